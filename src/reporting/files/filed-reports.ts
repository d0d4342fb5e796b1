/** The reports behind a form, one by one. */
import type { Answers } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { Scope } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';

/** The version that counts of every report that lay in one of these areas in these months, by area, posyandu and month. `only`: of this
 *  posyandu, wherever it lay in the kabupaten of the area. */
export async function filedReports(db: Db, areas: readonly string[], { from, to }: Months, only?: number) {
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .innerJoin('area', 'area.code', 'report.area')
    .leftJoin('person', 'person.id', 'report.verified_by')
    .select([
      'report.posyandu',
      'posyandu.name',
      'report.area',
      'area.name as areaName',
      'report.period',
      'report.version',
    ])
    .select(['report.receipt', 'report.answers', 'report.filed_at', 'report.state', 'report.timely'])
    .select(['report.verified_at', 'report.verified_by', 'person.name as verifier'])
    .where('report.kabupaten', 'in', [...new Set(areas.map(kabupatenOf))])
    .where((is) =>
      only === undefined
        ? is.or(areas.flatMap((code) => [is('report.area', '=', code), is('report.area', 'like', `${code}.%`)]))
        : is('report.posyandu', '=', only),
    )
    .where('report.period', '>=', from)
    .where('report.period', '<=', to)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .orderBy('report.area')
    .orderBy('posyandu.name')
    .orderBy('report.posyandu')
    .orderBy('report.period')
    .execute();
  return rows.map(({ answers, filed_at, verified_at, verified_by, ...row }) => ({
    ...row,
    answers: answers as Answers,
    filedAt: filed_at,
    verifiedAt: verified_at as Date | null,
    verifiedBy: verified_by,
  }));
}

export interface PlacedPost {
  id: number;
  name: string;
  /** The desa/kelurahan in which it lay. */
  area: string;
  areaName: string;
}

/** The posyandu that lay in a place in a month, reported or not, by area and name. */
export function postsOfMonth(db: Db, scope: Scope, period: string): Promise<PlacedPost[]> {
  return db
    .selectFrom('posyandu_place as lies')
    .innerJoin('posyandu', 'posyandu.id', 'lies.posyandu')
    .innerJoin('area', 'area.code', 'lies.area')
    .select(['posyandu.id', 'posyandu.name', 'lies.area', 'area.name as areaName'])
    .where((is) =>
      'place' in scope
        ? is('posyandu.id', '=', scope.place.id)
        : is.or(scope.areas.flatMap((code) => [is('lies.area', '=', code), is('lies.area', 'like', `${code}.%`)])),
    )
    .where('lies.from_period', '<=', period)
    .where((is) => is.or([is('lies.until_period', 'is', null), is('lies.until_period', '>', period)]))
    .orderBy('lies.area')
    .orderBy('posyandu.name')
    .orderBy('posyandu.id')
    .execute();
}
