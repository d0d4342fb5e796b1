/** How a text is judged. */

/** right: as a careful colleague would take it. asked: nothing was taken that is wrong, but what was plain had to be asked. shown: something
 *  wrong was taken, and the answer shows it. silent: something wrong was taken, or something was dropped, and the answer does not tell. */
export type Verdict = 'right' | 'asked' | 'shown' | 'silent';

export interface Judged {
  verdict: Verdict;
  /** What was not as it should be. */
  why: string[];
  /** What the bot said. */
  heard: string[];
}

/** One line of a corpus file. */
export interface Line {
  id: string;
  kind: string;
  text: string;
  expect: Record<string, unknown>;
  question?: string;
  as?: string;
  known?: Record<string, number>;
  note?: string;
}

/** The worst of what was found. */
export function judged(heard: string[], found: Partial<Record<Exclude<Verdict, 'right'>, string[]>>): Judged {
  const { silent = [], shown = [], asked = [] } = found;
  const verdict = silent.length > 0 ? 'silent' : shown.length > 0 ? 'shown' : asked.length > 0 ? 'asked' : 'right';
  return { verdict, why: [...silent, ...shown, ...asked], heard };
}

export const says = (heard: string[], pattern: RegExp | string): boolean => {
  const all = heard.join('\n').toLowerCase();
  return typeof pattern === 'string' ? all.includes(pattern.toLowerCase()) : pattern.test(all);
};
