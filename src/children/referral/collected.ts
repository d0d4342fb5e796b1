/** Ordinary referrals of one posyandu come many on a day. So what follows on them is told together: on the mornings that nobody has answered, and
 *  when somebody has. Worded as it leaves. */
import { dayMs, instantOf, minuteMs, wallTime } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { holdersAt, loadPlace, type Place, shortName } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { workingMorning } from './climbing.ts';
import { openAt, withChildren } from './open.ts';
import { looksAfter, type Referred } from './referral.ts';
import { childrenIn, nameOf, usefulMs } from './worded.ts';

const text = textOf('children/rujukan');

/** Receipts that come within this time reach a kader together. */
const togetherMs = 10 * minuteMs;

/** again: to the bidan once more. late: to the puskesmas. passed: its kader hears of that. handed: to a bidan who was none of them yet. */
export type Untaken = 'again' | 'late' | 'passed' | 'handed';

/** One message of that morning for each of these people, however many referrals ask for it. */
export async function rememberUntaken(
  db: Db,
  place: Place,
  what: Untaken,
  people: number[],
  at: number,
): Promise<void> {
  const day = wallTime(at, place.zone).toPlainDate();
  await enqueue(
    db,
    ...people.map((person) => ({
      kabupaten: kabupatenOf(place.area),
      key: `rujukan-posyandu-${place.id}-${what}-${day}-${person}`,
      person,
      kind: 'children.referrals_untaken' as const,
      reply: { parts: [] },
      args: { posyandu: place.id, what, before: at },
      dueAt: at,
      expiresAt: at + usefulMs,
      priority: 2,
    })),
  );
}

/** A bidan who has just come has none of their messages: she reads once what nobody has taken from the one before her. */
export async function tellSuccessors(db: Db, place: Place, now: number): Promise<void> {
  const people = await holdersAt(db, place, ['bidan'], now)
    .innerJoin('referral', (on) => on.onRef('referral.at', '<', 'role.from_at'))
    .select(['person.id', 'role.from_at'])
    .distinct()
    .where('role.from_at', '>', new Date(now - dayMs))
    .where('referral.kabupaten', '=', kabupatenOf(place.area))
    .where('referral.posyandu', '=', place.id)
    .where('referral.state', '=', 'sent')
    .execute();
  for (const { id, from_at } of people) {
    const day = wallTime(from_at.getTime(), place.zone).toPlainDate();
    // A role mostly begins at midnight.
    const at = Math.max(from_at.getTime(), instantOf(`${day}T08:00`, place.zone));
    await rememberUntaken(db, place, 'handed', [id], at);
  }
}

/** Those whose morning it is: what came later has its own. */
export const untakenWanted =
  ({ texts }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const place = await loadPlace(db, args.posyandu);
    const reader = place && (await loadPerson(db, person, now));
    if (!place || !reader || !(await covers(db, reader, { posyandu: place.id }, childKeepers))) return false;
    const what = args.what as Untaken;
    if (what !== 'passed' && !(await looksAfter(db, reader, place))) return false;
    const told = (at: number) => (what === 'handed' ? at : workingMorning(at, place.zone, what === 'again' ? 1 : 2));
    const all = (await openAt(db, [place])).filter(
      ({ referral: { state, at } }) => state === 'sent' && told(at.getTime()) <= Number(args.before),
    );
    if (all.length === 0) return false;
    return untaken(texts, place, all, what, reader.language);
  };

function untaken(texts: ChildrenDeps['texts'], place: Place, all: Referred[], what: Untaken, language: string): Reply {
  const args = { count: all.length, place: shortName(place.name), what };
  const parts = [text('untaken', args), { literal: childrenIn(texts, language, all) }];
  if (what === 'passed') return { parts };
  const choices: Choice[] = [
    { data: `!children.referrals_take.${place.id}`, label: text('tap-take-all', { count: all.length }) },
    { data: '!start.children/rujukan', label: text('tap-list') },
  ];
  return { parts, choices };
}

/** Whoever referred them hears, a little later, which ones were taken until then. */
export async function tellTaken({ db, now }: Context, place: Place, by: number, kader: number[]): Promise<void> {
  const from = Math.floor(now / togetherMs) * togetherMs;
  const dueAt = from + togetherMs;
  await enqueue(
    db,
    ...kader.map((person) => ({
      kabupaten: kabupatenOf(place.area),
      key: `rujukan-posyandu-${place.id}-diterima-${by}-${from}-${person}`,
      person,
      kind: 'children.referrals_taken' as const,
      reply: { parts: [] },
      args: { posyandu: place.id, by, from, until: dueAt },
      dueAt,
      expiresAt: dueAt + usefulMs,
      priority: 2,
    })),
  );
}

export const takenWanted =
  ({ texts }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const place = await loadPlace(db, args.posyandu);
    const reader = place && (await loadPerson(db, person, now));
    if (!place || !reader || !(await covers(db, reader, { posyandu: place.id }, childKeepers))) return false;
    const rows = await db
      .selectFrom('referral')
      .selectAll()
      .where('kabupaten', '=', kabupatenOf(place.area))
      .where('posyandu', '=', place.id)
      .where('taken_by', '=', Number(args.by))
      .where('taken_at', '>=', new Date(Number(args.from)))
      .where('taken_at', '<', new Date(Number(args.until)))
      .where('urgent', '=', false)
      .where('state', 'in', ['taken', 'done'])
      .orderBy('id')
      .execute();
    // What the bidan found herself is for every kader.
    const mine = rows.filter(({ by }) => by === person || by === null || by === Number(args.by));
    const all = await withChildren(db, mine.length > 0 ? mine : rows, [place]);
    if (all.length === 0) return false;
    const name = await nameOf(db, Number(args.by));
    return {
      parts: [
        text('taken-together', { name, count: all.length }),
        { literal: childrenIn(texts, reader.language, all) },
      ],
    };
  };
