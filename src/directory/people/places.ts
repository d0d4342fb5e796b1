/** A posyandu as the reports name it, and the people who belong to it. */
import type { Zone } from '../../clock.ts';
import { rowId } from '../../ids.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { withAbove } from '../areas/areas.ts';
import { roleHolds } from './rights.ts';

export interface Place {
  id: number;
  name: string;
  area: string;
  areaName: string;
  zone: Zone;
}

/** By an id that somebody may have forged. */
export async function loadPlace(db: Db, posyandu: unknown): Promise<Place | undefined> {
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName', 'area.zone'])
    .where('posyandu.id', '=', rowId(posyandu))
    .executeTakeFirst();
}

/** `Posyandu Melati 1` -> `Melati 1`, where the word would only fill a small screen. */
export const shortName = (name: string) => name.replace(/^posyandu\s+/i, '') || name;

/** People who hold one of these roles for a posyandu: directly, for its area or one above it, or in the puskesmas that serves it. */
export async function peopleAt(
  db: Db,
  place: { id: number; area: string },
  roles: Role[],
  now: number,
): Promise<{ id: number; language: string }[]> {
  return holdersAt(db, place, roles, now)
    .select(['person.id', 'person.language'])
    .distinct()
    .orderBy('person.id')
    .execute();
}

/** Their roles, to select from. */
export const holdersAt = (db: Db, place: { id: number; area: string }, roles: Role[], now: number) =>
  db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .where('role.role', 'in', roles)
    .where(roleHolds(now))
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
    );
