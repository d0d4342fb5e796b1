/** An .xlsx with all its sheets. The library reads the cells; what it leaves out is read beside it: which cells are merged, hold an error
 *  instead of a value or a formula that was never worked out, and which sheets are hidden. */
import { inflateRawSync } from 'node:zlib';
import { type Line, type Sheet, Undecoded } from './readings.ts';

/** So much an .xlsx of the most rows unpacks to, with room to spare. */
const mostUnpacked = 64 * 1024 * 1024;

export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const zip = Buffer.from(bytes);
  const parts = partsOf(zip);
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) throw new Undecoded('large');
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(zip);
  const about = sheetParts((name) => unpacked(zip, parts, name));
  return sheets.map(({ sheet, data }, at) => {
    const { hidden, path } = about[at] ?? { hidden: false, path: '' };
    const lines = (data ?? []).map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }));
    const xml = unpacked(zip, parts, path);
    markErrors(lines, xml);
    fillMerged(lines, xml);
    return { name: sheet, hidden, lines };
  });
}

/** A day is stored as a moment of its midnight. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** An error cell is none without a value: what should stand there is not known. */
function markErrors(lines: Line[], xml: string): void {
  if (!/\bt="e"|<(?:\w+:)?f\b/.test(xml)) return;
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<(?:\w+:)?c\b([^>]*[^>/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const value = /<(?:\w+:)?v[^>]*>([^<]*)</.exec(inside)?.[1];
    const wrong = /\bt="e"/.test(attributes) || (value === undefined && /<(?:\w+:)?f\b/.test(inside));
    if (!wrong) continue;
    const place = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '');
    if (place) write(lines, place, value || '#?');
  }
}

/** The text of merged cells stands in their first one. Downwards it holds for each row that says anything of its own. */
function fillMerged(lines: Line[], xml: string): void {
  const own = lines.map(({ cells }) => cells.some((cell) => cell !== ''));
  for (const [, from = '', to = ''] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [first, last] = [placeOf(from), placeOf(to)];
    const text = first && lines[first.row]?.cells[first.column];
    if (!first || !last || !text) continue;
    for (let row = first.row + 1; row <= last.row && row < lines.length; row++) {
      if (!own[row]) continue;
      write(lines, { row, column: first.column }, text);
      lines[row]!.merged = [...(lines[row]!.merged ?? []), first.column];
    }
  }
}

function cellsOf(lines: Line[], row: number): string[] {
  while (lines.length <= row) lines.push({ row: lines.length + 1, cells: [] });
  return lines[row]!.cells;
}

function write(lines: Line[], { row, column }: Place, text: string): void {
  const cells = cellsOf(lines, row);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Counted from 0. */
interface Place {
  row: number;
  column: number;
}

function placeOf(name: string): Place | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!parts) return undefined;
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]) - 1, column };
}

/** Where each sheet lies in the file, in the order of the book. */
function sheetParts(read: (name: string) => string): { hidden: boolean; path: string }[] {
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...read('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { hidden: /\bstate="(?:very)?hidden"/i.test(tag), path };
  });
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

interface Part {
  name: string;
  /** What the ZIP's own list says. One that lies there ends at the limit of memory. */
  size: number;
  packed: number;
  stored: boolean;
  at: number;
}

function partsOf(zip: Buffer): Part[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > zip.length) throw new Undecoded('unreadable');
  const count = zip.readUInt16LE(end + 10);
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count && at + 46 <= zip.length; n++) {
    const nameLength = zip.readUInt16LE(at + 28);
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      size: zip.readUInt32LE(at + 24),
      packed: zip.readUInt32LE(at + 20),
      stored: zip.readUInt16LE(at + 10) === 0,
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function unpacked(zip: Buffer, parts: Part[], name: string): string {
  const part = parts.find((one) => one.name === name);
  if (!part || part.at + 30 > zip.length) return '';
  const begin = part.at + 30 + zip.readUInt16LE(part.at + 26) + zip.readUInt16LE(part.at + 28);
  const body = zip.subarray(begin, begin + part.packed);
  return (part.stored ? body : inflateRawSync(body, { maxOutputLength: mostUnpacked })).toString('utf8');
}
