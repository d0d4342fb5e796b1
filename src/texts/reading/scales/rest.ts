/** What of a line was not understood, as it was written. Pure. */
import type { Item, Line } from './items.ts';
import { labelTags } from './scale-words.ts';
import { has } from './walk.ts';

interface Rest {
  /** '': everything has its meaning. */
  rest: string;
  note?: string;
  /** How many words are in no list of ours. */
  strange: number;
}

export function restOf(line: Line): Rest {
  const { items } = line;
  const left = items.map((item, at) => isLeft(item) && !isNothing(items, at));
  const strange = items.filter((item, at) => left[at] && item.kind === 'word').length;
  const marker = items.findIndex(
    (item) => /^(?:ket|keterangan|catatan|note|nb)$/i.test(item.text) || has(item, 'note'),
  );
  const begins = marker < 0 ? -1 : left.findIndex((one, at) => one && at > marker);
  const noted = begins >= 0 && left.slice(0, marker).every((one) => !one);
  if (noted)
    return {
      rest: '',
      note: line.text
        .slice(items[marker]!.end)
        .replace(/^[\s:=.]+/, '')
        .trim(),
      strange: 0,
    };
  const reasons = items
    .filter((_, at) => left[at])
    .every((item) => has(item, 'reason-fussy', 'reason-words', 'reason-scales'));
  if (reasons && left.includes(true)) return { rest: '', note: piecesLeft(line, left).join(', '), strange: 0 };
  return { rest: piecesLeft(line, left).join(' … '), strange };
}

/** `bb: -`, `tb tidak`, `tidak diukur tingginya`: no figure. */
function isNothing(items: readonly Item[], at: number): boolean {
  if (!has(items[at], 'no')) return false;
  const said = (item: Item) => item.kind !== 'sign' && !has(item, 'fillers');
  const behind = items.slice(at + 1).filter(said);
  return (
    has(
      items.slice(0, at).findLast((item) => item.kind !== 'sign'),
      ...labelTags,
    ) ||
    (!/mau$/i.test(items[at]!.text) && has(behind[0], ...labelTags) && behind[1]?.kind !== 'number')
  );
}

/** Signs say nothing, and words of courtesy. A no that belongs to nothing may turn something around. */
function isLeft(item: Item): boolean {
  if (item.used || item.kind === 'sign') return item.kind === 'sign' && item.text === '?' && !item.used;
  if (item.kind === 'phrase') return !has(item, 'fillers', 'because') && !(has(item, 'yes') && !has(item, 'no'));
  return true;
}

function piecesLeft({ items, text }: Line, left: readonly boolean[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!left[at]) continue;
    let to = at + 1;
    while (left[to]) to++;
    found.push(text.slice(items[at]!.start, items[to - 1]!.end));
    at = to - 1;
  }
  return found;
}
