/** CSV that opens in Excel by a double click: with a mark of its encoding, and safe against formulas. */
import { type Cell, harmless } from './sheet.ts';

export interface CsvSigns {
  /** Between cells. */
  mark: string;
  decimal: ',' | '.';
}

/** `name` without its ending. */
export function writeCsv(name: string, header: string[], rows: Cell[][], { mark, decimal }: CsvSigns) {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(mark) ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = (value: Cell) =>
    typeof value === 'number' ? String(value).replace('.', decimal) : quoted(harmless(value ?? ''));
  const lines = [header, ...rows].map((row) => row.map(cell).join(mark));
  return { bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`), mime: 'text/csv', name: `${name}.csv` };
}
