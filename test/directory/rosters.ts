/** Imports a roster as `npm run import` does and tells what the operator reads and what is stored. */
import { say } from '../../src/command-line.ts';
import type { ImportLine } from '../../src/directory/orders.ts';
import { importRoster, type RosterFile } from '../../src/directory/roster/roster.ts';
import { RosterErrors } from '../../src/directory/roster/roster-read.ts';
import { randomIds } from '../../src/ids.ts';
import { wordsOf } from '../../src/import.ts';
import type { Db } from '../../src/records/tables.ts';
import { now, secrets } from './people.ts';

export interface Imported {
  /** What was told before anything was stored. */
  before: string[];
  /** Errors; empty when it was stored. */
  errors: string[];
  /** All that was told. */
  told: string[];
  /** One line a role, in the order of the rows. */
  stored: string[];
}

export async function importFile(db: Db, file: RosterFile): Promise<Imported> {
  const before: string[] = [];
  const deps = { secrets, ids: randomIds, now, links: () => [] };
  const line = await importRoster(db, deps, file, (progress) => {
    if (progress.step === 'read' || progress.step === 'notes') before.push(...wordsOf({ progress }).map(say));
  })
    .then((result): ImportLine => ({ result }))
    .catch((error: unknown): ImportLine => {
      if (!(error instanceof RosterErrors)) throw error;
      return { errors: error.errors, count: error.count };
    });
  const after = wordsOf(line).map(say);
  const errors = 'errors' in line ? after : [];
  return { before, errors, told: [...before, ...after], stored: await storedIn(db) };
}

/** Takes away everybody and everything that rosters bring. The areas stay: to load a district takes longer than all the rest. */
export async function clearPeople(db: Db): Promise<void> {
  for (const table of ['invitation', 'role', 'person', 'posyandu', 'unit_area', 'unit'] as const)
    await db.deleteFrom(table).execute();
}

async function storedIn(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['person.name', 'person.phone_enc', 'role.role', 'role.agency', 'role.position'])
    .select(['posyandu.name as posyandu', 'unit.name as unit'])
    .select((select) => select.fn.coalesce('role.area', 'posyandu.area').as('area'))
    .orderBy('role.id')
    .execute();
  return rows.map(({ name, phone_enc, role, area, posyandu, unit, agency, position }) => {
    const phone = phone_enc && secrets.open(phone_enc);
    const seat = [agency, position].filter((part) => part !== null).join(': ');
    return [name, phone, role, area, posyandu, unit, seat && `(${seat})`].filter((part) => part).join(' ');
  });
}
