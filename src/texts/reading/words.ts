/** The word lists of one language, made ready once. Pure. */
import type { Word } from '../../conversation/reader.ts';
import type { TextId } from '../text-of.ts';
import { fold } from './fold.ts';

/** The name of a list in locales/<language>/conversation/words.ftl. */
export type WordList = TextId<'conversation/words'>;

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
  /** A list by its name, for readers that make their own use of it. */
  list(id: WordList): string[];
}

/** `list` gives the words of one list, of this language and of Indonesian. */
export function openWords(language: string, list: (id: WordList) => string[]): Words {
  const set = (id: WordList) => new Set(list(id).map(fold));
  return {
    language,
    ...meaningsIn(list),
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
    list,
  };
}

/** Where two lists hold the same word, the meaning that comes first counts. */
function meaningsIn(list: (id: WordList) => string[]): Pick<Words, 'meanings' | 'signs'> {
  const meanings = new Map<string, Word>();
  const signs = new Map<string, Word>();
  for (const meaning of meaningsInOrder) {
    for (const word of list(meaning)) {
      if (fold(word) === '') signs.set(word, meaning);
      else if (!meanings.has(fold(word))) meanings.set(fold(word), meaning);
    }
  }
  return { meanings, signs };
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

function numbered(list: (id: WordList) => string[], id: 'month' | 'weekday', count: number): Map<string, number> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(
    numbers.flatMap((number) => list(`${id}-${number}` as WordList).map((word) => [fold(word), number] as const)),
  );
}
