/** Which children of a posyandu are asked about: `siapa yang mau lima tahun?`, `berapa balita di RT 4?`, or what stands behind `sasaran`: `rt 4`,
 *  `6-11 bulan`. Pure. */
import { fold } from '../fold.ts';

/** lahir, ultah: born this month, or in this month of another year. jumlah: only how many. setuju, kms, belum, imunisasi, vitamin: who lacks it. */
export const rollViews = [
  'nama',
  'rt',
  'umur',
  'lima',
  'keluar',
  'baru',
  'kembar',
  'lahir',
  'ultah',
  'belum',
  'imunisasi',
  'vitamin',
  'setuju',
  'kms',
  'jumlah',
] as const;
export type RollView = (typeof rollViews)[number];

export interface RollWanted {
  view: RollView;
  /** Only this RT, */
  rt?: string;
  /** this sex, */
  sex?: 'L' | 'P';
  /** these completed months. */
  from?: number;
  to?: number;
}

const not = String.raw`\b(?:belum|blm|blom|blum|tidak|tdk|tak|nggak|ngga|gak|ga|kada|indak|durung|teu acan|ora|kurang|lum)\b`;
const lacks = (what: string) => new RegExp(String.raw`${not}.*(?:${what})|(?:${what}).*${not}`);

/** The first that fits. */
const topics: [RollView, RegExp][] = [
  ['setuju', lacks(String.raw`\b(?:setuju|disetujui|persetujuan|izin|ijin|ditanya)`)],
  ['kms', lacks(String.raw`\b(?:kms|kia|buku pink)\b`)],
  [
    'imunisasi',
    lacks(String.raw`\bimun\w*|\bvaksin\w*|\bsuntik|\b(?:campak|mr|bcg|polio|dpt|pentabio|hb0|pcv|ipv|rotavirus)\b`),
  ],
  ['imunisasi', /\b(?:perlu|harus|waktunya|jadwal(?:nya)?|jatuh tempo|telat|terlambat)\b.*\b(?:imun\w*|vaksin\w*)/],
  ['vitamin', lacks(String.raw`\bvit\w*(?: a)?\b|\bkapsul\b`)],
  [
    'belum',
    lacks(String.raw`\b(?:di)?(?:timbang|ditimbang)(?:kan|an)?\b|\bnimbang\b|\b(?:datang|hadir)\b.*\bbulan ini`),
  ],
  ['lima', /\b(?:5|lima) ?(?:tahun|thn|th)\b|\blulus\b/],
  ['kembar', /\bkembar\b/],
  ['keluar', /\b(?:keluar|pindah|meninggal|wafat)\b/],
  ['lahir', /\blahir(?:an)? (?:di )?bulan ini\b|\bbulan ini lahir/],
  ['ultah', /\b(?:ultah|ulang tahun)\b/],
  ['baru', /\bbaru\b/],
];

export function readRoll(words: string): RollWanted | undefined {
  const said = fold(words);
  const only = onlyIn(said);
  const view = topics.find(([, pattern]) => pattern.test(said))?.[0];
  if (view && !(view === 'lima' && under.test(said)) && !(view === 'keluar' && /\bpindah masuk\b/.test(said)))
    return { view, ...only };
  if (/\bpindah masuk\b/.test(said)) return { view: 'baru', ...only };
  if (isCount(said)) return { view: 'jumlah', ...only };
  if (only.rt !== undefined || /\brt\b/.test(said)) return { view: 'rt', ...only };
  if (only.from !== undefined || /\b(?:umur|usia|bulan)\b/.test(said)) return { view: 'umur', ...only };
  if (/\b(?:nama|semua|daftar|lengkap|siapa)\b/.test(said) || only.sex) return { view: 'nama', ...only };
  return undefined;
}

const under = /\b(?:bawah|kurang dari|0 ?(?:sampai|sd|s d)?|sampai)(?: dari)? (?:5|lima) ?(?:tahun|thn|th)\b/;

const howMany = String.raw`(?:berapa|brp|brapa|barapa|berape|bara|pinten|piro|sabaraha|jumlah(?:nya)?|jml|total|banyak(?:nya)?)`;
const isCount = (said: string) => new RegExp(String.raw`\b${howMany}\b`).test(said);
const children = String.raw`(?:balita|anak(?:nya)?|anak2|bayi|baduta|batita|sasaran|budak|bocah|lare|cah)`;

/** What of the children is meant: an RT, a sex, an age. */
function onlyIn(said: string): Omit<RollWanted, 'view'> {
  const [, rt] = /\brt ?0*(\d{1,3})/.exec(said) ?? [];
  const boys = /\b(?:laki|laki2|lk|cowok|cowo|putra|l)\b/.test(said);
  const girls = /\b(?:perempuan|pr|prp|cewek|cewe|putri|wanita|p)\b/.test(said);
  return { ...(rt !== undefined && { rt }), ...(boys !== girls && { sex: boys ? 'L' : 'P' }), ...agesIn(said) };
}

