/** The word lists of one language, made ready once. Pure. */
import type { Shade, Word } from '../../conversation/reader.ts';
import type { TextId } from '../text-of.ts';
import { fold } from './fold.ts';
import { type MomentWords, openMomentWords } from './moment-words.ts';

/** The name of a list in locales/<language>/conversation/words.ftl. */
export type WordList = TextId<'conversation/words'>;

/** Everything that the readers know about words. Sets and maps hold folded words. */
export interface Words extends MomentWords {
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
  /** A word that turns its sentence around: `belum`, `kada`. */
  negations: Set<string>;
  /** Said by a person who is not sure: `mungkin`. */
  hedges: Set<string>;
  /** So many that no number can be meant: `puluhan`. */
  vague: Set<string>;
  /** Which kind of yes, no or cancel it is, where the difference counts: `kirim` is a yes, but not to every question. */
  shades: Map<string, Shade>;
  /** Said around a wish without changing it: `saya mau batal`. */
  around: Set<string>;
  laterHeads: Set<string>;
  laterDoings: Set<string>;
  asking: Set<string>;
  confused: Set<string>;
  knowing: Set<string>;
  /** Leads to a change of what was said before: `eh`, `ganti`. */
  changing: Set<string>;
  /** Stands between a name and its new value: `jadi`. */
  becoming: Set<string>;
  /** What comes is the contrary of what was said: `tapi`. */
  but: Set<string>;
  /** Said beside any answer without meaning: `yang`, `ini`. */
  beside: Set<string>;
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
  /** `sampai dengan`. */
  untilWith: Set<string>;
  clock: Set<string>;
  /** `siang` -> 2: see clocks.ts. */
  dayParts: Map<string, number>;
  dateNoise: Set<string>;
  ordinals: Set<string>;
  /** `kedua` -> 2, `terakhir` -> -1. */
  ranks: Map<string, number>;
  /** Around what tells one choice from the others: `yang`, `lahir`. */
  traitNoise: Set<string>;
  and: Set<string>;
  or: Set<string>;
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
    ...openMomentWords(set, (id) => valued(list(id))),
    ...sentencesIn(list, set),
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
    untilWith: set('until-with'),
    clock: set('clock'),
    dayParts: valued(list('day-parts')),
    dateNoise: set('date-noise'),
    ...choicesIn(list, set),
    and: set('and'),
    or: set('or'),
    reportNoise: set('report-noise'),
    places: set('places'),
    posts: set('posts'),
    monthLabels: list('month-labels'),
    dateLabels: list('date-labels'),
    list,
  };
}

/** The words around one of several choices. */
const choicesIn = (list: (id: WordList) => string[], set: (id: WordList) => Set<string>) => ({
  ordinals: set('ordinals'),
  ranks: valued(list('ranks')),
  traitNoise: set('trait-noise'),
});

/** The words that make a sentence say more than its keyword. */
function sentencesIn(list: (id: WordList) => string[], set: (id: WordList) => Set<string>) {
  return {
    negations: set('negations'),
    hedges: set('hedges'),
    vague: set('vague'),
    shades: shadesIn(list),
    around: set('around'),
    laterHeads: set('later-heads'),
    laterDoings: set('later-doings'),
    asking: set('asking'),
    confused: set('confused'),
    knowing: set('knowing'),
    changing: set('changing'),
    becoming: set('becoming'),
    but: set('but'),
    beside: set('beside'),
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
  'menu',
];

function shadesIn(list: (id: WordList) => string[]): Map<string, Shade> {
  const shades: Exclude<Shade, 'yes'>[] = ['ok', 'there', 'onward', 'send', 'wrong', 'undone'];
  return new Map(shades.flatMap((shade) => list(`shade-${shade}`).map((word) => [fold(word) || word, shade] as const)));
}

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
