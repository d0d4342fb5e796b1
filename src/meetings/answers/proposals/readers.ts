import { loadPerson } from '../../../directory/people/people.ts';
import { roleHolds } from '../../../directory/people/role-holds.ts';
import type { Db } from '../../../records/tables.ts';
import { type Meeting, mayPlan } from '../../base/rights.ts';

/** Who hears of what comes in for a meeting: whoever planned it and the secretariat of its very area, if they may still plan there.
 *  Without either, whoever chairs it. */
export async function secretariatOf(
  db: Db,
  meeting: Pick<Meeting, 'area' | 'created_by'>,
  now: number,
): Promise<{ id: number; language: string }[]> {
  const rows = await db
    .selectFrom('role')
    .select(['person', 'role'])
    .where('area', '=', meeting.area)
    .where('role', 'in', ['secretariat', 'chair', 'camat', 'lurah'])
    .where(roleHolds(now))
    .orderBy('id')
    .execute();
  const secretaries = rows.filter(({ role }) => role === 'secretariat').map(({ person }) => person);
  const first = [...(meeting.created_by === null ? [] : [meeting.created_by]), ...secretaries];
  const planning = await planners(db, meeting.area, first, now);
  return planning.length > 0
    ? planning
    : planners(
        db,
        meeting.area,
        rows.map(({ person }) => person),
        now,
      );
}

async function planners(db: Db, area: string, ids: number[], now: number) {
  const found: { id: number; language: string }[] = [];
  for (const id of new Set(ids)) {
    const person = await loadPerson(db, id, now);
    if (person && (await mayPlan(db, person, area))) found.push({ id, language: person.language });
  }
  return found;
}
