/** Every table has a line that says how long its rows stay, and the sweep keeps to it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../src/clock.ts';
import { nudgeDrafts } from '../src/inbox/nudge.ts';
import type { Records } from '../src/records/open.ts';
import { sweep } from '../src/records/sweep.ts';
import type { Db } from '../src/records/tables.ts';
import { lines, toolTables } from '../src/retention.ts';
import type { End } from '../src/retention-line.ts';
import { addPerson, makeDistrict, now, secrets } from './directory/people.ts';
import { fillEveryTable, her } from './support/filled.ts';
import { clearRecords, openTestRecords } from './support/records.ts';

let records: Records;
let db: Db;

beforeAll(async () => {
  records = await openTestRecords();
  db = records.db;
});
afterAll(() => records?.close());

async function fill() {
  await clearRecords(records);
  const { posyandu } = await makeDistrict(db);
  const { id: person } = await addPerson(db, her.name, 'kader', { posyandu: posyandu.kuala1 });
  const { id: other } = await addPerson(db, 'Bu Ani', 'kader', { posyandu: posyandu.kuala2 });
  await fillEveryTable({ db, secrets, now, person, other, posyandu: posyandu.kuala1 });
  // The line of invitations counts from the end of the code.
  await db
    .updateTable('invitation')
    .set({ expires_at: new Date(now) })
    .execute();
  // That of the proof from her erasure.
  await db
    .updateTable('consent')
    .set({ ended_at: new Date(now) })
    .execute();
  return { person, other };
}

describe('the list of what is kept', () => {
  test('has a line for every table, and none for a table that is not there', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'kabar'`.execute(db);
    expect([...Object.keys(lines), ...toolTables].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test('says only of rows that the database deletes together that they end with their parent', async () => {
    const { rows } = await sql<{ pair: string }>`
      select child.relname || ' ' || parent.relname as pair from pg_constraint
      join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
      where contype = 'f' and confdeltype = 'c'`.execute(db);
    const pairs = Object.entries(lines).flatMap(([table, { ends }]) =>
      typeof ends === 'object' && !Array.isArray(ends) ? [`${table} ${ends.with}`] : [],
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter((pair) => !rows.some((row) => row.pair === pair))).toEqual([]);
  });
});

const ends = Object.entries(lines).flatMap(([table, { ends }]) =>
  Array.isArray(ends)
    ? (ends as End[]).map((end) => ({ table, ...end, of: `${end.since}, ${end.when ?? 'all'}` }))
    : [],
);
/** By the end of each line, so that one filling serves all. */
const inTime = Map.groupBy(
  ends.toSorted((a, b) => a.after - b.after),
  ({ after }) => after,
);

describe('the sweep', () => {
  const counts = new Map<(typeof ends)[number], { before: number; young: number; old: number }>();

  beforeAll(async () => {
    await fill();
    // The draft's owner has been told.
    await db
      .updateTable('draft')
      .set({ nudged_at: new Date(now), updated_at: new Date(now - 53 * dayMs) })
      .where('practice', '=', false)
      .execute();
    await db.updateTable('join_request').set({ decided_at: null }).execute();
    await db
      .updateTable('link')
      .set({ state: 'refused', decided_at: new Date(now) })
      .execute();
    const copy = await db.selectFrom('join_request').selectAll().executeTakeFirstOrThrow();
    const { id: _, ...decided } = copy;
    await db
      .insertInto('join_request')
      .values({ ...decided, decided_at: new Date(now) })
      .execute();
    for (const [after, together] of inTime) {
      const count = () => Promise.all(together.map(async (end) => (await rowsOf(end)).length));
      const before = await count();
      await sweep(db, now + after - minuteMs);
      const young = await count();
      await sweep(db, now + after + minuteMs);
      const old = await count();
      for (const [at, end] of together.entries())
        counts.set(end, { before: before[at]!, young: young[at]!, old: old[at]! });
    }
  });

  test.each(ends)('keeps rows of $table until their time is over and then ends them: $of', (end) => {
    const { before, young, old } = counts.get(end)!;
    expect(before).toBeGreaterThan(0);
    expect(young).toBe(before);
    expect(old).toBe(0);
  });

  test('leaves everything else', async () => {
    const kept = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'kabar'`.execute(db);
    const empty: string[] = [];
    for (const { name } of kept.rows) {
      const { rows } = await sql`select from ${sql.table(`kabar.${name}`)} limit 1`.execute(db);
      if (rows.length === 0) empty.push(name);
    }
    const swept = (name: string) => ends.some(({ table }) => table === name);
    const parent = (name: string) => {
      const { ends } = lines[name as keyof typeof lines] ?? {};
      return typeof ends === 'object' && !Array.isArray(ends) ? (ends as { with: string }).with : undefined;
    };
    const withParent = (name: string) => swept(parent(name) ?? '');
    // Nobody is being erased.
    expect(empty.filter((name) => !swept(name) && !withParent(name))).toEqual(['erasure']);
    expect(await db.selectFrom('outbox').select('key').execute()).toEqual([{ key: 'k3' }]);
    expect(await db.selectFrom('report').select(['version', 'current']).execute()).toEqual([
      { version: 2, current: true },
    ]);
  });
});

const rowsOf = async ({ table, since, when }: (typeof ends)[number]) =>
  (
    await sql`select 1 from ${sql.table(`kabar.${table}`)}
      where ${sql.raw(since)} is not null and (${sql.raw(when ?? 'true')})`.execute(db)
  ).rows;

describe('a draft', () => {
  test('never goes before its owner was told a week ago, however long the program was switched off', async () => {
    const { person } = await fill();
    const drafts = () => db.selectFrom('draft').select('id').where('practice', '=', false).execute();
    const later = now + 100 * dayMs;
    await sweep(db, later);
    expect(await drafts()).toHaveLength(1);
    await nudgeDrafts(db, later);
    await nudgeDrafts(db, later + dayMs);
    const told = await db.selectFrom('outbox').select('reply').where('kind', '=', 'inbox.nudge').execute();
    expect(told.map(({ reply }) => JSON.parse(reply).parts[0].key)).toEqual(['inbox/inbox:nudge-last']);
    await sweep(db, later + 6 * dayMs);
    expect(await drafts()).toHaveLength(1);
    await sweep(db, later + 8 * dayMs);
    expect(await drafts()).toEqual([]);
    expect(person).toBeGreaterThan(0);
  });
});
