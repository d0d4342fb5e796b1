/** What the inbox holds of a person: her drafts, the trail of her turns (their replies name her), messages of hers that were set aside.
 *  Her session may be in Redis, so the effect that erases her names the chats whose sessions must go. */
import { releaseFiles } from '../records/files.ts';
import { sealText } from '../records/sealing.ts';
import type { Db } from '../records/tables.ts';
import { eachWorded } from '../records/worded.ts';
import type { PersonalContext, PersonalData } from '../room.ts';
import { filesInDraft } from './held-files.ts';
import { ofReaders } from './session-readers.ts';

export const inboxData: PersonalData = {
  async leave({ db, now }, id) {
    await dropDrafts(db, id, now);
  },

  async forget({ db, now }, { id, chats }) {
    await dropDrafts(db, id, now);
    for (const { hash } of chats) {
      await db.deleteFrom('turn').where('chat', '=', hash).execute();
      await db.deleteFrom('set_aside').where('chat', '=', hash).execute();
    }
  },

  /** The choices in a form, and what was answered, may name her. */
  async unname({ db, secrets }, unnamed, readers) {
    const when = readers ? `owner in (${[0, ...readers.people].join()})` : 'true';
    await eachWorded(db, { table: 'draft', key: ['id'], words: ['run'], when }, unnamed);
    // As inbox/sealed-sessions.ts seals it.
    const seal = (plain: string) => sealText(secrets, plain);
    const change = ofReaders(unnamed, readers);
    await eachWorded(db, { table: 'turn', key: ['chat', 'message'], words: ['session'], seal }, change);
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

async function dropDrafts(db: Db, owner: number, now: number): Promise<void> {
  const drafts = await db.deleteFrom('draft').where('owner', '=', owner).returning('run').execute();
  await releaseFiles(
    db,
    drafts.flatMap(({ run }) => filesInDraft(run)),
    now,
  );
}
