/** Heads who send notices by chat, with the servers and processes of outbox-stage.ts. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { dayMs } from '../../src/clock.ts';
import { changeSetting } from '../../src/directory/areas/settings.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Role } from '../../src/room.ts';
import type { BotApi, BotMessage, Phone } from '../support/bot-api.ts';
import { secretKey } from './seed-kader.ts';

/** Telegram numbers behind those of seed-kader.ts. */
const firstHead = 900_001;

/** A head who has joined; her number on the platform. */
export async function addHead(
  db: Kysely<Database>,
  role: Role,
  area: string,
  n = 0,
  channel = 'telegram',
  chatOf: (user: number) => string = String,
): Promise<number> {
  // Before the clocks of all sections.
  const joined = new Date(Date.now() - 400 * dayMs);
  const consent = { consent_version: consentVersion, consent_at: joined, created_at: joined };
  const { id } = await db
    .insertInto('person')
    .values({ name: `Ketua ${n + 1}`, language: 'id', ...consent })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('role').values({ person: id, role, area, from_at: joined }).execute();
  const chat = chatOf(firstHead + n);
  await linkContact(db, openSecrets(secretKey), { channel, chat, person: id, now: Date.now() });
  return firstHead + n;
}

/** The proof must hold at night too: quiet hours that end when they begin are none. */
export const noQuietHours = (db: Kysely<Database>, area: string) =>
  changeSetting(db, area, { quietFrom: '00:00', quietTo: '00:00' });

/** Writes a notice to everybody below her, as she does it: text, recipients, a look (and a change), sent, and no minute to think. */
export async function sendNotice(
  api: BotApi,
  user: number,
  words: string,
  change = (_phone: Phone): Promise<unknown> => Promise.resolve(),
): Promise<void> {
  const phone = api.phone(user);
  phone.say('edaran');
  await until(phone, ({ text }) => text.includes('Tulis isi'));
  await sleep(readingMs);
  phone.say(words);
  await press(phone, 'Semua di wilayah saya');
  await change(phone);
  await press(phone, 'Kirim ke');
  await press(phone, 'Kirim sekarang');
}

/** A person reads before she taps. The platform lets no answers through to one chat faster than this. */
const readingMs = 1000;

/** Taps the button that begins so, once it is there. */
export async function press(phone: Phone, label: string): Promise<void> {
  const begins = (message: BotMessage) => message.buttons.find((button) => button.label.startsWith(label));
  const message = await until(phone, (one) => begins(one) !== undefined);
  await sleep(readingMs);
  phone.tap(begins(message)!.label);
}

async function until(phone: Phone, wanted: (message: BotMessage) => boolean): Promise<BotMessage> {
  for (;;) {
    const message = await phone.next(60_000);
    if (wanted(message)) return message;
  }
}
