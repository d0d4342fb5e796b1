/** What is said of a child so that it is found: its name, and what tells it from others of that name. Pure. */
import { readChildLine } from '../../texts/reading/children/child-line.ts';
import type { ReadDay } from '../../texts/reading/children/told-child.ts';

export interface ChildMeant {
  /** As written; empty: only its mother was named. */
  name: string;
  mother?: string;
  /** ISO. */
  born?: string;
  sex?: 'L' | 'P';
  rt?: string;
}

export function meantBy(words: string, day: string): ChildMeant {
  const { told, doubts, rest } = readChildLine(words, day, inFigures);
  // One who has turned five is meant too.
  const old = doubts.find(({ why }) => why === 'too-old');
  const read = old && inFigures(old.written, day);
  const { name, mother, born = read && 'value' in read ? read.value : undefined, sex, rt } = told;
  return {
    name: [name, ...rest].filter(Boolean).join(' '),
    ...(mother === undefined ? {} : { mother }),
    ...(born === undefined ? {} : { born }),
    ...(sex === undefined ? {} : { sex }),
    ...(rt === undefined ? {} : { rt }),
  };
}

/** Names are compared where no language is known: a day is told in figures, or by no name at all. */
const inFigures: ReadDay = (text) => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  try {
    const date = `${year.length === 2 ? 20 : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { value: Temporal.PlainDate.from(date).toString() };
  } catch {
    return { doubt: text };
  }
};
