/** The posyandu of a place in a month, each with what has become of its report. */

import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Answers } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Tile } from '../../page.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Seen } from './seen.ts';

export interface Post {
  id: number;
  name: string;
  area: string;
  areaName: string;
  /** Absent: nobody has reported. */
  report?: {
    state: Selectable<Database['report']>['state'];
    version: number;
    receipt: string;
    filed_at: Date;
    verified_at: Date | null;
    timely: boolean;
    answers: Answers;
    verifiedBy: string | null;
  };
}

/** So many are read at once: a page and a message hold no more. */
export const mostPosts = 200;

/** By area, name and number, from behind `after` on. At most `limit`. */
export async function postsIn(
  db: Db,
  { area, posyandu, period }: Pick<Seen, 'area' | 'posyandu' | 'period'>,
  { after, limit = mostPosts }: { after?: number; limit?: number } = {},
): Promise<Post[]> {
  const places = await db
    .selectFrom('posyandu_place')
    .innerJoin('posyandu', 'posyandu.id', 'posyandu_place.posyandu')
    .innerJoin('area', 'area.code', 'posyandu_place.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu_place.area', 'area.name as areaName'])
    .where((is) =>
      posyandu === undefined
        ? is.or(
            area.areas.flatMap((code) => [
              is('posyandu_place.area', '=', code),
              is('posyandu_place.area', 'like', `${code}.%`),
            ]),
          )
        : is('posyandu.id', '=', posyandu),
    )
    .where('posyandu_place.from_period', '<=', period)
    .where((is) =>
      is.or([is('posyandu_place.until_period', 'is', null), is('posyandu_place.until_period', '>', period)]),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(posyandu_place.area, posyandu.name, posyandu.id) > (
          select place.area, one.name, one.id from kabar.posyandu as one
          join kabar.posyandu_place as place on place.posyandu = one.id and place.from_period <= ${period}
            and (place.until_period is null or place.until_period > ${period})
          where one.id = ${after!})`,
      ),
    )
    .orderBy('posyandu_place.area')
    .orderBy('posyandu.name')
    .orderBy('posyandu.id')
    .limit(limit)
    .execute();
  const reports = await reportsOf(db, places, period);
  return places.map((place) => {
    const report = reports.get(place.id);
    return report ? { ...place, report } : place;
  });
}

async function reportsOf(db: Db, places: { id: number; area: string }[], period: string) {
  if (places.length === 0) return new Map<number, NonNullable<Post['report']>>();
  const rows = await db
    .selectFrom('report')
    .leftJoin('person', 'person.id', 'report.verified_by')
    .select(['report.posyandu', 'report.state', 'report.version', 'report.receipt', 'report.filed_at'])
    .select([
      sql<Date | null>`report.verified_at`.as('verified_at'),
      'report.timely',
      'report.answers',
      'person.name as verifiedBy',
    ])
    .where('report.kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where(
      'report.posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .where('report.period', '=', period)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .execute();
  return new Map(rows.map(({ posyandu, ...row }) => [posyandu, { ...row, answers: row.answers as Answers }]));
}

/** One word for all that there is to know of the report of a month. */
export type Standing = 'verified' | 'returned' | 'late' | 'filed' | 'waiting';

export function standingOf({ report }: Pick<Post, 'report'>): Standing {
  if (!report) return 'waiting';
  if (report.state === 'returned') return 'returned';
  if (report.verified_at) return 'verified';
  return report.timely ? 'filed' : 'late';
}

export const tileStates: Record<Standing, Tile['state']> = {
  verified: 'good',
  filed: 'good',
  late: 'late',
  returned: 'asked',
  waiting: 'missing',
};
