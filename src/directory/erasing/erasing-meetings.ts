import type { Db } from '../../records/tables.ts';
import { erasedName } from '../people/people.ts';

/** Lists of attendance keep that somebody was invited and came, not who she was. From the lists of meetings still to come she is taken,
 *  and whom she was to represent there is asked again. */
export async function forgetMeetings(db: Db, person: number, now: number): Promise<void> {
  await db.deleteFrom('attendee').where('person', '=', person).execute();
  const mine = db.selectFrom('invitee').select('id').where('person', '=', person);
  const coming = db.selectFrom('meeting').select('id').where('starts_at', '>', new Date(now));
  await db
    .updateTable('invitee')
    .set({ answer: null, deputy: null, deputy_name: null, answered_at: null, answered_revision: null })
    .where('deputy', 'in', mine)
    .where('meeting', 'in', coming)
    .execute();
  await db.updateTable('invitee').set({ deputy_name: erasedName }).where('deputy', 'in', mine).execute();
  await db
    .updateTable('invitee')
    .set({ name: erasedName, position: null, reason: null, deputy_name: null })
    .where('person', '=', person)
    .execute();
  await db
    .updateTable('invitee')
    .set({ removed_at: new Date(now) })
    .where('person', '=', person)
    .where('removed_at', 'is', null)
    .where('meeting', 'in', coming)
    .execute();
  await forgetActions(db, person);
  await forgetMinutes(db, person);
}

/** What was said at a meeting stays; who led it and who wrote it down is no longer told. */
async function forgetMinutes(db: Db, person: number): Promise<void> {
  for (const table of ['minutes', 'minutes_version'] as const) {
    await db.updateTable(table).set({ leader: null, leader_name: erasedName }).where('leader', '=', person).execute();
    await db
      .updateTable(table)
      .set({ note_taker: null, note_taker_name: erasedName })
      .where('note_taker', '=', person)
      .execute();
  }
  await db.updateTable('minutes').set({ wish: null }).where('asked_of', '=', person).execute();
  await db.updateTable('minutes').set({ writer: null }).where('writer', '=', person).execute();
  await db.updateTable('minutes_note').set({ by_person: null }).where('by_person', '=', person).execute();
}

/** Her action items stay. What is open passes to another within minutes (meetings/actions/succession.ts), which still needs to know the
 *  office; what she wrote about any goes. */
async function forgetActions(db: Db, person: number): Promise<void> {
  await db.updateTable('action_event').set({ body: null }).where('actor', '=', person).execute();
  await db.updateTable('action').set({ new_owner: null }).where('new_owner', '=', person).execute();
  await db
    .updateTable('action')
    .set({ post_position: null })
    .where('owner', '=', person)
    .where('status', 'in', ['selesai', 'dibatalkan'])
    .execute();
}
