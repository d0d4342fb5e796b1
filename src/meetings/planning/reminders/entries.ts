/** flows/meetings/reminders.yaml: when the invited are reminded. Data, so that one more reminder is one more entry with its texts. The
 *  meeting's instant, the reader's zone and quiet hours decide when each of them goes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { instantOf, wallTime, type Zone } from '../../../clock.ts';
import type { PersonClock } from '../../../directory/people/person-clocks.ts';
import { quietSpan } from '../../../outbox/quiet.ts';

export const duration = z.string().refine((text) => {
  try {
    return Temporal.Duration.from(text).sign > 0;
  } catch {
    return false;
  }
}, 'written as an ISO duration: P7D, PT2H');

/** `HH:MM` */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const reminderSchema = z
  .object({
    /** Becomes part of the outbox key; a meeting names its own choice of reminders by it. */
    name: z.string().regex(/^[a-z][a-z0-9]{0,7}$/),
    before: duration,
    /** Wall time `HH:MM` in the reader's zone, on the day that lies `before` the day of the meeting. */
    at: wallClock.optional(),
    /** This reminder carries the briefing: open action items, proposals, the month's figures. */
    briefing: z.boolean().optional(),
  })
  .strict();

export type Reminder = z.infer<typeof reminderSchema>;

export const remindersSchema = z
  .array(reminderSchema)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'every name once');

/** Which of a meeting's reminders carries the briefing: the one that says so, else its last. */
export function briefingReminder(chosen: string[] | undefined): string | undefined {
  const those = reminders().filter(({ name }) => chosen === undefined || chosen.includes(name));
  return (those.find(({ briefing }) => briefing) ?? those.at(-1))?.name;
}

let known: Reminder[] | undefined;

/** The reminders of every meeting that has not chosen its own. The file is read once. */
export function reminders(): Reminder[] {
  known ??= remindersSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../../../flows/meetings/reminders.yaml'), 'utf8')),
  );
  return known;
}

export interface Due {
  name: string;
  /** Both in milliseconds since the epoch. A reminder expires when the next one goes or the meeting starts. */
  dueAt: number;
  expiresAt: number;
}

/** All reminders of one meeting for one person, the earliest first. */
export function duesOf(startsAt: number, clock: PersonClock, entries: readonly Reminder[]): Due[] {
  const raw = entries
    .map((entry) => ({ name: entry.name, at: plainDue(startsAt, clock.zone, entry) }))
    .filter(({ at }) => at < startsAt)
    .sort((a, b) => a.at - b.at);
  return raw.map(({ name, at }, index) => {
    const expiresAt = raw[index + 1]?.at ?? startsAt;
    return { name, dueAt: outsideQuiet(at, expiresAt, clock), expiresAt };
  });
}

/** Days are counted on the reader's calendar: three days before the 2nd of March is the 28th or the 29th of February. */
function plainDue(startsAt: number, zone: Zone, { before, at }: Reminder): number {
  const start = wallTime(startsAt, zone);
  if (at === undefined) return start.subtract(before).epochMilliseconds;
  return instantOf(`${start.toPlainDate().subtract(before)}T${at}`, zone);
}

/** The outbox waits for the end of the quiet hours. Where that is too late (two hours before a meeting at six in the morning), the reminder
 *  goes when the quiet hours begin, the evening before. */
function outsideQuiet(at: number, expiresAt: number, { zone, quiet }: PersonClock): number {
  const span = quietSpan(at, quiet, zone);
  return span && span.to >= expiresAt ? span.from : at;
}
