/** The clock by which people live: their zone and quiet hours, of many people at once, for whoever plans messages ahead. */

import { type RawBuilder, sql } from 'kysely';
import type { Zone } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { zoneOf } from '../areas/areas.ts';
import { areaSettings, defaultSettings, type Settings } from '../areas/settings.ts';
import { roleHolds } from './role-holds.ts';

export interface PersonClock {
  zone: Zone;
  /** Wall times `HH:MM`. */
  quiet: { from: string; to: string };
}

/** By person; those who were erased are missing. The same answer as openRecipients gives when the message is sent. */
export async function personClocks(db: Db, people: number[], now: number): Promise<Map<number, PersonClock>> {
  const clocks = new Map<number, PersonClock>();
  const settings = new Map<string, Settings>();
  for (const { id, places } of await placesOf(db, people, now)) {
    const known = places.filter((place) => place !== null);
    const [first] = [...known].sort();
    if (first && !settings.has(first)) settings.set(first, await areaSettings(db, first));
    const { quietFrom, quietTo } = (first && settings.get(first)) || defaultSettings;
    clocks.set(id, { zone: known[0] ? zoneOf(known[0]) : 'WIB', quiet: { from: quietFrom, to: quietTo } });
  }
  return clocks;
}

/** Where each of them lives, by `homes`. */
async function placesOf(db: Db, people: number[], now: number): Promise<{ id: number; places: (string | null)[] }[]> {
  const { rows } = await sql<{ id: number } & Homes>`
    select person.id, ${homes(now)} from kabar.person
    where person.id = any(${people}) and erased_at is null`.execute(db);
  return rows.map(({ id, places, meeting }) => ({ id, places: places.length > 0 ? places : [meeting] }));
}

/** Where a person lives, for the zone and the quiet hours of her messages. */

export interface Homes {
  /** Of each role that holds, the oldest first: its area, or the one of its posyandu or unit. */
  places: (string | null)[];
  /** Area of the meeting to which she was invited last: who has no role at all, a deputy, lives there. */
  meeting: string | null;
}

/** The two columns of a query over `person`. */
export const homes = (now: number): RawBuilder<Homes> => sql`
  array(
    select coalesce(role.area, posyandu.area, (select min(area) from kabar.unit_area where unit = role.unit))
    from kabar.role left join kabar.posyandu on posyandu.id = role.posyandu
    where role.person = person.id and ${roleHolds(now)}
    order by role.id
  ) as places,
  (
    select meeting.area from kabar.invitee join kabar.meeting on meeting.id = invitee.meeting
    where invitee.person = person.id order by meeting.starts_at desc limit 1
  ) as meeting`;
