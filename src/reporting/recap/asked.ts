/** What a sentence about a recap asks for: which place, which months, and which of its words nobody understood. */
import type { Reader } from '../../conversation/reader.ts';
import type { TextKey } from '../../names.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { FoundPlace } from '../../texts/reading/place-names.ts';
import type { ReportingDeps } from '../base/deps.ts';
import type { Viewer } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';
import { apart, type MonthList, monthsIn, newestIn } from './asked-months.ts';
import { type Level, levelAbove, listedPlace, type NamedPlace, type PlaceWords, placeIn } from './named-places.ts';

export interface Asked {
  /** Of several in `found` she says which one is meant. */
  place?: FoundPlace<NamedPlace>;
  /** A second one. */
  also?: FoundPlace<NamedPlace>;
  /** May lie ahead. */
  months?: Months;
  /** Words that tell neither, nor belong to the question. */
  unread: string[];
}

export interface Sentence {
  text: string;
  reader: Reader;
  /** This month. */
  now: string;
  language: string;
}

/** Whole names of places go first, then months, then names with a slip: `maret` is no Mawar, and `melati 1` no first of a month. */
export async function askedFor(
  viewer: Viewer,
  { texts }: Pick<ReportingDeps, 'texts'>,
  sentence: Sentence,
): Promise<Asked> {
  const list = (key: TextKey) => texts.list(sentence.language, key);
  const known = knownWords(list, sentence.reader);
  const words = apart(fold(sentence.text).split(' ').filter(Boolean));
  const months = { reader: sentence.reader, noise: known.noise, ...monthWords(list) };
  const newest = newestIn(words, sentence.now, months);
  const named = cut(words, newest);
  const whole = await placeIn(viewer, named, known, 'whole');
  const behind = without(named, whole?.words);
  const first = newest ?? monthsIn(behind, sentence.now, months);
  const left = newest ? behind : cut(behind, first);
  const near = whole
    ? undefined
    : await placeIn(
        viewer,
        left.filter((one) => !known.noise.has(one)),
        known,
        'near',
      );
  // Last: a place of hers may be called as a city elsewhere is, without its number.
  const listed = whole || near ? undefined : await listedPlace(viewer, left, known);
  const place =
    whole ??
    near ??
    listed ??
    (left.every((one) => known.noise.has(one) || known.levels.has(one))
      ? await levelAbove(viewer, left, known)
      : undefined);
  const rest = without(left, (near ?? listed)?.words);
  const also = whole && (await placeIn(viewer, rest, known, 'whole'));
  const beside = new Set((place?.found ?? []).flatMap(({ where = '' }) => fold(where).split(' ')));
  return {
    ...(place && { place }),
    ...(also && !also.words.every((word) => beside.has(word)) && { also }),
    ...(first && { months: { from: first.from, to: first.to } }),
    unread: rest.filter((one) => !known.noise.has(one) && !known.levels.has(one) && !beside.has(one)),
  };
}

const cut = (words: readonly string[], found?: { at: number; length: number }): string[] =>
  found ? [...words.slice(0, found.at), ...words.slice(found.at + found.length)] : [...words];

/** The words without those that were taken, wherever they stand in a row. */
function without(words: readonly string[], taken: readonly string[] = []): string[] {
  const at = words.findIndex((_, index) => taken.length > 0 && taken.every((one, next) => words[index + next] === one));
  return at < 0 ? [...words] : [...words.slice(0, at), ...words.slice(at + taken.length)];
}

type List = (key: TextKey) => readonly string[];

const noise = [
  ...(['who', 'not-yet', 'reported', 'done', 'recap', 'look', 'recap-noise'] as const).map(
    (id): TextKey => `reporting/questions:${id}`,
  ),
  ...(['around', 'asks', 'wants', 'thanks'] as const).map((id): TextKey => `inbox/words:${id}`),
  ...(['fillers', 'date-noise', 'posts', 'places', 'report-noise', 'greeting'] as const).map(
    (id): TextKey => `conversation/words:${id}`,
  ),
  'reporting/rekap:start' as const,
];

const knownWords = (list: List, reader: Reader): PlaceWords & { noise: ReadonlySet<string> } => ({
  numberOf: (word) => {
    const reading = reader.figure(word);
    return 'value' in reading ? reading.value.total : undefined;
  },
  levels: levelsIn(list('reporting/questions:levels')),
  country: list('reporting/questions:country'),
  noise: new Set(noise.flatMap((key) => list(key)).flatMap((phrase) => fold(phrase).split(' '))),
});

const monthWords = (list: List) => ({
  thisMonth: new Set(list('conversation/words:this-month')),
  lastMonth: new Set(list('conversation/words:last-month')),
  months: new Set(list('conversation/words:month-labels')),
  list: (id: MonthList) => list(`reporting/questions:${id}`),
});

/** `kec=kecamatan`; a word may stand there twice. */
function levelsIn(list: readonly string[]): ReadonlyMap<string, readonly Level[]> {
  const levels = new Map<string, Level[]>();
  for (const [word = '', level] of list.map((one) => one.split('=')))
    levels.set(word, [...(levels.get(word) ?? []), level as Level]);
  return levels;
}
