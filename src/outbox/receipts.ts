/** What a platform says about a message after it has taken it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../records/tables.ts';

export interface Receipt {
  channel: string;
  /** The platform's id. */
  message: string;
  status: 'delivered' | 'read' | 'failed';
  /** Of `failed`: as a SendError says it. */
  reason?: 'refused' | 'unreachable';
}

type Status = 'sent' | 'delivered' | 'read';
/** Only onwards; a refusal that comes late counts as long as nobody has it. */
const before: Record<Receipt['status'], Status[]> = {
  delivered: ['sent'],
  read: ['sent', 'delivered'],
  failed: ['sent'],
};

/** Writes the status to the row of this message; a reply has none. A receipt may be quicker than the row that waits for it. */
export async function noteReceipt(db: Db, receipt: Receipt, now: number): Promise<void> {
  for (const pause of [0, 500, 3000]) {
    await sleep(pause, undefined, { ref: false });
    if (await note(db, receipt, now)) return;
  }
}

async function note(db: Db, receipt: Receipt, now: number): Promise<boolean> {
  const { status, reason = 'refused' } = receipt;
  if (status === 'failed' && (await handOn(db, receipt, now))) return true;
  const done = await rowOf(db, receipt)
    .set(status === 'failed' ? { status, reason } : { status })
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The platform's id is all that is known of it, so all kabupaten are asked. */
const rowOf = (db: Db, { channel, message, status }: Receipt) =>
  db
    .updateTable('outbox')
    .where('channel', '=', channel)
    .where('message', '=', message)
    .where('status', 'in', before[status]);

/** Taken, and refused after all: she gets it on her other channel, as if it had been refused at once. false: she has none, or it was taken
 *  back meanwhile. */
async function handOn(db: Db, receipt: Receipt, now: number): Promise<boolean> {
  const other = sql<string>`(
    select contact.channel from kabar.contact
    where contact.person = outbox.person and contact.gone_at is null and contact.channel <> ${receipt.channel}
    order by contact.joined_at desc limit 1
  )`;
  const wanted = sql<boolean>`${other} is not null and outbox.recalled is null
    and not exists (select from kabar.recall where recall.kabupaten = outbox.kabupaten and recall.batch = outbox.batch and outbox.batch <> '')`;
  const unsent = { channel: null, message: null, parts: null, sent_at: null };
  const done = await rowOf(db, receipt)
    .set({ ...unsent, status: 'queued', reason: null, due_at: new Date(now), lane: other })
    .where(wanted)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
