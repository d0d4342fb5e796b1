import type { Kysely } from 'kysely';
import type { Zone } from '../clock.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Database } from '../records/tables.ts';
import type { Grant, Person, Role } from '../room.ts';
import { zoneOf } from './areas.ts';

type Db = Kysely<Database>;

/** Changes when the words of the consent change in what they promise; everybody is then asked again. */
export const consentVersion = 1;

/** Stands where the name of an erased person stood. Not a text: reports show it as data. */
export const erasedName = '(dihapus)';

/** Whose chat this is. Who writes to us is back, even if the platform once said that she had left. */
export async function findPerson(db: Db, secrets: Secrets, channel: string, chat: string): Promise<number | undefined> {
  const address = secrets.hash(channel, chat);
  const contact = await db
    .selectFrom('contact')
    .select(['person', 'gone_at'])
    .where('channel', '=', channel)
    .where('address_hash', '=', address)
    .executeTakeFirst();
  if (contact?.gone_at) {
    await db
      .updateTable('contact')
      .set({ gone_at: null })
      .where('channel', '=', channel)
      .where('address_hash', '=', address)
      .execute();
  }
  return contact?.person;
}

/** The person with the roles that hold at `now` (milliseconds). undefined: unknown, erased or a guest. */
export async function loadPerson(db: Db, id: number, now: number): Promise<Person | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'language', 'consent_version'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    // A guest (guests.ts) has not joined.
    .where('name', '!=', '')
    .executeTakeFirst();
  if (!person) return undefined;
  const grants = await grantsOf(db, id, now);
  return {
    id: person.id,
    name: person.name,
    language: person.language,
    consented: person.consent_version === consentVersion,
    zone: zoneOfGrants(grants.map((grant) => grant.place)),
    grants: grants.map(({ place: _, ...grant }) => grant),
  };
}

async function grantsOf(db: Db, person: number, now: number): Promise<(Grant & { place: string | null })[]> {
  const rows = await db
    .selectFrom('role')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select(['role.role', 'role.area', 'role.posyandu', 'role.unit', 'posyandu.area as posyandu_area'])
    .select((select) =>
      select
        .selectFrom('unit_area')
        .select((inner) => inner.fn.min('unit_area.area').as('first'))
        .whereRef('unit_area.unit', '=', 'role.unit')
        .as('unit_first'),
    )
    .where('role.person', '=', person)
    .where((where) => where.or([where('role.until_at', 'is', null), where('role.until_at', '>', new Date(now))]))
    .orderBy('role.id')
    .execute();
  return rows.map((row) => ({
    role: row.role as Role,
    area: row.area,
    posyandu: row.posyandu,
    unit: row.unit,
    place: row.area ?? row.posyandu_area ?? row.unit_first,
  }));
}

/** Someone without a place (an admin of everything) reads the clock of Jakarta. */
function zoneOfGrants(places: (string | null)[]): Zone {
  const place = places.find((one) => one !== null);
  return place ? zoneOf(place) : 'WIB';
}
