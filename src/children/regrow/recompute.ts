/** What `npm run recompute` asks of the program: growth worked out anew where it was stored under older rules. A few children at a time, each time in
 *  a transaction of their own, so that nobody waits for it; a stop costs the last few. */
import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import { rulesVersion } from '../growth/growth.ts';
import { nothingRegrown, type Regrown, regrow } from './regrow.ts';

/** `busy`: children of whom somebody was writing all the time. They stay under the older rules until the next time. */
export type RecomputeLine = { progress: Regrown } | { result: Regrown; dry: boolean; busy: number; rules: string };

interface Key {
  kabupaten: string;
  child: number;
}

const childrenAtATime = 10;
const toldEvery = 5000;
const rounds = 5;

/** `POST /control/recompute[?dry=1][&all=1]`. `all`: also what was stored under the rules of today. */
export function recomputeOrder(db: Db, now: () => number) {
  return async function* (request: Request): AsyncGenerator<RecomputeLine> {
    const query = new URL(request.url).searchParams;
    const [dry, all] = [query.get('dry') === '1', query.get('all') === '1'];
    const result = { ...nothingRegrown };
    let busy: Key[] = [];
    let told = 0;
    for await (const keys of staleChildren(db, all)) {
      busy = busy.concat(await some(db, keys, dry, result));
      if (result.weighings - told >= toldEvery) {
        told = result.weighings;
        yield { progress: { ...result } };
      }
    }
    for (let round = 1; busy.length > 0 && round < rounds; round++) {
      await sleep(500);
      busy = await some(db, busy, dry, result);
    }
    if (!dry && result.weighings > 0) await note(db, now(), result);
    yield { result, dry, busy: busy.length, rules: rulesVersion() };
  };
}

/** By kabupaten and number, a few at a time. */
async function* staleChildren(db: Db, all: boolean): AsyncGenerator<Key[]> {
  let after: Key = { kabupaten: '', child: 0 };
  for (;;) {
    const { rows } = await sql<Key>`
      select kabupaten, child from kabar.weighing
      where (kabupaten, child) > (${after.kabupaten}, ${after.child}) ${all ? sql`` : sql`and rules is distinct from ${rulesVersion()}`}
      group by kabupaten, child order by kabupaten, child limit ${childrenAtATime}`.execute(db);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!;
    // Whoever writes to us has her turn between two steps.
    await nextRound();
  }
}

/** Adds to `sum`; answers who has to be tried again. */
async function some(db: Db, keys: readonly Key[], dry: boolean, sum: Regrown): Promise<Key[]> {
  const later: Key[] = [];
  for (const [kabupaten, own] of Map.groupBy(keys, (key) => key.kabupaten)) {
    const children = own.map(({ child }) => child);
    const done = dry ? await regrow(db, kabupaten, children, false) : await written(db, kabupaten, children);
    if (done) add(sum, done);
    else later.push(...own);
  }
  return later;
}

/** undefined: somebody is writing of one of them just now. Her turn must not wait for us, so we let go at once. */
async function written(db: Db, kabupaten: string, children: number[]): Promise<Regrown | undefined> {
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '200ms'`.execute(tx);
      return regrow(tx, kabupaten, children);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== lockNotAvailable) throw error;
    return undefined;
  }
}

const lockNotAvailable = '55P03';

function add(sum: Regrown, one: Regrown): void {
  for (const part of Object.keys(sum) as (keyof Regrown)[]) sum[part] += one[part];
}

async function note(db: Db, now: number, { weighings, changed }: Regrown): Promise<void> {
  const detail = { weighings, changed };
  const subject = `rules ${rulesVersion()}`;
  await db
    .transaction()
    .execute((tx) => audit(tx, { now, actor: null, action: 'children.recompute', subject, detail }));
}
