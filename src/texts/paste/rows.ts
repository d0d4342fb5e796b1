/** The habit of writing several codes and then their numbers in the same order: `S/K/D/N: 45/45/40/32`, `SKDN 45/45/40/32`. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import type { Entry, Labels } from './labels.ts';

export function rowsIn(line: string, labels: Labels): Entry[] | undefined {
  const [, codes = '', figures = ''] = row.exec(line) ?? [];
  if (codes === '') return undefined;
  const fields = codes
    .toLowerCase()
    .split(codes.includes('/') ? /\s*\/\s*/ : '')
    .map((code) => fieldOf(code, labels));
  const numbers = figures.split(/\s*\/\s*/);
  if (fields.length !== numbers.length || fields.length < 3) return undefined;
  const entries = fields.map((field, at) => field && { field, written: numbers[at] ?? '' });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

const row = /^([a-z](?:\s*\/?\s*[a-z]){2,7})\s*[:=]?\s*(\d{1,6}(?:\s*\/\s*\d{1,6}){2,7})$/i;

function fieldOf(code: string, labels: Labels): PasteField | undefined {
  return labels.get(code)?.find((label) => label.parts.length === 1)?.field;
}
