/** The kader of posyandu, as a reminder finds them: who answers for the others, who is away, who can be reached. */
import { sql } from 'kysely';
import { roleHolds } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';

export interface Kader {
  id: number;
  name: string;
  posyandu: number;
  /** She has a chat with us, and has not said `berhenti` there. */
  reached: boolean;
  /** She has a chat, and said `berhenti`. */
  muted: boolean;
  away: boolean;
  /** She is asked for the others: the first of those who are not away, the one who is called so in the roster before all. */
  coordinates: boolean;
}

/** What a coordinator is called in a roster. */
const called = /koordinator|ketua|coordinator|chair/i;

/** By posyandu, the coordinator first, then by how long they serve. */
export async function kaderOf(db: Db, posyandu: readonly number[], now: number): Promise<Map<number, Kader[]>> {
  if (posyandu.length === 0) return new Map();
  const at = new Date(now);
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name', 'role.posyandu', 'role.position'])
    .select([
      sql<boolean>`exists (select from kabar.contact where contact.person = person.id and gone_at is null and muted_at is null)`.as(
        'reached',
      ),
      sql<boolean>`exists (select from kabar.contact where contact.person = person.id and gone_at is null and muted_at is not null)`.as(
        'muted',
      ),
      sql<boolean>`exists (select from kabar.leave where leave.person = person.id and from_at <= ${at} and until_at > ${at})`.as(
        'away',
      ),
    ])
    .where('role.role', '=', 'kader')
    .where('role.posyandu', 'in', [...posyandu])
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .orderBy('role.id')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.posyandu!);
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      ordered(group.map(({ position, ...row }) => ({ ...row, posyandu: id, leads: called.test(position ?? '') }))),
    ]),
  );
}

function ordered(group: (Omit<Kader, 'coordinates'> & { leads: boolean })[]): Kader[] {
  const each = [...new Map(group.map((one) => [one.id, one])).values()];
  const there = each.filter(({ away }) => !away);
  const first = there.find(({ leads }) => leads) ?? there.find(({ reached }) => reached) ?? there[0];
  return each
    .map(({ leads: _, ...one }) => ({ ...one, coordinates: one.id === first?.id }))
    .sort((a, b) => Number(b.coordinates) - Number(a.coordinates));
}

/** Those who get a reminder. */
export const reachable = (all: readonly Kader[] | undefined) =>
  (all ?? []).filter(({ reached, muted, away }) => reached && !muted && !away);

export async function isAway(db: Db, person: number, now: number): Promise<boolean> {
  const at = new Date(now);
  const row = await db
    .selectFrom('leave')
    .select('person')
    .where('person', '=', person)
    .where('from_at', '<=', at)
    .where('until_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
}
