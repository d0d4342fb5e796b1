/** When a sending would be done, before it is sent. */
import { type Kysely, sql } from 'kysely';
import type { ChannelName } from '../channels/channel.ts';
import type { Database } from '../records/tables.ts';
import type { Limit, Limits } from './pace.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Milliseconds until the last of so many messages (`counts`, by channel) has left, if they were queued now with this priority: behind what is
 *  more urgent, taking turns with the other batches of the same priority. `batch`: they are queued already, under this name. A channel
 *  without a limit is as good as done. */
export async function finishing(
  db: Kysely<Database>,
  limits: Limits,
  counts: Partial<Record<ChannelName, number>>,
  { priority, now, batch = '' }: { priority: number; now: number; batch?: string },
): Promise<Record<ChannelName, number>> {
  const waiting = await db
    .selectFrom('outbox')
    .select(['lane', 'priority', 'batch', (select) => select.fn.countAll().as('count')])
    .where(sql<boolean>`status in ('antre', 'mengirim') and not held`)
    .where('priority', '<=', priority)
    .where('due_at', '<=', new Date(now))
    .groupBy(['lane', 'priority', 'batch'])
    .execute();
  const today = await sentToday(db, now);
  const until = (channel: ChannelName) => {
    const [limit, own = 0] = [limits[channel], counts[channel]];
    if (!limit || own === 0) return 0;
    let places = own;
    // A batch of its own priority is ahead of it by no more than its own length.
    for (const other of waiting.filter((one) => one.lane === channel && one.batch !== batch))
      places += other.priority < priority ? Number(other.count) : Math.min(Number(other.count), own);
    const days = daysFor(places, limit, today(channel));
    return days.full * dayMs + Math.ceil((days.rest * limit.windowMs) / limit.count);
  };
  return Object.fromEntries(Object.keys(counts).map((channel) => [channel, until(channel as ChannelName)])) as Record<
    ChannelName,
    number
  >;
}

/** So many whole days of waiting, because a day allows no more, and what is then left to send. */
function daysFor(places: number, { perDay }: Limit, used: number): { full: number; rest: number } {
  const left = perDay === undefined ? places : Math.max(perDay - used, 0);
  if (perDay === undefined || places <= left) return { full: 0, rest: places };
  const full = Math.ceil((places - left) / perDay);
  return { full, rest: places - left - (full - 1) * perDay };
}

/** What has left by each channel within the last day. */
async function sentToday(db: Kysely<Database>, now: number): Promise<(channel: ChannelName) => number> {
  const rows = await db
    .selectFrom('outbox')
    .select(['channel', (select) => select.fn.countAll().as('count')])
    .where('sent_at', '>', new Date(now - dayMs))
    .groupBy('channel')
    .execute();
  return (channel) => Number(rows.find((row) => row.channel === channel)?.count ?? 0);
}
