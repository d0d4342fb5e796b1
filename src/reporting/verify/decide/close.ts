/** At the end of the cut-off day a month is closed: its reports say so, and none is changed any more without being opened again. What is with its
 *  kader stays open until she has answered. */
import { dayMs, instantOf, type Zone } from '../../../clock.ts';
import { kabupatenOf, zoneOf } from '../../../directory/areas/areas.ts';
import { settingsOf } from '../../../directory/areas/settings.ts';
import { chunks } from '../../../records/statements.ts';
import type { Db } from '../../../records/tables.ts';
import { calendarMonths } from '../../base/months.ts';

const unclosed = ['filed', 'verified', 'corrected'] as const;

/** So many desa/kelurahan in one transaction, and about so many reports in one run: after an upgrade years may have to be closed, and nothing else
 *  may wait for it. What is left comes with the next run. */
const usual = { atOnce: 50, most: 20_000 };

/** A job. Told once more it finds nothing. */
export async function closeMonths(db: Db, now: number, { atOnce, most } = usual): Promise<void> {
  let left = most;
  for (const group of await openAreas(db, now))
    for (let from = 0; from < group.areas.length && left > 0; from += atOnce)
      left -= await closeIn(db, { ...group, areas: group.areas.slice(from, from + atOnce) }, now);
}

/** Desa/kelurahan that close on the same day of the same calendar, with the first month that is still open there. */
interface Group {
  areas: string[];
  zone: Zone;
  cutoffDay: number;
  open: string;
}

/** Desa/kelurahan with a report that is not closed and may have to be. */
async function openAreas(db: Db, now: number): Promise<Group[]> {
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
  const groups = new Map<string, Group>();
  for (const { area, first } of rows) {
    const { cutoffDay } = settings(area);
    const zone = zoneOf(area);
    const key = `${zone} ${cutoffDay}`;
    const group = groups.get(key) ?? { areas: [], zone, cutoffDay, open: calendarMonths(now, zone, cutoffDay).at(-1)! };
    groups.set(key, group);
    // Until the cut-off day the last month is open: every hour there is nothing to do.
    if (first < group.open) group.areas.push(area);
  }
  return [...groups.values()];
}

/** A month that was opened again waits for the report for which it was opened. */
async function closeIn(db: Db, group: Group, now: number): Promise<number> {
  const { areas, open } = group;
  return db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('report')
      .set({ state: 'closed' })
      .where('kabupaten', 'in', [...new Set(areas.map(kabupatenOf))])
      .where('posyandu', 'in', tx.selectFrom('posyandu').select('id').where('posyandu.area', 'in', areas))
      .where('current', '=', true)
      .where('practice', '=', false)
      .where('state', 'in', unclosed)
      .where('period', '<', open)
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
      .returning(['kabupaten', 'posyandu', 'period', 'version', 'filed_at'])
      .execute();
    const steps = closed.map(({ filed_at, ...row }) => ({
      ...row,
      step: 'closed' as const,
      by: null,
      at: new Date(closedAt(group, row.period, filed_at.getTime(), now)),
      figure: null,
      remark: null,
    }));
    for (const part of chunks(steps)) await tx.insertInto('report_step').values(part).execute();
    return closed.length;
  });
}

/** The end of its cut-off day, whenever the job came by. What was told after that, because the month was opened again, is closed now. */
function closedAt({ zone, cutoffDay }: Group, period: string, filedAt: number, now: number): number {
  const last = Temporal.PlainYearMonth.from(period).add({ months: 1 }).toPlainDate({ day: cutoffDay });
  const end = instantOf(`${last.add({ days: 1 })}T00:00`, zone);
  return filedAt < end ? Math.min(end, now) : now;
}
