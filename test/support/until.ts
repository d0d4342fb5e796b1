/** How long a test waits for something that must happen, in milliseconds. It only ends a test that hangs, so it may be long. */
import { setTimeout as sleep } from 'node:timers/promises';

export const patienceMs = 60_000;
const everyMs = 10;

type Maybe<T> = T | undefined | false | 0;

/** The value, as soon as there is one. */
export async function until<T>(look: () => Maybe<T> | Promise<Maybe<T>>): Promise<T> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(everyMs)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited ${patienceMs} ms for ${look}`);
}
