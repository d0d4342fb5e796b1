/** A province's roster in one file. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRoster } from '../../../src/directory/roster/roster.ts';
import { randomIds } from '../../../src/ids.ts';
import type { Records } from '../../../src/records/open.ts';
import { now, secrets } from '../../directory/people.ts';
import { clearRecords, openTestRecords } from '../../support/records.ts';

describe.each(['pglite', 'postgres'] as const)('a roster on %s', (kind) => {
  let records: Records;
  beforeAll(async () => {
    records = (await openTestRecords(kind))!;
    await clearRecords(records);
  });
  afterAll(() => records.close());

  const count = async (table: 'person' | 'role') => (await records.db.selectFrom(table).select('id').execute()).length;

  test('of 10,519 rows is stored once', async () => {
    const file = { bytes: Buffer.from(bigRoster(10_519)), fileName: 'roster.csv' };
    const on = { secrets, ids: randomIds, now, links: (code: string) => [`https://t.me/uji_bot?start=${code}`] };
    let told = 0;
    const result = await importRoster(records.db, on, file, () => told++);
    expect(result).toMatchObject({ rows: 10_519, people: 10_519, roles: 10_519, posyandu: 1463 });
    expect([await count('person'), await count('role')]).toEqual([10_519, 10_519]);
    expect(told).toBeGreaterThan(20);
    const again = await importRoster(records.db, on, file, () => {});
    expect(again).toMatchObject({ people: 0, roles: 0, posyandu: 0, units: 0, changed: 0 });
  });
});

/** As many kader as the province of the second seed has, in its 1,463 posyandu, spread over Kabupaten Kotawaringin Barat. */
function bigRoster(rows: number): string {
  const lines = ['nama,no hp,peran,wilayah,posyandu'];
  for (let n = 0; n < rows; n++) {
    const place = n % 1463;
    const village = `62.01.01.${2001 + (place % 10)}`;
    lines.push(`Kader Uji ${n},08${(1_200_000_000 + n * 7).toString()},kader,${village},Melati ${place}`);
  }
  return lines.join('\n');
}
