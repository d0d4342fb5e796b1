/** Invitations as offices send them: letters, messages in groups, rundowns. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/conversation/answers/names.ts';
import { openFlowBook } from '../../src/inbox/flowbook.ts';
import { openTexts } from '../../src/texts/texts.ts';

const root = join(import.meta.dirname, '../..');
const texts = openTexts(join(root, 'locales'));
const fields = fieldsOf(openFlowBook(join(root, 'flows'), texts).get('meetings/rakor_baru')!, texts, 'id');
const read = (text: string) => texts.reader('id').paste(text, fields, '2026-11-20')!;

const letter = `Bontang, 23 November 2026
Nomor: 005/91/DINKES

Assalamualaikum Wr. Wb.
Bersama ini kami mengundang Bapak/Ibu untuk hadir dalam rapat evaluasi posyandu ILP pada:
Hari : Senin
Tanggal : 7 Desember 2026
Pukul : 13.00 WITA
Tempat : Aula Dinas Kesehatan
Agenda :
1. Evaluasi triwulan
2. Rencana 2027
Pakaian: batik
Demikian kami sampaikan, terima kasih.

Kepala Dinas Kesehatan
dr. Bahauddin, M.Kes
NIP. 19700101 200003 1 004

Tembusan:
1. Wali Kota
2. Sekda`;

test('a letter: its own date, the closing words and the number of the official belong nowhere', () => {
  const { values, elsewhere } = read(letter);
  expect(values).toMatchObject({
    theme: 'rapat evaluasi posyandu ILP',
    when: expect.stringMatching(/^2026-12-07T13:00/),
    venue: 'Aula Dinas Kesehatan',
    agenda: 'Evaluasi triwulan\nRencana 2027',
    number: '005/91/DINKES',
  });
  expect(JSON.stringify(values)).not.toMatch(/2026-11-23|NIP|1970|Demikian|Tembusan/);
  expect(elsewhere).toEqual([
    'Ttd. Kepala Dinas Kesehatan dr. Bahauddin, M.Kes',
    'Tembusan: Wali Kota, Sekda',
    'Pakaian: batik',
  ]);
});

test('a message in a group: whom it calls and whom one may ring are told, not taken', () => {
  const { values, elsewhere } = read(`Bapak/Ibu Lurah dan Ketua TP PKK se-Kec. Bontang Selatan
Mohon kehadirannya di rakor Pokjanal
🗓 Jumat, 4 Des 2026
⏰ 08.30 Wita
Lokasi: Ruang Rapat Camat
Topik: Validasi data stunting
Narsum: dr. Ayu Lestari (Puskesmas BS I)
CP: 0812 5555 1234
Terima kasih 🙏`);
  expect(values).toMatchObject({
    theme: 'Validasi data stunting',
    when: expect.stringMatching(/^2026-12-04T08:30/),
    venue: 'Ruang Rapat Camat',
    speakers: 'dr. Ayu Lestari (Puskesmas BS I)',
  });
  expect(elsewhere).toEqual([
    'Peserta: Bapak/Ibu Lurah dan Ketua TP PKK se-Kec. Bontang Selatan',
    'CP: 0812 5555 1234',
  ]);
});

test('a rundown: its items are the agenda, and who speaks in one is a speaker', () => {
  const { values } = read(`*JADWAL ACARA PEMBINAAN KADER*
Kamis, 10 Desember 2026 pukul 07.30 WITA
📍 Gedung PKK
07.30 - 08.00 Registrasi peserta
08.15 - 10.00 Antropometri oleh drg. Sinta, M.Kes
10.00 - 12.00 Praktik`);
  expect(values).toMatchObject({
    theme: 'PEMBINAAN KADER',
    when: expect.stringMatching(/^2026-12-10T07:30/),
    venue: 'Gedung PKK',
    agenda: 'Registrasi peserta\nAntropometri\nPraktik',
    speakers: 'drg. Sinta, M.Kes - Antropometri',
  });
});

test('a sentence that tells day, hour and place', () => {
  const { values, elsewhere } = read(`Nomor: 005/77/KEC
Perihal: Undangan Rakor Posyandu Triwulan IV
Kepada Yth. Para Lurah
Di - Tempat
Dengan hormat,
Mengharap kehadiran Saudara pada hari Selasa, 1 Desember 2026 jam 9 pagi di Aula Kecamatan.
Atas kehadirannya diucapkan terima kasih
Camat Bontang Barat
ttd
Hj. Nuraini, S.Sos`);
  expect(values).toMatchObject({
    theme: 'Rakor Posyandu Triwulan IV',
    when: expect.stringMatching(/^2026-12-01T09:00/),
    venue: 'Aula Kecamatan',
  });
  expect(elsewhere).toEqual(['Ttd. Camat Bontang Barat Hj. Nuraini, S.Sos', 'Peserta: Para Lurah']);
});

test.each([
  [
    'Diharap hadir hari Rabu tgl 2 Desember jam 1 siang di balai desa, bahas kelas ibu hamil. Peserta: para bidan. Bawa buku KIA',
    { when: '2026-12-02T13:00', venue: 'balai desa', theme: 'kelas ibu hamil' },
    ['Peserta: para bidan', 'Bawa buku KIA'],
  ],
  [
    'Kami mengundang Lurah Guntung dan Kepala DPMD pada rapat koordinasi air bersih, Kamis 26/11/2026 pukul 13.30 WITA bertempat di Ruang Rapat Lt. II. Pemateri: dr. Andi, S.E., M.M. Agenda: 1) paparan 2) diskusi',
    {
      when: '2026-11-26T13:30 WITA',
      venue: 'Ruang Rapat Lt. II',
      theme: 'rapat koordinasi air bersih',
      outside: 'Lurah Guntung\nKepala DPMD',
      speakers: 'dr. Andi, S.E., M.M.',
      agenda: 'paparan\ndiskusi',
    },
    [],
  ],
  [
    'Pertemuan tim pangan\nTgl 2 desember\njam 8 pagi sd 12 siang\nruang rapat puskesmas\npeserta lurah, kader\nnarsum dr andi',
    {
      when: '2026-12-02T08:00--2026-12-02T12:00',
      venue: 'ruang rapat puskesmas',
      theme: 'Pertemuan tim pangan',
      outside: 'lurah\nkader',
      speakers: 'dr andi',
    },
    [],
  ],
])('an invitation without labels: %s', (text, values, elsewhere) => {
  expect(read(text)).toMatchObject({ values, elsewhere });
});

test('a theme that speaks of a place or an hour is no invitation', () => {
  for (const theme of ['Penguatan posyandu di Bontang Utara', 'Jam pelayanan hari Senin'])
    expect(texts.reader('id').paste(theme, fields, '2026-11-20')).toBeUndefined();
});

test('a memo: its own date stands above the day of the meeting', () => {
  const { values, elsewhere } = read(`NOTA DINAS
Kepada : Seluruh Lurah
Dari : Camat
Tanggal : 18 November 2026
Hal : Rapat koordinasi air
Agar hadir pada hari Kamis tanggal 26 November 2026 jam 14.00 WITA bertempat di ruang camat. Tidak boleh diwakilkan.`);
  expect(values).toMatchObject({ when: '2026-11-26T14:00 WITA', venue: 'ruang camat', theme: 'Rapat koordinasi air' });
  expect(elsewhere).toEqual(expect.arrayContaining(['Dari : Camat', 'Tidak boleh diwakilkan.']));
});

test('no word of an invitation without labels is lost', () => {
  const said = 'Mohon hadir besok jam 2 siang di aula dinkes , rapat air bersih . Yang diundang: para lurah'.split(' ');
  fc.assert(
    fc.property(fc.nat(said.length), fc.constantFrom('zorgel', ', zorgel', 'zorgel .', '. zorgel ,'), (at, word) => {
      const found = texts.reader('id').paste(said.toSpliced(at, 0, word).join(' '), fields, '2026-11-20');
      // Without its day or hour it is no invitation, and the question that waits gets the whole.
      expect(JSON.stringify(found ?? word)).toContain('zorgel');
    }),
  );
});

test('offices are invited one by one, groups of people are told', () => {
  const { values, elsewhere } = read(`Tema: Lomba
Hari/tanggal: Senin, 30 November 2026 jam 13.30
Tempat: Dinkes
Yang diundang: Lurah Guntung, bidan koordinator, para ketua pokja`);
  expect(values.outside).toBe('Lurah Guntung\nbidan koordinator');
  expect(elsewhere).toEqual(['Peserta: para ketua pokja']);
});

test('no line with a foreign word is lost', () => {
  const lines = letter.split('\n');
  fc.assert(
    fc.property(
      fc.nat(lines.length),
      fc.constantFrom('zorgel', '- zorgel', 'zorgel: 5', '3. zorgel', 'zorgel 12 orang'),
      (at, line) => {
        const { values, doubtful, rest, elsewhere } = read(lines.toSpliced(at, 0, line).join('\n'));
        expect(JSON.stringify([values, doubtful, rest, elsewhere])).toContain('zorgel');
      },
    ),
  );
});
