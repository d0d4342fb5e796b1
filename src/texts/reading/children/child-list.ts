/** Several children in one text: a list with a child in each line, a table with or without its header, or blocks of labelled lines. Headings hold for
 *  the lines below them (`RT 4:`, `Laki-laki`). Pure. */
import { fold, plain } from '../fold.ts';
import { readChildLine } from './child-line.ts';
import { apart } from './columns.ts';
import type { ChildLine, ReadDay } from './told-child.ts';

export interface ListedChild extends ChildLine {
  /** Which line of the text it is, from 1. */
  row: number;
  written: string;
  /** The same with what its heading says, to be read again alone. */
  full: string;
}

export interface ChildList {
  children: ListedChild[];
  /** Lines that tell of no child and are no heading. */
  loose: { row: number; written: string }[];
}

interface Line {
  row: number;
  text: string;
}

export function readChildList(text: string, today: string, day: ReadDay): ChildList {
  const lines = text
    .split('\n')
    .map((line, at) => ({ row: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  const found: ChildList = { children: [], loose: [] };
  const heads: Heads = {};
  for (const line of tabled(blocks(lines)).flatMap(twins)) {
    if (isHeading(line.text, heads)) continue;
    const read = line.text.length > longest ? undefined : readChildLine(line.text, today, day);
    if (!read || !tellsOfChild(read)) found.loose.push({ row: line.row, written: line.text });
    else found.children.push({ ...withHeads(read, heads), ...lineOf(line, read, heads) });
  }
  return found;
}

/** A longer line is no line about one child. */
const longest = 400;

const twins = ({ row, text }: Line): Line[] => apart(text).map((one) => ({ row, text: one }));

/** Two things of a child at least: a name alone may be anything. */
const tellsOfChild = ({ told, doubts }: ChildLine): boolean =>
  (told.name !== undefined || told.mother !== undefined) &&
  (told.sex !== undefined || told.born !== undefined || doubts.length > 0);

interface Heads {
  rt?: string;
  sex?: 'L' | 'P';
}

function withHeads(read: ChildLine, { rt, sex }: Heads): ChildLine {
  const told = { ...read.told };
  if (rt !== undefined) told.rt ??= rt;
  if (sex !== undefined && !read.doubts.some(({ why }) => why === 'two-sexes')) told.sex ??= sex;
  return { ...read, told };
}

function lineOf(
  { row, text }: Line,
  { told }: ChildLine,
  { rt, sex }: Heads,
): Pick<ListedChild, 'row' | 'written' | 'full'> {
  const more = [
    ...(rt !== undefined && told.rt === undefined ? [`RT ${rt}`] : []),
    ...(told.sex === undefined ? [sex ?? ''] : []),
  ];
  return { row, written: text, full: [text, ...more.filter(Boolean)].join(' | ') };
}

/** Takes over what a heading says of the lines below it. */
function isHeading(text: string, heads: Heads): boolean {
  const line = fold(text);
  const [, rt, rw] = /^(?:data |daftar |balita |anak )*rt (\d{1,3})(?: (?:rw )?(\d{1,3}))?$/.exec(line) ?? [];
  if (rt !== undefined) {
    heads.rt = rw === undefined ? String(Number(rt)) : `${Number(rt)}/${Number(rw)}`;
    return true;
  }
  const sex = /^(?:(laki laki|laki|cowok)|perempuan|cewek)(?: \d+)?(?: anak| orang)?$/.exec(line);
  if (sex) heads.sex = sex[1] ? 'L' : 'P';
  return sex !== null || title.test(line) || greeting.test(line);
}

const title =
  /^(?:(?:ini|berikut|data|daftar|nama|sasaran|register|list)\b.*\b(?:anak|balita|bayi|sasaran|posyandu)\b|posyandu\b)[\p{L}\d ]*$/u;
const greeting =
  /^(?:ass?alam\w*(?: wr wb)?|selamat (?:pagi|siang|sore|malam)|pagi|siang|sore|terima kasih|makasih|izin kirim)(?: (?:bu|ibu|bidan|kak|semua|ya|data))*$/;

/** `Nama: Aisyah`, `JK: P`, ... below each other are one child. */
function blocks(lines: Line[]): Line[] {
  const labelled = lines.filter(({ text }) => label.test(text)).length;
  if (labelled < 2 || !lines.some(({ text }) => firstLabel.test(text)) || labelled * 2 < lines.length) return lines;
  const found: Line[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    const goesOn = before && label.test(line.text) && !firstLabel.test(line.text);
    if (goesOn && firstLabel.test(before.text)) before.text += ` | ${line.text}`;
    else found.push({ ...line });
  }
  return found;
}

const bullet = String.raw`^(?:\d{1,3}[.)]\s*)?`;
const firstLabel = new RegExp(String.raw`${bullet}nama(?:\s+(?:anak|balita|bayi|lengkap))*\s*[:=]`, 'i');
const label = new RegExp(
  String.raw`${bullet}(?:nama|jk|jenis kelamin|l/p|tgl|tanggal|ttl|lahir|ibu|ayah|bapak|ortu|orang tua|alamat|rt|rw|nik|no|hp|wa|bbl?|pbl?|tb|kms|kia)[\p{L} ./]*[:=]`,
  'iu',
);

/** A table of which the first line names the columns: each cell gets its column's name in front. */
function tabled(lines: Line[]): Line[] {
  for (const [at, { text }] of lines.entries()) {
    const sign = signs.find((one) => text.split(one).length >= 3);
    const columns = sign && text.split(sign).map((cell) => columnOf(fold(plain(cell))));
    if (!sign || !columns || columns.filter((one) => one !== undefined && one !== '').length < 3) continue;
    const rows = lines.slice(at + 1).map((line) => {
      const cells = line.text.split(sign);
      return cells.length < 3 ? line : { ...line, text: labelledCells(cells, columns) };
    });
    return [...lines.slice(0, at), ...rows];
  }
  return lines;
}

const signs = ['\t', '|', ';', /\s{2,}/, ','] as const;

const labelledCells = (cells: string[], columns: (string | undefined)[]) =>
  cells
    .map((cell, at) => ({ cell: cell.trim(), column: columns[at] }))
    .filter(({ cell, column }) => cell !== '' && cell !== '-' && column !== '')
    .map(({ cell, column }) => (column === undefined ? cell : `${column} ${cell}`))
    .join(' | ');

/** What stands in front of a cell of this column, so that the line is read like any other; '': a number in a row, or an age, which the birth date
 *  tells anyway. */
function columnOf(name: string): string | undefined {
  return columns.find(([pattern]) => pattern.test(name))?.[1];
}

const columns: [RegExp, string][] = [
  [/^(?:no|nomor|no urut|umur|usia)(?: bulan| bln)?$/, ''],
  [/^(?:nama|nama (?:anak|balita|bayi)|anak|balita)$/, 'nama:'],
  [/^(?:jk|l p|jenis kelamin|kelamin|sex)$/, 'jk'],
  [/^(?:tgl|tanggal|tempat tgl|tempat tanggal)? ?(?:lahir|lhr|ttl)$/, 'lahir'],
  [/^(?:nama )?ibu(?: kandung)?$/, 'ibu:'],
  [/^(?:nama )?(?:ayah|bapak|kk|kepala keluarga)$/, 'ayah:'],
  [/^(?:nama )?(?:ortu|orang tua)$/, 'ortu:'],
  [/^nik(?: anak)?$/, 'nik'],
  [/^rt(?: rw)?$/, 'rt'],
  [/^alamat(?: rumah)?$/, 'alamat:'],
  [/^(?:no|nomor)? ?(?:hp|wa|telp|telepon)(?: ibu)?$/, 'hp'],
  [/^(?:bbl|bb lahir|berat lahir|berat badan lahir)$/, 'bbl'],
  [/^(?:pbl|pb lahir|tb lahir|panjang lahir|panjang badan lahir)$/, 'pbl'],
  [/^(?:kms|kia|buku kia|kms kia)$/, 'kms'],
];
