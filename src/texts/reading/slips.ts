/** Typing slips: words that are nearly the meant one. Pure. */

/** Is `written` the word `meant` with one typing slip: a letter too many, too few, wrong, or two changed places? Words under four
 *  letters are too short to tell a slip from another word, and figures are never a slip: `Mawar 2` is not `Mawar 1`. */
export function isSlip(written: string, meant: string): boolean {
  const shorter = Math.min(written.length, meant.length);
  if (shorter < 4 || Math.abs(written.length - meant.length) > 1) return false;
  let head = 0;
  while (head < shorter && written[head] === meant[head]) head++;
  let tail = 0;
  while (tail < shorter - head && written.at(-1 - tail) === meant.at(-1 - tail)) tail++;
  const left = written.slice(head, written.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (/\d/.test(left + right)) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The value of the entry that `written` is, or is one slip away from. Undefined when slips lead to different values. */
export function nearest<T>(written: string, entries: Map<string, T>, notSlips?: Set<string>): T | undefined {
  const exact = entries.get(written);
  if (exact !== undefined || written.length < 4 || notSlips?.has(written)) return exact;
  let found: T | undefined;
  const byLength = lengthsOf(entries);
  for (const length of [written.length - 1, written.length, written.length + 1]) {
    for (const word of byLength.get(length) ?? []) {
      if (!isSlip(written, word)) continue;
      const value = entries.get(word);
      if (found !== undefined && found !== value) return undefined;
      found = value;
    }
  }
  return found;
}

/** Words by their length: a slip changes the length by one at most, so most words need no look. */
const lengths = new WeakMap<object, Map<number, string[]>>();

function lengthsOf(entries: Map<string, unknown>): Map<number, string[]> {
  const known = lengths.get(entries) ?? Map.groupBy(entries.keys(), (word) => word.length);
  lengths.set(entries, known);
  return known;
}
