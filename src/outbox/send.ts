/** The last steps of a message: its place in the platform's pace, the claim, the sending, and the result. */
import { type Channel, type ChannelName, dayIsFull, type Outbound, SendError } from '../channels/channel.ts';
import type { Clock } from '../clock.ts';
import type { Reply } from '../conversation/run.ts';
import { fraction, type Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Db } from '../records/tables.ts';
import { claim, finish, type OutboxRow, putAside } from './claim.ts';
import { type Composer, compose } from './compose.ts';
import type { Line } from './line.ts';
import type { KeepLive } from './live.ts';
import { emergencyPriority } from './outbox.ts';

export interface Sender {
  db: Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  composer: Composer;
  /** The platform says that this person has left this channel. */
  gone(channel: string, chat: string): Promise<void>;
  /** The pace of the platforms. Without it messages leave as fast as they can. */
  line?: Line;
  /** Remembers a message that updates itself. */
  live?: KeepLive;
}

export interface Address {
  channel: Channel;
  chat: string;
}

interface Prepared {
  language: string;
  reply: Reply;
  address: Address;
  /** The lane of the address that is tried when this one fails; the lane of the best one, to begin anew. */
  next?: string;
  best: string;
}

/** With the pauses between them: a channel may be away for five minutes before anybody is missed. */
const attemptsMax = 6;
const pauseMs = (attempts: number) => 4 ** (attempts - 1) * 1000;

export const unexpected = () => new SendError('trouble', 'unexpected');

/** Waits for the row's place, and sends. false: another worker has this row. */
export async function send(
  sender: Sender,
  row: OutboxRow,
  { language, reply, address, next, best }: Prepared,
): Promise<boolean> {
  const { db, clock, line } = sender;
  const { channel, chat } = address;
  const message = await compose(sender.composer, language, reply, 'code');
  const turn = (await line?.turn(channel.name, chat, row.priority)) ?? 'go';
  if (turn !== 'go')
    return putAside(db, row, clock.now(), {
      status: 'queued',
      due_at: new Date(clock.now() + turn.wait),
      reason: 'retry',
    });
  const given = performance.now();
  const held = await claim(db, row, clock.now());
  if (!held) return false;
  line?.onWire(channel.name, performance.now() - given);
  const error = await sendTo(sender, held, address, { message, reply });
  // The person has it, or the platform wants a pause and she gets it there a little later, not elsewhere.
  if (!error || error.kind === 'retry') return true;
  // The other channel has a line of its own: the message waits there, and not in this one.
  if (next) await handOn(sender, held, next);
  else await failed(sender, held, error, best);
  return true;
}

const handOn = ({ db, clock }: Sender, row: OutboxRow, lane: string) =>
  finish(db, row, { status: 'queued', due_at: new Date(clock.now()), lane, maybe_double: row.maybe_double });

/** Sends the message, and settles the row when it was taken or must pause. The caller decides about every other error. */
async function sendTo(
  sender: Sender,
  row: OutboxRow,
  { channel, chat }: Address,
  { message, reply }: { message: Outbound; reply: Reply },
): Promise<SendError | undefined> {
  let ids: string[];
  try {
    // No patience: what the platform refuses now must be known at once, because all bulk waits then.
    ids = (
      await channel.send(chat, message, {
        patienceMs: 0,
        repeat: row.key,
        bulk: true,
        emergency: row.priority === emergencyPriority,
      })
    ).split(',');
  } catch (thrown) {
    const error = thrown instanceof SendError ? thrown : unexpected();
    if (error.kind === 'gone') await sender.gone(channel.name, chat);
    if (error.kind === 'retry') await refusedForNow(sender, row, channel.name, error);
    if (error.maybeSent) row.maybe_double = true;
    return error;
  }
  const [id, parts] = [ids.at(-1)!, ids.length > 1 ? ids.join(',') : null];
  const sent = { status: 'sent', channel: channel.name, message: id, parts, reason: null } as const;
  const { maybe_double } = row;
  await finish(sender.db, row, { ...sent, maybe_double, sent_at: new Date(sender.clock.now()) });
  if (reply.live) await sender.live?.({ reply, person: row.person, channel: channel.name, chat, id, message });
  return undefined;
}

/** 429: no bulk leaves there for a while, and this row loses no attempt. A channel whose day is full still takes answers to people who wrote. */
async function refusedForNow(sender: Sender, row: OutboxRow, channel: ChannelName, error: SendError): Promise<void> {
  if (error.message !== dayIsFull) {
    sender.log.info({ channel, ms: error.afterMs }, 'outbox: the platform wants a pause');
    await sender.line?.pause(channel, error.afterMs);
  }
  const due_at = new Date(sender.clock.now() + error.afterMs);
  const { attempts, maybe_double } = row;
  await finish(sender.db, row, { status: 'queued', due_at, attempts: attempts - 1, maybe_double, reason: 'retry' });
}

/** Tries again with growing pauses while that can help; otherwise failed, with a reason that a text explains. */
export async function failed(sender: Sender, row: OutboxRow, error: SendError, lane = row.lane): Promise<void> {
  const { db, clock, ids, log } = sender;
  const { kind, afterMs } = error;
  const reason = error.message === 'unexpected' ? 'unexpected' : kind;
  // Unreachable on this channel is the end only when `lane`, with which the row would begin anew, is this one.
  const ended = kind === 'gone' || kind === 'refused' || (kind === 'unreachable' && lane === row.lane);
  const hopeless = ended || row.attempts >= attemptsMax;
  log.warn({ kind: row.kind, reason, attempt: row.attempts }, 'outbox: not sent');
  const { maybe_double } = row;
  if (hopeless) return finish(db, row, { status: 'failed', reason, maybe_double });
  // Spread by a quarter to both sides, so that thousands that failed together do not come back together.
  const pause = Math.max(afterMs, pauseMs(row.attempts)) * (0.75 + fraction(ids) / 2);
  const due_at = new Date(clock.now() + Math.max(pause, afterMs));
  await finish(db, row, { status: 'queued', due_at, reason, lane, maybe_double });
}
