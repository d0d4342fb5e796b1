import { withAbove } from '../directory/areas/areas.ts';
import type { Db } from '../records/tables.ts';
import type { Role } from '../room.ts';

/** People who hold one of these roles for a posyandu: directly, for its area or one above it, or in the puskesmas that serves it. */
export async function peopleAt(
  db: Db,
  place: { id: number; area: string },
  roles: Role[],
): Promise<{ id: number; language: string }[]> {
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.language'])
    .distinct()
    .where('role.role', 'in', roles)
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where((is) =>
      is.or([
        is('role.posyandu', '=', place.id),
        is('role.area', 'in', withAbove(place.area)),
        is(
          'role.unit',
          'in',
          is.selectFrom('unit_area').select('unit_area.unit').where('unit_area.area', '=', place.area),
        ),
      ]),
    )
    .orderBy('person.id')
    .execute();
}
