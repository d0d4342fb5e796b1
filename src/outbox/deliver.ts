/** Sends what is due. One UPDATE claims a row, a lease covers a crash, and at the last moment the owning room is asked whether the
 *  message is still wanted. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Channel, SendError } from '../channels/channel.ts';
import type { Clock, Zone } from '../clock.ts';
import type { Reply } from '../conversation/run.ts';
import type { Log } from '../log.ts';
import type { Database } from '../records/tables.ts';
import type { Room } from '../room.ts';
import { type Composer, compose } from './compose.ts';
import { allowedAt, type QuietHours } from './quiet.ts';

/** A person as the outbox must know her at the moment of sending. */
export interface Recipient {
  language: string;
  zone: Zone;
  quiet: QuietHours;
  /** Where she can be reached, the best first. */
  addresses: { channel: string; chat: string }[];
}

export interface Delivery {
  db: Kysely<Database>;
  clock: Clock;
  log: Log;
  composer: Composer;
  channels: Channel[];
  /** Still-wanted checks by `<room>.<kind>`; a kind without one is always wanted. */
  wanted: Record<string, NonNullable<Room['wanted']>[string]>;
  recipient(person: number): Promise<Recipient | undefined>;
  /** The platform says that this person has left this channel. */
  gone(channel: string, chat: string): Promise<void>;
}

type Row = Selectable<Database['outbox']>;

const leaseMs = 60_000;
const attemptsMax = 5;

/** Sends everything that is due, at most `most` rows; returns how many rows were taken. */
export async function deliverDue(delivery: Delivery, most = 50): Promise<number> {
  const rows = await claim(delivery, most);
  for (const row of rows) await deliverOne(delivery, row);
  return rows.length;
}

async function claim({ db, clock }: Delivery, most: number): Promise<Row[]> {
  const now = new Date(clock.now());
  const open = db
    .selectFrom('outbox')
    .select('key')
    .where('due_at', '<=', now)
    .where((where) =>
      where.or([
        where('status', '=', 'antre'),
        where.and([where('status', '=', 'mengirim'), where('lease_until', '<', now)]),
      ]),
    )
    .orderBy('priority')
    .orderBy('due_at')
    .orderBy('key')
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await db
    .updateTable('outbox')
    .set({
      // A row whose lease ran out may have left before the crash.
      maybe_double: sql<boolean>`maybe_double or status = 'mengirim'`,
      status: 'mengirim',
      lease_until: new Date(clock.now() + leaseMs),
      attempts: sql<number>`attempts + 1`,
    })
    .where('key', 'in', open)
    .returningAll()
    .execute();
  return rows.sort(
    (a, b) => a.priority - b.priority || a.due_at.getTime() - b.due_at.getTime() || (a.key < b.key ? -1 : 1),
  );
}

async function deliverOne(delivery: Delivery, row: Row): Promise<void> {
  const { clock, db } = delivery;
  const now = clock.now();
  if (row.expires_at.getTime() <= now) return finish(delivery, row, { status: 'kedaluwarsa' });
  const recipient = await delivery.recipient(row.person);
  if (!recipient) return finish(delivery, row, { status: 'dibatalkan', reason: 'erased' });
  const wanted = delivery.wanted[row.kind];
  const args = row.args as Parameters<NonNullable<typeof wanted>>[1]['args'];
  const verdict = wanted ? await wanted({ now, db }, { person: row.person, args }) : true;
  if (!verdict) return finish(delivery, row, { status: 'dibatalkan', reason: 'unwanted' });
  const later = row.urgent ? now : allowedAt(now, row.expires_at.getTime(), recipient.quiet, recipient.zone);
  if (later > now)
    return finish(delivery, row, { status: 'antre', due_at: new Date(later), attempts: row.attempts - 1 });
  await send(delivery, row, recipient, verdict === true ? (JSON.parse(row.reply) as Reply) : verdict);
}

async function send(delivery: Delivery, row: Row, recipient: Recipient, reply: Reply): Promise<void> {
  const message = await compose(delivery.composer, recipient.language, reply);
  let worst = new SendError('gone', 'no-channel');
  for (const address of recipient.addresses) {
    const channel = delivery.channels.find((one) => one.name === address.channel);
    if (!channel) continue;
    try {
      const id = await channel.send(address.chat, message);
      const sent = new Date(delivery.clock.now());
      return await finish(delivery, row, {
        status: 'terkirim',
        channel: channel.name,
        message: id,
        sent_at: sent,
        reason: null,
      });
    } catch (error) {
      worst = error instanceof SendError ? error : new SendError('trouble', 'unexpected');
      if (worst.kind === 'gone') await delivery.gone(address.channel, address.chat);
    }
  }
  await failed(delivery, row, worst);
}

/** Tries again with growing pauses while that can help; otherwise failed, with a reason that a text explains. */
async function failed(delivery: Delivery, row: Row, error: SendError): Promise<void> {
  const hopeless = error.kind === 'gone' || error.kind === 'refused' || row.attempts >= attemptsMax;
  delivery.log.warn({ kind: row.kind, reason: error.kind, attempt: row.attempts }, 'outbox: not sent');
  if (hopeless)
    return finish(delivery, row, {
      status: 'gagal',
      reason: error.message === 'no-channel' ? 'no-channel' : error.kind,
    });
  const pause = Math.max(error.afterMs, 2 ** row.attempts * 1000);
  return finish(delivery, row, { status: 'antre', due_at: new Date(delivery.clock.now() + pause), reason: error.kind });
}

type Change = Partial<Pick<Row, 'status' | 'reason' | 'due_at' | 'channel' | 'message' | 'sent_at' | 'attempts'>>;

async function finish({ db }: Delivery, row: Row, change: Change): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...change, lease_until: null })
    .where('key', '=', row.key)
    // Cancelled or erased while it was being sent: that stays.
    .where('status', '=', 'mengirim')
    .execute();
}
