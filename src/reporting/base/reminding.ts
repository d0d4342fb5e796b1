/** Who may have kader reminded, and the button for it, which stands below whatever shows that a report is missing. */
import { wallTime } from '../../clock.ts';
import type { Choice } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { covers, type Place } from '../../directory/people/rights.ts';
import type { Context, Role } from '../../room.ts';
import { calendarMonths } from './months.ts';

/** They look after the posyandu of their area. */
export const remindingRoles: readonly Role[] = ['bidan', 'puskesmas', 'lurah', 'camat'];

/** `value`: of the scope, as the recap has it. Nothing where the month is closed, or she looks after nothing there. */
export async function remindChoice(
  { db, now, person }: Context,
  { value, place, area, period }: { value: string; place: Place; area: string; period: string },
): Promise<Choice[]> {
  const { cutoffDay } = await areaSettings(db, area);
  const today = wallTime(now, zoneOf(area)).toPlainDate();
  if (!calendarMonths(now, zoneOf(area), cutoffDay).includes(period) || period > today.toPlainYearMonth().toString())
    return [];
  if (!(await covers(db, person, place, remindingRoles))) return [];
  return [{ data: `!reporting.remind.${value}_${period}`, label: { key: 'reporting/ingatkan:tap' } }];
}
