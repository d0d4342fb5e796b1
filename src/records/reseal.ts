/** Seals what older keys sealed, and what the version before left plain, with the key of today: in small steps, while the program runs. Each
 *  row is changed only if nobody else changed it meanwhile. How far it came stands in the records, so a stop costs one step. */
import { sql } from 'kysely';
import { dayMs, minuteMs } from '../clock.ts';
import type { Lease } from '../lease.ts';
import { type Change, changes } from './resealed-value.ts';
import { type SealedTable, sealedTables } from './sealed-tables.ts';
import type { Vault } from './vault.ts';

const rowsAtATime = 200;
const mark = 'resealing';
/** Longer than any session lives: after that nothing in Redis was sealed with a retired key. */
const keptMs = 41 * dayMs;

/** How far it came with this key. `after`: the last row of the table that was seen. */
interface Progress {
  key: number;
  table: string;
  after: string[];
  done: boolean;
  /** Values that no key opens. They stay as they are. */
  unreadable: number;
}

type On = Pick<Vault, 'raw' | 'ring' | 'secrets'>;

const workMs = 5000;

/** The job. `lease`: only one process does it. */
export const resealJob = (on: On, now: () => number, lease: Lease) => ({
  name: 'reseal',
  everyMs: minuteMs,
  run: async () => (await lease.keep()) && resealSome(on, now, now() + workMs),
});

/** Works until `end` at most. Answers whether everything is sealed with the key of today. */
export async function resealSome(on: On, now: () => number, end: number): Promise<boolean> {
  let progress = await progressOf(on);
  const tables = progress.done ? [] : await sealedTables(on.raw);
  while (!progress.done && now() < end) progress = await step(on, tables, progress);
  if (progress.done) await dropRetired(on, progress, now());
  return progress.done;
}

/** All of it from the beginning, for the command line. Yields after each table. */
export async function* resealAll(on: On): AsyncGenerator<{ table: string; changed: number }> {
  const tables = await sealedTables(on.raw);
  let progress: Progress = { ...begun(on), table: tables[0]!.name };
  let changed = 0;
  while (!progress.done) {
    const next = await step(on, tables, progress);
    changed += next.changed;
    if (next.table !== progress.table || next.done) {
      yield { table: progress.table, changed };
      changed = 0;
    }
    progress = next;
  }
}

export async function progressOf(on: On): Promise<Progress> {
  const row = await on.raw.selectFrom('meta').select('value').where('key', '=', mark).executeTakeFirst();
  const found = row && (JSON.parse(row.value) as Progress);
  return found && found.key === on.ring.current ? found : begun(on);
}

const begun = ({ ring }: On): Progress => ({ key: ring.current, table: '', after: [], done: false, unreadable: 0 });

/** The next rows of the table, or the next table. */
async function step(on: On, tables: SealedTable[], progress: Progress): Promise<Progress & { changed: number }> {
  const table = tables.find(({ name }) => name === progress.table) ?? tables[0]!;
  const rows = await rowsAfter(on, table, progress.after);
  const { ready, unreadable } = changes(on, table, rows);
  const changed = await write(on, table, ready);
  const over = rows.length < rowsAtATime;
  const next = over ? tables[tables.indexOf(table) + 1] : table;
  const came: Progress = {
    key: progress.key,
    table: next?.name ?? table.name,
    after: over ? [] : rows.at(-1)!.slice(0, table.key.length).map(String),
    done: next === undefined,
    unreadable: progress.unreadable + unreadable,
  };
  await keep(on, came);
  return { ...came, changed };
}

async function keep({ raw }: On, progress: Progress): Promise<void> {
  const value = JSON.stringify(progress);
  await raw
    .insertInto('meta')
    .values({ key: mark, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Key and sealed columns, as text. */
async function rowsAfter({ raw }: On, { name, key, columns }: SealedTable, after: string[]) {
  const names = [...key, ...columns];
  const keys = sql.join(key.map((one) => sql.ref(one.name)));
  const from = sql.join(after.map((value, at) => sql`${value}::text::${sql.raw(key[at]!.type)}`));
  const { rows } = await sql<Record<string, string | null>>`
    select ${sql.join(names.map((one, at) => sql`${sql.ref(one.name)}::text as ${sql.id(`v${at}`)}`))}
    from ${sql.table(`kabar.${name}`)}
    ${after.length > 0 ? sql`where (${keys}) > (${from})` : sql``}
    order by ${keys} limit ${rowsAtATime}`.execute(raw);
  return rows.map((row) => names.map((_, at) => row[`v${at}`] ?? null));
}

/** In one statement; answers how many rows were still as they had been read. */
async function write({ raw }: On, table: SealedTable, ready: Change[]): Promise<number> {
  if (ready.length === 0) return 0;
  const { name, key, columns } = table;
  const values = ready.map(
    ({ id, before, after }) => sql`(${sql.join([...id, ...before, ...after].map((one) => sql`${one}::text`))})`,
  );
  const named = [
    ...key.map((_, at) => `k${at}`),
    ...columns.map((_, at) => `o${at}`),
    ...columns.map((_, at) => `n${at}`),
  ];
  const set = columns.map((one, at) => sql`${sql.id(one.name)} = ${sql.ref(`fresh.n${at}`)}::${sql.raw(one.type)}`);
  const same = [
    ...key.map((one, at) => sql`old.${sql.id(one.name)} = ${sql.ref(`fresh.k${at}`)}::${sql.raw(one.type)}`),
    ...columns.map((one, at) => sql`old.${sql.id(one.name)}::text is not distinct from ${sql.ref(`fresh.o${at}`)}`),
  ];
  const { numAffectedRows } = await sql`
    update ${sql.table(`kabar.${name}`)} as old set ${sql.join(set)}
    from (values ${sql.join(values)}) as fresh (${sql.join(named.map((one) => sql.id(one)))})
    where ${sql.join(same, sql` and `)}`.execute(raw);
  return Number(numAffectedRows ?? 0);
}

/** A key that nothing needs any more is destroyed: what it sealed, in an old backup without its own records, stays shut. */
async function dropRetired({ raw }: On, { key, unreadable }: Progress, now: number): Promise<void> {
  if (unreadable > 0) return;
  const before = new Date(now - keptMs);
  await raw.deleteFrom('sealing_key').where('id', '<', key).where('retired_at', '<', before).execute();
}
