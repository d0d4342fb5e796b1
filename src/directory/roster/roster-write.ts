/** Stores what a roster brings, in few large statements: people, roles, and the marks by which Telegram ids are known. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import { chunks } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';
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

/** Roles that are not held yet, and what the roster says about those that are. */
export async function writeRoles(db: Db, entries: Entry[], now: number): Promise<{ added: number; changed: number }> {
  const held = await rolesHeld(db, entries);
  const added = new Map<string, ReturnType<typeof roleRow>>();
  let changed = 0;
  for (const entry of entries) {
    for (const one of entry.rows) {
      const wanted = roleRow(entry.id!, one, now);
      const key = roleKey(wanted);
      const old = held.get(key);
      if (!old) added.set(key, wanted);
      else if (await updateRole(db, old, wanted)) changed++;
    }
  }
  for (const part of chunks([...added.values()])) await db.insertInto('role').values(part).execute();
  return { added: added.size, changed };
}

type Held = Omit<Selectable<Database['role']>, 'from_at' | 'until_at'>;

const roleKey = (row: Omit<Held, 'id' | 'agency' | 'position'>) =>
  `${row.person} ${row.role} ${row.area} ${row.posyandu} ${row.unit}`;

function roleRow(person: number, { row, scope }: Entry['rows'][number], now: number) {
  return {
    person,
    role: row.role,
    ...scope,
    agency: row.agency ?? null,
    position: row.position ?? null,
    from_at: new Date(now),
  };
}

/** Roles without an end. One whose end is set is written anew, because the roster knows of no end; the index role_open allows one open role
 *  for a place. */
async function rolesHeld(db: Db, entries: Entry[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const part of chunks(entries.filter((entry) => entry.stored).map((entry) => entry.id!))) {
    const rows = await db
      .selectFrom('role')
      .select(['id', 'person', 'role', 'area', 'posyandu', 'unit', 'agency', 'position'])
      .where('person', 'in', part)
      .where('until_at', 'is', null)
      .execute();
    for (const row of rows) held.set(roleKey(row), row);
  }
  return held;
}

/** An empty cell says nothing; it does not erase. */
async function updateRole(db: Db, old: Held, wanted: { agency: string | null; position: string | null }) {
  const agency = wanted.agency ?? old.agency;
  const position = wanted.position ?? old.position;
  if (agency === old.agency && position === old.position) return false;
  await db.updateTable('role').set({ agency, position }).where('id', '=', old.id).execute();
  old.agency = agency;
  old.position = position;
  return true;
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
