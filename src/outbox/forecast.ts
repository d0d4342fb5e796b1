/** When a sending would be done, before it is sent. */
import { type Kysely, sql } from 'kysely';
import type { ChannelName } from '../channels/channel.ts';
import type { Database } from '../records/tables.ts';
import type { Limits } from './pace.ts';

/** Milliseconds until the last of so many messages (`counts`, by channel) has left, if they were queued now with this priority: behind what is
 *  more urgent, taking turns with the other batches of the same priority. A channel without a limit is as good as done. */
export async function finishing(
  db: Kysely<Database>,
  limits: Limits,
  counts: Record<ChannelName, number>,
  priority: number,
  now: number,
): Promise<Record<ChannelName, number>> {
  const waiting = await db
    .selectFrom('outbox')
    .select(['lane', 'priority', 'batch', (select) => select.fn.countAll().as('count')])
    .where(sql<boolean>`status in ('antre', 'mengirim') and not held`)
    .where('priority', '<=', priority)
    .where('due_at', '<=', new Date(now))
    .groupBy(['lane', 'priority', 'batch'])
    .execute();
  const until = (channel: ChannelName) => {
    const [limit, own] = [limits[channel], counts[channel]];
    if (!limit || own === 0) return 0;
    let places = own;
    // A batch of its own priority is ahead of it by no more than its own length.
    for (const other of waiting.filter(({ lane }) => lane === channel))
      places += other.priority < priority ? Number(other.count) : Math.min(Number(other.count), own);
    return Math.ceil((places * limit.windowMs) / limit.count);
  };
  return Object.fromEntries(Object.keys(counts).map((channel) => [channel, until(channel as ChannelName)])) as Record<
    ChannelName,
    number
  >;
}
