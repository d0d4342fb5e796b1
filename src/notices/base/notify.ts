/** Messages about a notice that nobody asked for: to its author, and to those who may decide about it. */

import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
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
    kabupaten: kabupatenOf(notice.area),
    // The time is part of the key, because the same may happen to an unchanged notice again.
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

/** Sends its author the live message of a sending that he did not start himself: another approved it, or its schedule began it. */
export async function tellProgress(
  db: Db,
  { id, area, author, started }: { id: number; area: string; author: number | null; started: number },
): Promise<void> {
  if (author === null) return;
  await enqueue(db, {
    kabupaten: kabupatenOf(area),
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

const mostTold = 5;

/** A notice whose author has lost his right before it starts is kept, and those who may decide there are told. */
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
    ...others.slice(0, mostTold).map((one) => ({
      kabupaten: kabupatenOf(notice.area),
      key: `edaran-${id}-tertahan-${one.id}`,
      person: one.id,
      kind: 'notices.told',
      reply: { parts },
      dueAt: now,
      expiresAt: now + 3 * dayMs,
    })),
  );
}
