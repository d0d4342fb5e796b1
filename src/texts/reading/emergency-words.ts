/** The word lists of emergencies, made ready once. Pure. */
import type { TextId } from '../text-of.ts';
import { fold } from './fold.ts';

/** The name of a list in locales/<language>/conversation/emergency.ftl. */
export type EmergencyList = TextId<'conversation/emergency'>;

/** Phrases by their first word, the longest first. `*` stands for one or two words, or none. */
export type Phrases = Map<string, string[][]>;

type Lists = { [List in Exclude<EmergencyList, 'same'>]: Phrases };

export interface EmergencyWords {
  /** Other spellings and regional words -> the words that the lists have. */
  same: Map<string, string[]>;
  lists: Lists;
}

const names = [
  'sure',
  'of-somebody',
  'of-patient',
  'weak',
  'sick',
  'many',
  'eaten',
  'death',
  'excuses',
  'calls',
  'patients',
  'people',
  'negations',
  'under-negation',
  'gone-after',
  'healed',
  'past',
  'not-past-behind',
  'now',
  'supposing',
  'topics',
  'circumstance',
  'existing',
  'notions',
  'real',
  'compounds',
  'things',
  'dead-things',
  'of-things',
  'not-signs',
  'catching',
  'there',
  'yesterday',
  'and',
  'but',
] as const satisfies (keyof Lists)[];

/** `list` gives the words of one list, of this language and of Indonesian. */
export function openEmergencyWords(list: (id: EmergencyList) => string[]): EmergencyWords {
  const pairs = list('same').map((pair) => pair.split('='));
  const same = new Map(pairs.map(([written = '', meant = '']) => [fold(written), fold(meant).split(' ')]));
  const lists = Object.fromEntries(names.map((name) => [name, phrases(list(name), same)])) as Lists;
  return { same, lists };
}

function phrases(all: string[], same: EmergencyWords['same']): Phrases {
  const parted = all.map((phrase) =>
    phrase.split(/\s+/).flatMap((word) => (word === '*' ? ['*'] : plainWords(word, same))),
  );
  return Map.groupBy(
    parted.sort((a, b) => b.length - a.length),
    ([first = '']) => first,
  );
}

/** The words of a text as the lists have them: without -nya, without the 2 of a doubled word, letters not drawn out. */
export function plainWords(text: string, same: EmergencyWords['same']): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1'))
    .flatMap((word) => same.get(word) ?? same.get(stem(word)) ?? [stem(word)]);
}

const stem = (word: string) => (/^\p{L}+2$/u.test(word) ? word.slice(0, -1) : word.replace(/(?<=\p{L}{4})nya$/u, ''));
