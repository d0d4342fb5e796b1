/** Where everybody of a sheet serves, when no column says it: the title above the table, else the name of the sheet. Pure. */
import { plain } from '../areas/area-words.ts';
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
  const asked: Column[] = ['area', 'code', 'kecamatan'];
  if (asked.some((column) => places.includes(column))) return undefined;
  const cells: TitledPlace['cells'] = {};
  for (const said of title) {
    for (const [kind, column] of kinds) {
      const name = nameBehind(said, kind);
      if (name && !cells[column]) cells[column] = name;
    }
  }
  if (cells.area || cells.kecamatan) return { cells, said: Object.values(cells).join(', ') };
  if (sheet === undefined || /^(sheet|lembar|data|daftar|kader|tabel|rekap)\b/.test(plain(sheet))) return undefined;
  return { cells: { ...cells, area: sheet }, said: sheet };
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
