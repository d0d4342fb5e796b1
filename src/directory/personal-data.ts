/** Flow `hapus`: what the directory's own tables hold of a person (her name, chats, roles and invitations) is deleted when she asks, or
 *  when nobody needs it any more. */

import { sql } from 'kysely';
import { dayMs } from '../clock.ts';
import type { Db } from '../records/tables.ts';
import type { PersonalContext, PersonalData, Subject, SubjectChat } from '../room.ts';
import { type Effect, member } from '../room.ts';
import { audit } from './audit.ts';
import { noteErasure } from './copies.ts';
import type { DirectoryDeps } from './deps.ts';
import { endProofs, proofsOf } from './people/consent.ts';
import { dropGuests } from './people/contacts.ts';
import { erasedName, isKnown } from './people/people.ts';
import { roleStays } from './people/rights.ts';
import { destroyKey, openWords } from './trail/words.ts';

/** The person as all `keepers` find her in their tables: with every chat that any of them knows as hers. */
export async function subjectOf(on: PersonalContext, id: number, keepers: PersonalData[]): Promise<Subject> {
  const { db, secrets } = on;
  const person = await db
    .selectFrom('person')
    .select(['name', 'phone_enc'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const contacts = await db.selectFrom('contact').select(['channel', 'address_enc']).where('person', '=', id).execute();
  const chats = new Map<string, SubjectChat>();
  const add = (channel: string, address: string) => {
    const hash = secrets.hash('chat', `${channel} ${address}`);
    chats.set(hash, { channel, address, hash });
  };
  for (const { channel, address_enc } of contacts) add(channel, secrets.open(address_enc));
  const phone = person.phone_enc ? secrets.open(person.phone_enc) : undefined;
  const joined = { id, name: person.name, phone, chats: [...chats.values()] };
  for (const { otherChats } of keepers) {
    for (const { channel, address } of (await otherChats?.(on, joined)) ?? []) add(channel, address);
  }
  return { ...joined, chats: [...chats.values()] };
}

/** What stands under the address of a chat of hers. */
async function forgetChats({ db, secrets }: Pick<PersonalContext, 'db' | 'secrets'>, chats: SubjectChat[]) {
  for (const { channel, address } of chats) {
    const address_hash = secrets.hash(channel, address);
    for (const table of ['join_request', 'link'] as const)
      await db.deleteFrom(table).where('channel', '=', channel).where('address_hash', '=', address_hash).execute();
    const sender = secrets.hash('sender', `${channel} ${address}`);
    await db.deleteFrom('join_attempt').where('sender_hash', '=', sender).execute();
  }
}

export const directoryData: PersonalData = {
  /** Her row stays without a name, because reports and the audit trail refer to it. */
  async forget({ db, secrets, now }, subject) {
    const { id, chats } = subject;
    const at = new Date(now);
    await endProofs(db, secrets, subject, now);
    await forgetChats({ db, secrets }, chats);
    await db.updateTable('role').set({ until_at: at }).where('person', '=', id).where(roleStays(now)).execute();
    await db
      .updateTable('role')
      .set({ settled_at: at, position: null, agency: null, missing_at: null })
      .where('person', '=', id)
      .execute();
    await db
      .deleteFrom('invitation')
      .where((where) => where.or([where('person', '=', id), where('created_by', '=', id)]))
      .execute();
    await db.deleteFrom('setting_wish').where('asked_by', '=', id).execute();
    await db.updateTable('setting_wish').set({ decided_by: null }).where('decided_by', '=', id).execute();
    for (const table of ['link', 'screen'] as const) await db.deleteFrom(table).where('person', '=', id).execute();
    await db.deleteFrom('contact').where('person', '=', id).execute();
    await destroyKey(db, id);
    const nobody = {
      phone_hash: null,
      phone_enc: null,
      consent_version: null,
      consent_at: null,
      left_at: null,
      erased_at: at,
    };
    await db
      .updateTable('person')
      .set({ name: erasedName, ...nobody })
      .where('id', '=', id)
      .execute();
  },

  async export(on, subject) {
    return {
      ...(await whoSheIs(on, subject)),
      ...(await howSheCame(on, subject)),
      ...(await whatSheSet(on, subject)),
      ...(await trailOf(on, subject)),
    };
  },
};

async function whoSheIs({ db, secrets }: PersonalContext, subject: Subject) {
  const { id } = subject;
  const person = await db
    .selectFrom('person')
    .select(['name', 'phone_enc', 'language', 'consent_version', 'consent_at', 'created_at'])
    .where('id', '=', id)
    .where(isKnown(id))
    .execute();
  const contact = await db
    .selectFrom('contact')
    .select(['channel', 'address_enc', 'joined_at', 'gone_at', 'muted_at'])
    .where('person', '=', id)
    .execute();
  const role = await db
    .selectFrom('role')
    .select(['role', 'area', 'posyandu', 'unit', 'agency', 'position', 'from_at', 'until_at'])
    .where('person', '=', id)
    .where(isKnown(id))
    .execute();
  return {
    person: person.map(({ phone_enc, ...row }) => ({ ...row, phone: phone_enc && secrets.open(phone_enc) })),
    contact: contact.map(({ address_enc, ...row }) => ({ ...row, address: secrets.open(address_enc) })),
    role,
    consent: await proofsOf(db, secrets, subject),
  };
}

/** What she did, and what was done with what is held of her. */
async function trailOf({ db, secrets }: PersonalContext, { id }: Subject) {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'subject', 'detail', 'sealed_for', 'sealed'])
    .where(isKnown(id))
    .where((is) =>
      is.or([
        is('actor', '=', id),
        is('subject', '=', `person ${id}`),
        is('sealed_for', '=', id),
        sql<boolean>`people @> ${[id]}::int[]`,
      ]),
    )
    .orderBy('id')
    .execute();
  const audit = [];
  for (const { sealed_for, sealed, actor, ...row } of rows) {
    const words = sealed_for === id ? await openWords(db, secrets, { sealed_for, sealed }) : undefined;
    audit.push({ ...row, by: actor === id ? 'self' : actor === null ? 'program' : 'other', ...(words && { words }) });
  }
  const person_key = await db.selectFrom('person_key').select('made_at').where('person', '=', id).execute();
  return { audit, person_key };
}

