/** Limits for guessing: wrong codes are counted by sender and over everybody. A code that lets somebody join has 60 bits, so there the
 *  sender's limit is enough. The four figures of a meeting's room have 9,000 values, and many phones together could find one. */
import { dayMs, hourMs, minuteMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { tellAdmins } from '../tell-admins.ts';

/** So many wrong codes in an hour pause the sender. */
const triesAllowed = 5;

/** How many tries this sender has left, and after how many minutes the next one is free. */
export async function triesLeft(
  db: Db,
  sender: string,
  now: number,
  what: 'join' | 'follow' = 'join',
): Promise<{ left: number; minutes: number }> {
  const tries = await db
    .selectFrom('join_attempt')
    .select('at')
    .where('sender_hash', '=', sender)
    .where('what', what === 'follow' ? '=' : '<>', 'follow')
    .where('at', '>', new Date(now - hourMs))
    .orderBy('at', 'desc')
    .limit(triesAllowed)
    .execute();
  const oldest = tries.at(-1)?.at.getTime() ?? now;
  return { left: triesAllowed - tries.length, minutes: Math.max(1, Math.ceil((oldest + hourMs - now) / minuteMs)) };
}

/** `room`: somebody who is not invited guesses at the figures of a room, and so at all rooms that are open. `follow`: at the code of a growth
 *  card, which the child's birth date guards, too. */
export type Guess = 'code' | 'room' | 'follow';

/** So many wrong codes of all senders in a day are no mistakes of honest people any more: the admins are told, once a day. */
const alarming: Record<Guess, number> = { code: 300, room: 200, follow: 200 };
const alarms = {
  code: 'directory/gabung:many-wrong-code',
  room: 'directory/gabung:many-wrong-room',
  follow: 'directory/gabung:many-wrong-follow',
} as const;

/** Notes a wrong try. The sweep deletes it after a day. */
export async function noteWrongTry(db: Db, sender: string, now: number, what: Guess = 'code'): Promise<void> {
  await db
    .insertInto('join_attempt')
    .values({ sender_hash: sender, at: new Date(now), what })
    .execute();
  const count = await guesses(db, what, now - dayMs, alarming[what]);
  if (count < alarming[what]) return;
  const event = `wrong-codes-${what}-${new Date(now).toISOString().slice(0, 10)}`;
  await tellAdmins(db, alarms[what], { event, args: { count }, now, about: '' });
}

/** So many wrong guesses of people who are not invited may one meeting bear: one in 225 that somebody finds its figures. */
const roomBears = 40;

/** Whether the figures alone no longer let in who is not invited: too many were guessed since this room opened, or in a day over all rooms. The
 *  code on the wall (QR) holds more than the figures and still does. */
export async function figuresAreSpent(db: Db, openedAt: number, now: number): Promise<boolean> {
  if ((await guesses(db, 'room', Math.max(openedAt, now - dayMs), roomBears)) >= roomBears) return true;
  return (await guesses(db, 'room', now - dayMs, alarming.room)) >= alarming.room;
}

/** Counts no further than it must. */
async function guesses(db: Db, what: Guess, after: number, most: number): Promise<number> {
  const rows = await db
    .selectFrom('join_attempt')
    .select('at')
    .where('what', '=', what)
    .where('at', '>', new Date(after))
    .limit(most)
    .execute();
  return rows.length;
}
