/** The socket while its connection is open, and those who wait for it to send. */
import type { WASocket } from '@whiskeysockets/baileys';
import { minuteMs } from '../../../clock.ts';
import { SendError } from '../../channel.ts';

/** A shorter absence is waited out; after that people are better reached elsewhere. */
const absenceMs = 2 * minuteMs;

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

  /** Why there is none, for whoever wants to send. */
  absence(): SendError {
    return performance.now() - this.#absentSince < absenceMs
      ? new SendError('retry', 'reconnecting', 5000)
      : new SendError('trouble', 'not connected', 5000);
  }
}
