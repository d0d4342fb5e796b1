/** N, T, O or B of a weighing, and 2T. Source: the form F/I-Gizi (D = N + T + O + B) and Buku KIA 2023 p. 54. Pure.
 *
 *  B: first time ever. O: not weighed in the last calendar month, however long that is ago: a gap is never prorated. Otherwise N with a gain of KBM
 *  or more since last month's weighing, T with less. */
import { monthsOld } from '../base/ages.ts';
import { kbm } from './kbm.ts';
import type { Born, Growth, Past } from './types.ts';

type Gained = Pick<Growth, 'gain' | 'gained' | 'since' | 'wanted' | 'twice'>;

const none: Gained = { gain: null, gained: null, since: null, wanted: null, twice: false };

export function gainOf(child: Born, now: Past, history: readonly Past[]): Gained {
  if (now.weight === null) return none;
  const before = lastOfMonths(history, monthOf(now.day));
  const last = before.at(-1);
  if (!last) return { ...none, gain: 'B' };
  if (monthOf(last.day) !== monthBefore(now.day)) return { ...none, gain: 'O' };
  const wanted = kbm(child.sex, monthsOld(child.born, now.day), now.day);
  const gained = now.weight - last.weight;
  const gain = isGain(gained, wanted) ? 'N' : 'T';
  // Only T can be the second one in a row, so the question goes back month by month and ends.
  const twice = gain === 'T' && gainOf(child, last, before).gain === 'T';
  return { gain, gained, since: last.day, wanted, twice };
}

/** In the first month of life the line on the card has to rise; nothing more is printed. */
const isGain = (gained: number, wanted: number | null) => (wanted === null ? gained > 0 : gained >= wanted);

/** The last weighing of each month before `month`, oldest first: a child that was weighed again counts once. */
function lastOfMonths(history: readonly Past[], month: string): Weighed[] {
  const last = new Map<string, Weighed>();
  for (const one of history) {
    const key = monthOf(one.day);
    if (isWeighed(one) && key < month && one.day >= (last.get(key)?.day ?? '')) last.set(key, one);
  }
  return [...last.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

interface Weighed {
  day: string;
  weight: number;
}

const isWeighed = (one: Past): one is Weighed => one.weight !== null;
const monthOf = (day: string) => day.slice(0, 7);
const monthBefore = (day: string) =>
  monthOf(Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ months: 1 }).toString());
