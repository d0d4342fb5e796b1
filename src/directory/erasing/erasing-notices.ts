import type { Db } from '../../records/tables.ts';

/** What she wrote and was written to about notices goes, and what she kept or had not sent yet. A notice that was sent is a letter of an
 *  office: it stays, without her name. That somebody got it and confirmed stays as a number. */
export async function forgetNotices(db: Db, person: number, now: number): Promise<void> {
  await db.deleteFrom('notice_word').where('person', '=', person).execute();
  await db.deleteFrom('audience_list').where('owner', '=', person).execute();
  const hers = () => db.updateTable('notice').where('author', '=', person);
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
