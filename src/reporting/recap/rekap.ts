/** `rekap` tells who has reported, the sums and the rates; a tap goes one step deeper. Every step checks the right again. */
import type { Answers, Choice, Option, Reply } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type Lookup, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth, monthOption, monthsBefore } from '../base/months.ts';
import { remindChoice } from '../base/reminding.ts';
import { type AreaScope, monthMeant, type Scope, visible } from '../base/rights.ts';
import { heldFrom } from '../rollup/held-back.ts';
import { type NamedSums, posyanduIn } from '../rollup/recap-rows.ts';
import type { CodeParts, Months } from '../rollup/sums.ts';
import { servesIn } from '../upward/offices.ts';
import { withinReach } from './first-month.ts';
import { higher } from './higher.ts';
import { monthParts } from './month-parts.ts';
import { posyanduRecap } from './posyandu-recap.ts';
import { chartOf, download, tap } from './recap-text.ts';
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
  const period = args.period ?? undefined;
  const months = period === undefined ? undefined : { from: String(period), to: String(period) };
  return { replies: await recapOf(context, String(args.scope), months, period !== now) };
};

/** `!reporting.recap.<scope>_<months>` */
export const recapAction: Effect = async (context, args: Answers) => {
  const [value = '', months = ''] = String(args.argument).split('_');
  return { replies: await recapOf(context, value, spanOf(months, currentMonth(context.now, member(context).zone))) };
};

/** A place in a month or in several, if she may see it; without `months` in the one that is meant. `named`: in her own words, so that she reads it where there is nothing yet. `by`: areas
 *  of so many parts, where she said so. Throws
 *  Refusal. */
export async function recapOf(
  context: Context,
  value: string,
  told: Months | undefined,
  named = false,
  by?: CodeParts,
): Promise<Reply[]> {
  const scope = await visible(context, value);
  if (!told) return monthRecap(context, scope, value, await monthMeant(context, scope), { by, meant: true });
  const months = told;
  if (months.from === months.to && !named) return monthRecap(context, scope, value, months.from, { by });
  const reach = await withinReach(context.db, scope, months, currentMonth(context.now, member(context).zone));
  if ('is' in reach) return [outOfReach(context, scope, value, months, reach)];
  if (countOf(reach) > mostMonths) return [tooLong(context, reach)];
  const above = reach.from > months.from ? [text('begins', { month: shown(context, reach.from) })] : [];
  const one = reach.from === reach.to;
  const replies = one
    ? await monthRecap(context, scope, value, reach.from, { by })
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
  { by, meant = false }: { by?: CodeParts | undefined; meant?: boolean },
): Promise<Reply[]> {
  const earlier = beside(context, value, -1, period);
  const current = currentMonth(context.now, member(context).zone);
  const around = meant && period < current ? [earlier, beside(context, value, 1, period)] : [earlier];
  const month = { from: period, to: period };
  const chart = chartOf(value, month);
  if ('place' in scope) {
    const others = [...around, chart, download(value, month), ...(await higher(context, scope, month))];
    return posyanduRecap(context, scope.place, period, others);
  }
  const held = await heldFrom(context, scope, period);
  const { rows, parts } = await monthParts({ ...context, ...member(context) }, scope, period, held, by);
  const [area = ''] = scope.areas;
  const awaited = rows.some((row) => row.reported < row.posyandu);
  const reminds = awaited ? await remindChoice(context, { value, place: { area }, area, period }) : [];
  const choices = [
    ...reminds,
    ...(await deeper(context, period, rows)),
    ...around,
    chart,
    download(value, month),
    ...(await higher(context, scope, month)),
  ];
  return [{ parts, choices: [...choices, ...upward(context, scope, period)] }];
}

/** The month before a recap's, or behind it. */
function beside(context: Context, value: string, by: 1 | -1, period: string): Choice {
  const next = Temporal.PlainYearMonth.from(period).add({ months: by }).toString();
  const label = text(by > 0 ? 'later' : 'earlier', { month: shown(context, next, 'month') });
  return tap(value, { from: next, to: next }, label);
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
