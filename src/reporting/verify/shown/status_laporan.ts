/** The posyandu of an area by what has become of their reports. */

import type { Text } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { carers } from '../../../directory/people/carers.ts';
import { holdersAt, shortName } from '../../../directory/people/places.ts';
import { type PosyanduRow, posyanduOf } from '../../../directory/people/rights.ts';
import { type Context, member, Refusal, type Role } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writePercent } from '../../../texts/writing.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { dueMonth } from '../../base/months.ts';
import { closedMs } from '../../base/rights.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts'>;
/** Those who have an area whose reports are checked. */
export const askers: Role[] = ['bidan', 'puskesmas', 'lurah', 'camat'];

/** Of the month that is due, or of the one that was named. Throws Refusal where she has no area. */
export async function statesOf(deps: Deps, context: Context, named: string | undefined): Promise<Text[]> {
  const places = await posyanduOf(context.db, member(context), askers, undefined, context.now - closedMs);
  const [first] = places;
  if (!first) throw new Refusal('reporting/refusals:no-area');
  const period = named ?? (await dueMonth(context.db, context.now, first.area));
  const there = places.filter((one) => wasThere(one, period));
  return statesText(deps, context, there, period);
}

/** It closes with the end of a month. */
const wasThere = ({ closed }: PosyanduRow, period: string) =>
  closed === null || period <= closed.toISOString().slice(0, 7);

async function statesText(deps: Deps, context: Context, places: PosyanduRow[], period: string): Promise<Text[]> {
  const rows = await reportsOf(context, places, period);
  const known = new Map(rows.map((row) => [row.posyandu, row]));
  const groups = Map.groupBy(places, ({ id }) => groupOf(known.get(id)));
  const areas = Map.groupBy(places, ({ area }) => area);
  const several = areas.size > 1;
  const looks = member(context).grants.some(({ role }) => carers.includes(role));
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
    ...(looks ? [] : await byBidan(deps, context, [...areas.values()], (id) => groupOf(known.get(id)))),
    // Of many areas the names would not be read: the dashboard has them.
    ...(several && !looks ? [] : states).flatMap((state) => {
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

const states = ['verified', 'waiting', 'returned', 'missing'] as const;
type State = (typeof states)[number];

function groupOf(report: Awaited<ReturnType<typeof reportsOf>>[number] | undefined): State {
  if (!report) return 'missing';
  if (report.verified_at) return 'verified';
  return report.state === 'returned' ? 'returned' : 'waiting';
}

/** To whom does not look at them herself: how many wait in each desa/kelurahan, those with the most first, and for whose look. */
async function byBidan(
  { texts }: Deps,
  { db, now, person }: Context,
  areas: PosyanduRow[][],
  stateOf: (posyandu: number) => State,
): Promise<Text[]> {
  const rows = areas
    .map((places) => ({ first: places[0]!, places, count: Map.groupBy(places, ({ id }) => stateOf(id)) }))
    .sort((a, b) => (b.count.get('waiting')?.length ?? 0) - (a.count.get('waiting')?.length ?? 0));
  const [only, ...others] = rows;
  if (only && others.length === 0) return [text('states-bidan', { bidan: await bidanOf(db, only.first, now) })];
  const lines: string[] = [];
  for (const { first, places, count } of rows.slice(0, mostAreas)) {
    const of = (state: State) => count.get(state)?.length ?? 0;
    const counts = { waiting: of('waiting'), returned: of('returned'), verified: of('verified') };
    const told = { area: first.areaName, bidan: await bidanOf(db, first, now), total: places.length };
    const line = text('states-area', { ...told, ...counts, reported: places.length - of('missing') });
    lines.push(texts.render(member({ person }).language, line));
  }
  const more = rows.length > mostAreas ? [text('states-more', { count: rows.length - mostAreas })] : [];
  return [...(lines.length > 0 ? [{ literal: lines.join('\n') }] : []), ...more];
}

async function bidanOf(db: Context['db'], place: PosyanduRow, now: number): Promise<string> {
  const rows = await holdersAt(db, place, ['bidan'], now)
    .select('person.name')
    .distinct()
    .orderBy('person.name')
    .execute();
  return rows.length > 0 ? rows.map(({ name }) => name).join(', ') : 'none';
}

const mostAreas = 20;
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
