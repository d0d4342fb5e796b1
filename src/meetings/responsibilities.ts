/** What a person answers for in the meetings: open action items, minutes that wait for her, meetings that she planned. */
import type { Text } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { Responsibilities } from '../room.ts';
import { textOf } from '../texts/text-of.ts';
import { writeDate } from '../texts/writing.ts';
import { actionRows, openStatuses, readActions } from './base/action-items.ts';

const text = textOf('meetings/duties');

/** Action items pass to whoever follows in the office (after/actions/succession.ts). The rest stays with those who run the body, who are told
 *  here where to find it. */
export const meetingsResponsibilities: Responsibilities = async ({ db, now }, person, language) => [
  ...(await items(db, person)),
  ...(await minutes(db, person, language)),
  ...(await planned(db, person, language, now)),
];

async function items(db: Db, person: number): Promise<Text[]> {
  const open = await readActions(
    actionRows(db).where('action.owner', '=', person).where('action.status', 'in', openStatuses),
  );
  if (open.length === 0) return [];
  return [text('actions', { count: open.length, codes: open.map(({ code }) => code).join(', ') })];
}

/** Of minutes that are not agreed to yet: she was to agree, or she writes them. */
async function minutes(db: Db, person: number, language: string): Promise<Text[]> {
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting')
    .select(['meeting.id', 'meeting.theme', 'meeting.starts_wall'])
    .select(['minutes.status', 'minutes.leader', 'minutes.asked_of', 'minutes.note_taker'])
    .where('minutes.status', '<>', 'approved')
    .where('meeting.practice', '=', false)
    .where('meeting.status', '<>', 'cancelled')
    .where((where) =>
      where.or([where('leader', '=', person), where('asked_of', '=', person), where('note_taker', '=', person)]),
    )
    .orderBy('meeting.id')
    .execute();
  return rows.flatMap(({ id, theme, starts_wall, status, leader, asked_of, note_taker }) => {
    const meeting = { number: String(id), theme, day: dayOf(starts_wall, language) };
    const asked = status === 'asked' && asked_of === person;
    return [
      ...(asked ? [text('asked', meeting)] : leader === person ? [text('leader', meeting)] : []),
      ...(note_taker === person ? [text('note-taker', meeting)] : []),
    ];
  });
}

async function planned(db: Db, person: number, language: string, now: number): Promise<Text[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'theme', 'starts_wall', 'status'])
    .where('created_by', '=', person)
    .where('status', 'in', ['draft', 'invited'])
    .where('starts_at', '>', new Date(now))
    .where('practice', '=', false)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ id, theme, starts_wall, status }) =>
    text(status === 'draft' ? 'draft' : 'planned', { number: String(id), theme, day: dayOf(starts_wall, language) }),
  );
}

const dayOf = (wall: string, language: string) => writeDate(wall.slice(0, 10), 'short', language);
