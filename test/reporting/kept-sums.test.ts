import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountOrder } from '../../src/reporting/rollup/recount.ts';
import { sumsOf } from '../../src/reporting/rollup/sums.ts';
import { type District, openDistrict } from './district.ts';
import { chanceBy, change, kindBy, kinds, order, wrongSums } from './kept-sums.ts';

describe.each(['pglite', 'postgres'] as const)('the sums that are kept on %s', (kind) => {
  let district: District | undefined;
  beforeAll(async () => {
    district = await openDistrict(kind);
  });
  afterAll(() => district?.records.close());
  const run = (name: string, test: (district: District) => Promise<void>) =>
    it(name, async (context) => (district ? test(district) : context.skip()));

  run('are what the reports come to, whatever was changed', async ({ db }) => {
    const chance = chanceBy(kind === 'pglite' ? 11 : 12);
    for (let n = 0; n < 60; n++) await change(db, kindBy(chance), chance);
    for (const each of kinds) {
      for (let n = 0; n < 3; n++) await change(db, each, chance);
      expect(await wrongSums(db), each).toEqual([]);
    }
  });

  run('are told where they are wrong, and repaired when that is asked for', async ({ db }) => {
    await sql`update kabar.rollup set reports = reports + 1, cells = cells || '{"S": [7, 1]}'
      where (area, period) = (select area, period from kabar.rollup where length(area) = 13 and reports > 0 order by 1, 2 limit 1)`.execute(
      db,
    );
    await sql`update kabar.posyandu_count set change = change + 2 where length(area) = 8 and area = (
      select min(area) from kabar.posyandu_count where length(area) = 8)`.execute(db);
    const ask = (repair: boolean) =>
      Array.fromAsync(
        recountOrder(db, () => 0)(new Request(`http://localhost/control/recount${repair ? '?repair=1' : ''}`)),
      );
    const told = await ask(false);
    const differences = told.flatMap((line) => ('difference' in line ? [line.difference] : []));
    expect(differences.map(({ what }) => what)).toEqual(expect.arrayContaining(['reports', 'S', 'posyandu']));
    expect(told.at(-1)).toMatchObject({ result: { misplaced: 0, repaired: false } });
    expect((await ask(true)).at(-1)).toMatchObject({ result: { repaired: true } });
    expect(await wrongSums(db)).toEqual([]);
    const again = await ask(false);
    expect(again.filter((line) => 'difference' in line)).toEqual([]);
    expect(again.at(-1)).toMatchObject({ result: { different: 0, misplaced: 0, nowhere: 0, repaired: false } });
    expect(again).toContainEqual({ province: expect.objectContaining({ name: 'Kalimantan Timur', different: 0 }) });
  });

  run('of the whole country are those of its provinces', async ({ db }) => {
    const months = { from: '2025-10', to: '2026-11' };
    const whole = await sumsOf(db, ['00'], months, 1, ['S']);
    const own = await sumsOf(db, [...new Set(whole.map(({ code }) => code))], months, 1, ['S']);
    expect(whole.length).toBeGreaterThan(5);
    expect(whole).toEqual(own);
  });

  run('stay right when many file at once in one kabupaten', async ({ db }) => {
    const writer = async (n: number) => {
      const chance = chanceBy(n);
      for (let one = 0; one < 12; one++) {
        await change(db, one % 4 === 3 ? 'verify' : 'file', chance);
        if (n === 3 && one === 6)
          await order(db, { what: 'retire', first: '64.74.03', second: '64.74.77', since: '2026-11' });
      }
    };
    await Promise.all([1, 2, 3, 4].map(writer));
    expect(await wrongSums(db)).toEqual([]);
  });
});
