/** Who can say that a chat is a person's, where the code alone does not prove it: whoever may have a code made for her, but not the one who
 *  had this one made. */
import { sql } from 'kysely';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { loadPeople } from '../people/people.ts';
import { roleHolds, roleStays } from '../people/rights.ts';
import { mayHave } from './inviting.ts';
import type { Link } from './links.ts';

/** So many are asked; the first answer decides. */
const most = 5;

export async function mayVouch(db: Db, who: Person, person: Person, madeBy: Link['made_by']): Promise<boolean> {
  return who.id !== madeBy && who.id !== person.id && (await mayHave(db, who, person));
}

/** Those with a chat, the nearest first. */
export async function secondPeople(db: Db, person: Person, madeBy: Link['made_by'], now: number): Promise<Person[]> {
  const { rows } = await sql<{ id: number }>`
    with place as (
      select coalesce(role.area, posyandu.area, unit_area.area, '') as code from kabar.role
      left join kabar.posyandu on posyandu.id = role.posyandu
      left join kabar.unit_area on unit_area.unit = role.unit
      where role.person = ${person.id} and ${roleStays(now)}
    )
    select role.person as id from kabar.role
    where ${roleHolds(now)} and role.role in ('lurah', 'bidan', 'camat', 'chair', 'secretariat', 'admin')
      and (role.area is null or exists (select from place where code = role.area or code like role.area || '.%'))
      and exists (select from kabar.contact where contact.person = role.person and gone_at is null)
    group by role.person
    order by max(length(coalesce(role.area, ''))) desc, role.person
    limit 60`.execute(db);
  const people = await loadPeople(
    db,
    rows.map(({ id }) => id),
    now,
  );
  const found: Person[] = [];
  for (const { id } of rows) {
    const who = people.get(id);
    if (who && (await mayVouch(db, who, person, madeBy))) found.push(who);
    if (found.length === most) break;
  }
  return found;
}
