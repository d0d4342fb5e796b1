/** Sends what is due. Everything is prepared first; then the message waits for its place in the platform's pace; then one UPDATE
 *  claims the row and it goes out at once. So `sending` means on the wire, and a crash leaves no more in doubt than that. */
import type { Channel } from '../channels/channel.ts';
import { minuteMs, type Zone } from '../clock.ts';
import type { Answers, Reply } from '../conversation/run.ts';
import type { Later, PutOff } from '../room.ts';
import { claim, due, idOf, load, type OutboxRow, putAside } from './claim.ts';
import type { MessageName } from './outbox.ts';
import { allowedAt, type QuietHours } from './quiet.ts';
import { type Address, failed, type Sender, send, unexpected } from './send.ts';

/** A person as the outbox must know her at the moment of sending. */
export interface Recipient {
  language: string;
  zone: Zone;
  quiet: QuietHours;
  /** She has not agreed to the newest words of the consent. */
  unasked?: boolean;
  /** Her addresses, the best first. `hash`: the name by which a message says that it is for this one only. */
  addresses: { channel: string; chat: string; hash?: string }[];
}

export interface Delivery extends Sender {
  channels: Channel[];
  /** Still-wanted checks by MessageKind. Not all stored rows have one: an older version may have written a kind that is gone since then. */
  wanted: Record<string, PutOff>;
  recipient(person: number): Promise<Recipient | undefined>;
  /** Which kinds of message need no consent, and how it is asked for. */
  consent?: { without: ReadonlySet<string>; ask(person: number, now: number): Promise<void> };
}

/** Rows of one lane in hand at a time: enough to reach any platform's limit although each one waits for the network. */
export const inHand = 40;

/** So often it is looked whether she has agreed. */
const consentMs = 10 * minuteMs;

/** Sends everything that is due, at most `most` rows; returns how many rows were taken. `lane`: only rows of
 *  that one, and no more of them in hand than it says. As soon as some
 *  are done the next ones are taken in hand, so that one slow answer holds up nobody. */
export async function deliverDue(
  delivery: Delivery,
  most = 50,
  { takes, concurrency }: { takes(lane: string): boolean; concurrency: number } = {
    takes: () => true,
    concurrency: inHand,
  },
): Promise<number> {
  const hand = new Map<string, Promise<void>>();
  let taken = 0;
  const take = (row: OutboxRow) => {
    const work = deliverRow(delivery, row).then((was) => {
      hand.delete(idOf(row));
      if (was) taken += 1;
    });
    hand.set(idOf(row), work);
  };
  for (;;) {
    const room = Math.min(concurrency, most - taken) - hand.size;
    if (room > 0 && hand.size <= concurrency / 2) {
      const now = delivery.clock.now();
      const next = await due(delivery.db, now, now, 2 * concurrency);
      const mine = next.filter((row) => takes(row.lane) && !hand.has(idOf(row)));
      for (const row of await load(delivery.db, now, mine.slice(0, room))) take(row);
    }
    if (hand.size === 0) return taken;
    await Promise.race(hand.values());
  }
}

/** Sends one row if it is due and nobody else holds it. */
export async function deliverOne(delivery: Delivery, name: MessageName): Promise<void> {
  const [row] = await load(delivery.db, delivery.clock.now(), [name]);
  if (row) await deliverRow(delivery, row);
}

/** false: another worker has this row, or it belongs to another lane. Never rejects while the records answer. A message that cannot even
 *  be prepared (its picture fails) counts as a failed attempt. */
async function deliverRow(delivery: Delivery, row: OutboxRow): Promise<boolean> {
  try {
    return await attempt(delivery, row);
  } catch (err) {
    delivery.log.warn({ err, kind: row.kind }, 'outbox: not prepared');
    const held = await claim(delivery.db, row, delivery.clock.now());
    if (held) await failed(delivery, held, unexpected());
    return held !== undefined;
  }
}

async function attempt(delivery: Delivery, row: OutboxRow): Promise<boolean> {
  const { db, clock } = delivery;
  const now = clock.now();
  const aside = (change: Parameters<typeof putAside>[3]) => putAside(db, row, now, change);
  if (row.expires_at.getTime() <= now) return aside({ status: 'expired' });
  const recipient = await delivery.recipient(row.person);
  if (!recipient) return aside({ status: 'cancelled', reason: 'erased' });
  const { consent } = delivery;
  if (recipient.unasked && consent && !consent.without.has(row.kind)) {
    await consent.ask(row.person, now);
    // It goes as soon as she has agreed, if it is of use then.
    return aside({ status: 'queued', due_at: new Date(Math.min(now + consentMs, row.expires_at.getTime())) });
  }
  const reply = await whatIsWanted(delivery, row, now);
  if (!reply) return aside({ status: 'cancelled', reason: 'unwanted' });
  if ('notBefore' in reply) return aside({ status: 'queued', due_at: new Date(reply.notBefore) });
  const later = row.urgent ? now : allowedAt(now, row.expires_at.getTime(), recipient.quiet, recipient.zone);
  if (later > now) return aside({ status: 'queued', due_at: new Date(later) });
  const addresses = usable(delivery, recipient, row);
  // The best address; after a failed attempt there, the one to which that attempt has led.
  const led = addresses.findIndex(({ channel }) => row.attempts > 0 && channel.name === row.lane);
  const [address, ...others] = addresses.slice(Math.max(led, 0));
  if (!address) return aside({ status: 'failed', reason: 'no-channel' });
  const lane = address.channel.name;
  // A second chat on the same channel is an older one: its account is hers no more.
  const next = others.find(({ channel }) => channel.name !== lane);
  if (lane !== row.lane) return (await aside({ status: 'queued', lane })) && false;
  const best = addresses[0]!.channel.name;
  return send(delivery, row, { language: recipient.language, reply, address, next: next?.channel.name, best });
}

/** The stored reply, or the one that fits what has happened since, or when to ask again; undefined: not wanted any more. A row whose kind no room offers any
 *  more is sent, because nothing says that it was cancelled, and a message too many does less harm than one that never comes. */
async function whatIsWanted({ db, wanted }: Delivery, row: OutboxRow, now: number): Promise<Reply | Later | undefined> {
  const args = row.args as Answers;
  const answer = (await wanted[row.kind]?.({ now, db }, { person: row.person, args })) ?? true;
  if (answer === true) return JSON.parse(row.reply) as Reply;
  return answer || undefined;
}

const usable = ({ channels }: Delivery, { addresses }: Recipient, { args }: OutboxRow): Address[] => {
  const { avoid, to } = args as Answers;
  const meant = addresses.filter(({ hash }) => to === undefined || hash === to);
  const found = meant.flatMap(({ channel: name, chat }) => {
    const channel = channels.find((one) => one.name === name);
    return channel ? [{ channel, chat }] : [];
  });
  return found.sort((a, b) => Number(a.channel.name === avoid) - Number(b.channel.name === avoid));
};
