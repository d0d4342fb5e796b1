/** What was left open: action items of this body's earlier meetings, and the proposals that were taken up for this one. */
import type { Db } from '../../../records/tables.ts';
import { type Action, openActions } from '../../base/action-items.ts';
import type { Meeting } from '../../base/meeting.ts';

/** The reader's own first, then by deadline. */
export async function leftOpen(
  db: Db,
  meeting: Pick<Meeting, 'id' | 'area'>,
  person: number,
  now: number,
): Promise<Action[]> {
  const earlier = (await openActions(db, meeting.area, now)).filter((action) => action.meeting !== meeting.id);
  const notHers = ({ owner }: Action) => Number(owner !== person);
  return earlier.toSorted((a, b) => notHers(a) - notHers(b) || a.deadline.localeCompare(b.deadline));
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
