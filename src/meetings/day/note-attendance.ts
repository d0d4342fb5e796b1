/** Notes that somebody came or left. Each invitee has one row, however often and by whom it is written. */

import { minuteMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';
import type { Meeting } from '../base/meeting.ts';

/** A person who comes within ten minutes of the beginning is not late. */
const graceMs = 10 * minuteMs;

export interface Came {
  cameAt: number;
  leftAt: number | null;
  /** The name of somebody without a phone who came in her place. */
  byName: string | null;
}

/** `fresh`: she was not noted before. Of two phones that write at the same time, only one is told so. */
export async function noteCame(
  { db, person }: Context,
  meeting: Meeting,
  came: { invitee: number; at: number; how: 'kode' | 'sekretariat'; byName?: string },
): Promise<Came & { fresh: boolean }> {
  await markHeld(db, meeting);
  const row = await db
    .insertInto('attendance')
    .values({
      invitee: came.invitee,
      meeting: meeting.id,
      came_at: new Date(came.at),
      how: came.how,
      by_name: came.byName ?? null,
      noted_by: person?.id ?? null,
    })
    .onConflict((conflict) => conflict.column('invitee').doNothing())
    .returning('invitee')
    .executeTakeFirst();
  if (row) return { cameAt: came.at, leftAt: null, byName: came.byName ?? null, fresh: true };
  return { ...(await cameOf(db, came.invitee))!, fresh: false };
}

export async function cameOf(db: Db, invitee: number): Promise<Came | undefined> {
  const row = await db
    .selectFrom('attendance')
    .select(['came_at', 'left_at', 'by_name'])
    .where('invitee', '=', invitee)
    .executeTakeFirst();
  return row && { cameAt: row.came_at.getTime(), leftAt: row.left_at?.getTime() ?? null, byName: row.by_name };
}

/** The meeting takes place as soon as its list is open or the first person is there. */
export async function markHeld(db: Db, { id, status }: Meeting): Promise<void> {
  if (status !== 'invited') return;
  await db
    .updateTable('meeting')
    .set({ status: 'held' })
    .where('id', '=', id)
    .where('status', '=', 'invited')
    .execute();
}

export const isLate = (cameAt: number, { starts_at }: Pick<Meeting, 'starts_at'>) =>
  cameAt > starts_at.getTime() + graceMs;

export const setLeft = ({ db }: Pick<Context, 'db'>, invitee: number, at: number | null) =>
  db
    .updateTable('attendance')
    .set({ left_at: at === null ? null : new Date(at) })
    .where('invitee', '=', invitee)
    .execute();
