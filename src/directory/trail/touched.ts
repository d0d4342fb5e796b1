/** Answers after a breach: whose data an account in wrong hands has touched since a day, or those of an area; and who has seen the data of
 *  one person. */
import { type RawBuilder, sql } from 'kysely';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { phoneOf } from '../people/contacts.ts';

export interface Touched {
  person: number;
  name: string;
  from: Date;
  to: Date;
  times: number;
  /** Actions, and of reads what showed her. */
  ways: string[];
}

/** Whose data were read or changed: by the account `by`, in the area `area` and below, or both. Nobody counts who touched her own. */
export async function touchedBy(
  db: Db,
  { by, area, since }: { by?: number; area?: string; since: Date },
): Promise<Touched[]> {
  const { rows } = await sql<Omit<Touched, 'name'>>`
    select concerned.person, min(at) as from, max(at) as to, count(*)::int as times,
      array_agg(distinct coalesce(detail->>'what', action)) as ways
    from kabar.audit
    cross join lateral (
      select unnest(people) union select substring(subject from '^person ([0-9]+)$')::int
    ) as concerned(person)
    where at >= ${since} and concerned.person is not null and concerned.person is distinct from actor
      and ${by === undefined ? sql<boolean>`true` : sql<boolean>`actor = ${by}`}
      and ${area === undefined ? sql<boolean>`true` : inArea(area)}
    group by concerned.person order by concerned.person`.execute(db);
  const names = await namesOf(
    db,
    rows.map(({ person }) => person),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.person) ?? '' }));
}

const inArea = (area: string): RawBuilder<boolean> => sql<boolean>`(area = ${area} or area like ${`${area}.%`})`;

export interface Touch {
  at: Date;
  by: number | null;
  name: string;
  way: string;
}

/** Who has read or changed what is held of this person. */
export async function touchesOf(db: Db, { of, since }: { of: number; since: Date }): Promise<Touch[]> {
  const { rows } = await sql<Omit<Touch, 'name'>>`
    select at, actor as by, coalesce(detail->>'what', action) as way from kabar.audit
    where at >= ${since} and (people @> ${[of]}::int[] or subject = ${`person ${of}`}) and actor is distinct from ${of}
    order by at, id`.execute(db);
  const names = await namesOf(
    db,
    rows.flatMap(({ by }) => by ?? []),
  );
  return rows.map((row) => ({ ...row, name: row.by === null ? '' : (names.get(row.by) ?? '') }));
}

/** As they are called now; an erased person has no name any more. */
export async function namesOf(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::int[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The people whom an operator means by an id, a phone number or a whole name. */
export async function peopleMeant(db: Db, secrets: Secrets, said: string): Promise<{ id: number; name: string }[]> {
  const phone = phoneOf(said);
  const id = /^\d{1,9}$/.test(said) && !phone ? Number(said) : undefined;
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(phone !== undefined, (query) => query.where('phone_hash', '=', secrets.hash('phone', phone!)))
    .$if(id === undefined && phone === undefined, (query) =>
      query.where('name', 'ilike', said.replace(/[\\%_]/g, '\\$&')),
    )
    .orderBy('id')
    .limit(20)
    .execute();
}

/** The areas that an operator means by an official code or a name. */
export const areasMeant = (db: Db, said: string): Promise<{ code: string; name: string }[]> =>
  db
    .selectFrom('area')
    .select(['code', 'name'])
    .where((is) => is.or([is('code', '=', said.trim()), is('name', 'ilike', said.trim().replace(/[\\%_]/g, '\\$&'))]))
    .orderBy('code')
    .limit(20)
    .execute();
