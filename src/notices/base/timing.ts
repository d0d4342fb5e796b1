/** When a notice starts, how long it makes sense, and what it may overtake. */

import { dayMs, hourMs, instantOf, minuteMs, wallTime, type Zone } from '../../clock.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { Notice } from './rights.ts';

/** Within this time nobody has seen the notice yet, and it can be taken back without a trace. */
export const undoMs = minuteMs;

/** The ordinary priority is 5. An urgent notice overtakes other messages; an ordinary one lets reminders pass. */
export const priorityOf = (notice: Pick<Notice, 'kind'>) => (notice.kind === 'mendesak' ? 2 : 6);

/** The wished time, but never before the minute to think is over. */
export function startTime(notice: Pick<Notice, 'send_wall' | 'zone'>, now: number): number {
  const soon = now + undoMs;
  return notice.send_wall === null ? soon : Math.max(soon, instantOf(notice.send_wall, notice.zone));
}

export const lastsUntil = (notice: Pick<Notice, 'lasts_hours'>, start: number) => start + notice.lasts_hours * hourMs;

/** Arguments of texts that tell a moment: `date` `Rabu, 9 Desember 2026`, `time` `08.00 WITA`. */
export const momentArgs = (ms: number, zone: Zone, language: string) => ({
  date: writeDate(wallTime(ms, zone).toPlainDate().toString(), 'long', language),
  time: writeTime(ms, zone),
});

/** A span as people say it, always rounded up: `{ n: 40, unit: 'minutes' }`, above two hours in hours, above two days in days. */
export function roughly(ms: number): { n: number; unit: 'minutes' | 'hours' | 'days' } {
  if (ms <= 2 * hourMs) return { n: Math.ceil(ms / minuteMs), unit: 'minutes' };
  return ms <= 2 * dayMs ? { n: Math.ceil(ms / hourMs), unit: 'hours' } : { n: Math.ceil(ms / dayMs), unit: 'days' };
}
