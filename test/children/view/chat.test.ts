/** What a bidan looks at, and what comes back to the kader. */
import { afterAll, expect, test } from 'vitest';
import { planLooks } from '../../../src/children/view/daily.ts';
import { hourMs, minuteMs } from '../../../src/clock.ts';
import { at } from '../../reporting/district.ts';
import { openWorld } from '../../support/world.ts';
import { openWard } from '../referral/ward.ts';

const world = await openWorld('bare', at('2026-11-20T09:00:00+08:00'));
afterAll(() => world.close());
const { voice, clock } = world;
const { db } = world.records;
const ward = openWard(world.records, 12);
const kader = await ward.kader();
await world.become('kader', kader);
await world.become('bidan', await ward.bidan());
const day = '2026-11-20';
const said = async (who: string, text: string) => {
  clock.move(minuteMs);
  return (await voice.say(who, text)).join('\n');
};
const came = async (who: string) => {
  clock.move(minuteMs);
  return (await voice.came(who)).join('\n---\n');
};
const weigh = async (name: string, told: { weight: number; length: number; before: number }, doubt?: string) => {
  const child = await ward.add(name, { mother: 'Rina', phone: '0812 3456 7890' });
  await ward.weigh(kader, child, day, clock.now(), told, true);
  await db
    .updateTable('weighing')
    .set({ doubt: doubt ?? null })
    .where('child', '=', child.id)
    .execute();
  return child;
};
/** As its kader sent it. */
const file = async (period: string, answers: object) => {
  const row = { kabupaten: '64.74', posyandu: 12, period, practice: false, version: 1, receipt: 'R1', current: true };
  await db
    .insertInto('report')
    .values({ ...row, answers: JSON.stringify(answers), filed_by: kader, filed_at: new Date(clock.now()) })
    .execute();
};
const heavy = { weight: 18_400, length: 820, before: 10_000 };
const row = (child: number) =>
  db
    .selectFrom('weighing')
    .select(['weight', 'checked', 'checked_by', 'remark', 'doubt'])
    .where('child', '=', child)
    .executeTakeFirstOrThrow();

test('nothing is unusual where nothing was weighed', async () => {
  expect(await said('bidan', 'periksa anak')).toContain('Tidak ada yang perlu dilihat bulan ini');
  expect(await said('kader', 'periksa anak')).toContain('Itu pekerjaan bidan dan puskesmas.');
});

test('of many at once some are confirmed and some go back; the kader mends them, and the bidan hears of it', async () => {
  const [aisyah, budi, citra] = [
    await weigh('Aisyah', heavy, 'jump-weight'),
    await weigh('Budi', heavy, 'jump-weight,flag-weight'),
    await weigh('Citra', heavy, 'jump-weight'),
  ];
  await weigh('Dewi', { weight: 8400, length: 760, before: 8400 });
  await planLooks(db, clock.now());
  await planLooks(db, clock.now());
  clock.move(6 * hourMs);
  expect(await came('bidan')).toContain('🔎 *Melati 12: 3 angka meragukan* dari meja timbang. Mohon dilihat.\n[Lihat]');
  const kinds = await said('bidan', 'periksa anak');
  expect(kinds).toContain('[Angka meragukan: 3 (hari ini 3)] [Tidak naik (T): 1 (hari ini 1)]');
  // Nothing is confirmed that she has not seen.
  expect(await said('bidan', 'semua betul')).toContain('*Angka meragukan* – 3 anak');
  expect(await row(aisyah.id)).toMatchObject({ checked: null });
  expect(await said('bidan', 'Jenis lain')).toContain('[Angka meragukan: 3 (hari ini 3)]');
  await said('bidan', 'batal');
  expect(await said('bidan', 'apa yang aneh hari ini?')).toContain('[Angka meragukan: 3 (hari ini 3)]');
  const list = await said('bidan', '1');
  expect(list).toContain('*Angka meragukan* – 3 anak');
  expect(list).toContain(
    '2. Budi (21 bulan, Melati 12), 20 Nov: 18,4 kg (+8.400 g), 82 cm – berat naik sangat banyak, jauh di luar batas WHO',
  );
  expect(await said('bidan', 'bagaimana ini')).toContain('Itu belum kami mengerti, jadi belum ada yang dicatat.');
  const decided = await said('bidan', '1 betul, 2 salah timbang ulang');
  expect(decided).toContain('Tercatat betul.');
  expect(decided).toContain('Dikembalikan ke kadernya.');
  // What was held back while it was doubtful follows: she has the child herself.
  expect(decided).toContain('Rujukan 1 tercatat untuk Ibu/Bapak sendiri: di atas garis oranye, obesitas');
  expect(decided).toContain('1. Citra (21 bulan, Melati 12)');
  const bidan = await ward.bidan();
  expect(await row(aisyah.id)).toMatchObject({ checked: 'confirmed', checked_by: bidan });
  expect(await row(budi.id)).toMatchObject({ checked: 'returned', checked_by: bidan, remark: 'timbang ulang' });
  expect(await row(citra.id)).toMatchObject({ checked: null });
  const returned = await came('kader');
  expect(returned).toContain('*Endang Purwanti Cendana minta timbangan ini dicek lagi:*');
  expect(returned).toContain('“timbang ulang”\n[Perbaiki] [Angkanya sudah betul]');
  expect(await said('kader', 'Perbaiki')).toContain('Tulis angka yang betul');
  expect(await said('kader', 'sudah bu')).toContain('Angkanya belum terbaca.');
  await file('2026-11', { S: 4, K: 4, D: 4, N: 2, T: 2, BGM: 0 });
  const mending = await said('kader', '8,4 82');
  expect(mending).toContain('Budi (21 bulan), 20 Nov: 8,4 kg, 82 cm');
  expect(mending).toMatch(/Laporan November 2026 sudah dikirim dengan angka lain: .*\n\[Perbaiki laporan\]/);
  expect(await row(budi.id)).toMatchObject({ weight: 8400, checked: 'corrected', doubt: null });
  const mended = await came('bidan');
  expect(mended).toContain('Hamidah Nusantara sudah memperbaiki timbangan ini:');
  expect(mended).toContain('[Angkanya betul] [Kembalikan ke kader]');
});

