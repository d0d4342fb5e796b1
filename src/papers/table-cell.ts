/** A cell of a table in words, as it stands on paper. */
import { wallTime } from '../clock.ts';
import type { Cell, Column, Linked } from '../page.ts';
import { monthName } from '../texts/month-names.ts';
import { writeDate, writeNumber, writeShare } from '../texts/writing.ts';
import type { Words } from './table-words.ts';

/** '' where nobody has told it; `…` where it is held back. A rate stands with what was divided by what. */
export function spoken(cell: Exclude<Cell, Linked>, kind: Column['kind'], { say, language, zone }: Words): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    if ('held' in cell) return '…';
    if ('text' in cell) return say(cell.text);
    const [numerator, denominator] = cell.rate;
    return writeShare(numerator, denominator, language);
  }
  if (kind === 'day') return writeDate(String(cell), 'medium', language);
  if (kind === 'month') return monthName(String(cell), language);
  if (kind === 'time' && typeof cell === 'number') return timeOf(cell, { say, language, zone });
  return typeof cell === 'number' ? writeNumber(cell) : cell;
}

/** `3 November 2026 14.05 WITA` */
function timeOf(ms: number, { language, zone }: Words): string {
  const at = wallTime(ms, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${writeDate(at.toPlainDate().toString(), 'medium', language)} ${two(at.hour)}.${two(at.minute)} ${zone}`;
}
