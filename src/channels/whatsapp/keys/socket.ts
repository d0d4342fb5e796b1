/** Opens one Baileys socket for a program: no history, no presence, nothing personal in the log, no question asked twice about a group. */
import type { Agent } from 'node:https';
import {
  fetchLatestWaWebVersion,
  type GroupMetadata,
  isJidNewsletter,
  isJidStatusBroadcast,
  makeCacheableSignalKeyStore,
  makeWASocket,
  type proto,
  type SocketConfig,
  type UserFacingSocketConfig,
  type WASocket,
  type WAVersion,
} from '@whiskeysockets/baileys';
import type { Log } from '../../../log.ts';
import { hear, hearStanzas } from '../base/transactions.ts';
import type { StoredIdentity } from './auth-state.ts';

export type Logger = NonNullable<UserFacingSocketConfig['logger']>;

export interface SocketOptions {
  /** Default: WhatsApp's own. */
  url?: string;
  version?: WAVersion;
  logger: Logger;
  /** How files travel, where that is not the open internet. */
  media?: { agent?: Agent; request?: RequestInit };
  getMessage(id: string): Promise<proto.IMessage | undefined>;
  cachedGroupMetadata: NonNullable<UserFacingSocketConfig['cachedGroupMetadata']>;
  /** After so many milliseconds without traffic Baileys asks whether the connection still works. */
  keepAliveMs?: number;
  /** How long each QR is shown; default: WhatsApp's own a minute, then 20 s each. */
  qrMs?: number;
}

/** Messages of these senders are for nobody in particular; Baileys does not decrypt them. */
export const isIgnored = (jid: string | undefined): boolean =>
  Boolean(jid && (isJidStatusBroadcast(jid) || isJidNewsletter(jid)));

const connectMs = 20_000;
const queryMs = 20_000;
/** A dead connection is noticed within this and five seconds more. */
const keepAliveMs = 15_000;

export function openSocket(
  { state }: StoredIdentity,
  options: SocketOptions,
  makeSignalRepository: SocketConfig['makeSignalRepository'],
): WASocket {
  const { url, version, logger, media, cachedGroupMetadata } = options;
  return makeWASocket({
    ...(url ? { waWebSocketUrl: url } : {}),
    ...(version ? { version } : {}),
    ...(media?.agent ? { fetchAgent: media.agent } : {}),
    ...(media?.request ? { options: media.request } : {}),
    logger,
    makeSignalRepository,
    cachedGroupMetadata,
    auth: { creds: state.creds, keys: makeCacheableSignalKeyStore(state.keys, logger) },
    // The owner's phone must go on ringing.
    markOnlineOnConnect: false,
    syncFullHistory: false,
    ...(options.qrMs === undefined ? {} : { qrTimeout: options.qrMs }),
    connectTimeoutMs: connectMs,
    defaultQueryTimeoutMs: queryMs,
    keepAliveIntervalMs: options.keepAliveMs ?? keepAliveMs,
    // When the records do not answer, we try again ourselves (base/records.ts), so Baileys need not do so for half a minute.
    transactionOpts: { maxCommitRetries: 5, delayBetweenTriesMs: 500 },
    shouldIgnoreJid: isIgnored,
    getMessage: ({ id }) => (id ? options.getMessage(id) : Promise.resolve(undefined)),
  });
}

/** The version that WhatsApp's own page runs now; undefined when it cannot be asked. */
export async function newestVersion(): Promise<WAVersion | undefined> {
  const { version, isLatest } = await fetchLatestWaWebVersion({ signal: AbortSignal.timeout(10_000) });
  return isLatest ? version : undefined;
}

/** Phone numbers and ids, and whatever else is long enough to be a key. */
const personal = /\d{5,}|[A-Za-z0-9+/=_-]{20,}/g;

/** What Baileys logs, without what it is about: its objects hold keys, numbers and messages. */
export function baileysLogger(log: Log): Logger {
  const say = (level: 'debug' | 'info') => (about: unknown, words?: string) => {
    const text = words ?? (typeof about === 'string' ? about : '');
    const reason = about instanceof Error ? about.name : undefined;
    log[level]({ reason }, `baileys: ${text.replace(/[{[].*/s, '').replace(personal, '…')}`);
  };
  const nothing = () => undefined;
  const logger: Logger = {
    level: 'info',
    child: () => logger,
    trace: nothing,
    debug: nothing,
    info: nothing,
    // Errors about one message are ordinary here; what ends the connection we log ourselves.
    warn: say('debug'),
    error: say('debug'),
  };
  return logger;
}

/** A bot is in a handful of groups. */
const mostGroups = 100;

/** Remembers who is in which group, so that WhatsApp is not asked anew for every answer there. A group that changes is forgotten. */
export function openGroups() {
  const known = new Map<string, Promise<GroupMetadata | undefined>>();
  let socket: WASocket | undefined;

  function ask(jid: string) {
    const answer = Promise.resolve(socket?.groupMetadata(jid));
    if (known.size >= mostGroups) known.clear();
    known.set(jid, answer);
    answer.catch(() => known.delete(jid));
    return answer;
  }

  return {
    metadata: (jid: string): Promise<GroupMetadata | undefined> => known.get(jid) ?? ask(jid),
    wire(wired: WASocket) {
      socket = wired;
      // While there was no connection, anything may have changed.
      known.clear();
      hearStanzas(wired, 'CB:notification,type:w:gp2', ({ attrs }) => void known.delete(attrs.from ?? ''));
      hear(wired, 'groups.update', (groups) => {
        for (const { id } of groups) known.delete(id ?? '');
      });
    },
  };
}
