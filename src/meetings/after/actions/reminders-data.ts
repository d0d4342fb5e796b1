/** flows/meetings/rtl-reminders.yaml: when an owner is reminded of an action item. Data, as the reminders of meetings are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { duration, wallClock } from '../../planning/reminders/entries.ts';

const entry = z
  .object({
    /** Becomes part of the outbox key. */
    name: z.string().regex(/^[a-z][a-z0-9]{0,7}$/),
    /** Exactly one of the three. */
    asked: duration.optional(),
    before: duration.optional(),
    after: duration.optional(),
    again: duration.optional(),
    times: z.int().min(2).max(52).optional(),
    at: wallClock,
  })
  .strict()
  .refine(({ asked, before, after }) => [asked, before, after].filter(Boolean).length === 1, 'asked, before or after')
  .refine(({ again, times }) => (again === undefined) === (times === undefined), 'again and times go together');

export const actionRemindersSchema = z
  .object({
    owner: z.array(entry).refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'every name once'),
    leaders: z.object({ weekday: z.int().min(1).max(7), at: wallClock }).strict(),
  })
  .strict();

export type ActionReminders = z.infer<typeof actionRemindersSchema>;
export type ActionReminder = ActionReminders['owner'][number];

let known: ActionReminders | undefined;

/** Read once. */
export function actionReminders(): ActionReminders {
  known ??= actionRemindersSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../../../flows/meetings/rtl-reminders.yaml'), 'utf8')),
  );
  return known;
}
