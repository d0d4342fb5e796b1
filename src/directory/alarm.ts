/** A word to every admin about the program itself. */

import type { Kysely } from 'kysely';
import { enqueue } from '../outbox/outbox.ts';
import type { Database } from '../records/tables.ts';
import { roleHolds } from './people/role-holds.ts';

const dayMs = 24 * 60 * 60_000;

/** `event` is the same for the same event: then nobody is told twice. Urgent: it does not wait for the morning. `about`: the channel that
 *  it tells of; whoever has another gets it there. */
export async function tellAdmins(
  db: Kysely<Database>,
  key: string,
  { event, now, about }: { event: string; now: number; about: string },
): Promise<void> {
  const admins = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select('person.id')
    .distinct()
    .where('role.role', '=', 'admin')
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .execute();
  const message = { kind: 'directory.alarm', reply: { parts: [{ key }] }, dueAt: now, expiresAt: now + 2 * dayMs };
  await enqueue(
    db,
    ...admins.map(({ id }) => ({
      ...message,
      key: `${event}-person-${id}`,
      person: id,
      priority: 1,
      urgent: true,
      avoid: about,
    })),
  );
}
