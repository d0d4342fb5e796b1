/** Who sends the recap of an area to the level above, and who takes it there. */
import { wholeCountry } from '../../directory/areas/areas.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import type { Person, Role } from '../../room.ts';

/** The secretariat of the steering group of an area, or its head by office, where the area has no secretariat of its own. */
export const senders: Role[] = ['secretariat', 'camat', 'lurah'];

/** `64.74.01.1001` -> `64.74.01`; a province's is the nation. */
export const areaAbove = (code: string): string =>
  code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : wholeCountry;

/** Does she hold this office of just this area? A camat does not send for the lurah below. */
export const servesIn = (person: Person | undefined, area: string): boolean =>
  person?.grants.some((grant) => grant.area === area && senders.includes(grant.role)) ?? false;

/** The areas whose recap she sends: all but the nation's, which has nobody above. */
export const areasToSend = (person: Person): string[] => [
  ...new Set(
    person.grants.flatMap(({ area, role }) => (area && area !== wholeCountry && senders.includes(role) ? [area] : [])),
  ),
];

/** The areas to which recaps come for her: all but a desa/kelurahan, whose posyandu report by themselves. */
export const areasThatTake = (person: Person): string[] => [
  ...new Set(
    person.grants.flatMap(({ area, role }) =>
      area && area.split('.').length < 4 && senders.includes(role) ? [area] : [],
    ),
  ),
];

/** Everybody who holds such an office of just this area, and has joined. */
export function officeOf(db: Db, area: string, now: number): Promise<{ id: number; name: string; language: string }[]> {
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name', 'person.language'])
    .distinct()
    .where('role.area', '=', area)
    .where('role.role', 'in', senders)
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .where('person.consent_at', 'is not', null)
    .orderBy('person.id')
    .execute();
}
