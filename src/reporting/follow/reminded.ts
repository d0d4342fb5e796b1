/** Who was reminded of which month: read from the messages themselves, so that nothing can tell otherwise. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { Step } from './steps.ts';

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

/** Did somebody ask for it on that day? */
export const askedOn = async (db: Db, place: Of, day: string, people: readonly number[]): Promise<boolean> =>
  (
    await sentAs(
      db,
      place.area,
      people.map((person) => askedKey(place, day, person)),
    )
  ).some(lives);

/** Was anybody of them reminded today, or will be? false: it was tried, and no message arrived. undefined: nobody has tried. */
export async function remindedToday(
  db: Db,
  place: Of & { steps: readonly Step[] },
  today: string,
  people: readonly number[],
): Promise<boolean | undefined> {
  const ours = place.steps.filter(({ day }) => day === today);
  const keys = people.flatMap((person) => [
    askedKey(place, today, person),
    ...ours.map((step) => reminderKey(place, step, person)),
  ]);
  const rows = await sentAs(db, place.area, keys);
  if (rows.some(lives)) return true;
  return rows.some(({ status }) => status === 'failed') ? false : undefined;
}

const lives = ({ status }: { status: string }) => ['queued', 'sending', 'sent', 'delivered', 'read'].includes(status);

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
