/** The record of a year: all meetings of a body in a calendar year, and how much of what they agreed on is done. */
import { sql } from 'kysely';
import type { Reply } from '../../../conversation/run.ts';
import { areaOfValue } from '../../../directory/areas/areas.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../../../room.ts';
import { writePercent } from '../../../texts/writing.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { plannedArea } from '../../base/rights.ts';

export interface MeetingOfYear {
  id: number;
  starts_wall: string;
  kind: Database['meeting']['kind'];
  theme: string;
  venue: string;
  /** Neither deputies nor who came without an invitation. */
  invited: number;
  came: number;
  /** Without those that were called off. */
  items: number;
  done: number;
}

/** Held ones: neither drafts nor cancelled, begun by `now`; in the order of their days. */
export async function meetingsOfYear(db: Db, area: string, year: number, now: number): Promise<MeetingOfYear[]> {
  const { rows } = await sql<MeetingOfYear>`
    select meeting.id, starts_wall, kind, theme, venue,
      (select count(*) from kabar.invitee where invitee.meeting = meeting.id and removed_at is null
        and coalesce(category, '') not in ('wakil', 'langsung')) as invited,
      (select count(*) from kabar.attendance where attendance.meeting = meeting.id) as came,
      (select count(*) from kabar.action where action.meeting = meeting.id and action.status <> 'dibatalkan') as items,
      (select count(*) from kabar.action where action.meeting = meeting.id and action.status = 'selesai') as done
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
  const document = { writer: 'meetings.rtl_year', args: { area, year: told, at: context.now } };
  return { parts: [{ key: 'meetings/actions:year', args }], document };
}
