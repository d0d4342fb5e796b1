/** Numbers of the roster that we know already. A number changes hands, so it does not make one human of two: the name must be hers too. */
import type { Secrets } from '../../records/secrets.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { servesStill } from '../people/rights.ts';
import { nameChange } from './roster-names.ts';
import type { RosterError } from './roster-read.ts';
import type { RosterRow } from './roster-rows.ts';

/** A name that the roster writes differently, and better as far as we know. */
export interface Correction {
  sheet?: string;
  row: number;
  before: string;
  name: string;
}

interface Owner {
  id: number;
  name: string;
  /** Her last role has ended: nobody is reached by her number any more. */
  left: boolean;
}

/** Adds an error for each number that belongs to another human. The number of somebody who has left goes to the one who has it now. */
export async function knownNumbers(
  db: Db,
  secrets: Secrets,
  rows: RosterRow[],
  errors: RosterError[],
  now: number,
): Promise<Correction[]> {
  const first = new Map<string, RosterRow>();
  for (const row of rows) if (row.phone && !first.has(row.phone)) first.set(row.phone, row);
  const byHash = new Map([...first.values()].map((row) => [secrets.hash('phone', row.phone!), row]));
  const owners = await ownersOf(db, [...byHash.keys()], now);
  const corrections: Correction[] = [];
  const freed: number[] = [];
  for (const [hash, row] of byHash) {
    const owner = owners.get(hash);
    if (!owner) continue;
    const change = nameChange(owner.name, row.name);
    if (change === 'correction')
      corrections.push({ sheet: row.sheet, row: row.row, before: owner.name, name: row.name });
    if (change !== 'another') continue;
    if (owner.left) freed.push(owner.id);
    else {
      const args = { name: owner.name };
      errors.push({ sheet: row.sheet, row: row.row, column: 'phone', problem: 'phone-of-another', args });
    }
  }
  for (const part of chunks(freed)) {
    await db.updateTable('person').set({ phone_hash: null, phone_enc: null }).where('id', 'in', part).execute();
  }
  return corrections;
}

async function ownersOf(db: Db, hashes: string[], now: number): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>();
  for (const part of chunks(hashes)) {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name', 'phone_hash', 'left_at'])
      .select(servesStill(now).as('serves'))
      .where('phone_hash', 'in', part)
      .execute();
    for (const { id, name, phone_hash, left_at, serves } of rows)
      owners.set(phone_hash!, { id, name, left: left_at !== null && !serves });
  }
  return owners;
}
