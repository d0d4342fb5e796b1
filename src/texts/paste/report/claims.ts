/** What the lines of a report say, one figure after the other. Nothing that is written gets lost: it is claimed for a question, said to be unread, or one
 *  of the words that are usually written beside figures. Pure. */
import type { PasteField } from '../../../conversation/reader.ts';
import type { DoubtId } from '../../reading/readings.ts';
import type { Figure } from './figures.ts';
import type { Head } from './heads.ts';
import type { Label } from './labels.ts';
import type { Names } from './names.ts';

/** A name that waits for its figure. */
export interface Waiting {
  label: Label;
  written: string;
  context: Context;
}

/** Under which heading a figure stands. */
export interface Context {
  month?: string;
  post?: Head;
  sex?: 'L' | 'P';
  band?: boolean;
  visitors?: boolean;
  of?: string[];
  /** The whole part has no place in the form. */
  elsewhere?: boolean;
}

export interface Claim {
  label: Label;
  figure: Figure;
  written: string;
  mends: boolean;
  context: Context;
  doubt?: DoubtId;
}

export interface Said {
  claims: Claim[];
  heads: Head[];
  /** Not understood. */
  rest: string[];
  /** Understood, but the form has no field for it. */
  elsewhere: string[];
  /** Values of questions that are no figures, as written. */
  words: { field: PasteField; written: string }[];
  /** A heading says that pairs are boys and girls. */
  pairs: false | 'LP' | 'PL';
  /** Names that wait for the figures of the next lines. */
  waiting: Waiting[];
  /** The name whose figure stood alone in the line above: its boys and girls may follow. */
  above?: Waiting | undefined;
  section: Context;
  sent: Set<string>;
}

export const nothingSaid = (): Said => ({
  claims: [],
  heads: [],
  rest: [],
  elsewhere: [],
  words: [],
  pairs: false,
  waiting: [],
  section: {},
  sent: new Set(),
});

/** Tells what could not be read, under the right heading. */
export function leave(said: Said, written: string, names: Names, elsewhere = false) {
  const bare = written.replace(/^[\s,;:.)|/=-]+|[\s,;:(|/=-]+$/g, '').trim();
  if (!/[\p{L}\d]/u.test(bare)) return;
  const words = bare.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const known = elsewhere || words.some((word) => names.lexicon.is('elsewhere', word));
  (known ? said.elsewhere : said.rest).push(bare);
}
