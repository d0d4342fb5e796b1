/** Flow `tren`: a posyandu over the last two years: each month as it was filed; one that nobody filed as the scales have it. */
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Hears, member, Refusal, type Role } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { posyanduTrendWords } from '../card/posyandu-trend.ts';
import type { PosyanduTrendShown, TrendName } from '../card/shown.ts';
import { today } from '../card/taps.ts';
import { monthSumsFrom } from './load.ts';
import { total } from './rows.ts';
import { scopeNamed, viewers } from './seen-scope.ts';
import type { MonthSums } from './sums.ts';

const text = textOf('children/tren');
/** Of T and BGM there are few: they are for those who look after the children. */
const open: readonly TrendName[] = ['S', 'D', 'N'];
const all: readonly TrendName[] = [...open, 'T', 'BGM'];
const monthsBack = 24;

/** Ends the flow. */
export const trend =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { place, keeps } = await placeSeen(context, args.posyandu);
    const shown = { posyandu: place.name, months: await monthsOf(deps, context, place, keeps ? all : open) };
    if (shown.months.length < 2) return { replies: [{ parts: [text('few', { posyandu: place.name })] }] };
    const words = posyanduTrendWords(deps, shown, member(context).language);
    const picture = { painter: 'children.posyandu_trend', args: shown } as const;
    return { replies: [{ parts: [{ literal: words }], picture }] };
  };

/** Throws Refusal. */
async function placeSeen(context: Context, posyandu: unknown): Promise<{ place: Place; keeps: boolean }> {
  const place = await loadPlace(context.db, posyandu);
  const holds = (roles: readonly Role[]) =>
    place !== undefined && covers(context.db, member(context), { posyandu: place.id }, roles);
  if (!place || !(await holds(viewers))) throw new Refusal('reporting/refusals:not-your-area');
  return { place, keeps: await holds(childKeepers) };
}

/** `grafik Melati 12`, `grafik posyandu Mawar`, of one that she may see. A name alone is a child's. */
export const hearsTrend: Hears = async (context, { text: said, open, ...sentence }) => {
  const name = open ? undefined : /^(?:grafik|perkembangan)\s+(\S.*)$/isu.exec(said.trim())?.[1];
  if (name === undefined || name.length > 60 || !/\d|\bposy/i.test(name) || !context.person) return undefined;
  const found = await scopeNamed(context, { words: fold(name).split(' '), reader: sentence.reader });
  return found !== undefined && /^p\d/.test(found)
    ? { effect: 'children.posyandu_trend', args: { posyandu: found.slice(1) }, urgent: true }
    : undefined;
};

type Months = PosyanduTrendShown['months'];

/** From the first month that anybody knows to this one. A month without figures stays a gap. */
async function monthsOf(
  deps: ChildrenDeps,
  context: Context,
  place: Place,
  names: readonly TrendName[],
): Promise<Months> {
  const now = Temporal.PlainDate.from(today(context, place)).toPlainYearMonth();
  const months = Array.from({ length: monthsBack }, (_, at) =>
    now.subtract({ months: monthsBack - 1 - at }).toString(),
  );
  const filed = await deps.filedMonths(context.db, place, months[0]!);
  const weighed = await monthSumsFrom(context.db, place, months[0]!);
  const known: Months = [];
  for (const month of months) {
    const found = filed.get(month) ?? counted(weighed.get(month), names);
    if (!found && known.length === 0) continue;
    const figures = Object.fromEntries(names.map((name) => [name, found?.[name] ?? null]));
    known.push({ month, ...figures });
  }
  return known;
}

const counted = (sums: MonthSums | undefined, names: readonly TrendName[]) =>
  sums && Object.fromEntries(names.map((name) => [name, total(sums.rows[name])]));
