/** A notice whose author had no right to it any more when it was to start: it stays, and those who may decide there are told. */

import { dayMs } from '../../clock.ts';
import { audit } from '../../directory/audit.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { decidersOf, type Notice } from './rights.ts';
import { firstOf, lengthOf } from './wording.ts';

const most = 5;

export async function stopWithoutRight(db: Db, notice: Notice, now: number): Promise<void> {
  const status = notice.status === 'recurring' ? 'ended' : 'stopped';
  await db
    .updateTable('notice')
    .set({ status, changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();
  const { id, author, approver, text_hash } = notice;
  await audit(db, {
    ...{ now, actor: null, action: 'notices.stopped', subject: `notice ${id}` },
    detail: { author, approver, text_hash, reason: 'no-right' },
  });
  const others = await decidersOf(db, notice.area, now, author);
  const parts = [{ key: 'notices/kirim:stopped', args: startArgs(notice) }];
  await enqueue(
    db,
    ...others.slice(0, most).map((one) => ({
      key: `edaran-${id}-tertahan-${one.id}`,
      ...{ person: one.id, kind: 'notices.told', reply: { parts }, dueAt: now, expiresAt: now + 3 * dayMs },
    })),
  );
}

/** How one speaks of a notice: its number and how it begins. */
export const startArgs = ({ id, body, sender }: Pick<Notice, 'id' | 'body' | 'sender'>) => ({
  number: String(id),
  sender,
  start: startOfText(body),
});

export const startOfText = (body: string) => {
  const line = body.replace(/\s+/g, ' ').replaceAll('*', '');
  return lengthOf(line) > 40 ? `${firstOf(line, 39).trimEnd()}…` : line;
};
