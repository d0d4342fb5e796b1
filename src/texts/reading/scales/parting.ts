/** Parts a line with several children: `Budi 12,5 88, Gibran 9,8 79`, `lila: Raja 14,5; Rizki 15`, `Raja ASI, Rizki sufor`. Pure. */
import { type Item, itemsOf } from './items.ts';
import type { Known } from './scale-line.ts';
import type { ScaleWords } from './scale-words.ts';
import { togetherIn } from './several.ts';
import { has, tells } from './walk.ts';

/** The text of each child; the line itself where there is one, or where nobody can tell. What stands before the first name is said of each. */
export function partedLine(line: string, known: Known, words: ScaleWords): string[] {
  const { items } = itemsOf(line, known, words);
  const together = togetherIn(line, items);
  if (together) return together;
  const starts = startsIn(items);
  if (starts.length < 2 || items.some((item) => has(item, 'not-but', 'except', 'all'))) return [line];
  const [begin] = starts;
  // Figures stand before the first name: each child ends with her name.
  if (items.slice(0, begin).some((item, at) => item.kind === 'number' && !isBlock(items, at)))
    return endsWithNames(line, items) ?? [line];
  const cuts = starts.slice(1).map((at) => items[at]!.start);
  const parts = segments(line, items[begin!]!.start, cuts, items);
  const before = line.slice(0, items[begin!]!.start).replace(/[\s:=,;|]+$/, '');
  const said = items.slice(0, begin).some((item) => item.kind !== 'sign' && !has(item, 'fillers'));
  return parts?.map((part) => (said ? `${part} ${before}` : part)) ?? [line];
}

/** `RT 2: Dewi 12,9, Budi 15,5`: the 2 is everybody's. */
const isBlock = (items: readonly Item[], at: number): boolean =>
  has(
    items.slice(0, at).findLast(({ kind }) => kind !== 'sign'),
    'rt',
    'rw',
  );

/** Where a child begins: a name of the register, or behind a comma an unknown word with a figure behind it. */
function startsIn(items: readonly Item[]): number[] {
  const starts: number[] = [];
  let told = false;
  // `obat cacing: Budi sudah, Asih belum`
  const asked = items
    .slice(
      0,
      items.findIndex(({ kind }) => kind === 'name'),
    )
    .some(tells);
  items.forEach((item, at) => {
    told ||= (tells(item) || (asked && has(item, 'yes'))) && item.kind !== 'name';
    const named = item.kind === 'name' || isUnknownName(items, at);
    if (!named || (starts.length > 0 && !told)) return;
    starts.push(at);
    told = false;
  });
  return starts;
}

function isUnknownName(items: readonly Item[], at: number): boolean {
  if (items[at]!.kind !== 'word' || !/\p{L}{3}/u.test(items[at]!.text)) return false;
  const before = items[at - 1];
  let to = at;
  while (items[to]?.kind === 'word') to++;
  if (/^[:=]$/.test(items[to]?.text ?? '')) to++;
  if (items[to]?.kind !== 'number' || to - at > 4) return false;
  return (
    !before ||
    /^[,;|]$/.test(before.text) ||
    (isMeasured(items[at - 2], before) && isMeasured(items[to], items[to + 1]))
  );
}

/** `… 70 Fajar 8,2 66`: behind another child's figures only a weight and a length make a name. */
const isMeasured = (weight: Item | undefined, length: Item | undefined) =>
  weight?.kind === 'number' &&
  weight.value !== undefined &&
  weight.value < 30 &&
  length?.kind === 'number' &&
  length.value! > 40;

/** What leads to the next child: `…, sedangkan`. */
const leads =
  /(?:[\s,;|]+(?:sedangkan|sementara|kalau|kalo|klo|klw|trus|terus|lalu|dan|tapi)(?=[\s,;|]*$))*[\s,;|]*$/iu;

function segments(line: string, begin: number, cuts: number[], items: readonly Item[]): string[] | undefined {
  const edges = [begin, ...cuts, line.length];
  const parts = cuts.map((_, at) => [edges[at]!, edges[at + 1]!]).concat([[edges.at(-2)!, edges.at(-1)!]]);
  const whole = parts.every(([from, to]) => {
    const own = items.filter((item) => item.start >= from! && item.end <= to!);
    // `…, Arkan nanti`: it stays to be told of her.
    const apart = from !== begin && own.some(({ kind }) => /phrase|word/.test(kind));
    return apart || own.some((item) => tells(item) || has(item, 'yes'));
  });
  return whole ? parts.map(([from, to]) => line.slice(from, to).replace(leads, '')) : undefined;
}

function endsWithNames(line: string, items: readonly Item[]): string[] | undefined {
  const names = items.filter((item) => item.kind === 'name');
  if (items.filter((item) => item.kind !== 'sign').at(-1)?.kind !== 'name') return undefined;
  const cuts = names.slice(0, -1).map((item) => item.end);
  return segments(line, 0, cuts, items)?.map((part) => part.replace(/^[\s,;|]+/, ''));
}
