/** The record of a year: all meetings of a body, and how much of what they agreed on is done. */

import { sql } from 'kysely';
import type { Reply } from '../../../conversation/run.ts';
import { areaOfValue } from '../../../directory/areas/areas.ts';
import { type Cell, type Sheet, writeSheets } from '../../../papers/sheet.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, Refusal, type Writer } from '../../../room.ts';
import { writeDate, writePercent } from '../../../texts/writing.ts';
import { type Action, actionRows, readActions } from '../../base/action-items.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { auditOwnersRead } from '../../base/reads.ts';
import { plannedArea } from '../../base/rights.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { dayOf, itemsSheet, source } from './actions-files.ts';

interface MeetingOfYear {
  id: number;
  starts_wall: string;
  kind: Database['meeting']['kind'];
  theme: string;
  venue: string;
  /** Without deputies and without those who came uninvited. */
  invited: number;
  came: number;
  /** Without cancelled ones. */
  items: number;
  done: number;
}

/** Meetings that have begun by `now` and are neither drafts nor cancelled, in the order of their days. */
async function meetingsOfYear(db: Db, area: string, year: number, now: number): Promise<MeetingOfYear[]> {
  const { rows } = await sql<MeetingOfYear>`
    select meeting.id, starts_wall, kind, theme, venue,
      (select count(*) from kabar.invitee where invitee.meeting = meeting.id and removed_at is null
        and coalesce(category, '') not in ('wakil', 'langsung')) as invited,
      (select count(*) from kabar.attendance where attendance.meeting = meeting.id) as came,
      (select count(*) from kabar.action where action.meeting = meeting.id and action.status <> 'cancelled') as items,
      (select count(*) from kabar.action where action.meeting = meeting.id and action.status = 'done') as done
    from kabar.meeting
    where area = ${area} and starts_wall like ${`${year}-%`} and status in ('invited', 'held', 'closed')
      and not practice and starts_at <= ${new Date(now)}
    order by starts_at, id`.execute(db);
  return rows;
}

/** Ends `rtl_tahun`. */
export const year =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => ({
    replies: [await record(deps, context, await plannedArea(context, args.area), Number(args.year))],
  });

/** `!meetings.rtl_year.<area>_<year>` */
export const yearTap =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [value = '', told = ''] = String(args.argument).split('_');
    return { replies: [await record(deps, context, await plannedArea(context, areaOfValue(value)), Number(told))] };
  };

async function record(deps: MeetingsDeps, context: Context, area: string, told: number): Promise<Reply> {
  if (!Number.isInteger(told) || told < 2000 || told > 2100) throw new Refusal('meetings/actions:no-year');
  const meetings = await meetingsOfYear(context.db, area, told, context.now);
  const body = await bodyName(deps, context.db, area);
  const items = meetings.reduce((sum, one) => sum + one.items, 0);
  const done = meetings.reduce((sum, one) => sum + one.done, 0);
  const args = { body, year: String(told), count: meetings.length, items, done, share: writePercent(done, items) };
  if (meetings.length === 0) return { parts: [{ key: 'meetings/actions:year-none', args }] };
  await auditOwnersRead(context, [area], 'rtl_tahun');
  const document: Reply['document'] = { writer: 'meetings.rtl_year', args: { area, year: told, at: context.now } };
  return { parts: [{ key: 'meetings/actions:year', args }], document };
}

/** `{ area, year, at }`: every meeting of the body in that year, and its action items. */
export const yearSheet =
  (deps: MeetingsDeps): Writer =>
  async (args, language) => {
    const { area, year, at } = args as { area: string; year: number; at: number };
    const say = sayIn(deps.texts, language, 'meetings/actions-files');
    const meetings = await meetingsOfYear(deps.db, area, year, at);
    const actions = await actionsOfMeetings(deps, meetings);
    const body = await bodyName(deps, deps.db, area);
    const date = dayOf(area, at);
    const items = meetings.reduce((sum, { items }) => sum + items, 0);
    const done = meetings.reduce((sum, { done }) => sum + done, 0);
    const share = writePercent(done, items);
    const above = [
      say('year-title', { body, year: String(year) }),
      say('year-done', { done, items, share }),
      ...source(say, date, language),
    ];
    return writeSheets(say('year-name', { year: String(year), date }), [
      meetingsSheet(say, above, meetings, language),
      itemsSheet(say, above, actions, at, language),
    ]);
  };

async function actionsOfMeetings({ db }: MeetingsDeps, meetings: MeetingOfYear[]): Promise<Action[]> {
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ id }) => id);
  return readActions(actionRows(db).where('action.meeting', 'in', ids));
}

function meetingsSheet(
  say: Say<'meetings/actions-files'>,
  above: string[],
  meetings: MeetingOfYear[],
  language: string,
): Sheet {
  const heads = ['no', 'day', 'meeting-kind', 'theme', 'venue', 'invited', 'came', 'items', 'done', 'share'] as const;
  return {
    name: say('tab-meetings'),
    above,
    columns: heads.map((id) => ({ header: say(`column-${id}`), width: id === 'theme' ? 40 : 16 })),
    rows: meetings.map((one, at): Cell[] => [
      at + 1,
      writeDate(one.starts_wall.slice(0, 10), 'medium', language),
      say('meeting-kind', { kind: one.kind }),
      one.theme,
      one.venue,
      one.invited,
      one.came,
      one.items,
      one.done,
      `${one.done}/${one.items} (${writePercent(one.done, one.items)})`,
    ]),
  };
}
