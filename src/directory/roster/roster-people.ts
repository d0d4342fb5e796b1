/** Finds the person of each row: by her phone, or, without one, by name, role and place. Otherwise she is new. */

import type { Secrets } from '../../records/secrets.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { plain } from '../../texts/tables/cells.ts';
import { roleStays } from '../people/rights.ts';
import type { Placed, Scope } from './roster-places.ts';
import type { RosterRow } from './roster-rows.ts';

/** One person of the roster with all her rows. `id` is set when she is in the records already, or once she was stored. */
export interface Entry {
  id?: number;
  name: string;
  phone?: string;
  phoneHash?: string;
  language?: string;
  telegram?: string;
  rows: Placed[];
  /** As stored, to see what changes. */
  stored?: { name: string; language: string; phone_hash: string | null };
}

export async function matchPeople(db: Db, secrets: Secrets, placed: Placed[], now: number): Promise<Entry[]> {
  const entries = gather(secrets, placed);
  await matchByPhone(db, entries);
  const rest = entries.filter((entry) => entry.id === undefined);
  if (rest.length > 0) await matchByRole(db, rest, now);
  return entries;
}

function gather(secrets: Secrets, placed: Placed[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const one of placed) {
    const { row } = one;
    const key = row.phone ?? roleKey(row.name, row.role, one.scope);
    const known = entries.get(key);
    if (known) {
      known.rows.push(one);
      known.language ??= row.language;
      known.telegram ??= row.telegram;
      continue;
    }
    const phoneHash = row.phone && secrets.hash('phone', row.phone);
    entries.set(key, { ...pickPerson(row), phoneHash, rows: [one] });
  }
  return [...entries.values()];
}

const pickPerson = ({ name, phone, language, telegram }: RosterRow) => ({ name, phone, language, telegram });

const roleKey = (name: string, role: string, scope: Scope) =>
  `${plain(name)}/${role}/${scope.area ?? ''}/${scope.posyandu ?? ''}/${scope.unit ?? ''}`;

async function matchByPhone(db: Db, entries: Entry[]): Promise<void> {
  const byHash = new Map(entries.flatMap((entry) => (entry.phoneHash ? [[entry.phoneHash, entry]] : [])));
  for (const part of chunks([...byHash.keys()])) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name', 'language', 'phone_hash'])
      .where('phone_hash', 'in', part)
      .execute();
    for (const row of rows) Object.assign(byHash.get(row.phone_hash!)!, { id: row.id, stored: row });
  }
}

/** Only people whose phone we do not know: the roster may now bring it. */
async function matchByRole(db: Db, entries: Entry[], now: number): Promise<void> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name', 'person.language', 'person.phone_hash'])
    .select(['role.role', 'role.area', 'role.posyandu', 'role.unit'])
    .where(roleStays(now))
    .where('person.erased_at', 'is', null)
    .where('person.phone_hash', 'is', null)
    .execute();
  const byRole = new Map(rows.map((row) => [roleKey(row.name, row.role, row), row]));
  const taken = new Set<number>();
  for (const entry of entries) {
    const found = entry.rows
      .map(({ row, scope }) => byRole.get(roleKey(row.name, row.role, scope)))
      .find((row) => row !== undefined && !taken.has(row.id));
    if (!found) continue;
    taken.add(found.id);
    entry.id = found.id;
    entry.stored = { name: found.name, language: found.language, phone_hash: null };
  }
}
