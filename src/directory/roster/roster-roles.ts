/** Stores the roles that a roster brings, with their first and last days. */
import type { Selectable } from 'kysely';
import { instantOf } from '../../clock.ts';
import { chunks } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';
import { zoneOf } from '../areas/areas.ts';
import { roleStays } from '../people/rights.ts';
import type { Entry } from './roster-people.ts';

/** Whoever is new and whose last day is over is not stored: nobody would ever have a reason to forget her. */
export const servesFromHere = ({ rows }: Entry, now: number): boolean =>
  rows.some((one) => {
    const { until_at } = roleRow(0, one, now);
    return until_at === null || until_at.getTime() > now;
  });

/** Roles that are not held yet, and what the roster says about those that are. */
export async function writeRoles(db: Db, entries: Entry[], now: number): Promise<{ added: number; changed: number }> {
  const held = await rolesHeld(db, entries, now);
  const added = new Map<string, ReturnType<typeof roleRow>>();
  let changed = 0;
  for (const entry of entries) {
    for (const one of entry.rows) {
      const wanted = roleRow(entry.id!, one, now);
      const key = roleKey(wanted);
      const old = held.get(key);
      if (old) changed += (await updateRole(db, old, wanted, now)) ? 1 : 0;
      // A role that was over before it came to us is history.
      else if (!wanted.until_at || wanted.until_at.getTime() > now) added.set(key, wanted);
    }
  }
  const rows = [...added.values()].map(({ told: _, ...row }) => row);
  for (const part of chunks(rows)) await db.insertInto('role').values(part).execute();
  return { added: added.size, changed };
}

type Held = Pick<
  Selectable<Database['role']>,
  | 'id'
  | 'person'
  | 'role'
  | 'area'
  | 'posyandu'
  | 'unit'
  | 'agency'
  | 'position'
  | 'from_at'
  | 'until_at'
  | 'missing_at'
>;

export const roleKey = (row: Pick<Held, 'person' | 'role' | 'area' | 'posyandu' | 'unit'>) =>
  `${row.person} ${row.role} ${row.area} ${row.posyandu} ${row.unit}`;

function roleRow(person: number, { row, scope, area }: Entry['rows'][number], now: number) {
  const zone = area === null ? 'WIB' : zoneOf(area);
  const midnight = (day: Temporal.PlainDate) => new Date(instantOf(`${day}T00:00`, zone));
  return {
    person,
    role: row.role,
    ...scope,
    agency: row.agency ?? null,
    position: row.position ?? null,
    from_at: row.from ? midnight(Temporal.PlainDate.from(row.from)) : new Date(now),
    // She holds it to the end of its last day.
    until_at: row.until ? midnight(Temporal.PlainDate.from(row.until).add({ days: 1 })) : null,
    told: { from: row.from !== undefined, until: row.until !== undefined },
  };
}

type Wanted = ReturnType<typeof roleRow>;

/** Roles that hold or will. One that has ended is written anew where the roster names it again. */
async function rolesHeld(db: Db, entries: Entry[], now: number): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const part of chunks(entries.filter((entry) => entry.stored).map((entry) => entry.id!))) {
    const rows = await db
      .selectFrom('role')
      .select(['id', 'person', 'role', 'area', 'posyandu', 'unit', 'agency', 'position'])
      .select(['from_at', 'until_at', 'missing_at'])
      .where('person', 'in', part)
      .where(roleStays(now))
      .orderBy('from_at')
      .execute();
    for (const row of rows) held.set(roleKey(row), row);
  }
  return held;
}

/** An empty cell says nothing; it does not erase. */
async function updateRole(db: Db, old: Held, wanted: Wanted, now: number): Promise<boolean> {
  const change = { ...seatChange(old, wanted), ...termChange(old, wanted, now) };
  if (Object.keys(change).length === 0 && old.missing_at === null) return false;
  await db
    .updateTable('role')
    .set({ ...change, missing_at: null })
    .where('id', '=', old.id)
    .execute();
  Object.assign(old, change, { missing_at: null });
  return Object.keys(change).length > 0;
}

const seatChange = (old: Held, { agency, position }: Wanted) => ({
  ...(agency === null || agency === old.agency ? {} : { agency }),
  ...(position === null || position === old.position ? {} : { position }),
});

/** A role that holds already is not taken away until it begins once more: a later first day is told of a new decree. A last day that is over ends
 *  it now: she has held it so far, and is told. */
function termChange(old: Held, { from_at, until_at: last, told }: Wanted, now: number) {
  const until_at = last && new Date(Math.max(last.getTime(), now));
  const moved = told.from && from_at.getTime() !== old.from_at.getTime();
  const begins = moved && (old.from_at.getTime() > now || from_at < old.from_at);
  const ends = told.until && until_at?.getTime() !== old.until_at?.getTime();
  return { ...(begins ? { from_at } : {}), ...(ends ? { until_at, ended_by: null } : {}) };
}
