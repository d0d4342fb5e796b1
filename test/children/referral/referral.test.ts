/** A child that the bidan shall see: who is told when, what takes it back, and what came of it. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/clock.ts';
import { seedDemo } from '../../../src/directory/demo/demo.ts';
import { Refusal } from '../../../src/room.ts';
import { at, type District, monday, openDistrict, secrets } from '../../reporting/district.ts';
import { clearRecords } from '../../support/records.ts';
import { openWard, said } from './ward.ts';

const district = (await openDistrict('pglite')) as District;
const { db } = district;
afterAll(() => district.records.close());

const posyandu = 12;
const ward = openWard(district, posyandu);
const day = '2026-10-05';
const thin = { weight: 7000, length: 800, before: 6700 };
const notGained = { weight: 8400, length: 760, before: 8400 };

let kader: number;
let bidan: number;
let puskesmas: number[];
let fresh = true;
beforeEach(async () => {
  if (!fresh) {
    await clearRecords(district.records);
    await seedDemo(db, secrets, { now: () => monday });
  }
  fresh = false;
  kader = await district.find('kader', { posyandu });
  const { area } = await db.selectFrom('posyandu').select('area').where('id', '=', posyandu).executeTakeFirstOrThrow();
  bidan = await district.find('bidan', { area });
  const rows = await db
    .selectFrom('role')
    .innerJoin('unit_area', 'unit_area.unit', 'role.unit')
    .select('person')
    .where('role', '=', 'puskesmas')
    .where('unit_area.area', '=', area)
    .orderBy('person')
    .execute();
  puskesmas = rows.map(({ person }) => person);
});

const leavingNames = async (now: number) => (await ward.leaving(now)).map(([name]) => name);

describe('who is told', () => {
  test('debug', async () => {
    const child = await ward.add('Aisyah Putri');
    const parts = await ward.weigh(kader, child, day, monday, thin);
    console.log(said({ parts }), bidan, puskesmas);
    for (const [n, reply] of await ward.leaving(monday + 3 * 24 * hourMs)) console.log(n, '\n', said(reply));
    const two = await ward.add('Siti', { mother: 'Ani' });
    console.log(said({ parts: await ward.weigh(kader, two, day, monday, notGained) }));
    for (const [n, reply] of await ward.leaving(monday + 3 * 24 * hourMs)) console.log(n, '\n', said(reply));
  });
});
