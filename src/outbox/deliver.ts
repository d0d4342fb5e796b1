/** Sends what is due. Everything is prepared first; then the message waits for its place in the platform's pace; then one UPDATE
 *  claims the row and it goes out at once. So `mengirim` means on the wire, and a crash leaves no more in doubt than that. */
import type { Kysely } from 'kysely';
import { type Channel, type ChannelName, type Outbound, SendError } from '../channels/channel.ts';
import type { Clock, Zone } from '../clock.ts';
import type { Answers, Reply } from '../conversation/run.ts';
import { fraction, type Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Database } from '../records/tables.ts';
import type { Wanted } from '../room.ts';
import { claim, due, finish, load, putAside, type Row } from './claim.ts';
import { type Composer, compose } from './compose.ts';
import type { Line } from './line.ts';
import type { KeepLive } from './live.ts';
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
  ids: Ids;
  log: Log;
  composer: Composer;
  channels: Channel[];
  /** Still-wanted checks by `<room>.<kind>`; a kind without one is always wanted. */
  wanted: Record<string, Wanted>;
  recipient(person: number): Promise<Recipient | undefined>;
  /** The platform says that this person has left this channel. */
  gone(channel: string, chat: string): Promise<void>;
  /** The pace of the platforms. Without it messages leave as fast as they can. */
  line?: Line;
  /** Remembers a message that updates itself. */
  live?: KeepLive;
}

interface Address {
  channel: Channel;
  chat: string;
}

const attemptsMax = 5;
/** In hand at a time: enough to reach any platform's limit although each one waits for the network. */
export const inHand = 40;

/** Sends everything that is due, at most `most` rows; returns how many rows were taken. */
export async function deliverDue(delivery: Delivery, most = 50): Promise<number> {
  const { db, clock } = delivery;
  let taken = 0;
  while (taken < most) {
    const now = clock.now();
    const next = await due(db, now, now, Math.min(inHand, most - taken));
    const rows = await load(
      db,
      now,
      next.map((one) => one.key),
    );
    if (rows.length === 0) break;
    const mine = await Promise.all(rows.map((row) => deliverRow(delivery, row)));
    taken += mine.filter(Boolean).length;
  }
  return taken;
}

/** Sends one row if it is due and nobody else holds it. */
export async function deliverKey(delivery: Delivery, key: string): Promise<void> {
  const [row] = await load(delivery.db, delivery.clock.now(), [key]);
  if (row) await deliverRow(delivery, row);
}

/** false: another worker has this row. Never rejects while the records answer. What cannot even be prepared (a picture that fails) is
 *  an attempt that failed. */
async function deliverRow(delivery: Delivery, row: Row): Promise<boolean> {
  try {
    return await attempt(delivery, row);
  } catch (err) {
    delivery.log.warn({ err, kind: row.kind }, 'outbox: not prepared');
    const held = await claim(delivery.db, row, delivery.clock.now());
    if (held) await failed(delivery, held, unexpected());
    return held !== undefined;
  }
}

const unexpected = () => new SendError('trouble', 'unexpected');

async function attempt(delivery: Delivery, row: Row): Promise<boolean> {
  const { db, clock } = delivery;
  const now = clock.now();
  const aside = (change: Parameters<typeof putAside>[3]) => putAside(db, row, now, change);
  if (row.expires_at.getTime() <= now) return aside({ status: 'kedaluwarsa' });
  const recipient = await delivery.recipient(row.person);
  if (!recipient) return aside({ status: 'dibatalkan', reason: 'erased' });
  const reply = await whatIsWanted(delivery, row, now);
  if (!reply) return aside({ status: 'dibatalkan', reason: 'unwanted' });
  const later = row.urgent ? now : allowedAt(now, row.expires_at.getTime(), recipient.quiet, recipient.zone);
  if (later > now) return aside({ status: 'antre', due_at: new Date(later) });
  const addresses = usable(delivery, recipient);
  if (addresses.length === 0) return aside({ status: 'gagal', reason: 'no-channel' });
  return send(delivery, row, { recipient, reply, addresses });
}

/** The stored reply, or the one that fits what has happened since; undefined: not wanted any more. */
async function whatIsWanted({ db, wanted }: Delivery, row: Row, now: number): Promise<Reply | undefined> {
  const args = row.args as Answers;
  const verdict = (await wanted[row.kind]?.({ now, db }, { person: row.person, args })) ?? true;
  if (verdict === true) return JSON.parse(row.reply) as Reply;
  return verdict || undefined;
}

