/** Which children and posyandu a person follows: as long as the child belongs to its posyandu, is under five, and its mother has not said no. */
import { wallTime } from '../../clock.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { underFive } from '../base/ages.ts';
import { belongs, type Child } from '../base/child.ts';
import type { Follow } from './codes.ts';

export interface Followed {
  follow: Follow;
  place: Place;
  /** undefined: only the days of the posyandu. */
  child: Child | undefined;
  /** By the calendar of the posyandu. */
  today: string;
}

export async function followedBy(db: Db, person: number, now: number): Promise<Followed[]> {
  const rows = await db
    .selectFrom('follow')
    .selectAll()
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  const all: Followed[] = [];
  for (const row of rows) {
    const found = await asFollowed(db, row, now);
    if (found) all.push(found);
  }
  return all;
}

export async function loadFollowed(db: Db, id: unknown, person: number, now: number): Promise<Followed | undefined> {
  const row = await db
    .selectFrom('follow')
    .selectAll()
    .where('id', '=', Number(id))
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && asFollowed(db, row, now);
}

async function asFollowed(db: Db, follow: Follow, now: number): Promise<Followed | undefined> {
  const child = follow.child === null ? undefined : await childOf(db, follow);
  if (follow.child !== null && !child) return undefined;
  // A child that moved within the register takes its posyandu along.
  const place = await loadPlace(db, child?.posyandu ?? follow.posyandu);
  if (!place) return undefined;
  const today = todayIn(place, now);
  return child && !mayBeFollowed(child, today) ? undefined : { follow, place, child, today };
}

/** Those of whom she hears no more because the mother's consent was withdrawn. What else ends it she is told when it can no longer be taken back. */
export async function withdrawnFor(db: Db, person: number): Promise<Child[]> {
  return db
    .selectFrom('follow')
    .innerJoin('child', (join) =>
      join.onRef('child.kabupaten', '=', 'follow.kabupaten').onRef('child.id', '=', 'follow.child'),
    )
    .selectAll('child')
    .where('follow.person', '=', person)
    .where('follow.ended_at', 'is', null)
    .where('child.consent', '=', false)
    .where('child.until', 'is', null)
    .orderBy('follow.id')
    .execute();
}

/** The same person under another number: what she follows already is not told her twice. */
export async function moveFollows(db: Db, { from, to }: { from: number; to: number }, now: number): Promise<void> {
  const open = (person: number) =>
    db.selectFrom('follow').selectAll().where('person', '=', person).where('ended_at', 'is', null).execute();
  const has = new Set((await open(to)).map(({ posyandu, child }) => `${posyandu} ${child}`));
  for (const { kabupaten, id, posyandu, child } of await open(from)) {
    const twice = has.has(`${posyandu} ${child}`);
    await db
      .updateTable('follow')
      .set(twice ? { ended_at: new Date(now) } : { person: to })
      .where('kabupaten', '=', kabupaten)
      .where('id', '=', id)
      .execute();
  }
}

const childOf = (db: Db, { kabupaten, child }: Follow): Promise<Child | undefined> =>
  db.selectFrom('child').selectAll().where('kabupaten', '=', kabupaten).where('id', '=', child).executeTakeFirst();

export const mayBeFollowed = (child: Child, today: string): boolean =>
  (belongs(child, today) || isGuest(child, today)) && underFive(child.born, today) && child.consent !== false;

/** A guest belongs nowhere here, and may have moved away or died all the same. */
const isGuest = ({ visitor, until }: Child, day: string) => visitor && (until === null || until > day);

export const todayIn = ({ zone }: Pick<Place, 'zone'>, now: number): string =>
  wallTime(now, zone).toPlainDate().toString();
