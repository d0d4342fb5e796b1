/** Numbers that name a person or a family: NIK and the number of a family card, both of 16 digits. */
import type { Span } from './span.ts';

const digitGroups = /\p{Nd}+/gu;
/** So long is a NIK; one digit may be missing or doubled. */
const isLong = (digits: number) => digits >= 15 && digits <= 18;

/** A number of 16 digits in one piece or in groups. Figures beside each other (`45 44 40 32`) are none, unless they read like a NIK. */
export function numbersIn(text: string): Span[] {
  const groups = Array.from(text.matchAll(digitGroups), ({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    for (let last = first; last < groups.length && digits.length <= 16; last++) {
      const group = groups[last]!;
      if (last > first && !/^[\s.\-–—/_]{1,3}$/.test(text.slice(groups[last - 1]!.end, group.start))) break;
      digits += group.digits;
      const single = last === first;
      const isNumber = single
        ? isLong(digits.length)
        : digits.length === 16 && isOne(groups.slice(first, last + 1), digits);
      if (!isNumber) continue;
      found.push({ start: groups[first]!.start, end: group.end });
      first = last;
      break;
    }
  }
  return found;
}

/** Groups of four or more digits are one number. Smaller ones are, where province, day and month of birth stand at their places. */
function isOne(groups: { digits: string }[], all: string): boolean {
  if (groups.every(({ digits }) => digits.length >= 4)) return true;
  const at = (from: number) => Number(all.slice(from, from + 2));
  const day = at(6) % 40;
  return at(0) >= 11 && at(0) <= 97 && day >= 1 && day <= 31 && at(8) >= 1 && at(8) <= 12;
}
