/** The walk over the pieces of a text about a schedule: what was told so far, and where it stands. Pure. */
import type { Zone } from '../../clock.ts';
import type { Span } from '../../texts/reading/clocks.ts';
import { nearest } from '../../texts/reading/fold.ts';
import type { Piece } from '../../texts/reading/pieces.ts';
import type { ScheduleWords } from './words.ts';

export interface Told {
  weekdays: { day: number; sure: boolean }[];
  /** `kecuali Minggu`. */
  without: number[];
  /** 1 to 5, or -1 for the last. */
  weeks: number[];
  dates: number[];
  last?: boolean;
  daily?: boolean;
  /** A month or a week was named as what it comes in. */
  monthly?: boolean;
  weekly?: boolean;
  /** `tiap dua minggu`, `tiga bulan sekali`, `tiap 2 hari`, `dua kali`. */
  everyWeeks?: number;
  everyMonths?: number;
  everyDays?: number;
  times?: number;
  open?: boolean;
  before?: number;
  spans: Span[];
  part?: number;
  partWritten?: string;
  /** `malam Jumat` is Thursday evening. */
  eve?: boolean;
  zone?: Zone;
  from?: string;
  until?: string;
  skip?: boolean;
  /** It names one day only. */
  once?: boolean;
  /** What has no meaning here. */
  rest: string[];
}

export interface Walk {
  all: Piece[];
  at: number;
  words: ScheduleWords;
  today: Temporal.PlainDate;
  told: Told;
}

export const text = ({ all, at }: Walk, ahead = 0) => all[at + ahead]?.text ?? '';
export const number = ({ all, at }: Walk, ahead = 0) =>
  all[at + ahead]?.kind === 'number' ? Number(all[at + ahead]?.text) : undefined;
export const move = (walk: Walk, by: number): true => {
  walk.at += by;
  return true;
};
export const moveTo = (walk: Walk, next: number): true => move(walk, next - walk.at);
export const isAnd = ({ words: { moments } }: Walk, sign: string) => /^[,&/+]$/.test(sign) || moments.and.has(sign);

export function weekdayAt({ all, words: { moments } }: Walk, at: number): number | undefined {
  const one = all[at];
  if (one?.kind !== 'word' || (moments.fillers.has(one.text) && at > 0 && moments.weekdays.get(one.text) !== 7))
    return undefined;
  return moments.weekdays.get(one.text) ?? nearest(one.text, moments.weekdays, moments.notSlips);
}
