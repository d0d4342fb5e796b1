/** What `npm run keys` asks of the program: the keys that seal, a new one, and everything sealed with it. */
import { introducedMs, rotate } from './key-ring.ts';
import { progressOf, resealAll } from './reseal.ts';
import type { Vault } from './vault.ts';

export type KeyLine =
  | { key: number; made: number; retired: number | null; seals: boolean }
  | { resealed: boolean; table: string; unreadable: number }
  /** Seals from `from` on, milliseconds. */
  | { made: number; from: number }
  | { waits: number }
  | { table: string; changed: number }
  | { done: true; unreadable: number };

/** `POST /control/keys?do=list|rotate|reseal`. */
export function keysOrder(vault: Vault, now: () => number) {
  return async function* (request: Request): AsyncGenerator<KeyLine> {
    const order = new URL(request.url).searchParams.get('do');
    if (order === 'list') yield* list(vault);
    if (order === 'rotate') yield* makeKey(vault, now());
    if (order === 'reseal') yield* reseal(vault);
  };
}

async function* list(vault: Vault): AsyncGenerator<KeyLine> {
  const rows = await vault.raw
    .selectFrom('sealing_key')
    .select(['id', 'made_at', 'retired_at'])
    .orderBy('id')
    .execute();
  for (const { id, made_at, retired_at } of rows) {
    yield {
      key: id,
      made: made_at.getTime(),
      retired: retired_at?.getTime() ?? null,
      seals: id === vault.ring.current,
    };
  }
  const { done, table, unreadable } = await progressOf(vault);
  // A key that comes has sealed nothing yet.
  yield { resealed: done && rows.at(-1)!.id === vault.ring.current, table, unreadable };
}

async function* makeKey(vault: Vault, now: number): AsyncGenerator<KeyLine> {
  const { id, add } = await rotate(vault.raw, { ...vault, now });
  add();
  yield { made: id, from: now + introducedMs };
}

async function* reseal(vault: Vault): AsyncGenerator<KeyLine> {
  const newest = await vault.raw
    .selectFrom('sealing_key')
    .select(['id', 'made_at'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  if (newest.id !== vault.ring.current) {
    yield { waits: newest.made_at.getTime() + introducedMs };
    return;
  }
  yield* resealAll(vault);
  yield { done: true, unreadable: (await progressOf(vault)).unreadable };
}
