import { type Zone, zones } from '../clock.ts';

/** Quiet hours of an area as wall times `HH:MM`; `from` after `to` spans midnight (21:00 to 06:00). */
export interface QuietHours {
  from: string;
  to: string;
}

/** When a message that is due now may go: now, or when the quiet hours end in the person's zone. If that is after its
 *  expiry, it goes now: late at night is better than never. Milliseconds since the epoch. */
export function allowedAt(now: number, expiresAt: number, quiet: QuietHours, zone: Zone): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zones[zone]);
  const time = local.toPlainTime();
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)];
  const after = (edge: Temporal.PlainTime) => Temporal.PlainTime.compare(time, edge) >= 0;
  const overnight = Temporal.PlainTime.compare(from, to) > 0;
  const silent = overnight ? after(from) || !after(to) : after(from) && !after(to);
  if (!silent) return now;
  const day = overnight && after(from) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: zones[zone], plainTime: to }).epochMilliseconds;
  return end < expiresAt ? end : now;
}
