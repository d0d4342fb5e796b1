/** Work that takes the processor for long is done on a thread of its own, so that nobody else's message waits for it. Here: this program's end
 *  of such a thread. The thread's end is `threaded.ts`. */
import { Worker } from 'node:worker_threads';

export type Asked<Wish> = { id: number; wish: Wish };
export type Made = { id: number; bytes: Uint8Array } | { id: number; error: unknown };

/** One thread for the whole process, begun with the first wish. A wish is data: what holds a function is refused at once. */
export function threadOf<Wish>(file: URL): (wish: Wish) => Promise<Uint8Array> {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let lastId = 0;
  let thread: Worker | undefined;
  return async (wish) => {
    thread ??= begin();
    const id = ++lastId;
    thread.postMessage({ id, wish } satisfies Asked<Wish>);
    const answer = Promise.withResolvers<Uint8Array>();
    waiting.set(id, answer);
    // The process may end while the thread is idle, not while somebody waits.
    thread.ref();
    return answer.promise;
  };

  function begin(): Worker {
    const begun = new Worker(file);
    begun.unref();
    begun.on('message', (answer: Made) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) begun.unref();
      if ('bytes' in answer) one?.resolve(answer.bytes);
      else one?.reject(answer.error);
    });
    // A wish that ends the thread costs itself and those that wait with it; the next one begins a new thread.
    begun.on('error', (error) => {
      thread = undefined;
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    });
    return begun;
  }
}
