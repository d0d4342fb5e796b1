/** Whether an invited person comes, in her own words: what is heard first is the no and the perhaps. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');

describe('a person who comes', () => {
  test.each([
    { text: 'siap hadir' },
    { text: 'inggih pak, kulo nderek' },
    { text: 'eh iso ding' },
    { text: 'nda ada halangan, hadir' },
    { text: '“Rapat koordinasi posyandu” siap hadir', about: 'meeting' },
    { text: 'Hadir' },
    { text: 'bisa bu' },
    { text: 'bisa' },
    { text: 'saya bisa hadir pak' },
    { text: 'inggih, kulo rawuh' },
    { text: 'insyaallah bisa hadir bu' },
    { text: 'mungkin agak terlambat, tapi pasti hadir' },
    { text: 'hadir, mungkin telat 10 menit' },
    { text: 'tidak bisa tidak hadir ini, penting' },
    { text: 'ralat, saya hadir' },
    { text: 'Tidak hadir. Eh ralat, hadir pak' },
    { text: 'jadi hadir' },
    { text: 'tidak berhalangan, hadir' },
    { text: 'tidak usah diwakilkan, saya sendiri yang hadir' },
    { text: 'saya sendiri yang datang' },
    { text: 'saya yang hadir menggantikan pak lurah' },
    { text: 'saya diutus pak camat untuk hadir' },
    { text: 'hadir tapi tidak bisa sampai selesai' },
    { text: 'hadir, tapi jam 11 harus pulang' },
    { text: 'tidak keberatan hadir' },
    { text: 'saya hadir bersama 2 staf' },
    { text: 'ikut' },
    { text: 'pasti datang' },
    { text: 'Siap, laksanakan hadir' },
    { text: 'hadir zorgel' },
    { text: 'Hadir 1 orang' },
    { text: 'jangan khawatir saya hadir' },
    { text: 'Ya hadir' },
    { text: '✅ Hadir' },
    { text: 'Jadi hadir' },
    { text: 'hadir bu, mohon dikirim lokasinya' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'hadir', ...more });
  });
});

describe('a person who does not come', () => {
  test.each([
    {
      text: 'Mohon ijin bu, kami blm bisa hadir karena ada kunjungan dari Kemenkes',
      reason: 'ada kunjungan dari Kemenkes',
    },
    { text: 'tidak bisa' },
    { text: 'gabisa' },
    { text: 'mboten saget pak, nuwun sewu' },
    { text: 'ulun kada kawa umpat pak ai' },
    { text: 'ga bs' },
    { text: 'mboten saged rawuh pak, wonten acara manten', reason: 'wonten acara manten' },
    { text: 'ulun kada kawa hadir, anak garing', reason: 'anak garing' },
    { text: 'ora iso teko mas' },
    { text: 'Bukannya tidak mau datang bu, tapi suami saya masuk rumah sakit', reason: 'suami saya masuk rumah sakit' },
    { text: 'tadi saya bilang hadir, ternyata ada tamu dari pusat. Maaf tidak jadi' },
    { text: 'maaf salah pencet, maksudnya tidak hadir' },
    { text: 'kemarin saya bilang bisa, ternyata tidak bisa karena anak demam', reason: 'anak demam' },
    { text: 'tidak jadi hadir' },
    { text: 'batal hadir karena sakit', reason: 'sakit' },
    { text: 'saya berhalangan hadir' },
    { text: 'berhalangan' },
    { text: 'tidak bisa hadir, tidak ada yang mewakili' },
    { text: 'tidak bisa hadir pak. Apakah boleh diwakilkan?' },
    { text: 'pak Camat, saya tidak bisa hadir besok ada rapat dprd', reason: 'ada rapat dprd' },
    { text: 'saya keberatan hadir' },
    { text: 'Maaf bu saya tdk bs ikut rapat krn hrs jaga posyandu', reason: 'hrs jaga posyandu' },
    { text: 'nda bisa ka, sakit', reason: 'sakit' },
    { text: 'anak saya sakit jadi tidak bisa hadir', reason: 'anak saya sakit' },
    { text: 'karena ada acara keluarga, saya izin tidak hadir', reason: 'ada acara keluarga' },
    {
      text: 'Dengan hormat, saya tidak dapat menghadiri undangan dimaksud karena bersamaan dengan kegiatan Musrenbang. Terima kasih.',
      reason: 'bersamaan dengan kegiatan Musrenbang',
    },
    { text: 'bapak mertua meninggal, saya tidak bisa hadir', reason: 'bapak mertua meninggal' },
    { text: 'tidak mungkin hadir bu lagi nifas', reason: 'lagi nifas' },
    { text: 'bukannya nolak tapi saya tidak bisa' },
    { text: 'jangan ditunggu ya, saya tidak hadir' },
    { text: 'Tidak hadir' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'tidak', ...more });
  });
});

describe('a person who sends somebody', () => {
  test.each([
    { text: 'saya tidak hadir, digantikan Pak Suryadi', deputy: 'Suryadi' },
    { text: 'diwakilkan ke bu Nur Aini, S.Keb ya', deputy: 'Nur Aini, S.Keb' },
    { text: 'Yang hadir nanti pak Bambang', deputy: 'Bambang' },
    { text: 'nanti bu Siti yang mewakili saya', deputy: 'Siti' },
    { text: 'bu Yuni mewakili saya', deputy: 'Yuni' },
    { text: 'wakil saya: Pak Dedi Kurniawan', deputy: 'Dedi Kurniawan' },
    { text: 'saya kirim staf, namanya Wahyu', deputy: 'Wahyu' },
    { text: 'kami menugaskan drg. Lestari untuk hadir', deputy: 'drg. Lestari' },
    { text: 'Diwakili oleh Sekcam' },
    { text: 'saya delegasikan kepada Kabid Kesmas, ibu dr. Hana Pertiwi', deputy: 'dr. Hana Pertiwi' },
    {
      text: 'Mohon maaf, kami tidak dapat hadir. Untuk itu kami utus Sdri. Melati Sukma, Amd.Gz',
      deputy: 'Melati Sukma, Amd.Gz',
    },
    { text: 'Diwakilkan' },
    { text: 'maaf ya bu, diwakilkan saja sama staf saya' },
    { text: 'saya nggak bisa, biar Pak Joko aja yang datang', deputy: 'Joko' },
    { text: 'tak bisa hadir, ganti Pak Anwar', deputy: 'Anwar' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'diwakilkan', ...more });
  });
});

describe('a person who does not know yet, and is asked', () => {
  test.each([
    { text: 'Insya Allah' },
    { text: 'insya Allah saya usahakan hadir' },
    { text: 'mungkin hadir' },
    { text: 'kemungkinan besar tidak hadir' },
    { text: 'sepertinya bisa bu, besok saya pastikan' },
    { text: 'belum bisa memastikan, nanti saya kabari' },
    { text: 'tergantung jadwal pak kadis' },
    { text: 'saya lihat jadwal dulu' },
    { text: 'kalau bisa saya hadir' },
    { text: 'saya datang asal tidak bentrok' },
    { text: 'bu Rina tidak bisa hadir' },
    { text: 'hadir insyaallah kalau sehat' },
    { text: 'ga janji ya bu' },
    { text: 'saya pikir-pikir dulu' },
    { text: 'hadir atau tidak ya saya, bingung' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'unsure', ...more });
  });
});

describe('a person who asks something', () => {
  test.each([
    { text: 'bolehkah diwakilkan?' },
    { text: 'bisa diwakilkan ga bu?' },
    { text: 'tempatnya di mana pak' },
    { text: 'apakah ada SPPD?' },
    { text: 'bajunya apa ya bu' },
    { text: 'kalau saya wakilkan boleh?' },
    { text: 'undangannya untuk kader juga?' },
    { text: 'acaranya sampai jam berapa' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'question', ...more });
  });
});

describe('a person who has only read it, or says nothing of it', () => {
  test.each([
    { text: 'Tidak' },
    { text: 'oke' },
    { text: 'siap pak' },
    { text: 'baik bu, terima kasih undangannya' },
    { text: '🙏' },
    { text: 'noted bu' },
    { text: 'siap 86' },
    { text: 'otw' },
    { text: 'zorgel' },
    { text: 'saya menyusul, agak siang' },
  ])('$text', ({ text, ...more }) => {
    expect(reader.presence(text)).toMatchObject({ answer: 'none', ...more });
  });
});

test('what she writes besides is kept as she wrote it', () => {
  expect(reader.presence('hadir, tapi jam 11 harus pulang').note).toBe('jam 11 harus pulang');
  expect(reader.presence('saya yang hadir menggantikan pak lurah').note).toBe('menggantikan pak lurah');
  expect(reader.presence('Hadir. Parkirnya di mana ya?')).toMatchObject({
    answer: 'hadir',
    asks: 'Parkirnya di mana ya?',
  });
  expect(reader.presence('Diwakili oleh Sekcam')).toMatchObject({ answer: 'diwakilkan', post: 'Sekcam' });
});

test('a no to the posyandu is none to a meeting', () => {
  expect(reader.presence('bu, lusa saya tidak bisa ikut penimbangan')).toMatchObject({ about: 'other' });
  expect(reader.presence('tidak bisa hadir rapat posyandu')).toMatchObject({ answer: 'tidak', about: 'meeting' });
});

test('a meeting that is over is none of those to come', () => {
  expect(reader.presence('saya ga hadir rapat kemarin karena sakit').answer).toBe('unsure');
  expect(reader.presence('kemarin saya jawab tidak bisa, sekarang hadir').answer).toBe('hadir');
});

test('the office of a deputy behind the name is no part of it', () => {
  expect(reader.presence('yang datang pak Yusuf sekretaris lurah')).toMatchObject({
    answer: 'diwakilkan',
    deputy: 'Yusuf',
    post: 'sekretaris lurah',
  });
});