function agesIn(said: string): Pick<RollWanted, 'from' | 'to'> {
  const bare = said.replace(/\brt ?\d+(?: ?rw ?\d+)?/g, ' ');
  const [, from, to, unit] =
    /\b(\d{1,2}) (?:sampai |sd |s d |hingga )?(\d{1,2})(?: (tahun|thn|th)\b)?/.exec(bare) ?? [];
  if (from !== undefined && to !== undefined) {
    const times = unit ? 12 : 1;
    return { from: Number(from) * times, to: unit ? Number(to) * times - 1 : Number(to) };
  }
  const [, age, of] = /\b(?:umur|usia|sudah|genap) (\d{1,2}) (bulan|bln|tahun|thn|th)\b/.exec(bare) ?? [];
  if (age !== undefined) {
    const first = Number(age) * (of?.startsWith('b') ? 1 : 12);
    return { from: first, to: of?.startsWith('b') ? first : first + 11 };
  }
  const [, below, years] = /\b(?:bawah|kurang dari) (\d{1,2}) (bulan|bln|tahun|thn|th)\b/.exec(bare) ?? [];
  if (below !== undefined) return { from: 0, to: Number(below) * (years?.startsWith('b') ? 1 : 12) - 1 };
  if (/\bbayi\b/.test(bare) && !/\bbalita\b|\bbaru\b/.test(bare)) return { from: 0, to: 11 };
  if (/\bbaduta\b/.test(bare)) return { from: 0, to: 23 };
  return /\bbatita\b/.test(bare) ? { from: 0, to: 35 } : {};
}

const who = /\b(?:semua|nama|siapa|siapa2|sapa|siapo|sopo|saha|daftar|nama nama|mana|ada|adakah|yang|yg)\b/;
/** `bumil`: other people are no children. */
const others =
  /\b(?:bumil|hamil|nifas|lansia|kader|remaja|kb|wus|pus|rapat|undangan|laporan|lapor|ppkbd|bidan|posbindu|gabung|bayar)\b/;

/** A birth date or a weight is told of one child: `ada anak baru, Kenzo L 3/4/2025 10,2`. */
const tellsOne = /\d[.,]\d|\d[/-]\d{1,2}[/-]\d\d|\d\s*\p{L}{3,9}\s*20\d\d/u;

/** Is the whole sentence such a question? Figures and names of other things in it make it something else. */
export function asksRoll(text: string): RollWanted | undefined {
  const said = fold(text);
  if (text.length > 120 || text.includes('\n') || others.test(said) || tellsOne.test(text)) return undefined;
  const wanted = readRoll(text);
  if (!wanted) return undefined;
  if (isCount(said)) return restOfCount(said, wanted) ? wanted : undefined;
  const topic = topics.some(([view]) => view === wanted.view);
  if (!who.test(said) && !(text.includes('?') && topic)) return undefined;
  const about =
    new RegExp(String.raw`\b${children}\b`).test(said) || /\b(?:siapa|sapa|siapo|sopo|saha|mana)\b/.test(said);
  const names = wanted.view === 'nama' && /\b(?:semua|nama)\b/.test(said);
  return about &&
    (topic || names || wanted.rt !== undefined || wanted.from !== undefined || wanted.sex) &&
    onlyKnown(said)
    ? wanted
    : undefined;
}

/** `berapa anak yang naik` asks for something else. */
function restOfCount(said: string, { view, sex }: RollWanted): boolean {
  return (
    (new RegExp(String.raw`\b${children}\b`).test(said) || sex !== undefined) && (view !== 'jumlah' || onlyKnown(said))
  );
}

const known = new RegExp(
  String.raw`^(?:${howMany}|${children}|siapa2?|sapa|siapo|sopo|saha|saja|aja|sajo|aje|semua|ada|adakah|yang|yg|di|dari|untuk|pada|dalam|ini|itu|sini|kita|kami|saya|ku|punya|rt|rw|posyandu|posy|pos|wilayah|kelurahan|kel|desa|kampung|kecamatan|kec|lingkungan|terdaftar|sekarang|skrg|skr|bu|ibu|kak|min|tolong|mohon|mau|tanya|cek|lihat|tampilkan|kasih|kirim|minta|tunjukkan|sudah|genap|dong|ya|sih|nih|ya|dan|laki2?|lk|cowok?|putra|perempuan|prp?|cewek?|putri|wanita|l|p|umur(?:nya)?|usia(?:nya)?|bulan|bln|tahun|thn|th|sampai|sd|s|d|hingga|bawah|kurang|orang|jiwa|nya|apakah|daftar|nama|yth|assalamualaikum|pagi|siang|sore|\d+|\p{L}+ \d+)$`,
  'u',
);

/** Nothing in it but such words; behind `posyandu` its name. */
function onlyKnown(said: string): boolean {
  if (topics.some(([, pattern]) => pattern.test(said))) return true;
  const bare = said.replace(
    /\b(?:posyandu|posy|pos) (?!saya|kami|ini|kita|sini)\p{L}+(?: \p{L}+)?(?: \d{1,2})?\b/u,
    ' ',
  );
  const words = bare.replace(/\bdi (?!rt|rw|posyandu|wilayah|sini|bawah)\p{L}{3,} \d{1,2}\b/u, ' ').split(' ');
  return words.filter(Boolean).every((word) => known.test(word));
}
