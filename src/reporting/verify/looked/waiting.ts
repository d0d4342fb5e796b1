/** The reports that wait for a look of whoever looks after their posyandu. */
import type { Answers } from '../../../conversation/run.ts';
import { kabupatenOf, zoneOf } from '../../../directory/areas/areas.ts';
import { carers } from '../../../directory/people/carers.ts';
import { type PosyanduRow, posyanduOf } from '../../../directory/people/rights.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, member } from '../../../room.ts';
import { currentMonth, monthsBefore } from '../../base/months.ts';
import { closedMs, reportable } from '../../base/rights.ts';
import { currentReport, type Filed, filedOf, reportColumns, reportOf } from '../../base/versions.ts';
import { findingsOf } from '../unusual/around.ts';
import type { Finding } from '../unusual/unusual.ts';

/** One report that is looked at. */
export interface Looked {
  /** `12_2026-10_1`: posyandu, month, version. */
  key: string;
  place: Pick<PosyanduRow, 'id' | 'name' | 'area' | 'areaName'>;
  period: string;
  report: Filed;
  findings: Finding[];
  /** The figures when somebody last looked at it, where it was corrected since. */
  before?: Answers;
}

export const keyOf = (posyandu: number, period: string, version: number) => `${posyandu}_${period}_${version}`;

/** So many months before this one are looked at. What is older stands in the history. */
const monthsBack = 2;

export const isWaiting = ({ state, verifiedAt }: Pick<Filed, 'state' | 'verifiedAt'>): boolean =>
  verifiedAt === null && state !== 'returned';

/** Every report of the last months at the places that she looks after, by month (newest first), area and name. */
export async function lookedAfter(context: Pick<Context, 'db' | 'now' | 'person'>): Promise<Looked[]> {
  const places = await posyanduOf(context.db, member(context), carers, undefined, context.now - closedMs);
  return reportsOf(context.db, places, context.now);
}

/** The same of other places. */
export async function reportsOf(db: Db, places: PosyanduRow[], now: number): Promise<Looked[]> {
  const [first] = places;
  if (!first) return [];
  const zone = zoneOf(first.area);
  return loadReports(db, places, [currentMonth(now, zone), ...monthsBefore(now, zone, monthsBack)]);
}

async function loadReports(db: Db, places: PosyanduRow[], months: string[]): Promise<Looked[]> {
  const rows = await db
    .selectFrom('report')
    .select(['posyandu', 'area', 'period'])
    .select(reportColumns)
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .where('period', 'in', months)
    .where('practice', '=', false)
    .where('current', '=', true)
    .execute();
  const byPlace = new Map(places.map((place, at) => [place.id, { place, at }]));
  const order = (id: number) => byPlace.get(id)!.at;
  const sorted = rows.toSorted((a, b) => b.period.localeCompare(a.period) || order(a.posyandu) - order(b.posyandu));
  return sorted.map((row) => {
    const key = keyOf(row.posyandu, row.period, row.version);
    return { key, place: byPlace.get(row.posyandu)!.place, period: row.period, report: filedOf(row), findings: [] };
  });
}

/** With what is unusual, and what was corrected since somebody looked. */
export async function lookInto(db: Db, reports: readonly Looked[]): Promise<Looked[]> {
  const of = reports.map(({ place, period, report }) => ({ posyandu: place.id, area: place.area, period, report }));
  const findings = await findingsOf(db, of);
  const before = await lookedBefore(db, reports);
  return reports.map((one, at) => {
    const earlier = before.get(`${one.place.id} ${one.period}`);
    return { ...one, findings: findings[at]!, ...(earlier && { before: earlier }) };
  });
}

/** The figures of the version that was checked or returned last, of reports that have a newer one. */
async function lookedBefore(db: Db, reports: readonly Looked[]): Promise<Map<string, Answers>> {
  const corrected = reports.filter(({ report }) => report.state === 'corrected' || report.version > 1);
  if (corrected.length === 0) return new Map();
  const [posyandu, periods] = [corrected.map(({ place }) => place.id), corrected.map(({ period }) => period)];
  const kabupaten = [...new Set(corrected.map(({ place }) => kabupatenOf(place.area)))];
  const steps = await db
    .selectFrom('report_step')
    .innerJoin('report', (join) =>
      join
        .onRef('report.kabupaten', '=', 'report_step.kabupaten')
        .onRef('report.posyandu', '=', 'report_step.posyandu')
        .onRef('report.period', '=', 'report_step.period')
        .onRef('report.version', '=', 'report_step.version')
        .on('report.practice', '=', false),
    )
    .select(['report.posyandu', 'report.period', 'report.answers'])
    .where('report_step.kabupaten', 'in', kabupaten)
    .where('report_step.posyandu', 'in', posyandu)
    .where('report_step.period', 'in', periods)
    .where('report_step.step', 'in', ['returned', 'verified'])
    .orderBy('report_step.id')
    .execute();
  return new Map(steps.map((row) => [`${row.posyandu} ${row.period}`, row.answers as Answers]));
}

/** By a key that somebody may have forged. `version`: as the key has it. Throws Refusal where she does not look after it. */
export async function lookedAt(context: Context, key: unknown) {
  const [posyandu = '', period = '', version = ''] = String(key).split('_');
  const place = await reportable(context, posyandu, carers);
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : '0000-01';
  const report = await currentReport(context.db, reportOf(place, known));
  if (!report) return { place, period: known, version: Number(version) };
  const one = { key: keyOf(place.id, known, report.version), place, period: known, report, findings: [] };
  const [looked] = await lookInto(context.db, [one]);
  return { place, period: known, version: Number(version), looked: looked! };
}
