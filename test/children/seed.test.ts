import { expect, test } from 'vitest';
import { monthRows } from '../../src/children/month/load.ts';
import { type RowName, total } from '../../src/children/month/rows.ts';
import { sumMonth } from '../../src/children/month/sums.ts';
import { seedDemoChildren } from '../../src/children/seed.ts';
import { loadPlace } from '../../src/directory/people/places.ts';
import type { Records } from '../../src/records/open.ts';
import { makeDistrict, now } from '../directory/people.ts';
import { onRecords } from '../support/stores.ts';

let records: Records;
onRecords('pglite', async (opened) => {
  records = opened;
});

test('the demo has children with half a year at the scales, of whom some need the bidan', async () => {
  const { db } = records;
  const { posyandu } = await makeDistrict(db);
  await seedDemoChildren(db, now);
  await seedDemoChildren(db, now);
  const children = await db.selectFrom('child').selectAll().execute();
  expect(children).toHaveLength(31 + 32 + 33);
  expect(new Set(children.map(({ posyandu: at, name }) => `${at} ${name}`)).size).toBeGreaterThan(80);
  const place = (await loadPlace(db, posyandu.kuala2))!;
  const month = await monthRows(db, place, '2026-10');
  const { rows } = sumMonth(month!);
  const of = (row: RowName) => total(rows[row] ?? {});
  expect(of('S')).toBeGreaterThan(25);
  expect(of('D')).toBe(of('N') + of('T') + of('O') + of('B'));
  for (const row of ['N', 'T', 'O'] as const) expect(of(row), row).toBeGreaterThan(0);
});
