/** The posyandu of one desa/kelurahan month by month: which of them lay there, and what each has reported. */

import type { Answers } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { skdn } from '../base/indicators.ts';
import type { AreaSums, Months } from '../rollup/sums.ts';
import { monthsOf } from './spans.ts';

/** `code`: the posyandu's id. */
export type PosyanduSums = AreaSums & { name: string };

/** One row for each of them and each month in which it lay there or was reported; `only`: of this one alone. */
export async function posyanduRows(db: Db, area: string, months: Months, only?: number): Promise<PosyanduSums[]> {
  const places = await db
    .selectFrom('posyandu_place as lies')
    .innerJoin('posyandu', 'posyandu.id', 'lies.posyandu')
    .select(['posyandu.id', 'posyandu.name', 'lies.from_period as from', 'lies.until_period as until'])
    .where('lies.area', '=', area)
    .$if(only !== undefined, (query) => query.where('posyandu.id', '=', only!))
    .orderBy('posyandu.name')
    .execute();
  const reports = await reportsOf(db, area, months, only);
  return places.flatMap(({ id, name, from, until }) =>
    monthsOf(months).flatMap((period) => {
      const report = reports.get(`${id} ${period}`);
      const here = from <= period && (until === null || period < until);
      if (!here) return [];
      return [{ code: String(id), name: shortName(name), period, posyandu: 1, ...(report ?? nothing) }];
    }),
  );
}

const nothing = { reported: 0, timely: 0, verified: 0, returned: 0, sums: {}, told: {} };

async function reportsOf(db: Db, area: string, { from, to }: Months, only?: number) {
  const rows = await db
    .selectFrom('report')
    .select(['posyandu', 'period', 'answers', 'timely', 'verified_at', 'state'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('area', '=', area)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('practice', '=', false)
    .where('current', '=', true)
    .$if(only !== undefined, (query) => query.where('posyandu', '=', only!))
    .execute();
  return new Map(
    rows.map(({ posyandu, period, answers, timely, verified_at, state }) => {
      const sums = skdn(answers as Answers) as Record<string, number>;
      const told = Object.fromEntries(Object.keys(sums).map((name) => [name, 1]));
      const checked = { verified: verified_at === null ? 0 : 1, returned: state === 'returned' ? 1 : 0 };
      return [`${posyandu} ${period}`, { reported: 1, timely: timely ? 1 : 0, ...checked, sums, told }] as const;
    }),
  );
}
