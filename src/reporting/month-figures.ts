/** The last finished month of an area in a few figures, for other rooms, which get this by name. It tells only sums, no single report. */
import { zoneOf } from '../directory/areas/areas.ts';
import type { Db } from '../records/tables.ts';
import { writeNumber } from '../texts/writing.ts';
import { rateArgs } from './file-replies.ts';
import { monthName, monthsBefore } from './months.ts';
import { shortName } from './places.ts';
import { addUp, missing, recapRows } from './recap-query.ts';

const mostNames = 15;

/** Written in the reader's language: percentages with what was divided by what. undefined: no posyandu there. */
export async function monthFigures({ db, now }: { db: Db; now: number }, area: string, language: string) {
  const areas = area === '00' ? await provinces(db) : [area];
  const [period] = monthsBefore(now, area === '00' ? 'WIB' : zoneOf(area), 1) as [string];
  const rows = await recapRows(db, areas, period, 2);
  const total = rows.reduce((sum, row) => sum + row.posyandu, 0);
  if (total === 0) return undefined;
  const reported = rows.reduce((sum, row) => sum + row.reported, 0);
  const sums = addUp(rows);
  const absent = await missing(db, areas, period, mostNames);
  const names = absent.map((row) => `${shortName(row.name)} (${row.areaName})`);
  return {
    month: monthName(period, language),
    reported,
    total,
    missing: total - reported,
    names,
    ...rateArgs(sums, language),
    bgm: writeNumber(sums.BGM ?? 0),
    tt: writeNumber(sums.TT ?? 0),
  };
}

async function provinces(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('area').select('code').where('level', '=', 'provinsi').execute();
  return rows.map(({ code }) => code);
}
