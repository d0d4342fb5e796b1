/** Where a person can be reached: one row a channel and chat. The address is hashed to find it and sealed to use it. */

import { sql } from 'kysely';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { dropMessages } from '../../outbox/personal-data.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';

/** Ties a chat to a person. The chat must not belong to another one; the caller has checked. */
export async function linkContact(
  db: Db,
  secrets: Secrets,
  contact: { channel: string; chat: string; person: number; now: number },
): Promise<void> {
  await db
    .insertInto('contact')
    .values({
      channel: contact.channel,
      address_hash: secrets.hash(contact.channel, contact.chat),
      address_enc: secrets.seal(contact.chat),
      person: contact.person,
      joined_at: new Date(contact.now),
      gone_at: null,
      // `berhenti` holds for all of her channels, also for a new one.
      muted_at: sql<Date | null>`(select max(muted_at) from kabar.contact where person = ${contact.person})`,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'address_hash']).doUpdateSet({ gone_at: null }))
    .execute();
}

/** The person who has joined with this chat, even if the platform says that she has left. A guest has not joined. */
export async function ownerOf(db: Db, secrets: Secrets, channel: string, chat: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('contact')
    .innerJoin('person', 'person.id', 'contact.person')
    .select('person')
    .where('person.name', '<>', '')
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .executeTakeFirst();
  return row?.person;
}

/** Two of her chats have become one, so this contact goes. */
export async function dropContact(db: Db, secrets: Secrets, channel: string, chat: string): Promise<void> {
  await db
    .deleteFrom('contact')
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .execute();
}

/** The platform says that the person has blocked or left us there. `findPerson` takes it back when she writes again. */
export async function markGone(db: Db, secrets: Secrets, channel: string, chat: string, now: number): Promise<void> {
  await db
    .updateTable('contact')
    .set({ gone_at: new Date(now) })
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .execute();
}

/** `berhenti` and `lanjut`: bulk messages to the person, on all channels. `at` null: welcome again. */
export async function mute(db: Db, person: number, at: number | null): Promise<void> {
  await db
    .updateTable('contact')
    .set({ muted_at: at === null ? null : new Date(at) })
    .where('person', '=', person)
    .execute();
}

/** `0812 3456 7890`, `62812…`, `+62812…` -> E.164, Indonesian when no country is told; undefined when it is no phone number. */
export function phoneOf(written: string): string | undefined {
  const text = written.trim();
  // Telegram and spreadsheets drop the plus of an international number.
  const international = /^[1-9]\d{9,14}$/.test(text) && !text.startsWith('8') ? `+${text}` : text;
  const number = parsePhoneNumberFromString(international, 'ID');
  return number?.isValid() ? number.number : undefined;
}

/** As people here write it: `0812-3456-7890`; one from abroad with its country. */
export function writtenPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phoneOf(phone) ?? phone);
  return (number?.country === 'ID' ? number.formatNational() : number?.formatInternational()) ?? phone;
}

// A guest is a person without name and consent: somebody whose wish to join was declined, and whom we owe that one answer. For everyone
// else she has not joined. `tidy` forgets her the next day.

interface Address {
  channel: string;
  address_hash: string;
  address_enc: string;
}

/** The guest of this chat, or the person to whom the chat belongs already. */
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

/** The chat becomes somebody's: it is a guest's no more. */
export async function dropGuestOf(db: Db, secrets: Secrets, channel: string, chat: string): Promise<void> {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('person', 'person.id', 'contact.person')
    .select('person.id')
    .where('person.name', '=', '')
    .where('channel', '=', channel)
    .where('address_hash', '=', secrets.hash(channel, chat))
    .execute();
  await dropGuests(
    db,
    rows.map(({ id }) => id),
  );
}

/** Deletes guests. Only their contact and their one message refer to them. */
export async function dropGuests(db: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await dropMessages(db, ids);
  await db.deleteFrom('contact').where('person', 'in', ids).execute();
  await db.deleteFrom('person').where('id', 'in', ids).where('name', '=', '').execute();
}
