/** What the meetings hold of a person: where she was invited and came, what she led, wrote and took on. */
import { sql } from 'kysely';
import { erasedName, isKnown } from '../directory/people/people.ts';
import type { Db } from '../records/tables.ts';
import { eachWorded } from '../records/worded.ts';
import type { PersonalContext, PersonalData, Subject } from '../room.ts';
import { detailsOf } from './day/data_hadir.ts';

export const meetingsData: PersonalData = {
  forget: ({ db, now }, { id }) => forgetMeetings(db, id, now),

  /** Reasons and news of hers were told to those who lead. */
  async words({ db }, { id }) {
    const reasons = await db.selectFrom('invitee').select(['reason', 'note']).where('person', '=', id).execute();
    const news = await db.selectFrom('action_event').select('body').where('actor', '=', id).execute();
    return [...reasons.flatMap(({ reason, note }) => [reason, note]), ...news.map(({ body }) => body)].filter(
      (one) => one !== null,
    );
  },

  /** Others may have proposed her for an action item, or named another in her place. Of a child nothing stands there. */
  async unname({ db }, unnamed, readers) {
    if (readers) return;
    const when = "kind in ('usul', 'diubah')";
    await eachWorded(db, { table: 'action_event', key: ['id'], words: ['body'], when }, unnamed);
  },

  async export(on, subject) {
    return {
      ...(await invited(on, subject)),
      ...(await said(on, subject)),
      ...(await led(on, subject)),
      ...(await actions(on, subject)),
    };
  },
};

/** Lists of attendance keep that somebody was invited and came, not who she was. She is taken from the lists of meetings still to come, and
 *  the members whom she was to represent there are asked again. */
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
    .set({ name: erasedName, position: null, reason: null, note: null, deputy_name: null })
    .where('person', '=', person)
    .execute();
  await db
    .updateTable('invitee')
    .set({ removed_at: new Date(now) })
    .where('person', '=', person)
    .where('removed_at', 'is', null)
    .where('meeting', 'in', coming)
    .execute();
  // What the secretariat took from them stands on the agenda.
  await db.deleteFrom('proposal').where('person', '=', person).execute();
  const { name } = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow();
  await forgetSigner(db, name);
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
  // The source holds the hash of her chat.
  const source = sql<string>`'erased ' || id`;
  await db.updateTable('minutes_note').set({ by_person: null, source }).where('by_person', '=', person).execute();
}

/** Letters that are written from now on are not signed in her name. */
async function forgetSigner(db: Db, name: string): Promise<void> {
  await db
    .updateTable('team')
    .set({ letter: sql`letter #- '{signer,name}' #- '{signer,nip}' #- '{signer,rank}'` })
    // With her titles too: `Dr. Siti Aminah, M.Kes`.
    .where(
      sql`letter #>> '{signer,name}'`,
      name.includes(' ') ? 'like' : '=',
      name.includes(' ') ? `%${likeWord(name)}%` : name,
    )
    .execute();
}

const likeWord = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Her action items stay. Open ones pass to another within minutes (after/actions/succession.ts), which still needs to know the office.
 *  What she wrote about any goes. */
async function forgetActions(db: Db, person: number): Promise<void> {
  await db.updateTable('action_event').set({ body: null }).where('actor', '=', person).execute();
  await db.updateTable('action').set({ new_owner: null }).where('new_owner', '=', person).execute();
  await db
    .updateTable('action')
    .set({ post_position: null })
    .where('owner', '=', person)
    .where('status', 'in', ['done', 'cancelled'])
    .execute();
}

async function invited({ db, secrets }: PersonalContext, { id }: Subject) {
  const invitee = await db
    .selectFrom('invitee')
    .select([
      'meeting',
      'name',
      'agency',
      'position',
      'answer',
      'reason',
      'note',
      'deputy_name',
      'answered_at',
      'removed_at',
    ])
    .where('person', '=', id)
    .where('name', '<>', erasedName)
    .execute();
  const attendance = await db
    .selectFrom('attendance')
    .innerJoin('invitee', 'invitee.id', 'attendance.invitee')
    .select(['attendance.meeting', 'came_at', 'left_at', 'how', 'by_name'])
    .where('invitee.person', '=', id)
    .where(isKnown(id))
    .execute();
  const attendee = [...(await detailsOf(db, secrets, [id])).values()];
  return { invitee, attendance, attendee };
}

async function said({ db }: PersonalContext, { id }: Subject) {
  const proposal = await db
    .selectFrom('proposal')
    .select(['meeting', 'kind', 'body', 'status', 'at'])
    .where('person', '=', id)
    .where(isKnown(id))
    .execute();
  const minutes_note = await db
    .selectFrom('minutes_note')
    .select(['meeting', 'body', 'at'])
    .where('by_person', '=', id)
    .execute();
  return { proposal, minutes_note };
}

async function led({ db }: PersonalContext, { id }: Subject) {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'area', 'theme', 'starts_at', 'venue', 'status'])
    .where('created_by', '=', id)
    .where(isKnown(id))
    .execute();
  const room_code = await db
    .selectFrom('room_code')
    .select(['meeting', 'opened_at', 'closes_at'])
    .where('opened_by', '=', id)
    .where(isKnown(id))
    .execute();
  const asked = await db
    .selectFrom('minutes')
    .select(['meeting', 'status', 'leader_name', 'note_taker_name', 'asked_of', 'wish'])
    .where((is) =>
      is.or([
        ...(['leader', 'note_taker', 'writer'] as const).map((who) => is(who, '=', id)),
        is.and([is('asked_of', '=', id), is('wish', 'is not', null)]),
      ]),
    )
    .execute();
  // What she wanted to have changed.
  const minutes = asked.map(({ asked_of, wish, ...row }) => ({ ...row, wish: asked_of === id ? wish : null }));
  const minutes_version = await db
    .selectFrom('minutes_version')
    .select(['meeting', 'version', 'leader_name', 'note_taker_name', 'at'])
    .where((where) => where.or([where('leader', '=', id), where('note_taker', '=', id)]))
    .execute();
  return { meeting, room_code, minutes, minutes_version };
}

async function actions({ db }: PersonalContext, { id }: Subject) {
  const action = await db
    .selectFrom('action')
    .select(['meeting', 'number', 'activity', 'deadline', 'status', 'post_agency', 'post_position'])
    .where((where) => where.or([where('owner', '=', id), where('new_owner', '=', id)]))
    .where(isKnown(id))
    .execute();
  const action_event = await db
    .selectFrom('action_event')
    .select(['action', 'kind', 'body', 'file', 'at'])
    .where('actor', '=', id)
    .where(isKnown(id))
    .execute();
  return { action, action_event };
}
