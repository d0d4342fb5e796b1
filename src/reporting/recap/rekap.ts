/** `rekap` tells who has reported, the sums and the rates; a tap goes one step deeper. Every step checks the right again. */
import type { Answers, Choice, Option, Reply, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type Lookup, member } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth, monthOption, monthsBefore } from '../base/months.ts';
import { remindChoice } from '../base/reminding.ts';
import { type AreaScope, type Scope, visible } from '../base/rights.ts';
import { type HeldAt, heldFrom } from '../rollup/held-back.ts';
import { missing, type NamedSums, posyanduIn, recapRows } from '../rollup/recap-rows.ts';
import { addUp, type CodeParts, type Months } from '../rollup/sums.ts';
import { servesIn } from '../upward/offices.ts';
import { withinReach } from './first-month.ts';
import { higher } from './higher.ts';
import { posyanduRecap } from './posyandu-recap.ts';
import { asOf, chartOf, checkedText, completeness, download, line, sumsText, tap } from './recap-text.ts';
import { outOfReach, spanRecap } from './span-recap.ts';
import { countOf, mostMonths, spanName, spanOf } from './spans.ts';

const text = textOf('reporting/rekap');

/** So far back can a month be named at the question. A sentence names any other, and the button under each overview leads to older ones. */
const monthsBack = 12;

/** Options: the months that may be named behind `rekap`, newest first. */
export const recapMonths: Lookup = async (context): Promise<Option[]> => {
  const { zone, language } = member(context);
  const months = [currentMonth(context.now, zone), ...monthsBefore(context.now, zone, monthsBack - 1)];
  return months.map((period) => monthOption(period, language));
};

/** Ends the flow `rekap`: shows the chosen scope in this month, or in the one that was named. */
export const recap: Effect = async (context, args) => {
  const now = currentMonth(context.now, member(context).zone);
  const period = String(args.period ?? now);
  const months = { from: period, to: period };
  return { replies: await recapOf(context, String(args.scope), months, period !== now) };
};

/** `!reporting.recap.<scope>_<months>` */
export const recapAction: Effect = async (context, args: Answers) => {
  const [value = '', months = ''] = String(args.argument).split('_');
  return { replies: await recapOf(context, value, spanOf(months, currentMonth(context.now, member(context).zone))) };
};

/** A place in a month or in several, if she may see it. `named`: in her own words, so that she reads it where there is nothing yet. `by`: areas
 *  of so many parts, where she said so. Throws
 *  Refusal. */
export async function recapOf(
  context: Context,
  value: string,
  months: Months,
  named = false,
  by?: CodeParts,
): Promise<Reply[]> {
  const scope = await visible(context, value);
  if (months.from === months.to && !named) return monthRecap(context, scope, value, months.from, by);
  const reach = await withinReach(context.db, scope, months, currentMonth(context.now, member(context).zone));
  if ('is' in reach) return [outOfReach(context, scope, value, months, reach)];
  if (countOf(reach) > mostMonths) return [tooLong(context, reach)];
  const above = reach.from > months.from ? [text('begins', { month: shown(context, reach.from) })] : [];
  const one = reach.from === reach.to;
  const replies = one
    ? await monthRecap(context, scope, value, reach.from, by)
    : await spanRecap(context, scope, value, {
        asked: countOf(months) > mostMonths ? reach : months,
        months: reach,
        ...(by && { by }),
      });
  return replies.map((reply, at) => (at === 0 ? { ...reply, parts: [...above, ...reply.parts] } : reply));
}

const tooLong = (context: Context, months: Months): Reply => ({
  parts: [text('too-long', { month: spanName(months, member(context).language), most: mostMonths })],
});

async function monthRecap(
  context: Context,
  scope: Scope,
  value: string,
  period: string,
  by?: CodeParts,
): Promise<Reply[]> {
  const before = monthBefore(period);
  const earlier = tap(value, { from: before, to: before }, text('earlier', { month: shown(context, before, 'month') }));
  const month = { from: period, to: period };
  const chart = chartOf(value, month);
  if ('place' in scope) {
    const beside = [earlier, chart, download(value, month), ...(await higher(context, scope, month))];
    return posyanduRecap(context, scope.place, period, beside);
  }
  const rows = await rowsOf(context, scope, period, by);
  const held = await heldFrom(context, scope, period);
  const parts = [...head(context, scope, period, { rows, held }), ...(await absent(context, scope, period, rows))];
  if (addUp(rows).reported > 0) parts.push(asOf(context));
  const [area = ''] = scope.areas;
  const awaited = rows.some((row) => row.reported < row.posyandu);
  const reminds = awaited ? await remindChoice(context, { value, place: { area }, area, period }) : [];
  const choices = [
    ...reminds,
    ...(await deeper(context, period, rows)),
    earlier,
    chart,
    download(value, month),
    ...(await higher(context, scope, month)),
  ];
  return [{ parts, choices: [...choices, ...upward(context, scope, period)] }];
}

