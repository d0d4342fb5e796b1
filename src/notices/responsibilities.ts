/** What a person answers for among the notices: schedules of hers, notices of hers that have not gone out, others' that wait for her yes. */
import type { Text } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { Responsibilities } from '../room.ts';
import { textOf } from '../texts/text-of.ts';
import type { NoticesDeps } from './base/deps.ts';
import { loadNotice, noticeArgs } from './base/notice.ts';
import { decidersOf, mayDecide } from './base/rights.ts';

const text = textOf('notices/duties');

/** None of them passes on by itself: a notice speaks for the office of its author. */
export const noticesResponsibilities =
  (deps: Pick<NoticesDeps, 'person'>): Responsibilities =>
  async ({ db, now }, person) => [...(await hers(db, person, now)), ...(await forHerYes(deps, db, person, now))];

async function hers(db: Db, person: number, now: number): Promise<Text[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'body', 'sender', 'status'])
    .where('author', '=', person)
    .where((where) =>
      where.or([
        where('status', 'in', ['recurring', 'asked']),
        where.and([where('status', '=', 'sent'), where('starts_at', '>', new Date(now))]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ status, ...notice }) =>
    text(status === 'recurring' ? 'schedule' : status === 'asked' ? 'asked' : 'later', noticeArgs(notice)),
  );
}

async function forHerYes(deps: Pick<NoticesDeps, 'person'>, db: Db, person: number, now: number): Promise<Text[]> {
  const her = await deps.person(db, person, now);
  const rows = await db.selectFrom('notice').select('id').where('status', '=', 'asked').orderBy('id').execute();
  const found: Text[] = [];
  for (const { id } of rows) {
    const notice = await loadNotice(db, id);
    if (!notice || !mayDecide(her, notice)) continue;
    const others = (await decidersOf(db, notice.area, now, notice.author)).filter((one) => one.id !== person);
    found.push(text('her-yes', { ...noticeArgs(notice), others: others.length }));
  }
  return found;
}
