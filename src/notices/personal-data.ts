/** What the notices hold of a person: what she sent, what she was sent and confirmed, and what she wrote about it. */
import { isKnown } from '../directory/people/people.ts';
import { releaseFiles } from '../records/files.ts';
import type { Db } from '../records/tables.ts';
import type { PersonalData } from '../room.ts';

export const noticesData: PersonalData = {
  forget: ({ db, now }, { id }) => forgetNotices(db, id, now),

  /** Her answers were told to the senders, her refusals to those who asked. */
  async words({ db }, { id }) {
    const answers = await db
      .selectFrom('notice_word')
      .select('body')
      .where('person', '=', id)
      .where('from_author', '=', false)
      .execute();
    const refusals = await db.selectFrom('notice').select('reason').where('approver', '=', id).execute();
    return [...answers.map(({ body }) => body), ...refusals.map(({ reason }) => reason)].filter((one) => one !== null);
  },

  async export({ db }, { id }) {
    const notice = await db
      .selectFrom('notice')
      .select(['id', 'area', 'sender', 'kind', 'status', 'body', 'file', 'audience', 'created_at', 'sent_at'])
      .where('author', '=', id)
      .where(isKnown(id))
      .execute();
    const notice_person = await db
      .selectFrom('notice_person')
      .select(['notice', 'role', 'area', 'acked_at'])
      .where('person', '=', id)
      .where(isKnown(id))
      .execute();
    const notice_word = await db
      .selectFrom('notice_word')
      .select(['notice', 'from_author', 'body', 'at'])
      .where('person', '=', id)
      .execute();
    const audience_list = await db
      .selectFrom('audience_list')
      .select(['name', 'audience'])
      .where('owner', '=', id)
      .execute();
    return { notice, notice_person, notice_word, audience_list };
  },
};

/** What she wrote and was written to about notices goes, and what she kept or had not sent yet. A notice that was sent is a letter of an
 *  office: it stays, without her name. That somebody got it and confirmed stays as a number. */
export async function forgetNotices(db: Db, person: number, now: number): Promise<void> {
  await db.deleteFrom('notice_word').where('person', '=', person).execute();
  await db.deleteFrom('audience_list').where('owner', '=', person).execute();
  const hers = () => db.updateTable('notice').where('author', '=', person);
  const unsent = await db
    .selectFrom('notice')
    .select('file')
    .where('author', '=', person)
    .where('file', 'is not', null)
    .execute();
  // Those that are still needed are found so when they are asked for.
  const files = unsent.flatMap(({ file }) => file ?? []);
  await releaseFiles(db, files, now);
  await hers()
    .set({ status: 'cancelled', body: '', file: null, changed_at: new Date(now) })
    .where('status', 'in', ['draft', 'asked', 'refused', 'lapsed', 'cancelled'])
    .where('resolved_at', 'is', null)
    .execute();
  await hers()
    .set({ status: 'ended', next_at: null, changed_at: new Date(now) })
    .where('status', '=', 'recurring')
    .execute();
  // Others' notices that were refused by her: the reason is in her words.
  await db.updateTable('notice').set({ reason: null }).where('approver', '=', person).execute();
}
