/** Words of names of areas, as offices of all regions write them. Pure. */
import { plain } from '../../texts/tables/cells.ts';
import type { AreaRow } from './areas.ts';

/** `Lok Tuan`, `Loktuan` and `Lok-tuan` are one. */
export const joined = (name: string) => name.replaceAll(' ', '');

type Kind = 'kelurahan' | 'desa' | 'kecamatan' | 'kabupaten' | 'kota' | 'provinsi';

/** By the words of each region: a kapanewon is a kecamatan in Yogyakarta, a gampong a desa in Aceh. */
const kinds: [RegExp, Kind][] = [
  [/^(kelurahan|kel) /, 'kelurahan'],
  [/^(desa|ds|nagari|kampung|kampong|kp|gampong|gp|pekon|kalurahan|tiyuh|lembang|negeri|ohoi) /, 'desa'],
  [/^(kecamatan|kec|distrik|kapanewon|kemantren|district) /, 'kecamatan'],
  [/^(kabupaten|kab)( administrasi| adm)? /, 'kabupaten'],
  [/^(kota|kotamadya|kodya)( administrasi| adm)? /, 'kota'],
  [/^(provinsi|propinsi|prov) /, 'provinsi'],
];

/** The name without the word that says what it is: `Kec. Bontang Utara` -> `bontang utara`, a kecamatan. */
export function bare(written: string): { name: string; kind?: Kind } {
  const text = plain(written);
  const kind = kinds.find(([pattern]) => pattern.test(text));
  return kind ? { name: text.replace(kind[0], ''), kind: kind[1] } : { name: text };
}

export function isKind(row: AreaRow, kind: Kind): boolean {
  if (kind === 'desa') return row.kind === 'desa' || row.kind === 'desa_adat';
  if (kind === 'kelurahan') return row.kind === 'kelurahan';
  if (kind === 'kabupaten' || kind === 'kota')
    return row.level === 'kabkota' && row.name.toLowerCase().startsWith(kind);
  return row.level === kind;
}

const short: Record<string, string> = {
  ...{ gn: 'gunung', gng: 'gunung', tj: 'tanjung', tjg: 'tanjung', tg: 'tanjung', sei: 'sungai', tlk: 'teluk' },
  ...{ kep: 'kepulauan', ma: 'muara', lb: 'lubuk', kp: 'kampung', bt: 'batu' },
};

/** `Gn. Elai` in full. */
export const inFull = (name: string) =>
  name
    .split(' ')
    .map((word) => short[word] ?? word)
    .join(' ');

/** As people call a province. */
const provinces: Record<string, string> = {
  ...{ 'di yogyakarta': '34', diy: '34', yogyakarta: '34', jogja: '34', jogjakarta: '34' },
  ...{ 'dki jakarta': '31', dki: '31', dkj: '31', jakarta: '31', 'daerah khusus jakarta': '31' },
  ...{ nad: '11', 'nanggroe aceh darussalam': '11', sumut: '12', sumbar: '13', sumsel: '16', babel: '19', kepri: '21' },
  ...{ 'bangka belitung': '19', jabar: '32', jateng: '33', jatim: '35', ntb: '52', ntt: '53', kalbar: '61' },
  ...{ kalteng: '62', kalsel: '63', kaltim: '64', kaltara: '65', sulut: '71', sulteng: '72', sulsel: '73' },
  ...{ sultra: '74', sulbar: '76', malut: '82' },
};
const byProvince = Map.groupBy(Object.keys(provinces), (name) => provinces[name]!);

/** Under which it is found. Only a kabupaten or kota carries its kind in its name; a desa may well be called Kota Baru. */
export function namesOf({ code, level, name }: AreaRow): string[] {
  if (level === 'provinsi') return [plain(name), ...(byProvince.get(code) ?? [])];
  return level === 'kabkota' ? [plain(name), bare(name).name] : [plain(name)];
}

/** Words at which a place without commas goes on with what it lies in. Names hold words like Kota, so these come only where the whole is no name. */
const further =
  /\s+(?=(?:kelurahan|kel\.|kalurahan|desa|kecamatan|kec\.?|distrik|kapanewon|kemantren|kabupaten|kab\.?|kota|provinsi|prov\.?)\s)/i;

/** The ways to part it into a place and what it lies in: `Kelurahan X Kecamatan Y`, `X (Y)`, `X - Y`. The smallest comes first. */
export function waysOf(written: string): [string, ...string[]][] {
  const commas = split(written, /,/);
  const marks = commas.flatMap((part) => split(part, /\s[-–]\s|[()/]/));
  const all = marks.flatMap((part) => split(part, further));
  return [[written], commas, marks, all].map(smallestFirst);
}

const split = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function smallestFirst(parts: string[]): [string, ...string[]] {
  const at = parts.findIndex((part) => ['kelurahan', 'desa'].includes(bare(part).kind ?? ''));
  const [first = '', ...rest] = at > 0 ? [parts[at]!, ...parts.filter((_, index) => index !== at)] : parts;
  return [first, ...rest];
}
