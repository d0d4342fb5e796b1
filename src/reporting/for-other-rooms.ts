/** What other rooms get by name, because they know nothing of reports: sums and awaited reports, no single report. */

import type { Answers } from '../conversation/run.ts';
import { kabupatenOf, zoneOf } from '../directory/areas/areas.ts';
import type { Place } from '../directory/people/places.ts';
import { painterOf } from '../papers/pictures.ts';
import type { Db } from '../records/tables.ts';
import type { ReportingDeps } from './base/deps.ts';
import { skdn } from './base/indicators.ts';
import { dueMonth, monthsBefore } from './base/months.ts';
import { areaScope } from './base/rights.ts';
import { ofAreas } from './charts/grafik.ts';
import { areaRatesChart } from './charts/rates.ts';
import { monthParts } from './recap/month-parts.ts';
import { heldFrom } from './rollup/held-back.ts';
import { missing } from './rollup/recap-rows.ts';
import { addUp } from './rollup/sums.ts';

/** The last finished month of an area for a meeting, in the words of its recap, with the picture of D/S below it. Many read it, and some of them
 *  have no right to the area's figures: what is held back is decided as for somebody who looks after nobody. undefined: no posyandu there. */
export const monthForMeeting =
  (deps: Pick<ReportingDeps, 'texts'>) =>
  async ({ db, now }: { db: Db; now: number }, area: string, language: string) => {
    const zone = zoneOf(area);
    const anybody = { db, now, language, zone, person: undefined };
    const [period] = monthsBefore(now, zone, 1) as [string];
    const scope = await areaScope(db, area);
    if (!scope) return undefined;
    const held = await heldFrom(anybody, scope, period);
    const { rows, short, parts } = await monthParts(anybody, scope, period, held);
    const { posyandu, reported } = addUp(rows);
    if (posyandu === 0) return undefined;
    const months = { from: period, to: period };
    const { picture } = reported > 0 ? await ofAreas(deps, anybody, scope, { kind: 'ds', months }) : {};
    const drawn = async () => (await painterOf(areaRatesChart(deps))(picture!.args, language)).bytes;
    return { short, full: parts, ...(picture && { picture, drawn }) };
  };

export { heldBySex } from './rollup/held-back.ts';

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

/** Posyandu below these areas without a report of the month that is due. */
export async function unreported(db: Db, areas: readonly string[], now: number): Promise<number[]> {
  const [first] = areas;
  if (first === undefined) return [];
  const rows = await missing(db, areas, await dueMonth(db, now, first), 1_000_000);
  return rows.map((row) => row.id);
}
