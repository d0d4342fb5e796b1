/** `hapus`: everything that tells who she is goes; reports stay, filed by a person without a name. */

import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, member } from '../../room.ts';
import { audit } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { erasedName } from '../people/people.ts';
import { forgetMeetings } from './erasing-meetings.ts';
import { forgetNotices } from './erasing-notices.ts';
import { forgetWhatsApp } from './erasing-whatsapp.ts';

export const erase =
  ({ secrets }: DirectoryDeps): Effect =>
  async (context, args) => {
    const { id, name } = member(context);
    if (args.sure !== 'hapus') return { replies: [{ parts: [{ key: 'directory/hapus:kept' }] }] };
    // The session of this chat is written anew at the end of this turn; it must not be missing then.
    const here = secrets.hash('chat', `${context.channel} ${context.chat}`);
    const chats = await forgetChats(context.db, secrets, id, context.now);
    await forgetMessages(context.db, id, name);
    await erasePerson(context.db, id, context.now);
    return {
      replies: [{ parts: [{ key: 'directory/hapus:done' }] }],
      person: null,
      forget: chats.filter((chat) => chat !== here),
    };
  };

async function erasePerson(db: Db, id: number, now: number): Promise<void> {
  const at = new Date(now);
  await db.updateTable('role').set({ until_at: at, position: null, agency: null }).where('person', '=', id).execute();
  await db.deleteFrom('draft').where('owner', '=', id).execute();
  await db
    .deleteFrom('invitation')
    .where((where) => where.or([where('person', '=', id), where('created_by', '=', id)]))
    .execute();
  await db.deleteFrom('contact').where('person', '=', id).execute();
  await forgetMeetings(db, id, now);
  await forgetNotices(db, id, now);
  await db
    .updateTable('person')
    .set({
      name: erasedName,
      phone_hash: null,
      phone_enc: null,
      consent_version: null,
      consent_at: null,
      erased_at: at,
    })
    .where('id', '=', id)
    .execute();
  await audit(db, { now, actor: id, action: 'directory.erase', subject: `person ${id}` });
}

/** What is kept by chat: wishes to join, tries at codes, the trail of turns (their replies name her), messages set aside. Answers which chats those are. */
async function forgetChats(db: Db, secrets: Secrets, id: number, now: number): Promise<string[]> {
  const contacts = await db.selectFrom('contact').selectAll().where('person', '=', id).execute();
  const addresses = contacts.map(({ channel, address_enc }) => ({ channel, address: secrets.open(address_enc) }));
  const person = await db.selectFrom('person').select('phone_enc').where('id', '=', id).executeTakeFirst();
  const joined = addresses.filter(({ channel }) => channel === 'whatsapp').map(({ address }) => address);
  const phone = person?.phone_enc ? secrets.open(person.phone_enc) : undefined;
  const names = await forgetWhatsApp(db, secrets, { id, chats: joined, phone, now });
  const elsewhere = addresses.filter(({ channel }) => channel !== 'whatsapp');
  const chats: string[] = [];
  for (const { channel, address } of [...elsewhere, ...names.map((name) => ({ channel: 'whatsapp', address: name }))]) {
    await db
      .deleteFrom('join_request')
      .where('channel', '=', channel)
      .where('address_hash', '=', secrets.hash(channel, address))
      .execute();
    const name = `${channel} ${address}`;
    const chat = secrets.hash('chat', name);
    await db.deleteFrom('join_attempt').where('sender_hash', '=', secrets.hash('sender', name)).execute();
    chats.push(chat);
    await db.deleteFrom('turn').where('chat', '=', chat).execute();
    await db.deleteFrom('set_aside').where('chat', '=', chat).execute();
  }
  return chats;
}

/** What waits is not sent any more; of what was sent only the fact remains. */
async function forgetMessages(db: Db, id: number, name: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'dibatalkan' })
    .where('person', '=', id)
    .where('status', 'in', ['antre', 'mengirim', 'gagal'])
    .execute();
  await db.updateTable('outbox').set({ args: '{}', reply: '{"parts":[]}' }).where('person', '=', id).execute();
  // Messages to others may have named her.
  const named = `%${JSON.stringify(name).replace(/[\\%_]/g, '\\$&')}%`;
  await db
    .updateTable('outbox')
    .set({ args: '{}', reply: '{"parts":[]}' })
    .where('reply', 'like', named)
    .where('status', 'not in', ['antre', 'mengirim'])
    .execute();
}
