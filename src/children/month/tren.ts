/** Flow `tren`: a posyandu's last two years, month by month, as a picture and in words. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { posyanduTrendPicture, posyanduTrendWords } from '../card/posyandu-trend.ts';
import type { PosyanduTrendShown } from '../card/shown.ts';
import { today } from '../card/taps.ts';
import { total } from './rows.ts';
import { type CountedChild, type CountedWeighing, sumMonth } from './sums.ts';

/** Ends the flow. */
export const trends =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    trendOf(deps, context, args.posyandu);

/** `!children.trends.<posyandu>` */
export const trendsTap =
  (deps: ChildrenDeps): Effect =>
  (context, args) =>
    trendOf(deps, context, args.argument);

async function trendOf(deps: ChildrenDeps, context: Context, posyandu: unknown): Promise<EffectResult> {
  const place = await keptPlace(context, posyandu);
  const months = await monthsOf(context.db, place, today(context, place).slice(0, 7));
  if (months.length === 0) return { replies: [{ parts: [textOf('children/tren')('none', { posyandu: place.name })] }] };
  const shown = { posyandu: place.name, months };
  const words = posyanduTrendWords(deps, shown, member(context).language);
  return { replies: [{ parts: [{ literal: words }], picture: posyanduTrendPicture(shown) }] };
}

const most = 24;

/** From the first month with weighings, at most two years back, to the last one; a month without any is not known. */
async function monthsOf(db: Db, place: Place, until: string): Promise<PosyanduTrendShown['months']> {
  const from = Temporal.PlainYearMonth.from(until)
    .subtract({ months: most - 1 })
    .toString();
  const weighings = await weighedFrom(db, place, from, until);
  const byMonth = Map.groupBy(weighings, ({ day }) => day.slice(0, 7));
  const [first, last] = [weighings[0]?.day.slice(0, 7), weighings.at(-1)?.day.slice(0, 7)];
  if (first === undefined || last === undefined) return [];
  const children = await childrenOf(db, place, weighings);
  const span = Temporal.PlainYearMonth.from(first).until(Temporal.PlainYearMonth.from(last), { largestUnit: 'months' });
  return Array.from({ length: span.months + 1 }, (_, at) => {
    const month = Temporal.PlainYearMonth.from(first).add({ months: at }).toString();
    const some = byMonth.get(month) ?? [];
    const days = [...new Set(some.map(({ day }) => day))];
    const rows = days.length > 0 && sumMonth({ posyandu: place.id, days, children, weighings: some }).rows;
    const of = (name: 'S' | 'D' | 'N' | 'T' | 'BGM') => (rows ? total(rows[name]) : null);
    return { month, S: of('S'), D: of('D'), N: of('N'), T: of('T'), BGM: of('BGM') };
  });
}

/** In the order of their days. Services are not counted here. */
async function weighedFrom(db: Db, { id, area }: Place, from: string, until: string): Promise<CountedWeighing[]> {
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'weight', 'gain', 'twice', 'below_red', 'doubt', 'checked'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ ...row, services: {} }));
}

/** Those of the posyandu, and those who were weighed there and belong to another one by now. */
function childrenOf(db: Db, { id, area }: Place, weighings: CountedWeighing[]): Promise<CountedChild[]> {
  const weighed = [...new Set(weighings.map(({ child }) => child))];
  return db
    .selectFrom('child')
    .select(['id', 'posyandu', 'sex', 'born', 'visitor', 'card', 'since', 'until'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where((is) => is.or([is('posyandu', '=', id), is('id', 'in', weighed)]))
    .execute();
}
