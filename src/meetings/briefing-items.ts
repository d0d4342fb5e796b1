/** What was left open: action items of this body's earlier meetings, and the proposals that were taken up for this one. */
import type { Kysely } from 'kysely';
import { wallTime } from '../clock.ts';
import { erasedName } from '../directory/people.ts';
import type { Database } from '../records/tables.ts';
import type { Meeting } from './rights.ts';

type Db = Kysely<Database>;

export interface OpenAction {
  activity: string;
  /** Who sees to it: a person's name, else an agency; empty where nobody does yet. */
  by: string;
  mine: boolean;
  /** ISO. */
  deadline: string;
  /** Days past the deadline; 0: not yet. */
  late: number;
}

/** The reader's own first, then by deadline. */
export async function openActions(db: Db, meeting: Meeting, person: number, now: number): Promise<OpenAction[]> {
  const rows = await db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting')
    .leftJoin('person', 'person.id', 'action.owner')
    .select(['action.activity', 'action.agency', 'action.owner', 'action.owner_name', 'action.deadline', 'person.name'])
    .where('meeting.area', '=', meeting.area)
    .where('meeting.id', '!=', meeting.id)
    .where('meeting.starts_at', '<', meeting.starts_at)
    .where('action.status', 'in', ['ditawarkan', 'berjalan', 'terkendala'])
    .orderBy('action.deadline')
    .orderBy('action.id')
    .execute();
  const today = wallTime(now, meeting.zone).toPlainDate();
  const items = rows.map((row) => ({
    activity: row.activity,
    by: (row.name === erasedName ? null : row.name) ?? row.owner_name ?? row.agency ?? '',
    mine: row.owner === person,
    deadline: row.deadline,
    late: Math.max(0, Temporal.PlainDate.from(row.deadline).until(today).days),
  }));
  return [...items.filter(({ mine }) => mine), ...items.filter(({ mine }) => !mine)];
}

export async function takenProposals(db: Db, meeting: Pick<Meeting, 'id'>): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('body')
    .where('meeting', '=', meeting.id)
    .where('status', '=', 'diambil')
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => body);
}
