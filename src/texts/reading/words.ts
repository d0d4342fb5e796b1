/** The word lists of one language, made ready once. Pure. */
import type { Word } from '../../conversation/reader.ts';
import { fold } from './fold.ts';
import { isSlip } from './slips.ts';

/** Everything that the readers know about words. Sets and maps hold folded words. */
export interface Words {
  language: string;
  meanings: Map<string, Word>;
  /** Emoji and signs that are a word by themselves. */
  signs: Map<string, Word>;
  /** Said along with a word without changing it: `makasih bu`. */
  fillers: Set<string>;
  /** Never a slip for something else. */
  notSlips: Set<string>;
  zero: Set<string>;
  all: Set<string>;
  male: Set<string>;
  female: Set<string>;
  /** What is counted, and what is said around a figure: `anak`, `jumlah`. */
  counted: Set<string>;
  about: Set<string>;
  of: Set<string>;
  comma: Set<string>;
  numbers: Map<string, number>;
  /** `puluh` -> 10, `ratus` -> 100, and `belas` -> 1, which adds ten. */
  powers: Map<string, number>;
  /** Unit -> kilograms, for weights. */
  weights: Map<string, number>;
  units: Set<string>;
  months: Map<string, number>;
  weekdays: Map<string, number>;
  /** `kemarin` -> -1. */
  days: Map<string, number>;
  thisMonth: Set<string>;
  lastMonth: Set<string>;
  until: Set<string>;
  clock: Set<string>;
  /** `siang` -> 6: with it, hours up to this one are counted from noon. */
  dayParts: Map<string, number>;
  dateNoise: Set<string>;
  ordinals: Set<string>;
  and: Set<string>;
  /** Said before or between the figures of a report without meaning. */
  reportNoise: Set<string>;
  /** Behind a posyandu's name begins where it lies: `kelurahan`. */
  places: Set<string>;
  /** What a posyandu is called besides its name. */
  posts: Set<string>;
  monthLabels: string[];
  dateLabels: string[];
}

/** `list` gives the words of one list, of this language and of Indonesian. */
export function openWords(language: string, list: (id: string) => string[]): Words {
  const set = (id: string) => new Set(list(id).map(fold));
  const meanings = new Map<string, Word>();
  const signs = new Map<string, Word>();
  for (const meaning of meaningsInOrder) {
    for (const word of list(meaning)) {
      if (fold(word) === '') signs.set(word, meaning);
      else if (!meanings.has(fold(word))) meanings.set(fold(word), meaning);
    }
  }
  return {
    language,
    meanings,
    signs,
    fillers: set('fillers'),
    notSlips: set('not-slips'),
    zero: new Set(list('zero').map((word) => fold(word) || word)),
    all: set('all'),
    male: set('male'),
    female: set('female'),
    counted: set('counted'),
    about: set('about'),
    of: set('of'),
    comma: set('comma'),
    numbers: valued(list('numbers')),
    powers: valued(list('powers')),
    weights: valued(list('weights')),
    units: new Set(list('units').map((word) => fold(word) || word)),
    months: numbered(list, 'month', 12),
    weekdays: numbered(list, 'weekday', 7),
    days: valued(list('days')),
    thisMonth: set('this-month'),
    lastMonth: set('last-month'),
    until: set('until'),
    clock: set('clock'),
    dayParts: valued(list('day-parts')),
    dateNoise: set('date-noise'),
    ordinals: set('ordinals'),
    and: set('and'),
    reportNoise: set('report-noise'),
    places: set('places'),
    posts: set('posts'),
    monthLabels: list('month-labels'),
    dateLabels: list('date-labels'),
  };
}

/** The one entry that `written` is, or is a single slip of; undefined when slips lead to different values. */
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

/** A slip changes the length by one at most; most words need not be looked at. */
const lengths = new WeakMap<object, Map<number, string[]>>();

function lengthsOf(entries: Map<string, unknown>): Map<number, string[]> {
  const known = lengths.get(entries) ?? Map.groupBy(entries.keys(), (word) => word.length);
  lengths.set(entries, known);
  return known;
}

const meaningsInOrder: Word[] = [
  'yes',
  'no',
  'back',
  'cancel',
  'later',
  'help',
  'skip',
  'stop',
  'thanks',
  'greeting',
  'done',
  'again',
];

/** `tiga=3` */
function valued(words: string[]): Map<string, number> {
  return new Map(
    words.map((word) => {
      const [name = '', value] = word.split('=');
      return [fold(name), Number(value)] as const;
    }),
  );
}

function numbered(list: (id: string) => string[], id: string, count: number): Map<string, number> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(numbers.flatMap((number) => list(`${id}-${number}`).map((word) => [fold(word), number] as const)));
}
