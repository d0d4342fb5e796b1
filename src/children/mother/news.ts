/** After each weighing whoever follows the child gets the picture. Some minutes later, so that a slip of the pen is mended before; worded as it
 *  leaves, so that it says what holds by then. */
import { dayMs, minuteMs } from '../../clock.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import type { Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { childNews, sure } from './child-news.ts';
import { loadFollowed } from './followed.ts';

const mendedMs = 10 * minuteMs;
/** An older day was written down late: it is no news. */
const newsDays = 7;
const usefulMs = 3 * dayMs;
const most = 500;

/** A job: each weighing that has been written or mended is told once to everybody who follows the child. */
export async function planFollowNews(db: Db, now: number): Promise<void> {
  const until = new Date(now - mendedMs);
  const rows = await db
    .selectFrom('follow')
    .innerJoin('weighing', (join) =>
      join.onRef('weighing.kabupaten', '=', 'follow.kabupaten').onRef('weighing.child', '=', 'follow.child'),
    )
    .selectAll('weighing')
    .select(['follow.id as follow', 'follow.person'])
    .select((is) => is.fn('greatest', ['weighing.changed_at', 'weighing.checked_at']).as('written'))
    .where('follow.person', 'is not', null)
    .where('follow.ended_at', 'is', null)
    .where('weighing.day', '>=', new Date(now - newsDays * dayMs).toISOString().slice(0, 10))
    .where((is) => is(is.fn('greatest', ['weighing.changed_at', 'weighing.checked_at']), '>', is.ref('follow.told_at')))
    .where((is) => is(is.fn('greatest', ['weighing.changed_at', 'weighing.checked_at']), '<=', until))
    .orderBy('written')
    .limit(most)
    .execute();
  for (const { follow, person, written, ...row } of rows) {
    const args = { follow, day: row.day, what: whatOf(row) };
    await enqueue(db, {
      kabupaten: row.kabupaten,
      key: `ikuti-${follow}-${row.day}-${args.what}`,
      person: person!,
      kind: 'children.follow_news',
      reply: { parts: [] },
      args,
      dueAt: now,
      expiresAt: now + usefulMs,
    });
    await db
      .updateTable('follow')
      .set({ told_at: written as Date })
      .where('kabupaten', '=', row.kabupaten)
      .where('id', '=', follow)
      .execute();
  }
}

/** Another word is another message: a mended weight is told anew, another remark is not. */
const whatOf = (row: Weighing): string => (row.weight === null ? 'came' : sure(row) ? String(row.weight) : 'seen');

export const newsWanted =
  (deps: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const reader = await loadPerson(db, person, now);
    const followed = await loadFollowed(db, args.follow, person, now);
    const { child } = followed ?? {};
    if (!reader || !followed || !child) return false;
    const row = await db
      .selectFrom('weighing')
      .selectAll()
      .where('kabupaten', '=', child.kabupaten)
      .where('child', '=', child.id)
      .where('day', '=', String(args.day))
      .executeTakeFirst();
    if (!row || whatOf(row) !== args.what) return false;
    return childNews(deps, { db }, { ...followed, child }, reader.language, row);
  };
