/** `rekap` tells who has reported, the sums and the rates; a tap goes one step deeper. Every step checks the right again. */
import type { Answers, Choice, Option, Reply, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { type Place, shortName } from '../../directory/people/places.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { figures, notShown, percent, rate, rateArgs, type Skdn, skdn } from '../base/indicators.ts';
import { currentMonth, monthOption, monthsBefore } from '../base/months.ts';
import { type AreaScope, reporters, visible } from '../base/rights.ts';
import { currentReport, reportOf } from '../base/versions.ts';
import { type Held, type HeldAt, heldFrom } from '../rollup/held-back.ts';
import { missing, type NamedSums, posyanduIn, recapRows } from '../rollup/recap-rows.ts';
import { addUp, type CodeParts } from '../rollup/sums.ts';

/** So far back can a month be named. The button under each overview leads to older ones. */
const monthsBack = 12;

/** Options: the months that may be named behind `rekap`, newest first. */
export const recapMonths: Lookup = async (context): Promise<Option[]> => {
  const { zone, language } = member(context);
  const months = [currentMonth(context.now, zone), ...monthsBefore(context.now, zone, monthsBack - 1)];
  return months.map((period) => monthOption(period, language));
};

/** Ends the flow `rekap`: shows the chosen scope in this month, or in the one that was named. */
export const recap: Effect = async (context, args) => {
  const period = args.period ?? currentMonth(context.now, member(context).zone);
  return { replies: await recapOf(context, String(args.scope), String(period)) };
};

/** `!reporting.recap.<scope>_<month>` */
export const recapAction: Effect = async (context, args: Answers) => {
  const [value = '', period = ''] = String(args.argument).split('_');
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period) && period <= currentMonth(context.now, member(context).zone);
  if (!known) throw new Refusal('reporting/refusals:no-such-month');
  return { replies: await recapOf(context, value, period) };
};

/** A place in a month, if she may see it. Throws Refusal. */
export async function recapOf(context: Context, value: string, period: string): Promise<Reply[]> {
  const scope = await visible(context, value);
  const earlier = tap(value, monthBefore(period), {
    key: 'reporting/rekap:earlier',
    args: { month: shown(context, monthBefore(period), 'month') },
  });
  if ('place' in scope) return posyanduReplies(context, scope.place, period, [earlier]);
  const rows = await rowsOf(context, scope, period);
  const held = await heldFrom(context, scope, period);
  const parts = [...head(context, scope, period, { rows, held }), ...(await absent(context, scope, period, rows))];
  return [{ parts, choices: [...(await deeper(context, period, rows)), earlier] }];
}

/** Shows one posyandu's month: figures, rates, and problems in the kader's own words; or says that the report is still awaited. */
async function posyanduReplies(context: Context, place: Place, period: string, choices: Choice[]): Promise<Reply[]> {
  const { language } = member(context);
  const at = { posyandu: place.name, area: place.areaName, month: monthName(period, language) };
  const report = await currentReport(context.db, reportOf(place, period));
  if (!report) return [{ parts: [{ key: 'reporting/rekap:posyandu-missing', args: at }], choices }];
  const now = skdn(report.answers);
  const parts: Text[] = [
    { key: 'reporting/rekap:posyandu', args: { ...at, receipt: report.receipt } },
    ...sumsText(now, (await heldFrom(context, { place }, period))(), language),
  ];
  const problem = report.answers.problems;
  if (typeof problem === 'string') {
    const text = await shownTo(context.db, context.person, { posyandu: place.id }, problem, reporters);
    parts.push({ key: 'reporting/rekap:problems', args: { text } });
  }
  const { reason } = report.answers;
  if (typeof reason === 'string') {
    const text = await shownTo(context.db, context.person, { posyandu: place.id }, reason, reporters);
    parts.push({ key: 'reporting/rekap:reason', args: { text } });
  }
  const last = await currentReport(context.db, reportOf(place, monthBefore(period)));
  const shown = { posyandu: place.name, period, now, last: last ? skdn(last.answers) : null };
  return [{ parts, choices, picture: { painter: 'reporting.skdn', args: shown } }];
}

