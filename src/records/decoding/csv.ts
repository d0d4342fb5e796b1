/** CSV as spreadsheets of all ages save it: any of four marks between cells, UTF-8, UTF-16 or the old encoding of Windows. */
import { type Sheet, Undecoded } from './readings.ts';

/** Titles and the header lie within so many lines. */
const firstLines = 25;
const marks = [',', ';', '\t', '|'];

export async function readCsv(bytes: Uint8Array, words: string[], most: number): Promise<Sheet> {
  const { parse } = await import('csv-parse/sync');
  const { text, told } = withoutHint(textOf(bytes));
  const cells = (delimiter: string, to: number, from = text) =>
    parse(from, {
      ...{ delimiter, to, relax_column_count: true, relax_quotes: true, trim: true },
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
  const read = (delimiter: string, to: number) =>
    whole(() => cells(delimiter, to)) ?? whole(() => cells(delimiter, to, mended(text, delimiter)));
  const delimiter = told ?? best(marks, words, (mark) => read(mark, firstLines) ?? []);
  const rows = read(delimiter, most + 1);
  // A quote that is never closed swallows the rows behind it.
  if (!rows) throw new Undecoded('unreadable');
  // Saved from a sheet that had all in its first column: each row is one cell, with marks in it.
  const packed = rows.every(({ length }) => length === 1) && rows.every(([cell]) => !/[\r\n]/.test(cell!));
  const inside = packed ? rows.map(([cell]) => cell).join('\n') : text;
  if (inside !== text && rows.length <= most && marks.some((mark) => inside.includes(mark)))
    return readCsv(Buffer.from(inside), words, most);
  // An empty row is a row: the editor counts it too.
  return { name: '', hidden: false, lines: rows.map((row, at) => ({ row: at + 1, cells: row })) };
}

/** A cell that begins with a word in quotes, `"Bu Wulan" Sutirah`, in the quotes that it should have. */
function mended(text: string, delimiter: string): string {
  const other = `[^"\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`;
  const begun = new RegExp(`(^|[\\r\\n${delimiter}])"([^"\\r\\n]*)"(?=${other}*\\S)(${other}+)`, 'g');
  return text.replace(begun, '$1"""$2""$3"');
}

function whole(read: () => string[][]): string[][] | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The first line of Excel's own hint, `sep=;`. Excel shows it as no row. */
function withoutHint(text: string): { text: string; told?: string } {
  const hint = /^"?sep=(.)"?[;,\t]*(?:\r\n|\r|\n)/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), told: hint[1] } : { text };
}

/** The mark that parts most words of a header in one line; among equals the one that makes the most even table. */
function best(known: string[], words: string[], cells: (mark: string) => string[][]): string {
  const header = new Set(words);
  const scored = known.map((mark) => {
    const rows = cells(mark);
    const named = Math.max(0, ...rows.map((row) => row.filter((cell) => header.has(plain(cell))).length));
    return { mark, named, even: evenness(rows) };
  });
  return scored.sort((a, b) => b.named - a.named || b.even - a.even)[0]!.mark;
}

const plain = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function evenness(rows: string[][]): number {
  const widths = Map.groupBy(rows, (row) => row.length);
  return Math.max(0, ...[...widths].map(([width, same]) => (width - 1) * same.length));
}

function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  // No spreadsheet writes these. A file of another kind is full of them.
  if (/[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/u.test(text)) throw new Undecoded('unreadable');
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0 && second) return new TextDecoder('utf-16be').decode(bytes);
  if (first && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
