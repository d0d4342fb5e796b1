/** What is read for one page of somebody: its parts and tables ask for the same sums again and again. Within such a reading each is read once, and
 *  no longer than for this page. Everywhere else, where something may be written in between, it is read anew. */
import type { Db } from './tables.ts';

const readings = new WeakMap<Db, Map<string, Promise<unknown>>>();

/** For one page. Nothing may be written with it that the page reads afterwards. */
export function readingOf(db: Db): Db {
  const reading = db.withSchema('kabar');
  readings.set(reading, new Map());
  return reading;
}

/** `key`: what is read, and all that it depends on. Who gets it changes nothing in it. */
export function once<T>(db: Db, key: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const reading = readings.get(db);
  if (!reading) return read();
  const name = JSON.stringify(key);
  const begun = (reading.get(name) as Promise<T> | undefined) ?? read();
  reading.set(name, begun);
  return begun;
}
