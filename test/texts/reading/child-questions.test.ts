/** What kader ask and tell of children in a sentence: questions, a mother's word, another name. */
import { expect, test } from 'vitest';
import { readCareQuestion } from '../../../src/texts/reading/children/care-question.ts';
import { readConsent } from '../../../src/texts/reading/children/child-consent.ts';
import { readCorrection } from '../../../src/texts/reading/children/child-correction.ts';
import { readChildQuestion } from '../../../src/texts/reading/children/child-question.ts';
import { readRename } from '../../../src/texts/reading/children/child-rename.ts';
import { asksRoll, readRoll } from '../../../src/texts/reading/children/roll-question.ts';

const none = undefined;

test.each([
  ['siapa yang mau lima tahun?', { view: 'lima' }],
  ['siapa yg sebentar lagi 5 tahun', { view: 'lima' }],
  ['anak yang mau lulus posyandu siapa aja', { view: 'lima' }],
  ['berapa balita?', { view: 'jumlah' }],
  ['Berapa balita di RT 4?', { view: 'jumlah', rt: '4' }],
  ['brp anak perempuan di rt 02', { view: 'jumlah', rt: '2', sex: 'P' }],
  ['jumlah bayi laki-laki', { view: 'jumlah', sex: 'L', from: 0, to: 11 }],
  ['ada berapa anak di posyandu saya bu', { view: 'jumlah' }],
  ['barapa balita di posyandu mawar 3', { view: 'jumlah' }],
  ['berapa balita di bawah 5 tahun', { view: 'jumlah', from: 0, to: 59 }],
  ['berapa anak umur 6-11 bulan', { view: 'jumlah', from: 6, to: 11 }],
  ['berapa anak yang belum imunisasi', { view: 'imunisasi' }],
  ['siapa belum imunisasi?', { view: 'imunisasi' }],
  ['siapa yg blm campak', { view: 'imunisasi' }],
  ['siapa yang belum vitamin A', { view: 'vitamin' }],
  ['siapa saja yang belum dapat kapsul', { view: 'vitamin' }],
  ['siapa yang belum ditimbang', { view: 'belum' }],
  ['sopo sing durung nimbang', { view: 'belum' }],
  ['anak baru bulan ini siapa saja?', { view: 'baru' }],
  ['ada anak kembar?', { view: 'kembar' }],
  ['siapa yang pindah', { view: 'keluar' }],
  ['siapa yang belum punya KMS', { view: 'kms' }],
  ['siapa yang belum setuju?', { view: 'setuju' }],
  ['siapa saja anak di rt 4', { view: 'rt', rt: '4' }],
  ['mana yang belum lengkap imunisasinya', { view: 'imunisasi' }],
  ['tampilkan semua balita', { view: 'nama' }],
  ['daftar nama anak', { view: 'nama' }],
  ['ada berapa yang laki2', { view: 'jumlah', sex: 'L' }],
  ['umur 2 tahun siapa saja', { view: 'umur', from: 24, to: 35 }],
  ['siapa yang lahir bulan ini', { view: 'lahir' }],
  ['siapa yg ultah bulan ini', { view: 'ultah' }],
  ['berapa balita di kelurahan saya?', { view: 'jumlah' }],
  // About something else.
  ['berapa anak yang naik bulan ini', none],
  ['berapa yang hadir', none],
  ['berapa kader baru', none],
  [
    'berapa balita meninggal karena diare dan siapa yang harus saya hubungi sekarang karena ibunya panik sekali dan menangis terus',
    none,
  ],
  ['siapa bidan baru di sini', none],
  ['siapa ketua rt 4', none],
  ['kapan posyandu?', none],
  ['ada bumil baru?', none],
  ['Aisyah pindah ke Samarinda', none],
  ['5 tahun', none],
  ['baru', none],
])('of a posyandu: %s', (text, wanted) => {
  expect(asksRoll(text)).toEqual(wanted);
});

