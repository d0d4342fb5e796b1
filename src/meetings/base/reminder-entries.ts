/** flows/meetings/reminders.yaml: when the invited are reminded. Data, so that a reminder more is an entry and its texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

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
    /** What will be talked about goes along: open action items, proposals, the month's figures. */
    briefing: z.boolean().optional(),
  })
  .strict();

export type Reminder = z.infer<typeof reminderSchema>;

export const remindersSchema = z
  .array(reminderSchema)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'every name once');

/** The reminder of one meeting that carries the briefing: the one that says so, else the last that this meeting has. */
export function briefingReminder(chosen: string[] | undefined): string | undefined {
  const those = reminders().filter(({ name }) => chosen === undefined || chosen.includes(name));
  return (those.find(({ briefing }) => briefing) ?? those.at(-1))?.name;
}

let known: Reminder[] | undefined;

/** The reminders of every meeting that has none of its own, read once. */
export function reminders(): Reminder[] {
  known ??= remindersSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../../flows/meetings/reminders.yaml'), 'utf8')),
  );
  return known;
}
