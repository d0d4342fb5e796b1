import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { audit } from '../audit.ts';
import { roleHolds } from '../people/role-holds.ts';
import { invite } from './invitations.ts';

/** Makes an admin of everything with this name and a one-use code for her. Who has that name, that role and no chat yet is not
 *  made twice: she gets a new code. */
export async function makeAdmin(
  db: Db,
  deps: { secrets: Secrets; ids: Ids; now: number },
  name: string,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { now } = deps;
    const person = (await waiting(tx, name, now)) ?? (await create(tx, name, now));
    await audit(tx, { now, actor: null, action: 'directory.admin', subject: `person ${person}` });
    return invite(tx, deps, { person, createdBy: null, now });
  });
}

async function waiting(db: Db, name: string, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('role', 'role.person', 'person.id')
    .leftJoin('contact', 'contact.person', 'person.id')
    .select('person.id')
    .where('person.name', '=', name)
    .where('role.role', '=', 'admin')
    .where(roleHolds(now))
    .where('contact.person', 'is', null)
    .executeTakeFirst();
  return row?.id;
}

async function create(db: Db, name: string, now: number): Promise<number> {
  const at = new Date(now);
  const { id } = await db
    .insertInto('person')
    .values({ name, language: 'id', created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('role').values({ person: id, role: 'admin', from_at: at }).execute();
  return id;
}
