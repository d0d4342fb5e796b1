/** What a problem is about, by the words with which kader tell it. Pure. */
import { fold } from '../../texts/reading/fold.ts';

/** In the order in which they are listed; `other` is everything that nothing else fits. */
export const themes = [
  'tools',
  'pmt',
  'medicine',
  'attendance',
  'place',
  'kader',
  'money',
  'data',
  'illness',
  'other',
] as const;
export type Theme = (typeof themes)[number];

/** `words(theme)`: its words and phrases. A problem may be about several things. */
export function themesOf(said: string, words: (theme: Exclude<Theme, 'other'>) => readonly string[]): Theme[] {
  const folded = ` ${fold(said)} `;
  const found = themes.filter(
    (theme) => theme !== 'other' && words(theme).some((word) => folded.includes(` ${fold(word)} `)),
  );
  return found.length > 0 ? found : ['other'];
}