test('one is looked at alone, goes back with a remark, and the kader may say that it is right', async () => {
  expect(await said('bidan', '1. Citra')).toContain('Belum diperiksa.\n[Angkanya betul] [Kembalikan ke kader]');
  expect(await said('bidan', 'Kembalikan ke kader')).toContain('Apa yang perlu dicek?');
  expect(await said('bidan', 'lihat lagi ya')).toContain('Dikembalikan ke kadernya.');
  expect(await came('kader')).toContain('“lihat lagi ya”');
  expect(await said('kader', 'Angkanya sudah betul')).toContain('angkanya tetap');
  expect(await came('bidan')).toContain('Hamidah Nusantara memastikan angka ini sudah betul:');
  const inPractice = 'Ini latihan, jadi data anak yang sungguhan tidak diubah.';
  await said('bidan', 'latihan');
  // She wrote since, and two messages have this word.
  expect(await said('bidan', 'Angkanya betul')).toContain('Untuk pesan yang mana, ya?');
  expect(await said('bidan', '1')).toContain(inPractice);
  await said('bidan', 'latihan');
  expect(await said('bidan', 'Angkanya betul')).toContain('Untuk pesan yang mana, ya?');
  expect(await said('bidan', '1')).toContain('Tercatat betul.');
});

test('who was not weighed for two months is listed with the last day, and her phone', async () => {
  const [month, before] = ['2026-10-20', '2026-09-20'];
  const eka = await ward.add('Eka', { mother: 'Wati', phone: '0813' });
  const one = await ward.add('Fitri', { mother: 'Wati' });
  await ward.weigh(kader, eka, '2026-08-20', clock.now(), { weight: 9000 }, true);
  for (const then of [month, before]) await ward.weigh(kader, one, then, clock.now(), { weight: 9000 }, true);
  await ward.weigh(kader, one, day, clock.now(), { weight: 9900, before: 9000 }, true);
  expect(await said('bidan', 'periksa anak')).toContain('[Dua bulan tidak datang: 1]');
  const list = await said('bidan', 'Dua bulan tidak datang: 1');
  expect(list).toContain('1. Eka (21 bulan, Melati 12): terakhir 20 Agu');
  expect(await said('bidan', '1')).toContain('HP ibunya: 0813');
});

test('late vaccines are told by posyandu', async () => {
  const child = await ward.add('Gita', { born: '2026-03-01' });
  await ward.weigh(kader, child, day, clock.now(), { weight: 7500 }, true);
  const services = JSON.stringify({ vaccines: [{ antigen: 'BCG', dose: 1 }] });
  await db.updateTable('weighing').set({ services }).where('child', '=', child.id).execute();
  await said('bidan', 'periksa anak');
  expect(await said('bidan', 'Imunisasi terlambat')).toContain('Posyandu mana?');
  const list = await said('bidan', 'Melati 12');
  expect(list).toMatch(/1\. Gita \(8 bulan\): .*DPT-HB-Hib 1/);
});
