/** Problems are counted in full, though only the newest are read; and nobody reads those of a province one by one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsIn, tooWide } from '../../src/reporting/problems/problems.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { at, type District, openDistrict } from './district.ts';

const now = at('2026-10-12T09:00:00+08:00');
let s: District;
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, now);
});
afterAll(() => s.records.close());

const months = { from: '2026-08', to: '2026-10' };

test('how many there are is told beside the newest ones', async () => {
  const { problems, all } = await problemsIn(s.db, { areas: ['64.74'], ...months });
  expect(problems).toHaveLength(all);
  expect(all).toBeGreaterThan(2);
  const few = await problemsIn(s.db, { areas: ['64.74'], ...months, most: 2 });
  expect(few).toEqual({ problems: problems.slice(0, 2), all });
});

test('a province is too wide, a kabupaten is not', async () => {
  expect(await problemsIn(s.db, { areas: ['64'], ...months })).toEqual({ problems: [], all: 0 });
  expect([['00'], ['64'], ['64', '65'], ['64.74'], ['64.74.01.1001']].map(tooWide)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
