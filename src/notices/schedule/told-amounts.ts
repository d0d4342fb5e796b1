/** How often: `dua minggu sekali`, `H-3`. Each function takes what it knows at `walk.at` and moves on. Pure. */
import { readSpelled } from '../../texts/reading/numbers.ts';
import { move, moveTo, number, text, type Walk } from './walk.ts';

/** `H-3`, `sehari sebelum`, `tiga hari sebelum`. */
export function takeBefore(walk: Walk): boolean {
  const { words, told } = walk;
  if (text(walk) === 'h' && text(walk, 1) === '-' && number(walk, 2) !== undefined) {
    told.before = number(walk, 2)!;
    return move(walk, 3);
  }
  const count = amountAt(walk);
  if (count?.unit !== 1440 || !words.is('before', walk.all[count.next]?.text ?? '')) return false;
  told.before = count.n;
  return moveTo(walk, count.next + 1);
}

/** `2 minggu`, `sebulan`, `tiga hari`: how many of what. */
function amountAt({ all, at, words: { moments } }: Walk): { n: number; unit: number; next: number } | undefined {
  const unitOf = (word: string) => (moments.monthWord.has(word) ? monthUnit : moments.spans.get(word));
  const [, glued = ''] = /^se(\p{L}+)$/u.exec(all[at]?.text ?? '') ?? [];
  const one = unitOf(glued);
  if (one !== undefined) return { n: 1, unit: one, next: at + 1 };
  const spelled = readSpelled([all[at]?.text ?? '', all[at + 1]?.text ?? ''], moments);
  const count = all[at]?.kind === 'number' ? { value: Number(all[at]?.text), length: 1 } : spelled;
  const unit = count && unitOf(all[at + count.length]?.text ?? '');
  return count && unit !== undefined ? { n: count.value, unit, next: at + count.length + 1 } : undefined;
}

const monthUnit = 43200;
const units: Record<number, ['daily' | 'weekly' | 'monthly', 'everyDays' | 'everyWeeks' | 'everyMonths']> = {
  1440: ['daily', 'everyDays'],
  10080: ['weekly', 'everyWeeks'],
  [monthUnit]: ['monthly', 'everyMonths'],
};

/** `dua minggu sekali`, `3 bulan`, `sebulan sekali`, `dua kali`. */
export function takeAmount(walk: Walk): boolean {
  const { words, told } = walk;
  const spelled = readSpelled([text(walk)], words.moments)?.value ?? number(walk);
  if (spelled !== undefined && words.is('times', text(walk, 1))) {
    told.times = spelled;
    return move(walk, 2);
  }
  const amount = amountAt(walk);
  if (!amount || amount.unit < 1440) return false;
  const { n, unit } = amount;
  const [single, several] = units[unit] ?? units[1440]!;
  if (n === 1) told[single] = true;
  else told[several] = n;
  const once = walk.words.is('once', walk.all[amount.next]?.text ?? '');
  return moveTo(walk, amount.next + (once ? 1 : 0));
}