/** A city is shown by kelurahan; a large kabupaten first by kecamatan, a province by kabupaten. */
const mostRows = 20;
async function rowsOf(context: Context, scope: AreaScope, period: string): Promise<NamedSums[]> {
  const finest = scope.parts === 1 ? 2 : 4;
  const rows = await recapRows(context.db, scope.areas, period, finest);
  const tooLong = scope.parts === 2 && rows.length > mostRows;
  return tooLong ? recapRows(context.db, scope.areas, period, (scope.parts + 1) as CodeParts) : rows;
}

/** The sums and rates. What is held back is said, or it would look like a fault. */
function sumsText(now: Skdn, held: Held, language: string): Text[] {
  const old = held.has('T');
  const args = rateArgs(now, language, old);
  return [
    { key: 'reporting/rekap:sums', args: { figures: figures(now, held) } },
    ...(held.size > 0 ? [{ key: 'reporting/rekap:held' } as const] : []),
    { key: old ? 'reporting/rekap:rates-old' : 'reporting/rekap:rates', args },
  ];
}

function head(
  context: Context,
  scope: AreaScope,
  period: string,
  { rows, held }: { rows: NamedSums[]; held: HeldAt },
): Text[] {
  const { language } = member(context);
  const total = rows.reduce((sum, row) => sum + row.posyandu, 0);
  const reported = rows.reduce((sum, row) => sum + row.reported, 0);
  const sums = addUp(rows).sums;
  const title: Text = {
    key: 'reporting/rekap:head',
    args: { place: scope.name, month: shown(context, period), reported, total },
  };
  if (total === 0) return [{ key: 'reporting/rekap:empty', args: { place: scope.name } }];
  if (reported === 0) return [title];
  const parts = [title, ...sumsText(sums, held(), language)];
  const lines = rows.map((row) => line(row, held(row.code), language));
  if (rows.length > 1) parts.push({ key: 'reporting/rekap:by-area', args: { lines: lines.join('\n') } });
  return parts;
}

/** `*Api-Api* 7/8 · K/S 96 % · D/S 80 % · N/D 76 %` */
function line(row: NamedSums, held: Held, language: string): string {
  const share = (formula: string) => percent(rate(formula, row.sums), language, 0);
  const rates = row.reported
    ? ` · K/S ${share('K/S')} · D/S ${share('D/S')} · N/D ${held.has('T') ? notShown : share('N/(N+T)')}`
    : '';
  return `*${row.name}* ${row.reported}/${row.posyandu}${rates}`;
}

/** One message holds 4,096 characters, so many areas leave less room for names. */
const mostNames = (rows: NamedSums[]) => (rows.length > mostRows ? 15 : 40);
async function absent(context: Context, scope: AreaScope, period: string, rows: NamedSums[]): Promise<Text[]> {
  const count = rows.reduce((sum, row) => sum + row.posyandu - row.reported, 0);
  if (count === 0) return rows.length ? [{ key: 'reporting/rekap:complete' }] : [];
  const names = await missing(context.db, scope.areas, period, mostNames(rows));
  const byArea = Map.groupBy(names, (row) => row.area);
  const lines = [...byArea.values()].map((group) => {
    const list = group.map((row) => shortName(row.name)).join(', ');
    return byArea.size > 1 ? `*${group[0]!.areaName}*: ${list}` : list;
  });
  const parts: Text[] = [{ key: 'reporting/rekap:missing', args: { count, lines: lines.join('\n') } }];
  if (count > names.length) parts.push({ key: 'reporting/rekap:missing-more', args: { count: count - names.length } });
  return parts;
}

/** The buttons lead one level down: to an area, or inside a kelurahan to its posyandu. */
async function deeper(context: Context, period: string, rows: NamedSums[]): Promise<Choice[]> {
  if (rows.length > 1) return rows.map((row) => tap(areaValue(row.code), period, { literal: row.name }));
  const [only] = rows;
  if (!only || only.code.split('.').length < 4) return [];
  const list = await posyanduIn(context.db, only.code, period);
  return list.map((posyandu) => tap(`p${posyandu.id}`, period, { literal: shortName(posyandu.name) }));
}

const tap = (value: string, period: string, label: Text): Choice => ({
  data: `!reporting.recap.${value}_${period}`,
  label,
});

const shown = (context: Context, period: string, style: 'long' | 'month' = 'long') =>
  monthName(period, member(context).language, style);
