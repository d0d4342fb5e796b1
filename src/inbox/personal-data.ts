/** What the inbox holds of a person: her drafts, the trail of her turns (their replies name her), messages of hers that were set aside.
 *  Her session may be in Redis, so the effect that erases her names the chats whose sessions must go. */
import { eachWorded } from '../records/worded.ts';
import type { PersonalContext, PersonalData } from '../room.ts';

export const inboxData: PersonalData = {
  async forget({ db }, { id, chats }) {
    await db.deleteFrom('draft').where('owner', '=', id).execute();
    for (const { hash } of chats) {
      await db.deleteFrom('turn').where('chat', '=', hash).execute();
      await db.deleteFrom('set_aside').where('chat', '=', hash).execute();
    }
  },

  /** The choices in a form, and what was answered, may name her. */
  async unname({ db }, unnamed) {
    await eachWorded(db, { table: 'draft', key: ['id'], words: ['run'] }, unnamed);
    await eachWorded(db, { table: 'turn', key: ['chat', 'message'], words: ['session'] }, unnamed);
  },

  async export({ db, secrets, session: read }, { id, chats }) {
    const hashes = ['', ...chats.map(({ hash }) => hash)];
    const draft = await db
      .selectFrom('draft')
      .select(['flow', 'key', 'practice', 'run', 'started_at', 'updated_at'])
      .where('owner', '=', id)
      .execute();
    const turn = await db.selectFrom('turn').select(['session', 'at']).where('chat', 'in', hashes).execute();
    const aside = await db
      .selectFrom('set_aside')
      .select(['message_enc', 'reason', 'at'])
      .where('chat', 'in', hashes)
      .execute();
    const set_aside = aside.map(({ message_enc, ...row }) => ({ ...row, message: secrets.open(message_enc) }));
    return { draft, turn, set_aside, ...(read && { session: await sessionsOf(read, hashes) }) };
  },
};

async function sessionsOf(read: NonNullable<PersonalContext['session']>, chats: string[]): Promise<object[]> {
  const found = await Promise.all(chats.filter(Boolean).map(read));
  return found.flatMap((session) => (session === undefined ? [] : [{ session }]));
}
