/** How the readers of a line find and take its items. Pure. */

import type { Item, Line } from './items.ts';
import { canonical, serviceTags, type Tag } from './scale-words.ts';

export const has = (item: Item | undefined, ...tags: Tag[]): boolean =>
  item !== undefined && tags.some((tag) => item.tags.has(tag));

export const isFree = (item: Item | undefined): item is Item => item !== undefined && !item.used;

export function use(...items: (Item | undefined)[]): void {
  for (const item of items) if (item) item.used = true;
}

/** The place of the next item that says something: behind signs, and behind items with these tags. */
export function next(items: readonly Item[], at: number, ...skipped: Tag[]): number {
  let place = at + 1;
  while (place < items.length && (isQuiet(items[place]!) || has(items[place], ...skipped))) place++;
  return place;
}

/** Signs that stand between a name and its value. */
const isQuiet = (item: Item) => item.kind === 'sign' && /^[:=().+'"-]$/.test(item.text);

/** A comma and its like: what stands on the other side is said anew. */
export const parts = (item: Item | undefined): boolean =>
  item !== undefined && item.kind === 'sign' && /^[,;|/]$/.test(item.text);

/** `17 bln` in days; the items it took. */
export function spanAt(
  { items, words }: Line,
  at: number,
): { days: number; count: number; unit: number; to: number } | undefined {
  const [number, unit] = [items[at], items[at + 1]];
  if (number?.kind !== 'number' || number.unit || number.value === undefined || !unit || unit.kind === 'number')
    return undefined;
  const days = words.spans.get(canonical(unit.text, words.same).join(' '));
  return days === undefined ? undefined : { days: number.value * days, count: number.value, unit: days, to: at + 2 };
}

/** The span behind an illness: `batuk sudah lebih dari 2 minggu`. */
export function spanBehind(line: Line, at: number): ReturnType<typeof spanAt> {
  const { items } = line;
  let place = at + 1;
  while (/^[>:(=]$/.test(items[place]?.text ?? '') || has(items[place], 'yes', 'fillers', 'hedges', 'from', 'because'))
    place++;
  return spanAt(line, place);
}

/** The text of items that stand together. */
export const written = (line: Line, from: number, to: number): string =>
  line.text.slice(line.items[from]!.start, line.items[to - 1]!.end);

/** Does this tell something of a child: a figure, a service, an illness, that she came? */
export const tells = (item: Item): boolean => item.kind === 'number' || has(item, ...telling);

const telling: Tag[] = [
  ...serviceTags,
  'red',
  'blue',
  'mixed-milk',
  'weaned',
  'ills',
  'well',
  'no',
  'complete',
  'not-weighed',
  'absent',
];

export const isVaccine = (item: Item | undefined): boolean =>
  item !== undefined && [...item.tags].some((tag) => tag.startsWith('vaccine-'));
