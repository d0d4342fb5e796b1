/** The people whom an audience means today, and how each can be reached. */

import { sql } from 'kysely';
import type { ChannelName } from '../../channels/channel.ts';
import type { Db } from '../../records/tables.ts';
import type { Audience } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { chosen, type Reach } from './query.ts';

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
