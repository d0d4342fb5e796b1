/** What a kader and her bidan type of children in the proof of kill points. */
import { wallTime } from '../../src/clock.ts';
import type { Line } from './whatsapp-kill-script.ts';

/** So many months before now, as a kader writes it. */
function born(now: number, months: number): string {
  const { day, month, year } = wallTime(now, 'WITA').toPlainDate().subtract({ months });
  return `${day}/${month}/${year}`;
}

export const children = (now: number): Line[] => [...register(now), ...scales, ...referral, ...view, ...ending];

const register = (now: number): Line[] => [
  {
    who: 'kader',
    say: `tambah anak Aisyah P ${born(now, 21)} ibu Rina`,
    hears: [/Aisyah\* masuk daftar/],
    kill: 'writes down a child',
  },
  { who: 'kader', say: `tambah anak Budi L ${born(now, 20)} ibu Wati`, hears: [/Budi\* masuk daftar/] },
  { who: 'kader', say: `tambah anak Citra P ${born(now, 9)} ibu Umi`, hears: [/Citra\* masuk daftar/] },
  { who: 'kader', say: 'ubah anak Aisyah RT 5', hears: [/RT/], kill: 'changes a child' },
  { who: 'kader', say: 'hapus anak Citra', hears: [/Citra/] },
  { who: 'kader', say: 'Ya, hapus anak ini', hears: [/sudah dihapus/], kill: 'erases a child' },
];

const scales: Line[] = [
  { who: 'kader', say: 'timbang', hears: [/Silakan mulai/], kill: 'opens or closes a day at the scales' },
  {
    who: 'kader',
    say: 'Aisyah 8,4 77 lila 11,2',
    hears: [/Aisyah\*: 8,4 kg/, /1 dari 2 anak/],
    others: { bidan: /RUJUKAN 1, SEGERA/ },
    kill: 'weighs',
  },
  { who: 'kader', say: 'Budi 28,4', hears: [/Budi 28,4 kg\*\?/] },
  { who: 'kader', say: 'tetap', hears: [/diragukan/, /2 dari 2 anak/] },
];

const referral: Line[] = [
  { who: 'bidan', say: 'terima rujukan 1', hears: [/sudah Ibu\/Bapak terima/], others: { kader: /sudah menerima/ } },
  { who: 'bidan', say: 'Sudah diperiksa', hears: [/sudah diperiksa/] },
  {
    who: 'bidan',
    say: 'diberi PMT',
    hears: [/Tercatat untuk Aisyah/],
    others: { kader: /diberi PMT/ },
    kill: 'tells what came of a referral',
  },
];

const view: Line[] = [
  { who: 'bidan', say: 'periksa anak', hears: [/Apa yang mau dilihat/] },
  { who: 'bidan', say: 'Angka meragukan', hears: [/1\. Budi/] },
  {
    who: 'bidan',
    say: '1 salah, timbang ulang',
    hears: [/Dikembalikan ke kadernya/],
    others: { kader: /timbang ulang/ },
    kill: 'looks at a weighing',
  },
  { who: 'kader', say: 'Perbaiki', hears: [/Tulis angka yang betul/] },
  {
    who: 'kader',
    say: '10,4',
    hears: [/Sudah diperbaiki/],
    others: { bidan: /sudah memperbaiki/ },
    kill: 'mends a weighing',
  },
];

const ending: Line[] = [
  { who: 'kader', say: 'selesai timbang', hears: [/belum dicatat/] },
  { who: 'kader', say: 'Tutup sekarang', hears: [/ditutup/] },
];
