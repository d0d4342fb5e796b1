/** Where everybody of a sheet serves, when no column says it: the title above the table, else the name of the sheet. Pure. */
import { plain } from '../../texts/tables/cells.ts';
import type { Column } from './roster-columns.ts';
import type { Header } from './roster-header.ts';

export interface TitledPlace {
  cells: Partial<Record<Column, string>>;
  said: string;
}

const kinds: [RegExp, Column][] = [
  [/\b(kelurahan|desa|kampung|gampong|nagari|pekon|kalurahan)\b/i, 'area'],
  [/\b(kecamatan|distrik|kapanewon|kemantren)\b/i, 'kecamatan'],
  [/\b(kabupaten|kota)\b/i, 'kabupaten'],
];
const anyKind =
  /\b(kelurahan|desa|kampung|gampong|nagari|pekon|kalurahan|kecamatan|distrik|kapanewon|kemantren|kabupaten|kota|provinsi|posyandu|puskesmas)\b/i;

export function placeFrom({ places, title }: Header, sheet: string | undefined): TitledPlace | undefined {
  const isAsked = (...columns: Column[]) => columns.every((column) => !places.includes(column));
  const cells: TitledPlace['cells'] = {
    ...(isAsked('area', 'code', 'kecamatan') ? areaIn(title, sheet) : {}),
    ...(isAsked('posyandu') ? posyanduIn([...title, sheet ?? '']) : {}),
  };
  const said = [...new Set(Object.values(cells))];
  return said.length > 0 ? { cells, said: said.join(', ') } : undefined;
}

function areaIn(title: string[], sheet: string | undefined): TitledPlace['cells'] {
  const cells: TitledPlace['cells'] = {};
  for (const said of title) {
    for (const [kind, column] of kinds) {
      const name = nameBehind(said, kind);
      if (name && !cells[column]) cells[column] = name;
    }
  }
  const isPlace = sheet !== undefined && !/^(sheet|lembar|data|daftar|kader|tabel|rekap|posyandu)\b/.test(plain(sheet));
  return cells.area || cells.kecamatan || !isPlace ? cells : { ...cells, area: sheet };
}

/** A row of its own, `Posyandu : Melati 1`. Within a title the word is about all of them. */
function posyanduIn(rows: string[]): TitledPlace['cells'] {
  for (const said of rows) {
    const name = /^\s*(?:nama\s+)?posyandu\b/i.test(said) ? nameBehind(said, /posyandu/i) : undefined;
    if (name) return { posyandu: name };
  }
  return {};
}

/** `DAFTAR KADER KELURAHAN API-API KECAMATAN BONTANG UTARA TAHUN 2026`: up to the next kind, a year or the end. */
function nameBehind(said: string, kind: RegExp): string | undefined {
  const at = kind.exec(said);
  if (!at) return undefined;
  const rest = said.slice(at.index + at[0].length);
  const end = rest.search(anyKind);
  const name = (end < 0 ? rest : rest.slice(0, end))
    .replace(/\b(tahun|thn|periode|bulan|semester|triwulan)\b.*$/i, '')
    .split(/[,;:(]|\s[-–]\s|\b20\d\d\b/)
    .map((part) => part.trim())
    .find((part) => part !== '');
  return name && `${at[0]} ${name}`;
}

/** A list of the women's organisation or of a youth club has a chair and a secretary too. */
export function isForeign({ title }: Header): boolean {
  const said = plain(title.join(' '));
  return (
    /\b(pkk|karang taruna|dharma wanita|lpm|bpd|koperasi)\b/.test(said) && !/\b(pokjanal|pembina|posyandu)\b/.test(said)
  );
}
