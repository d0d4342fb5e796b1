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
