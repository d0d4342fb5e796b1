/** What the WhatsApp channel keeps of one person: under her phone number, under her LID, and under whichever of them named her chat once. */
import type { Kysely } from 'kysely';
import type { Secrets } from '../../records/secrets.ts';
import type { Database } from '../../records/tables.ts';
import { forgetKeys } from '../../records/whatsapp-keys.ts';

type Db = Kysely<Database>;

/** `chats`: those that she joined with. `phone`: she may have written from it and joined elsewhere. Answers all names that her chats ever
 *  had. */
export async function forgetWhatsApp(
  db: Db,
  secrets: Secrets,
  { id, chats, phone, now }: { id: number; chats: string[]; phone: string | undefined; now: number },
): Promise<string[]> {
  const names = await namesOf(db, secrets, chats);
  if (phone) names.push(...(await namesOfPhone(db, secrets, id, phone)));
  if (names.length === 0) return [];
  const hashes = names.map((name) => chatHash(secrets, name));
  for (const table of kept) await db.deleteFrom(table).where('chat', 'in', hashes).execute();
  await forgetReceived(db, hashes, now);
  await forgetKeys(db, secrets, names, now);
  return [...new Set(names)];
}

/** None where somebody else has joined from it: a list may have given her the wrong number. */
async function namesOfPhone(db: Db, secrets: Secrets, id: number, phone: string): Promise<string[]> {
  const names = await namesOf(db, secrets, [`${phone.slice(1)}@s.whatsapp.net`]);
  const other = await db
    .selectFrom('contact')
    .select('person')
    .where('channel', '=', 'whatsapp')
    .where(
      'address_hash',
      'in',
      names.map((name) => secrets.hash('whatsapp', name)),
    )
    .where('person', '!=', id)
    .executeTakeFirst();
  return other ? [] : names;
}

/** The ids of today's messages stay, without a word: WhatsApp may bring one again, and she is not to be answered twice. */
async function forgetReceived(db: Db, chats: string[], now: number): Promise<void> {
  await db
    .deleteFrom('whatsapp_received')
    .where('chat', 'in', chats)
    .where('at', '<', new Date(now - 24 * 60 * 60_000))
    .execute();
  await db.updateTable('whatsapp_received').set({ body_enc: null }).where('chat', 'in', chats).execute();
}

const kept = [
  'whatsapp_sent',
  'whatsapp_order',
  'whatsapp_unopened',
  'whatsapp_refused',
  'whatsapp_identity',
] as const satisfies (keyof Database)[];

const chatHash = (secrets: Secrets, name: string) => secrets.hash('chat', `whatsapp ${name}`);

/** The chats behind these addresses, and all addresses of those chats. */
async function namesOf(db: Db, secrets: Secrets, given: string[]): Promise<string[]> {
  if (given.length === 0) return [];
  const identities = () => db.selectFrom('whatsapp_identity').select(['chat', 'jid_enc', 'chat_enc']);
  const found = await identities()
    .where((where) =>
      where.or([
        where(
          'chat',
          'in',
          given.map((name) => chatHash(secrets, name)),
        ),
        where(
          'jid',
          'in',
          given.map((jid) => secrets.hash('whatsapp-jid', jid)),
        ),
      ]),
    )
    .execute();
  const chats = [...new Set(found.map(({ chat }) => chat))];
  const all = chats.length > 0 ? await identities().where('chat', 'in', chats).execute() : [];
  const opened = all.flatMap(({ jid_enc, chat_enc }) => [secrets.open(jid_enc), secrets.open(chat_enc)]);
  return [...new Set([...given, ...opened])];
}
