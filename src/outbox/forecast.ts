/** When a sending would be done, before it is sent. */
import { sql } from 'kysely';
import type { ChannelName } from '../channels/channel.ts';
import { dayMs } from '../clock.ts';
import type { Db } from '../records/tables.ts';
import type { Limit, Limits } from './pace.ts';

/** Milliseconds until the last of so many messages (`counts`, by channel) has left, if they were queued now with this priority: behind what is
 *  more urgent, taking turns with the other batches of the same priority. `batch`: they are queued already, under this name. A channel
 *  without a limit takes no time. */
export async function finishing(
  db: Db,
  limits: Limits,
  counts: Partial<Record<ChannelName, number>>,
  { priority, now, batch = '' }: { priority: number; now: number; batch?: string },
): Promise<Record<ChannelName, number>> {
  const waiting = await db
    .selectFrom('outbox')
    .select(['lane', 'priority', 'batch', (select) => select.fn.countAll().as('count')])
    .where(sql<boolean>`status in ('queued', 'sending') and not held`)
    .where('priority', '<=', priority)
    .where('due_at', '<=', new Date(now))
    .groupBy(['lane', 'priority', 'batch'])
    .execute();
  const until = async (channel: ChannelName) => {
    const [limit, own = 0] = [limits[channel], counts[channel]];
    if (!limit || own === 0) return 0;
    let places = own;
    // A batch of its own priority is ahead of it by no more than its own length.
    for (const other of waiting.filter((one) => one.lane === channel && one.batch !== batch))
      places += other.priority < priority ? Number(other.count) : Math.min(Number(other.count), own);
    return (await timetable(db, limit))(places);
  };
  const channels = Object.keys(counts) as ChannelName[];
  const times = await Promise.all(channels.map(async (channel) => [channel, await until(channel)]));
  return Object.fromEntries(times) as Record<ChannelName, number>;
}

/** Milliseconds until the last of so many messages has left, if nothing else goes. */
export async function timetable(db: Db, limit: Limit): Promise<(places: number) => number> {
  const pace = (places: number) => Math.ceil((places * limit.windowMs) / limit.count);
  const today = await limit.perDay?.(db);
  if (!today) return pace;
  const { most, used, freeInMs, each } = today;
  return (places) => {
    let left = places * each - Math.max(most(0) - used, 0);
    if (left <= 0) return pace(places);
    let days = 0;
    while (left > most(days + 1)) left -= most(++days);
    return (used > 0 ? freeInMs : dayMs) + days * dayMs + pace(left / each);
  };
}
