/** The walk over the pieces of a text about a day and an hour: what was told so far, and where it stands. Pure. */
import type { Zone } from '../../clock.ts';
import type { Span } from './clocks.ts';
import type { Piece } from './pieces.ts';
import type { Words } from './words.ts';

/** One of several in a row. */
export interface InRow {
  /** How often `sampai` was said before it: where that grew since the one before, both are the ends of a span. */
  untils: number;
}
export interface WeekdayTold extends InRow {
  weekday: number;
  written: string;
  /** `malam Minggu`: the evening before. `unclear`: `jam 7 malam Minggu` may be that or Sunday's evening. */
  eve?: 'clear' | 'unclear';
  /** `Senin depan`, `Senin ini`. */
  which?: 'coming' | 'current';
  /** Sunday for sure: `hari Minggu`. */
  sunday?: boolean;
}
export interface DateTold extends InRow {
  day: number;
  month?: number;
  year?: number;
}

export interface Told {
  weekdays: WeekdayTold[];
  dates: DateTold[];
  /** Days from today. */
  ahead: ({ days: number } & InRow)[];
  /** `minggu depan` 1. */
  week?: number;
  /** `dua minggu lagi` 2: the same day of the week, where no other is told. */
  weeks?: number;
  /** `bulan depan` 1. */
  month?: number;
  /** `nanti`: today, where no other day is told. */
  soon?: boolean;
  /** `2 jam lagi`: minutes from now. */
  fromNow?: number;
  /** `selama 2 jam`: minutes. */
  lasts?: number;
  spans: Span[];
  /** The part of the day, told away from the hour: `besok pagi`. */
  part?: number;
  zone?: Zone;
  /** A prayer: no clock time. */
  vague?: string;
  /** `atau`: one of two. */
  or?: boolean;
  rest: Piece[];
}

export interface Walk {
  all: Piece[];
  at: number;
  told: Told;
  words: Words;
  /** An until was said, and what ends there is still to come. A word that ends nothing is kept as unread. */
  until?: Piece;
  untils: number;
  /** `9` alone is an hour. */
  bare: boolean;
}

export const text = (walk: Walk, ahead = 0) => walk.all[walk.at + ahead]?.text ?? '';
export const kind = (walk: Walk, ahead = 0) => walk.all[walk.at + ahead]?.kind;
export const number = (walk: Walk, ahead = 0) =>
  kind(walk, ahead) === 'number' ? Number(text(walk, ahead)) : undefined;
export const moveTo = (walk: Walk, next: number): true => {
  walk.at = next;
  return true;
};
export const move = (walk: Walk, by: number): true => moveTo(walk, walk.at + by);

/** An until is read when something stands behind it. */
export function untilsAt(walk: Walk): number {
  delete walk.until;
  return walk.untils;
}
