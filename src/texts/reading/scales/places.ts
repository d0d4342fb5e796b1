/** Where a child lives or comes from: RT, address, another posyandu. Pure. */
import type { Item, Line } from './items.ts';
import { mayBe } from './ranges.ts';
import { type Facts, isNameWord } from './told-facts.ts';
import { has, next, use, written } from './walk.ts';

/** `RT 4`, `RT 04/02`, `RT.4 RW.2` */
export function takeBlock({ items }: Line, at: number, facts: Facts) {
  const number = next(items, at);
  const item = items[number];
  if (item?.kind !== 'number' || item.unit || !Number.isInteger(item.value)) return;
  const name = has(items[at], 'rt') ? 'rt' : 'rw';
  facts.child[name] = String(item.value);
  use(items[at], item);
  const behind = items[number + 2];
  if (name === 'rt' && items[number + 1]?.text === '/' && behind?.kind === 'number' && Number.isInteger(behind.value)) {
    facts.child.rw = String(behind.value);
    use(behind);
  }
}

/** `bu Wayan br. Kaja`; `Tiur br Simbolon` is her name. */
export const isBanjar = (items: readonly Item[], at: number) =>
  /^br$/i.test(items[at]?.text ?? '') && items[at + 1]?.text === '.';

export function takeAddress(line: Line, at: number, facts: Facts) {
  const { items } = line;
  let to = next(items, at);
  const begin = to;
  while (
    to < items.length &&
    (items[to]!.kind === 'word' || has(items[to], 'address', 'places') || items[to]!.text === '.')
  )
    to++;
  // `Jl Mawar no 3 9,8 79`: the 3 is the house's when it is no weight, or a weight stands behind it.
  const place = has(items[to], 'fillers') && /^(?:no|nomor)$/i.test(items[to]!.text) ? to + 1 : to;
  if (isHouse(items, place)) to = place + 1;
  if (to === begin) return;
  facts.child.address = written(line, at, to).replace(/^alamat\s*:?\s*/i, '');
  use(...items.slice(at, to));
}

function isHouse(items: readonly Item[], at: number): boolean {
  const { text = '', unit } = items[at] ?? {};
  if (unit || !/^\d{1,3}$/.test(text)) return false;
  const behind = items[at + 1];
  return behind?.kind !== 'number' || !/^\d{1,3}$/.test(behind.text);
}

/** `dari Melati 3 9,2 75`: the 3 belongs to the name when a weight stands behind it. */
export function takeFrom(line: Line, at: number, facts: Facts) {
  const { items, known } = line;
  const begin = next(items, at);
  let to = begin;
  while (to < items.length && (isNameWord(items[to]!) || has(items[to], 'places'))) to++;
  if (to === begin) return;
  const number = items[to];
  const behind = items[to + 1];
  const counts = number?.kind === 'number' && !number.unit && Number.isInteger(number.value) && number.value! < 40;
  if (counts && (behind?.kind !== 'number' || mayBe(behind.value!, 'weight', undefined, known.today))) to++;
  if (/^pindah/i.test(items[at]!.text)) facts.isNew = true;
  // `tamu dari Samarinda Rafka`: nobody else is named, so the last word is the child.
  const named = items.some((item, place) => (place < at || place >= to) && (item.kind === 'name' || isNameWord(item)));
  if (!named && to - begin > 1 && items.slice(begin, to).every(isNameWord)) to--;
  facts.from = written(line, begin, to);
  use(...items.slice(at, to));
}
