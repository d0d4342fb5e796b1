/** What lies around reports, so that they can be held against it: the posyandu's own year and its neighbours. One statement for all of them. */
import { sql } from 'kysely';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import type { Db } from '../../../records/tables.ts';
import { monthBefore } from '../../../texts/month-names.ts';
import { skdn, skdnNames } from '../../base/indicators.ts';
import { type Filed, filedOf, reportColumns } from '../../base/versions.ts';
import { type Finding, unusualOf } from './unusual.ts';
import { unusualRules } from './unusual-rules.ts';

/** A report with the place where it belongs. */
export interface Of {
  posyandu: number;
  /** The desa/kelurahan in which the posyandu lay in that month. */
  area: string;
  period: string;
  report: Filed;
}

const monthsBack = 12;

/** What is unusual about each of these reports, in their order. */
export async function findingsOf(db: Db, reports: readonly Of[]): Promise<Finding[][]> {
  if (reports.length === 0) return [];
  const months = reports.map(({ period }) => period).sort();
  const first = Temporal.PlainYearMonth.from(months[0]!).subtract({ months: monthsBack }).toString();
  const known = await figuresFrom(db, reports, first, months.at(-1)!);
  const byMonth = Map.groupBy(known, ({ posyandu, period }) => `${posyandu} ${period}`);
  const byPosyandu = Map.groupBy(known, ({ posyandu }) => posyandu);
  const byArea = Map.groupBy(known, ({ area, period }) => `${area} ${period}`);
  return reports.map(({ posyandu, area, period, report }) => {
    const own = byPosyandu.get(posyandu) ?? [];
    const since = Temporal.PlainYearMonth.from(period).subtract({ months: monthsBack }).toString();
    const last = byMonth.get(`${posyandu} ${monthBefore(period)}`)?.[0];
    const around = {
      last: last?.figures,
      year: own.filter((one) => one.period < period && one.period >= since).map(({ figures }) => figures),
      neighbours: (byArea.get(`${area} ${period}`) ?? [])
        .filter((one) => one.posyandu !== posyandu)
        .map(({ figures }) => figures),
    };
    return unusualOf(report.answers, around, unusualRules(period));
  });
}

/** Of the reports' own posyandu, and of all others in the same desa/kelurahan. The words of a report stay sealed. */
async function figuresFrom(db: Db, reports: readonly Of[], from: string, to: string) {
  const areas = [...new Set(reports.map(({ area }) => area))];
  const ids = [...new Set(reports.map(({ posyandu }) => posyandu))];
  const each = skdnNames.flatMap((name) => [sql`${sql.lit(name)}, answers->${sql.lit(name)}`]);
  const rows = await db
    .selectFrom('report')
    .select(['posyandu', 'area', 'period'])
    .select(sql<Record<string, unknown>>`jsonb_build_object(${sql.join(each)})`.as('figures'))
    .where('kabupaten', 'in', [...new Set(areas.map(kabupatenOf))])
    .where((is) => is.or([is('area', 'in', areas), is('posyandu', 'in', ids)]))
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('practice', '=', false)
    .where('current', '=', true)
    .execute();
  return rows.map((row) => ({ ...row, figures: skdn(row.figures) }));
}

export interface Unusual extends Of {
  name: string;
  findings: Finding[];
}

/** Every report of the month below these areas about which something is unusual, by area and name of its posyandu. Whoever asks has looked
 *  after the right to see these areas. */
export async function unusualIn(db: Db, areas: readonly string[], period: string): Promise<Unusual[]> {
  if (areas.length === 0) return [];
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .select(['report.posyandu', 'report.area', 'report.period', 'posyandu.name'])
    .select(reportColumns.map((column) => `report.${column}` as const))
    .where((is) =>
      is.or(areas.flatMap((area) => [is('report.area', '=', area), is('report.area', 'like', `${area}.%`)])),
    )
    .where('report.period', '=', period)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .orderBy('report.area')
    .orderBy('posyandu.name')
    .execute();
  const reports = rows.map((row) => ({ ...row, report: filedOf(row) }));
  const findings = await findingsOf(db, reports);
  return reports.flatMap(({ posyandu, area, period, name, report }, at) =>
    findings[at]!.length > 0 ? [{ posyandu, area, period, name, report, findings: findings[at]! }] : [],
  );
}
