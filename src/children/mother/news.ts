/** After each weighing whoever follows the child gets the picture. Some minutes later, so that a slip of the pen is mended before; worded as it
 *  leaves, so that it says what holds by then. */
import { sql } from 'kysely';
import { dayMs, minuteMs } from '../../clock.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
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
/** Of an area's code. */
const kabupatenLetters = 5;

/** A job: each weighing that has been written or mended is told once to everybody who follows the child. */
export async function planFollowNews(db: Db, now: number): Promise<void> {
  const rows = await untold(db, now);
  if (rows.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await enqueue(tx, ...rows.map((row) => waiting(row, now)));
    // In their order: of two weighings of a child the later one counts.
    const told = new Map(rows.map(({ kabupaten, follow, written }) => [follow, { kabupaten, follow, written }]));
    await sql`update kabar.follow set told_at = told.written
      from jsonb_to_recordset(${JSON.stringify([...told.values()])}::jsonb) as told (kabupaten text, follow int, written timestamptz)
      where kabar.follow.kabupaten = told.kabupaten and kabar.follow.id = told.follow`.execute(tx);
  });
}

/** By way of the posyandu: of years of weighings only the last days of each are read. */
function untold(db: Db, now: number) {
  const written = sql<Date>`greatest(weighing.changed_at, weighing.checked_at)`;
  return db
    .selectFrom('posyandu')
    .innerJoin('weighing', (join) =>
      join
        .on('weighing.kabupaten', '=', sql<string>`left(posyandu.area, ${sql.lit(kabupatenLetters)})`)
        .onRef('weighing.posyandu', '=', 'posyandu.id')
        .on('weighing.day', '>=', new Date(now - newsDays * dayMs).toISOString().slice(0, 10)),
    )
    .innerJoin('follow', (join) =>
      join.onRef('follow.kabupaten', '=', 'weighing.kabupaten').onRef('follow.child', '=', 'weighing.child'),
    )
    .selectAll('weighing')
    .select(['follow.id as follow', 'follow.person', written.as('written')])
    .where('follow.person', 'is not', null)
    .where('follow.ended_at', 'is', null)
    .where(written, '>', (is) => is.ref('follow.told_at'))
    .where(written, '<=', new Date(now - mendedMs))
    .orderBy('written')
    .limit(most)
    .execute();
}

function waiting({ follow, person, ...row }: Awaited<ReturnType<typeof untold>>[number], now: number): Waiting {
  // Erasing the child reaches it by `child`.
  const args = { follow, child: row.child, day: row.day, what: whatOf(row) };
  return {
    kabupaten: row.kabupaten,
    key: `ikuti-${follow}-${row.day}-${args.what}`,
    person: person!,
    kind: 'children.follow_news',
    reply: { parts: [] },
    args,
    dueAt: now,
    expiresAt: now + usefulMs,
  };
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
