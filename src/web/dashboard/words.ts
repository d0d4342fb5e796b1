/** Cells in words, as a page shows them, and by what they are ordered. */
import { wallTime, type Zone } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import type { Cell, Column, Linked, Rate } from '../../page.ts';
import { monthName } from '../../texts/month-names.ts';
import { writeDate, writeNumber, writePercent, writeShare } from '../../texts/writing.ts';

/** Who reads, and how texts are rendered for her. */
export interface Reader {
  language: string;
  zone: Zone;
  render(text: Text): string;
}

type Kind = Column['kind'];

export const isLinked = (cell: Cell): cell is Linked => typeof cell === 'object' && cell !== null && 'to' in cell;
export const isRate = (cell: Cell): cell is Rate => typeof cell === 'object' && cell !== null && 'rate' in cell;
export const isHeld = (cell: Cell) => typeof cell === 'object' && cell !== null && 'held' in cell;
/** Without its way to a page. */
export const bare = (cell: Cell): Exclude<Cell, Linked> => (isLinked(cell) ? cell.cell : cell);

/** Nobody has told it, or there is nothing to divide. */
export const untold = '–';
export const hidden = '…';

export function cellWords(given: Cell, kind: Kind, reader: Reader): string {
  const cell = bare(given);
  if (cell === null) return untold;
  if (isHeld(cell)) return hidden;
  if (isRate(cell)) return rateWords(cell, reader);
  if (typeof cell === 'object') return 'text' in cell ? reader.render(cell.text) : '';
  if (typeof cell === 'string') return textWords(cell, kind, reader);
  return kind === 'time' ? timeWords(cell, reader) : writeNumber(cell, kind === 'decimal' ? decimals : undefined);
}

const decimals = { maximumFractionDigits: 2 };

/** `82,5 % (33/40)`. */
function rateWords({ rate: [numerator, denominator] }: Rate, { language }: Reader): string {
  return denominator === 0 ? writePercent(0, 0) : writeShare(numerator, denominator, language);
}

function textWords(cell: string, kind: Kind, { language }: Reader): string {
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return writeDate(cell, 'medium', language);
  return kind === 'month' && /^\d{4}-\d\d$/.test(cell) ? monthName(cell, language) : cell;
}

/** `30 November 2026 pukul 21.10 WITA`. */
export function timeWords(at: number, { language, zone, render }: Reader): string {
  const wall = wallTime(at, zone);
  const time = wall.toPlainTime().toString().slice(0, 5).replace(':', '.');
  const day = writeDate(wall.toPlainDate().toString(), 'medium', language);
  return render({ key: 'web/dashboard:at', args: { day, time, zone } });
}

/** By what rows are ordered; undefined stands last, whichever way. */
export function orderOf(given: Cell): number | string | undefined {
  const cell = bare(given);
  if (cell === null || isHeld(cell)) return undefined;
  if (isRate(cell)) return cell.rate[1] === 0 ? undefined : cell.rate[0] / cell.rate[1];
  if (typeof cell === 'object') return 'text' in cell ? JSON.stringify(cell.text) : undefined;
  return cell;
}
