/** On the afternoon of an open day the bidan reads that there are doubtful figures, one message a posyandu. */
import { dayMs, instantOf, wallTime } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { loadPlace, peopleAt, shortName } from '../../directory/people/places.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { looksAfter } from '../referral/referral.ts';

const text = textOf('children/periksa_anak');

/** When the scales are put away. */
const at = '15:00';
/** Older ones stand in the list. */
const freshMs = 2 * dayMs;

/** A job: the message of each open day with doubtful figures, written once. */
export async function planLooks(db: Db, now: number): Promise<void> {
  const rows = await db
    .selectFrom('weighing')
    .select(['posyandu', 'day'])
    .distinct()
    .where('doubt', 'is not', null)
    .where('checked', 'is', null)
    .where('changed_at', '>', new Date(now - freshMs))
    .execute();
  for (const { posyandu, day } of rows) {
    const place = (await loadPlace(db, posyandu))!;
    // What was told late in the evening, or for a day that is past, is looked at on the next one.
    const today = wallTime(now, place.zone).toPlainDate();
    const due = instantOf(`${today}T${at}`, place.zone);
    const dueAt = due > now ? due : instantOf(`${today.add({ days: 1 })}T${at}`, place.zone);
    const people = await peopleAt(db, place, ['bidan'], now);
    await enqueue(
      db,
      ...people.map(({ id }) => ({
        kabupaten: kabupatenOf(place.area),
        key: `periksa-hari-${posyandu}-${day}-${id}`,
        person: id,
        kind: 'children.doubtful' as const,
        reply: { parts: [] },
        args: { posyandu, day },
        dueAt,
        expiresAt: dueAt + freshMs,
        priority: 3,
      })),
    );
  }
}

/** Nothing is sent where she has looked by then. */
export const doubtfulWanted: Wanted = async ({ db, now }, { person, args }) => {
  const place = await loadPlace(db, args.posyandu);
  const reader = place && (await loadPerson(db, person, now));
  if (!place || !reader || !(await looksAfter(db, reader, place))) return false;
  const rows = await db
    .selectFrom('weighing')
    .select('child')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('day', '=', String(args.day))
    .where('doubt', 'is not', null)
    .where('checked', 'is', null)
    .execute();
  if (rows.length === 0) return false;
  return {
    parts: [text('daily', { place: shortName(place.name), count: rows.length })],
    choices: [{ data: '!children.check_list.doubt', label: text('tap-look') }],
  };
};
