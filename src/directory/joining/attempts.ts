/** Wrong codes: five in an hour pause the sender, so that nobody can try codes until one fits. */

import { hourMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';

const triesAllowed = 5;

/** How many tries this sender has left, and after how many minutes the next one is free. */
export async function triesLeft(db: Db, sender: string, now: number): Promise<{ left: number; minutes: number }> {
  const tries = await db
    .selectFrom('join_attempt')
    .select('at')
    .where('sender_hash', '=', sender)
    .where('at', '>', new Date(now - hourMs))
    .orderBy('at', 'desc')
    .limit(triesAllowed)
    .execute();
  const oldest = tries.at(-1)?.at.getTime() ?? now;
  return { left: triesAllowed - tries.length, minutes: Math.max(1, Math.ceil((oldest + hourMs - now) / 60_000)) };
}

/** Notes a wrong try and forgets those that no longer count. */
export async function noteWrongTry(db: Db, sender: string, now: number): Promise<void> {
  await db
    .deleteFrom('join_attempt')
    .where('at', '<', new Date(now - hourMs))
    .execute();
  await db
    .insertInto('join_attempt')
    .values({ sender_hash: sender, at: new Date(now) })
    .execute();
}
