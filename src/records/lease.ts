import type { Clock } from '../clock.ts';
import type { Db } from './tables.ts';

/** True: `holder` now holds `name` for the next `ms` milliseconds, newly or again. False: somebody else does. One statement, so
 *  two who ask at once cannot both get it. Whoever holds a lease renews it well before it runs out, by the same call. */
export async function takeLease(db: Db, name: string, holder: string, ms: number, clock: Clock) {
  const now = clock.now();
  const taken = await db
    .insertInto('lease')
    .values({ name, holder, until: new Date(now + ms) })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((row) => ({ holder: row.ref('excluded.holder'), until: row.ref('excluded.until') }))
        .where((row) => row.or([row('lease.holder', '=', holder), row('lease.until', '<=', new Date(now))])),
    )
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Lets go early, at an orderly stop. Does nothing when somebody else holds it by now. */
export async function dropLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
