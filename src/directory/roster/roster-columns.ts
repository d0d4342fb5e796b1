/** The columns of a roster, by the names that offices give them. Pure. */
import { plain } from '../../texts/tables/cells.ts';

export const columns = [
  'name',
  'phone',
  'role',
  'area',
  'code',
  'kecamatan',
  'kabupaten',
  'province',
  'posyandu',
  'puskesmas',
  'agency',
  'position',
  'language',
  'telegram_id',
  'from',
  'until',
] as const;
export type Column = (typeof columns)[number];

const list = (words: string) => new Set(words.split(' '));

/** Names of more than one word that say something else than their words do. */
const phrases: Partial<Record<Column, string[]>> = {
  name: ['nama kader posyandu', 'nama lengkap kader posyandu', 'nama pengurus posyandu', 'nama anggota posyandu'],
  area: ['wilayah kerja posyandu'],
  agency: ['unit kerja', 'satuan kerja', 'perangkat daerah', 'tempat kerja', 'unit organisasi'],
  telegram_id: ['telegram id', 'id telegram', 'telegram'],
  from: ['from', 'start', 'mulai', 'mulai tugas', 'mulai bertugas', 'sejak', 'tmt', 'tanggal mulai', 'tgl mulai'],
  until: [
    ...['until', 'end', 'sampai', 'hingga', 'sampai dengan', 's d', 'selesai', 'berakhir', 'selesai bertugas'],
    ...['tanggal selesai', 'tanggal berakhir', 'tgl selesai', 'tgl berakhir', 'akhir tugas'],
  ],
};

/** What one is in the group, beside what one is in the office: `Kedudukan dalam Pokjanal`. */
const inTheGroup =
  /^(jabatan|kedudukan|posisi|tugas|peran) (di |dalam |dlm |pd |pada |sebagai )*((keanggotaan|susunan|kepengurusan|posyandu|tim|pokjanal|pokja|sk|pembina|kader) ?)+$/;

/** All words of the name are among these, and one of the first ones is there. */
const words: Partial<Record<Column, [telling: Set<string>, beside: Set<string>]>> = {
  name: [
    list('nama name nm'),
    list(
      'lengkap kader bidan lurah camat petugas peserta anggota pengurus orang pejabat personil personel pegawai pengelola dan ' +
        'beserta dengan tanpa gelar sesuai ktp',
    ),
  ],
  phone: [
    list(
      'hp wa telp telepon tlp telpon tlpn telephone phone whatsapp wasap handphone ponsel hape kontak contact seluler mobile ' +
        'nohp nowa notelp nohape',
    ),
    list('no nomor nomer number person cp aktif yang bisa dihubungi pribadi kader dan atau petugas'),
  ],
  role: [list('role peran peranan tugas sebagai'), list('jenis kader uraian pokok')],
  area: [
    list(
      'kelurahan kel desa ds desakel wilayah area village kampung gampong nagari pekon kalurahan tiyuh lembang negeri ohoi',
    ),
    list('nama kerja tugas binaan asal tempat'),
  ],
  code: [list('kode code'), list('wilayah wil desa kelurahan kel area kemendagri administrasi')],
  kecamatan: [list('kecamatan kec distrik kapanewon kemantren district'), list('nama')],
  kabupaten: [list('kabupaten kab kota kabkota regency'), list('nama')],
  province: [list('provinsi propinsi prov province'), list('nama')],
  posyandu: [list('posyandu posy'), list('nama asal tempat tugas binaan lokasi pos')],
  puskesmas: [list('puskesmas pusk pkm'), list('nama wilayah kerja asal')],
  agency: [
    list('agency instansi dinas lembaga opd skpd satker unsur organisasi kantor'),
    list('nama asal unit kerja satuan perangkat daerah sektor'),
  ],
  position: [
    list('position jabatan kedudukan posisi'),
    list('nama pokok dinas instansi opd di dalam pada struktural kedinasan pangkat'),
  ],
  language: [list('language bahasa'), list('')],
};

/** For the reader of CSV, which tells by them what parts the cells. */
export const headerWords: string[] = [
  ...Object.values(phrases).flat(),
  ...Object.values(words).flatMap(([telling]) => [...telling]),
  ...['nama lengkap', 'nama kader', 'no hp', 'no wa', 'no hp wa', 'no telp', 'nomor hp', 'kelurahan desa', 'kel desa'],
  ...['nama posyandu', 'no'],
];

/** `NO. HP/WA`, `Nama (sesuai KTP)` and `Kel./Desa *` are read by their words. */
export const columnOf = (header: string): Column | undefined =>
  byWords(plain(header)) ?? (hasHint(header) ? byWords(plain(header.replace(bracket, ' '))) : undefined);

function byWords(text: string): Column | undefined {
  if (text === '') return undefined;
  for (const [column, known] of Object.entries(phrases)) if (known.includes(text)) return column as Column;
  if (inTheGroup.test(text) && text !== 'tugas' && text !== 'peran') return 'role';
  const said = text.split(' ');
  for (const [column, [telling, beside]] of Object.entries(words)) {
    const all = said.every((word) => telling.has(word) || beside.has(word));
    if (all && said.some((word) => telling.has(word))) return column as Column;
  }
  return undefined;
}

const bracket = /\([^)]*\)/g;
/** What stands in brackets behind a header and only says how to fill it in. `No HP (suami)` is another number. */
const hints = list(
  'wajib diisi isi opsional jika bila ada contoh misal misalnya lihat pilih format angka huruf besar kapital dengan tanpa spasi gelar ' +
    'dd mm yyyy tgl bln thn kader bidan lurah camat ketua anggota sekretaris aktif wa hp sesuai ktp sk awal diawali',
);
const hasHint = (header: string) =>
  (header.match(bracket) ?? [])
    .flatMap((text) => plain(text).split(' '))
    .every((word) => hints.has(word) || /^\d/.test(word));
