/** Takes back what was sent of a batch that was recalled (batch.ts): deletes it where the platform can, and sends the correction where it
 *  cannot. At the pace of the platform, taking turns with what goes out, behind every reply. */
import type { Selectable } from 'kysely';
import { type Channel, SendError } from '../channels/channel.ts';
import { dayMs } from '../clock.ts';
import { Lease } from '../lease.ts';
import type { Database } from '../records/tables.ts';
import { always, type Room } from '../room.ts';
import { leftRows, stop } from './batch.ts';
import type { Delivery } from './deliver.ts';
import { enqueue } from './outbox.ts';

type RecalledRow = Pick<
  Selectable<Database['outbox']>,
  'kabupaten' | 'key' | 'person' | 'channel' | 'message' | 'parts' | 'priority' | 'urgent'
>;
type Recall = Selectable<Database['recall']>;
type Recalling = Delivery & { lease: Lease };

/** The one kind of message that the outbox starts itself. */
export const outboxMessages = { name: 'outbox', wanted: { correction: always } } satisfies Room;

const everyMs = 1000;
/** One call works no longer than this, because a stop waits for it. */
const workMs = 8000;
const atATime = 20;
/** A platform in trouble is asked again for so long. Then the correction goes out. */
const troubleMs = 2 * dayMs;

/** The job. `lease`: only one process recalls. */
export function recallJob(delivery: Delivery, lease: Lease) {
  return { name: 'recall', everyMs, run: async () => (await lease.keep()) && takeBack(delivery, lease) };
}

/** Goes on with every recall that is not done. Answers how many messages were settled. */
export async function takeBack(delivery: Delivery, lease = new Lease()): Promise<number> {
  const { db, clock } = delivery;
  const end = clock.now() + workMs;
  let settled = 0;
  for (const one of await db.selectFrom('recall').selectAll().where('done_at', 'is', null).orderBy('at').execute())
    for (let more = true; more && lease.holds() && clock.now() < end; ) {
      const count = await step({ ...delivery, lease }, one);
      settled += count;
      more = count > 0;
    }
  return settled;
}

async function step(delivery: Recalling, recall: Recall): Promise<number> {
  const { db, clock } = delivery;
  // Messages that were on the wire at the recall and come back to be tried again.
  await stop(db, recall);
  const rows = await leftRows(db, recall)
    .select(['kabupaten', 'key', 'person', 'channel', 'message', 'parts', 'priority', 'urgent', 'status'])
    .orderBy('key')
    .limit(atATime)
    .execute();
  if (rows.length === 0) {
    const done_at = new Date(clock.now());
    await db
      .updateTable('recall')
      .set({ done_at })
      .where('kabupaten', '=', recall.kabupaten)
      .where('batch', '=', recall.batch)
      .execute();
  }
  const sent = rows.filter(({ status }) => status !== 'sending');
  const settled = await Promise.all(sent.map((row) => takeBackOne(delivery, recall, row)));
  return settled.filter(Boolean).length;
}

/** False: it could not be settled now. */
async function takeBackOne(delivery: Recalling, recall: Recall, row: RecalledRow): Promise<boolean> {
  const recipient = await delivery.recipient(row.person);
  const address = recipient?.addresses.find(({ channel }) => channel === row.channel);
  const channel = delivery.channels.find(({ name }) => name === row.channel);
  if (!address || !channel || row.message === null) return mark(delivery, row, 'unreached');
  const removed = await remove(delivery, channel, address.chat, { row, since: recall.at.getTime() });
  if (removed === 'later') return false;
  if (removed === 'gone') return mark(delivery, row, 'unreached');
  return removed ? mark(delivery, row, 'deleted') : correct(delivery, recall, row);
}

async function remove(
  { line, clock, lease }: Recalling,
  channel: Channel,
  chat: string,
  { row, since }: { row: RecalledRow; since: number },
): Promise<boolean | 'later' | 'gone'> {
  if (!channel.remove) return false;
  const turn = await line?.turn(channel.name, chat, row.priority);
  if (turn && turn !== 'go') return 'later';
  // The platform refuses to remove a message twice, and a refusal would send the correction for it.
  if (!lease.holds()) return 'later';
  try {
    return await channel.remove(chat, row.parts ?? row.message!);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    if (error.kind === 'retry') await line?.pause(channel.name, error.afterMs);
    if (error.kind === 'gone') return 'gone';
    return error.kind !== 'refused' && clock.now() < since + troubleMs ? 'later' : false;
  }
}

/** Once: the row is marked together with it. */
async function correct({ db, clock }: Delivery, { batch, correction }: Recall, row: RecalledRow): Promise<boolean> {
  const now = clock.now();
  await db.transaction().execute(async (on) => {
    await on
      .updateTable('outbox')
      .set({ recalled: 'corrected' })
      .where('kabupaten', '=', row.kabupaten)
      .where('key', '=', row.key)
      .execute();
    await enqueue(on, {
      kabupaten: row.kabupaten,
      key: `${row.key}-ralat`,
      person: row.person,
      kind: 'outbox.correction',
      batch: `${batch}-ralat`,
      reply: JSON.parse(correction),
      priority: row.priority,
      urgent: row.urgent,
      dueAt: now,
      expiresAt: now + 7 * dayMs,
    });
  });
  return true;
}

async function mark(
  { db }: Delivery,
  { kabupaten, key }: RecalledRow,
  recalled: 'deleted' | 'unreached',
): Promise<true> {
  await db.updateTable('outbox').set({ recalled }).where('kabupaten', '=', kabupaten).where('key', '=', key).execute();
  return true;
}
