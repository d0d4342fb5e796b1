import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Linked, Table } from '../../src/page.ts';
import { recapOffers } from '../../src/reporting/recap/offers.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { at, type District, openDistrict, texts } from './district.ts';

const { tables } = recapOffers({ texts });
const november = at('2026-11-20T09:00:00+08:00');

const isLinked = (cell: Cell): cell is Linked => typeof cell === 'object' && cell !== null && 'to' in cell;

describe('the tables of a recap', () => {
  let s: District;
  beforeAll(async () => {
    s = (await openDistrict('pglite'))!;
    await seedDemoReports(s.db, november);
  });
  afterAll(() => s.records.close());

  const read = async (name: keyof typeof tables, person: number, query: Record<string, string> = {}) => {
    const context = await s.as(person, november);
    const table = await tables[name].read({ now: november, db: s.db, person: context.person!, query });
    const rows = table.rows.map((row) => row.map((cell) => (isLinked(cell) ? cell.cell : cell)));
    return { ...table, rows: table.summed ? rows.slice(0, -1) : rows, last: table.summed ? rows.at(-1) : undefined };
  };
  const column = ({ columns, rows }: Table, name: string): Cell[] => {
    const index = columns.findIndex((one) => one.name === name);
    return rows.map((row) => row[index]!);
  };
  const lurahOf = (area: string) => s.find('lurah', { area });

  it('rows of a kota add up to its months, and shares come with what they were divided by', async () => {
    const chair = await s.find('chair');
    const month = await read('recap', chair, { of: '64-74', month: '2026-10' });
    const trend = await read('trend', chair, { of: '64-74' });
    expect(month.rows).toHaveLength(3);
    expect(trend.rows).toHaveLength(24);
    const october = trend.rows.findIndex((row) => row[0] === '2026-10');
    const sum = (cells: Cell[]) => cells.reduce<number>((all, cell) => all + Number(cell), 0);
    for (const name of ['s', 'k', 'd', 'n']) expect(column(trend, name)[october]).toBe(sum(column(month, name)));
    expect(column(trend, 'completeness')[october]).toEqual({ rate: [103, 123] });
    expect(column(trend, 's')[0]).toBeNull();
    expect(month.columns.filter(({ kind }) => kind === 'rate').every(({ explained }) => explained)).toBe(true);
  });

  it('its last row is what the others come to, with what is held back of the whole, and nothing where one row is all', async () => {
    const chair = await s.find('chair');
    for (const [of, month] of [
      ['64-74', '2026-10'],
      ['64-74-01', '2026-10'],
      ['64-74-01-1001', '2026-10'],
    ] as const) {
      const recap = await read('recap', chair, { of, month });
      const [trend] = (await read('trend', chair, { of, from: month, to: month })).rows;
      // Behind the names: the month there, the area (and how many posyandu it has) here.
      expect(recap.last!.slice(-trend!.length + 1), of).toEqual(trend!.slice(1));
      const compared = await read('compare', chair, { of, month });
      expect(compared.last!.slice(1, 4), of).toEqual(trend!.slice(1, 4));
      expect(compared.last!.slice(4, 8), of).toEqual(trend!.slice(-4));
    }
    expect((await read('recap', chair, { of: 'p12', month: '2026-10' })).last).toBeUndefined();
  });

  it('S of several months is a mean, D is a sum, and rates are of all months', async () => {
    const chair = await s.find('chair');
    const [one, two, both] = await Promise.all(
      [['2026-09'], ['2026-10'], ['2026-09', '2026-10']].map(([from = '', to = from]) =>
        read('trend', chair, { of: '64-74', from, to }),
      ),
    );
    const all = await read('recap', chair, { of: '64-74', from: '2026-09', to: '2026-10' });
    const sum = (table: Table, name: string) =>
      column(table, name).reduce<number>((sum, cell) => sum + Number(cell), 0);
    expect(both!.rows).toHaveLength(2);
    expect(sum(all, 'd')).toBe(sum(one!, 'd') + sum(two!, 'd'));
    expect(Math.abs(sum(all, 's') - (sum(one!, 's') + sum(two!, 's')) / 2)).toBeLessThan(3);
    const ds = column(all, 'ds') as { rate: [number, number] }[];
    expect(ds.reduce((of, { rate }) => of + rate[1], 0)).toBe(sum(one!, 's') + sum(two!, 's'));
    expect(JSON.stringify(all.notes)).toContain('of-months');
  });

  it('a kelurahan is shown by posyandu, and what one month holds back is held back of the year', async () => {
    const lurah = await lurahOf('64.74.01.1004');
    const year = await read('recap', lurah, { year: '2026' });
    expect(year.rows).toHaveLength(8);
    for (const month of ['2026-09', '2026-10', '2026-11']) {
      const one = await read('recap', lurah, { month });
      for (const name of ['t', 'o', 'b', 'bgm', 'tt']) {
        const whole = column(year, name);
        column(one, name).forEach((cell, row) => {
          if (isHeld(cell)) expect(isHeld(whole[row]!), `${name} ${month} ${row}`).toBe(true);
          else if (cell !== null) expect(/^[1-4]$/.test(String(cell))).toBe(false);
        });
      }
    }
    const bidan = await s.find('bidan', { area: '64.74.01.1004' });
    expect((await read('recap', bidan, { year: '2026' })).rows.flat().some(isHeld)).toBe(false);
  });

  it('who has not reported stands with her kader and how long it has been silent', async () => {
    const lurah = await lurahOf('64.74.01.1004');
    const absent = await read('missing', lurah, { month: '2026-11' });
    expect(absent.rows).toHaveLength(6);
    expect(column(absent, 'kader').every((count) => Number(count) >= 1)).toBe(true);
    const [last, silent] = [column(absent, 'last'), column(absent, 'silent')];
    last.forEach((month, row) => {
      if (month !== null) expect(silent[row]).toBe(month === '2026-10' ? 1 : 2);
    });
  });

  it('areas stand beside each other with the months before', async () => {
    const chair = await s.find('chair');
    const compared = await read('compare', chair, { of: '64-74', month: '2026-10', level: 'desakel' });
    expect(compared.rows).toHaveLength(15);
    const before = await read('compare', chair, { of: '64-74', month: '2026-09', level: 'desakel' });
    expect(column(compared, 'ds_before')).toEqual(column(before, 'ds'));
    await expect(read('compare', chair, { of: '64-74', level: 'kabkota' })).rejects.toThrow('no-such-level');
  });

  it('a kader sees her posyandu in each of them, and nobody another one', async () => {
    const kader = await s.find('kader', { posyandu: 12 });
    for (const name of ['recap', 'trend', 'compare'] as const) {
      const own = await read(name, kader, { month: '2026-10' });
      expect(own.rows, name).toHaveLength(1);
    }
    const lurah = await lurahOf('64.74.01.1004');
    for (const name of Object.keys(tables) as (keyof typeof tables)[])
      for (const place of ['64-74', '64-74-01-1001', 'p12', '00', 'u1'])
        await expect(read(name, lurah, { of: place }), `${name} ${place}`).rejects.toThrow('not-your-area');
    await expect(read('recap', lurah, { from: '1900-01' })).rejects.toThrow('no-such-month');
    await expect(read('recap', lurah, { month: '2027-01' })).rejects.toThrow('no-such-month');
  });

  it('the country is shown by province, and a province by kabupaten', async () => {
    const person = (
      await s.db
        .insertInto('person')
        .values({ name: 'Pusat', language: 'id' } as never)
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    await s.db
      .insertInto('role')
      .values({ person, role: 'secretariat', area: '00', from_at: new Date(0) } as never)
      .execute();
    const nation = await read('recap', person, { month: '2026-10' });
    expect(nation.rows).toHaveLength(1);
    expect(nation.rows[0]![0]).toBe('Kalimantan Timur');
    const province = await read('recap', person, { of: '64', month: '2026-10' });
    expect(column(province, 'd')).toEqual(column(nation, 'd'));
    expect((await read('trend', person, { month: '2026-10' })).rows[0]!.slice(1)).toEqual(nation.rows[0]!.slice(2));
    expect((await read('recap', person, { of: 'p12', month: '2026-10' })).rows).toHaveLength(1);
  });

  it('a kabupaten in which few report yet is held back in its province as well', async () => {
    await s.db
      .insertInto('area')
      .values({
        code: '64.01',
        parent: '64',
        name: 'Paser',
        level: 'kabkota',
        kind: null,
        zone: 'WITA',
        settings: '{}',
      } as never)
      .execute();
    await s.db
      .insertInto('area')
      .values({
        code: '64.01.01',
        parent: '64.01',
        name: 'Batu',
        level: 'kecamatan',
        kind: null,
        zone: 'WITA',
        settings: '{}',
      } as never)
      .execute();
    await s.db
      .insertInto('area')
      .values({
        code: '64.01.01.2001',
        parent: '64.01.01',
        name: 'Desa',
        level: 'desakel',
        kind: 'desa',
        zone: 'WITA',
        settings: '{}',
      } as never)
      .execute();
    const { id } = await s.db
      .insertInto('posyandu')
      .values({ area: '64.01.01.2001', name: 'Satu', kind: 'posyandu' } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    const answers = { S: 20, K: 20, D: 15, N: 10, T: 3, O: 2, B: 0, BGM: 1, TT: 0 };
    await s.db
      .insertInto('report')
      .values({
        kabupaten: '64.01',
        posyandu: id,
        period: '2026-10',
        practice: false,
        version: 1,
        receipt: 'z',
        answers: JSON.stringify(answers),
        filed_at: new Date(november),
        current: true,
      } as never)
      .execute();
    const pusat = (await s.db.selectFrom('role').select('person').where('area', '=', '00').executeTakeFirstOrThrow())
      .person;
    const province = await read('recap', pusat, { of: '64', month: '2026-10' });
    const row = province.rows.findIndex(([name]) => name === 'Paser');
    for (const name of ['t', 'o', 'bgm', 'nnt']) expect(isHeld(column(province, name)[row]!), name).toBe(true);
    for (const name of ['s', 'k', 'd', 'n']) expect(isHeld(column(province, name)[row]!), name).toBe(false);
  });
});

const isHeld = (cell: Cell) => typeof cell === 'object' && cell !== null && 'held' in cell;
