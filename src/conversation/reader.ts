/** How the engine reads what people write. The engine knows no words of its own: texts/ implements this for each language. */
import type { Zone } from '../clock.ts';
import type { TextId } from '../texts/text-of.ts';
import type { Option } from './run.ts';

/** What was understood, or why not. `value`: everything that was written has its meaning in it. `part`: something is left over, as written in
 *  `rest`; it has another name than `value`, so that nobody takes it by mistake and drops the rest. Whoever takes a part has the rest read by
 *  somebody else, tells it, or asks. `perhaps`: what may be meant, to be asked with one tap and never taken. */
export type Reading<T> = { value: T } | { part: T; rest: string } | { doubt: Doubt; perhaps?: T };

/** A reading of which only the whole counts. */
export type Whole<T> = { value: T } | { doubt: Doubt };

/** For those who can do nothing with a rest: what is left over is a doubt that names it. */
export const entire = <T>(reading: Reading<T>): Whole<T> =>
  'part' in reading ? { doubt: leftOver(reading.rest) } : reading;

export const leftOver = (rest: string): Doubt => ({
  key: 'conversation/reading:left-over',
  args: { written: rest.trim().slice(0, 60) },
});

/** Why a text could not be read: by its id in locales/<language>/conversation/reading.ftl. */
export type DoubtId = TextId<'conversation/reading'>;

/** The text that says so, and repeats what was written. */
export interface Doubt {
  key: `conversation/reading:${DoubtId}`;
  args: Record<string, string | number>;
}

/** What somebody who was invited says about coming. Greetings and fillers aside, every word of hers is in one of the fields. */
export interface Presence {
  /** none: she says nothing about it, or only that she has read it. */
  answer: 'hadir' | 'tidak' | 'diwakilkan' | 'unsure' | 'question' | 'none';
  /** As she wrote it, like all that follow. */
  reason?: string;
  /** Who comes instead. */
  deputy?: string;
  /** The deputy's office, where it is told. */
  post?: string;
  asks?: string;
  /** What else she wrote: that she will be late, whom she stands in for. */
  note?: string;
  /** Whether the words are about a meeting, about something else (the posyandu), or nothing but an answer. */
  about: 'meeting' | 'other' | 'bare' | 'open';
  /** She takes something back that she said before: `ternyata tidak bisa`. */
  turns?: true;
}

/** What a recipient says to a notice. understood: all her words say so. */
export type NoticeAnswer = 'understood' | 'question' | 'reply' | 'stop' | 'nothing';

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
  | 'again'
  | 'menu';

/** What kind of yes, no or cancel a word is, where `yes` alone says too little. `yes`: a clear one (`ya`, `betul`). */
export type Shade = 'yes' | 'ok' | 'there' | 'onward' | 'send' | 'wrong' | 'undone';

/** What a sentence asks of the conversation. `topic`: what a question is about. `whole`: no word of it says anything else. */
export interface Wish {
  word: 'help' | 'later' | 'cancel' | 'back' | 'menu' | 'skip' | 'stop';
  whole: boolean;
}

/** A change in passing: `eh salah, D nya 39` is the piece `D 39`. */
export interface Passing {
  /** Behind the words that lead to it; a name comes first. */
  text: string;
  /** Words that only a change has led to it. */
  led: boolean;
}

/** Somebody has died, or is in danger. */
export type Emergency = 'death' | 'danger';

/** A figure as kader write it: total, and L/P where told. */
export interface Figure {
  total: number;
  L?: number;
  P?: number;
  /** Out of how many: 45 of `39 dari 45`. */
  of?: number;
}

/** When something begins. Wall times, `2024-07-19T14:00`, on the clocks of `zone`, or of the place where none was told. */
export interface Moment {
  start: string;
  end?: string;
  zone?: Zone;
}

export interface Reader {
  /** The word that this whole message is, if it is one: case, punctuation, emoji, regional forms and small typing slips aside. */
  word(text: string): Word | undefined;
  /** Which yes, no or cancel this whole message is. */
  shade(text: string): Shade | undefined;
  /** The words alone, without those that are said out of courtesy. `alone`: nor those that are said around a wish. */
  bare(text: string, alone?: boolean): string;
  /** The wish in a sentence (`sebentar, saya cek buku dulu`). Figures make it something else. */
  wish(text: string): Wish | undefined;
  /** Does the sentence deny, doubt or ask? Then no keyword in it may be taken for an answer. */
  denies(text: string): boolean;
  hedges(text: string): boolean;
  asks(text: string): boolean;
  /** The pieces of a message that may change earlier answers. */
  passing(text: string): Passing[];
  /** Behind the name: `nya jadi 39`, `dari 36 ke 39`, `39 bukan 36`. `was`: what it was until now. */
  becoming(text: string): { now: string; was?: string; led: boolean };
  /** `1.463`, `61 (30 L, 31 P)`, `30 L 31 P`, `nihil`, `-`, `12 anak`. `own`: words that the question itself uses. */
  figure(text: string, own?: ReadonlySet<string>): Reading<Figure>;
  /** `8,4`, `8.4`, `8,4 kg`. */
  decimal(text: string): Whole<number>;
  /** An ISO date from `5/10/24` (the day first), `Kamis (8/6/2023)`, `5 Okt` or `kemarin`. A weekday that does not fit is a doubt. `today` is
   *  an ISO date. `coming`: without a year, a day to come is meant. */
  date(text: string, today: string, coming?: boolean): Whole<string>;
  /** A day with an hour, and the end and the zone where they were told. `now`: what time it is, whose clock that is, and what earlier messages
   *  told of it. */
  moment(text: string, today: string, now?: { time?: string; zone?: Zone; begun?: string }): Reading<Moment>;
  /** By number, label or near miss. Among months, one that is not offered is the doubt `no-such-month`; `today` tells what
   *  `bulan lalu` is. */
  choice(text: string, options: Option[], today?: string, own?: ReadonlySet<string>): Reading<string>;
  /** Several, by numbers or labels, with commas, spaces or `dan`. */
  choices(text: string, options: Option[]): Whole<string[]>;
  /** Whether a person comes, in her own words. */
  presence(text: string): Presence;
  /** What she says to a notice that she got. */
  reply(text: string): NoticeAnswer;
  /** The text without what cannot be seen (bidi marks, zero width, control characters), not longer than `max` characters. */
  text(text: string, max: number): Whole<string>;
  /** Does this tell of somebody in danger? Whoever acts on it passes on the whole text as it was written. */
  emergency(text: string): Emergency | undefined;
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
  /** What was understood, but no question asks for: who signs a letter, how many elderly came. */
  elsewhere?: string[];
  /** How the values were written. */
  written?: Record<string, string>;
  /** What was left out because it is nobody else's business. */
  private?: ('id' | 'phone' | 'child')[];
  /** The text is about several months or posyandu; `written`: those that were not taken. */
  several?: { what: 'month' | 'posyandu'; written: string };
}