const usable = ({ channels }: Delivery, { addresses }: Recipient): Address[] =>
  addresses.flatMap(({ channel: name, chat }) => {
    const channel = channels.find((one) => one.name === name);
    return channel ? [{ channel, chat }] : [];
  });

interface Prepared {
  recipient: Recipient;
  reply: Reply;
  addresses: Address[];
}

async function send(delivery: Delivery, row: Row, { recipient, reply, addresses }: Prepared): Promise<boolean> {
  const { db, clock, line } = delivery;
  const message = await compose(delivery.composer, recipient.language, reply, 'code');
  let held: Row | undefined;
  let worst = unexpected();
  for (const address of addresses) {
    const turn = (await line?.turn(address.channel.name, address.chat, row.priority)) ?? { done() {} };
    if ('wait' in turn) {
      const due_at = new Date(clock.now() + turn.wait);
      if (!held) return putAside(db, row, clock.now(), { status: 'antre', due_at });
      await postpone(delivery, held, due_at);
      return true;
    }
    held ??= await claim(db, row, clock.now());
    if (!held) return false;
    const error = await sendTo(delivery, held, address, { message, reply }).finally(() => turn.done());
    // She has it; or the platform wants a pause, and she gets it there a little later, not elsewhere.
    if (!error || error.kind === 'retry') return true;
    worst = error;
  }
  if (held) await failed(delivery, held, worst);
  return true;
}

/** Sends and settles the row; what it answers is left to the caller: this address did not do. */
async function sendTo(
  delivery: Delivery,
  row: Row,
  { channel, chat }: Address,
  { message, reply }: { message: Outbound; reply: Reply },
): Promise<SendError | undefined> {
  let id: string;
  try {
    // No patience: what the platform refuses now must be known at once, because all bulk waits then.
    id = await channel.send(chat, message, { patienceMs: 0, repeat: row.key, bulk: true });
  } catch (thrown) {
    const error = thrown instanceof SendError ? thrown : unexpected();
    if (error.kind === 'gone') await delivery.gone(channel.name, chat);
    if (error.kind === 'retry') await refusedForNow(delivery, row, channel.name, error);
    if (error.maybeSent) row.maybe_double = true;
    return error;
  }
  const sent = { status: 'terkirim', channel: channel.name, message: id, reason: null } as const;
  const { maybe_double } = row;
  await finish(delivery.db, row, { ...sent, maybe_double, sent_at: new Date(delivery.clock.now()) });
  if (reply.live) await delivery.live?.({ reply, person: row.person, channel: channel.name, chat, id, message });
  return undefined;
}

/** 429: nobody sends bulk there for a while, and this row lost no attempt. */
async function refusedForNow(delivery: Delivery, row: Row, channel: ChannelName, error: SendError): Promise<void> {
  delivery.log.info({ channel, ms: error.afterMs }, 'outbox: the platform wants a pause');
  await delivery.line?.pause(channel, error.afterMs);
  await postpone(delivery, row, new Date(delivery.clock.now() + error.afterMs));
}

const postpone = ({ db }: Delivery, row: Row, due_at: Date) =>
  finish(db, row, {
    status: 'antre',
    due_at,
    attempts: row.attempts - 1,
    maybe_double: row.maybe_double,
    reason: 'retry',
  });

/** Tries again with growing pauses while that can help; otherwise failed, with a reason that a text explains. */
async function failed({ db, clock, ids, log }: Delivery, row: Row, error: SendError): Promise<void> {
  const { kind, afterMs } = error;
  const reason = error.message === 'unexpected' ? 'unexpected' : kind;
  const hopeless = kind === 'gone' || kind === 'refused' || row.attempts >= attemptsMax;
  log.warn({ kind: row.kind, reason, attempt: row.attempts }, 'outbox: not sent');
  const { maybe_double } = row;
  if (hopeless) return finish(db, row, { status: 'gagal', reason, maybe_double });
  // Spread by a quarter to both sides, so that thousands that failed together do not come back together.
  const pause = Math.max(afterMs, 2 ** row.attempts * 1000) * (0.75 + fraction(ids) / 2);
  const due_at = new Date(clock.now() + Math.max(pause, afterMs));
  await finish(db, row, { status: 'antre', due_at, reason, maybe_double });
}
