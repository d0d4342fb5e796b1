/** A year of meetings driven through the rows' `due` with a clock that is moved, over three zones, with a restart between any two steps:
 *  every reminder, change and cancellation exactly once, none more than a minute late, none for a meeting that moved or was called off. */
import { type Kysely, sql } from 'kysely';
import type { Channel } from '../../src/channels/channel.ts';
import type { Text } from '../../src/conversation/run.ts';
import { openRecipients } from '../../src/directory/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import { planAllReminders } from '../../src/meetings/reminders.ts';
import { meetings } from '../../src/meetings/room.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Room } from '../../src/room.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { type RakorHouse, settle } from './rakor-house.ts';
import { expected, type Told } from './rakor-oracle.ts';
import { makeYear, minute, type PlannedMeeting } from './rakor-script.ts';
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
  const room = meetings({ db, secrets, ids: randomIds, links: () => [], texts, steeringBody: 'Pokjanal' } as never);
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
    .where('status', '=', 'antre')
    .executeTakeFirst();
  return row?.at?.getTime();
}

/** Texts are their keys, and the theme names the meeting. */
const texts = {
  render: (_: string, text: Text) =>
    'literal' in text ? text.literal : [text.key, ...(text.args?.theme ? [text.args.theme] : [])].join(' '),
  list: () => [],
  reader: () => {
    throw new Error('nothing is read here');
  },
};

function openDelivery(
  db: Kysely<Database>,
  secrets: ReturnType<typeof openSecrets>,
  room: Room,
  house: RakorHouse,
  clock: { now(): number },
  told: Told[],
): Delivery {
  const channel = {
    name: 'simulator',
    send: async (chat: string, { text }: { text: string }) => {
      const [, meeting, what] = /rakor-(\d+).*meetings\/(?:reminders|changes):(\w+(?:-\w+)?)/.exec(named(text)) ?? [];
      if (what) told.push({ meeting: Number(meeting), person: house.whose(chat), what, at: clock.now() });
      return `${told.length}`;
    },
  } as unknown as Channel;
  const wanted = Object.fromEntries(Object.entries(room.wanted ?? {}).map(([name, one]) => [`meetings.${name}`, one]));
  return {
    ...{ db, clock, ids: randomIds, log: quietLog, channels: [channel], wanted },
    composer: { texts, painters: {}, writers: {}, files: { get: async () => undefined } },
    recipient: openRecipients(db, secrets, clock),
    gone: async () => {},
  };
}

/** `meetings/reminders:head rakor-7 … meetings/reminders:coming`: which meeting, and what it says of it. */
function named(text: string): string {
  const [head = '', ...rest] = text.split('\n\n');
  if (head.startsWith('meetings/reminders:head')) return `${head.split(' ')[1]} ${rest[0]}`;
  if (head.startsWith('meetings/changes:head')) return `${head.split(' ')[1]} meetings/changes:change`;
  if (head.startsWith('meetings/changes:called-off')) return `${head.split(' ')[1]} meetings/changes:cancel`;
  return '';
}

const sort = (list: Told[]) =>
  list.toSorted((a, b) => a.meeting - b.meeting || a.person - b.person || a.at - b.at || a.what.localeCompare(b.what));

function compare(due: Told[], told: Told[]): string[] {
  const faults: string[] = [];
  const left = sort(told);
  for (const one of sort(due)) {
    const at = left.findIndex(
      (other) =>
        other.meeting === one.meeting &&
        other.person === one.person &&
        other.what === one.what &&
        other.at >= one.at &&
        other.at <= one.at + minute,
    );
    if (at < 0) faults.push(`missing: ${say(one)}`);
    else left.splice(at, 1);
  }
  return [...faults, ...left.map((one) => `too many: ${say(one)}`)];
}

const say = ({ meeting, person, what, at }: Told) =>
  `meeting ${meeting}, person ${person}: ${what} at ${new Date(at).toISOString()}`;

const latest = (due: Told[], told: Told[]) => {
  const [wanted, got] = [sort(due), sort(told)];
  return Math.round(Math.max(0, ...wanted.map((one, n) => got[n]!.at - one.at)));
};
