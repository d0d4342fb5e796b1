/** Meetings end to end on real Redis and BullMQ, in seconds instead of days: reminders, a change, a cancellation, Redis flushed and the
 *  worker started anew between two reminders. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Kysely } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { startJobs } from '../../src/jobs/start.ts';
import { planReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { meetings } from '../../src/meetings/room.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';
import { compare, latest } from './rakor-compare.ts';
import { type RakorHouse, settle } from './rakor-house.ts';
import type { Told } from './rakor-oracle.ts';
import { openDelivery, texts } from './rakor-phones.ts';
import { mustHold } from './section.ts';

const second = 1000;
const entries = [
  { name: 'a', before: 'PT24S' },
  { name: 'b', before: 'PT16S' },
  { name: 'c', before: 'PT8S' },
];
/** People of the first district: one comes, one does not, one says nothing, one sends a deputy. */
const [comes, declines, silent, sends] = [0, 3, 6, 9] as const;
const zone = 'WIB';
/** Moved meetings begin so much later. */
const later = 16 * second;

export async function rakorReal(size: number): Promise<Record<string, number>> {
  const redis = await startRedis({ ours: true });
  if (!redis) throw new Error('no redis-server');
  const records = await openTestRecords();
  const { db } = records;
  const secrets = openSecrets('a key for the proof, long enough to be one');
  const room = meetings({
    db,
    secrets,
    ids: randomIds,
    links: () => [],
    texts,
    steeringBody: 'Pokjanal',
    files: { get: async () => undefined },
    figures: async () => undefined,
  });
  const house = await settle(db, secrets, room, systemClock);
  // The proof may run at night.
  await db.updateTable('area').set({ settings: '{"quietFrom":"00:00","quietTo":"00:00"}' }).execute();
  const told: Told[] = [];
  const work = () => {
    const delivery = openDelivery(db, secrets, room, house, systemClock, told);
    return startJobs({ redisUrl: redis.url, delivery, jobs: [], clock: systemClock, log: quietLog });
  };
  let worker = await work();
  try {
    const due = await happen(db, house, size, {
      told: async (count) => {
        while (told.length < count) await sleep(20);
      },
      flush: () => flush(redis.url),
      restart: async () => {
        await worker.stop();
        worker = await work();
      },
    });
    mustHold(compare(due, told));
    return { meetings: 2 * size, told: due.length, latestMs: latest(due, told) };
  } finally {
    await worker.stop();
    await records.close();
    await redis.stop();
  }
}

/** Every even meeting is moved, every odd one called off, after its first reminder. Answers what must have been told. */
async function happen(
  db: Kysely<Database>,
  house: RakorHouse,
  size: number,
  trouble: { told(count: number): Promise<void>; flush(): Promise<void>; restart(): Promise<void> },
): Promise<Told[]> {
  const all = Array.from({ length: 2 * size }, (_, n) => n);
  // Time enough to invite everybody before the first reminder is due, also on a busy machine.
  const begin = Math.ceil(Date.now() / second) * second + (5 + size) * second;
  const start = begin + 26 * second;
  for (const index of all) await invite(db, house, index, start);
  await until(begin + 5 * second);
  await trouble.told(all.flatMap((index) => firstOf(index, start)).length);
  // Every reminder so far was the first one. What comes now makes the rest of them void.
  const changed = Date.now();
  for (const index of all) {
    const at = Date.now();
    if (index % 2 === 1) await house.act(index, { at, do: 'cancel' });
    else await house.act(index, { at, do: 'move', start: start + later, zone });
  }
  for (const { id } of await db.selectFrom('meeting').select('id').execute())
    await planReminders(db, id, Date.now(), entries);
  // Between two reminders, each of them.
  await until(begin + 15 * second);
  await trouble.flush();
  await until(begin + 23 * second);
  await trouble.restart();
  await until(start + later);
  const due = all.flatMap((index) => dueOf(index, start, changed));
  await trouble.told(due.length);
  await sleep(second);
  return due;
}

async function invite(db: Kysely<Database>, house: RakorHouse, index: number, start: number) {
  const invited = [comes, declines, silent, sends];
  const now = Date.now();
  await house.invite(index, { district: 0, zone, start, invitedAt: now, invited, doings: [] });
  const { id } = await db.selectFrom('meeting').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  await planReminders(db, id, now, entries);
  await house.act(index, { at: now, do: 'come', who: comes });
  await house.act(index, { at: now, do: 'decline', who: declines });
  await house.act(index, { at: now, do: 'deputise', who: sends });
}

function dueOf(meeting: number, start: number, changed: number): Told[] {
  const first = firstOf(meeting, start);
  const everybody = [comes, declines, silent, sends];
  if (meeting % 2 === 1)
    return [...first, ...everybody.map((person) => ({ meeting, person, what: 'cancel', at: changed }))];
  const moved = start + later;
  const after = [24, 16, 8].flatMap((before) => at(meeting, moved - before * second, 'moved'));
  return [...first, ...everybody.map((person) => ({ meeting, person, what: 'change', at: changed })), ...after];
}

const firstOf = (meeting: number, start: number) => at(meeting, start - 24 * second, 'coming');

/** One reminder. A person who does not come hears nothing. */
const at = (meeting: number, when: number, coming: string): Told[] => [
  { meeting, person: comes, what: coming, at: when },
  { meeting, person: silent, what: 'unanswered', at: when },
  { meeting, person: sends, what: 'deputy', at: when },
];

const until = (ms: number) => sleep(Math.max(0, ms - Date.now()));

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.quit();
}
