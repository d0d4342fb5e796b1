/** One line about unfinished action items opens the next agenda of the same body. It is written when the meeting is planned, kept up to date
 *  until the invitation goes out, and the planner may take it away. */
import type { Db } from '../../records/tables.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Action, actionRows, openActions, readActions } from './action-items.ts';
import type { MeetingsDeps } from './deps.ts';
import type { Meeting } from './meeting.ts';

/** `Tindak lanjut rakor 19 Juli 2024: 3 RTL belum selesai`; undefined when nothing is unfinished. Always in Indonesian, like the letter. */
export async function openingLine(
  { texts }: Pick<MeetingsDeps, 'texts'>,
  { db, now }: { db: Db; now: number },
  area: string,
) {
  const open = await openActions(db, area, now);
  if (open.length === 0) return undefined;
  const days = [...new Set(open.map(({ starts_wall }) => starts_wall.slice(0, 10)))];
  const args = { count: open.length, meetings: days.length, date: writeDate(days.at(-1)!, 'medium') };
  return texts.render('id', { key: 'meetings/actions:opening', args });
}

/** The line as this meeting's agenda has it. */
export async function storedOpening(db: Db, meeting: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('meeting_agenda')
    .select('item')
    .where('meeting', '=', meeting)
    .where('source', '=', 'rtl')
    .executeTakeFirst();
  return row?.item;
}

/** Brings the line of a draft up to date. It disappears when all items are done, and never comes back by itself. */
export async function refreshOpening(deps: Pick<MeetingsDeps, 'texts'>, at: { db: Db; now: number }, meeting: Meeting) {
  const stored = await storedOpening(at.db, meeting.id);
  if (stored === undefined || meeting.status !== 'draft') return stored;
  const line = await openingLine(deps, at, meeting.area);
  const row = { meeting: meeting.id, source: 'rtl' as const };
  if (line === undefined) await dropOpening(at.db, row.meeting);
  else if (line !== stored) {
    await at.db
      .updateTable('meeting_agenda')
      .set({ item: line })
      .where('meeting', '=', row.meeting)
      .where('source', '=', row.source)
      .execute();
  }
  return line;
}

export const dropOpening = (db: Db, meeting: number) =>
  db.deleteFrom('meeting_agenda').where('meeting', '=', meeting).where('source', '=', 'rtl').execute();

/** The items behind the line as they were when the letter was written, for the letter's annex. */
export async function openedWith({ db }: { db: Db }, meeting: Meeting): Promise<Action[]> {
  if ((await storedOpening(db, meeting.id)) === undefined) return [];
  const at = meeting.changed_at;
  return readActions(
    actionRows(db)
      .where('meeting.area', '=', meeting.area)
      .where('meeting.id', '!=', meeting.id)
      .where('meeting.starts_at', '<=', at)
      .where('action.created_at', '<=', at)
      .where('action.status', '!=', 'cancelled')
      .where((is) => is.or([is('action.closed_at', 'is', null), is('action.closed_at', '>', at)])),
  );
}
