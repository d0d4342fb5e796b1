/** What the outbox holds of a person: what we wrote to her, and messages of hers that still rewrite themselves. */
import type { Db } from '../records/tables.ts';
import type { PersonalData } from '../room.ts';
import type { MessageName } from './outbox.ts';

const blank = { args: '{}', reply: '{"parts":[]}' };

export const outboxData: PersonalData = {
  /** What waits is not sent any more; of what was sent only the fact remains. */
  async forget({ db }, { id, name }) {
    await db
      .updateTable('outbox')
      .set({ status: 'cancelled' })
      .where('person', '=', id)
      .where('status', 'in', ['queued', 'sending', 'failed'])
      .execute();
    await db.updateTable('outbox').set(blank).where('person', '=', id).execute();
    await db.deleteFrom('live_view').where('person', '=', id).execute();
    if (name !== '') await blankNaming(db, name);
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

const atATime = 500;

/** Messages to others may have named her. What they say is sealed, so they are read, some at a time. */
async function blankNaming(db: Db, name: string): Promise<void> {
  const named = JSON.stringify(name);
  let after = { kabupaten: '', key: '' };
  for (;;) {
    const rows = await db
      .selectFrom('outbox')
      .select(['kabupaten', 'key', 'reply'])
      .where((is) => is(is.refTuple('kabupaten', 'key'), '>', is.tuple(after.kabupaten, after.key)))
      .where('status', 'not in', ['queued', 'sending'])
      .orderBy('kabupaten')
      .orderBy('key')
      .limit(atATime)
      .execute();
    for (const { reply, ...row } of rows) if (reply.includes(named)) await blankMessage(db, row);
    if (rows.length < atATime) return;
    after = rows.at(-1)!;
  }
}

/** What this message said is no longer needed: that it was sent remains. */
export async function blankMessage(db: Db, { kabupaten, key }: MessageName): Promise<void> {
  await db.updateTable('outbox').set(blank).where('kabupaten', '=', kabupaten).where('key', '=', key).execute();
}

/** No trace of what we wrote to these people. */
export async function dropMessages(db: Db, people: number[]): Promise<void> {
  await db.deleteFrom('outbox').where('person', 'in', people).execute();
}
