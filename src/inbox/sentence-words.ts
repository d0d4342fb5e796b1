/** A sentence as words, and whether it says one of a list of words or phrases. Pure. */
import { fold } from '../texts/reading/fold.ts';

export interface Spoken {
  /** In lower case, without punctuation, one blank between two. */
  words: string[];
  /** Does it hold one of these words or phrases? A word may have `-nya` behind it. */
  says(list: readonly string[]): boolean;
  /** Is it a question? By its sign, or by one of the words. */
  marked: boolean;
}

export function spoken(text: string): Spoken {
  const folded = fold(text);
  const words = folded === '' ? [] : folded.split(' ');
  const padded = ` ${folded} `;
  const bare = ` ${words.map((word) => word.replace(/(?<=\p{L}{3})nya$/u, '')).join(' ')} `;
  const says = (list: readonly string[]) =>
    list.some((one) => {
      const wanted = ` ${fold(one)} `;
      return wanted.trim() !== '' && (padded.includes(wanted) || bare.includes(wanted));
    });
  return { words, says, marked: text.includes('?') };
}
