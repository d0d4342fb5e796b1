import type { Clock } from '../clock.ts';
import type { Db } from './tables.ts';

/** Writes once at every start. Embedded, that commit must have reached the disk: PGlite's own default never calls fsync, and a
 *  later version could lose our change to it without a word. Better not to start than to lose reports at the next power cut. */
export async function markOpened(db: Db, clock: Clock, syncs?: () => number) {
  const before = syncs?.() ?? 0;
  await db
    .insertInto('meta')
    .values({ key: 'opened', value: new Date(clock.now()).toISOString() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ value: row.ref('excluded.value') })))
    .execute();
  if (syncs && syncs() === before) throw new Error('The embedded database does not sync its commits to the disk');
}
