/** All messages of one sending: counts them, pauses, continues and recalls them. */
import { sql } from 'kysely';
import type { ChannelName } from '../channels/channel.ts';
import type { Reply } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';

/** Names a sending. All its messages lie in one kabupaten: that of the area which it is about. */
export interface Batch {
  kabupaten: string;
  batch: string;
}

/** Every message is counted once: in one of the numbers or in `failed`. */
export interface Tally {
  /** Queued, or on the wire at this moment. */
  waiting: number;
  /** Paused. */
  held: number;
  /** The platform took it. `delivered` and `read` exist only where the platform reports them. */
  sent: number;
  delivered: number;
  read: number;
  cancelled: number;
  expired: number;
  /** Taken back: deleted, or followed by the correction. */
  recalled: number;
  /** The most frequent first. The reasons are those of outbox/unreached.ts. */
  failed: { reason: string; count: number }[];
  /** What left, by channel; recalled ones too. */
  channels: { channel: ChannelName; sent: number }[];
}

type Counted = Exclude<keyof Tally, 'failed' | 'channels'>;

const counted = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<string, Counted>;

export async function tally(db: Db, batch: Batch): Promise<Tally> {
  const rows = await db
    .selectFrom('outbox')
    .select(['status', 'held', 'recalled', 'reason', 'channel', (select) => select.fn.countAll().as('count')])
    .where(sql<boolean>`batch <> ''`)
    .where('kabupaten', '=', batch.kabupaten)
    .where('batch', '=', batch.batch)
    .groupBy(['status', 'held', 'recalled', 'reason', 'channel'])
    .execute();
  const sums = { waiting: 0, held: 0, sent: 0, delivered: 0, read: 0, cancelled: 0, expired: 0, recalled: 0 };
  const failed = new Map<string, number>();
  const channels = new Map<ChannelName, number>();
  for (const { status, held, recalled, reason, channel, count } of rows) {
    const left = status === 'sent' || status === 'delivered' || status === 'read';
    if (left) add(channels, channel as ChannelName, Number(count));
    if (status === 'failed') add(failed, reason ?? 'unexpected', Number(count));
    else if (recalled === 'deleted' || recalled === 'corrected') sums.recalled += Number(count);
    else if (status === 'queued' && held) sums.held += Number(count);
    else sums[counted[status]] += Number(count);
  }
  return {
    ...sums,
    failed: [...failed].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    channels: [...channels].map(([channel, sent]) => ({ channel, sent })),
  };
}

const add = <K>(sums: Map<K, number>, key: K, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);

/** Nothing but what is on the wire leaves until `release`. Answers how many wait now. */
export async function hold(db: Db, batch: Batch): Promise<number> {
  // Rows on the wire too: one that comes back to be tried again must wait like the others.
  const rows = await openRows(db, batch).set({ held: true }).returning('status').execute();
  return rows.filter(({ status }) => status === 'queued').length;
}

/** Goes on. Answers how many wait. */
export async function release(db: Db, batch: Batch): Promise<number> {
  const rows = await openRows(db, batch).set({ held: false }).returning('status').execute();
  return rows.filter(({ status }) => status === 'queued').length;
}

/** Takes a batch back. What waits is cancelled now; what was sent is deleted by a job (recall.ts), or followed by `correction` where the
 *  platform cannot delete. A second call changes nothing of the first. */
export async function recall(
  db: Db,
  batch: Batch,
  { now, correction }: { now: number; correction: Reply },
): Promise<{ stopped: number; recalling: number }> {
  await db
    .insertInto('recall')
    .values({
      kabupaten: batch.kabupaten,
      batch: batch.batch,
      correction: JSON.stringify(correction),
      at: new Date(now),
    })
    .onConflict((conflict) => conflict.columns(['kabupaten', 'batch']).doNothing())
    .execute();
  const stopped = await stop(db, batch);
  const { count } = await leftRows(db, batch)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return { stopped, recalling: Number(count) };
}

/** Cancels what waits. Answers how many. */
export async function stop(db: Db, batch: Batch): Promise<number> {
  const { numUpdatedRows } = await openRows(db, batch)
    .set({ status: 'cancelled', reason: 'recalled', held: false })
    .where('status', '=', 'queued')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Messages that the person has, or may have in a moment, and that nobody took back yet. */
export const leftRows = (db: Db, batch: Batch) =>
  db
    .selectFrom('outbox')
    .where(sql<boolean>`batch <> ''`)
    .where('kabupaten', '=', batch.kabupaten)
    .where('batch', '=', batch.batch)
    .where('status', 'in', ['sending', 'sent', 'delivered', 'read'])
    .where('recalled', 'is', null);

const openRows = (db: Db, batch: Batch) =>
  db
    .updateTable('outbox')
    .where(sql<boolean>`batch <> ''`)
    .where('kabupaten', '=', batch.kabupaten)
    .where('batch', '=', batch.batch)
    .where('status', 'in', ['queued', 'sending']);
