import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { rulesVersion } from '../../../src/children/growth/growth.ts';
import { type RecomputeLine, recomputeOrder } from '../../../src/children/regrow/recompute.ts';
import { regrow } from '../../../src/children/regrow/regrow.ts';
import type { Db } from '../../../src/records/tables.ts';
import { onRecords, stores } from '../../support/stores.ts';

const kabupaten = '64.74';
const now = Date.UTC(2026, 10, 30);
const at = new Date(now);

describe.each(stores)('growth worked out anew, on %s', (store) => {
  let db: Db;
  let posyandu: number;
  onRecords(store, async (records) => {
    db = records.db;
    posyandu = await aPosyandu(db);
  });

  /** A girl born on 3 February 2025 with these weights, in grams by day; none of them worked out. */
  async function child(weights: Record<string, number | null>): Promise<number> {
    const of = { kabupaten, posyandu };
    const { id } = await db
      .insertInto('child')
      .values({ ...of, name: 'Aisyah', sex: 'P', born: '2025-02-03', since: '2025-02-03', over_at: at, added_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rows = Object.entries(weights).map(([day, weight]) => ({
      ...of,
      child: id,
      day,
      month: day.slice(0, 7),
      weight,
      at,
      changed_at: at,
    }));
    await db.insertInto('weighing').values(rows).execute();
    return id;
  }

  const weighings = (id: number) =>
    db
      .selectFrom('weighing')
      .select(['day', 'gain', 'twice', 'rules', 'growth'])
      .where('child', '=', id)
      .orderBy('day')
      .execute();
  const letters = async (id: number) => (await weighings(id)).map(({ gain, twice }) => (twice ? '2T' : gain));
  const recompute = async (query = '') =>
    (
      await Array.fromAsync(recomputeOrder(db, () => now)(new Request(`http://localhost/control/recompute${query}`)))
    ).at(-1) as Extract<RecomputeLine, { dry: boolean }>;

  test('all weighings of a child, each by those before it', async () => {
    const id = await child({
      '2026-07-20': 8300,
      '2026-08-18': 8300,
      '2026-09-18': null,
      '2026-10-20': 8400,
      '2026-11-20': 8500,
    });
    expect(await regrow(db, kabupaten, [id])).toEqual({ weighings: 5, changed: 5, gains: 4, lines: 0, classes: 5 });
    expect(await letters(id)).toEqual(['B', 'T', null, 'O', 'T']);
    expect((await weighings(id))[3]).toMatchObject({
      rules: rulesVersion(),
      growth: { months: 20, z: { bbu: expect.any(Number) } },
    });
    expect(await regrow(db, kabupaten, [id])).toMatchObject({ weighings: 5, changed: 0 });
  });

  test('an earlier weight that is corrected changes the letters after it', async () => {
    const id = await child({ '2026-09-20': 8300, '2026-10-20': 8300, '2026-11-20': 8300 });
    await regrow(db, kabupaten, [id]);
    expect(await letters(id)).toEqual(['B', 'T', '2T']);
    await db.updateTable('weighing').set({ weight: 8100 }).where('day', '=', '2026-09-20').execute();
    expect(await regrow(db, kabupaten, [id])).toMatchObject({ weighings: 3, gains: 2 });
    expect(await letters(id)).toEqual(['B', 'N', 'T']);
  });

  test('a corrected birth date changes months and scores, a corrected sex the scores', async () => {
    const id = await child({ '2026-10-20': 8300, '2026-11-20': 8400 });
    await regrow(db, kabupaten, [id]);
    await db.updateTable('child').set({ born: '2026-02-03', sex: 'L' }).where('id', '=', id).execute();
    await regrow(db, kabupaten, [id]);
    const [, last] = await weighings(id);
    expect(last).toMatchObject({ gain: 'T', growth: { months: 9, wanted: 300, z: { bbu: -0.68 } } });
  });

  test('nobody else has to be there: children without weighings, or none at all', async () => {
    expect(await regrow(db, kabupaten, [])).toMatchObject({ weighings: 0 });
    expect(await regrow(db, kabupaten, [await child({ '2026-11-20': 8300 })].slice(1))).toMatchObject({ weighings: 0 });
  });

  test('recompute: dry says how many change and changes nothing; then they change; then nothing is left', async () => {
    const many: number[] = [];
    for (let n = 0; n < 23; n++) many.push(await child({ '2026-09-20': 8300, '2026-10-20': 8300, '2026-11-20': 8300 }));
    await regrow(db, kabupaten, many.slice(0, 5));
    // Worked out by older rules, and one of them with another result.
    await sql`update kabar.weighing set rules = '0-old' where child < ${many[3]!}`.execute(db);
    await sql`update kabar.weighing set gain = 'N' where child = ${many[1]!} and day = '2026-10-20'`.execute(db);

    const dry = await recompute('?dry=1');
    expect(dry).toMatchObject({
      dry: true,
      busy: 0,
      result: { weighings: 21 * 3, changed: 18 * 3 + 1, gains: 18 * 3 + 1 },
    });
    expect((await weighings(many[22]!))[0]!.gain).toBeNull();
    expect(await recompute()).toEqual({ ...dry, dry: false });
    expect(await letters(many[1]!)).toEqual(['B', 'T', '2T']);
    expect(await letters(many[22]!)).toEqual(['B', 'T', '2T']);
    expect((await recompute()).result.weighings).toBe(0);
    expect((await recompute('?all=1')).result).toMatchObject({ weighings: 69, changed: 0 });
    const noted = await db.selectFrom('audit').select(['action', 'subject', 'actor']).execute();
    expect(noted[0]).toEqual({ action: 'children.recompute', subject: `rules ${rulesVersion()}`, actor: null });
  });
});

describe.runIf(stores.includes('postgres'))('while somebody is writing', () => {
  let db: Db;
  let posyandu: number;
  onRecords('postgres', async (records) => {
    db = records.db;
    posyandu = await aPosyandu(db);
  });

  test('recompute lets her be, comes back to the child, and works with what she wrote', async () => {
    const of = { kabupaten, posyandu };
    const values = {
      ...of,
      name: 'Aisyah',
      sex: 'P' as const,
      born: '2025-02-03',
      since: '2025-02-03',
      over_at: at,
      added_at: at,
    };
    const { id } = await db.insertInto('child').values(values).returning('id').executeTakeFirstOrThrow();
    const rows = ['2026-10-20', '2026-11-20'].map((day) => ({
      ...of,
      child: id,
      day,
      month: day.slice(0, 7),
      weight: 8300,
      at,
      changed_at: at,
    }));
    await db.insertInto('weighing').values(rows).execute();
    const order = recomputeOrder(db, () => now)(new Request('http://localhost/control/recompute'));
    let done: Promise<RecomputeLine[]> | undefined;
    await db.transaction().execute(async (hers) => {
      await hers.selectFrom('child').select('id').where('id', '=', id).forNoKeyUpdate().execute();
      await hers.updateTable('weighing').set({ weight: 8000 }).where('day', '=', '2026-10-20').execute();
      done = Array.fromAsync(order);
      // Until recompute has met her lock.
      await expect.poll(() => waiting(db)).toBe(true);
      await expect.poll(() => waiting(db)).toBe(false);
    });
    expect((await done!).at(-1)).toMatchObject({ busy: 0, result: { weighings: 2, gains: 2 } });
    const letters = await db.selectFrom('weighing').select('gain').orderBy('day').execute();
    expect(letters.map(({ gain }) => gain)).toEqual(['B', 'N']);
  });
});

async function aPosyandu(db: Db): Promise<number> {
  const area = {
    code: kabupaten,
    name: 'Kota Bontang',
    level: 'kabkota' as const,
    zone: 'WITA' as const,
    settings: '{}',
  };
  await db.insertInto('area').values(area).execute();
  const made = db.insertInto('posyandu').values({ area: kabupaten, name: 'Melati 1', kind: 'posyandu' });
  return (await made.returning('id').executeTakeFirstOrThrow()).id;
}

async function waiting(db: Db): Promise<boolean> {
  const { rows } =
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    );
  return rows.length > 0;
}
