/** Who comes when somebody is in danger: the bidan and the puskesmas of the place. Whom we can reach, and whom one can call. */
import { sql } from 'kysely';
import type { Text } from '../../conversation/run.ts';
import { holdersAt } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from './deps.ts';
import type { Spot } from './spots.ts';

const text = textOf('reporting/darurat');

/** They are told of an emergency, and may say that they look after it. */
export const carers: Role[] = ['bidan', 'puskesmas'];

export interface Helper {
  id: number;
  name: string;
  language: string;
  role: 'bidan' | 'puskesmas';
  phone: string | undefined;
  /** She has a chat with us. */
  reached: boolean;
}

/** The bidan first. A person who is both is a bidan. */
export async function helpersAt(
  { secrets }: Pick<ReportingDeps, 'secrets'>,
  db: Db,
  { posyandu, area }: Pick<Spot, 'posyandu' | 'area'>,
  now: number,
): Promise<Helper[]> {
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
    role: role as Helper['role'],
    phone: phone_enc ? secrets.open(phone_enc) : undefined,
  }));
}

const mostNumbers = 4;

/** The numbers to call, one a line. */
export function numbersToCall({ texts }: ReportingDeps, helpers: Helper[], language: string): string {
  const known = helpers.flatMap(({ phone, name, role }) => (phone ? [text('number-of', { phone, name, role })] : []));
  const lines: Text[] = [text('call'), text('number-119'), ...known.slice(0, mostNumbers)];
  return lines.map((line) => texts.render(language, line)).join('\n');
}
