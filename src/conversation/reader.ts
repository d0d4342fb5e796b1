/** How the engine reads what people write. The engine knows no words of its own: texts/ implements this for each language. */
import type { TextId } from '../texts/text-of.ts';
import type { Option } from './run.ts';

/** What was understood, or why not. `value`: everything that was written has its meaning in it. `part`: something is left over, as written in
 *  `rest`; it has another name than `value`, so that nobody takes it by mistake and drops the rest. Whoever takes a part has the rest read by
 *  somebody else, tells it, or asks. */
export type Reading<T> = { value: T } | { part: T; rest: string } | { doubt: Doubt };

/** A reading of which only the whole counts. */
export type Whole<T> = { value: T } | { doubt: Doubt };

/** For those who can do nothing with a rest: what is left over is a doubt that names it. */
export const entire = <T>(reading: Reading<T>): Whole<T> =>
  'part' in reading
    ? { doubt: { key: 'conversation/reading:left-over', args: { written: reading.rest.trim().slice(0, 60) } } }
    : reading;

/** Why a text could not be read: by its id in locales/<language>/conversation/reading.ftl. */
export type DoubtId = TextId<'conversation/reading'>;

/** The text that says so, and repeats what was written. */
export interface Doubt {
  key: `conversation/reading:${DoubtId}`;
  args: Record<string, string | number>;
}

/** Words that mean the same at every question. */
export type Word =
  | 'yes'
  | 'no'
  | 'back'
  | 'cancel'
  | 'later'
  | 'help'
  | 'skip'
  | 'stop'
  | 'thanks'
  | 'greeting'
  | 'done'
  | 'again';

/** A figure as kader write it: total, and L/P where told. */
export interface Figure {
  total: number;
  L?: number;
  P?: number;
}

export interface Reader {
  /** The word that this whole message is, if it is one: case, punctuation, emoji, regional forms and small typing slips aside. */
  word(text: string): Word | undefined;
  /** `1.463`, `61 (30 L, 31 P)`, `30 L 31 P`, `nihil`, `-`, `12 anak`. */
  figure(text: string): Reading<Figure>;
  /** `8,4`, `8.4`, `8,4 kg`. */
  decimal(text: string): Whole<number>;
  /** An ISO date from `5/10/24` (the day first), `Kamis (8/6/2023)`, `5 Okt` or `kemarin`. A weekday that does not fit is a doubt. `today` is
   *  an ISO date. `coming`: without a year, a day to come is meant. */
  date(text: string, today: string, coming?: boolean): Whole<string>;
  /** A day with a time: `2024-07-19T14:00`, and ` WIB` behind it where a zone was told. */
  moment(text: string, today: string): Reading<string>;
  /** By number, label or near miss. Among months, one that is not offered is the doubt `no-such-month`; `today` tells what
   *  `bulan lalu` is. */
  choice(text: string, options: Option[], today?: string): Reading<string>;
  /** Several, by numbers or labels, with commas, spaces or `dan`. */
  choices(text: string, options: Option[]): Whole<string[]>;
  /** The text without what cannot be seen (bidi marks, zero width, control characters), not longer than `max` characters. */
  text(text: string, max: number): Whole<string>;
  /** The text as it may be kept: without the numbers of identity cards and phones, and without one child's measures. */
  screened(text: string, fields: PasteField[]): string;
  /** A whole report in one text. `fields`: each question's names as people write them. Undefined when it holds fewer than
   *  `least` known fields: two, unless told; one for an answer that names its own question (`D : 5 P, 7 L`). */
  paste(text: string, fields: PasteField[], today: string, least?: number): Pasted | undefined;
}

export interface PasteField {
  name: string;
  type: 'integer' | 'decimal' | 'text' | 'date' | 'datetime' | 'select_one' | 'select_multiple';
  /** `S`, `jumlah seluruh balita`, …; from the text attribute `.names`, parted by `|`. */
  names: string[];
  sexes: boolean;
  /** For dates: without a year, a day to come is meant. */
  ahead?: boolean;
  /** For choices: what may be chosen. */
  options?: Option[];
  /** Names that mean it only perhaps: they are asked. From the text attribute `.maybe`. */
  maybe?: string[];
  /** Names of parts that are added up; from `.parts`. */
  parts?: string[];
  /** Where the words beside a choice belong. */
  note?: string;
  group?: string;
}

export interface Pasted {
  /** What was understood, as the methods of the reader give it; a figure's parts under `<name>_L`, `<name>_P`. */
  values: Record<string, string | number | string[]>;
  /** Fields that were named but not understood, with the words as written. Their questions are asked again. */
  doubtful: Record<string, { written: string; doubt: Doubt; meant?: number }>;
  /** Lines of which nothing was understood, as written. */
  rest: string[];
  /** What was understood, but no question asks for. */
  elsewhere?: string[];
  /** How the values were written. */
  written?: Record<string, string>;
  /** What was left out because it is nobody else's business. */
  private?: ('id' | 'phone' | 'child')[];
  /** The text is about several months or posyandu; `written`: those that were not taken. */
  several?: { what: 'month' | 'posyandu'; written: string };
}
