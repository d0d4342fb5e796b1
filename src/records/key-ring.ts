/** The keys that seal. Each has an id, which stands before what it sealed: `3.<sealed>`. They lie in the records, wrapped with a key that
 *  follows from SECRET_KEY; so they can be changed while the program runs, and SECRET_KEY, from which all hashes follow, stays. */
import { type KeyObject, randomBytes } from 'node:crypto';
import { minuteMs } from '../clock.ts';
import { cipherKey, decrypt, encrypt } from './cipher.ts';
import type { Db } from './tables.ts';

/** A new key is known to every process before any of them seals with it. */
export const introducedMs = 3 * minuteMs;
const askedEveryMs = minuteMs;

interface RingKey {
  id: number;
  key: KeyObject;
  /** When it was made; it seals from a little later on. */
  madeAt: number;
}

/** SECRET_KEY does not open the keys in the records: it is another one, or the records come from elsewhere. */
export class WrongKey extends Error {
  override name = 'WrongKey';
}

export class KeyRing {
  readonly #keys = new Map<number, RingKey>();
  readonly #now: () => number;
  #current: RingKey | undefined;
  #rising: RingKey | undefined;
  /** Called when something was sealed with a key that is not here: another process may have made it. */
  onUnknown = () => {};

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The first key seals at once, a later one when every process knows it. */
  add(id: number, bytes: Uint8Array, madeAt: number): void {
    if (this.#keys.has(id)) return;
    const key = { id, key: cipherKey(bytes), madeAt };
    this.#keys.set(id, key);
    if (!this.#current || (madeAt + introducedMs <= this.#now() && id > this.#current.id)) this.#current = key;
    else if (id > (this.#rising?.id ?? this.#current.id)) this.#rising = key;
  }

  has(id: number): boolean {
    return this.#keys.has(id);
  }

  /** The key that seals now. */
  get current(): number {
    return this.#sealing().id;
  }

  seal(plain: string): string {
    const { id, key } = this.#sealing();
    return `${id}.${encrypt(key, plain)}`;
  }

  /** Throws for a key that is not in the ring, and for what was altered. */
  open(sealed: string): string {
    const dot = sealed.indexOf('.');
    const known = this.#keys.get(Number(sealed.slice(0, dot)));
    if (dot < 1 || !known) {
      this.onUnknown();
      throw new Error('Sealed with a key that is not here');
    }
    return decrypt(known.key, sealed.slice(dot + 1));
  }

  #sealing(): RingKey {
    if (this.#rising && this.#rising.madeAt + introducedMs <= this.#now()) {
      this.#current = this.#rising;
      this.#rising = undefined;
    }
    if (!this.#current) throw new Error('The ring has no key');
    return this.#current;
  }
}

/** Which key sealed it; 0: the one that follows from SECRET_KEY itself, before there was a ring. */
export const keyOf = (sealed: string): number => Number(/^(\d+)\./.exec(sealed)?.[1] ?? 0);

/** The ring of these records, its first key made where there is none. `wrap` follows from SECRET_KEY. Throws WrongKey. */
export async function openRing(db: Db, wrap: KeyObject, now: () => number) {
  const ring = new KeyRing(now);
  if (!(await learn(db, ring, wrap))) {
    await db
      .insertInto('sealing_key')
      .values({ id: 1, key_wrapped: encrypt(wrap, randomBytes(32).toString('base64url')), made_at: new Date(now()) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await learn(db, ring, wrap);
  }
  // Another process may have made a key. While the records are away, the next minute asks again.
  const ask = () => void learn(db, ring, wrap).catch(() => undefined);
  ring.onUnknown = ask;
  const timer = setInterval(ask, askedEveryMs).unref();
  return { ring, close: () => clearInterval(timer) };
}

/** Takes up the keys that the ring does not have. false: there is none at all. */
async function learn(db: Db, ring: KeyRing, wrap: KeyObject): Promise<boolean> {
  const rows = await db.selectFrom('sealing_key').selectAll().orderBy('id').execute();
  for (const { id, key_wrapped, made_at } of rows) {
    if (!ring.has(id)) ring.add(id, Buffer.from(unwrap(wrap, key_wrapped), 'base64url'), made_at.getTime());
  }
  return rows.length > 0;
}

function unwrap(wrap: KeyObject, wrapped: string): string {
  try {
    return decrypt(wrap, wrapped);
  } catch {
    throw new WrongKey('SECRET_KEY does not open the sealing keys');
  }
}

/** A new key, which seals from a few minutes later on. What older keys sealed can be read as before. */
export async function rotate(db: Db, { ring, wrap, now }: { ring: KeyRing; wrap: KeyObject; now: number }) {
  return db.transaction().execute(async (on) => {
    const rows = await on.selectFrom('sealing_key').select('id').orderBy('id', 'desc').forUpdate().execute();
    const id = rows[0]!.id + 1;
    const at = new Date(now);
    const key = randomBytes(32);
    await on.updateTable('sealing_key').set({ retired_at: at }).where('retired_at', 'is', null).execute();
    await on
      .insertInto('sealing_key')
      .values({ id, key_wrapped: encrypt(wrap, key.toString('base64url')), made_at: at })
      .execute();
    return { id, add: () => ring.add(id, key, now) };
  });
}
