/** A recap of several months: what was weighed is summed, S and K are means of a month, and rates are of all months together. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { type Context, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { figures, type Skdn, type SkdnName, skdnNames } from '../base/indicators.ts';
import { dueMonth } from '../base/months.ts';
import type { Scope } from '../base/rights.ts';
import type { CodeParts, Months } from '../rollup/sums.ts';
import { figureOf } from './figure-columns.ts';
import { higher } from './higher.ts';
import { asOf, chartOf, checkedText, completeness, download, line, ratesText, tap } from './recap-text.ts';
import { asOne, type MonthOfPlace, monthsOfScope, type PlaceRow, rowsBelow } from './recap-view.ts';
import { countOf, monthsOf, spanBefore, spanName } from './spans.ts';

const text = textOf('reporting/rekap');

/** More months than these are shown by year. */
const mostMonthLines = 12;
/** So many places get a button. */
const mostChoices = 40;

interface Span {
  /** As she asked, and as it stands in the buttons. */
  asked: Months;
  /** What of it is there. */
  months: Months;
  /** Areas of so many parts, where she said so. */
  by?: CodeParts;
}

export async function spanRecap(context: Context, scope: Scope, value: string, span: Span): Promise<Reply[]> {
  const { language } = member(context);
  const { months } = span;
  const rows = await monthsOfScope(context, scope, months);
  const below = 'place' in scope ? [] : await rowsBelow(context, scope, months, levelOf(scope, span.by));
  const all = asOne(rows, nameOf(scope));
  const [means, sums] = [shownOf(all, ['S', 'K']), shownOf(all, skdnNames.slice(2))];
  const parts: Text[] = [
    text('head-months', {
      place: all.name,
      months: spanName(months, language),
      reported: all.reported,
      total: all.posyandu,
      share: completeness(all, language),
    }),
    ...(await comingIn(context, scope, months)),
    checkedText(all, language),
    text('sums-months', { means: figures(means), sums: figures(sums, all.held) }),
    ...(all.held.size > 0 ? [text('held')] : []),
    ratesText(all.sums, all.held, language),
    text('by-area', { lines: monthLines(rows, months, language).join('\n') }),
    ...byArea(below, language),
    text('of-months'),
    asOf({ ...context, ...member(context) }),
  ];
  return [
    {
      parts,
      choices: [
        ...deeper(scope, below, span.asked),
        ...earlier(value, span, language),
        chartOf(value, span.months),
        download(value, span.months),
        ...(await higher(context, scope, span.asked)),
      ],
    },
  ];
}

/** Months whose reports still come in lower the share of those that are there. */
async function comingIn({ db, now, person }: Context, scope: Scope, { from, to }: Months): Promise<Text[]> {
  const due = await dueMonth(db, now, 'place' in scope ? scope.place.area : scope.areas[0]);
  if (to < due) return [];
  const { language } = member({ person });
  return [text('coming-in', { months: spanName({ from: from > due ? from : due, to }, language) })];
}

const levelOf = (scope: Scope, by: CodeParts | undefined): CodeParts | undefined =>
  by !== undefined && 'parts' in scope && by > scope.parts ? by : undefined;

/** So many areas are shown with their rates; the buttons lead to all. */
const mostAreaLines = 20;
const byArea = (rows: readonly PlaceRow[], language: string): Text[] =>
  rows.length < 2 || rows.length > mostAreaLines
    ? []
    : [text('by-area', { lines: rows.map((row) => line(row, row.held, language, false)).join('\n') })];

/** Nothing was reported in these months, with what there is. */
export function outOfReach(
  context: Context,
  scope: Scope,
  value: string,
  asked: Months,
  why: { is: 'ahead' } | { is: 'early'; first: string | undefined },
): Reply {
  const { language } = member(context);
  const [place, month] = [nameOf(scope), spanName(asked, language)];
  if (why.is === 'ahead' || why.first === undefined) return { parts: [text('no-reports', { place, month })] };
  const first = monthName(why.first, language);
  const choices = [tap(value, { from: why.first, to: why.first }, { literal: first })];
  return { parts: [text('too-early', { place, month, first })], choices };
}

const nameOf = (scope: Scope) => ('place' in scope ? `${scope.place.name} (${scope.place.areaName})` : scope.name);

/** S and K come as means: their sums would count each child in each month. */
const shownOf = (row: PlaceRow, names: readonly SkdnName[]): Skdn =>
  Object.fromEntries(names.map((name) => [name, figureOf(row, name)]).filter(([, sum]) => sum !== undefined));

/** A line for each month, or for each year where there are many. A month without reports is a line as well. */
function monthLines(rows: readonly MonthOfPlace[], months: Months, language: string): string[] {
  const told = new Map(rows.map((row) => [row.period, row]));
  const byYear = countOf(months) > mostMonthLines;
  const groups = Map.groupBy(monthsOf(months), (period) => (byYear ? period.slice(0, 4) : period));
  return [...groups].map(([key, periods]) => {
    const name = byYear ? key : monthName(key, language, 'month');
    const row = asOne(
      periods.flatMap((period) => told.get(period) ?? []),
      name,
    );
    return line(row, row.held, language, false);
  });
}

function deeper(scope: Scope, rows: readonly PlaceRow[], months: Months): Choice[] {
  if ('place' in scope) return [];
  const value = (code: string) => (scope.parts === 4 ? `p${code}` : areaValue(code));
  return rows.slice(0, mostChoices).map(({ code, name }) => tap(value(code), months, { literal: name }));
}

/** The year before, or as many months; none before the first report. */
function earlier(value: string, { asked, months }: Span, language: string): Choice[] {
  if (months.from > asked.from) return [];
  const before = spanBefore(asked);
  return [tap(value, before, text('earlier', { month: spanName(before, language) }))];
}
