/** What other rooms get by name, because they know nothing of reports: sums and awaited reports, no single report. */

import { wallTime } from '../clock.ts';
import type { Answers } from '../conversation/run.ts';
import { kabupatenOf, zoneOf } from '../directory/areas/areas.ts';
import { areaSettings } from '../directory/areas/settings.ts';
import { type Place, shortName } from '../directory/people/places.ts';
import type { Db } from '../records/tables.ts';
import { monthName } from '../texts/month-names.ts';
import { writeNumber } from '../texts/writing.ts';
import { notShown, rateArgs, skdn } from './base/indicators.ts';
import { monthsBefore } from './base/months.ts';
import { provinces } from './base/rights.ts';
import { heldInArea } from './rollup/held-back.ts';
import { missing, recapRows } from './rollup/recap-rows.ts';
import { addUp } from './rollup/sums.ts';

const mostNames = 15;

/** The last finished month of an area in a few figures, written in the reader's language: percentages with what was divided by what. undefined: no posyandu there. */
export async function monthFigures({ db, now }: { db: Db; now: number }, area: string, language: string) {
  const areas = area === '00' ? await provinces(db) : [area];
  const [period] = monthsBefore(now, area === '00' ? 'WIB' : zoneOf(area), 1) as [string];
  const rows = await recapRows(db, areas, period, 2);
  const total = rows.reduce((sum, row) => sum + row.posyandu, 0);
  if (total === 0) return undefined;
  const reported = rows.reduce((sum, row) => sum + row.reported, 0);
  const sums = addUp(rows).sums;
  const held = (await heldInArea(db, area, period, sums))();
  const absent = await missing(db, areas, period, mostNames);
  const names = absent.map((row) => `${shortName(row.name)} (${row.areaName})`);
  return {
    month: monthName(period, language),
    reported,
    total,
    missing: total - reported,
    names,
    ...rateArgs(sums, language),
    ...(held.has('T') && { nd: notShown, ndOf: notShown }),
    bgm: held.has('BGM') ? notShown : writeNumber(sums.BGM ?? 0),
    tt: held.has('TT') ? notShown : writeNumber(sums.TT ?? 0),
  };
}

/** The figures of a posyandu's months from this one on, by month, as they were filed. */
export async function filedMonths(db: Db, { id, area }: Pick<Place, 'id' | 'area'>, from: string) {
  const rows = await db
    .selectFrom('report')
    .select(['period', 'answers'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('period', '>=', from)
    .where('practice', '=', false)
    .where('current', '=', true)
    .execute();
  return new Map(rows.map(({ period, answers }) => [period, skdn(answers as Answers)]));
}

/** Posyandu below these areas without a report of the month that is due: until the area's cut-off day the last one, then this one. */
export async function unreported(db: Db, areas: readonly string[], now: number): Promise<number[]> {
  const [first] = areas;
  if (first === undefined) return [];
  const { cutoffDay } = await areaSettings(db, first);
  const today = wallTime(now, zoneOf(first)).toPlainDate();
  const month = today.toPlainYearMonth();
  const period = today.day <= cutoffDay ? month.subtract({ months: 1 }) : month;
  const rows = await missing(db, areas, period.toString(), 1_000_000);
  return rows.map((row) => row.id);
}
