/** When a reminder goes. Pure: the meeting's instant, the reader's zone and quiet hours decide. */
import { type Zone, zones } from '../../../clock.ts';
import type { Reminder } from '../../base/reminder-entries.ts';

export interface Clock {
  zone: Zone;
  /** Wall times `HH:MM` between which nobody is disturbed; `from` after `to` spans midnight. */
  quiet: { from: string; to: string };
}

export interface Due {
  name: string;
  /** Milliseconds since the epoch, both. It is of no use any more once the next one goes, or the meeting starts. */
  dueAt: number;
  expiresAt: number;
}

/** All reminders of one meeting for one person, the earliest first. */
export function duesOf(startsAt: number, clock: Clock, entries: readonly Reminder[]): Due[] {
  const raw = entries
    .map((entry) => ({ name: entry.name, at: plainDue(startsAt, clock.zone, entry) }))
    .filter(({ at }) => at < startsAt)
    .sort((a, b) => a.at - b.at);
  return raw.map(({ name, at }, index) => {
    const expiresAt = raw[index + 1]?.at ?? startsAt;
    return { name, dueAt: outsideQuiet(at, expiresAt, clock), expiresAt };
  });
}

/** Days are days of the calendar where the reader lives: three days before the 2nd of March is the 28th or the 29th of February. */
function plainDue(startsAt: number, zone: Zone, { before, at }: Reminder): number {
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zones[zone]);
  if (at === undefined) return start.subtract(before).epochMilliseconds;
  return start.toPlainDate().subtract(before).toZonedDateTime({ timeZone: zones[zone], plainTime: at })
    .epochMilliseconds;
}

/** The outbox itself waits for the end of the quiet hours. Where that is too late (two hours before a meeting at six in the morning)
 *  the reminder goes when they begin: the evening before. */
function outsideQuiet(at: number, expiresAt: number, { zone, quiet }: Clock): number {
  const span = quietSpan(at, zone, quiet);
  return span && span.to >= expiresAt ? span.from : at;
}

function quietSpan(at: number, zone: Zone, quiet: Clock['quiet']): { from: number; to: number } | undefined {
  const timeZone = zones[zone];
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const overnight = quiet.from > quiet.to;
  const edge = (days: number, plainTime: string) =>
    local.toPlainDate().add({ days }).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  const begins = overnight ? [-1, 0] : [0];
  return begins
    .map((day) => ({ from: edge(day, quiet.from), to: edge(overnight ? day + 1 : day, quiet.to) }))
    .find(({ from, to }) => from <= at && at < to);
}
