import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Zone, zones } from '../../src/clock.ts';
import type { Option } from '../../src/conversation/run.ts';
import { calendarMonths } from '../../src/reporting/base/months.ts';
import { at, type District, monday, month, openDistrict, room } from './district.ts';

describe('open months by the calendar', () => {
  it.each([
    ['WIB', '2026-10-31T16:59:59Z', ['2026-10']],
    ['WIB', '2026-10-31T17:00:00Z', ['2026-11', '2026-10']],
    ['WITA', '2026-10-31T16:00:00Z', ['2026-11', '2026-10']],
    ['WIT', '2026-10-31T15:00:00Z', ['2026-11', '2026-10']],
    ['WIT', '2026-11-10T14:59:59Z', ['2026-11', '2026-10']],
    ['WIT', '2026-11-10T15:00:00Z', ['2026-11']],
    ['WIB', '2027-01-05T00:00:00Z', ['2027-01', '2026-12']],
  ] as [Zone, string, string[]][])('%s at %s: %j', (zone, now, open) => {
    expect(calendarMonths(at(now), zone, 10)).toEqual(open);
  });

  it('at any moment: this month, and the last one exactly until the cut-off day ends', () => {
    const moment = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2034-01-01T00:00:00Z') });
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
        fc.integer({ min: 1, max: 28 }),
        (now, zone, day) => {
          const local = new Intl.DateTimeFormat('en-CA', { timeZone: zones[zone] }).format(now);
          const open = calendarMonths(now, zone, day);
          expect(open[0]).toBe(local.slice(0, 7));
          expect(open).toHaveLength(Number(local.slice(8)) <= day ? 2 : 1);
        },
      ),
    );
  });
});

describe.each(['pglite', 'postgres'] as const)('closing and reopening on %s', (kind) => {
  let district: District | undefined;
  beforeAll(async () => {
    district = await openDistrict(kind);
  });
  afterAll(() => district?.records.close());
  const run = (name: string, test: (district: District) => Promise<void>) =>
    it(name, async (context) => (district ? test(district) : context.skip()));
  const values = (options: unknown) => (options as Option[]).map((option) => option.value);

  run('a bidan opens a closed month once, the kader hear of it, and it closes with the report', async (s) => {
    const late = at('2026-10-20T09:00:00+08:00');
    const kader = await s.find('kader', { posyandu: 1 });
    const { area } = await s.db.selectFrom('posyandu').select('area').where('id', '=', 1).executeTakeFirstOrThrow();
    const bidan = await s.find('bidan', { area });
    const args = { posyandu: '1', period: '2026-08' };
    const mine = async () => values(await room.lookups!.months!(await s.as(kader, late), args));
    expect(await mine()).toEqual(['2026-10']);
    expect(values(await room.lookups!.closed_months!(await s.as(bidan, late), args))).toContain('2026-08');

    await s.inTurn(bidan, late, (context) => room.effects!.reopen!(context, args));
    expect(await mine()).toEqual(['2026-10', '2026-08']);
    const told = await s.db
      .selectFrom('outbox')
      .select(['person', 'args'])
      .where('kind', '=', 'reporting.reopened')
      .execute();
    expect(told.map((row) => row.person)).toContain(kader);
    const wanted = () => room.wanted!.reopened!({ now: late, db: s.db }, { person: kader, args });
    expect(await wanted()).toBe(true);

    const again = s.inTurn(bidan, late, (context) => room.effects!.reopen!(context, args));
    await expect(again).rejects.toThrow('reporting/refusals:not-closed');
    await s.draft(kader, 1, '2026-08');
    await s.inTurn(kader, late, (context) => room.effects!.file!(context, { ...args, ...month() }));
    expect(await mine()).toEqual(['2026-10']);
    expect(await wanted()).toBe(false);
    const trail = await s.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'posyandu 1 2026-08')
      .orderBy('id')
      .execute();
    expect(trail.map((row) => row.action)).toEqual(['reporting.reopen']);
  });

  run('a kader cannot open, nor a bidan of another kelurahan', async (s) => {
    const kader = await s.find('kader', { posyandu: 2 });
    const { area } = await s.db.selectFrom('posyandu').select('area').where('id', '=', 3).executeTakeFirstOrThrow();
    const stranger = await s.find('bidan', { area });
    for (const person of [kader, stranger]) {
      const opening = s.inTurn(person, monday, (context) =>
        room.effects!.reopen!(context, { posyandu: '2', period: '2026-08' }),
      );
      await expect(opening).rejects.toThrow('reporting/refusals:not-yours');
    }
  });

  run('the cut-off day of the area counts', async (s) => {
    const kader = await s.find('kader', { posyandu: 4 });
    await s.db
      .updateTable('area')
      .set({ settings: JSON.stringify({ cutoffDay: 3 }) })
      .where('code', '=', '64.74')
      .execute();
    expect(values(await room.lookups!.months!(await s.as(kader, monday), { posyandu: '4' }))).toEqual(['2026-10']);
    await s.db.updateTable('area').set({ settings: '{}' }).where('code', '=', '64.74').execute();
    expect(values(await room.lookups!.months!(await s.as(kader, monday), { posyandu: '4' }))).toEqual([
      '2026-10',
      '2026-09',
    ]);
  });
});
