/** What the author hears of his notice without asking. */

import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Notice } from './rights.ts';

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
    ...{ person: notice.author, kind: 'notices.told', reply, args: { notice: notice.id } },
    ...{ dueAt: on.now, expiresAt: on.now + dayMs, priority: 3 },
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
    ...{ person: author, kind: 'notices.progress', reply: { parts: [] }, args: { notice: id } },
    ...{ dueAt: started, expiresAt: started + dayMs, priority: 3 },
  });
}
