/** At the end of the cut-off day a month is closed: its reports say so, and none is changed any more without being opened again. What is with its
 *  kader stays open until she has answered. */
import { dayMs } from '../../../clock.ts';
import { kabupatenOf, zoneOf } from '../../../directory/areas/areas.ts';
import { settingsOf } from '../../../directory/areas/settings.ts';
import { chunks } from '../../../records/statements.ts';
import type { Db } from '../../../records/tables.ts';
import { calendarMonths } from '../../base/months.ts';

const unclosed = ['filed', 'verified', 'corrected'] as const;

/** A job. Told once more it finds nothing. */
export async function closeMonths(db: Db, now: number): Promise<void> {
  const areas = await openAreas(db, now);
  for (const { area, months } of areas) await closeIn(db, area, months, now);
}

/** Desa/kelurahan with a report that is not closed and may have to be, and the months that are open there. */
async function openAreas(db: Db, now: number): Promise<{ area: string; months: string[] }[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .select((select) => ['posyandu.area', select.fn.min('report.period').as('first')])
    .where('report.current', '=', true)
    .where('report.practice', '=', false)
    .where('report.state', 'in', unclosed)
    // Nothing of the month that still runs anywhere is closed.
    .where('report.period', '<', new Date(now - dayMs).toISOString().slice(0, 7))
    .groupBy('posyandu.area')
    .orderBy('posyandu.area')
    .execute();
  const settings = await settingsOf(
    db,
    rows.map(({ area }) => area),
  );
  const open: { area: string; months: string[] }[] = [];
  const bySettings = new Map<string, string[]>();
  for (const { area, first } of rows) {
    const { cutoffDay } = settings(area);
    const zone = zoneOf(area);
    const key = `${zone} ${cutoffDay}`;
    const months = bySettings.get(key) ?? calendarMonths(now, zone, cutoffDay);
    bySettings.set(key, months);
    // Until the cut-off day the last month is open: every hour there is nothing to do.
    if (first < months.at(-1)!) open.push({ area, months });
  }
  return open;
}

/** A month that was opened again waits for the report for which it was opened. */
async function closeIn(db: Db, area: string, months: string[], now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('report')
      .set({ state: 'closed' })
      .where('kabupaten', '=', kabupatenOf(area))
      .where('posyandu', 'in', tx.selectFrom('posyandu').select('id').where('posyandu.area', '=', area))
      .where('current', '=', true)
      .where('practice', '=', false)
      .where('state', 'in', unclosed)
      .where('period', '<', months.at(-1)!)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reopening')
              .select('reopening.period')
              .whereRef('reopening.kabupaten', '=', 'report.kabupaten')
              .whereRef('reopening.posyandu', '=', 'report.posyandu')
              .whereRef('reopening.period', '=', 'report.period')
              .where('reopening.used_at', 'is', null),
          ),
        ),
      )
      .returning(['kabupaten', 'posyandu', 'period', 'version'])
      .execute();
    const step = { step: 'closed' as const, by: null, at: new Date(now), figure: null, remark: null };
    for (const part of chunks(closed.map((row) => ({ ...row, ...step }))))
      await tx.insertInto('report_step').values(part).execute();
  });
}
