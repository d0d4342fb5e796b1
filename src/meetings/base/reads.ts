/** Notes in the audit trail that somebody who runs a meeting read the names of others: lists and files. */
import { auditRead } from '../../directory/audit.ts';
import type { Context } from '../../room.ts';
import type { Meeting } from './meeting.ts';

/** Everybody on the list of the meeting. `what`: the word or the file that showed them. */
export async function auditListRead(context: Context, { id, area }: Pick<Meeting, 'id' | 'area'>, what: string) {
  const rows = await context.db.selectFrom('invitee').select('person').where('meeting', '=', id).execute();
  await auditRead(context, what, { subject: `meeting ${id}`, area, people: rows.map(({ person }) => person) });
}

/** The owners of the action items that the bodies of these areas agreed on. */
export async function auditOwnersRead(context: Context, areas: readonly string[], what: string) {
  const rows = await context.db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.meeting')
    .select('action.owner')
    .distinct()
    .where('meeting.area', 'in', ['', ...areas])
    .execute();
  const [area = ''] = areas;
  await auditRead(context, what, { subject: `area ${area}`, area, people: rows.map(({ owner }) => owner) });
}
