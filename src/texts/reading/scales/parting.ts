/** Parts a line with several children: `Budi 12,5 88, Gibran 9,8 79`. Pure. */
import { type Item, itemsOf } from './items.ts';
import type { Known } from './scale-line.ts';
import type { ScaleWords } from './scale-words.ts';
import { has } from './walk.ts';

/** The text of each child; the line itself where there is one, or where nobody can tell. */
export function partedLine(line: string, known: Known, words: ScaleWords): string[] {
  const { items } = itemsOf(line, known, words);
  const numbers = items.filter((item) => item.kind === 'number').length;
  const starts = startsIn(items);
  if (starts.length < 2 || numbers < 2 || items.some((item) => has(item, 'not-but', 'except', 'all'))) return [line];
  const first = items.findIndex((item) => item.kind === 'number');
  const [begin] = starts;
  // Figures stand before the first name: each child ends with her name.
  if (first < begin!) return endsWithNames(line, items) ?? [line];
  const cuts = starts.slice(1).map((at) => items[at]!.start);
  return segments(line, cuts, items) ?? [line];
}

/** Where a child begins: a name of the register, or behind a comma an unknown word with a figure behind it. */
function startsIn(items: readonly Item[]): number[] {
  const starts: number[] = [];
  let figures = 0;
  items.forEach((item, at) => {
    if (item.kind === 'number') figures++;
    const named = item.kind === 'name' || isUnknownName(items, at);
    if (!named || (starts.length > 0 && figures === 0)) return;
    starts.push(at);
    figures = 0;
  });
  return starts;
}

function isUnknownName(items: readonly Item[], at: number): boolean {
  if (items[at]!.kind !== 'word' || !/\p{L}{3}/u.test(items[at]!.text)) return false;
  const before = items[at - 1];
  if (before && !/^[,;|]$/.test(before.text)) return false;
  let to = at;
  while (items[to]?.kind === 'word') to++;
  if (/^[:=]$/.test(items[to]?.text ?? '')) to++;
  return items[to]?.kind === 'number' && to - at <= 4;
}

function segments(line: string, cuts: number[], items: readonly Item[]): string[] | undefined {
  const edges = [0, ...cuts, line.length];
  const parts = cuts.map((_, at) => [edges[at]!, edges[at + 1]!]).concat([[edges.at(-2)!, edges.at(-1)!]]);
  const whole = parts.every(([from, to]) =>
    items.some((item) => item.start >= from! && item.end <= to! && item.kind === 'number'),
  );
  return whole ? parts.map(([from, to]) => line.slice(from, to).replace(/[\s,;|]+$/, '')) : undefined;
}

function endsWithNames(line: string, items: readonly Item[]): string[] | undefined {
  const names = items.filter((item) => item.kind === 'name');
  if (items.filter((item) => item.kind !== 'sign').at(-1)?.kind !== 'name') return undefined;
  return segments(
    line,
    names.slice(0, -1).map((item) => item.end),
    items,
  )?.map((part) => part.replace(/^[\s,;|]+/, ''));
}
