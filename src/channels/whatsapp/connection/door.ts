/** Where those who want to send wait for the open socket. */
import type { WASocket } from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';

/** A shorter absence is waited out; after that people are better reached elsewhere. */
const absenceMs = 120_000;

export function openDoor() {
  let socket: WASocket | undefined;
  let shutAt = performance.now();
  const waiters = new Set<() => void>();

  return {
    open(opened: WASocket) {
      socket = opened;
      for (const wake of waiters) wake();
      waiters.clear();
    },
    shut() {
      if (socket) shutAt = performance.now();
      socket = undefined;
    },
    isOpen: () => socket !== undefined,
    /** The open socket, as soon as there is one or `given` has passed. */
    async within(given: Promise<unknown>): Promise<WASocket | undefined> {
      if (!socket) {
        let wake = () => {};
        const opened = new Promise<void>((resolve) => {
          wake = resolve;
        });
        waiters.add(wake);
        await Promise.race([opened, given]);
        waiters.delete(wake);
      }
      return socket;
    },
    /** Why there is none, to whoever wants to send. */
    absence: (): SendError =>
      performance.now() - shutAt < absenceMs
        ? new SendError('retry', 'reconnecting', 5000)
        : new SendError('trouble', 'not connected', 5000),
  };
}
