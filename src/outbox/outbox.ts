/** Every message that we start ourselves is a row before it is a message. The rows are the truth; timers only wake them. */
import { sql } from 'kysely';
import type { Answers, Reply } from '../conversation/run.ts';
import type { MessageKind } from '../names.ts';
import type { Db } from '../records/tables.ts';

/** Names one message. */
export interface MessageName {
  /** Of what the key names: the area of the meeting or notice, never today's home of the reader, who may move. So the same key always has
   *  the same kabupaten. '' above every kabupaten, or for what is about no area. Every message is stored and found by it. */
  kabupaten: string;
  key: string;
}

export interface Waiting extends MessageName {
  /** Makes the message unique and carries its revision: `rakor-42-r2-h1-person-7`. The same key is never sent twice. */
  key: string;
  person: number;
  /** Names the still-wanted check that is asked just before sending. */
  kind: MessageKind;
  reply: Reply;
  /** What the still-wanted check needs. Blanked when the person is erased. */
  args?: Answers;
  /** Milliseconds since the epoch, both. After `expiresAt` it makes no sense any more and is not sent. */
  dueAt: number;
  expiresAt: number;
  /** Lower goes first; replies to people never come through here. 5 is ordinary, 1 urgent, `emergencyPriority` before all. */
  priority?: number;
  /** Passes the quiet hours. */
  urgent?: boolean;
  /** The sending that it is part of (`edaran-12`). Within a priority batches take turns, so a small one is not behind a big one; those
   *  without one are a batch together. See batch.ts. */
  batch?: string;
  /** This channel only if she has no other: the message tells of its trouble. */
  avoid?: string;
  /** Only to this chat of hers: it is about the chats themselves. `address`: as `contact.address_hash` has it. */
  to?: { channel: string; address: string };
}

/** Somebody is in danger. Nothing of ours holds it up: no night (it is `urgent`), no cap of a day. */
export const emergencyPriority = 0;

/** Puts messages into the outbox, inside the caller's transaction. A key that is there already stays as it is. */
export async function enqueue(db: Db, ...messages: Waiting[]): Promise<void> {
  if (messages.length === 0) return;
  await db
    .insertInto('outbox')
    .values(messages.map(row))
    .onConflict((conflict) => conflict.columns(['kabupaten', 'key']).doNothing())
    .execute();
}

function row(message: Waiting) {
  return {
    kabupaten: message.kabupaten,
    key: message.key,
    person: message.person,
    kind: message.kind,
    reply: JSON.stringify(message.reply),
    args: JSON.stringify({
      ...message.args,
      ...(message.avoid ? { avoid: message.avoid } : {}),
      ...(message.to ? { to: message.to.address } : {}),
    }),
    priority: message.priority ?? 5,
    due_at: new Date(message.dueAt),
    expires_at: new Date(message.expiresAt),
    urgent: message.urgent ?? false,
    batch: message.batch ?? '',
    lane: message.to?.channel ?? laneOf(message.person, message.avoid ?? ''),
  };
}

/** Where she will get it as things are now: the channel that she joined last. If that has changed when it is sent, it changes lanes. */
const laneOf = (person: number, avoid: string) =>
  sql<string>`coalesce((
    select channel from kabar.contact where person = ${person} and gone_at is null
    order by (channel = ${avoid}), joined_at desc limit 1
  ), '')`;

/** Has she not got this message yet, although it was written for her? */
export async function isOnItsWay(db: Db, { kabupaten, key }: MessageName, person: number): Promise<boolean> {
  const rows = await db
    .selectFrom('outbox')
    .select('status')
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${key.replace(/[\\%_]/g, '\\$&')}%`)
    .where('person', '=', person)
    .execute();
  return (
    rows.length > 0 && !rows.some(({ status }) => status === 'sent' || status === 'delivered' || status === 'read')
  );
}
