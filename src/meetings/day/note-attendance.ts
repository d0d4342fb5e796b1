/** Writes that somebody came, went, or was not there after all. One row for each invitee, whoever writes it and how often. */

import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import type { Context } from '../../room.ts';
import type { Meeting } from '../base/meeting.ts';

/** Who comes within ten minutes of the beginning is not late. */
const graceMs = 10 * 60 * 1000;

export interface Came {
  cameAt: number;
  leftAt: number | null;
  /** Somebody without a phone in her place. */
  byName: string | null;
}

/** `fresh`: she was not noted before. Of two phones that write at once, one is. */
export async function noteCame(
  { db, person }: Context,
  meeting: Meeting,
  came: { invitee: number; at: number; how: 'kode' | 'sekretariat'; byName?: string },
): Promise<Came & { fresh: boolean }> {
  await hold(db, meeting);
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

/** The meeting takes place: from the moment when its list lies open or the first one is there. */
export async function hold(db: Db, { id, status }: Meeting): Promise<void> {
  if (status !== 'invited') return;
  await db
    .updateTable('meeting')
    .set({ status: 'held' })
    .where('id', '=', id)
    .where('status', '=', 'invited')
    .execute();
}

/** For the trail: which row, and what became of it. No names: entries outlive the erasure of a person. */
export const trail = (
  { db, now, person }: Context,
  action: string,
  { invitee, meeting, ...detail }: { invitee: number; meeting: number; [what: string]: unknown },
) =>
  audit(db, { now, actor: person?.id ?? null, action, subject: `meeting ${meeting}`, detail: { invitee, ...detail } });

export const isLate = (cameAt: number, { starts_at }: Pick<Meeting, 'starts_at'>) =>
  cameAt > starts_at.getTime() + graceMs;
