/** What the proof of WhatsApp stands on: embedded records with kader in them, the loopback WhatsApp, and the program as a process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { systemClock, wallTime } from '../../src/clock.ts';
import { muteLibraries } from '../../src/log.ts';
import { openRecords } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { BotMessage, Phone as BotPhone } from '../support/bot-api.ts';
import { quietLog } from '../support/records.ts';
import { freePort } from '../support/server.ts';
import { lookInto } from '../support/vault.ts';
import { type Phone, startWhatsApp } from '../support/whatsapp.ts';
import { keepIdentity } from '../support/whatsapp-identity.ts';
import { readMenu } from '../support/whatsapp-menu.ts';
import { makePlan } from './plan.ts';
import { startProgram } from './program.ts';
import { secretKey, seedKader } from './seed-kader.ts';

export type WhatsAppStage = Awaited<ReturnType<typeof openWhatsAppStage>>;

const numberOf = (user: number) => `62812${user}`;

/** `lay`: puts others than kader into the records. */
export async function openWhatsAppStage(size: number, seed: number, lay = async (_db: Kysely<Database>) => {}) {
  muteLibraries();
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-whatsapp-'));
  const server = await startWhatsApp({ seed, addressing: 'mixed', alternate: 'always' });
  const open = () => openRecords({ dataDir, log: quietLog, clock: systemClock });
  /** The records from outside, only while the program does not run. */
  const look = <T>(at: (db: Kysely<Database>) => Promise<T>): Promise<T> => lookInto(open(), secretKey, at);
  const records = await open();
  const chatOf = (user: number) => `${numberOf(user)}@s.whatsapp.net`;
  const posyanduOf = await seedKader(records.db, size, Date.now(), 'whatsapp', chatOf);
  await keepIdentity(records, openSecrets(secretKey), await server.provision());
  await layAdmin(records.db);
  await lay(records.db);
  await records.close();
  const port = await freePort();
  const settings = {
    DATA_DIR: dataDir,
    SECRET_KEY: secretKey,
    WHATSAPP: 'on',
    WHATSAPP_URL: server.url,
    ...server.child.env,
    // Polls below the questions have tests of their own (test/channels/whatsapp-cards.test.ts); these kader read and type.
    WHATSAPP_CARDS: 'off',
    // What they get in a day is a loaded month.
    WHATSAPP_WARM: 'on',
    WHATSAPP_PER_MINUTE: '60',
  };
  const chance = server.world.random;
  const month = wallTime(Date.now(), 'WITA').toPlainDate().toPlainYearMonth().toString();
  return {
    server,
    look,
    posyanduOf,
    port,
    chance,
    settings,
    plans: [...posyanduOf.keys()].map((user) => makePlan(user, chance, month)),
    phone: (user: number) => server.phone(numberOf(user)),
    kader: (user: number) => asBotPhone(user, server.phone(numberOf(user))),
    start: () => startProgram(port, settings, undefined, server.child.args),
    /** As /readyz tells it; undefined: no answer. */
    async state(): Promise<string | undefined> {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      const body = (await answer?.json().catch(() => undefined)) as { channels?: { whatsapp?: string } } | undefined;
      return body?.channels?.whatsapp;
    },
    async close() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function layAdmin(db: Kysely<Database>) {
  const now = new Date();
  const { id } = await db
    .insertInto('person')
    .values({ name: 'Admin', language: 'id', consent_version: 1, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('role').values({ person: id, role: 'admin', from_at: now }).execute();
}

/** A WhatsApp phone with the functions of a Telegram phone, so that the kader of all proofs can use it. */
function asBotPhone(user: number, phone: Phone): BotPhone {
  const shown = ({ mine, text }: { mine: boolean; text: string }) => {
    const { words, choices } = readMenu(text);
    return { mine, text: words, buttons: choices.map(({ label }) => ({ label })) } as BotMessage;
  };
  return {
    user,
    say: (text: string) => void phone.say(text),
    next: async (patience: number) => shown(await phone.next(patience)),
    unread: () => phone.unread(),
    chat: () => phone.chat().map(shown),
  } as never;
}
