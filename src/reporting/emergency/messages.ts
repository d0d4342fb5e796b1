/** What an emergency sends: all of it rows of the outbox from the first moment, so that no crash, no night and no loss of Redis keeps any of
 *  it back. Each asks as it leaves whether it is still wanted: nothing goes to the puskesmas when the bidan has answered. */
import { minuteMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import type { Carer } from '../../directory/people/carers.ts';
import { emergencyPriority, enqueue, type Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { type Emergency, loadEmergency } from './emergency.ts';

const text = textOf('reporting/darurat');

/** The platform has not taken it by then: the puskesmas is told without waiting longer. */
const unsentMs = 2 * minuteMs;
/** Nobody has answered by then. */
export const unansweredMs = 15 * minuteMs;
/** An alarm that nobody could be given for so long is of no use any more. */
const usefulMs = 6 * 60 * minuteMs;

export interface Told {
  emergency: Emergency;
  /** As people call it. */
  place: string;
  teller: { id: number; name: string; role: string; phone: string | undefined };
  bidan: Carer[];
  puskesmas: Carer[];
}

const prefix = ({ id }: Pick<Emergency, 'id'>) => `darurat-${id}-`;

/** Puts all messages of a new emergency in line, those of the next minutes too. */
export async function sendAlarm({ db, now }: Context, told: Told, call: string): Promise<void> {
  const { bidan, puskesmas } = told;
  const waits = bidan.length > 0;
  await enqueue(
    db,
    ...bidan.map((one) => alarm(told, one, 'first', now)),
    ...puskesmas.flatMap((one) =>
      waits
        ? [alarm(told, one, 'early', now + unsentMs), alarm(told, one, 'late', now + unansweredMs)]
        : [alarm(told, one, 'first', now)],
    ),
    ...news(told, call, now),
  );
}

/** `first`: at once. `early`: where no bidan has it. `late`: where no bidan has answered. */
type When = 'first' | 'early' | 'late';

function alarm({ emergency, place, teller }: Told, to: Carer, when: When, dueAt: number): Waiting {
  const { id: number, words, at, area } = emergency;
  const { name, role, phone = 'none' } = teller;
  const parts: Text[] = [
    text('alarm', { number, place, time: writeTime(at.getTime(), zoneOf(area)) }),
    text('said', { words }),
    text('teller', { name, role, phone }),
    ...(when === 'first' ? [] : [text(when)]),
    text('next', { number }),
  ];
  const choices: Choice[] = [{ data: `!reporting.take.${number}`, label: text('tap-take') }];
  return {
    ...common(emergency, dueAt),
    key: `${prefix(emergency)}${when}-${to.id}`,
    person: to.id,
    kind: 'reporting.emergency',
    reply: { parts, choices },
    args: { emergency: number, when },
  };
}

/** What whoever told it hears while nobody has answered. */
function news({ emergency, teller, bidan, puskesmas }: Told, call: string, now: number): Waiting[] {
  const entries: [string, number][] = [
    ...(bidan.length > 0 ? ([['status', unsentMs]] as [string, number][]) : []),
    ...(bidan.length > 0 && puskesmas.length > 0 ? ([['passed', unansweredMs]] as [string, number][]) : []),
    ['unanswered', bidan.length > 0 && puskesmas.length > 0 ? 2 * unansweredMs : unansweredMs],
  ];
  const { id: number } = emergency;
  if (bidan.length + puskesmas.length === 0) return [];
  return entries.map(([what, after]) => ({
    ...common(emergency, now + after),
    key: `${prefix(emergency)}${what}-${teller.id}`,
    person: teller.id,
    kind: 'reporting.emergency_news',
    reply: { parts: [text(what === 'passed' ? 'passed' : 'unanswered', { number }), { literal: call }] },
    args: { emergency: number, what, call, passed: puskesmas.length > 0 },
  }));
}

const common = ({ kabupaten }: Emergency, dueAt: number) => ({
  kabupaten,
  dueAt,
  expiresAt: dueAt + usefulMs,
  priority: emergencyPriority,
  urgent: true,
});

/** The alarm is wanted as long as nobody looks after it. */
export const emergencyWanted: Wanted = async ({ db }, { person, args }) => {
  const emergency = await loadEmergency(db, args.emergency);
  if (emergency?.state !== 'sent') return false;
  if (args.when === 'first') return true;
  const all = await rowsOf(db, emergency);
  if (args.when === 'late')
    return !all.some((row) => row.person === person && row.key.includes('-early-') && hasLeft(row));
  return !all.some((row) => row.key.includes('-first-') && hasLeft(row));
};

/** Whoever told it hears how far it came, in the words that fit by then. */
export const emergencyNewsWanted: Wanted = async ({ db }, { args }) => {
  const { what, call } = args;
  if (what === 'told') return true;
  const emergency = await loadEmergency(db, args.emergency);
  if (emergency?.state !== 'sent') return false;
  return what === 'status' ? statusOf(db, emergency, String(call), args.passed === true) : true;
};

async function statusOf(db: Db, emergency: Emergency, call: string, passed: boolean): Promise<Reply> {
  const number = emergency.id;
  const rows = (await rowsOf(db, emergency)).filter((row) => row.key.includes('-first-'));
  const namesOf = (some: typeof rows) => some.map(({ name }) => name).join(', ');
  const read = rows.filter(({ status }) => status === 'read');
  const left = rows.filter(hasLeft);
  const said =
    read.length > 0
      ? text('read', { number, names: namesOf(read) })
      : left.length > 0
        ? text('reached', { number, names: namesOf(left) })
        : text('unsent', { number, passed: passed ? 'yes' : 'no' });
  return { parts: [said, { literal: call }] };
}

/** The alarms of an emergency and to whom they went. */
const rowsOf = (db: Db, emergency: Emergency) =>
  db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person')
    .select(['outbox.key', 'outbox.person', 'outbox.status', 'outbox.due_at', 'person.name', 'person.language'])
    .where('outbox.kabupaten', '=', emergency.kabupaten)
    .where('outbox.key', 'like', `${prefix(emergency)}%`)
    .where('outbox.kind', '=', 'reporting.emergency')
    .orderBy('outbox.person')
    .execute();

const hasLeft = ({ status }: { status: string }) => ['sent', 'delivered', 'read'].includes(status);

/** Tells whoever told it and all who have, or are just getting, the alarm; but not `but`. */
export async function tellAll(
  { db, now }: Pick<Context, 'db' | 'now'>,
  emergency: Emergency,
  { what, but, toTeller, toOthers }: { what: string; but: number; toTeller: Reply; toOthers: Reply },
): Promise<void> {
  const rows = (await rowsOf(db, emergency)).filter((row) => hasLeft(row) || row.status === 'sending');
  const others = [...new Set(rows.map(({ person }) => person))].filter((id) => id !== emergency.told_by);
  const everybody = [
    ...(emergency.told_by === null ? [] : [{ person: emergency.told_by, reply: toTeller }]),
    ...others.map((person) => ({ person, reply: toOthers })),
  ].filter(({ person }) => person !== but);
  await enqueue(
    db,
    ...everybody.map(({ person, reply }) => ({
      ...common(emergency, now),
      key: `${prefix(emergency)}${what}-${person}`,
      person,
      kind: 'reporting.emergency_news' as const,
      reply,
      args: { emergency: emergency.id, what: 'told' },
    })),
  );
}

/** Follows the alarm to everybody who has it, or gets it later. */
export async function sendMore({ db, now }: Context, emergency: Emergency, reply: Reply): Promise<void> {
  const due = await rowsOf(db, emergency);
  await enqueue(
    db,
    ...due
      .filter(({ status }) => hasLeft({ status }) || status === 'queued' || status === 'sending')
      .map(({ key, person, due_at, status }) => ({
        ...common(emergency, hasLeft({ status }) ? now : Math.max(now, due_at.getTime() + followsMs)),
        key: `${key}-more-${now}`,
        person,
        kind: 'reporting.emergency_more' as const,
        reply,
        args: { emergency: emergency.id, alarm: key },
      })),
  );
}

/** So long after an alarm that is still to come, so that it has left by then. */
const followsMs = minuteMs;

/** What follows an alarm is wanted where the alarm came. */
export const emergencyMoreWanted: Wanted = async ({ db }, { args }) => {
  const emergency = await loadEmergency(db, args.emergency);
  if (!emergency || emergency.state === 'over') return false;
  return (await rowsOf(db, emergency)).some((row) => row.key === args.alarm && hasLeft(row));
};

/** Has this person the alarm? */
export async function wasTold(db: Db, emergency: Emergency, person: number): Promise<boolean> {
  return (await rowsOf(db, emergency)).some((row) => row.person === person && hasLeft(row));
}
