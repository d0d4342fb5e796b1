/** An audience as SQL. `and` and `or` apply to one post of a person (kader AND in this kelurahan). `except` applies to the person: nobody
 *  who is anywhere among the excepted gets the notice. */

import { type RawBuilder, sql } from 'kysely';
import { roleHolds } from '../../directory/people/role-holds.ts';
import type { Db } from '../../records/tables.ts';
import { type Audience, leaves } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';

type Condition = RawBuilder<boolean>;

/** What an audience is resolved with: the sender, the areas and the time. */
export interface Reach {
  /** Topmost areas of the sender; nobody outside is ever chosen. */
  scope: readonly string[];
  author: number | null;
  now: number;
}

/** Selects person, role and area of everyone who is meant, one row for each person. */
export async function chosen(
  deps: NoticesDeps,
  db: Db,
  audience: Audience,
  reach: Reach,
): Promise<RawBuilder<unknown>> {
  const whole = await withLists(db, audience, reach.author);
  const needed = leaves(whole).some((leaf) => 'unreported' in leaf);
  const late = needed ? await deps.unreported(db, reach.scope, reach.now) : [];
  return sql`
    with post as (${posts(reach)})
    select distinct on (post.person) post.person, post.role, post.area
    from post where post.person is distinct from ${reach.author} and ${condition(whole, late)}
    order by post.person, array_position(${ranking}::text[], post.role), post.area`;
}

/** A person with several roles counts under the first of these. */
const ranking = sql.lit('{kader,bidan,puskesmas,lurah,camat,secretariat,chair,pokjanal}');

/** Every role that holds now inside the sender's areas. A role in a puskesmas counts once for each of its villages. */
const posts = ({ scope, now }: Reach) => sql`
  select role.person, role.role, role.agency, role.posyandu,
    coalesce(role.area, posyandu.area, unit_area.area) as area
  from kabar.role
  join kabar.person on person.id = role.person and person.erased_at is null and person.name <> ''
  left join kabar.posyandu on posyandu.id = role.posyandu
  left join kabar.unit_area on unit_area.unit = role.unit
  where ${roleHolds(now)}
    and ${within(sql`coalesce(role.area, posyandu.area, unit_area.area)`, scope)}`;

function within(column: RawBuilder<unknown>, areas: readonly string[]): Condition {
  if (areas.length === 0) return sql<boolean>`false`;
  const each = areas.map((area) => sql`${column} = ${area} or ${column} like ${`${area}.%`}`);
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}

function condition(audience: Audience, late: number[]): Condition {
  if ('all' in audience) return sql<boolean>`true`;
  if ('area' in audience) return within(sql`post.area`, [audience.area]);
  if ('role' in audience) return sql<boolean>`post.role = ${audience.role}`;
  if ('agency' in audience) return sql<boolean>`lower(post.agency) = lower(${audience.agency})`;
  if ('unreported' in audience) return among(sql`post.posyandu`, late);
  if ('posyandu' in audience) return among(sql`post.posyandu`, audience.posyandu);
  if ('people' in audience) return among(sql`post.person`, audience.people);
  if ('unconfirmed' in audience) return unconfirmed(audience.unconfirmed);
  if ('and' in audience) return joined(audience.and, late, sql` and `);
  if ('or' in audience) return joined(audience.or, late, sql` or `);
  if ('of' in audience) {
    const excepted = sql`select post.person from post where ${condition(audience.except, late)}`;
    return sql<boolean>`(${condition(audience.of, late)} and post.person not in (${excepted}))`;
  }
  return sql<boolean>`false`;
}

const joined = (parts: Audience[], late: number[], by: RawBuilder<unknown>) =>
  sql<boolean>`(${sql.join(
    parts.map((part) => condition(part, late)),
    by,
  )})`;

/** The ids travel as one parameter; ten thousand parameters would make the query itself huge. */
const among = (column: RawBuilder<unknown>, ids: number[]) =>
  sql<boolean>`${column} in (select value::int from json_array_elements_text(${JSON.stringify(ids)}::json))`;

const unconfirmed = (notice: number) => sql<boolean>`post.person in (
  select notice_person.person from kabar.notice_person
  where notice_person.notice = ${notice} and notice_person.acked_at is null)`;

/** Replaces saved lists of the author by what they contain. A list may contain another one, to a depth of three. */
export async function withLists(db: Db, audience: Audience, author: number | null, depth = 0): Promise<Audience> {
  const inside = (one: Audience) => withLists(db, one, author, depth);
  if ('and' in audience) return { and: await Promise.all(audience.and.map(inside)) };
  if ('or' in audience) return { or: await Promise.all(audience.or.map(inside)) };
  if ('of' in audience) return { of: await inside(audience.of), except: await inside(audience.except) };
  if (!('list' in audience)) return audience;
  const row = await db
    .selectFrom('audience_list')
    .select('audience')
    .where('id', '=', audience.list)
    .where('owner', '=', author)
    .executeTakeFirst();
  // A list that was deleted means nobody, and must never mean everybody.
  if (!row || depth > 2) return { people: [0] };
  return withLists(db, row.audience as Audience, author, depth + 1);
}
