/** What people hear of a notice without asking: its author, and those who may decide about it. */

import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { auditNotice } from './audit-trail.ts';
import { noticeArgs } from './message.ts';
import { decidersOf, type Notice } from './rights.ts';

export async function tellAuthor(
  on: { db: Db; now: number },
  notice: Notice,
  reply: Reply,
  what: string,
): Promise<void> {
  if (notice.author === null) return;
  await enqueue(on.db, {
    // With the time: the same may happen to it again, unchanged.
    key: `edaran-${notice.id}-r${notice.revision}-${what}-${on.now}`,
    person: notice.author,
    kind: 'notices.told',
    reply,
    args: { notice: notice.id },
    dueAt: on.now,
    expiresAt: on.now + dayMs,
    priority: 3,
  });
}

/** The live message of a sending that began without him: approved by another, or by its schedule. */
export async function tellProgress(
  db: Db,
  { id, author, started }: { id: number; author: number | null; started: number },
): Promise<void> {
  if (author === null) return;
  await enqueue(db, {
    key: `edaran-${id}-jalan`,
    person: author,
    kind: 'notices.progress',
    reply: { parts: [] },
    args: { notice: id },
    dueAt: started,
    expiresAt: started + dayMs,
    priority: 3,
  });
}

const most = 5;

export async function stopWithoutRight(db: Db, notice: Notice, now: number): Promise<void> {
  const status = notice.status === 'recurring' ? 'ended' : 'stopped';
  await db
    .updateTable('notice')
    .set({ status, changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();
  const { id, author, approver, text_hash } = notice;
  await auditNotice({ db, now }, null, id, 'notices.stopped', { author, approver, text_hash, reason: 'no-right' });
  const others = await decidersOf(db, notice.area, now, author);
  const parts = [{ key: 'notices/kirim:stopped', args: noticeArgs(notice) }];
  await enqueue(
    db,
    ...others.slice(0, most).map((one) => ({
      key: `edaran-${id}-tertahan-${one.id}`,
      person: one.id,
      kind: 'notices.told',
      reply: { parts },
      dueAt: now,
      expiresAt: now + 3 * dayMs,
    })),
  );
}
