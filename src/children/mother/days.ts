/** On the afternoon before an open day whoever wants it is reminded, once for each posyandu. */
import { dayMs, hourMs, instantOf } from '../../clock.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nameFor } from '../card/kms.ts';
import { followedBy, todayIn } from './followed.ts';

const text = textOf('children/ikuti');
const at = '16:00';
/** After that the doors are open. */
const usefulMs = 15 * hourMs;

type NextOpenDay = ChildrenDeps['nextOpenDay'];

/** A job. */
export const planFollowDays = async (db: Db, now: number, nextOpenDay: NextOpenDay): Promise<void> => {
  const rows = await db
    .selectFrom('follow')
    .select(['kabupaten', 'posyandu', 'person', 'since'])
    .where('person', 'is not', null)
    .where('ended_at', 'is', null)
    .where('remind', '=', true)
    .execute();
  for (const [posyandu, followers] of Map.groupBy(rows, (row) => row.posyandu)) {
    const place = await loadPlace(db, posyandu);
    const today = place && todayIn(place, now);
    const day = today && (await nextOpenDay(db, posyandu, Temporal.PlainDate.from(today).add({ days: 1 }).toString()));
    if (!place || !day) continue;
    const dueAt = instantOf(`${Temporal.PlainDate.from(day).subtract({ days: 1 })}T${at}`, place.zone);
    if (dueAt - now > dayMs || dueAt + usefulMs < now) continue;
    await enqueue(
      db,
      ...followers
        .filter(({ since }) => since!.getTime() < dueAt)
        .map(({ kabupaten, person }) => ({
          kabupaten,
          key: `ikuti-buka-${posyandu}-${day}-${person}`,
          person: person!,
          kind: 'children.follow_day' as const,
          reply: { parts: [] },
          args: { posyandu, day },
          dueAt,
          expiresAt: dueAt + usefulMs,
        })),
    );
  }
};

/** The day may have been moved meanwhile, and she may have stopped. */
export const dayWanted =
  ({ nextOpenDay }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const reader = await loadPerson(db, person, now);
    const day = String(args.day);
    const hers = (await followedBy(db, person, now)).filter(
      ({ place, follow }) => place.id === args.posyandu && follow.remind,
    );
    const [first] = hers;
    if (!reader || !first || (await nextOpenDay(db, first.place.id, day)) !== day) return false;
    const names = hers.flatMap(({ child }) => (child ? [nameFor({ child: child.name, for: 'mother' })] : []));
    const about = { posyandu: shortName(first.place.name), day: writeDate(day, 'long', reader.language) };
    return { parts: [text('tomorrow', { ...about, child: names.join(', ') || 'none' })] };
  };
