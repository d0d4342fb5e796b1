/** `grafik`: a picture of the figures of a place, of one month by area or of many months, with the words that say the same. A tap leads to the other
 *  figures. Every step checks the right again. */

import { wallTime } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { mostBars } from '../../papers/charts/bars.ts';
import { saidBars, saidMonths } from '../../papers/charts/said.ts';
import { type Context, type Effect, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { rate } from '../base/indicators.ts';
import { currentMonth } from '../base/months.ts';
import { monthMeant, type Scope, type Viewer, visible } from '../base/rights.ts';
import type { Reading } from '../recap/recap-text.ts';
import { monthsOfScope, type PlaceRow, rowsBelow } from '../recap/recap-view.ts';
import { monthsOf, spanOf, writeSpan } from '../recap/spans.ts';
import { addUp, type CodeParts, type Months } from '../rollup/sums.ts';
import { formulaOf, isKind, type Kind, kinds } from './kinds.ts';
import { type AreaRatesShown, areaRateBars, type Divided, type RatesShown, rateMonths, type Target } from './rates.ts';
import { type ReportedShown, reportedBars } from './reported.ts';
import type { Texts } from './say.ts';
import { targetLine } from './target-line.ts';

const text = textOf('reporting/grafik');

/** What is drawn: of which place (a value of `scopes`), what, and of which months. */
export interface Wish {
  value: string;
  kind: Kind;
  months: Months;
  /** Areas of so many parts, where not those that a picture has room for. */
  parts?: CodeParts;
}

/** So many months where none are named. */
const monthsBack = 24;

export const monthsUpTo = (to: string): Months => ({
  from: Temporal.PlainYearMonth.from(to)
    .subtract({ months: monthsBack - 1 })
    .toString(),
  to,
});

/** Ends the flow `grafik`. */
export const draw =
  (deps: Texts): Effect =>
  async (context, { scope, kind }) => ({
    replies: [await drawn(deps, context, await wishOf(context, scope, kind))],
  });

/** `!reporting.chart.<kind>_<scope>_<months>`, with `_<parts>` behind it where she chose them. */
export const chartAction =
  (deps: Texts): Effect =>
  async (context, args) => {
    const [kind, value, span, parts] = String(args.argument).split('_');
    return {
      replies: [await drawn(deps, context, { ...(await wishOf(context, value, kind, span)), ...partsOf(parts) })],
    };
  };

async function wishOf(context: Context, value: unknown, kind: unknown, span = ''): Promise<Wish> {
  const now = currentMonth(context.now, member(context).zone);
  if (!isKind(kind)) throw new Refusal('reporting/refusals:not-your-area');
  const told = span === '' ? await monthMeant(context, await visible(context, String(value))) : span;
  return { value: String(value), kind, months: spanOf(told, now) };
}

const partsOf = (said: string | undefined): { parts?: CodeParts } =>
  said === '2' || said === '3' || said === '4' ? { parts: Number(said) as CodeParts } : {};

/** The picture of a wish, if she may see the place. Throws Refusal. */
export async function drawn(deps: Texts, context: Context, wish: Wish): Promise<Reply> {
  const scope = await visible(context, wish.value);
  const one = wish.months.from === wish.months.to;
  // A posyandu has nothing below it.
  if ('place' in scope && one) return drawn(deps, context, { ...wish, months: monthsUpTo(wish.months.to) });
  const shown = one
    ? await ofAreas(deps, { ...context, ...member(context) }, scope, wish)
    : await ofMonths(deps, context, scope, wish);
  return { ...shown, choices: choicesOf(scope, wish, context) };
}

type Shown = Pick<Reply, 'parts' | 'picture'>;

/** Whose rights decide what is drawn, and in whose language and time it is written. */
type Looking = Viewer & Reading;

/** Of one month, by area. */
export async function ofAreas(
  deps: Texts,
  looking: Looking,
  scope: Scope,
  wish: Pick<Wish, 'kind' | 'months' | 'parts'>,
): Promise<Shown> {
  const { kind, months } = wish;
  const { language } = looking;
  const place = nameOf(scope);
  const period = months.to;
  const rows = await areasOf(looking, scope, wish);
  const all = addUp(rows as never);
  if (all.posyandu === 0) return { parts: [text('empty', { place })] };
  const month = monthName(period, language);
  if (all.reported === 0 && kind !== 'reported')
    return { parts: [text('nothing', { place, month, all: all.posyandu })] };
  const at = { place, period, day: today(looking) };
  if (kind === 'reported') {
    const shown: ReportedShown = {
      ...at,
      rows: rows.map(({ name, reported, posyandu }) => ({ name, reported, posyandu })),
    };
    return pictured('reporting.reported', shown, saidBars(reportedBars(deps, shown, language)));
  }
  const target = await targetFor(looking, scope, kind, period);
  const divided = rows.map((row) => ({ name: row.name, ...dividedOf(row, kind) }));
  const shown: AreaRatesShown = { ...at, formula: formulaOf[kind], rows: divided, ...(target && { target }) };
  return pictured('reporting.rates_by_area', shown, saidBars(areaRateBars(deps, shown, language)));
}

/** The finest areas of which a picture has room. */
async function areasOf(
  looking: Viewer,
  scope: Scope,
  { months, parts }: Pick<Wish, 'months' | 'parts'>,
): Promise<PlaceRow[]> {
  if ('place' in scope || scope.parts === 4) return rowsBelow(looking, scope, months);
  if (parts !== undefined && parts > scope.parts) return rowsBelow(looking, scope, months, parts);
  if (scope.parts !== 2) return rowsBelow(looking, scope, months);
  const finest = await rowsBelow(looking, scope, months, 4);
  return finest.length > mostBars ? rowsBelow(looking, scope, months) : finest;
}

async function ofMonths(deps: Texts, context: Context, scope: Scope, { kind, months }: Wish): Promise<Shown> {
  const { language, zone } = member(context);
  const place = nameOf(scope);
  const rows = new Map(
    (await monthsOfScope(context, scope, months)).flatMap((row) => row.periods.map((period) => [period, row])),
  );
  if (rows.size === 0) return { parts: [text('nothing-months', { place })] };
  const divided = monthsOf(months).map((period) => ({ period, ...dividedOf(rows.get(period), kind) }));
  const first = divided.findIndex(({ period }) => rows.has(period));
  const target = await targetFor(context, scope, kind, months.to);
  const shown: RatesShown = {
    ...{ place, formula: kind === 'reported' ? kind : formulaOf[kind], day: today({ now: context.now, zone }) },
    // Before its first report a place was not there, which is no gap.
    months: divided.slice(first),
    ...(target && { target }),
  };
  return pictured('reporting.rates', shown, saidMonths(rateMonths(deps, shown, language)));
}

const pictured = (
  painter: 'reporting.reported' | 'reporting.rates' | 'reporting.rates_by_area',
  shown: ReportedShown | RatesShown | AreaRatesShown,
  said: string[],
): Shown => ({ parts: [{ literal: said.join('\n') }], picture: { painter, args: { ...shown } } });

/** What of a row is divided by what. T, and so what N is divided by with it, may be of few children. */
function dividedOf(row: PlaceRow | undefined, kind: Kind): Divided {
  if (!row) return { numerator: 0, denominator: 0 };
  if (kind === 'reported') return { numerator: row.reported, denominator: row.posyandu };
  if (kind === 'nnt' && row.held.has('T')) return { numerator: null, denominator: null };
  const { numerator, denominator, percent } = rate(formulaOf[kind], row.sums);
  return percent === undefined ? { numerator: 0, denominator: 0 } : { numerator, denominator };
}

/** The line of the place, with whose it is. */
async function targetFor(
  { db }: Pick<Viewer, 'db'>,
  scope: Scope,
  kind: Kind,
  period: string,
): Promise<Target | undefined> {
  if (kind === 'reported') return undefined;
  const areas = 'place' in scope ? [scope.place.area] : scope.areas;
  return targetLine(db, areas, { formula: formulaOf[kind], period });
}

const nameOf = (scope: Scope) => ('place' in scope ? scope.place.name : scope.name);

const today = ({ now, zone }: Pick<Looking, 'now' | 'zone'>) => wallTime(now, zone).toPlainDate().toString();

/** The other figures of the same months, and the same figures by area or over the months. */
function choicesOf(scope: Scope, wish: Wish, context: Context): Choice[] {
  const { value, kind, months } = wish;
  const one = months.from === months.to;
  const others = kinds
    .filter((other) => other !== kind)
    .map((other) => chartTap({ ...wish, kind: other }, text(`tap-${other}`)));
  const now = currentMonth(context.now, member(context).zone);
  const turned = one
    ? chartTap({ ...wish, months: monthsUpTo(months.to) }, text('tap-months'))
    : chartTap({ ...wish, months: { from: months.to, to: months.to } }, text('tap-areas'));
  const month = one ? months.to : now;
  return [
    ...('place' in scope && !one ? [] : [turned]),
    ...others,
    { data: `!reporting.recap.${value}_${month}`, label: text('tap-recap') },
    ...('place' in scope ? [{ data: '!start.children/tren' as const, label: text('tap-counts') }] : []),
  ];
}

export const chartTap = ({ value, kind, months, parts }: Wish, label: Text): Choice => ({
  data: `!reporting.chart.${kind}_${value}_${writeSpan(months)}${parts === undefined ? '' : `_${parts}`}`,
  label,
});
