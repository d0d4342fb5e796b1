/** Flow `tren`: a posyandu over the last two years: each month as it was filed; one that nobody filed as the scales have it. */
import type { Place } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { posyanduTrendWords } from '../card/posyandu-trend.ts';
import type { PosyanduTrendShown, TrendName } from '../card/shown.ts';
import { today } from '../card/taps.ts';
import { monthSumsFrom } from './load.ts';
import { total } from './rows.ts';
import type { MonthSums } from './sums.ts';

const text = textOf('children/tren');
const names: readonly TrendName[] = ['S', 'D', 'N', 'T', 'BGM'];
const monthsBack = 24;

/** Ends the flow. */
export const trend =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const place = await keptPlace(context, args.posyandu);
    const shown = { posyandu: place.name, months: await monthsOf(deps, context, place) };
    if (shown.months.length < 2) return { replies: [{ parts: [text('few', { posyandu: place.name })] }] };
    const words = posyanduTrendWords(deps, shown, member(context).language);
    const picture = { painter: 'children.posyandu_trend', args: shown } as const;
    return { replies: [{ parts: [{ literal: words }], picture }] };
  };

type Months = PosyanduTrendShown['months'];

/** From the first month that anybody knows to this one. A month without figures stays a gap. */
async function monthsOf(deps: ChildrenDeps, context: Context, place: Place): Promise<Months> {
  const now = Temporal.PlainDate.from(today(context, place)).toPlainYearMonth();
  const all = Array.from({ length: monthsBack }, (_, at) => now.subtract({ months: monthsBack - 1 - at }).toString());
  const filed = await deps.filedMonths(context.db, place, all[0]!);
  const weighed = await monthSumsFrom(context.db, place, all[0]!);
  const known: Months = [];
  for (const month of all) {
    const found = filed.get(month) ?? counted(weighed.get(month));
    if (!found && known.length === 0) continue;
    const figures = Object.fromEntries(names.map((name) => [name, found?.[name] ?? null]));
    known.push({ month, ...(figures as Record<TrendName, number | null>) });
  }
  return known;
}

const counted = (sums: MonthSums | undefined): Partial<Record<TrendName, number>> | undefined =>
  sums && Object.fromEntries(names.map((name) => [name, total(sums.rows[name])]));
