/** Who was reminded of which month: read from the messages themselves, so that nothing can tell otherwise. */
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

/** What became of a message, seen from a day. `waits`: it may leave on that day; `left`: it left on that day; `over`: neither. */
type Fate = 'waits' | 'left' | 'over';

/** A key without a row is left out. */
export async function fatesOn(
  db: Db,
  area: string,
  today: string,
  keys: readonly string[],
): Promise<Map<string, Fate>> {
  const rows = await sentAs(db, area, keys);
  const fate = ({ status, sent_at }: (typeof rows)[number]): Fate => {
    if (status === 'queued' || status === 'sending') return 'waits';
    return sent_at !== null && todayIn(area, sent_at.getTime()).toString() === today ? 'left' : 'over';
  };
  return new Map(rows.map((row) => [row.key, fate(row)]));
}

export const isToday = (fate: Fate | undefined) => fate === 'waits' || fate === 'left';

/** Was anybody of them reminded today, or will be? false: it was tried, and no message arrived. undefined: nobody has tried. */
export async function remindedToday(
  db: Db,
  place: Of & { steps: readonly Step[] },
  today: string,
  people: readonly number[],
): Promise<boolean | undefined> {
  const ours = place.steps.filter(({ day }) => isDue(day, today));
  const keys = [
    ...askedKeys(place, today, people),
    ...people.flatMap((person) => ours.map((step) => reminderKey(place, step, person))),
  ];
  if ([...(await fatesOn(db, place.area, today, keys)).values()].some(isToday)) return true;
  // Yesterday's that failed for one of them keeps nobody from being reminded today.
  const failed = (await sentAs(db, place.area, keys)).some(
    ({ status, due_at }) => status === 'failed' && todayIn(place.area, due_at.getTime()).toString() === today,
  );
  return failed ? false : undefined;
}

/** Each key is named: no index helps to find by a beginning. */
export async function sentAs(db: Db, area: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return db
    .selectFrom('outbox')
    .select(['key', 'person', 'status', 'due_at', 'sent_at'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('key', 'in', [...keys])
    .orderBy('due_at')
    .execute();
}
