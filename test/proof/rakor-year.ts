/** A year of meetings driven through the rows' `due` with a clock that is moved, over three zones, with a restart between any two steps:
 *  every reminder, change and cancellation exactly once, none more than a minute late, none for a meeting that moved or was called off. */
import { type Kysely, sql } from 'kysely';
import { randomIds } from '../../src/ids.ts';
import { planAllReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { meetings } from '../../src/meetings/room.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { openTestRecords } from '../support/records.ts';
import { compare, latest } from './rakor-compare.ts';
import { settle } from './rakor-house.ts';
import { expected, type Told } from './rakor-oracle.ts';
import { openDelivery, texts } from './rakor-phones.ts';
import { makeYear, type PlannedMeeting } from './rakor-script.ts';
import { mustHold } from './section.ts';

export async function rakorYear(size: number, seed: number): Promise<Record<string, number>> {
  const chance = randomNumbers(seed);
  const year = makeYear(size, chance);
  const records = await openTestRecords();
  try {
    const told = await live(records, year, chance);
    const due = year.flatMap(expected);
    mustHold(compare(due, told));
    const reminders = due.filter(({ what }) => what !== 'change' && what !== 'cancel').length;
    return { meetings: size, reminders, changes: due.length - reminders, latestMs: latest(due, told) };
  } finally {
    await records.close();
  }
}

/** Does everything in the order of time and writes down what arrived. */
async function live({ db }: Records, year: PlannedMeeting[], chance: () => number): Promise<Told[]> {
  const clock = { at: 0, now: () => clock.at };
  const secrets = openSecrets('a key for the proof, long enough to be one');
  const room = meetings({
    db,
    secrets,
    ids: randomIds,
    links: () => [],
    texts,
    steeringBody: 'Pokjanal',
    figures: async () => undefined,
  } as never);
  const house = await settle(db, secrets, room, clock);
  const told: Told[] = [];
  const steps = year
    .flatMap((meeting, index) => [
      { at: meeting.invitedAt, run: () => house.invite(index, meeting) },
      ...meeting.doings.map((doing) => ({ at: doing.at, run: () => house.act(index, doing) })),
    ])
    .sort((a, b) => a.at - b.at);
  for (;;) {
    const due = await nextDue(db);
    const step = steps[0];
    if (due === undefined && step === undefined) return told;
    if (step && (due === undefined || step.at <= due)) {
      steps.shift();
      clock.at = step.at;
      await step.run();
      continue;
    }
    // Somebody wakes up a little late; nothing else happens meanwhile.
    clock.at = Math.max(
      clock.at,
      Math.min(due! + Math.floor(chance() * 5000), (step?.at ?? Number.POSITIVE_INFINITY) - 1),
    );
    // Everything that could remember something is new each time; sometimes two workers look at once.
    const workers = chance() < 0.2 ? 2 : 1;
    if (chance() < 0.1) await planAllReminders(db, clock.now());
    const fresh = () => openDelivery(db, secrets, room, house, clock, told);
    await Promise.all(Array.from({ length: workers }, () => drain(fresh())));
  }
}

async function drain(delivery: Delivery): Promise<void> {
  while ((await deliverDue(delivery)) > 0);
}

async function nextDue(db: Kysely<Database>): Promise<number | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(sql<Date | null>`min(due_at)`.as('at'))
    .where('status', '=', 'queued')
    .executeTakeFirst();
  return row?.at?.getTime();
}
