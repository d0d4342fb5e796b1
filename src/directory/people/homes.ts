/** Where a person lives, for the zone and the quiet hours of her messages. */

import { type RawBuilder, sql } from 'kysely';
import { roleHolds } from './role-holds.ts';

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
