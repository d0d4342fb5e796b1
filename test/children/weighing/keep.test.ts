/** What several people tell of one child on one day, and what becomes of it. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Child } from '../../../src/children/base/child.ts';
import { growthOf, type Keep, keepWeighing, removeWeighing, servicesOf } from '../../../src/children/weighing/keep.ts';
import type { Told } from '../../../src/children/weighing/merge.ts';
import { loadPlace, type Place } from '../../../src/directory/people/places.ts';
import type { Db } from '../../../src/records/tables.ts';
import { clearRecords, openTestRecords } from '../../support/records.ts';

const records = await openTestRecords();
const { db } = records;
const now = Date.parse('2026-11-20T01:00:00Z');
let { place, child } = await seed(db);
afterAll(() => records.close());
beforeEach(async () => {
  await clearRecords(records);
  ({ place, child } = await seed(db));
});

/** One kelurahan with one posyandu, and a girl who is a year old today. */
async function seed(on: Db): Promise<{ place: Place; child: Child }> {
  const area = {
    code: '64.74.01.1001',
    parent: null,
    name: 'Belimbing',
    level: 'desakel',
    zone: 'WITA',
    settings: '{}',
  } as const;
  await on.insertInto('area').values(area).execute();
  const posyandu = await on
    .insertInto('posyandu')
    .values({ area: area.code, name: 'Melati', kind: 'posyandu' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const times = { over_at: new Date('2030-11-20'), added_at: new Date(now) };
  const girl = { name: 'Aisyah', sex: 'P', born: '2025-11-20', since: '2025-11-20' } as const;
  const row = await on
    .insertInto('child')
    .values({ kabupaten: '64.74', posyandu: posyandu.id, ...girl, ...times })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { place: (await loadPlace(on, posyandu.id))!, child: row };
}

const keep = (told: Told, more: Partial<Keep> = {}) =>
  db.transaction().execute((on) => keepWeighing(on, { child, place, day: '2026-11-20', told, by: null, now, ...more }));
const rowOf = (day = '2026-11-20') =>
  db.selectFrom('weighing').selectAll().where('day', '=', day).executeTakeFirstOrThrow();

describe('two phones', () => {
  test('tell two figures of one child, which become one row with its growth', async () => {
    await keep({ weight: 8400 });
    const { row, differs, growth } = await keep({ length: 720, lying: true });
    expect(row).toMatchObject({ weight: 8400, length: 720, gain: 'B', month: '2026-11', below_red: false });
    expect(differs).toEqual([]);
    expect(growth?.z.bbtb).toEqual(expect.any(Number));
    expect(growthOf(await rowOf())).toEqual(growth);
  });

  test('tell one figure differently: the first one stands, and what differs is handed back', async () => {
    await keep({ weight: 8400 });
    const { differs, changed } = await keep({ weight: 8600, length: 720 });
    expect(differs).toEqual([{ name: 'weight', stands: 8400, told: 8600 }]);
    expect(changed).toEqual(['length']);
    expect(await rowOf()).toMatchObject({ weight: 8400, length: 720 });
  });

  test('tell the same twice, which changes nothing', async () => {
    await keep({ weight: 8400, services: { vitaminA: 'red' } });
    expect(await keep({ weight: 8400, services: { vitaminA: 'red' } })).toMatchObject({ changed: [], differs: [] });
  });
});

test('two phones at the same moment lose nothing of each other, and of two figures for one field the first one stands', async (context) => {
  const server = await openTestRecords('postgres');
  if (!server) return context.skip();
  const on = await seed(server.db);
  const told: Told[] = [
    { weight: 8400 },
    { length: 720 },
    { head: 440 },
    { services: { vitaminA: 'red' } },
    { weight: 8500 },
  ];
  const each = told.map((one) =>
    server.db.transaction().execute((tx) => keepWeighing(tx, { ...on, day: '2026-11-20', told: one, by: null, now })),
  );
  const kept = await Promise.all(each);
  const row = await server.db.selectFrom('weighing').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ length: 720, head: 440, services: { vitaminA: 'red' } });
  const differs = kept.flatMap((one) => one.differs);
  expect(differs).toEqual([{ name: 'weight', stands: row.weight, told: row.weight === 8400 ? 8500 : 8400 }]);
  await server.close();
});

test('a correction takes the place of what stood, and is seen by the bidan who returned the line', async () => {
  await keep({ weight: 8400 });
  await db.updateTable('weighing').set({ checked: 'returned' }).execute();
  const { before, row } = await keep({ weight: 8600 }, { correct: true });
  expect([before?.weight, row?.weight, row?.checked]).toEqual([8400, 8600, 'corrected']);
});