test.each([
  ['rt 4', { view: 'rt', rt: '4' }],
  ['6-11 bulan', { view: 'umur', from: 6, to: 11 }],
  ['lima tahun', { view: 'lima' }],
  ['perempuan', { view: 'nama', sex: 'P' }],
  ['melati 2', none],
])('behind `sasaran`: %s', (words, wanted) => {
  expect(readRoll(words)).toEqual(wanted);
});

test.each([
  ['umur aisyah berapa?', { about: 'age', who: 'aisyah' }],
  ['berapa bulan umur si Budi', { about: 'age', who: 'budi' }],
  ['tanggal lahir rizky maulana', { about: 'born', who: 'rizky maulana' }],
  ['Budi lahirnya kapan ya bu', { about: 'born', who: 'budi' }],
  ['ibunya hasan siapa?', { about: 'parents', who: 'hasan' }],
  ['rizki itu anak siapa', { about: 'parents', who: 'rizki' }],
  ['kapan aisyah terakhir ditimbang?', { about: 'weighed', who: 'aisyah' }],
  ['berat aisyah bulan lalu berapa', { about: 'weighed', who: 'aisyah' }],
  ['umur anak bu rina berapa', { about: 'age', who: 'bu rina' }],
  ['nomor hp ibu aisyah berapa', { about: 'phone', who: 'aisyah' }],
  ['aisyah sudah campak belum?', { about: 'vaccines', who: 'aisyah' }],
  ['Aisyah sudah vitamin A?', { about: 'vitamin', who: 'aisyah' }],
  ['BB lahir Aisyah berapa', { about: 'birth', who: 'aisyah' }],
  ['Budi sdh imunisasi belum', { about: 'vaccines', who: 'budi' }],
  ['nik budi', { about: 'nik', who: 'budi' }],
  ['Budi KMS nya ada?', { about: 'card', who: 'budi' }],
  ['Aisyah kondisinya gimana?', { about: 'state', who: 'aisyah' }],
  ['bagaimana perkembangan anak bu rina', { about: 'state', who: 'bu rina' }],
  ['gmn statusnya si Budi ya kak', { about: 'state', who: 'budi' }],
  ['gimana kondisi posyandu', none],
  ['status laporan saya gimana', none],
  // At the scales it tells that she got none.
  ['Budi vit A belum', none],
  ['Budi belum imunisasi', none],
  ['nomor hp bidan berapa', none],
  ['umur berapa', none],
  ['kapan imunisasi?', none],
  ['Aisyah 8,4 72', none],
  ['ibu Rina', none],
  ['alamat Aisyah Jl. Kenari 3', none],
  ['berat badan aisyah turun', none],
])('of a child: %s', (text, wanted) => {
  expect(readChildQuestion(text)).toEqual(wanted);
});

test.each([
  ['ibu Aisyah setuju', { yes: true, who: 'aisyah' }],
  ['mamanya budi blm setuju', { yes: false, who: 'budi' }],
  ['Aisyah ibunya sudah setuju ya', { yes: true, who: 'aisyah' }],
  ['ibu setuju', { yes: true }],
  ['ibunya tidak setuju', { yes: false }],
  ['ibu Aisyah menolak', { yes: false, who: 'aisyah' }],
  ['semua ibu setuju', { yes: true, all: true }],
  ['ibu-ibunya setuju semua bu', { yes: true, all: true }],
  ['semua ibu belum setuju', { yes: false, all: true }],
  ['belum semua ibu setuju', none],
  ['semua setuju', none],
  ['setuju', none],
  ['pak lurah setuju', none],
  ['ibunya setuju semua', { yes: true, all: true }],
  ['iya, ibunya setuju', { yes: true }],
  ['ibu hamil setuju dirujuk', none],
  ['ibu Aisyah setuju?', none],
])('a mother`s word: %s', (text, told) => {
  expect(readConsent(text)).toEqual(told);
});

