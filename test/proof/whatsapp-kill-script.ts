/** What people type in the proof of kill points, line by line, and what each line is a kill point for. On WhatsApp choices are numbers;
 *  the script calls them by their first words. */
import { minuteMs, wallTime } from '../../src/clock.ts';
import type { Phone } from '../support/whatsapp.ts';
import { children } from './whatsapp-kill-children.ts';

/** `kader`: the one who has filed her report already. `baru`: a phone that nobody knows, until she joins and leaves again. */
export type Who = 'sekretaris' | 'ketua' | 'dinkes' | 'bappeda' | 'camat' | 'bidan' | 'kader' | 'baru';

export interface Line {
  who: Who;
  /** What she types, or the beginning of the choice that she takes. `{code}`: as the bot told it last. */
  say: string | ((phone: Phone) => Promise<string>);
  /** What she reads then, one message for each. */
  hears: RegExp[];
  /** What reaches others then; `hears` of theirs. */
  others?: Partial<Record<Who, RegExp>>;
  /** The program is killed before it: a type of question that is answered, or a kind of effect. */
  kill?: string;
}

/** In less than two hours: invitations go out, the list of who is there can be opened, and every reminder of it is past. */
const soon = (now: number) => wallTime(now + 100 * minuteMs, 'WITA').toPlainDateTime();
const written = ({ day, month, year, hour, minute }: Temporal.PlainDateTime) =>
  `${day}/${month}/${year} pukul ${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;

/** The minutes come late: while they are written, what their writer types is a note. */
export const script = (now: number): Line[] => [
  ...directory,
  ...planning(now),
  ...notice,
  ...danger,
  ...checking,
  ...children(now),
  ...ending(now),
  ...theDay(now),
];

/** The report that the kader has filed goes back and comes again; its figures stay. */
const checking: Line[] = [
  { who: 'bidan', say: 'periksa laporan', hears: [/menunggu diperiksa/] },
  {
    who: 'bidan',
    say: 'kembalikan bukti 1: tolong dihitung lagi',
    hears: [/Dikembalikan ke kadernya/, /Tidak ada laporan yang menunggu/],
    others: { kader: /dicek lagi/ },
    kill: 'looks at a report',
  },
  { who: 'kader', say: 'Sudah benar', hears: [/Kenapa angkanya sudah benar/] },
  {
    who: 'kader',
    say: 'sudah dihitung dua kali',
    hears: [/tetap/],
    others: { bidan: /memastikan laporan/ },
    kill: 'answers for a report',
  },
  { who: 'bidan', say: 'Benar', hears: [/Dicatat benar/, /Tidak ada laporan yang menunggu/] },
];

const planning = (now: number): Line[] => [
  { who: 'sekretaris', say: 'rakor baru', hears: [/Rapat apa\?/] },
  { who: 'sekretaris', say: 'Rapat koordinasi', hears: [/Apa temanya/], kill: 'select_one' },
  { who: 'sekretaris', say: 'Posyandu aktif', hears: [/Hari apa, pukul berapa/], kill: 'text' },
  { who: 'sekretaris', say: written(soon(now)), hears: [/Di mana tempatnya/], kill: 'datetime' },
  { who: 'sekretaris', say: 'Pendopo', hears: [/Siapa yang diundang/] },
  { who: 'sekretaris', say: 'Seluruh tim', hears: [/Mau melengkapi yang mana/], kill: 'select_multiple' },
  { who: 'sekretaris', say: 'Lokasi peta', hears: [/lokasi/i] },
  { who: 'sekretaris', say: (phone) => phone.location(0.13, 117.5), hears: [/Rencana rapat/], kill: 'location' },
  { who: 'sekretaris', say: 'Sudah benar', hears: [/Kirim undangan ke 4 orang/], kill: 'plans a meeting' },
  {
    who: 'sekretaris',
    say: 'Kirim ke 4 orang',
    hears: [/Undangan dikirim ke 4 orang/, /UNDANGAN/],
    others: { ketua: /UNDANGAN/, dinkes: /HADIR 1/, bappeda: /HADIR 1/ },
    kill: 'sends invitations',
  },
  { who: 'dinkes', say: 'HADIR 1', hears: [/Tercatat \*hadir/], kill: 'answers an invitation' },
  { who: 'bappeda', say: 'rapatnya boleh bawa staf?', hears: [/Kami teruskan ke sekretariat/] },
  {
    who: 'bappeda',
    say: 'Teruskan',
    hears: [/kami teruskan ke sekretariat/],
    others: { sekretaris: /bertanya tentang rapat/ },
    kill: 'asks the secretariat',
  },
  { who: 'sekretaris', say: 'Jawab', hears: [/Apa jawabannya/] },
  { who: 'sekretaris', say: 'Boleh, satu orang', hears: [/Terkirim ke/], others: { bappeda: /Sekretariat menjawab/ } },
  { who: 'sekretaris', say: 'ubah rakor', hears: [/Apa yang berubah/] },
  { who: 'sekretaris', say: 'Tempat', hears: [/tempat yang baru/] },
  { who: 'sekretaris', say: 'Aula', hears: [/Ubah rapat/] },
  {
    who: 'sekretaris',
    say: 'Ya, ubah',
    hears: [/Tercatat\. Rapat/, /Perubahan/],
    others: { ketua: /Perubahan/, dinkes: /Perubahan/, bappeda: /Perubahan/ },
    kill: 'changes a meeting',
  },
];

const theDay = (now: number): Line[] => [
  { who: 'bappeda', say: 'saran', hears: [/Mau mengusulkan acara/] },
  { who: 'bappeda', say: 'Ada masalah', hears: [/Tulis singkat/] },
  { who: 'bappeda', say: 'Insentif kader belum ada', hears: [/Saran untuk rapat/] },
  {
    who: 'bappeda',
    say: 'Kirim ke sekretariat',
    hears: [/Terima kasih. Saran/],
    others: { sekretaris: /menyampaikan masalah/ },
    kill: 'makes a suggestion',
  },
  { who: 'sekretaris', say: 'daftar hadir', hears: [/Daftar hadir rapat/] },
  { who: 'sekretaris', say: 'Buka, tampilkan kode', hears: [/Daftar hadir dibuka/] },
  { who: 'dinkes', say: 'absen {code}', hears: [/Tercatat \*hadir/], kill: 'notes attendance' },
  { who: 'sekretaris', say: 'notulen', hears: [/Siapa yang memimpin/] },
  { who: 'sekretaris', say: 'ya', hears: [/Siapa notulisnya/] },
  { who: 'sekretaris', say: 'ya', hears: [/Ketik pembahasannya/] },
  { who: 'sekretaris', say: 'Kader minta buku panduan', hears: [/Dicatat: “Kader minta/], kill: 'writes minutes' },
  { who: 'sekretaris', say: 'rtl baru', hears: [/Apa yang akan dikerjakan/] },
  { who: 'sekretaris', say: 'Cetak buku panduan', hears: [/Siapa penanggung jawabnya/] },
  { who: 'sekretaris', say: 'bappeda', hears: [/Yang mana/] },
  { who: 'sekretaris', say: 'Kepala Bappeda', hears: [/Kapan harus selesai/] },
  {
    who: 'sekretaris',
    say: written(soon(now).add({ days: 30 })).split(' ')[0]!,
    hears: [/Mau melengkapi/],
    kill: 'date',
  },
  { who: 'sekretaris', say: 'lewati', hears: [/Catat RTL/] },
  {
    who: 'sekretaris',
    say: 'Catat dan tanyakan',
    hears: [/RTL 1\.1\* dicatat/, /Ketik terus/],
    others: { bappeda: /Bersedia\?/ },
    kill: 'writes an action item',
  },
  { who: 'bappeda', say: 'SEDIA 1.1', hears: [/tercatat \*bersedia/], kill: 'answers an action item' },
  { who: 'dinkes', say: 'rtl 1.1', hears: [/Cetak buku panduan/], kill: 'shows something' },
];

const notice: Line[] = [
  { who: 'camat', say: 'edaran Besok imunisasi di balai.', hears: [/Untuk siapa/] },
  { who: 'camat', say: 'Kader', hears: [/Beginilah/, /Kirim ke 1 orang/], kill: 'drafts a notice' },
  { who: 'camat', say: 'Kirim ke 1 orang', hears: [/Edaran 1/], kill: 'sends a notice' },
  { who: 'camat', say: 'Kirim sekarang', hears: [/Mulai dikirim/], others: { kader: /PEMBERITAHUAN/ } },
  { who: 'kader', say: 'MENGERTI 1', hears: [/sudah kami catat/], kill: 'confirms a notice' },
  { who: 'kader', say: 'BALAS 1', hears: [/Tulis jawaban/] },
  {
    who: 'kader',
    say: 'Baik, Pak',
    hears: [/Terkirim ke Camat/],
    others: { camat: /1 balasan/ },
    kill: 'answers a notice',
  },
];

const danger: Line[] = [
  { who: 'kader', say: 'darurat', hears: [/Apa yang terjadi/] },
  { who: 'kader', say: 'balita kejang, RT 5', hears: [/Kabari bidan sekarang/] },
  {
    who: 'kader',
    say: 'Ya, kirim',
    hears: [/Kabar darurat/],
    others: { bidan: /balita kejang/ },
    kill: 'tells of an emergency',
  },
  { who: 'bidan', say: 'Saya', hears: [/./], others: { kader: /bidan/ } },
];

const directory: Line[] = [
  { who: 'camat', say: 'atur', hears: [/Apa yang mau diubah/] },
  { who: 'camat', say: 'Jumlah edaran sejam', hears: [/berapa edaran sejam/] },
  { who: 'camat', say: '7', hears: [/Tersimpan untuk/], kill: 'changes settings' },
  { who: 'sekretaris', say: 'undang', hears: [/Mau mengundang siapa/] },
  { who: 'sekretaris', say: 'Satu orang di daftar', hears: [/Ketik nama/] },
  { who: 'sekretaris', say: 'TP PKK', hears: [/gabung/], kill: 'invites a person' },
  { who: 'baru', say: 'gabung {code}', hears: [/Apakah Ibu\/Bapak setuju/] },
  { who: 'baru', say: 'Ya, saya setuju', hears: [/./], kill: 'joins' },
  { who: 'baru', say: 'berhenti', hears: [/tidak kami kirim lagi/], kill: 'stops' },
  { who: 'baru', say: 'hapus', hears: [/Hapus sekarang/] },
  {
    who: 'baru',
    say: 'Ya, hapus',
    hears: [/sudah dihapus/],
    others: { sekretaris: /Seseorang menghapus datanya/, ketua: /Seseorang menghapus datanya/ },
    kill: 'erases',
  },
];

/** After a month, so that he keeps his chat until the proof is over. */
const ending = (now: number): Line[] => [
  { who: 'sekretaris', say: 'cabut', hears: [/Tugas siapa yang berakhir/] },
  { who: 'sekretaris', say: 'Dinas Kesehatan', hears: [/kapan berakhirnya/] },
  { who: 'sekretaris', say: 'Pada tanggal', hears: [/Hari terakhir bertugas/] },
  { who: 'sekretaris', say: written(soon(now).add({ days: 30 })).split(' ')[0]!, hears: [/Akhiri tugas/] },
  {
    who: 'sekretaris',
    say: 'Ya, akhiri',
    hears: [/Tugas \*Kepala Dinas Kesehatan\* berakhir/],
    others: { dinkes: /berakhir setelah/ },
    kill: 'ends a role',
  },
];
