/** A table from outside as rows of cells: CSV (comma, semicolon or tab, with or without BOM) or the first sheet of an .xlsx. Runs in the
 *  process that decodes. */
import { type Line, Undecoded } from './readings.ts';

/** A kabupaten has a few thousand kader. */
export const mostRows = 50_000;
/** So much an .xlsx of that many rows unpacks to, with room to spare. */
const mostUnpacked = 64 * 1024 * 1024;

export async function readTable({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): Promise<Line[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const lines = zip || /\.xlsx$/i.test(fileName) ? await readWorkbook(bytes) : await readCsv(bytes);
  if (lines.length > mostRows) throw new Undecoded('large');
  return lines;
}

async function readWorkbook(bytes: Uint8Array): Promise<Line[]> {
  if (unpackedSize(Buffer.from(bytes)) > mostUnpacked) throw new Undecoded('large');
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(Buffer.from(bytes));
  return sheet.map((cells, at) => ({
    row: at + 1,
    cells: cells.map(cellText),
  }));
}

/** A day is stored as a moment of its midnight. */
const cellText = (cell: unknown): string => {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** What the ZIP's own list of its files says. One that lies there ends at the limit of memory. */
function unpackedSize(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > zip.length) throw new Undecoded('unreadable');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let n = 0; n < count && at + 46 <= zip.length; n++) {
    size += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return size;
}

async function readCsv(bytes: Uint8Array): Promise<Line[]> {
  const { parse } = await import('csv-parse/sync');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0];
  const options = { bom: true, delimiter, relax_column_count: true, trim: true, info: true, to: mostRows + 1 };
  const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ row: info.lines, cells: record }));
}
