/** Which posyandu open on which day, as far as it was told. */
import { below } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { isOn, type MonthDay, monthDaySchema } from './rule.ts';

export interface Opening {
  id: number;
  day: MonthDay;
}

/** The posyandu below these areas whose day is known. */
export async function openings(db: Db, scope: readonly string[]): Promise<Opening[]> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'open_day'])
    .where('closed_at', 'is', null)
    .where('open_day', 'is not', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .execute();
  return rows.map(({ id, open_day }) => ({ id, day: monthDaySchema.parse(open_day) }));
}

export const openOn = (all: Opening[], day: Temporal.PlainDate) =>
  all.filter((one) => isOn(one.day, day)).map(({ id }) => id);
