/** The WhatsApp channel on the loopback WhatsApp, for the contract suite and tests of its own. */
import { sql } from 'kysely';
import type { Channel } from '../../src/channels/channel.ts';
import { type WhatsAppChannel, type WhatsAppOptions, whatsappChannel } from '../../src/channels/whatsapp.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { openLog } from '../../src/log.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets, type Secrets } from '../../src/records/secrets.ts';
import { clearRecords, openTestRecords, testRing } from '../support/records.ts';
import { type Phone, type Shown, startWhatsApp, type WhatsApp } from '../support/whatsapp.ts';
import { keepIdentity } from '../support/whatsapp-identity.ts';
import { readLookAlikes, readMenu } from '../support/whatsapp-menu.ts';
import { type ChannelHarness, leaseWhile, type Person, type Seen } from './contract.ts';

export interface WhatsAppHarness extends ChannelHarness {
  server: WhatsApp;
  records: Records;
  secrets: Secrets;
  /** What was announced to the admins. */
  news: string[];
  receipts: string[];
  /** By status: until when, as it was announced. */
  untils: (number | undefined)[];
  phone(name: string): Phone;
  open(options?: Partial<WhatsAppOptions>): Promise<WhatsAppChannel>;
}

type Addressing = NonNullable<Parameters<typeof startWhatsApp>[0]>;

export const testSecrets = openSecrets('a key for tests, long enough to be one', testRing);
let shared: Promise<Records> | undefined;
const inMemory = () => {
  shared ??= openTestRecords();
  return shared;
};

/** `records`: others than those in memory. */
export async function whatsappHarness(
  given: Addressing & { linked?: boolean; records?: Records } = {},
): Promise<WhatsAppHarness> {
  const { linked = true, records = await inMemory(), ...addressing } = given;
  await clearRecords(records);
  const server = await startWhatsApp(addressing);
  const secrets = testSecrets;
  if (linked) await keepIdentity(records, secrets, await server.provision());
  const dead = new Set<Channel>();
  const opened: WhatsAppChannel[] = [];
  const [news, receipts]: string[][] = [[], []];
  const untils: (number | undefined)[] = [];
  let people = 0;
  const phone = (name: string) => server.phone(`6281200000${String(++people).padStart(3, '0')}`, name);
  return {
    server,
    records,
    secrets,
    news: news!,
    receipts: receipts!,
    untils,
    phone,
    async open(options = {}) {
      const channel: WhatsAppChannel = whatsappChannel({
        db: records.db,
        secrets,
        clock: systemClock,
        ids: randomIds,
        log: openLog(process.env.TLOG ?? 'silent', false),
        url: server.url,
        dailyCap: 1000,
        warm: true,
        jitterMs: 0,
        pauseMs: 50,
        // So long that no message seems lost on a slow machine. A test in which one is lost sets less.
        ackMs: 120_000,
        lease: leaseWhile(() => !dead.has(channel)),
        owner: async () => undefined,
        announce: async (_db, status, _event, until) => {
          news!.push(status);
          untils.push(until);
        },
        onReceipt: async (message, status, reason) =>
          void receipts!.push([message, status, reason].filter(Boolean).join(' ')),
        alarm: async (_db, alarm) => void news!.push(alarm),
        show: () => undefined,
        newestVersion: async () => undefined,
        ...options,
      });
      opened.push(channel);
      return channel;
    },
    person: (name) => onPhone(phone(name)),
    async abandon(channel) {
      dead.add(channel);
    },
    async close() {
      for (const channel of opened) if (!dead.has(channel)) await channel.stop();
      await server.stop();
      server.mustBeWell();
    },
  };
}

function onPhone(phone: Phone): Person {
  return {
    chat: phone.jid,
    sender: phone.jid,
    say: (text) => phone.say(text),
    tap: (label) => phone.tap(label),
    next: async () => seen(await phone.next()),
    look: (id) =>
      phone
        .chat()
        .filter((message) => message.id === id && !message.deleted)
        .map(seen)[0],
    edit: (id, text) => phone.edit(id, text),
    quote: (id, text) => phone.quote(id, text),
    photo: (bytes, caption) => phone.photo(Buffer.from(bytes), caption),
    location: (latitude, longitude) => phone.location(latitude, longitude),
    contact: (own) => (own ? phone.shareContact() : phone.shareContact('6281299999999', 'Orang lain')),
  };
}

/** As the person reads it: the menu apart from the words, bold runs without their stars, look-alikes as what they look like. */
export function seen({ id, text, picture, document }: Shown): Seen {
  const { words, choices } = readMenu(text);
  const bold: string[] = [];
  const pair = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;
  const plain = words.replace(pair, (_, inside: string) => {
    bold.push(inside);
    return inside;
  });
  return {
    id,
    text: readLookAlikes(plain),
    labels: choices.map(({ label }) => label),
    bold,
    ...(picture ? { picture } : {}),
    ...(document ? { document: { name: document.name, bytes: document.bytes } } : {}),
  };
}

/** Sets every message that came to two days ago: what we send now is no answer any more. */
export const longAgo = (db: Records['db']) =>
  db.updateTable('whatsapp_received').set({ at: sql`at - interval '2 days'` }).execute();
