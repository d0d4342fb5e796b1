/** One socket from its opening to its end, and those who wait for an open one. A socket of Baileys serves one connection only. */
import type { WAMessage, WASocket } from '@whiskeysockets/baileys';
import { minuteMs } from '../../../clock.ts';
import { SendError } from '../../channel.ts';
import type { Deps } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import type { RetryRequests } from '../inbound/retry-requests.ts';
import type { StoredIdentity } from '../keys/auth-state.ts';
import { openSignalRepository } from '../keys/signal-repository.ts';
import { openSocket, type SocketOptions } from '../keys/socket.ts';
import { keepOrder } from '../keys/stanza-order.ts';
import { codeOf, type Ended } from './disconnect.ts';

/** What the parts of the channel do with a socket. */
export interface SocketUse {
  /** Each new socket, before anything has happened on it. */
  wire(socket: WASocket): void;
  /** Writes down what has just been opened. When that fails, after it has said that the records are `away`, the message can be opened again. */
  keep(message: WAMessage, away: () => void): Promise<void>;
  retryRequests: Pick<RetryRequests, 'note' | 'decrypted'>;
}

/** What the connection hears of its socket. */
export interface SocketEvents {
  opened(socket: WASocket): void;
  closed(): void;
  /** The records do not answer. */
  away(): void;
}

/** `ended` resolves after `closed` was called. */
export function runSocket(
  { log, clock }: Pick<Deps, 'log' | 'clock'>,
  identity: StoredIdentity,
  options: SocketOptions,
  use: SocketUse,
  events: SocketEvents,
): { socket: WASocket; ended: Promise<Ended> } {
  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  const repository = openSignalRepository({
    ...use.retryRequests,
    keep: (message) => use.keep(message, events.away),
  });
  const socket = openSocket(identity, options, repository.makeRepository);
  keepOrder(socket);
  repository.wire(socket);
  use.wire(socket);
  hear(socket, 'creds.update', () => {
    identity.saveCreds().catch((err) => log.error({ err }, 'whatsapp: the identity was not written'));
  });
  let [shown, openedAt] = [false, Number.POSITIVE_INFINITY];
  hear(socket, 'connection.update', (update) => {
    shown ||= update.qr !== undefined;
    if (update.connection === 'open') {
      openedAt = clock.now();
      events.opened(socket);
    }
    if (update.connection !== 'close') return;
    events.closed();
    const lastedMs = Math.max(clock.now() - openedAt, 0);
    resolve({ linked: identity.linked(), code: codeOf(update), shown, lastedMs });
  });
  return { socket, ended };
}

/** A shorter absence is waited out; after that people are better reached elsewhere. */
const absenceMs = 2 * minuteMs;

/** The socket while its connection is open, and those who wait for it to send. */
export class ReadySocket {
  #socket: WASocket | undefined;
  #absentSince = performance.now();
  readonly #waiters = new Set<() => void>();

  set(socket: WASocket): void {
    this.#socket = socket;
    for (const wake of this.#waiters) wake();
    this.#waiters.clear();
  }

  clear(): void {
    if (this.#socket) this.#absentSince = performance.now();
    this.#socket = undefined;
  }

  isSet(): boolean {
    return this.#socket !== undefined;
  }

  /** The socket, as soon as there is one or `given` has passed. */
  async within(given: Promise<unknown>): Promise<WASocket | undefined> {
    if (!this.#socket) {
      const { promise, resolve: wake } = Promise.withResolvers<void>();
      this.#waiters.add(wake);
      await Promise.race([promise, given]);
      this.#waiters.delete(wake);
    }
    return this.#socket;
  }

  /** Why there is no open socket, as the error for the sender. */
  absence(): SendError {
    return performance.now() - this.#absentSince < absenceMs
      ? new SendError('retry', 'reconnecting', 5000)
      : new SendError('trouble', 'not connected', 5000);
  }
}
