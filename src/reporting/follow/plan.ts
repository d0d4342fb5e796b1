/** A job: writes what is to be sent because reports have not come, or have, kabupaten by kabupaten. Each message has one key, so that it is written once. */
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { awaitedAround, kabupatenWithPosyandu, todayIn } from './awaited.ts';
import { dailyRows } from './daily.ts';
import type { FollowDeps } from './deps.ts';
import { reminderRows } from './reminders.ts';
import { thanksRows } from './terima_kasih.ts';
import { closedRows } from './tutup.ts';

export async function planFollowUp(db: Db, now: number, deps: Pick<FollowDeps, 'openDaysIn'>): Promise<void> {
  for (const kabupaten of await kabupatenWithPosyandu(db)) {
    const today = todayIn(kabupaten, now);
    const awaited = await awaitedAround(deps, db, kabupaten, today);
    await enqueue(db, ...(await reminderRows(db, awaited, today, now)));
    await enqueue(db, ...(await dailyRows(db, kabupaten, awaited, today, now)));
    await enqueue(db, ...(await closedRows(db, awaited, today, now)));
    await enqueue(db, ...(await thanksRows(db, kabupaten, today, now)));
  }
}
