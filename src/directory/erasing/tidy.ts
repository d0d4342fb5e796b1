import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { dropGuests } from '../people/guests.ts';

/** Deletes what the directory need not keep any longer; called by a job. `now` in milliseconds. */
export async function tidy(db: Db, now: number): Promise<void> {
  const ago = (days: number) => new Date(now - days * dayMs);
  const guests = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', '')
    .where('created_at', '<', ago(1))
    .execute();
  await dropGuests(
    db,
    guests.map((guest) => guest.id),
  );
  await db.deleteFrom('join_attempt').where('at', '<', ago(1)).execute();
  await db.deleteFrom('invitation').where('expires_at', '<', ago(1)).execute();
  await db
    .deleteFrom('join_request')
    .where((where) => where.or([where('decided_at', '<', ago(1)), where('created_at', '<', ago(14))]))
    .execute();
}
