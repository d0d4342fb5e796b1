/** The reminders of an action item: flows/meetings/rtl-reminders.yaml says when an owner is reminded. Each entry becomes a row of the
 *  outbox, and its text is written as it is sent. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { dayMs, instantOf, wallTime, type Zone } from '../../../clock.ts';
import type { Reply, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/people.ts';
import { personClocks } from '../../../directory/people/person-clocks.ts';
import { wantsBulk } from '../../../directory/people/recipients.ts';
import type { Waiting } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import {
  type Action,
  actionArgs,
  actionRows,
  isOpen,
  openStatuses,
  ownerChoices,
  ownerCodes,
  readActions,
} from '../../base/action-items.ts';
import { beginning, ofAction } from '../../base/message-names.ts';
import { duration, wallClock } from '../../planning/reminders/entries.ts';
import { settleRows } from '../../planning/reminders/reminders.ts';
import { loadAction } from './find-action.ts';

const entry = z
  .object({
    /** Becomes part of the outbox key. */
    name: z.string().regex(/^[a-z][a-z0-9]{0,7}$/),
    /** Exactly one of `asked`, `before` and `after` is set. */
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

type ActionReminders = z.infer<typeof actionRemindersSchema>;
type ActionReminder = ActionReminders['owner'][number];

let known: ActionReminders | undefined;

/** Reads the file once. */
export function actionReminders(): ActionReminders {
  known ??= actionRemindersSchema.parse(
    parse(readFileSync(join(import.meta.dirname, '../../../../flows/meetings/rtl-reminders.yaml'), 'utf8')),
  );
  return known;
}

interface ActionDue {
  name: string;
  /** Leaves only while he has not answered. */
  asks: boolean;
  dueAt: number;
  expiresAt: number;
}

const weekMs = 7 * dayMs;

/** All reminders of one item for one reader, the earliest first. Each day has one: a reminder of the deadline replaces a repeated question.
 *  Pure. */
export function actionDues(
  { deadline, asked_at }: Pick<Action, 'deadline' | 'asked_at'>,
  zone: Zone,
  entries: readonly ActionReminder[],
): ActionDue[] {
  const day = Temporal.PlainDate.from(deadline);
  const asked = wallTime(asked_at.getTime(), zone).toPlainDate();
  const all = entries.flatMap((entry) => daysOf(entry, day, asked).map((date, at) => ({ entry, date, at })));
  const one = all.filter(
    ({ entry, date }) => !entry.asked || !all.some((other) => !other.entry.asked && other.date.equals(date)),
  );
  const dated = one
    .map(({ entry, date, at }) => ({
      name: at === 0 ? entry.name : `${entry.name}x${at + 1}`,
      asks: entry.asked !== undefined,
      dueAt: instantOf(`${date}T${entry.at}`, zone),
    }))
    .sort((a, b) => a.dueAt - b.dueAt);
  return dated.map((due, at) => ({
    ...due,
    expiresAt: Math.min(dated[at + 1]?.dueAt ?? Infinity, due.dueAt + weekMs),
  }));
}

function daysOf(
  { asked, before, after, again, times = 1 }: ActionReminder,
  deadline: Temporal.PlainDate,
  from: Temporal.PlainDate,
) {
  const first = asked ? from.add(asked) : before ? deadline.subtract(before) : deadline.add(after!);
  return Array.from({ length: times }, (_, step) => {
    let date = first;
    for (let at = 0; at < step; at++) date = date.add(again!);
    return date;
  });
}

/** Writes the rows that this revision of the item lacks. A second call changes nothing. */
export async function planActionReminders(db: Db, action: Action, now: number): Promise<void> {
  if (action.owner === null || !isOpen(action)) return;
  const clock = (await personClocks(db, [action.owner], now)).get(action.owner);
  if (clock) await settle(db, action, clock.zone, now);
}

/** A job: adds what is missing and follows owners who moved to another zone. */
export async function planAllActionReminders(db: Db, now: number): Promise<void> {
  const open = await readActions(
    actionRows(db).where('action.status', 'in', openStatuses).where('action.owner', 'is not', null),
  );
  const clocks = await personClocks(db, [...new Set(open.map(({ owner }) => owner!))], now);
  for (const action of open) {
    const clock = clocks.get(action.owner!);
    if (clock) await settle(db, action, clock.zone, now);
  }
}

async function settle(db: Db, action: Action, zone: Zone, now: number) {
  const rows = actionDues(action, zone, actionReminders().owner).map(
    ({ name, asks, dueAt, expiresAt }): Waiting => ({
      ...ofAction(action, name, action.owner!),
      person: action.owner!,
      kind: 'meetings.rtl_reminder',
      reply: { parts: [] },
      args: { action: action.id, revision: action.revision, asks, due: dueAt },
      dueAt,
      expiresAt,
      priority: 3,
    }),
  );
  await settleRows(db, 'meetings.rtl_reminder', beginning(ofAction(action)), rows, now);
}

/** No reminder goes out for a finished item, for one that has another owner by now, or to a person who said `berhenti`. A repeated
 *  question does not go to an owner who has answered. */
export const actionReminderWanted: Wanted = async ({ db, now }, { person, args }) => {
  const action = await loadAction(db, args.action);
  if (!action || !isOpen(action) || action.owner !== person || action.revision !== args.revision) return false;
  if (args.asks === true && action.status !== 'offered') return false;
  if (!(await wantsBulk(db, person))) return false;
  return worded(action, await languageOf(db, person), now);
};

function worded(action: Action, language: string, now: number): Reply {
  const args = actionArgs(action, language, now);
  const asks = action.new_deadline === null && action.new_owner === null && action.new_owner_name === null;
  const parts: Text[] = [
    { key: 'meetings/actions:reminder', args },
    { key: 'meetings/actions:reminder-asks', args: { ...args, state: asks ? action.status : 'menunggu' } },
    ownerCodes(action),
  ];
  return { parts, choices: ownerChoices(action) };
}
