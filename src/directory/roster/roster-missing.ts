/** Roles that an import leaves out: of the same kind, in the same areas. They are marked and named, and end only when a second run says so. */

import { dayMs } from '../../clock.ts';
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { askAboutMissing } from '../ending/missing.ts';
import { endRoles, isLastAdmin, type Post, posts, readPosts } from '../ending/roles.ts';
import { roleHolds } from '../people/rights.ts';
import type { Entry } from './roster-people.ts';
import { roleKey } from './roster-roles.ts';

/** A role that somebody confirmed within this time is not asked about again. */
const confirmedMs = 180 * dayMs;

export interface MissingRole {
  name: string;
  role: Role;
  place: string;
}

export interface Missing {
  missing: MissingRole[];
  ended: number;
}

/** `end`: those that an earlier import has named already end now. */
export async function leftOut(db: Db, entries: Entry[], { now, end }: { now: number; end: boolean }): Promise<Missing> {
  const out = await notNamed(db, entries, now);
  const known = out.filter(({ missing_at }) => missing_at !== null);
  const ending: Post[] = [];
  for (const post of end ? known : []) if (!(await isLastAdmin(db, post, now))) ending.push(post);
  await endRoles(db, ending, { at: now, by: null, now });
  const fresh = out.filter(({ missing_at }) => missing_at === null);
  for (const part of chunks(fresh.map(({ id }) => id))) {
    await db
      .updateTable('role')
      .set({ missing_at: new Date(now) })
      .where('id', 'in', part)
      .execute();
  }
  if (fresh.length > 0) await askAboutMissing(db, now);
  const over = new Set(ending);
  const missing = out.filter((post) => !over.has(post));
  return { missing: missing.map(({ name, role, place }) => ({ name, role, place })), ended: ending.length };
}

async function notNamed(db: Db, entries: Entry[], now: number): Promise<Post[]> {
  const named = new Set<string>();
  const areas = new Map<Role, Set<string>>();
  for (const { id, rows } of entries) {
    for (const { row, scope, area } of rows) {
      named.add(roleKey({ person: id!, role: row.role, ...scope }));
      areas.set(row.role, (areas.get(row.role) ?? new Set()).add(area ?? ''));
    }
  }
  const found: Post[] = [];
  for (const [role, codes] of areas) {
    for (const post of await readPosts(
      posts(db)
        .where('role.role', '=', role)
        .where('role.until_at', 'is', null)
        .where(roleHolds(now))
        .where((where) =>
          where.or([
            where('role.confirmed_at', 'is', null),
            where('role.confirmed_at', '<', new Date(now - confirmedMs)),
          ]),
        )
        .orderBy('role.id'),
    ))
      if (codes.has(post.lies) && !named.has(roleKey(post))) found.push(post);
  }
  return found;
}
