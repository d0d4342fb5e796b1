import { instantOf, wallTime, type Zone } from '../clock.ts';

/** Quiet hours of an area as wall times `HH:MM`; `from` after `to` spans midnight (21:00 to 06:00). */
export interface QuietHours {
  from: string;
  to: string;
}

/** When a message that is due now may go: now, or when the quiet hours end in the person's zone. If that is after its
 *  expiry, it goes now: late at night is better than never. Milliseconds since the epoch. */
export function allowedAt(now: number, expiresAt: number, quiet: QuietHours, zone: Zone): number {
  const span = quietSpan(now, quiet, zone);
  return span && span.to < expiresAt ? span.to : now;
}

/** The quiet hours around this moment in the person's zone; undefined: it is outside them. Milliseconds since the epoch. */
export function quietSpan(at: number, quiet: QuietHours, zone: Zone): { from: number; to: number } | undefined {
  const overnight = quiet.from > quiet.to;
  const today = wallTime(at, zone).toPlainDate();
  const edge = (days: number, time: string) => instantOf(`${today.add({ days })}T${time}`, zone);
  const begins = overnight ? [-1, 0] : [0];
  return begins
    .map((day) => ({ from: edge(day, quiet.from), to: edge(overnight ? day + 1 : day, quiet.to) }))
    .find(({ from, to }) => from <= at && at < to);
}
