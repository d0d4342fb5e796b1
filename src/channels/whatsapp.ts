/** WhatsApp, by Baileys: an unofficial client, linked to a phone like WhatsApp Web. Needs care (docs/whatsapp.md): the channel answers those
 *  who write, never writes first to anybody else, and stops when WhatsApp says no. */
import { setTimeout as sleep } from 'node:timers/promises';
import { minuteMs } from '../clock.ts';
import { muteLibraries } from '../log.ts';
import type { Db } from '../records/tables.ts';
import type { Allowance, Channel } from './channel.ts';
import { type AccountStatus, isStop } from './whatsapp/base/account.ts';
import { onRecords } from './whatsapp/base/records.ts';
import type { Pairing } from './whatsapp/connection/pairing.ts';
import { download } from './whatsapp/inbound/download.ts';
import { editMessage, removeMessage, removeOutdated } from './whatsapp/outbound/edits.ts';
import { Orders } from './whatsapp/outbound/orders.ts';
import { openParts, type Parts, type WhatsAppOptions } from './whatsapp/parts.ts';

export type { WhatsAppOptions };

export interface WhatsAppChannel extends Channel {
  accountStatus(): AccountStatus;
  until(): number | undefined;
  pairing(): Pairing | undefined;
  /** What the admins were told of and is not over. */
  troubles(): string[];
  /** An operator says that all is well again: links anew where needed, starts chats again. */
  resume(): Promise<void>;
  /** This chat has become somebody's: hands over what a stranger wrote there and what waits since. */
  handOver(chat: string): Promise<void>;
  tidy(now: number): Promise<void>;
  /** What may still be started in a day. */
  allowance(on?: Db): Promise<Allowance>;
  /** For a process that only sends: learns the number, for its links. */
  meet(): Promise<void>;
}

type Outgoing = Required<Pick<Channel, 'send' | 'edit' | 'remove'>>;

/** How long start() waits before the program goes on without WhatsApp. */
const startPatience = 3000;
/** How often we look for replies that no phone has confirmed. */
const repeatMs = 30_000;
/** How often we look whether a restriction is over. */
const lookMs = 5000;
const watchMs = minuteMs;

export function whatsappChannel(options: WhatsAppOptions): WhatsAppChannel {
  muteLibraries();
  const parts = openParts(options);
  const { connection, intake, number, sending } = parts;
  const own = ownConnection(parts);
  const orders = new Orders(parts.deps, own);
  let started = false;
  let stopped = false;
  /** Another process has the number, or this one only sends. */
  const elsewhere = () => !started || connection.state() === 'waiting';
  let timers: NodeJS.Timeout[] = [];

  return {
    name: 'whatsapp',
    async start(receive, paused) {
      started = true;
      intake.open(receive, paused);
      await number.load();
      connection.start();
      timers = startTimers(options, parts);
      orders.serve(() => !elsewhere());
      await Promise.race([connection.socket(startPatience).catch(() => undefined), sleep(startPatience)]);
    },
    ...byOwner(own, orders, elsewhere),
    ...aboutNumber(parts),
    fetch: async (media) =>
      download(await connection.socket(10_000), media.ref, options.media?.request, options.filePatience),
    meet: () => learnNumber(parts, () => !stopped),
    handOver: (chat) => intake.handOver(chat),
    tidy: (now) => tidy(parts, now),
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await intake.close();
      await orders.close();
      await sending.idle();
      await connection.stop();
    },
  };
}

/** Nobody awaits this: a start while the records are away must not end the process. */
const learnNumber = ({ deps, number }: Parts, waits: () => boolean): Promise<void> =>
  onRecords(deps, () => number.load(), waits).catch((err) =>
    deps.log.warn({ err }, 'whatsapp: the number is not known'),
  );

/** Sends over the connection of this process. */
const ownConnection = ({ outbound, sending }: Parts): Outgoing => ({
  async send(chat, message, how = {}) {
    const id = await sending.send(chat, message, how);
    if (message.outdates) await removeOutdated(outbound, chat, message.outdates, id);
    return id;
  },
  edit: (chat, id, message) => editMessage(outbound, chat, id, message),
  remove: (chat, id) => removeMessage(outbound, chat, id),
});

/** Sends over the connection of whichever process has the number. */
const byOwner = (own: Outgoing, orders: Orders, elsewhere: () => boolean): Outgoing => ({
  send: (chat, message, how = {}) =>
    elsewhere() ? orders.ask({ do: 'send', chat, message, options: how }).then(String) : own.send(chat, message, how),
  async edit(chat, id, message) {
    if (elsewhere()) await orders.ask({ do: 'edit', chat, id, message });
    else await own.edit(chat, id, message);
  },
  remove: async (chat, id) =>
    elsewhere() ? (await orders.ask({ do: 'remove', chat, id })) === true : own.remove(chat, id),
});

const aboutNumber = ({ account, cap, connection, health, number, pairing }: Parts) => ({
  // Nobody answers behind a number that is stopped, so no newcomer is sent there.
  link: (code: string) =>
    number.is() && !isStop(account.is()) ? `https://wa.me/${number.is()}?text=${code}` : undefined,
  state: () => connection.state(),
  accountStatus: () => account.is(),
  until: () => account.until(),
  troubles: () => health.troubles(),
  allowance: (on?: Db) => cap.allowance(on),
  pairing: () => pairing.now(),
  resume: () => connection.resume(),
});

function startTimers(options: WhatsAppOptions, parts: Parts): NodeJS.Timeout[] {
  const { cap, connection, health, intake, restriction, sending } = parts;
  const { log } = options;
  const repeat = () =>
    connection
      .socket(0)
      .then((socket) => Promise.all([sending.repeat(socket, true), intake.handOverAll()]))
      .catch((err) => log.debug({ err }, 'whatsapp: not repeated'));
  const watch = async () => {
    await health.look();
    await cap.judge().catch((err) => log.debug({ err }, 'whatsapp: the days were not judged'));
  };
  return [
    setInterval(() => void repeat(), repeatMs),
    setInterval(() => void watch(), options.watchMs ?? watchMs),
    setInterval(() => void restriction.look(), options.lookMs ?? lookMs),
  ];
}

async function tidy({ identities, intake }: Parts, now: number): Promise<void> {
  for (const part of [intake, identities]) await part.tidy(now);
}
