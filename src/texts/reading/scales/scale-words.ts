/** The word lists of the scales, made ready once. Pure. */
import type { TextId } from '../../text-of.ts';
import { fold } from '../fold.ts';
import type { Words } from '../words.ts';

/** The name of a list in locales/<language>/conversation/scales.ftl. */
export type ScaleList = TextId<'conversation/scales'>;

/** What a phrase of a line is. */
export type Tag = Exclude<
  ScaleList,
  'same' | 'units' | 'spans' | 'numbers' | 'comma' | 'half' | 'cities' | `column-${string}`
>;

export type Column = Extract<ScaleList, `column-${string}`> extends `column-${infer Name}` ? Name : never;

export interface Phrase {
  words: string[];
  tags: Set<Tag>;
}

export interface ScaleWords {
  words: Words;
  /** Other spellings and regional words -> the words that the lists have. */
  same: Map<string, string[]>;
  /** Phrases by their first word, the longest first. */
  phrases: Map<string, Phrase[]>;
  /** Every word that stands in a phrase: it is no name, and a slip may mean it. */
  vocabulary: Set<string>;
  units: Map<string, string>;
  /** `minggu` -> 7 days. */
  spans: Map<string, number>;
  numbers: Words;
  comma: Set<string>;
  half: Set<string>;
  /** Where children are born, and which is no name of theirs. */
  cities: Set<string>;
  /** What each written word was found to be, remembered. */
  canonical: Map<string, string[]>;
  /** Names of columns in a table. */
  columns: Map<string, Column>;
}

export const vaccineTags = [
  'vaccine-hb0',
  'vaccine-bcg',
  'vaccine-opv',
  'vaccine-ipv',
  'vaccine-dpt',
  'vaccine-rv',
  'vaccine-pcv',
  'vaccine-mr',
  'vaccine-je',
] as const satisfies Tag[];

/** The words for what is measured. */
export const labelTags = ['label-weight', 'label-length', 'label-arm', 'label-head'] as const satisfies Tag[];

/** What is given, asked or seen, and may be answered with yes and no. */
export const serviceTags = [
  'vitamin-a',
  'worm',
  'immunisation',
  ...vaccineTags,
  'asi',
  'asi-exclusive',
  'formula',
  'mpasi',
  'checklist',
  'meal',
  'oedema',
  'referral',
  'education',
  'book',
] as const satisfies Tag[];

const tags = [
  'fillers',
  'label-weight',
  'label-length',
  'label-arm',
  'label-head',
  'label-birth-weight',
  'label-birth-length',
  'standing',
  'lying',
  'vitamin-a',
  'red',
  'blue',
  'worm',
  'immunisation',
  ...vaccineTags,
  'booster',
  'asi',
  'asi-exclusive',
  'formula',
  'mixed-milk',
  'weaned',
  'mpasi',
  'tbc',
  'tbc-no-gain',
  'tbc-contact',
  'cough',
  'fever',
  'checklist',
  'fit-checklist',
  'unfit-checklist',
  'meal',
  'oedema',
  'ills',
  'well',
  'illness',
  'referral',
  'referral-to',
  'education',
  'topics',
  'book',
  'yes',
  'no',
  'complete',
  'incomplete',
  'not-weighed',
  'absent',
  'reason-fussy',
  'reason-ill',
  'reason-refused',
  'reason-scales',
  'reason-words',
  'because',
  'correct',
  'earlier',
  'instead',
  'not-but',
  'was',
  'remove',
  'ask',
  'asked',
  'then',
  'later',
  'hedges',
  'counted',
  'clock',
  'drops',
  'all',
  'except',
  'new',
  'first-time',
  'visitor',
  'from',
  'places',
  'male',
  'female',
  'born',
  'age',
  'mother',
  'father',
  'child-of',
  'rt',
  'rw',
  'nik',
  'phone',
  'address',
  'note',
  'told-n',
  'told-t',
  'told-o',
  'told-b',
  'told-2t',
  'told-bgm',
  'other',
] as const satisfies Tag[];

const columns = [
  'column-name',
  'column-number',
  'column-born',
  'column-day',
  'column-present',
  'column-computed',
  'column-age',
  'column-sex',
  'column-mother',
  'column-weight',
  'column-length',
  'column-note',
  'column-told',
] as const satisfies ScaleList[];

/** `list` gives the words of one list, of this language and of Indonesian. */
export function openScaleWords(list: (id: ScaleList) => string[], words: Words): ScaleWords {
  const pairs = new Map(list('same').map((pair) => [fold(pair.split('=')[0] ?? ''), afterEquals(pair)]));
  // `dhuwure` is `dhuwur`, which is `tinggi`.
  const same = new Map([...pairs].map(([word, meant]) => [word, meant.flatMap((one) => pairs.get(one) ?? [one])]));
  const phrases = new Map<string, Phrase>();
  for (const tag of tags) {
    for (const phrase of list(tag)) {
      const parts = canonical(phrase, same);
      const known = phrases.get(parts.join(' ')) ?? { words: parts, tags: new Set() };
      known.tags.add(tag);
      if (parts.length > 0) phrases.set(parts.join(' '), known);
    }
  }
  const numbers = new Map(words.numbers);
  for (const pair of list('numbers')) numbers.set(fold(pair.split('=')[0] ?? ''), Number(pair.split('=')[1]));
  const longestFirst = [...phrases.values()].sort((a, b) => b.words.length - a.words.length);
  return {
    words,
    same,
    phrases: Map.groupBy(longestFirst, (phrase) => phrase.words[0]!),
    vocabulary: new Set([...longestFirst.flatMap((phrase) => phrase.words), ...same.keys()]),
    units: paired(list('units')),
    spans: new Map([...paired(list('spans'))].map(([word, days]) => [word, Number(days)])),
    numbers: { ...words, numbers },
    comma: new Set(list('comma')),
    half: new Set(list('half')),
    cities: new Set(list('cities')),
    canonical: new Map(),
    columns: new Map(
      columns.flatMap((column) =>
        list(column).map(
          (name) => [canonical(name, same).join(' '), column.slice('column-'.length) as Column] as const,
        ),
      ),
    ),
  };
}

const afterEquals = (pair: string) => fold(pair.split('=')[1] ?? '').split(' ');
const paired = (list: string[]) =>
  new Map(list.map((pair) => [fold(pair.split('=')[0] ?? ''), pair.split('=')[1] ?? ''] as const));

/** The words of a phrase as the lists have them. */
export const canonical = (text: string, same: ScaleWords['same']): string[] =>
  fold(text)
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => same.get(word) ?? [word]);
