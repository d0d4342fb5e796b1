/** The job behind ends: days that have come are settled; chats of those who left go once they were told; a month later everything that tells
 *  who they were. */

import type { RawBuilder } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { leaveChats } from '../people/leaving.ts';
import { servesStill } from '../people/rights.ts';
import { eraseAll } from '../personal-data.ts';
import { type EndingDeps, farewellKey, settle } from './settle.ts';

/** So long a mistake can be mended without asking her everything again. */
export const keptMs = 30 * dayMs;
/** The farewell has left by then, or never will. */
const toldMs = dayMs;
const most = 200;

export interface LeavingDeps extends EndingDeps {
  db: Db;
  /** SQL, of a row of `person`: something else than a role holds her here. */
  held: RawBuilder<boolean>;
  /** Ends the session of this chat. */
  forget(chat: string): Promise<void>;
}

export async function endRolesDue(deps: LeavingDeps, now: number): Promise<void> {
  for (const person of await unsettled(deps.db, now)) {
    const chats = await deps.db.transaction().execute((tx) => settle(deps, tx, person, { now, shown: false }));
    for (const chat of chats) await deps.forget(chat);
  }
  for (const { id, left_at } of await gone(deps, now)) await unlink(deps, id, left_at!.getTime(), now);
  for (const id of await toErase(deps, now)) {
    await deps.db.transaction().execute((db) => eraseAll({ db, secrets: deps.secrets, now }, id, deps.personalData));
  }
}

async function unsettled(db: Db, now: number): Promise<number[]> {
  const rows = await db
    .selectFrom('role')
    .select('person')
    .distinct()
    .where('settled_at', 'is', null)
    .where('until_at', '<=', new Date(now))
    .orderBy('person')
    .limit(most)
    .execute();
  return rows.map(({ person }) => person);
}

/** People who have left, who hold no role again, and who may still be written to. A chat that she linked since then is another matter: she may
 *  stand in for somebody at a meeting. */
const gone = ({ db, held }: LeavingDeps, now: number) =>
  db
    .selectFrom('person')
    .select(['id', 'left_at'])
    .where('left_at', 'is not', null)
    .where('erased_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('contact')
          .select('contact.person')
          .whereRef('contact.person', '=', 'person.id')
          .whereRef('contact.joined_at', '<=', 'person.left_at'),
      ),
    )
    .where((where) => where.not(servesStill(now)))
    .where((where) => where.not(held))
    .limit(most)
    .execute();

async function unlink(deps: LeavingDeps, person: number, left: number, now: number): Promise<void> {
  const { db, secrets } = deps;
  const waits = await db
    .selectFrom('outbox')
    .select('key')
    .where('kabupaten', '=', '')
    .where('key', '=', farewellKey(person, left))
    .where('status', 'in', ['queued', 'sending'])
    .executeTakeFirst();
  if (waits && now - left < toldMs) return;
  const old = await db
    .selectFrom('contact')
    .select(['channel', 'address_hash', 'address_enc'])
    .where('person', '=', person)
    .where('joined_at', '<=', new Date(left))
    .execute();
  // Sessions go before and after, so that neither a crash nor a message of hers in between leaves one. Not inside the transaction: the
  // embedded records have one connection, which it holds.
  for (const { channel, address_enc } of old)
    await deps.forget(secrets.hash('chat', `${channel} ${secrets.open(address_enc)}`));
  const hashes = old.map(({ address_hash }) => address_hash);
  const chats = await db.transaction().execute((tx) => leaveChats({ db: tx, secrets }, person, hashes));
  for (const chat of chats) await deps.forget(chat);
}

async function toErase({ db, held }: LeavingDeps, now: number): Promise<number[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('left_at', '<', new Date(now - keptMs))
    .where('erased_at', 'is', null)
    .where((where) => where.not(servesStill(now)))
    .where((where) => where.not(held))
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('contact').select('contact.person').whereRef('contact.person', '=', 'person.id')),
      ),
    )
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
