/** Writes the files of the embedded database anew, once a day. What was erased, and what lay in clear before it was sealed, stays in them
 *  otherwise: a server frees and fills such room by itself, the embedded one has nobody who does. */
import { sql } from 'kysely';
import { dayMs, minuteMs } from '../clock.ts';
import { progressOf } from './reseal.ts';
import type { Vault } from './vault.ts';

const mark = 'compacted';
/** Not while the program starts, nor in one that is soon over. */
const restMs = 10 * minuteMs;

type On = Pick<Vault, 'raw' | 'ring' | 'secrets'>;

/** The job. `opened`: when the program started. */
export const compactJob = (on: On, opened: number) => ({
  name: 'compact',
  everyMs: restMs,
  run: async (now: number) => {
    if (now >= opened + restMs && (await isDue(on, now))) await compact(on, now);
  },
});

/** Not before everything is sealed: what lies in clear would only move. */
async function isDue(on: On, now: number): Promise<boolean> {
  if (!(await progressOf(on)).done) return false;
  const row = await on.raw.selectFrom('meta').select('value').where('key', '=', mark).executeTakeFirst();
  return !row || Date.parse(row.value) <= now - dayMs;
}

/** Table by table, so that nobody waits longer than for one of them. */
async function compact({ raw }: On, now: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'kabar'::regnamespace and relkind = 'r'`.execute(raw);
  for (const { name } of rows) await sql`vacuum full ${sql.table(`kabar.${name}`)}`.execute(raw);
  // The journal holds it too, up to the last checkpoint.
  await sql`select pg_switch_wal()`.execute(raw);
  await sql`checkpoint`.execute(raw);
  const value = new Date(now).toISOString();
  await raw
    .insertInto('meta')
    .values({ key: mark, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
