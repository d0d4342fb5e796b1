/** A loopback WhatsApp: a real websocket server that behaves as WhatsApp's does towards web clients, with phones in the hands of
 *  tests. Everything between is real: Noise on the wire, Signal from end to end. */
import { join } from 'node:path';
import { type Account, isOnline } from './whatsapp/accounts.ts';
import { certificates } from './whatsapp/certificates.ts';
import { openGroups } from './whatsapp/groups.ts';
import { scanQr, typeCode } from './whatsapp/linking.ts';
import { serveMedia } from './whatsapp/media-host.ts';
import { child, children } from './whatsapp/nodes.ts';
import { openPhone, type Phone } from './whatsapp/phone.ts';
import { provision } from './whatsapp/provision.ts';
import { serve } from './whatsapp/server.ts';
import { openTroubles } from './whatsapp/troubles.ts';
import { trust, trustEnv } from './whatsapp/trust.ts';
import { openWorld, type Sent, type WorldOptions } from './whatsapp/world.ts';

export type { Shown } from './whatsapp/chats.ts';
export type { Phone } from './whatsapp/phone.ts';
export type { Identity } from './whatsapp/provision.ts';

export type WhatsApp = Awaited<ReturnType<typeof startWhatsApp>>;

const preload = join(import.meta.dirname, 'whatsapp/preload.ts');

const usual: WorldOptions = {
  bot: '628115550000',
  seed: 1,
  addressing: 'lid',
  alternate: 'always',
  tokens: 'ignored',
  latency: 0,
  now: Date.now,
};

export async function startWhatsApp(given: Partial<WorldOptions & { port: number }> = {}) {
  const { port = 0, ...options } = given;
  const world = openWorld({ ...usual, ...options }, await certificates());
  const server = await serve(world, port);
  const media = await serveMedia(world);
  trust(world.certificates);
  const phones = new Map<Account, Phone>();
  const phoneOf = (account: Account): Phone => {
    const phone = phones.get(account) ?? openPhone(world, account);
    phones.set(account, phone);
    return phone;
  };
  // It hears all that the bot writes.
  phoneOf(world.bot);
  return {
    ...openTroubles(world),
    ...openGroups(world),
    world,
    url: server.url,
    /** For a program in a process of its own: arguments and environment with which it trusts this server. */
    child: { args: ['--import', preload], env: trustEnv(world.certificates) },
    bot: world.bot,
    faults: world.faults,
    /** What the bot handed over, and what of it arrived on phones (repeats of an id too). */
    sent: world.sent,
    received: world.received,
    troubles: world.troubles,
    unknown: world.unknown,
    phone: (number: string, name = `Orang ${number.slice(-4)}`) => phoneOf(world.accounts.open(number, name)),
    /** The phone of somebody whose number WhatsApp tells nobody. */
    numberless: (name = 'Tanpa Nomor') => phoneOf(world.accounts.open(world.newId('numberless'), name, true)),
    /** The phone that the bot is linked with. */
    owner: () => phoneOf(world.bot),
    /** An identity that is linked already. */
    provision: (number = world.bot.phone, name = world.bot.name) => provision(world, world.accounts.open(number, name)),
    scanQr: (qr: string, number = world.bot.phone) => scanQr(world, qr, world.accounts.open(number)),
    typeCode: (code: string, number = world.bot.phone) => typeCode(world, code, world.accounts.open(number)),
    online: () => world.botDevices().some(isOnline),
    /** What the bot has not confirmed yet. */
    pending: (what: 'message' | 'notification' = 'message') =>
      world
        .botDevices()
        .flatMap(({ queue }) => queue)
        .filter(({ tag }) => tag === what).length,
    /** How often the keys of these devices were asked for, each time to begin a session anew. */
    fetched: (account: Account): number => world.fetched.filter((device) => device.account === account).length,
    /** The devices of a person for which a message was sealed. */
    sealedFor: ({ account }: Phone, { stanza }: Sent): number[] =>
      children(child(stanza, 'participants')).flatMap(({ attrs }) => {
        const device = world.accounts.device(attrs.jid);
        return device?.account === account ? [device.id] : [];
      }),
    /** Ids that a phone was sent more than once. */
    doubled: () => world.received.filter(({ again }) => again).map(({ id }) => id),
    /** Nothing went wrong inside the server or on a phone, and nothing was unreadable without a reason. */
    mustBeWell() {
      if (world.troubles.length > 0) throw new AggregateError(world.troubles, world.troubles.map(String).join('\n'));
    },
    async stop() {
      for (const phone of phones.values()) phone.close();
      await Promise.all([server.stop(), media.stop()]);
      world.accounts.close();
    },
  };
}
