/** Stores the people whom a roster brings, in few large statements, and the marks by which their Telegram ids are known. */

import { dayMs } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { rosterTicket } from '../joining/invitations.ts';
import type { Entry } from './roster-people.ts';

const rosterTicketMs = 365 * dayMs;

/** Gives every new entry its id; returns how many were new. */
export async function addPeople(
  db: Db,
  secrets: Secrets,
  entries: Entry[],
  now: number,
  onProgress: (done: number) => void,
): Promise<number> {
  const fresh = entries.filter((entry) => entry.id === undefined);
  let done = 0;
  for (const part of chunks(fresh)) {
    const values = part.map((entry) => ({
      name: entry.name,
      phone_hash: entry.phoneHash ?? null,
      phone_enc: entry.phone ? secrets.seal(entry.phone) : null,
      language: entry.language ?? 'id',
      created_at: new Date(now),
    }));
    const made = await db.insertInto('person').values(values).returning('id').execute();
    // Identities are handed out in the order of the values.
    const ids = made.map((row) => row.id).sort((a, b) => a - b);
    for (const [at, entry] of part.entries()) entry.id = ids[at]!;
    done += part.length;
    onProgress(done);
  }
  return fresh.length;
}

/** Names, languages and phones that the roster knows better. Returns how many people changed. */
export async function updatePeople(db: Db, secrets: Secrets, entries: Entry[]): Promise<number> {
  let changed = 0;
  for (const { id, stored, name, language, phone, phoneHash } of entries) {
    if (!stored) continue;
    const change = {
      ...(stored.name === name ? {} : { name }),
      ...(language && stored.language !== language ? { language } : {}),
      ...(phone && stored.phone_hash !== phoneHash ? { phone_hash: phoneHash, phone_enc: secrets.seal(phone) } : {}),
    };
    if (Object.keys(change).length === 0) continue;
    await db.updateTable('person').set(change).where('id', '=', id!).execute();
    changed++;
  }
  return changed;
}

/** A Telegram id on the roster is an invitation that only that account can open: it still asks for consent. */
export async function writeTelegramIds(db: Db, secrets: Secrets, entries: Entry[], now: number): Promise<number> {
  const wanted = new Map(
    entries.flatMap((entry) =>
      entry.telegram ? [[rosterTicket(secrets, 'telegram', entry.telegram), entry] as const] : [],
    ),
  );
  let added = 0;
  for (const part of chunks([...wanted])) {
    const values = part.map(([ticket, { id }]) => ({
      code_hash: ticket,
      person: id!,
      posyandu: null,
      created_by: null,
      used_at: null,
      // Telegram vouches for the id, as it does for a number.
      proof: 'number' as const,
      created_at: new Date(now),
      expires_at: new Date(now + rosterTicketMs),
    }));
    const made = await db
      .insertInto('invitation')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .returning('code_hash')
      .execute();
    added += made.length;
  }
  return added;
}
