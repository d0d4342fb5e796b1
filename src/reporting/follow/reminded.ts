/** Who was reminded of which month: read from the messages themselves, so that nothing can tell otherwise. */
import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import { todayIn } from './awaited.ts';
import { isDue, type Step } from './steps.ts';

interface Of {
  id: number;
  area: string;
  period: string;
}

/** By the program itself. The day is part of it: where the open day is moved, the reminder moves with it. */
export const reminderKey = ({ id, period }: Pick<Of, 'id' | 'period'>, { name, day }: Step, person: number) =>
  `lapor-ingat-${id}-${period}-${name}-${day}-${person}`;

/** Because somebody asked: one message a day for a posyandu's month. */
export const askedKey = ({ id, period }: Pick<Of, 'id' | 'period'>, day: string, person: number) =>
  `lapor-diminta-${id}-${period}-${day}-${person}`;

/** So many days after it was asked for, such a message may still leave. */
export const askedDays = 2;

/** All messages that may leave on that day because somebody asked. */
export const askedKeys = (place: Pick<Of, 'id' | 'period'>, today: string, people: readonly number[]): string[] =>
  Array.from({ length: askedDays + 1 }, (_, days) =>
    Temporal.PlainDate.from(today).subtract({ days }).toString(),
  ).flatMap((day) => people.map((person) => askedKey(place, day, person)));

/** What became of a message, seen from a day. `waits`: it may leave on that day; `left`: she read it on that day; `over`: neither. */
export type Fate = { is: 'waits' | 'over' } | { is: 'left'; at: number };

/** A key without a row is left out. */
export async function fatesOn(
  db: Db,
  area: string,
  today: string,
  keys: readonly string[],
): Promise<Map<string, Fate>> {
  const rows = await sentAs(db, area, keys);
  const told = await toldAt(db, rows);
  const fate = (row: Sent): Fate => {
    if (row.status === 'queued' || row.status === 'sending') return { is: 'waits' };
    const at = told(row);
    return at !== undefined && todayIn(area, at).toString() === today ? { is: 'left', at } : { is: 'over' };
  };
  return new Map(rows.map((row) => [row.key, fate(row)]));
}

/** Messages that remind. Each tells everything that is due to its reader on that day. */
const remindingKinds = ['reporting.reminder', 'reporting.asked'] as const;
const arrived = ['sent', 'delivered', 'read'] as const;

type Sent = Awaited<ReturnType<typeof sentAs>>[number];

/** When somebody read what a row is about: in its own words, or in those of the message that went before it and told it as well: then its row was
 *  left out. undefined: never. */
async function toldAt(db: Db, rows: readonly Sent[]): Promise<(row: Sent) => number | undefined> {
  const dayOf = ({ kabupaten }: Sent, ms: number) => todayIn(kabupaten, ms);
  const within = new Set(rows.filter(({ status, reason }) => status === 'cancelled' && reason === 'unwanted'));
  const beside = await arrivedTo(db, [...within]);
  return (row) => {
    if (row.sent_at !== null) return hasArrived(row) ? row.sent_at.getTime() : undefined;
    if (!within.has(row)) return undefined;
    const due = dayOf(row, row.due_at.getTime());
    const times = (beside.get(row.person) ?? []).map((at) => at.getTime());
    return times.filter((ms) => isNear(due.until(dayOf(row, ms)).days)).sort((a, b) => a - b)[0];
  };
}

const hasArrived = ({ status }: Pick<Sent, 'status'>) => (arrived as readonly string[]).includes(status);
const isNear = (days: number) => days >= 0 && days <= askedDays;

