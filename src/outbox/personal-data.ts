/** What the outbox holds of a person: what we wrote to her, and messages of hers that still rewrite themselves. */
import { sql } from 'kysely';
import type { Secrets } from '../records/secrets.ts';
import type { Db } from '../records/tables.ts';
import { eachWorded } from '../records/worded.ts';
import type { PersonalData } from '../room.ts';
import type { MessageName } from './outbox.ts';

const blank = { args: '{}', reply: '{"parts":[]}' };

export const outboxData: PersonalData = {
  async leave({ db }, id) {
    await cancelWaiting(db, id);
    await db.deleteFrom('live_view').where('person', '=', id).execute();
  },

  /** What waits is not sent any more; of what was sent only the fact remains. */
  async forget({ db }, { id }) {
    await cancelWaiting(db, id);
    await db.updateTable('outbox').set(blank).where('person', '=', id).execute();
    await db.deleteFrom('live_view').where('person', '=', id).execute();
  },

  /** Messages to others may name her. */
  async unname({ db }, unnamed, readers) {
    const open = `(status in ('queued', 'sending') or reply <> '${blank.reply}')`;
    const when = readers ? `${open} and person in (${[0, ...readers.people].join()})` : open;
    await eachWorded(db, { table: 'outbox', key: ['kabupaten', 'key'], words: ['reply', 'args'], when }, unnamed);
    if (!readers)
      await eachWorded(db, { table: 'recall', key: ['kabupaten', 'batch'], words: ['correction'] }, unnamed);
  },

  async export({ db }, { id }) {
    const outbox = await db
      .selectFrom('outbox')
      .select(['kind', 'reply', 'args', 'channel', 'status', 'created_at', 'sent_at'])
      .where('person', '=', id)
      .execute();
    const live_view = await db
      .selectFrom('live_view')
      .select(['key', 'channel', 'at'])
      .where('person', '=', id)
      .execute();
    return { outbox: outbox.filter(({ reply }) => reply !== blank.reply), live_view };
  },
};

async function cancelWaiting(db: Db, person: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...blank, status: 'cancelled' })
    .where('person', '=', person)
    .where('status', 'in', ['queued', 'sending', 'failed'])
    .execute();
}

/** These two turn out to be one: what waits for the first goes to the second. */
export async function passOnWaiting(db: Db, from: number, to: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ person: to })
    .where('person', '=', from)
    .where('status', '=', 'queued')
    .execute();
}

/** What this message said is no longer needed: that it was sent remains. */
export async function blankMessage(db: Db, { kabupaten, key }: MessageName): Promise<void> {
  await db.updateTable('outbox').set(blank).where('kabupaten', '=', kabupaten).where('key', '=', key).execute();
}

/** Messages of a room about somebody who is no person of the program, by an entry of their args: none is sent any more, and those that were sent lose
 *  their words. */
export async function dropMessagesAbout(
  db: Db,
  { kabupaten, room, about }: { kabupaten: string; room: string; about: Record<string, number> },
): Promise<void> {
  const [[name = '', value] = []] = Object.entries(about);
  const theirs = db
    .updateTable('outbox')
    .where('kabupaten', '=', kabupaten)
    .where('kind', 'like', `${room}.%` as never)
    .where(sql<boolean>`args ->> ${name} = ${String(value)}`);
  // A key may hold a figure, so that a mended one is another message.
  const gone = { ...blank, key: sql<string>`'dihapus-' || gen_random_uuid()` };
  await theirs
    .set({ ...gone, status: 'cancelled' })
    .where('status', 'in', ['queued', 'sending', 'failed'])
    .execute();
  await theirs.set(gone).execute();
}

/** Answers that a chat could not take name somebody who is no person of the program: they are not sent any more. */
export async function dropHeldNaming(db: Db, name: string): Promise<void> {
  const held = await db
    .selectFrom('outbox')
    .select(['kabupaten', 'key', 'reply'])
    .where('kind', '=', 'inbox.held')
    .execute();
  const naming = held.filter(({ reply }) => JSON.stringify(reply).toLowerCase().includes(name.toLowerCase()));
  for (const { kabupaten, key } of naming)
    await db
      .updateTable('outbox')
      .set({ ...blank, status: 'cancelled' })
      .where('kabupaten', '=', kabupaten)
      .where('key', '=', key)
      .execute();
}

/** These chats are hers no more: nothing of hers changes there any longer, and an answer that was held there is not sent elsewhere. Other
 *  messages look for her chats as they leave, so they need nothing. */
export async function dropChatMessages(
  { db, secrets }: { db: Db; secrets: Secrets },
  person: number,
  chats: readonly { channel: string; chat: string }[],
): Promise<void> {
  const views = await db
    .selectFrom('live_view')
    .select(['key', 'channel', 'chat_enc'])
    .where('person', '=', person)
    .execute();
  const gone = views.filter((view) =>
    chats.some(({ channel, chat }) => channel === view.channel && chat === secrets.open(view.chat_enc)),
  );
  const keys = ['', ...gone.map(({ key }) => key)];
  await db.deleteFrom('live_view').where('person', '=', person).where('key', 'in', keys).execute();
  await db
    .updateTable('outbox')
    .set({ ...blank, status: 'cancelled' })
    .where('person', '=', person)
    .where('kind', '=', 'inbox.held')
    .where('status', 'in', ['queued', 'failed'])
    .where(sql<string>`args->>'avoid'`, 'in', ['', ...chats.map(({ channel }) => channel)])
    .execute();
}

/** No trace of what we wrote to these people. */
export async function dropMessages(db: Db, people: number[]): Promise<void> {
  await db.deleteFrom('outbox').where('person', 'in', people).execute();
}
