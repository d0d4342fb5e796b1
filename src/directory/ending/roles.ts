/** Single roles as they are ended: which they are, who may end them, and the end itself. What follows from it is in settle.ts. */
import type { Db } from '../../records/tables.ts';
import type { Grant, Person, Role } from '../../room.ts';
import { audit } from '../audit.ts';
import { mayInviteAs } from '../joining/inviting.ts';
import { roleStays } from '../people/rights.ts';

/** One role of one person, with the name of its place; '' for an admin of everything. */
export interface Post extends Grant {
  id: number;
  person: number;
  name: string;
  place: string;
  /** The area in which its place lies; '' for an admin of everything. */
  lies: string;
  from_at: Date;
  until_at: Date | null;
  ended_by: number | null;
  missing_at: Date | null;
  confirmed_at: Date | null;
}

/** The query behind every list of posts, to be narrowed. */
export const posts = (db: Db) =>
  db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('area', 'area.code', 'role.area')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(['role.id', 'role.person', 'role.role', 'role.area', 'role.posyandu', 'role.unit', 'person.name'])
    .select(['role.from_at', 'role.until_at', 'role.ended_by', 'role.missing_at', 'role.confirmed_at'])
    .select((select) => [
      select.fn.coalesce('posyandu.name', 'unit.name', 'area.name').as('place'),
      select.fn
        .coalesce(
          'role.area',
          'posyandu.area',
          select
            .selectFrom('unit_area')
            .select((of) => of.fn.min('unit_area.area').as('area'))
            .whereRef('unit_area.unit', '=', 'role.unit'),
        )
        .as('lies'),
    ])
    .where('person.erased_at', 'is', null)
    .where('person.name', '<>', '');

export async function readPosts(query: ReturnType<typeof posts>): Promise<Post[]> {
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, place: row.place ?? '', lies: row.lies ?? '' }));
}

/** Those of her roles that hold now or will. */
export const postsOf = (db: Db, person: number, now: number): Promise<Post[]> =>
  readPosts(posts(db).where('role.person', '=', person).where(roleStays(now)).orderBy('role.id'));

/** Whoever may have a role given over a place may end it there, but not her own: for that there is `hapus`. */
export async function mayEnd(db: Db, asker: Person, post: Post): Promise<boolean> {
  return post.person !== asker.id && (await mayInviteAs(db, asker, post));
}

/** Somebody must be able to give roles again: the last admin of a place stays until there is another. */
export async function isLastAdmin(db: Db, post: Post, now: number): Promise<boolean> {
  if (post.role !== 'admin') return false;
  const others = await readPosts(
    posts(db)
      .where('role.role', '=', 'admin')
      .where('role.until_at', 'is', null)
      .where('role.from_at', '<=', new Date(now)),
  );
  return !others.some((other) => other.person !== post.person && (other.lies === '' || other.lies === post.lies));
}

interface End {
  /** null: a planned end is taken back. */
  at: number | null;
  by: number | null;
  now: number;
}

/** Sets the end of roles that have not ended. Each is noted, with the day. */
export async function endRoles(db: Db, ended: readonly Post[], { at, by, now }: End): Promise<void> {
  if (ended.length === 0) return;
  const ids = ended.map(({ id }) => id);
  await db
    .updateTable('role')
    .set({ until_at: at === null ? null : new Date(at), ended_by: at === null ? null : by, missing_at: null })
    .where('id', 'in', ids)
    .where(roleStays(now))
    .execute();
  for (const { id, person, role, lies } of ended) {
    await audit(db, {
      now,
      actor: by,
      action: at === null ? 'directory.role-stays' : 'directory.role-ends',
      subject: `person ${person}`,
      area: lies,
      detail: { id, role, ...(at === null ? {} : { at: new Date(at).toISOString() }) },
    });
  }
}
