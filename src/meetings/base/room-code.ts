/** The code with which the people in the room check in: four digits, easy to shout and to write on a board. It works around the meeting's
 *  time, and only while the attendance list is open. `day/daftar_hadir.ts` shows it, and `day/room-code-picture.ts` draws it with its QR. */

import { dayMs, hourMs } from '../../clock.ts';
import { audit } from '../../directory/audit.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { activeStatuses, loadMeeting, type Meeting } from './meeting.ts';

/** The list opens after the last reminder has gone: nobody who has checked in is reminded to come. */
const opensBeforeMs = 2 * hourMs;
const openForMs = 8 * hourMs;
const keptForMs = dayMs;
const notedForMs = 31 * dayMs;

export interface RoomCode {
  meeting: Meeting;
  code: string;
  ticket: string;
  openedAt: number;
  closesAt: number;
}

/** What the QR on the wall says. Behind the figures stands what nobody can guess: it lets in also those who are not invited when the figures
 *  alone no longer do, because too many were guessed. */
export const onTheWall = (secrets: Pick<Secrets, 'hash'>, { code, ticket }: Pick<RoomCode, 'code' | 'ticket'>) =>
  `${code}-${secrets.hash('room-wall', ticket).slice(0, 10)}`;

/** Refuses before and after the time at which the code may be shown. */
export function mustBeTheDay(context: Pick<Context, 'now'>, meeting: Meeting): void {
  mayBeNoted(context, meeting);
  if (isOver(context, meeting)) throw new Refusal('meetings/room:over', { theme: meeting.theme });
}

/** There is no code any more: the minutes are approved, the meeting was called off, or a day has passed. */
export const isOver = ({ now }: Pick<Context, 'now'>, { status, starts_at }: Meeting): boolean =>
  !activeStatuses.includes(status) || now > starts_at.getTime() + keptForMs;

export const isTheDay = ({ now }: Pick<Context, 'now'>, { status, starts_at }: Meeting): boolean =>
  status !== 'cancelled' && now >= starts_at.getTime() - opensBeforeMs;

/** Names can be noted, also from a list on paper, up to a month later. */
export function mayBeNoted({ now }: Pick<Context, 'now'>, { theme, status, starts_at, zone }: Meeting): void {
  const start = starts_at.getTime();
  if (status === 'cancelled') throw new Refusal('meetings/answers:cancelled', { theme });
  if (now < start - opensBeforeMs) {
    throw new Refusal('meetings/room:too-early', { theme, time: writeTime(start - opensBeforeMs, zone) });
  }
  if (now > start + notedForMs) throw new Refusal('meetings/room:over', { theme });
}

/** Opens the list, or opens it again with the code that stands on the board already. The caller has locked the meeting. */
export async function openRoom(
  { db, now, person }: Context,
  { ids, secrets }: { ids: Ids; secrets: Secrets },
  meeting: Meeting,
): Promise<RoomCode> {
  const closesAt = Math.max(meeting.starts_at.getTime(), now) + openForMs;
  const code = await freeCode(db, ids);
  const row = await db
    .insertInto('room_code')
    .values({
      meeting: meeting.id,
      code,
      ticket: secrets.hash('room', `${meeting.id} ${code} ${now}`),
      opened_by: person?.id ?? null,
      opened_at: new Date(now),
      closes_at: new Date(closesAt),
    })
    .onConflict((conflict) => conflict.column('meeting').doUpdateSet({ closes_at: new Date(closesAt) }))
    .returning(['code', 'ticket', 'opened_at'])
    .executeTakeFirstOrThrow();
  const { opened_at, ...shown } = row;
  return { meeting, ...shown, openedAt: opened_at.getTime(), closesAt };
}

export async function closeRoom({ db, now }: Pick<Context, 'db' | 'now'>, meeting: number): Promise<void> {
  await db
    .updateTable('room_code')
    .set({ closes_at: new Date(now) })
    .where('meeting', '=', meeting)
    .where('closes_at', '>', new Date(now))
    .execute();
}

/** For a meeting put off to another day while its list was open: the people who checked in were not at the new one, so the list begins anew. */
export async function startOver(context: Context, meeting: Meeting): Promise<void> {
  const { db, now, person } = context;
  if (meeting.status !== 'held' || now >= meeting.starts_at.getTime() - opensBeforeMs) return;
  await db.deleteFrom('room_code').where('meeting', '=', meeting.id).execute();
  const gone = await db.deleteFrom('attendance').where('meeting', '=', meeting.id).returning('invitee').execute();
  await db.updateTable('meeting').set({ status: 'invited' }).where('id', '=', meeting.id).execute();
  const subject = `meeting ${meeting.id}`;
  const detail = { invitees: gone.map(({ invitee }) => invitee) };
  await audit(db, {
    now,
    actor: person?.id ?? null,
    action: 'meetings.start_over',
    subject,
    area: meeting.area,
    detail,
  });
}

/** Finds the code by the meeting, the digits as typed, or the ticket. It may have closed within the last day: `isOpen` tells. */
export async function findRoom(
  db: Db,
  by: { meeting: number } | { code: string } | { ticket: string },
): Promise<RoomCode | undefined> {
  const row = await db
    .selectFrom('room_code')
    .selectAll()
    .where((where) => where.and(by))
    .executeTakeFirst();
  const meeting = row && (await loadMeeting(db, row.meeting));
  const [openedAt, closesAt] = [row?.opened_at.getTime() ?? 0, row?.closes_at.getTime() ?? 0];
  return meeting && { meeting, code: row.code, ticket: row.ticket, openedAt, closesAt };
}

/** Is she on the list of any meeting whose room is open? */
export async function isExpected(db: Db, person: number, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('room_code')
    .innerJoin('invitee', 'invitee.meeting', 'room_code.meeting')
    .select('room_code.meeting')
    .where('invitee.person', '=', person)
    .where('invitee.removed_at', 'is', null)
    .where('room_code.closes_at', '>', new Date(now))
    .executeTakeFirst();
  return row !== undefined;
}

export const isOpen = ({ closesAt, meeting }: RoomCode, now: number) =>
  closesAt > now && activeStatuses.includes(meeting.status);

async function freeCode(db: Db, ids: Ids): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const code = figures(ids);
    const taken = await db.selectFrom('room_code').select('code').where('code', '=', code).executeTakeFirst();
    if (!taken) return code;
  }
  throw new Error('no room code is free');
}

/** 1000 to 9999: a leading zero gets lost when somebody says it. */
const figures = (ids: Ids) =>
  String(1000 + [...ids.random(12)].reduce((sum, letter) => (sum * 37 + letter.codePointAt(0)!) % 9000, 0));
