/** Opens the parts of the channel and tells them of each other. */
import type { BinaryNode, WAMessage, WASocket, WAVersion } from '@whiskeysockets/baileys';
import type { Lease } from '../../lease.ts';
import { type Announce, openAccount } from './base/account.ts';
import type { Deps } from './base/records.ts';
import { hear } from './base/transactions.ts';
import { Connection } from './connection/connection.ts';
import { keepShown, type Pairing, wirePairing } from './connection/pairing.ts';
import type { Patience } from './inbound/download.ts';
import { Intake } from './inbound/intake.ts';
import { type OnReceipt, openReceipts } from './inbound/receipts.ts';
import type { Waiting } from './inbound/received.ts';
import { openRetryRequests } from './inbound/retry-requests.ts';
import { openNumber } from './keys/auth-state.ts';
import { baileysLogger, newestVersion, openGroups, type SocketOptions } from './keys/socket.ts';
import { Cap } from './limits/cap.ts';
import { openRefusals, Restriction } from './limits/restriction.ts';
import { Sent } from './messages/sent.ts';
import { SentCounts } from './messages/sent-counts.ts';
import { openAcks } from './outbound/relay.ts';
import { WhatsAppSender, type WhatsAppSenderDeps } from './outbound/whatsapp-sender.ts';
import { openMapping } from './people/addresses.ts';
import { type Forget, Identities, type Owner } from './people/identities.ts';
import { Health, type TellAlarm } from './watch/health.ts';

