/** Who only follows a child may be given a task later, and joins in the same chat: what she follows goes along, and the person without a name
 *  that she was here until then is left behind. */
import { sql } from 'kysely';
import { passOnWaiting } from '../../outbox/personal-data.ts';
import type { Db } from '../../records/tables.ts';
import type { DirectoryDeps } from '../deps.ts';
import { nameless } from './newcomer.ts';

/** She has neither a name nor a task, nor stands in for anybody at a meeting. */
export async function isFollower(db: Db, person: number): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('name', '=', nameless)
    .where(sql<boolean>`not exists (select from kabar.role where role.person = person.id)`)
    .where(sql<boolean>`not exists (select from kabar.invitee where invitee.person = person.id)`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The chat becomes hers as `person`; the caller links it. */
export async function leaveFollower(
  { following }: Pick<DirectoryDeps, 'following'>,
  { db, now }: { db: Db; now: number },
  follower: number,
  person: number,
  chat: { channel: string; address_hash: string },
): Promise<void> {
  await following.move(db, { from: follower, to: person }, now);
  await passOnWaiting(db, follower, person);
  await db
    .deleteFrom('contact')
    .where((is) => is.and({ person: follower, channel: chat.channel, address_hash: chat.address_hash }))
    .execute();
  await db
    .updateTable('person')
    .set({ left_at: new Date(now) })
    .where('id', '=', follower)
    .where(sql<boolean>`not exists (select from kabar.contact where contact.person = person.id)`)
    .execute();
}
