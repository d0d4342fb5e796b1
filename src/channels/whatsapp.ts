/** WhatsApp, by Baileys: an unofficial client, linked to a phone like WhatsApp Web. Needs care (docs/whatsapp.md): it answers whoever
 *  writes, starts nothing by itself with anybody else, and stops when WhatsApp says no. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { proto, WASocket, WAVersion } from '@whiskeysockets/baileys';
import type { Kysely } from 'kysely';
import type { Lease } from '../lease.ts';
import { muteLibraries } from '../log.ts';
import type { Database } from '../records/tables.ts';
import type { Allowance, Channel, Outbound, SendOptions } from './channel.ts';
import type { Deps } from './whatsapp/base/deps.ts';
import { openNumber } from './whatsapp/base/number.ts';
import { type Announce, isStop, openStanding, type Standing } from './whatsapp/base/standing.ts';
import { hear } from './whatsapp/base/transactions.ts';
import { openConnection } from './whatsapp/connection/connection.ts';
import type { Pairing } from './whatsapp/connection/pairing.ts';
import { download, type Patience } from './whatsapp/inbound/download.ts';
import { openIntake } from './whatsapp/inbound/intake.ts';
import { openOrders } from './whatsapp/inbound/orders.ts';
import { type OnReceipt, openReceipts } from './whatsapp/inbound/receipts.ts';
import type { Waiting } from './whatsapp/inbound/received.ts';
import { openUnopened } from './whatsapp/inbound/unopened.ts';
import { newestVersion } from './whatsapp/keys/newest-version.ts';
import { quietLogger } from './whatsapp/keys/quiet.ts';
import type { SocketOptions } from './whatsapp/keys/socket.ts';
import { openCap } from './whatsapp/limits/cap.ts';
import { openRefusals } from './whatsapp/limits/refusals.ts';
import { openRestriction } from './whatsapp/limits/restriction.ts';
import { openSent } from './whatsapp/messages/sent.ts';
import { openAcks } from './whatsapp/outbound/acks.ts';
import { editMessage, removeMessage } from './whatsapp/outbound/edits.ts';
import { removeOutdated } from './whatsapp/outbound/outdated.ts';
import { openSending } from './whatsapp/outbound/sending.ts';
import { openGroups } from './whatsapp/people/groups.ts';
import { type Forget, type Owner, openIdentities } from './whatsapp/people/identities.ts';
import { openMapping } from './whatsapp/people/mapping.ts';
import { openHealth, type TellAlarm } from './whatsapp/watch/health.ts';

export interface WhatsAppOptions extends Deps {
  /** Default: WhatsApp's own server, and the version that Baileys knows. */
  url?: string;
  version?: WAVersion;
  /** Digits of the number, to link by a code; without it by a QR. */
  phone?: string;
  dailyCap: number;
  /** The number is in use for long: it starts with the whole of its daily cap; default: it earns that. */
  warm?: boolean;
  /** Polls and events beside the text; default: yes. */
  cards?: boolean;
  /** The right to the number: one owner. Default: ours alone. */
  lease?: Lease;
  /** Only asks. */
  owner: Owner;
  /** Is this a code by which somebody joins? */
  isCode?(text: string): boolean;
  /** Two chats of one person have become one: the house forgets this one. */
  drop?(chat: string): Promise<void>;
  /** The keys of a stranger who has been silent for long. */
  forget?: Forget;
  announce: Announce;
  /** That the number is not well, or well again. */
  alarm: TellAlarm;
  onReceipt: OnReceipt;
  /** How to link the number, while it waits for that; undefined: no longer. */
  show(pairing: Pairing | undefined): void;
  /** For tests: a loopback server's files, scaled time. */
  media?: SocketOptions['media'];
  newestVersion?(): Promise<WAVersion | undefined>;
  pauseMs?: number;
  keepAliveMs?: number;
  qrMs?: number;
  lookMs?: number;
  watchMs?: number;
  jitterMs?: number;
  ackMs?: number;
  filePatience?: Patience;
}

export interface WhatsAppChannel extends Channel {
  standing(): Standing;
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
  allowance(on?: Kysely<Database>): Promise<Allowance>;
  /** For a process that only sends: the number, for its links. */
  meet(): Promise<void>;
}

/** How long start() waits before the program goes on without it. */
const startPatience = 3000;
/** How often replies are looked for that no phone has confirmed. */
const repeatMs = 30_000;
/** How often it is looked whether a restriction is over. */
const lookMs = 5000;
const watchMs = 60_000;