/** The office of just this area sends the month on, once it is over. */
function upward(context: Context, { areas }: AreaScope, period: string): Choice[] {
  const [area = ''] = areas;
  const person = member(context);
  if (areas.length !== 1 || !servesIn(person, area) || period >= currentMonth(context.now, person.zone)) return [];
  return [
    { data: `!reporting.recap_begin.${areaValue(area)}_${period}`, label: { key: 'reporting/kirim_rekap:title' } },
  ];
}

/** A city is shown by kelurahan; a large kabupaten first by kecamatan, a province by kabupaten, the country by province. */
const mostRows = 20;
async function rowsOf(context: Context, scope: AreaScope, period: string, by?: CodeParts): Promise<NamedSums[]> {
  // As she said: `per kecamatan`. Of a province nobody reads its desa one by one.
  if (by === scope.parts + 1 || (by === 4 && scope.parts === 2)) return recapRows(context.db, scope.areas, period, by);
  const finest = scope.parts < 2 ? ((scope.parts + 1) as CodeParts) : 4;
  const rows = await recapRows(context.db, scope.areas, period, finest);
  const isLong = scope.parts === 2 && rows.length > mostRows;
  return isLong ? recapRows(context.db, scope.areas, period, (scope.parts + 1) as CodeParts) : rows;
}

/** One message holds 4,096 characters: of more areas than these each line is a short one. */
const mostLong = 16;

function head(
  context: Context,
  scope: AreaScope,
  period: string,
  { rows, held }: { rows: NamedSums[]; held: HeldAt },
): Text[] {
  const { language } = member(context);
  const all = addUp(rows);
  const { posyandu: total, reported, sums } = all;
  if (total === 0) return [text('empty', { place: scope.name })];
  const share = completeness(all, language);
  const title = text('head', { place: scope.name, month: shown(context, period), reported, total, share });
  if (reported === 0) return [title];
  const parts = [title, checkedText(all, language), ...sumsText(sums, held(), language)];
  const lines = rows.map((row) => line(row, held(row.code), language, rows.length <= mostLong));
  if (rows.length > 1) parts.push(text('by-area', { lines: lines.join('\n') }));
  return parts;
}

/** One message holds 4,096 characters, so many areas leave less room for names. */
const mostNames = (rows: NamedSums[]) => (rows.length > mostRows ? 15 : 40);
async function absent(context: Context, scope: AreaScope, period: string, rows: NamedSums[]): Promise<Text[]> {
  const count = rows.reduce((sum, row) => sum + row.posyandu - row.reported, 0);
  if (count === 0) return rows.length ? [text('complete')] : [];
  // Of a province nobody reads them one by one.
  if (scope.parts < 2) return [text('missing-count', { count })];
  const names = await missing(context.db, scope.areas, period, mostNames(rows));
  const byArea = Map.groupBy(names, (row) => row.area);
  const lines = [...byArea.values()].map((group) => {
    const list = group.map((row) => shortName(row.name)).join(', ');
    return byArea.size > 1 ? `*${group[0]!.areaName}*: ${list}` : list;
  });
  const parts: Text[] = [text('missing', { count, lines: lines.join('\n') })];
  if (count > names.length) parts.push(text('missing-more', { count: count - names.length }));
  return parts;
}

/** The buttons lead one level down: to an area, or inside a kelurahan to its posyandu. */
async function deeper(context: Context, period: string, rows: NamedSums[]): Promise<Choice[]> {
  const month = { from: period, to: period };
  if (rows.length > 1) return rows.map((row) => tap(areaValue(row.code), month, { literal: row.name }));
  const [only] = rows;
  if (!only) return [];
  if (only.code.split('.').length < 4) return [tap(areaValue(only.code), month, { literal: only.name })];
  const list = await posyanduIn(context.db, only.code, period);
  return list.map((posyandu) => tap(`p${posyandu.id}`, month, { literal: shortName(posyandu.name) }));
}

const shown = (context: Context, period: string, style: 'long' | 'month' = 'long') =>
  monthName(period, member(context).language, style);
