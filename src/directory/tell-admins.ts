/** Tells every admin something about the program itself. */

import { dayMs, wallTime, type Zone } from '../clock.ts';
import type { Text } from '../conversation/run.ts';
import type { TextKey } from '../names.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { Db } from '../records/tables.ts';
import { writeDate } from '../texts/writing.ts';
import { writeTime } from '../texts/writing-time.ts';
import { personClocks } from './people/person-clocks.ts';
import { roleHolds } from './people/rights.ts';

interface News {
  event: string;
  /** Of the text. */
  args?: Record<string, number>;
  /** Milliseconds since the epoch, both. */
  now: number;
  moment?: number;
  about: string;
  urgent?: boolean;
  /** People whom it concerns beside them. */
  also?: readonly number[];
}

/** Nobody is told twice of the same `event`. `urgent`, the default: the message does not wait for the morning. `about`: the channel that the
 *  message tells of; an admin who has another channel gets it there. `moment`: the text names it as `$day` and `$time`, on each admin's own clock. */
export async function tellAdmins(
  db: Db,
  key: TextKey,
  { event, args, now, about, moment, urgent = true, also = [] }: News,
): Promise<void> {
  const message = { kind: 'directory.for_admins' as const, dueAt: now, expiresAt: now + 2 * dayMs };
  const admins = await adminZones(db, now, also);
  const said = (zone: Zone): Text => ({
    key,
    args: { ...args, ...(moment === undefined ? {} : writeMoment(moment, zone)) },
  });
  await enqueue(
    db,
    ...admins.map(({ id, zone }) => ({
      ...message,
      reply: { parts: [said(zone)] },
      // It is about the program.
      kabupaten: '',
      key: `${event}-person-${id}`,
      person: id,
      priority: 1,
      urgent,
      avoid: about,
    })),
  );
}

/** The moment in words, on the clock of the first admin: that is the clock of the area. */
export async function adminMoment(db: Db, moment: number, now: number) {
  const [first] = await adminZones(db, now);
  return writeMoment(moment, first?.zone ?? 'WIB');
}

/** `Senin, 30 November 2026` and `14.00 WITA`. */
const writeMoment = (ms: number, zone: Zone) => ({
  day: writeDate(wallTime(ms, zone).toPlainDate().toString(), 'long'),
  time: writeTime(ms, zone),
});

/** Those who are admins now. */
export const adminsOf = (db: Db, now: number) =>
  db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select('person.id')
    .distinct()
    .where('role.role', '=', 'admin')
    .where(roleHolds(now))
    .where('person.erased_at', 'is', null)
    .orderBy('person.id');

async function adminZones(db: Db, now: number, also: readonly number[] = []): Promise<{ id: number; zone: Zone }[]> {
  const admins = await adminsOf(db, now).execute();
  const ids = [...new Set([...admins.map(({ id }) => id), ...also])];
  const clocks = await personClocks(db, ids, now);
  return ids.map((id) => ({ id, zone: clocks.get(id)?.zone ?? 'WIB' }));
}
