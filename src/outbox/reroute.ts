/** A channel that lets us start only so much in a day has a long line. A message that would expire in it goes by the person's other channel,
 *  in time. A person without another channel waits. */
import { sql } from 'kysely';
import type { ChannelName } from '../channels/channel.ts';
import { minuteMs } from '../clock.ts';
import type { Delivery } from './deliver.ts';
import { timetable } from './forecast.ts';
import type { Limits } from './pace.ts';

const everyMs = 30_000;
/** The forecast may be too early, so the other channel keeps a quarter of a message's time, at most this much. */
const spareMs = 10 * minuteMs;

interface QueuedRow {
  kabupaten: string;
  key: string;
  due_at: Date;
  expires_at: Date;
  /** The channel that could take it instead. */
  other: string | null;
}

/** The job. Two processes may run it at once: a row leaves its lane only once. */
export const rerouteJob = (delivery: Delivery, limits: Limits) => ({
  name: 'send in time',
  everyMs,
  run: () => reroute(delivery, limits),
});

/** Answers how many messages changed their channel. */
export async function reroute(delivery: Delivery, limits: Limits): Promise<number> {
  // Without another channel nothing can be moved, and the query would have an empty list.
  if (delivery.channels.length < 2) return 0;
  let moved = 0;
  for (const { name } of delivery.channels) if (limits[name]?.perDay) moved += await fromLane(delivery, limits, name);
  return moved;
}

async function fromLane(delivery: Delivery, limits: Limits, lane: ChannelName): Promise<number> {
  const { clock, line, log } = delivery;
  const now = clock.now();
  const leaves = await timetable(delivery.db, limits[lane]!);
  const opens = now + (line?.closedFor(lane) ?? 0);
  const late: QueuedRow[] = [];
  let ahead = 0;
  for (const row of await queuedRows(delivery, lane, now)) {
    const [due, expires] = [row.due_at.getTime(), row.expires_at.getTime()];
    const turn = Math.max(due, opens + leaves(ahead + 1));
    const spare = Math.min(Math.max(expires - due, 0) / 4, spareMs);
    if (row.other && turn + spare > expires) late.push(row);
    else ahead += 1;
  }
  if (late.length > 0) log.info({ lane, count: late.length }, 'outbox: by another channel, to be in time');
  for (let at = 0; at < late.length; at += 500) await move(delivery, lane, late.slice(at, at + 500));
  return late.length;
}

/** The messages of this lane in the order of their turns (claim.ts), also those that were told to come back later. A message that may have
 *  left stays, and so does one that tells of this channel's trouble and is here because she has no other. */
async function queuedRows({ db, channels }: Delivery, lane: string, now: number): Promise<QueuedRow[]> {
  const others = sql.join(channels.flatMap(({ name }) => (name === lane ? [] : [name])));
  const { rows } = await sql<QueuedRow>`
    select kabupaten, key, due_at, expires_at, case when status = 'queued' and not maybe_double and args->>'avoid' is null and args->>'to' is null then (
        select channel from kabar.contact
        where contact.person = line.person and gone_at is null and muted_at is null and channel in (${others})
        order by joined_at desc limit 1
      ) end as other
    from (
      select *, row_number() over (partition by priority, batch order by due_at, key) as turn from kabar.outbox
      where status in ('queued', 'sending') and not held and lane = ${lane} and expires_at > ${new Date(now)}
        and (due_at <= ${new Date(now)} or reason = 'retry')
    ) as line
    order by priority, turn, due_at, key`.execute(db);
  return rows;
}

/** Stores with the row which lane to avoid, so that its next try does not bring it back. A row that a worker has claimed is on its way here, and stays. */
async function move({ db, clock }: Delivery, lane: string, rows: QueuedRow[]): Promise<void> {
  const now = new Date(clock.now());
  for (const some of Map.groupBy(rows, ({ kabupaten, other }) => `${kabupaten} ${other}`).values())
    await db
      .updateTable('outbox')
      .set({
        lane: some[0]!.other!,
        args: sql`args || ${JSON.stringify({ avoid: lane })}::jsonb`,
        due_at: sql`least(due_at, ${now})`,
      })
      .where('kabupaten', '=', some[0]!.kabupaten)
      .where(
        'key',
        'in',
        some.map(({ key }) => key),
      )
      .where('status', '=', 'queued')
      .where('lane', '=', lane)
      .execute();
}