/** When messages that remind have left to these people, about as old as these rows. */
async function arrivedTo(
  db: Db,
  rows: readonly Pick<Sent, 'kabupaten' | 'person' | 'due_at'>[],
): Promise<Map<number, Date[]>> {
  if (rows.length === 0) return new Map();
  const first = Math.min(...rows.map(({ due_at }) => due_at.getTime())) - dayMs;
  const found = await db
    .selectFrom('outbox')
    .select(['person', 'sent_at'])
    .where('kabupaten', 'in', [...new Set(rows.map(({ kabupaten }) => kabupaten))])
    .where('person', 'in', [...new Set(rows.map(({ person }) => person))])
    .where('kind', 'in', remindingKinds)
    .where('status', 'in', arrived)
    .where('sent_at', '>=', new Date(first))
    .execute();
  return new Map(
    [...Map.groupBy(found, ({ person }) => person)].map(([id, all]) => [id, all.map((one) => one.sent_at!)]),
  );
}

/** Those of these people who were reminded of something today. */
export async function busyToday(db: Db, area: string, people: readonly number[], now: number): Promise<Set<number>> {
  const rows = people.map((person) => ({ kabupaten: kabupatenOf(area), person, due_at: new Date(now) }));
  const today = todayIn(area, now).toString();
  const isToday = (at: Date) => todayIn(area, at.getTime()).toString() === today;
  return new Set([...(await arrivedTo(db, rows))].flatMap(([id, times]) => (times.some(isToday) ? [id] : [])));
}

/** Of them all: has anybody read it today (`left`), will she (`waits`), or was it tried in vain (`failed`)? undefined: nobody has tried. */
export async function remindedToday(
  db: Db,
  place: Of & { steps: readonly Step[] },
  today: string,
  people: readonly number[],
): Promise<'left' | 'waits' | 'failed' | undefined> {
  const ours = place.steps.filter(({ day }) => isDue(day, today));
  const keys = [
    ...askedKeys(place, today, people),
    ...people.flatMap((person) => ours.map((step) => reminderKey(place, step, person))),
  ];
  const fates = [...(await fatesOn(db, place.area, today, keys)).values()].map(({ is }) => is);
  const found = (['left', 'waits'] as const).find((one) => fates.includes(one));
  if (found) return found;
  const failed = (await sentAs(db, place.area, keys)).filter(({ status }) => status === 'failed');
  // What failed yesterday is no reason not to try today.
  return failed.some(({ due_at }) => todayIn(place.area, due_at.getTime()).toString() === today) ? 'failed' : undefined;
}

const sentColumns = ['kabupaten', 'key', 'person', 'status', 'reason', 'due_at', 'sent_at'] as const;

/** Each key is named: no index helps to find by a beginning. */
export async function sentAs(db: Db, area: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return db
    .selectFrom('outbox')
    .select(sentColumns)
    .where('kabupaten', '=', kabupatenOf(area))
    .where('key', 'in', [...keys])
    .orderBy('due_at')
    .execute();
}

/** On which days (ISO, in their order) somebody was reminded of these posyandu's months, by ourselves or because somebody asked. */
export async function remindedDays(db: Db, places: readonly Of[]): Promise<(place: Of) => string[]> {
  const days = new Map<string, Set<string>>();
  const since = places.map(({ period }) => period).sort()[0];
  const rows = since === undefined ? [] : await remindersSince(db, places, new Date(`${since}-01T00:00:00Z`));
  const told = await toldAt(db, rows);
  for (const row of rows) {
    const [, posyandu, period] = /^lapor-(?:ingat|diminta)-(\d+)-(\d{4}-\d{2})-/.exec(row.key) ?? [];
    const at = told(row);
    if (posyandu === undefined || at === undefined) continue;
    const of = `${posyandu} ${period}`;
    days.set(of, (days.get(of) ?? new Set()).add(todayIn(row.kabupaten, at).toString()));
  }
  return ({ id, period }) => [...(days.get(`${id} ${period}`) ?? [])].sort();
}

const remindersSince = (db: Db, places: readonly Of[], since: Date) =>
  db
    .selectFrom('outbox')
    .select(sentColumns)
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where('kind', 'in', remindingKinds)
    .where('status', 'in', [...arrived, 'cancelled'])
    .where('due_at', '>=', since)
    .execute();
