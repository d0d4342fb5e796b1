/** The posyandu of an area by what has become of their reports. */

import type { Text } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { shortName } from '../../../directory/people/places.ts';
import { type PosyanduRow, posyanduOf } from '../../../directory/people/rights.ts';
import { type Context, member, Refusal, type Role } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writePercent } from '../../../texts/writing.ts';
import { dueMonth } from '../../base/months.ts';
import { closedMs } from '../../base/rights.ts';

const text = textOf('reporting/periksa');
/** Those who have an area whose reports are checked. */
export const askers: Role[] = ['bidan', 'puskesmas', 'lurah'];

/** Of the month that is due, or of the one that was named. Throws Refusal where she has no area. */
export async function statesOf(context: Context, named: string | undefined): Promise<Text[]> {
  const places = await posyanduOf(context.db, member(context), askers, undefined, context.now - closedMs);
  const [first] = places;
  if (!first) throw new Refusal('reporting/refusals:no-area');
  const period = named ?? (await dueMonth(context.db, context.now, first.area));
  const there = places.filter((one) => wasThere(one, period));
  return statesText(context, there, period);
}

/** It closes with the end of a month. */
const wasThere = ({ closed }: PosyanduRow, period: string) =>
  closed === null || period <= closed.toISOString().slice(0, 7);

async function statesText(context: Context, places: PosyanduRow[], period: string): Promise<Text[]> {
  const rows = await reportsOf(context, places, period);
  const known = new Map(rows.map((row) => [row.posyandu, row]));
  const groups = Map.groupBy(places, ({ id }) => {
    const report = known.get(id);
    if (!report) return 'missing';
    if (report.verified_at) return 'verified';
    return report.state === 'returned' ? 'returned' : 'waiting';
  });
  const several = new Set(places.map(({ area }) => area)).size > 1;
  const name = (one: PosyanduRow) => (several ? `${shortName(one.name)} (${one.areaName})` : shortName(one.name));
  const { language } = member(context);
  const verified = groups.get('verified')?.length ?? 0;
  return [
    text('states', {
      month: monthName(period, language),
      reported: rows.length,
      total: places.length,
      verified,
      share: writePercent(verified, rows.length, language),
    }),
    ...(['verified', 'waiting', 'returned', 'missing'] as const).flatMap((state) => {
      const some = groups.get(state) ?? [];
      const names = some.slice(0, mostNames).map(name).join(', ');
      return some.length > 0
        ? [
            text('states-of', {
              state,
              count: some.length,
              names,
              rest: some.length > mostNames ? some.length - mostNames : 'none',
            }),
          ]
        : [];
    }),
  ];
}

const mostNames = 25;

const reportsOf = ({ db }: Context, places: PosyanduRow[], period: string) =>
  db
    .selectFrom('report')
    .select(['posyandu', 'state', 'verified_at'])
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where('period', '=', period)
    .where('practice', '=', false)
    .where('current', '=', true)
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .execute();