/** Codes stay out: a reader of the export could join with one. */
async function howSheCame({ db, secrets }: PersonalContext, { id, chats }: Subject) {
  const invitation = await db
    .selectFrom('invitation')
    .select(['person', 'posyandu', 'created_by', 'created_at', 'expires_at', 'used_at'])
    .where((where) => where.or([where('person', '=', id), where('created_by', '=', id)]))
    .execute();
  const addresses = chats.map(({ channel, address }) => secrets.hash(channel, address));
  const senders = chats.map(({ channel, address }) => secrets.hash('sender', `${channel} ${address}`));
  const join_request = await db
    .selectFrom('join_request')
    .select(['posyandu', 'name', 'channel', 'created_at', 'decided_at', 'accepted'])
    .where('address_hash', 'in', ['', ...addresses])
    .execute();
  const join_attempt = await db
    .selectFrom('join_attempt')
    .select('at')
    .where('sender_hash', 'in', ['', ...senders])
    .execute();
  const link = await db
    .selectFrom('link')
    .select(['channel', 'proof', 'lost', 'state', 'created_at', 'decided_at'])
    .where((where) => where.or([where('person', '=', id), where('address_hash', 'in', ['', ...addresses])]))
    .execute();
  const screen = await db
    .selectFrom('screen')
    .select(['channel', 'made_at', 'expires_at', 'entered_at', 'ended_at'])
    .where('person', '=', id)
    .execute();
  return { invitation, join_request, join_attempt, link, screen };
}

/** What she wished and decided for her area. */
async function whatSheSet({ db }: PersonalContext, { id }: Subject) {
  const setting_wish = await db
    .selectFrom('setting_wish')
    .select(['area', 'setting', 'value', 'asked_by', 'asked_at', 'decided_by', 'decided_at', 'agreed'])
    .where((where) => where.or([where('asked_by', '=', id), where('decided_by', '=', id)]))
    .execute();
  return { setting_wish };
}

/** Everything that tells who she is goes; reports stay, filed by a person without a name. Each room forgets what its own tables hold. The
 *  directory comes last, because the others find her by its rows. Copies that others have are mended by a job. `here`: the chat in
 *  which she asks for it, if she does. Answers who she was. */
export async function eraseAll(on: PersonalContext, id: number, keepers: PersonalData[], here = ''): Promise<Subject> {
  const subject = await subjectOf(on, id, keepers);
  const words: string[] = [];
  for (const room of keepers) words.push(...((await room.words?.(on, subject)) ?? []));
  for (const room of [...keepers, directoryData]) await room.forget(on, subject);
  await noteErasure(on.db, on.secrets, subject, { here, now: on.now, words });
  return subject;
}

/** `hapus`, for the one who asks. */
export const erase =
  ({ secrets, personalData }: Pick<DirectoryDeps, 'secrets' | 'personalData'>): Effect =>
  async (context, args) => {
    const { id } = member(context);
    if (args.sure !== 'hapus') return { replies: [{ parts: [{ key: 'directory/hapus:kept' }] }] };
    const { db, now } = context;
    // The session of this chat is written anew at the end of this turn; it must not be missing then.
    const here = secrets.hash('chat', `${context.channel} ${context.chat}`);
    const subject = await eraseAll({ db, secrets, now }, id, personalData, here);
    await audit(db, { now, actor: id, action: 'directory.erase', subject: `person ${id}` });
    return {
      replies: [{ parts: [{ key: 'directory/hapus:done' }] }],
      person: null,
      forget: subject.chats.map(({ hash }) => hash).filter((hash) => hash !== here),
    };
  };

/** Deletes the guests of yesterday (people/contacts.ts); called by a job. `now` in milliseconds. */
export async function forgetGuests(db: Db, now: number): Promise<void> {
  const guests = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', '')
    .where('created_at', '<', new Date(now - dayMs))
    .execute();
  await dropGuests(
    db,
    guests.map((guest) => guest.id),
  );
}
