/** Action items (RTL) as everybody reads them: the chat, the minutes, the briefing, the files. One query serves all. */
import type { Selectable } from 'kysely';
import { wallTime, type Zone } from '../../clock.ts';
import { erasedName } from '../../directory/people/people.ts';
import type { Database, Db } from '../../records/tables.ts';

type Row = Selectable<Database['action']>;

export interface Action extends Row {
  /** `12.3`: the third item of meeting 12, as people call it. */
  code: string;
  /** Whoever answers for it; null: nobody, it waits for an owner. */
  ownerName: string | null;
  theme: string;
  area: string;
  areaName: string;
  /** Wall time of its meeting. */
  starts_wall: string;
  zone: Zone;
  meetingStatus: Database['meeting']['status'];
}

export const openStatuses = ['ditawarkan', 'berjalan', 'terkendala'] as const;
export const isOpen = ({ status }: Pick<Row, 'status'>) => openStatuses.some((open) => open === status);

/** How it stands, as everybody reads it: its status, or `kosong` while nobody answers for it. */
export const stateOf = (action: Pick<Action, 'status' | 'ownerName'>) =>
  isOpen(action) && action.ownerName === null ? 'kosong' : action.status;

/** Of one meeting, in their order, with those that were called off. */
export async function actionsOf(db: Db, meeting: number): Promise<Action[]> {
  return read(actionRows(db).where('action.meeting', '=', meeting));
}

/** Unfinished ones of the earlier meetings of this area's body, by meeting and number. */
export async function openActions(db: Db, area: string, now: number): Promise<Action[]> {
  return read(
    actionRows(db)
      .where('meeting.area', '=', area)
      .where('meeting.starts_at', '<=', new Date(now))
      .where('action.status', 'in', openStatuses),
  );
}

/** What an action is made of, for a narrower choice: `read(actionRows(db).where(...))`. Of real meetings only. */
export const actionRows = (db: Db) =>
  db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting')
    .innerJoin('area', 'area.code', 'meeting.area')
    .leftJoin('person', 'person.id', 'action.owner')
    .selectAll('action')
    .select(['meeting.theme', 'meeting.area', 'meeting.starts_wall', 'meeting.zone'])
    .select(['meeting.status as meetingStatus', 'area.name as areaName', 'person.name as personName'])
    .where('meeting.practice', '=', false)
    .orderBy('meeting.starts_at')
    .orderBy('action.meeting')
    .orderBy('action.number');

export async function read(rows: ReturnType<typeof actionRows>): Promise<Action[]> {
  return (await rows.execute()).map(({ personName, ...row }) => ({
    ...row,
    code: `${row.meeting}.${row.number}`,
    ownerName: personName === erasedName ? null : (personName ?? row.owner_name),
  }));
}

/** Days behind the deadline, on the calendar of its place: 0 on the day itself, negative before. */
export function daysLate({ deadline, zone }: Pick<Action, 'deadline' | 'zone'>, now: number): number {
  return Temporal.PlainDate.from(deadline).until(wallTime(now, zone).toPlainDate()).days;
}
