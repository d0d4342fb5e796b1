/** Who looks after a place when somebody who served there is gone. */
import type { Db } from '../../records/tables.ts';
import { withAbove } from '../areas/areas.ts';
import { rolesAbove } from '../joining/inviting.ts';
import { roleHolds } from '../people/rights.ts';
import type { Post } from './roles.ts';

const most = 3;

/** Those nearest to it who may have such a role given there and can be written to. */
export async function overseersOf(db: Db, { role, lies, person }: Post, now: number): Promise<Overseer[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .innerJoin('contact', 'contact.person', 'role.person')
    .select(['person.id', 'person.language', 'role.area'])
    .distinct()
    .where('role.role', 'in', ['', ...rolesAbove(role)])
    .where((where) => where.or([where('role.area', 'in', ['', ...withAbove(lies)]), where('role.area', 'is', null)]))
    .where('role.posyandu', 'is', null)
    .where('role.unit', 'is', null)
    .where('role.person', '<>', person)
    .where('person.erased_at', 'is', null)
    .where('contact.gone_at', 'is', null)
    .where(roleHolds(now))
    .orderBy('person.id')
    .execute();
  const depth = ({ area }: { area: string | null }) => area?.length ?? 0;
  const nearest = Math.max(0, ...rows.map(depth));
  return rows.filter((row) => depth(row) === nearest).slice(0, most);
}

export interface Overseer {
  id: number;
  language: string;
}