describe('what looks wrong', () => {
  test('is not taken before somebody has said that it stands', async () => {
    await keep({ weight: 8200 }, { day: '2026-10-20' });
    const { odd, row } = await keep({ weight: 18400, length: 720 });
    expect(odd).toEqual([{ name: 'jump', field: 'weight', last: { value: 8200, day: '2026-10-20' } }]);
    expect(row).toMatchObject({ weight: null, length: 720, doubt: null });
  });

  test('is kept as doubtful when it stands, and asked no more', async () => {
    await keep({ weight: 8200 }, { day: '2026-10-20' });
    const { row } = await keep({ weight: 18400 }, { sure: true });
    expect(row).toMatchObject({ weight: 18400, doubt: 'jump-weight' });
    expect((await keep({ weight: 18400, head: 450 })).odd).toEqual([]);
  });

  test.each([
    ['84 kg', { weight: 84_000 }, 'range'],
    ['720 cm', { length: 7200 }, 'range'],
    ['a child that has become shorter', { length: 690 }, 'shrunk'],
    ['a child that is a centimetre shorter', { length: 710 }, 'shrunk'],
    ['a child that has grown ten centimetres in a month', { length: 820 }, 'grew'],
    ['a kilo less than last month', { weight: 7200 }, 'drop'],
    ['a head beyond what WHO has seen', { head: 560 }, 'flag'],
  ])('%s', async (_, told, name) => {
    await keep({ weight: 8200, length: 720 }, { day: '2026-10-20' });
    expect((await keep(told)).odd).toMatchObject([{ name }]);
  });

  test('does not trouble a child that grows as children do', async () => {
    await keep({ weight: 8200, length: 720, head: 440, arm: 140 }, { day: '2026-10-20' });
    expect((await keep({ weight: 8500, length: 732, head: 443, arm: 142 })).odd).toEqual([]);
  });
});

test('a child that stands for the first time may be a little shorter', async () => {
  await keep({ length: 720, lying: true }, { day: '2026-10-20' });
  expect((await keep({ length: 712, lying: false })).odd).toEqual([]);
});

describe('later weighings', () => {
  test('are worked out again when an earlier one is told afterwards, is corrected or taken away', async () => {
    await keep({ weight: 8400 });
    expect((await rowOf()).gain).toBe('B');
    await keep({ weight: 8000 }, { day: '2026-10-20' });
    expect((await rowOf()).gain).toBe('N');
    await keep({ weight: 8390 }, { day: '2026-10-20', correct: true });
    expect((await rowOf()).gain).toBe('T');
    await removeWeighing(db, { child, day: '2026-10-20', now });
    expect((await rowOf()).gain).toBe('B');
  });

  test('are no longer doubtful when the earlier figure was the wrong one', async () => {
    await keep({ weight: 4200 }, { day: '2026-10-20', sure: true });
    await keep({ weight: 8400 }, { sure: true });
    expect((await rowOf()).doubt).toBe('jump-weight');
    await keep({ weight: 8200 }, { day: '2026-10-20', correct: true });
    expect((await rowOf()).doubt).toBe(null);
  });
});

describe('services', () => {
  test('are added to each other; not yet becomes done', async () => {
    await keep({ services: { vitaminA: 'no', vaccines: [{ antigen: 'BCG' }] } });
    const { row, differs } = await keep({
      services: { vitaminA: 'red', vaccines: [{ antigen: 'Campak-Rubela', dose: 1 }], ill: ['diare'] },
    });
    expect(differs).toEqual([]);
    expect(servicesOf(row)).toEqual({
      vitaminA: 'red',
      vaccines: [{ antigen: 'BCG' }, { antigen: 'Campak-Rubela', dose: 1 }],
      ill: ['diare'],
    });
  });

  test('told the other way round are handed back', async () => {
    await keep({ services: { vitaminA: 'red', asi: 'exclusive' } });
    expect((await keep({ services: { vitaminA: 'no', asi: 'no' } })).differs.map(({ name }) => name)).toEqual([
      'services.vitaminA',
      'services.asi',
    ]);
  });
});

test('a child that was too fussy and is weighed later was weighed', async () => {
  await keep({ notWeighed: 'fussy' });
  expect(await rowOf()).toMatchObject({ not_weighed: 'fussy', gain: null });
  expect((await keep({ weight: 8400 })).row).toMatchObject({ not_weighed: null, weight: 8400, gain: 'B' });
  expect((await keep({ notWeighed: 'fussy' })).differs).toMatchObject([{ name: 'notWeighed' }]);
});
