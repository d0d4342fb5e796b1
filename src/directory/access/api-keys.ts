/** Keys of the API: made in chat, shown once, and ended there. A key reads what its holder may read at that moment, and nothing when she has left. */
import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { audit } from '../audit.ts';
import { loadPerson } from '../people/people.ts';

/** A year: whoever still needs it then makes a new one. */
const validMs = 366 * dayMs;
export const mostKeys = 5;

export interface ApiKey {
  id: number;
  name: string;
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

type Means = { db: Db; secrets: Pick<Secrets, 'hash'> };

/** Answers the key itself, which is stored nowhere. 250 bits: nobody guesses it. */
export async function makeKey(
  { db, secrets, ids }: Means & { ids: Ids },
  person: number,
  name: string,
  now: number,
): Promise<{ key: string; expiresAt: Date }> {
  const key = `kabar_${ids.random(50)}`;
  const expiresAt = new Date(now + validMs);
  await db
    .insertInto('api_key')
    .values({ person, key_hash: secrets.hash('api', key), name, made_at: new Date(now), expires_at: expiresAt })
    .execute();
  return { key, expiresAt };
}

/** Those of her keys that hold, the oldest first. */
export function keysOf(db: Db, person: number, now: number): Promise<ApiKey[]> {
  return db
    .selectFrom('api_key')
    .select(['id', 'name', 'made_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .orderBy('id')
    .execute();
}

/** false: it is not hers, or has ended. */
export async function endKey(db: Db, person: number, id: number, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ ended_at: new Date(now), expires_at: new Date(now) })
    .where('id', '=', id)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who asks with this key. undefined: there is no such key any more, or its holder has no role or has not agreed to the newest consent. */
export async function holderOf(
  { db, secrets }: Means,
  key: string,
  now: number,
): Promise<{ person: Person; key: number } | undefined> {
  const row = await db
    .selectFrom('api_key')
    .select(['id', 'person', 'used_at'])
    .where('key_hash', '=', secrets.hash('api', key))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  if (!row) return undefined;
  const person = await loadPerson(db, row.person, now);
  if (!person?.consented || person.grants.length === 0) return undefined;
  // By day: a column that changes with every request would be written more often than anything else.
  if (!row.used_at || row.used_at.getTime() < now - dayMs)
    await db
      .updateTable('api_key')
      .set({ used_at: new Date(now) })
      .where('id', '=', row.id)
      .execute();
  return { person, key: row.id };
}

/** Notes in the trail that the key has read a table: once a day for each, because programs ask again and again. */
export async function noteRead(
  db: Db,
  { now, person, key, table }: { now: number; person: number; key: number; table: string },
): Promise<void> {
  const known = await db
    .selectFrom('audit')
    .select('id')
    .where('actor', '=', person)
    .where('action', '=', 'directory.api-read')
    .where('subject', '=', `key ${key}`)
    .where('at', '>', new Date(now - dayMs))
    .where(sql<boolean>`detail->>'table' = ${table}`)
    .executeTakeFirst();
  if (known) return;
  const detail = { table };
  await audit(db, { now, actor: person, action: 'directory.api-read', subject: `key ${key}`, detail });
}
