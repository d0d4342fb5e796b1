/** Which of the months that somebody asks for are there: none lies ahead, and none before the first report of the place. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { Scope } from '../base/rights.ts';
import { type CodeParts, type Months, sumsOf } from '../rollup/sums.ts';
import { upTo } from './spans.ts';

/** Nobody reported by chat before. */
const earliest = '2015-01';

/** The month of the first report of a place, if there is one. */
export async function firstMonth(db: Db, scope: Scope, now: string): Promise<string | undefined> {
  if ('place' in scope) {
    const row = await db
      .selectFrom('report')
      .select((one) => one.fn.min('period').as('first'))
      .where('kabupaten', '=', kabupatenOf(scope.place.area))
      .where('posyandu', '=', scope.place.id)
      .where('practice', '=', false)
      .where('current', '=', true)
      .executeTakeFirst();
    return row?.first ?? undefined;
  }
  const parts = Math.max(1, ...scope.areas.map((code) => code.split('.').length)) as CodeParts;
  const rows = await sumsOf(db, scope.areas, { from: earliest, to: now }, parts, []);
  return rows
    .filter(({ reported }) => reported > 0)
    .map(({ period }) => period)
    .sort()[0];
}

/** What of the months is there. `ahead`: nothing, because they are still to come; `early`: nothing, because they lie before `first`. */
export async function withinReach(
  db: Db,
  scope: Scope,
  { from, to }: Months,
  now: string,
): Promise<Months | { is: 'ahead' } | { is: 'early'; first: string | undefined }> {
  if (from > now) return { is: 'ahead' };
  const first = await firstMonth(db, scope, now);
  if (first === undefined || to < first) return { is: 'early', first };
  return upTo({ from: from < first ? first : from, to }, now);
}
