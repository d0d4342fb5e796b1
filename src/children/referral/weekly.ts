/** Once a week the bidan reads which referrals still wait for a result, and the puskesmas which ones wait for two weeks already. */
import { dayMs, instantOf, wallTime } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { holdersAt, loadPlace } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { tellSuccessors } from './collected.ts';
import { openAt } from './open.ts';
import { openStates } from './referral.ts';
import { childrenIn } from './worded.ts';

const text = textOf('children/rujukan');

/** Monday, when the week's work is planned. */
const weekday = 1;
const opens = '08:00';
/** Younger ones are told on the mornings after they were sent. */
const waitsMs: Record<'bidan' | 'puskesmas', number> = { bidan: 5 * dayMs, puskesmas: 14 * dayMs };
/** Older ones are no longer asked about: the child has been weighed since, or is gone. They stay in the list. */
const oldestMs = 100 * dayMs;

/** A job: the coming week's message for each of them, written once; and what waits for a bidan who has just come. */
export async function planReferralNudges(db: Db, now: number): Promise<void> {
  const places = await db
    .selectFrom('referral')
    .select('posyandu')
    .distinct()
    .where('state', 'in', openStates)
    .where('at', '>', new Date(now - oldestMs))
    .execute();
  for (const { posyandu } of places) {
    const place = (await loadPlace(db, posyandu))!;
    await tellSuccessors(db, place, now);
    const today = wallTime(now, place.zone).toPlainDate();
    const day = today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
    const dueAt = instantOf(`${day}T${opens}`, place.zone);
    const people = await holdersAt(db, place, carers, now).select('person.id').distinct().execute();
    await enqueue(
      db,
      ...people.map(({ id }) => ({
        kabupaten: kabupatenOf(place.area),
        key: `rujukan-minggu-${day}-${id}`,
        person: id,
        kind: 'children.referrals_weekly' as const,
        reply: { parts: [] },
        dueAt,
        expiresAt: dueAt + 3 * dayMs,
        priority: 4,
      })),
    );
  }
}

/** Nothing is sent where nothing waits by then. */
export const weeklyWanted =
  ({ texts }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person }) => {
    const reader = await loadPerson(db, person, now);
    if (!reader) return false;
    const role = reader.grants.some((grant) => grant.role === 'bidan') ? 'bidan' : 'puskesmas';
    const waiting = (await openAt(db, await posyanduOf(db, reader, carers))).filter(({ referral }) => {
      const age = now - referral.at.getTime();
      return age >= waitsMs[role] && age < oldestMs;
    });
    if (waiting.length === 0) return false;
    return {
      parts: [
        text('weekly', { count: waiting.length }),
        { literal: childrenIn(texts, reader.language, waiting) },
        text('weekly-next'),
      ],
      choices: [{ data: '!start.children/rujukan', label: text('tap-list') }],
    };
  };
