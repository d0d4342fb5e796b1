/** The role behind a post, as rosters and decrees write it: `Plt. Lurah`, `Wakil Ketua`, `PLKB`. Pure. */
import type { Role } from '../../room.ts';
import { plain } from '../../texts/tables/cells.ts';

export interface Post {
  role: Role;
  /** One of the words that we teach, so that nothing has to be said about it. */
  exact: boolean;
  /** A post in a group that does not say in which: `Ketua`. */
  bare: boolean;
  /** Beside a posyandu it is one of its kader. */
  kader?: boolean;
  /** The organisation that the word itself is. */
  agency?: string;
  /** What stands behind the post, as written: `Lurah Api-Api`. */
  of?: string;
}

const exact: Record<Role, string[]> = {
  kader: ['kader', 'kader posyandu'],
  bidan: ['bidan', 'bidan desa', 'bidan kelurahan'],
  puskesmas: ['puskesmas', 'petugas puskesmas', 'pkm'],
  lurah: ['lurah', 'kepala desa', 'kades', 'lurah kepala desa', 'lurah kades', 'wali nagari'],
  camat: ['camat'],
  pokjanal: ['pokjanal', 'anggota pokjanal', 'tim pembina'],
  secretariat: ['secretariat', 'sekretariat', 'sekretaris pokjanal'],
  chair: ['chair', 'ketua pokjanal'],
  admin: ['admin', 'pengelola', 'operator'],
};

/** Those who stand in for the holder, or hold it until another is named. */
const acting = /^(plt|plh|pj|pjs|penjabat|pelaksana tugas|pelaksana harian) /;

/** Heads by the words of each region. With a place behind it: `Camat Bontang Utara`. */
const heads: [RegExp, Role][] = [
  [
    /^(lurah|kepala desa|kepala kelurahan|kades|wali nagari|keuchik|geuchik|kepala kampung|petinggi|perbekel|peratin|kuwu|hukum tua|kepala lembang|kepala ohoi|kepalo tiyuh|reje|kepala pekon)\b/,
    'lurah',
  ],
  [/^(camat|kepala distrik|panewu|mantri pamong praja)\b/, 'camat'],
  [/^(kepala|ka|pimpinan) (upt |uptd |blud )?(puskesmas|pkm)\b/, 'puskesmas'],
  [/^kapus\b/, 'puskesmas'],
];

const others: [RegExp, Role][] = [
  [/^kader( (posyandu|aktif|kesehatan|balita|lansia|remaja|inti|utama|gizi|\d|[ivx]+))*$/, 'kader'],
  [/^(ketua|wakil ketua|sekretaris|bendahara|anggota|koordinator|koord) (kader|posyandu|kader posyandu)$/, 'kader'],
  [/^(bidan( (desa|kelurahan|kampung|nagari|koordinator|pembina|puskesmas|wilayah))+|bikor|bides)$/, 'bidan'],
  [/^((petugas|tenaga|ahli|pengelola|koordinator) )?(gizi|promkes)( puskesmas)?$|^nutrisionis$/, 'puskesmas'],
];

/** Offices that send a member to the group. */
const member =
  /^((ketua|wakil ketua|sekretaris|anggota|pengurus|kader|ibu) )?(tp pkk|tim penggerak pkk|pkk)$|^(plkb|pkb|penyuluh kb|penyuluh keluarga berencana)$/;

/** `Ketua II` and `Ketua Bidang …` lead a part of the group. */
const leads = /^ketua( umum| harian| pelaksana)?$/;
const keeps = /^(wakil )?sekretaris( umum| harian)?( [ivx]+| \d)?$/;
const serves =
  /^((wakil ketua|ketua|bendahara|wakil bendahara|koordinator|anggota)( umum| harian| pelaksana)?( [ivx]+| \d)?|(ketua|koordinator|anggota) (bidang|seksi|pokja|sie)\b.*)$/;
/** They stand above the group and do none of its work. */
const patrons = /^(pembina|penasehat|penasihat|pelindung|pengarah|penanggung jawab)( [ivx]+| \d)?$/;
const group =
  / (pokjanal posyandu|pokjanal|tim pembina posyandu|tim pembina|tim)( (provinsi|kabupaten|kota|kecamatan|desa|kelurahan))?$/;

export function postOf(written: string): Post | undefined {
  const said = plain(written);
  const known = Object.entries(exact).find(([, words]) => words.includes(said));
  if (known) return of(known[0] as Role, { exact: true });
  const text = said.replace(acting, '');
  return headOf(text, written) ?? otherOf(text) ?? groupOf(text);
}

const of = (role: Role, more: Partial<Post> = {}): Post => ({ role, exact: false, bare: false, ...more });

function headOf(text: string, written: string): Post | undefined {
  for (const [word, role] of heads) {
    const found = word.exec(text);
    if (found) return of(role, { of: endOf(written, text.slice(found[0].length).trim()) });
  }
  return undefined;
}

/** The same words at the end of it, in capitals and with signs. */
function endOf(written: string, words: string): string | undefined {
  if (words === '') return undefined;
  return new RegExp(`${words.replaceAll(' ', '[^\\p{L}\\p{N}]+')}\\P{L}*$`, 'iu').exec(written)?.[0] ?? words;
}

function otherOf(text: string): Post | undefined {
  const found = others.find(([word]) => word.test(text));
  if (found) return of(found[1]);
  return member.test(text) ? of('pokjanal', { agency: organisation(text) }) : undefined;
}

const organisation = (text: string) =>
  /pkk$/.test(text) ? 'TP PKK' : /^pe?nyuluh/.test(text) ? 'PLKB' : text.toUpperCase();

function groupOf(text: string): Post | undefined {
  const said = text.replace(group, '');
  const bare = said === text;
  if (leads.test(said)) return of('chair', { bare, kader: bare });
  if (keeps.test(said)) return of('secretariat', { bare, kader: bare });
  if (serves.test(said)) return of('pokjanal', { bare, kader: bare });
  return patrons.test(said) ? of('pokjanal', { bare }) : undefined;
}
