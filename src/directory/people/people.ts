/** A person: her chat, her name and language, the roles that she holds. */
import { type RawBuilder, sql } from 'kysely';
import type { Zone } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Grant, Person, Role } from '../../room.ts';
import { zoneOf } from '../areas/areas.ts';
import { roleHolds, roleStays } from './rights.ts';

/** Changes when the words of the consent change in what they promise; everybody is then asked again. */
export const consentVersion = 1;

/** Stands where the name of an erased person stood. Not a text: reports show it as data. */
export const erasedName = '(dihapus)';

/** The person of this chat; a guest (contacts.ts) is nobody yet. A person who writes to us is back, even if the platform once said that she
 *  had left. */
export async function findPerson(db: Db, secrets: Secrets, channel: string, chat: string): Promise<number | undefined> {
  const address = secrets.hash(channel, chat);
  const contact = await db
    .selectFrom('contact')
    .innerJoin('person', 'person.id', 'contact.person')
    .select(['person', 'gone_at'])
    .where('person.name', '<>', '')
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
  return (await loadPeople(db, [id], now)).get(id);
}

/** Several at once, by their ids. */
export async function loadPeople(db: Db, ids: number[], now: number): Promise<Map<number, Person>> {
  const byId = Map.groupBy(await personRows(db, ids, now), (row) => row.id);
  return new Map([...byId.values()].map((rows) => [rows[0]!.id, personOf(rows)]));
}

/** The same, each with all of her chats as `<channel> <address_hash>`. */
export async function loadMembers(
  db: Db,
  ids: number[],
  now: number,
): Promise<Map<number, { person: Person; chats: string[] }>> {
  const byId = Map.groupBy(await personRows(db, ids, now, true), (row) => row.id);
  return new Map(
    [...byId.values()].map((rows) => [rows[0]!.id, { person: personOf(rows), chats: rows[0]!.chats ?? [] }]),
  );
}

function personOf(rows: PersonRow[]): Person {
  const { id, name, language, consent_version } = rows[0]!;
  const holding = rows.filter((row) => row.holds);
  const coming = grantsOf(rows.filter((row) => !row.holds));
  return {
    id,
    name,
    language,
    consented: consent_version === consentVersion,
    zone: zoneOfGrants(
      (holding.length > 0 ? holding : rows).map((row) => row.area ?? row.posyandu_area ?? row.unit_first),
    ),
    grants: grantsOf(holding),
    ...(coming.length > 0 ? { coming } : {}),
  };
}

const grantsOf = (rows: PersonRow[]): Grant[] =>
  rows.flatMap(({ role, area, posyandu, unit }) =>
    role === null ? [] : [{ role: role as Role, area, posyandu, unit }],
  );

interface PersonRow {
  id: number;
  name: string;
  language: string;
  consent_version: number | null;
  role: string | null;
  area: string | null;
  posyandu: number | null;
  unit: number | null;
  /** null: she has no role at all. */
  holds: boolean | null;
  posyandu_area: string | null;
  unit_first: string | null;
  chats?: string[] | null;
}

/** One row for each role, at least one. The statement is written out because it runs at the beginning and the end of every chat, and to
 *  build it costs more than to run it. A guest (contacts.ts) has no name and has not joined. */
async function personRows(db: Db, ids: number[], now: number, withChats = false): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select person.id, person.name, person.language, person.consent_version,
      role.role, role.area, role.posyandu, role.unit, role.from_at <= ${new Date(now)} as holds, posyandu.area as posyandu_area,
      (select min(unit_area.area) from kabar.unit_area where unit_area.unit = role.unit) as unit_first
      ${withChats ? chatsOfPerson : sql``}
    from kabar.person
    left join kabar.role on role.person = person.id and ${roleStays(now)}
    left join kabar.posyandu on posyandu.id = role.posyandu
    where person.id = any(${ids}::int[]) and person.erased_at is null and person.name <> ''
    order by person.id, role.id`.execute(db);
  return rows;
}

const chatsOfPerson = sql`,
  array(select channel || ' ' || address_hash from kabar.contact where contact.person = person.id) as chats`;

/** A person without a place (an admin of everything) has the clock of Jakarta. */
function zoneOfGrants(places: (string | null)[]): Zone {
  const place = places.find((one) => one !== null);
  return place ? zoneOf(place) : 'WIB';
}

/** One role of a person as it is told: what and where. `place` is empty for an admin of everything. */
export interface GrantLine {
  role: Role;
  place: string;
}

export async function grantLines(db: Db, person: number, now: number): Promise<GrantLine[]> {
  const rows = await grantRows(db, person).where(roleHolds(now)).orderBy('role.id').execute();
  return rows.map(lineOf);
}

/** Her roles that begin later, the next one first. */
export async function comingLines(db: Db, person: number, now: number): Promise<(GrantLine & { from_at: Date })[]> {
  const rows = await grantRows(db, person)
    .where('role.from_at', '>', new Date(now))
    .where(roleStays(now))
    .orderBy('role.from_at')
    .execute();
  return rows.map((row) => ({ ...lineOf(row), from_at: row.from_at }));
}

/** For whoever has to know her: what she does now or, where that is nothing yet, what she will do. */
export async function tasksOf(db: Db, person: number, now: number): Promise<GrantLine[]> {
  const lines = await grantLines(db, person, now);
  return lines.length > 0 ? lines : comingLines(db, person, now);
}

const grantRows = (db: Db, person: number) =>
  db
    .selectFrom('role')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('area', 'area.code', 'role.area')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.role', 'role.from_at', 'posyandu.name as posyandu', 'area.name as area', 'unit.name as unit'])
    .where('role.person', '=', person);

const lineOf = (row: Record<'role', string> & Record<'posyandu' | 'area' | 'unit', string | null>): GrantLine => ({
  role: row.role as Role,
  place: row.posyandu ?? row.unit ?? row.area ?? '',
});

/** The code of the area where her first role holds or held; undefined for a person without a place. */
export const homeOf = async (db: Db, person: number): Promise<string | undefined> =>
  (await homesOf(db, [person])).get(person);

export async function homesOf(db: Db, people: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ person: number; area: string | null }>`
    select distinct on (role.person) role.person, coalesce(role.area, posyandu.area,
      (select min(unit_area.area) from kabar.unit_area where unit_area.unit = role.unit)) as area
    from kabar.role left join kabar.posyandu on posyandu.id = role.posyandu
    where role.person = any(${[...people]}::int[]) order by role.person, role.id`.execute(db);
  return new Map(rows.flatMap(({ person, area }) => (area === null ? [] : [[person, area]])));
}

/** SQL: this person is in the directory and has not been erased. Some rows stay after that (a filed report, a place on a list); they
 *  then tell of nobody, and an export does not give them. */
export const isKnown = (person: number): RawBuilder<boolean> =>
  sql<boolean>`exists (select from kabar.person where person.id = ${person} and person.erased_at is null)`;

/** The language in which a person reads; Indonesian for a person whom the directory does not have. */
export async function languageOf(db: Db, person: number): Promise<string> {
  const row = await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst();
  return languageIn({ person: row });
}

/** The same of the person of a turn, who may not have joined. */
export const languageIn = ({ person }: { person: Pick<Person, 'language'> | undefined }) => person?.language ?? 'id';
