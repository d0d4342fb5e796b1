/** Buttons of verification that come late, twice, or from somebody who made them up. */
import { afterAll, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../../../src/clock.ts';
import type { Answers } from '../../../src/conversation/run.ts';
import { reportOf, storeReport } from '../../../src/reporting/base/versions.ts';
import { openWorld } from '../../support/world.ts';
import { at, month as figures } from '../district.ts';

const world = await openWorld('bare', at('2026-11-02T09:00:00+08:00'));
afterAll(() => world.close());
const { voice, clock, records } = world;
const { db } = records;
const area = '64.74.02.1006';
const period = '2026-10';
const holder = async (role: string, place: { area?: string; posyandu?: number }) =>
  (
    await db
      .selectFrom('role')
      .select('person')
      .where('role', '=', role as never)
      .where('posyandu', place.posyandu === undefined ? 'is' : '=', place.posyandu ?? null)
      .where('area', place.area === undefined ? 'is' : '=', place.area ?? null)
      .orderBy('person')
      .executeTakeFirstOrThrow()
  ).person;
const bidan = await holder('bidan', { area });
const kader = await holder('kader', { posyandu: 12 });
const people = {
  bidan,
  kader,
  lurah: await holder('lurah', { area }),
  elsewhere: await holder('bidan', { area: '64.74.02.1001' }),
  neighbour: await holder('kader', { posyandu: 27 }),
};
for (const [who, person] of Object.entries(people)) await world.become(who, person);
await db.deleteFrom('report').execute();
await db.deleteFrom('report_step').execute();

const file = (id: number, answers: Answers = {}, by = kader) =>
  db
    .transaction()
    .execute((tx) =>
      storeReport(tx, reportOf({ id, area }, period), { answers: figures(answers), by, now: clock.now() }),
    );
const tap = async (who: string, data: string) => {
  clock.move(minuteMs);
  return (await voice.tap!(who, data)).join('\n---\n');
};
const said = async (who: string, text: string) => {
  clock.move(minuteMs);
  return (await voice.say(who, text)).join('\n---\n');
};
const row = (id: number) =>
  db
    .selectFrom('report')
    .select(['state', 'version', 'verified_by'])
    .where('posyandu', '=', id)
    .where('current', '=', true)
    .executeTakeFirst();
const steps = async (id: number) =>
  (await db.selectFrom('report_step').select('step').where('posyandu', '=', id).orderBy('id').execute()).map(
    ({ step }) => step,
  );

test('a doubled tap confirms once, and gives back once', async () => {
  await file(12);
  expect(await tap('bidan', '!reporting.verify.12_2026-10_1')).toContain('✅ Dicatat benar: Melati 12.');
  expect(await tap('bidan', '!reporting.verify.12_2026-10_1')).toContain('Sudah diperiksa sebelumnya: Melati 12.');
  expect(await steps(12)).toEqual(['filed', 'verified']);
  for (let times = 0; times < 2; times++)
    expect(await tap('bidan', '!reporting.give_back.12_2026-10_1')).toContain('Angka mana yang perlu dicek');
  expect(await said('bidan', 'N 30 kok banyak?')).toContain('dikembalikan ke kadernya');
  await tap('kader', '!reporting.stands.12_2026-10_1');
  expect(await said('kader', 'memang banyak yang naik bulan ini')).toContain('tetap');
  expect(await tap('kader', '!reporting.stands.12_2026-10_1')).toContain('Laporan itu sudah dijawab.');
  expect(await tap('kader', '!reporting.mend_report.12_2026-10_1')).toContain('Laporan itu sudah dijawab.');
  expect(await steps(12)).toEqual(['filed', 'verified', 'returned', 'corrected']);
});

test('a late tap shows what is there by now, and decides nothing', async () => {
  await file(27);
  await file(27, { N: 28, T: 8 });
  clock.move(20 * dayMs);
  for (const action of ['verify', 'give_back'])
    expect(await tap('bidan', `!reporting.${action}.27_2026-10_1`)).toContain(
      'Laporan ini sudah diperbaiki sejak pesan tadi. Ini yang terbaru:',
    );
  expect(await row(27)).toMatchObject({ verified_by: null, version: 2 });
});

test('nobody taps at a report that is not hers, and nonsense changes nothing', async () => {
  await file(42);
  const keys = [
    '42_2026-10_1',
    '42_2026-10_99',
    '42',
    '',
    '42_2026-13_1',
    '42_0000-01_1',
    "42_2026-10_1'; drop table report",
  ];
  const actions = ['verify', 'give_back', 'mend_report', 'stands', 'history', 'register', 'report_of'];
  for (const who of ['elsewhere', 'neighbour', 'stranger', 'lurah'])
    for (const action of actions)
      for (const key of keys) {
        const heard = await tap(who, `!reporting.${action}.${key}`);
        expect(heard, `${who} ${action} ${key}`).not.toMatch(
          /icatat benar|Angka mana yang perlu|ikembalikan ke kader|Berapa yang/,
        );
        if (who !== 'lurah') expect(heard, `${who} ${action} ${key}`).not.toContain('Riwayat laporan');
      }
  for (const action of actions) for (const key of keys.slice(2)) await tap('bidan', `!reporting.${action}.${key}`);
  expect(await row(42)).toMatchObject({ state: 'filed', verified_by: null });
  expect(await steps(42)).toEqual(['filed']);
});

test('the photo of the register is shown to whoever looks after the children there, and to nobody else', async () => {
  await file(57, { register: ['page1.jpg'] }, bidan);
  const key = '57_2026-10_1';
  for (const who of ['elsewhere', 'neighbour', 'lurah', 'stranger'])
    expect(await tap(who, `!reporting.register.${key}`)).not.toContain('Register Posyandu');
  expect(await said('bidan', 'periksa anggrek 12')).toContain('[Foto register]');
  expect(await said('lurah', 'riwayat laporan anggrek 12 oktober')).not.toContain('Foto register');
});

test('a typed word does what the newest message offers, or asks', async () => {
  await file(72);
  await file(87, {}, bidan);
  await said('bidan', 'periksa dahlia 12');
  // Her own: below it stands no such button.
  expect(await said('bidan', 'periksa cempaka 12')).not.toContain('[Benar]');
  const heard = await said('bidan', 'benar bu');
  expect(heard).toContain('Pesan ini maksudnya?');
  expect((await row(72))?.verified_by ?? null).toBeNull();
  expect((await row(87))?.verified_by ?? null).toBeNull();
});

test('of a message that came meanwhile and the one before it she says which is meant', async () => {
  await said('bidan', 'kembalikan melati 12: cek N');
  await tap('kader', '!reporting.stands.12_2026-10_1');
  await said('bidan', 'periksa mawar 12');
  await said('kader', 'sudah dicek lagi dan benar');
  await voice.came('bidan');
  const which = await said('bidan', 'benar bu');
  expect(which).toContain('Untuk pesan yang mana, ya?');
  expect(await row(12)).toMatchObject({ verified_by: null });
  expect(await row(27)).toMatchObject({ verified_by: null });
});
