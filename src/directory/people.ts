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
  const rows = await personRows(db, id, now);
  const [person] = rows;
  if (!person) return undefined;
  return {
    id,
    name: person.name,
    language: person.language,
    consented: person.consent_version === consentVersion,
    zone: zoneOfGrants(rows.map((row) => row.area ?? row.posyandu_area ?? row.unit_first)),
    grants: rows.flatMap(({ role, area, posyandu, unit }) =>
      role === null ? [] : [{ role: role as Role, area, posyandu, unit } satisfies Grant],
    ),
  };
}

/** One row a role, at least one; in one statement, because it stands at the beginning of every chat. */
function personRows(db: Db, id: number, now: number) {
  return (
    db
      .selectFrom('person')
      .leftJoin('role', (join) =>
        join
          .onRef('role.person', '=', 'person.id')
          .on((on) => on.or([on('role.until_at', 'is', null), on('role.until_at', '>', new Date(now))])),
      )
      .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
      .select(['person.name', 'person.language', 'person.consent_version'])
      .select(['role.role', 'role.area', 'role.posyandu', 'role.unit', 'posyandu.area as posyandu_area'])
      .select((select) =>
        select
          .selectFrom('unit_area')
          .select((inner) => inner.fn.min('unit_area.area').as('first'))
          .whereRef('unit_area.unit', '=', 'role.unit')
          .as('unit_first'),
      )
      .where('person.id', '=', id)
      .where('person.erased_at', 'is', null)
      // A guest (guests.ts) has not joined.
      .where('person.name', '!=', '')
      .orderBy('role.id')
      .execute()
  );
}

/** Someone without a place (an admin of everything) reads the clock of Jakarta. */
function zoneOfGrants(places: (string | null)[]): Zone {
  const place = places.find((one) => one !== null);
  return place ? zoneOf(place) : 'WIB';
}
