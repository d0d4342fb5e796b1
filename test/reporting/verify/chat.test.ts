/** A bidan checks the reports of her area in chat: many with one tap, some by name, some given back; each step is in the history. */
import { afterAll, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../../../src/clock.ts';
import type { Answers } from '../../../src/conversation/run.ts';
import { reportOf, storeReport } from '../../../src/reporting/base/versions.ts';
import { closeMonths } from '../../../src/reporting/verify/decide/close.ts';
import { unusualIn } from '../../../src/reporting/verify/unusual/around.ts';
import type { Role } from '../../../src/room.ts';
import { openWorld } from '../../support/world.ts';
import { at, find } from '../district.ts';

const world = await openWorld('bare', at('2026-11-02T09:00:00+08:00'));
afterAll(() => world.close());
const { voice, clock, records } = world;
const { db } = records;
/** Tanjung Laut Indah: eight posyandu of the demo, and twelve of ours. */
const area = '64.74.02.1006';
const month = '2026-10';

const holder = (role: Role, place: { area?: string; posyandu?: number }) => find(db, role, place);
const bidan = await holder('bidan', { area });
const lurah = await holder('lurah', { area });
const elsewhere = await holder('bidan', { area: '64.74.02.1001' });
const kader = await holder('kader', { posyandu: 12 });
for (const [who, person] of Object.entries({ bidan, lurah, elsewhere, kader })) await world.become(who, person);

await db.deleteFrom('report').execute();
for (let n = 1; n <= 12; n++)
  await db
    .insertInto('posyandu')
    .values({ area, name: `Posyandu Nusa ${n}`, kind: 'posyandu' })
    .execute();
const posyandu = await db
  .selectFrom('posyandu')
  .select(['id', 'name'])
  .where('area', '=', area)
  .orderBy('id')
  .execute();

const usual = {
  S: 45,
  K: 44,
  D: 40,
  N: 30,
  T: 6,
  O: 3,
  B: 1,
  BGM: 0,
  TT: 0,
  kader: 5,
  births: 0,
  bdeaths: 0,
  mdeaths: 0,
};
const visitors = { bayi: 9, balita: 31, wus: null, pus: null, bumil: 2, busui: 5, pmt: 'ada', pmt_note: null };
const words = { problems: null, photo: null };
const file = (id: number, answers: Answers = {}, period = month, by = kader) =>
  db.transaction().execute((tx) =>
    storeReport(tx, reportOf({ id, area }, period), {
      answers: { ...usual, ...visitors, ...words, ...answers },
      by,
      now: clock.now(),
    }),
  );
const said = async (who: string, text: string) => {
  clock.move(minuteMs);
  return (await voice.say(who, text)).join('\n---\n');
};
const came = async (who: string) => {
  clock.move(minuteMs);
  return (await voice.came(who)).join('\n---\n');
};
const row = (id: number, period = month) =>
  db
    .selectFrom('report')
    .select(['state', 'version', 'verified_by', 'answers'])
    .where('posyandu', '=', id)
    .where('period', '=', period)
    .where('current', '=', true)
    .executeTakeFirstOrThrow();
const steps = async (id: number) =>
  (
    await db
      .selectFrom('report_step')
      .select(['step', 'version', 'by', 'figure', 'remark'])
      .where('posyandu', '=', id)
      .where('period', '=', month)
      .orderBy('id')
      .execute()
  ).map(({ step, version, by, figure, remark }) => [step, version, by, ...(remark === null ? [] : [figure, remark])]);
const verified = async () =>
  (
    await db
      .selectFrom('rollup')
      .select('verified')
      .where('area', '=', area)
      .where('period', '=', month)
      .executeTakeFirst()
  )?.verified;

test('nothing waits where nothing was told, and checking is not for a lurah', async () => {
  expect(await said('bidan', 'periksa')).toContain('Tidak ada laporan yang menunggu diperiksa.');
  expect(await said('lurah', 'periksa')).toContain('Memeriksa laporan adalah tugas bidan dan puskesmas.');
});

test('twenty posyandu with nothing unusual are checked with two messages', async () => {
  expect(posyandu.length).toBe(20);
  for (const { id } of posyandu) await file(id);
  const list = await said('bidan', 'periksa');
  expect(list).toContain('*20 laporan Oktober 2026 menunggu diperiksa*');
  expect(list).toContain('Nusa 3');
  expect(list.length).toBeLessThan(800);
  // Their figures are a tap away.
  expect(await said('bidan', 'Lihat angkanya')).toContain('Nusa 3: S 45 · K 44 · D 40 · N 30');
  const done = await said('bidan', 'Benar semua (20)');
  expect(done).toContain('✅ 20 laporan dicatat benar:');
  expect(done).toContain('Tidak ada laporan yang menunggu diperiksa.');
  expect(await verified()).toBe(20);
  expect(await row(12)).toMatchObject({ state: 'verified', verified_by: bidan });
  expect(await steps(12)).toEqual([
    ['filed', 1, kader],
    ['verified', 1, bidan],
  ]);
  expect(await said('lurah', 'status laporan')).toContain(
    '*Laporan Oktober 2026:* 20 dari 20 posyandu sudah lapor; 20 dari 20 sudah diperiksa (100 %).',
  );
});

test('figures that change are checked anew, and words that change are not', async () => {
  await file(12, { problems: 'timbangan rusak' });
  expect(await row(12)).toMatchObject({ state: 'verified', verified_by: bidan, version: 2 });
  await file(12, { N: 29, T: 7 });
  expect(await row(12)).toMatchObject({ state: 'corrected', verified_by: null, version: 3 });
  expect(await verified()).toBe(19);
  const list = await said('bidan', 'periksa');
  expect(list).toContain('1. *Melati 12*: sudah diperbaiki: N 30 → 29, T 6 → 7');
  // What was corrected is no part of those that are confirmed unseen.
  expect(list).not.toContain('Benar semua (');
  const nothing = await said('bidan', 'semua benar');
  expect(nothing).toContain('Belum ada yang dicatat');
  expect(nothing).toContain('1. *Melati 12*');
  expect(await row(12)).toMatchObject({ state: 'corrected' });
});

test('it goes back with a remark at a figure; the kader corrects it there, and the bidan hears of it', async () => {
  expect(await said('bidan', 'kembalikan melati 12: N 29 kok turun?')).toContain(
    '↩️ Dikembalikan ke kadernya: Melati 12.',
  );
  const asked = await came('kader');
  expect(asked).toContain('minta laporan Posyandu Melati 12, Oktober 2026, dicek lagi:*');
  expect(asked).toContain('*N* yang ditulis: 29\n');
  expect(asked).toContain('“N 29 kok turun?”\n[Perbaiki] [Sudah benar]');
  const mending = await said('kader', 'Perbaiki');
  expect(mending).toContain('“N 29 kok turun?”');
  expect(mending).toContain('Berapa yang *naik* berat badannya? (N)');
  expect(await said('kader', '31')).toContain('Mana yang mau diubah?');
  await said('kader', 'Ubah T (7)');
  expect(await said('kader', '5')).toContain('Naik (N): 31');
  expect(await said('kader', 'Kirim')).toContain('Naik (N): 29 → 31');
  const answer = await came('bidan');
  expect(answer).toContain('sudah memperbaiki laporan Posyandu Melati 12, Oktober 2026:* N 29 → 31, T 7 → 5');
  expect(answer).toContain('[Benar] [Kembalikan]');
  expect(await said('bidan', 'Benar')).toContain('✅ Dicatat benar: Melati 12.');
  expect((await steps(12)).slice(-3)).toEqual([
    ['returned', 3, bidan, 'N', 'N 29 kok turun?'],
    ['corrected', 4, kader],
    ['verified', 4, bidan],
  ]);
});

test('a bare yes confirms no list, because it may be said to something newer', async () => {
  const anew = { state: 'filed' as const, verified_at: null, verified_by: null };
  await db.updateTable('report').set(anew).where('posyandu', 'in', [72, 87]).execute();
  expect(await said('bidan', 'periksa')).toContain('menunggu diperiksa');
  for (const yes of ['ok', 'ok bu', 'betul'])
    expect(await said('bidan', yes)).toContain('Yang mana yang benar, Bu/Pak?');
  expect(await row(72)).toMatchObject({ verified_by: null });
  expect(await said('bidan', 'benar semua')).toContain('✅ Dicatat benar: Cempaka 12, Dahlia 12.');
  expect(await row(72)).toMatchObject({ verified_by: bidan });
});

test('a button of an older version confirms nothing', async () => {
  await file(13 + 14, { S: 46 });
  await said('bidan', 'periksa mawar 12');
  await file(13 + 14, { S: 47, BGM: 2 });
  const shown = await said('bidan', 'Benar');
  expect(shown).toContain('Laporan ini sudah diperbaiki sejak pesan tadi.');
  expect(shown).toContain('S 47');
  expect(await row(27)).toMatchObject({ state: 'corrected' });
  expect(await said('bidan', 'Benar')).toContain('✅ Dicatat benar: Mawar 12.');
});

test('the kader says why it is right, by a tap or typed', async () => {
  expect(await said('bidan', 'Melati 12 salah, D terlalu banyak')).toContain('Dikembalikan');
  await came('kader');
  const done = await said('kader', 'sudah benar bu, ada 5 balita yang baru pindah ke sini');
  expect(done).toContain('angka laporan Posyandu Melati 12, Oktober 2026, tetap');
  expect(await came('bidan')).toContain('sudah benar:* “ada 5 balita yang baru pindah ke sini”\n[Benar] [Kembalikan]');
  await said('bidan', 'Kembalikan');
  expect(await said('bidan', 'Tidak jadi')).toContain('tidak dikembalikan');
  await said('bidan', 'melati 12 benar');
  expect(await row(12)).toMatchObject({ state: 'verified' });
  const history = await said('lurah', 'riwayat laporan melati 12 oktober');
  expect(history).toContain('↩️ dikembalikan ke kader');
  expect(history).toContain(': “ada 5 balita yang baru pindah ke sini”');
  expect(history).toContain('Versi 4 mengubah: N 29 → 31, T 7 → 5');
});

test('what a version changed of few is told to those who look after the children alone, and so is a remark beside it', async () => {
  await said('bidan', 'kembalikan mawar 12: BGM 2 anak siapa?');
  for (const [who, changed, remark] of [
    ['bidan', 'S 46 → 47, BGM 0 → 2', 'BGM 2 anak siapa?'],
    ['lurah', 'S 46 → 47, BGM …', 'BGM … anak siapa?'],
  ] as const) {
    const history = await said(who, 'riwayat laporan mawar 12 oktober');
    expect(history).toContain(changed);
    expect(history).toContain(remark);
  }
  await said('bidan', 'mawar 12 benar');
});

test('nobody checks what lies elsewhere, nor her own, nor in practice', async () => {
  for (const text of ['melati 12 benar', 'kembalikan melati 12: N', 'riwayat laporan melati 12'])
    expect(await said('elsewhere', text)).not.toMatch(/dicatat benar|[Dd]ikembalikan ke|Riwayat laporan Posyandu/);
  expect(await row(12)).toMatchObject({ state: 'verified' });
  await file(42, { S: 50 }, month, bidan);
  expect(await said('bidan', 'periksa')).toContain('Dikirim Ibu/Bapak sendiri, jadi diperiksa orang lain: Kenanga 12.');
  expect(await said('bidan', 'kenanga 12 benar')).toContain(
    'jadi diperiksa orang lain (bidan lain atau puskesmas): Kenanga 12.',
  );
  expect(await row(42)).toMatchObject({ verified_by: null });
  await file(57, { S: 48 });
  await said('bidan', 'latihan');
  expect(await said('bidan', 'anggrek 12 benar')).toContain('Ini latihan, jadi laporan yang sungguhan tidak diubah.');
  await said('bidan', 'latihan');
  expect(await row(57)).toMatchObject({ verified_by: null });
});

test('a month closes after its last day; what is with its kader stays open until it is answered', async () => {
  await said('bidan', 'kembalikan anggrek 12: cek lagi');
  clock.move(9 * dayMs);
  await closeMonths(db, clock.now());
  await closeMonths(db, clock.now());
  expect(await row(12)).toMatchObject({ state: 'closed', verified_by: bidan });
  expect(await row(57)).toMatchObject({ state: 'returned' });
  expect((await steps(12)).filter(([step]) => step === 'closed')).toEqual([['closed', 4, null]]);
  // It is closed since the end of its cut-off day, whenever the job came by.
  const days = await db
    .selectFrom('report_step')
    .select('at')
    .where('step', '=', 'closed')
    .where('period', '=', month)
    .execute();
  expect(new Set(days.map(({ at }) => at.toISOString()))).toEqual(new Set(['2026-11-10T16:00:00.000Z']));
  // It can still be found right, and stays closed.
  await db.updateTable('report').set({ filed_by: kader }).where('posyandu', '=', 42).execute();
  await said('bidan', 'kenanga 12 benar');
  expect(await row(42)).toMatchObject({ state: 'closed', verified_by: bidan });
});

test('many months at once are closed in several runs', async () => {
  const open = () =>
    db
      .selectFrom('report')
      .select('posyandu')
      .where('current', '=', true)
      .where('practice', '=', false)
      .where('state', 'in', ['filed', 'verified', 'corrected'])
      .execute();
  await db.updateTable('report').set({ state: 'filed' }).where('state', '=', 'closed').execute();
  // One of them lies in another kelurahan, so that there are two to close.
  const { area } = await db.selectFrom('posyandu').select('area').where('id', '=', 12).executeTakeFirstOrThrow();
  const elsewhere = await db
    .selectFrom('area')
    .select('code')
    .where('code', 'like', '64.74.%.%')
    .where('code', '<>', area)
    .orderBy('code', 'desc')
    .executeTakeFirstOrThrow();
  await db.updateTable('posyandu').set({ area: elsewhere.code }).where('id', '=', 12).execute();
  await closeMonths(db, clock.now(), { atOnce: 1, most: 1 });
  expect((await open()).length).toBeGreaterThan(0);
  await closeMonths(db, clock.now());
  expect(await open()).toHaveLength(0);
  await db.updateTable('posyandu').set({ area }).where('id', '=', 12).execute();
});

test('a month that is opened again is what it was before, and its history says so', async () => {
  await said('bidan', 'buka');
  await said('bidan', 'Melati 12');
  expect(await said('bidan', 'Oktober 2026')).toContain('sudah dibuka');
  expect(await row(12)).toMatchObject({ state: 'verified', verified_by: bidan });
  expect((await steps(12)).at(-1)).toEqual(['reopened', 4, bidan]);
  await closeMonths(db, clock.now());
  expect(await row(12)).toMatchObject({ state: 'verified' });
});

test('what is unusual is named for pages as well', async () => {
  await file(72, { D: 20, N: 14, T: 3, O: 2, B: 1 });
  const found = await unusualIn(db, ['64.74'], month);
  expect(found.map(({ name, findings }) => [name, findings.map(({ kind, figure }) => `${kind} ${figure}`)])).toEqual([
    ['Posyandu Dahlia 12', ['neighbours D']],
  ]);
});
