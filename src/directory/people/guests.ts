/** A guest is a chat that we owe one answer (her wish to join was declined) and nothing else: a person without name and consent.
 *  For everyone else she has not joined; `tidy` forgets her the next day. */
import { dropMessages } from '../../outbox/personal-data.ts';
import type { Db } from '../../records/tables.ts';

interface Address {
  channel: string;
  address_hash: string;
  address_enc: string;
}

/** The guest of this chat, or whoever it belongs to already. */
export async function guestFor(db: Db, { channel, address_hash, address_enc }: Address): Promise<number> {
  const known = await db
    .selectFrom('contact')
    .select('person')
    .where('channel', '=', channel)
    .where('address_hash', '=', address_hash)
    .executeTakeFirst();
  if (known) return known.person;
  const { id } = await db
    .insertInto('person')
    .values({ name: '', language: 'id' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('contact').values({ channel, address_hash, address_enc, person: id }).execute();
  return id;
}

/** Is there a guest with this id? */
export async function isGuest(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('id', '=', id).where('name', '=', '').executeTakeFirst();
  return row !== undefined;
}

/** Deletes guests. Only their contact and their one message refer to them. */
export async function dropGuests(db: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await dropMessages(db, ids);
  await db.deleteFrom('contact').where('person', 'in', ids).execute();
  await db.deleteFrom('person').where('id', 'in', ids).where('name', '=', '').execute();
}