/** What the channel is given from outside. */
export interface WhatsAppOptions extends Deps {
  /** Default: WhatsApp's own server, and the version that Baileys knows. */
  url?: string;
  version?: WAVersion;
  /** Digits of the number, to link by a code; without it by a QR. */
  phone?: string;
  dailyCap: number;
  /** The number has been in use for long: it starts with the whole daily cap. Default: it earns that. */
  warm?: boolean;
  /** Polls and events beside the text; default: yes. */
  cards?: boolean;
  /** The right to the number: one owner. Default: ours alone. */
  lease?: Lease;
  /** Whose chat this is. Only asks. */
  owner: Owner;
  /** Is this a code by which somebody joins? */
  isCode?(text: string): boolean;
  /** Two chats turn out to be of one person: the program forgets this one. */
  drop?(chat: string): Promise<void>;
  /** Forgets the keys of a stranger who has been silent for long. */
  forget?: Forget;
  announce: Announce;
  /** Tells the admins that the number is not well, or well again. */
  alarm: TellAlarm;
  onReceipt: OnReceipt;
  /** Shows how to link the number, while it waits for that; undefined: no longer. */
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

/** The open socket, waited for at most so long. */
type GetSocket = (ms: number) => Promise<WASocket>;

export type Parts = ReturnType<typeof openParts>;

export function openParts(options: WhatsAppOptions) {
  const deps: Deps = options;
  const socket: GetSocket = (ms) => connection.socket(ms);
  const sent = new Sent(deps);
  const people = openPeople(options);
  const limits = openLimits(options, sent, socket);
  const number = openNumber(deps, (is) => limits.cap.begin(is));
  const outbound = outboundDeps(options, { ...limits, ...people, sent, socket });
  const sending = new WhatsAppSender(outbound);
  const inbound = openInbound(options, { ...people, sent, sending, socket });
  const health = new Health({
    ...deps,
    state: () => connection.state(),
    account: limits.account,
    tell: options.alarm,
  });
  const wired = { ...people, ...limits, ...inbound, number, sending, health };
  const pairing = keepShown(options.show);
  const connection: Connection = new Connection(
    deps,
    {
      ...options,
      logger: outbound.logger,
      newestVersion: options.newestVersion ?? newestVersion,
      cachedGroupMetadata: (jid) => people.groups.metadata(jid),
      getMessage: (id) => sent.find(id).then((row) => row && sent.content(row)),
    },
    limits.account,
    connectionUse(options, { ...wired, pairing }),
  );
  return { ...wired, deps, sent, outbound, connection, pairing };
}

function openPeople(options: WhatsAppOptions) {
  const mapping = openMapping();
  const groups = openGroups();
  const identities = new Identities(options, options.owner, { ...options, mapping });
  return { mapping, groups, identities };
}

/** How much the number may send, and to whom. */
function openLimits(options: WhatsAppOptions, sent: Sent, socket: GetSocket) {
  const deps: Deps = options;
  const { dailyCap, warm = false } = options;
  const account = openAccount(deps, async (on, news, event, until) => {
    if (news === 'restricted' && account.is() !== 'restricted') await cap.stepBack(on);
    await options.announce(on, news, event, until);
  });
  const cap = new Cap({ ...deps, counts: new SentCounts(deps), account, dailyCap, warm });
  const refusals = openRefusals(deps);
  const restriction = new Restriction({
    ...deps,
    account,
    refusals,
    ask: async () => (await socket(0)).fetchAccountReachoutTimelock(),
  });

  async function onRefused(id: string, waiting: string | undefined) {
    const chat = waiting ?? (await sent.find(id))?.chat;
    if (!chat) return;
    await refusals.note(chat);
    restriction.refused(chat);
  }

  const acks = openAcks((id, waiting) =>
    onRefused(id, waiting).catch((err) => deps.log.warn({ err }, 'whatsapp: a refusal was not noted')),
  );
  return { account, cap, refusals, restriction, acks };
}

type OutboundParts = Omit<WhatsAppSenderDeps, keyof Deps | 'logger' | 'cards' | 'jitterMs' | 'ackMs'>;

function outboundDeps(options: WhatsAppOptions, parts: OutboundParts): WhatsAppSenderDeps {
  const { cards = true, jitterMs = 3000, ackMs = 10_000 } = options;
  const deps: Deps = options;
  return { ...deps, ...parts, logger: baileysLogger(options.log), cards, jitterMs, ackMs };
}

type InboundParts = Pick<WhatsAppSenderDeps, 'identities' | 'sent' | 'socket'> & { sending: WhatsAppSender };

function openInbound(options: WhatsAppOptions, { identities, sent, sending, socket }: InboundParts) {
  const { isCode = () => false, owner, onReceipt, log } = options;
  const deps: Deps = options;
  const onFinished = (waiting: Waiting) =>
    void socket(0)
      .then((open) => markRead(open, waiting))
      .catch(() => undefined);
  const intake = new Intake({ ...deps, identities, sent, owner, isCode, onFinished });
  const receipts = openReceipts(sent, (id) => sending.repeated(id), onReceipt, log);
  return { intake, receipts, retryRequests: openRetryRequests(deps) };
}

function markRead(socket: WASocket, { raw: { jid, list, id, participant } }: Waiting): Promise<void> {
  const key = list ? { remoteJid: list, participant: jid, id } : { remoteJid: jid, participant, id };
  return socket.readMessages([key]);
}

type Wired = ReturnType<typeof openPeople> &
  ReturnType<typeof openLimits> &
  ReturnType<typeof openInbound> & {
    number: ReturnType<typeof openNumber>;
    sending: WhatsAppSender;
    health: Health;
  } & {
    pairing: ReturnType<typeof keepShown>;
  };

/** What the parts do with each socket. */
function connectionUse({ log, phone }: WhatsAppOptions, parts: Wired) {
  const { mapping, groups, intake, acks, receipts, number, retryRequests, restriction, cap, health } = parts;
  const { sending, pairing } = parts;
  return {
    wire(socket: WASocket) {
      for (const part of [mapping, groups, intake, acks, receipts, number, retryRequests, restriction, cap, health])
        part.wire(socket);
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection === 'open') sending.repeat(socket).catch((err) => log.debug({ err }, 'whatsapp: not repeated'));
      });
      wirePairing(socket, { log, phone, show: pairing.show });
    },
    pairing: pairing.show,
    keep: (message: WAMessage, away: () => void) => intake.keep(message, away),
    retryRequests: {
      decrypted: (id: string | undefined) => retryRequests.decrypted(id),
      async note(stanza: BinaryNode) {
        health.unopened(stanza.attrs.id);
        await retryRequests.note(stanza);
      },
    },
    resume: () => intake.resume(),
  };
}
