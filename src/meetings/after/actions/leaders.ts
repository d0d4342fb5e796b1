/** What the leaders of a body (chair, secretariat, its head by office) read about its action items: at once what was said and decided, which
 *  single people are told in the same way, and once a week all items that are late, stuck, unanswered or without an owner. */

import { dayMs, instantOf, wallTime } from '../../../clock.ts';
import type { Answers, Reply, Text } from '../../../conversation/run.ts';
import { areaValue, kabupatenOf, zoneOf } from '../../../directory/areas/areas.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { wantsBulk } from '../../../directory/people/recipients.ts';
import { roleHolds } from '../../../directory/people/rights.ts';
import type { MessageKind } from '../../../names.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import { type Action, actionArgs, daysLate, openActions, shortened } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { ofAction } from '../../base/message-names.ts';
import { mayPlan } from '../../base/rights.ts';
import { pendingOf } from './change-action.ts';
import { actionReminders } from './rtl-reminders.ts';

type At = { db: Db; now: number };

interface Told {
  /** Part of the outbox key: `kendala`, `diganti`, ... */
  what: string;
  kind?: MessageKind;
  args?: Answers;
  reply(language: string): Reply;
}

const monthMs = 30 * dayMs;

/** Chair and secretariat of this body, and its head by office. */
export async function leadersOf(db: Db, area: string, now: number) {
  const rows = await db
    .selectFrom('role')
    .select('person')
    .distinct()
    .where('area', '=', area)
    .where('role', 'in', ['chair', 'secretariat', 'camat', 'lurah'])
    .where(roleHolds(now))
    .orderBy('person')
    .execute();
  const found: { id: number; language: string }[] = [];
  for (const { person: id } of rows) {
    const person = await loadPerson(db, id, now);
    if (person && (await mayPlan(db, person, area))) found.push({ id, language: person.language });
  }
  return found;
}

/** Answers how many people are told. */
export async function tellLeaders(at: At, action: Action, told: Told, but?: number): Promise<number> {
  const leaders = (await leadersOf(at.db, action.area, at.now)).filter(({ id }) => id !== but);
  await enqueue(at.db, ...leaders.map(({ id, language }) => waiting(at, action, id, language, told)));
  return leaders.length;
}

export async function tellPerson(at: At, action: Action, person: number | null, told: Told): Promise<void> {
  const reader = person === null ? undefined : await loadPerson(at.db, person, at.now);
  if (reader) await enqueue(at.db, waiting(at, action, reader.id, reader.language, told));
}

function waiting({ now }: At, action: Action, person: number, language: string, { what, kind, args, reply }: Told) {
  return {
    ...ofAction(action, what, person, now),
    person,
    kind: kind ?? 'meetings.rtl_told',
    reply: reply(language),
    args: { ...args, action: action.id, revision: action.revision },
    dueAt: now,
    expiresAt: now + monthMs,
    priority: 3,
  };
}

/** A longer weekly list would not be read. */
const mostWeekly = 12;

/** A job: plans the coming week's message for every body with unfinished items. Each week's message is written once. */
export async function planWeekly(db: Db, now: number): Promise<void> {
  const areas = await db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting')
    .select('meeting.area')
    .distinct()
    .where('action.status', 'in', ['offered', 'running', 'stuck'])
    .where('meeting.practice', '=', false)
    .execute();
  for (const { area } of areas) {
    const { date, dueAt } = nextWeekly(area, now);
    const rows = (await leadersOf(db, area, now)).map(({ id }) => ({
      kabupaten: kabupatenOf(area),
      key: `rtl-minggu-${area}-${date}-${id}`,
      person: id,
      kind: 'meetings.rtl_weekly' as const,
      reply: { parts: [] },
      args: { area },
      dueAt,
      expiresAt: dueAt + 3 * dayMs,
      priority: 4,
    }));
    await enqueue(db, ...rows);
  }
}

function nextWeekly(area: string, now: number): { date: string; dueAt: number } {
  const { weekday, at } = actionReminders().leaders;
  const zone = zoneOf(area);
  const today = wallTime(now, zone).toPlainDate();
  const first = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const day = instantOf(`${first}T${at}`, zone) > now ? first : first.add({ weeks: 1 });
  return { date: day.toString(), dueAt: instantOf(`${day}T${at}`, zone) };
}

/** The message is dropped when no item needs them, and for a person who has left the office. */
export const weeklyWanted =
  ({ texts }: MeetingsDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const area = String(args.area);
    const reader = await loadPerson(db, person, now);
    if (!reader || !(await mayPlan(db, reader, area)) || !(await wantsBulk(db, person))) return false;
    const open = await openActions(db, area, now);
    const pressing = open.filter((action) => needOf(action, now) !== undefined);
    if (pressing.length === 0) return false;
    return worded(texts, area, open.length, pressing, reader.language, now);
  };

/** The most pressing reason why an item needs chair and secretariat. */
function needOf(action: Action, now: number): string | undefined {
  if (action.ownerName === null) return 'kosong';
  if (pendingOf(action) !== undefined) return 'menunggu';
  if (action.status === 'stuck') return 'terkendala';
  if (daysLate(action, now) > 0) return 'terlambat';
  const silent = action.status === 'offered' && now - action.asked_at.getTime() > 2 * dayMs;
  return silent ? 'diam' : undefined;
}

function worded(
  texts: MeetingsDeps['texts'],
  area: string,
  open: number,
  pressing: Action[],
  language: string,
  now: number,
): Reply {
  const oldest = pressing.toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  const lines = oldest.slice(0, mostWeekly).map((action) =>
    texts.render(language, {
      key: 'meetings/actions:weekly-line',
      args: {
        ...actionArgs(action, language, now),
        activity: shortened(action.activity, 100),
        need: needOf(action, now)!,
      },
    }),
  );
  const name = pressing[0]!.areaName;
  const parts: Text[] = [
    { key: 'meetings/actions:weekly', args: { name, open, count: pressing.length } },
    { literal: lines.join('\n') },
  ];
  if (pressing.length > mostWeekly) {
    parts.push({ key: 'meetings/actions:more', args: { count: pressing.length - mostWeekly } });
  }
  return {
    parts,
    choices: [{ data: `!meetings.rtl_overview.${areaValue(area)}`, label: { key: 'meetings/actions:rtl-overview' } }],
  };
}
