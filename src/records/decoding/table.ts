/** A table from outside as rows of cells. Runs in the process that decodes. */
import { readCsv } from './csv.ts';
import { type Readings, type Sheet, Undecoded } from './readings.ts';
import { readWorkbook } from './workbook.ts';

/** A kabupaten has a few thousand kader. */
export const mostRows = 50_000;

export async function readTable({ bytes, fileName, words }: Readings['table']['given']): Promise<Sheet[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets =
    zip || /\.xlsx$/i.test(fileName) ? await readWorkbook(bytes) : [await readCsv(bytes, words ?? [], mostRows)];
  if (sheets.reduce((sum, { lines }) => sum + lines.length, 0) > mostRows) throw new Undecoded('large');
  return sheets;
}