export function whatsappChannel(options: WhatsAppOptions): WhatsAppChannel {
  muteLibraries();
  const { log } = options;
  const logger = quietLogger(log);
  const deps: Deps = options;
  const mapping = openMapping();
  const groups = openGroups();
  const identities = openIdentities(deps, options.owner, { ...options, mapping });
  const sent = openSent(deps);
  const refusals = openRefusals(deps);
  const standing = openStanding(deps, async (on, news, event, until) => {
    if (news === 'restricted' && standing.is() !== 'restricted') await cap.stepBack(on);
    await options.announce(on, news, event, until);
  });
  const { dailyCap, warm = false } = options;
  const cap = openCap(deps, sent, standing, { dailyCap, warm });
  const restriction = openRestriction(deps, standing, refusals, async () =>
    (await connection.socket(0)).fetchAccountReachoutTimelock(),
  );
  const acks = openAcks((id, waiting) =>
    (async () => {
      const chat = waiting ?? (await sent.find(id))?.chat;
      if (!chat) return;
      await refusals.note(chat);
      restriction.refused(chat);
    })().catch((err) => log.warn({ err }, 'whatsapp: a refusal was not noted')),
  );
  const receipts = openReceipts(sent, (id) => sending.repeated(id), options.onReceipt, log);
  const number = openNumber(deps, (is) => cap.begin(is));
  const unopened = openUnopened(deps);
  const { isCode = () => false } = options;
  const onFinished = ({ raw: { jid, list, id, participant } }: Waiting) => {
    const key = list ? { remoteJid: list, participant: jid, id } : { remoteJid: jid, participant, id };
    void connection
      .socket(0)
      .then((socket) => socket.readMessages([key]))
      .catch(() => undefined);
  };
  const intake = openIntake({ ...deps, identities, sent, owner: options.owner, isCode, onFinished });
  let pairing: Pairing | undefined;

  const connection = openConnection(
    deps,
    {
      ...options,
      logger,
      newestVersion: options.newestVersion ?? newestVersion,
      cachedGroupMetadata: groups.metadata,
      getMessage: (id): Promise<proto.IMessage | undefined> => sent.find(id).then((row) => row && sent.content(row)),
    },
    standing,
    {
      wire(socket: WASocket) {
        const parts = [mapping, groups, intake, acks, receipts, number, unopened, restriction, cap, health];
        for (const part of parts) part.wire(socket);
        hear(socket, 'connection.update', ({ connection: now }) => {
          if (now === 'open') sending.repeat(socket).catch((err) => log.debug({ err }, 'whatsapp: not repeated'));
        });
      },
      keep: intake.keep,
      unopened: {
        opened: unopened.opened,
        async note(stanza) {
          health.unopened(stanza.attrs.id);
          await unopened.note(stanza);
        },
      },
      resume: intake.resume,
      pairing(shown) {
        pairing = shown;
        options.show(shown);
      },
    },
  );
  const health = openHealth(deps, { state: () => connection.state(), standing, tell: options.alarm });
  const { jitterMs = 3000, ackMs = 10_000, cards = true } = options;
  const books = { identities, sent, acks, standing, restriction, refusals, cap };
  const parts = { ...deps, ...books, connection, logger, cards, jitterMs, ackMs };
  const sending = openSending(parts);

  async function send(chat: string, message: Outbound, how: SendOptions = {}): Promise<string> {
    const id = await sending.send(chat, message, how);
    if (message.outdates) await removeOutdated(parts, chat, message.outdates, id);
    return id;
  }

  const orders = openOrders(deps, {
    send,
    edit: (chat, id, message) => editMessage(parts, chat, id, message),
    remove: (chat, id) => removeMessage(parts, chat, id),
  });
  /** Another process has the number, or this one only sends. */
  const elsewhere = () => !started || connection.state() === 'waiting';
  let started = false;
  const timers: NodeJS.Timeout[] = [];
  const repeat = () =>
    connection
      .socket(0)
      .then((socket) => Promise.all([sending.repeat(socket, true), intake.handOverAll()]))
      .catch((err) => log.debug({ err }, 'whatsapp: not repeated'));

  const watch = async () => {
    await health.look();
    await cap.judge().catch((err) => log.debug({ err }, 'whatsapp: the days were not judged'));
  };

  return {
    name: 'whatsapp',
    async start(receive) {
      started = true;
      intake.open(receive);
      await number.load();
      connection.start();
      timers.push(setInterval(() => void repeat(), repeatMs));
      timers.push(setInterval(() => void watch(), options.watchMs ?? watchMs));
      timers.push(setInterval(() => void restriction.look(), options.lookMs ?? lookMs));
      orders.serve(() => !elsewhere());
      await Promise.race([connection.socket(startPatience).catch(() => undefined), sleep(startPatience)]);
    },
    send: (chat, message, how = {}) =>
      elsewhere() ? orders.ask({ do: 'send', chat, message, options: how }).then(String) : send(chat, message, how),
    edit: async (chat, id, message) => {
      if (elsewhere()) await orders.ask({ do: 'edit', chat, id, message });
      else await editMessage(parts, chat, id, message);
    },
    remove: async (chat, id) =>
      elsewhere() ? (await orders.ask({ do: 'remove', chat, id })) === true : removeMessage(parts, chat, id),
    allowance: cap.allowance,
    meet: () => number.load(),
    fetch: async (media) =>
      download(await connection.socket(10_000), media.ref, options.media?.request, options.filePatience),
    // Nobody answers behind a number that is stopped: no newcomer is sent there.
    link: (code) => (number.is() && !isStop(standing.is()) ? `https://wa.me/${number.is()}?text=${code}` : undefined),
    state: connection.state,
    standing: standing.is,
    troubles: health.troubles,
    until: standing.until,
    pairing: () => pairing,
    resume: connection.resume,
    handOver: intake.handOver,
    async tidy(now) {
      await intake.tidy(now);
      await sent.tidy(now);
      await orders.tidy(now);
      await unopened.tidy(now);
      await identities.tidy(now);
      await refusals.tidy(now);
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await intake.close();
      await orders.close();
      await sending.idle();
      await connection.stop();
    },
  };
}
