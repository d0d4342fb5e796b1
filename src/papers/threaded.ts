/** The thread's end of `thread.ts`. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Asked, Made } from './thread.ts';

/** The thread's whole work. */
export function answerWishes<Wish>(make: (wish: Wish) => Promise<Uint8Array>): void {
  parentPort!.on('message', async ({ id, wish }: Asked<Wish>) => {
    try {
      parentPort!.postMessage({ id, bytes: await make(wish) } satisfies Made);
    } catch (error) {
      parentPort!.postMessage({ id, error } satisfies Made);
    }
  });
}

/** Work in the order in which it is asked: all at once, even the first would be done only with the last. */
export function inTurn<T>(): (work: () => T | Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(async () => {
      // What is done leaves in between.
      await setImmediate();
      return work();
    });
    before = done.catch(() => undefined);
    return done;
  };
}
