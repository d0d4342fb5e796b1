/** The zone and quiet hours of many people at once, for rooms that plan messages ahead. */
import { type RawBuilder, sql } from 'kysely';
import type { Zone } from '../../clock.ts';
import type { QuietHours } from '../../outbox/quiet.ts';
import type { Db } from '../../records/tables.ts';
import { zoneOf } from '../areas/areas.ts';
import { areaSettings, defaultSettings, quietHoursOf, type Settings } from '../areas/settings.ts';
import { roleHolds } from './rights.ts';

export interface PersonClock {
  zone: Zone;
  quiet: QuietHours;
}

/** By person; those who were erased are missing. The same answer as openRecipients gives when the message is sent. */
export async function personClocks(db: Db, people: number[], now: number): Promise<Map<number, PersonClock>> {
  const { rows } = await sql<{ id: number } & HomeColumns>`
    select person.id, ${homeColumns(now)} from kabar.person
    where person.id = any(${people}) and erased_at is null`.execute(db);
  const clocks = new Map<number, PersonClock>();
  const known = new Map<string, Settings>();
  for (const row of rows) {
    const { zone, area } = homeOf(row);
    if (area && !known.has(area)) known.set(area, await areaSettings(db, area));
    clocks.set(row.id, clockOf(zone, (area && known.get(area)) || defaultSettings));
  }
  return clocks;
}

export const clockOf = (zone: Zone, settings: Settings): PersonClock => ({ zone, quiet: quietHoursOf(settings) });

/** Where a person lives, as far as her roles and invitations tell. */
export interface HomeColumns {
  /** Of each role that holds, the oldest first: its area, or the one of its posyandu or unit. */
  places: (string | null)[];
  /** Area of the meeting to which she was invited last. A deputy without a role lives there. */
  meeting: string | null;
}

/** SQL: the two columns of a query over `person`. */
export const homeColumns = (now: number): RawBuilder<HomeColumns> => sql`
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

/** `area`: the one whose settings hold for her. A person without a place (an admin of everything) has the clock of Jakarta. */
export function homeOf({ places, meeting }: HomeColumns): { zone: Zone; area: string | undefined } {
  const known = (places.length > 0 ? places : [meeting]).filter((place) => place !== null);
  return { zone: known[0] ? zoneOf(known[0]) : 'WIB', area: [...known].sort()[0] };
}
