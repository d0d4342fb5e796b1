import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { roleHolds } from './role-holds.ts';

/** One role of a person as it is told: what and where. `place` is empty for an admin of everything. */
export interface GrantLine {
  role: Role;
  place: string;
}

export async function grantLines(db: Db, person: number, now: number): Promise<GrantLine[]> {
  const rows = await db
    .selectFrom('role')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('area', 'area.code', 'role.area')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.role', 'posyandu.name as posyandu', 'area.name as area', 'unit.name as unit'])
    .where('role.person', '=', person)
    .where(roleHolds(now))
    .orderBy('role.id')
    .execute();
  return rows.map((row) => ({ role: row.role as Role, place: row.posyandu ?? row.unit ?? row.area ?? '' }));
}
