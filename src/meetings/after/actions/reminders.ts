/** The reminders of an action item as rows of the outbox, one for each entry; what they say is decided as they are sent. */

import { dayMs, wallTime, type Zone, zones } from '../../../clock.ts';
import type { Reply, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/language.ts';
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
import { settleRows } from '../../planning/reminders/reminders.ts';
import { loadAction } from './find-action.ts';
import { type ActionReminder, actionReminders } from './reminders-data.ts';

export interface ActionDue {
  name: string;
  /** Goes only while he has not answered. */
  asks: boolean;
  dueAt: number;
  expiresAt: number;
}

const weekMs = 7 * dayMs;

/** Pure. All reminders of one item for one reader, the earliest first; one a day: the deadline's goes before a question repeated. */
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
      dueAt: date.toZonedDateTime({ timeZone: zones[zone], plainTime: entry.at }).epochMilliseconds,
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

/** Writes what this revision of the item lacks; calling it again changes nothing. */
export async function planActionReminders(db: Db, action: Action, now: number): Promise<void> {
  if (action.owner === null || !isOpen(action)) return;
  const clock = (await personClocks(db, [action.owner], now)).get(action.owner);
  if (clock) await settle(db, action, clock.zone, now);
}

/** For a job: repairs what is missing, follows those who moved to another zone. */
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
  const prefix = `rakor-${action.meeting}-rtl-${action.number}-r${action.revision}-`;
  const rows = actionDues(action, zone, actionReminders().owner).map(
    ({ name, asks, dueAt, expiresAt }): Waiting => ({
      key: `${prefix}${name}-${action.owner}`,
      person: action.owner!,
      kind: 'meetings.rtl_reminder',
      reply: { parts: [] },
      args: { action: action.id, revision: action.revision, asks, due: dueAt },
      dueAt,
      expiresAt,
      priority: 3,
    }),
  );
  await settleRows(db, 'meetings.rtl_reminder', prefix, rows, now);
}

/** Not for a finished item or one that has passed to somebody else, nor to who said `berhenti`; a repeated question not to who has answered. */
export const actionReminderWanted: Wanted = async ({ db, now }, { person, args }) => {
  const action = await loadAction(db, Number(args.action));
  if (!action || !isOpen(action) || action.owner !== person || action.revision !== args.revision) return false;
  if (args.asks === true && action.status !== 'ditawarkan') return false;
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