test.each([
  ['jenis kelamin budi salah, harusnya P', { who: 'budi', what: 'sex', value: 'P' }],
  ['Budi itu perempuan bukan laki-laki', { who: 'Budi', what: 'sex', value: 'perempuan' }],
  ['Budi bukan laki-laki tapi perempuan', { who: 'Budi', what: 'sex', value: 'perempuan' }],
  ['aisyah putri jenis kelamin L', { who: 'aisyah putri', what: 'sex', value: 'L' }],
  ['Aisyah P', none],
  ['budi perempuan', { who: 'budi', what: 'sex', value: 'perempuan' }],
  ['tanggal lahir budi salah, yang benar 12/5/2025', { who: 'budi', what: 'born', value: '12/5/2025' }],
  ['budi lahirnya 12/5/2025 bukan 11/5/2025', { who: 'budi', what: 'born', value: '12/5/2025' }],
  ['budi ternyata lahir 12 mei 2025', { who: 'budi', what: 'born', value: '12 mei 2025' }],
  ['ibunya Budi bukan Wati tapi Wati Ningsih', { who: 'Budi', what: 'mother', value: 'Wati Ningsih' }],
  ['ibu budi ganti no hp 081234567890', { who: 'budi', what: 'phone', value: '081234567890' }],
  ['no hp ibu budi sekarang 0812-3456-7890', { who: 'budi', what: 'phone', value: '0812-3456-7890' }],
  ['Budi pindah ke RT 6', { who: 'Budi', what: 'rt', value: '6' }],
  ['budi pindah rt 5', { who: 'budi', what: 'rt', value: '5' }],
  ['budi sekarang di rt 07/02', { who: 'budi', what: 'rt', value: '07/02' }],
  ['bayi bu wulan sudah diberi nama Zaki', { who: 'bayi bu wulan', what: 'name', value: 'Zaki' }],
  ['Budi pindah ke RT 6 Loktuan', none],
  ['Budi pindah ke Samarinda', none],
  ['jumlah balita perempuan', none],
  ['Aisyah P 3/2/2025 ibu Rina', none],
  ['saya ganti no hp 081234567890', none],
  ['ibu budi setuju', none],
])('a correction: %s', (text, told) => {
  expect(readCorrection(text)).toEqual(told);
});

test.each([
  ['ubah Aisyah nama jadi Aisyah Putri', { who: 'Aisyah', name: 'Aisyah Putri' }],
  ['ganti nama hasan jadi hasan basri', { who: 'hasan', name: 'Hasan Basri' }],
  ['nama Budi Santoso jadi Budi Susanto', { who: 'Budi Santoso', name: 'Budi Susanto' }],
  ['Aisyah namanya salah, yang benar Aisyah Putri', { who: 'Aisyah', name: 'Aisyah Putri' }],
  ['tolong ubah anak Aisyah jadi Aisyah Putri ya', { who: 'Aisyah', name: 'Aisyah Putri' }],
  ['ubah nama ibu Aisyah jadi Rina', none],
  ['nama ibu Aisyah jadi Rina', none],
  ['ubah anak Aisyah RT 5', none],
  ['Aisyah jadi 8,6', none],
])('another name: %s', (text, told) => {
  expect(readRename(text)).toEqual(told);
});

test.each([
  ['siapa yang dirujuk?', 'referred'],
  ['ada rujukan yang belum selesai?', 'referred'],
  ['siapa saja anak yg dirujuk ke puskesmas bulan ini', 'referred'],
  ['siapa anak yang bengkak?', 'referred'],
  ['apa yang aneh hari ini?', 'odd'],
  ['ada angka yang tidak wajar bu?', 'odd'],
  ['siapa yang perlu saya periksa', 'odd'],
  ['anak siapa yang kurus?', 'some'],
  ['Budi dirujuk ke mana?', none],
  ['apa itu rujukan?', none],
  ['berapa anak yang hadir?', none],
  ['siapa kader yang dirujuk', none],
  ['dirujuk', none],
])('of those who need a second look: %s', (text, about) => {
  expect(readCareQuestion(text)).toBe(about);
});
