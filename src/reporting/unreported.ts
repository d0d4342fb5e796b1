/** Whose report is awaited now. The notices get this by name, because they know nothing of reports. */
import { wallTime } from '../clock.ts';
import { zoneOf } from '../directory/areas/areas.ts';
import { areaSettings } from '../directory/areas/settings.ts';
import type { Db } from '../records/tables.ts';
import { missing } from './recap-query.ts';

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
