/** How well a typed name fits a known one: titles aside, in any order, a part of it, or spelled otherwise. Pure. */
import { fold, isSlip } from './fold.ts';
import { readPerson } from './person-names.ts';
import { courtesy, isDegree, isTitle } from './person-words.ts';
import { remembered } from './remembered.ts';

/** exact: the whole name. part: some of its words. near: spelled a little otherwise, so it is asked about. */
export type Fit = 'exact' | 'part' | 'near';

/** The words of a name without titles, degrees and what stands behind it. */
export function nameCore(name: string): string[] {
  const { name: called = name } = readPerson(name) ?? {};
  const [bare = ''] = called.split(',');
  const words = bare.split(/\s+/).filter((word) => !isTitle(word) && !courtesy.test(word));
  while (words.length > 1 && /\./.test(words.at(-1)!) && isDegree(words.at(-1)!)) words.pop();
  const core = fold(words.join(' ')).split(' ').filter(Boolean);
  return core.length > 0 ? core : fold(name).split(' ').filter(Boolean);
}

/** `typed`: as nameCore gives it. */
export function nameFit(typed: string[], name: string): Fit | undefined {
  if (typed.length === 0) return undefined;
  const known = nameCore(name);
  if (known.join(' ') === typed.join(' ')) return 'exact';
  if (typed.every((word) => known.some((one) => one === word || (word.length >= 3 && one.startsWith(word)))))
    return 'part';
  const soundsLike = (word: string) => known.some((one) => isSpelledAlike(word, one));
  return sound(known.join('')) === sound(typed.join('')) || typed.every(soundsLike) ? 'near' : undefined;
}

/** Heard alike, or with one typing slip. Both folded. */
export const isSpelledAlike = (word: string, one: string): boolean => {
  const [said, meant] = [sound(word), sound(one)];
  return said === meant || isSlip(word, one) || isSlip(said, meant);
};

/** Old and new spelling, and letters that are heard alike: `Djoemiati` and `Jumiati`, `Sitti` and `Siti`. */
const sound = remembered((word) =>
  spelledOut(word)
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/sj|sy/g, 's')
    .replace(/ch|kh/g, 'h')
    .replace(/th/g, 't')
    .replace(/v|ph|p/g, 'f')
    .replace(/[aeo][iy](?![aeiou])/g, 'e')
    .replace(/au/g, 'o')
    .replace(/y(?=[aiueo])|j(?=[^aiueo])/g, 'i')
    .replace(/(.)\1+/g, '$1'),
);

/** `moh` -> `muhamad`: short and older spellings of one name. Folded. */
export const spelledOut = (word: string): string => calledAlike.get(word) ?? word;

const calledAlike: ReadonlyMap<string, string> = new Map([
  ['muhammad', 'muhamad'],
  ['m', 'muhamad'],
  ['md', 'muhamad'],
  ['moh', 'muhamad'],
  ['muh', 'muhamad'],
  ['mohammad', 'muhamad'],
  ['mohamad', 'muhamad'],
  ['mochammad', 'muhamad'],
  ['mochamad', 'muhamad'],
  ['achmad', 'ahmad'],
  ['akhmad', 'ahmad'],
  ['st', 'siti'],
  ['nor', 'nur'],
  ['noor', 'nur'],
]);

/** Those whom a typed name means: only whole names where there are any, else parts of names, else names spelled alike. */
export function namedLike<T extends { name: string }>(typed: string, people: readonly T[]): { found: T[]; fit?: Fit } {
  const core = nameCore(typed);
  const fits = people.map((one) => ({ one, fit: nameFit(core, one.name) }));
  for (const fit of ['exact', 'part', 'near'] as const) {
    const found = fits.filter((each) => each.fit === fit).map(({ one }) => one);
    if (found.length > 0) return { found, fit };
  }
  return { found: [] };
}
