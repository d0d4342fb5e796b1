/** What the WhatsApp channel holds of a person: under her phone number, under her LID, and under whichever of them named her chat once. */
import { dayMs } from '../../clock.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { PersonalContext, PersonalData, Subject } from '../../room.ts';
import { chatHash, type Deps } from './base/records.ts';
import { forgetKeys } from './keys/forgotten-keys.ts';
import { wordsSent } from './messages/words-sent.ts';

type Secrets = Deps['secrets'];

export const whatsappData: PersonalData = {
  /** All names that her chats ever had. Her phone counts too: she may have written from it and joined elsewhere. */
  async otherChats(on, subject) {
    const joined = subject.chats.filter(({ channel }) => channel === 'whatsapp').map(({ address }) => address);
    const names = [...(await namesOf(on.db, on.secrets, joined)), ...(await namesOfPhone(on, subject))];
    return [...new Set(names)].map((address) => ({ channel: 'whatsapp', address }));
  },

  async forget({ db, secrets, now }, subject) {
    const names = namesIn(subject);
    if (names.length === 0) return;
    const hashes = names.map((chat) => chatHash({ secrets }, chat));
    for (const table of tablesByChat) await db.deleteFrom(table).where('chat', 'in', hashes).execute();
    await forgetReceived(db, hashes, now);
    await forgetKeys(db, secrets, names, now);
  },

  async export({ db, secrets }, subject) {
    const hashes = ['', ...namesIn(subject).map((chat) => chatHash({ secrets }, chat))];
    const identities = await db
      .selectFrom('whatsapp_identity')
      .select(['jid_enc', 'seen_at'])
      .where('chat', 'in', hashes)
      .execute();
    const received = await db
      .selectFrom('whatsapp_received')
      .select(['body_enc', 'at'])
      .where('chat', 'in', hashes)
      .where('body_enc', 'is not', null)
      .execute();
    const sent = await db
      .selectFrom('whatsapp_sent')
      .select(['status', 'body_enc', 'at'])
      .where('chat', 'in', hashes)
      .execute();
    const refused = db.selectFrom('whatsapp_refused').select('at').where('chat', 'in', hashes);
    return {
      whatsapp_identity: identities.map(({ jid_enc, seen_at }) => ({ address: secrets.open(jid_enc), seen_at })),
      whatsapp_received: received.map(({ body_enc, at }) => ({ message: secrets.open(body_enc!), at })),
      whatsapp_sent: await Promise.all(
        sent.map(async ({ body_enc, ...row }) => ({
          ...row,
          message: body_enc && (await wordsSent(secrets.open(body_enc))),
        })),
      ),
      whatsapp_refused: await refused.execute(),
    };
  },
};

const namesIn = ({ chats }: Subject) =>
  chats.filter(({ channel }) => channel === 'whatsapp').map(({ address }) => address);

/** None where somebody else has joined from it: a list may have given her the wrong number. */
async function namesOfPhone({ db, secrets }: PersonalContext, { id, phone }: Subject): Promise<string[]> {
  if (!phone) return [];
  const names = await namesOf(db, secrets, [`${phone.slice(1)}@s.whatsapp.net`]);
  const addresses = names.map((name) => secrets.hash('whatsapp', name));
  const other = await db
    .selectFrom('contact')
    .select('person')
    .where('channel', '=', 'whatsapp')
    .where('address_hash', 'in', addresses)
    .where('person', '!=', id)
    .executeTakeFirst();
  return other ? [] : names;
}

/** The ids of today's messages stay, without a word: WhatsApp may bring one again, and she is not to be answered twice. */
async function forgetReceived(db: Db, chats: string[], now: number): Promise<void> {
  await db
    .deleteFrom('whatsapp_received')
    .where('chat', 'in', chats)
    .where('at', '<', new Date(now - dayMs))
    .execute();
  await db.updateTable('whatsapp_received').set({ body_enc: null }).where('chat', 'in', chats).execute();
}

const tablesByChat = [
  'whatsapp_sent',
  'whatsapp_order',
  'whatsapp_unopened',
  'whatsapp_refused',
  'whatsapp_identity',
] as const satisfies (keyof Database)[];

/** The chats behind these addresses, and all addresses of those chats. */
async function namesOf(db: Db, secrets: Secrets, given: string[]): Promise<string[]> {
  if (given.length === 0) return [];
  const identities = () => db.selectFrom('whatsapp_identity').select(['chat', 'jid_enc', 'chat_enc']);
  const hashes = given.map((name) => chatHash({ secrets }, name));
  const jids = given.map((jid) => secrets.hash('whatsapp-jid', jid));
  const found = await identities()
    .where((where) => where.or([where('chat', 'in', hashes), where('jid', 'in', jids)]))
    .execute();
  const chats = [...new Set(found.map(({ chat }) => chat))];
  const all = chats.length > 0 ? await identities().where('chat', 'in', chats).execute() : [];
  const opened = all.flatMap(({ jid_enc, chat_enc }) => [secrets.open(jid_enc), secrets.open(chat_enc)]);
  return [...new Set([...given, ...opened])];
}
