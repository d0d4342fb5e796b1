/** How names of posyandu and areas are held together: `Loktuan` is Lok Tuan, `posy mawar II` and `mawar dua` are Mawar 2. Pure. */
import { fold, isSlip } from './fold.ts';
import { romanUpTo } from './roman.ts';

const roman = romanUpTo(10);

/** What is left when all ways to write it are one. `numberOf`: of a word for a number. */
export function placeCore(name: string, numberOf: (word: string) => number | undefined): string {
  return name
    .split(' ')
    .map(
      (word, at) =>
        roman.get(word) ?? (at > 0 ? numberOf(word)?.toString() : undefined) ?? word.replace(/^0+(?=\d)/, ''),
    )
    .join('');
}

interface Named {
  name: string;
}

export interface FoundPlace<T> {
  found: T[];
  /** The words of the sentence that name it. */
  words: string[];
}

const longestName = 5;

/** The places that a sentence names: the whole name wherever it stands, else one typing slip away, else a name of which only the number is left
 *  out. Longer names go first. Undefined: none of them. */
export function placeNamed<T extends Named>(
  said: string[],
  places: readonly T[],
  numberOf: (word: string) => number | undefined,
): FoundPlace<T> | undefined {
  const cores = places.map((one) => ({ one, core: placeCore(fold(one.name), numberOf) }));
  const isNumber = (word = '') => /^\d+$/.test(placeCore(`- ${word}`, numberOf).slice(1));
  // `melati 5` is no Melati 2.
  const alone = (next?: string) => next === undefined || !isNumber(next);
  const ways = [
    (written: string, core: string) => core === written,
    (written: string, core: string) => isSlip(written, core),
    (written: string, core: string, next?: string) =>
      written.length > 3 && core.replace(/\d+$/, '') === written && alone(next),
  ];
  for (const way of ways) {
    for (let length = Math.min(longestName, said.length); length > 0; length--) {
      for (let at = 0; at + length <= said.length; at++) {
        const words = said.slice(at, at + length);
        const written = placeCore(words.join(' '), numberOf);
        const found = cores.filter(({ core }) => way(written, core, said[at + length])).map(({ one }) => one);
        if (found.length > 0) return { found, words };
      }
    }
  }
  return undefined;
}
