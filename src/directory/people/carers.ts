/** Who is called when somebody needs help: the bidan and the puskesmas of a place, and whether we can reach them. */
import { sql } from 'kysely';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { holdersAt } from './places.ts';

export const carers: Role[] = ['bidan', 'puskesmas'];

export interface Carer {
  id: number;
  name: string;
  language: string;
  role: 'bidan' | 'puskesmas';
  phone: string | undefined;
  /** She has a chat with us. */
  reached: boolean;
}

/** The bidan first. A person who is both is a bidan. `posyandu` null: of the area alone. */
export async function carersAt(
  { secrets }: { secrets: Pick<Secrets, 'open'> },
  db: Db,
  { posyandu, area }: { posyandu: number | null; area: string },
  now: number,
): Promise<Carer[]> {
  const rows = await holdersAt(db, { id: posyandu ?? 0, area }, carers, now)
    .select(['person.id', 'person.name', 'person.language', 'person.phone_enc', 'role.role'])
    .select(
      sql<boolean>`exists (select from kabar.contact where contact.person = person.id and gone_at is null)`.as(
        'reached',
      ),
    )
    .orderBy('role.role')
    .orderBy('person.id')
    .execute();
  const each = new Map(rows.toReversed().map((row) => [row.id, row]));
  return [...each.values()].toReversed().map(({ phone_enc, role, ...row }) => ({
    ...row,
    role: role as Carer['role'],
    phone: phone_enc ? secrets.open(phone_enc) : undefined,
  }));
}
