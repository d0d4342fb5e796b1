/** When a referral is told to whom, as long as nobody has said that she got it. Pure. */
import { instantOf, minuteMs, wallTime, type Zone } from '../../clock.ts';

/** An ordinary one waits this long, because height and arm are measured after the weight, and slips are mended at the scales. */
export const settleMs = 10 * minuteMs;
/** An urgent one: the platform has not taken it by then, so the puskesmas is told without waiting longer, */
export const unsentMs = 2 * minuteMs;
/** and nobody has answered by then. */
export const unansweredMs = 15 * minuteMs;

/** first: the bidan, or the puskesmas where no bidan has a chat. early: the puskesmas, where no bidan has it. late: the puskesmas, where no
 *  bidan has answered. */
export type When = 'first' | 'early' | 'late';

interface Due {
  when: When;
  role: 'bidan' | 'puskesmas';
  at: number;
}

/** Each alone, on its first day. `bidan`: one of them can be reached. */
export function dues(urgent: boolean, bidan: boolean, now: number): Due[] {
  const first: Due = { when: 'first', role: bidan ? 'bidan' : 'puskesmas', at: urgent ? now : now + settleMs };
  if (!urgent || !bidan) return [first];
  return [
    first,
    { when: 'early', role: 'puskesmas', at: now + unsentMs },
    { when: 'late', role: 'puskesmas', at: now + unansweredMs },
  ];
}

const opens = '08:00';
const sunday = 7;

/** Eight o'clock on the nth day behind today on which a puskesmas works: Monday to Saturday. */
export function workingMorning(now: number, zone: Zone, nth: number): number {
  let day = wallTime(now, zone).toPlainDate();
  for (let left = nth; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek !== sunday) left -= 1;
  }
  return instantOf(`${day}T${opens}`, zone);
}
