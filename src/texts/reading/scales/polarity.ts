/** Which yes or no belongs to which service of a line. Before it (`belum vit A`) or behind it (`vit A belum`). Where nobody can tell, the
 *  service is not taken. Pure. */
import type { Item, Line } from './items.ts';
import { serviceTags, type Tag } from './scale-words.ts';
import { has, isVaccine, next, use } from './walk.ts';

export type Answer = 'yes' | 'no' | 'complete' | 'incomplete';

/** Given from a hand: `belum vit A, obat cacing` may deny both. */
const given: Tag[] = [
  'vitamin-a',
  'worm',
  'meal',
  'vaccine-opv',
  'vaccine-mr',
  'vaccine-dpt',
  'vaccine-pcv',
  'vaccine-rv',
  'vaccine-ipv',
  'vaccine-bcg',
  'vaccine-je',
];

export const answerOf = (item: Item | undefined): Answer | undefined =>
  has(item, 'incomplete') && item!.text.length > 6
    ? 'incomplete'
    : has(item, 'complete')
      ? 'complete'
      : has(item, 'no')
        ? 'no'
        : has(item, 'yes')
          ? 'yes'
          : undefined;

/** A service and its answer; `unclear` where both ways make sense. */
export function answersIn(line: Line): Map<Item, Answer | 'unclear'> {
  const found = new Map<Item, Answer | 'unclear'>();
  const segments = segmentsOf(line);
  let denied: Item | undefined;
  for (const segment of segments) {
    const [first] = segment;
    const only = segment.length === 1 && isService(first) ? first : undefined;
    if (segment.some((item) => isLater(item) || item.kind !== 'phrase'))
      for (const item of segment) if (isService(item)) found.set(item, 'unclear');
    if (denied && only && has(denied, ...given) && has(only, ...given)) found.set(only, 'unclear');
    denied = answerSegment(
      segment.filter((item) => !isLater(item) && item.kind === 'phrase' && found.get(item) !== 'unclear'),
      line,
      found,
    );
  }
  return found;
}

/** `besok imunisasi`, `obat cacing bulan lalu`, `perlu MR`: not today. */
const isLater = (item: Item) => has(item, 'later', 'then');

const isService = (item: Item | undefined): item is Item => has(item, ...serviceTags);

/** Services and answers between commas, names and figures. Words that say neither are left out; those that say `and` too. */
function segmentsOf({ items, words }: Line): Item[][] {
  const isDay = (item: Item) =>
    item.kind === 'date' || (item.kind === 'word' && words.words.months.has(item.text.toLowerCase()));
  const segments: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    const figure = item.kind === 'number' && !item.used && !isDose(items, at);
    if (item.kind === 'name' || figure || (item.kind === 'sign' && /^[,;|]$/.test(item.text))) segments.push([]);
    else if (!item.used && (isService(item) || answerOf(item) || isLater(item) || isDay(item)))
      segments.at(-1)!.push(item);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** `MR 1 belum`: the 1 parts nothing. */
function isDose(items: readonly Item[], at: number): boolean {
  const { value = 0, unit } = items[at]!;
  const before = items.slice(0, at).findLast(({ text }) => !/^(?:ke|dosis)$/i.test(text));
  return !unit && Number.isInteger(value) && value < 5 && isVaccine(before);
}

/** Returns the service that a no before it denied last. `bares`: services that nothing was said of yet. */
function answerSegment(segment: Item[], { items }: Line, found: Map<Item, Answer | 'unclear'>): Item | undefined {
  let open: { answer: Answer; item: Item } | undefined;
  let denied: Item | undefined;
  let coloured: Item | undefined;
  let bares: Item[] = [];
  segment.forEach((item, at) => {
    if (isService(item) && !isReceived(item, items)) {
      coloured = isColoured(item, items) ? item : undefined;
      if (!open) bares = coloured ? [] : [...bares, item];
      else {
        found.set(item, open.answer);
        use(open.item);
        denied = open.answer === 'no' ? item : undefined;
        bares = [];
      }
      return;
    }
    const answer = answerOf(item)!;
    const last = bares.at(-1);
    const following = segment[at + 1];
    // `vit A biru tidak mau`: shown, and not swallowed.
    if (!last && coloured && answer === 'no' && !isService(following)) {
      found.set(coloured, 'no');
      use(item);
      return;
    }
    const forward = isService(following) && !answerOf(segment[at + 2]);
    if (!last || (forward && /^(?:yes|no)$/.test(answer))) {
      if (last && answer === 'no' && has(last, ...given) && has(following, ...given))
        for (const one of [last, following!]) found.set(one, 'unclear');
      // `tidak mau minum obat cacing`
      else if (open?.answer === 'no' && answer === 'yes') use(item);
      else open = { answer, item };
      bares = [];
      return;
    }
    answerBack(bares, answer, items, found);
    use(item);
    bares = [];
    open = undefined;
  });
  return denied;
}

/** `dpt` is a vaccine, and also `dapat` before what somebody gets. */
const isReceived = (item: Item, items: readonly Item[]) =>
  answerOf(item) !== undefined && has(items[items.indexOf(item) + 1], 'vitamin-a', 'worm', 'meal', 'education', 'asi');

/** `vit A merah tidak cacing`: the colour says that it was given. */
const isColoured = (item: Item, items: readonly Item[]) =>
  has(item, 'vitamin-a') && has(items[next(items, items.indexOf(item), 'yes', 'fillers', 'vitamin-a')], 'red', 'blue');

/** `vit A dan obat cacing belum` denies both; without the `dan` nobody can tell. */
function answerBack(bares: Item[], answer: Answer, items: readonly Item[], found: Map<Item, Answer | 'unclear'>) {
  const last = bares.at(-1)!;
  found.set(last, answer);
  for (const bare of bares.slice(0, -1)) {
    if (answer !== 'no' || !has(bare, ...given) || !has(last, ...given)) continue;
    const between = items.slice(items.indexOf(bare) + 1, items.indexOf(last));
    const joined = between.some(({ text }) => /^(?:dan|&|\+|sama|serta|juga)$/i.test(text));
    found.set(bare, joined ? 'no' : 'unclear');
  }
}
