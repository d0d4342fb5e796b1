/** Rows of a table that are no entry of it, and how rows are named. Pure. */
import { isBlank, plain } from './cells.ts';
import type { TableLine } from './header.ts';

/** Column numbers, a sum, the header again, numbers without a word, what stands below the table. */
export type NoEntry = 'numbers' | 'total' | 'again' | 'unfilled';

export function noEntry({ cells, merged }: TableLine, header: { cells: string[] }): NoEntry | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (isCounting(filled)) return 'numbers';
  if (/^((sub|grand) ?)?(total|jumlah|jml)\b/.test(plain(firstWords(filled)))) return 'total';
  if (header.cells.every((cell, at) => plain(cells[at] ?? '') === plain(cell))) return 'again';
  const own = cells.filter((cell, at) => !merged?.includes(at) && !isBlank(cell));
  return own.every((cell) => /^\d+\.?$/.test(cell)) ? 'unfilled' : undefined;
}

const firstWords = (filled: string[]) => filled.find((cell) => /\p{L}/u.test(cell)) ?? '';

/** `1 2 3 4` or `(1) (2) (3)`. */
function isCounting(filled: string[]): boolean {
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?\.?$/.exec(cell)?.[1] ?? Number.NaN));
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

const signed =
  /\b(mengetahui|menyetujui|nip|ttd|keterangan|ket|nb|catatan|sumber|ditetapkan|dibuat oleh|disahkan|a n)\b|\d{1,2} \p{L}{3,} 20\d\d/u;

/** Where a signature or a remark begins below the last entry. Who printed it stands alone in its row. */
export function endOfTable(rows: readonly TableLine[], isEntry: (line: TableLine) => boolean): number {
  const last = rows.findLastIndex(isEntry);
  const sign = rows.findIndex(({ cells }, at) => at > last && (isAlone(cells) || signed.test(plain(cells.join(' ')))));
  return sign < 0 ? rows.length : sign;
}

const isAlone = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 1 && /\p{L}.*\s\S/u.test(filled[0]!);
};

/** `5, 7–20`. */
export function listedRows(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
