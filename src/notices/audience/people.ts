/** The people whom an audience means today, and how each can be reached. `and` and `or` apply to one post of a person (kader AND in this
 *  kelurahan). `except` applies to the person: nobody who is anywhere among the excepted gets the notice. */
import { type RawBuilder, sql } from 'kysely';
import type { ChannelName } from '../../channels/channel.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Audience, leaves } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { withLists } from './simpan_daftar.ts';

/** absent: she never joined. gone: she has left or blocked every chat. muted: she said `berhenti`. */
type Why = 'absent' | 'gone' | 'muted';

export interface Target {
  person: number;
  name: string;
  role: string;
  area: string | null;
  /** Name of the area. */
  place: string | null;
  channel: ChannelName | null;
  /** Why no channel reaches her. */
  why: Why | null;
}

/** Everyone who is meant, by area and name. */
export async function targetsOf(deps: NoticesDeps, db: Db, audience: Audience, reach: Reach): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select target.person, person.name, target.role, target.area, area.name as place, way.channel,
      case when way.channel is not null then null
        when not exists (select 1 from kabar.contact where contact.person = target.person) then 'absent'
        when exists (select 1 from kabar.contact where contact.person = target.person and gone_at is null) then 'muted'
        else 'gone' end as why
    from (${await chosen(deps, db, audience, reach)}) target
    join kabar.person on person.id = target.person
    left join kabar.area on area.code = target.area
    left join lateral (
      select contact.channel from kabar.contact
      where contact.person = target.person and gone_at is null and muted_at is null
      order by joined_at desc limit 1
    ) way on true
    order by target.area, person.name, target.person`.execute(db);
  return rows;
}

/** Counts by role, the largest first. A list of choices needs no names. */
export async function countByRole(deps: NoticesDeps, db: Db, audience: Audience, reach: Reach) {
  const { rows } = await sql<{ role: string; n: number }>`
    select target.role, count(*)::int as n from (${await chosen(deps, db, audience, reach)}) target
    group by target.role order by n desc`.execute(db);
  return rows;
}

/** Counts the people whom the audience means today. */
export async function countPeople(deps: NoticesDeps, db: Db, audience: Audience, reach: Reach): Promise<number> {
  const counts = await countByRole(deps, db, audience, reach);
  return counts.reduce((all, { n }) => all + n, 0);
}

export interface Split {
  all: number;
  reached: number;
  channels: { channel: ChannelName; n: number }[];
  roles: { role: string; n: number }[];
  /** Taken from the whole list, so that not all five are from one place. */
  examples: Target[];
  unreached: Target[];
}

export function split(targets: Target[]): Split {
  const there = targets.filter((one) => one.channel !== null);
  const step = Math.max(1, Math.floor(there.length / 5));
  return {
    all: targets.length,
    reached: there.length,
    channels: counted(there, (one) => one.channel!).map(([channel, n]) => ({ channel, n })),
    roles: counted(targets, (one) => one.role).map(([role, n]) => ({ role, n })),
    examples: there.filter((_, at) => at % step === 0).slice(0, 5),
    unreached: targets.filter((one) => one.channel === null),
  };
}

/** Counts groups, the largest first. */
function counted<K extends string>(targets: Target[], by: (one: Target) => K): [K, number][] {
  const counts = Map.groupBy(targets, by);
  return [...counts].map(([key, list]): [K, number] => [key, list.length]).sort((a, b) => b[1] - a[1]);
}

type Condition = RawBuilder<boolean>;

/** What the conditions of an audience need, looked up before. */
interface Found {
  /** Posyandu that have not reported. */
  late: number[];
  /** Of each notice that is reminded of. */
  kabupaten: Map<number, string>;
}

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
  const found = { late, kabupaten: await kabupatenOfReminded(db, whole) };
  return sql`
    with post as (${posts(reach)})
    select distinct on (post.person) post.person, post.role, post.area
    from post where post.person is distinct from ${reach.author} and ${condition(whole, found)}
    order by post.person, array_position(${ranking}::text[], post.role), post.area`;
}

async function kabupatenOfReminded(db: Db, audience: Audience): Promise<Found['kabupaten']> {
  const ids = leaves(audience).flatMap((leaf) => ('unconfirmed' in leaf ? leaf.unconfirmed : []));
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('notice').select(['id', 'area']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, area }) => [id, kabupatenOf(area)]));
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

function condition(audience: Audience, found: Found): Condition {
  if ('all' in audience) return sql<boolean>`true`;
  if ('area' in audience) return within(sql`post.area`, [audience.area]);
  if ('role' in audience) return sql<boolean>`post.role = ${audience.role}`;
  if ('agency' in audience) return sql<boolean>`lower(post.agency) = lower(${audience.agency})`;
  if ('unreported' in audience) return among(sql`post.posyandu`, found.late);
  if ('posyandu' in audience) return among(sql`post.posyandu`, audience.posyandu);
  if ('people' in audience) return among(sql`post.person`, audience.people);
  if ('unconfirmed' in audience) return unconfirmed(audience.unconfirmed, found);
  if ('and' in audience) return joined(audience.and, found, sql` and `);
  if ('or' in audience) return joined(audience.or, found, sql` or `);
  if ('of' in audience) {
    const excepted = sql`select post.person from post where ${condition(audience.except, found)}`;
    return sql<boolean>`(${condition(audience.of, found)} and post.person not in (${excepted}))`;
  }
  return sql<boolean>`false`;
}

const joined = (parts: Audience[], found: Found, by: RawBuilder<unknown>) =>
  sql<boolean>`(${sql.join(
    parts.map((part) => condition(part, found)),
    by,
  )})`;

/** The ids travel as one parameter; ten thousand parameters would make the query itself huge. */
const among = (column: RawBuilder<unknown>, ids: number[]) =>
  sql<boolean>`${column} in (select value::int from json_array_elements_text(${JSON.stringify(ids)}::json))`;

const unconfirmed = (notice: number, { kabupaten }: Found) => sql<boolean>`post.person in (
  select notice_person.person from kabar.notice_person
  where notice_person.kabupaten = ${kabupaten.get(notice) ?? ''} and notice_person.notice = ${notice} and notice_person.acked_at is null)`;
