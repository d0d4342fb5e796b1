/** A report came back: its kader corrects it in the same chat, or says why it is right (flow `periksa_tetap`). */
import { areaValue, kabupatenOf } from '../../../directory/areas/areas.ts';
import type { Place } from '../../../directory/people/places.ts';
import { posyanduOf } from '../../../directory/people/rights.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { closedMs, reportable } from '../../base/rights.ts';
import { lastReturn, writeStep } from '../../base/steps.ts';
import { currentReport, type Filed, reportOf } from '../../base/versions.ts';
import { mendTap, standsTap } from '../looked/taps.ts';
import { keyOf } from '../looked/waiting.ts';
import { askedParts, tellCorrected } from './returned.ts';

const text = textOf('reporting/periksa');

interface Asked {
  place: Place;
  period: string;
  report: Filed;
}

/** The report that a button names, if it is still with its kader. undefined: it is not. Throws Refusal where it is not hers. */
async function askedOf(context: Context, key: unknown): Promise<Asked | undefined> {
  const [posyandu, period = ''] = String(key).split('_');
  const place = await reportable(context, posyandu);
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : '0000-01';
  const report = await currentReport(context.db, reportOf(place, known));
  return report?.state === 'returned' ? { place, period: known, report } : undefined;
}

const doneBefore: EffectResult = { replies: [{ parts: [text('done-before')] }] };

/** `!reporting.mend_report.<report>`: the report filled in as it was, at the figure that is asked about. */
export const mendReport: Effect = async (context, args): Promise<EffectResult> => {
  const asked = await askedOf(context, args.argument);
  if (!asked) return doneBefore;
  const { place, period } = asked;
  const known = { village: areaValue(place.area), posyandu: String(place.id), period };
  const offer = mendTap(String(args.argument));
  return { replies: [], next: { flow: 'reporting/lapor', args: known, offer } };
};

/** `!reporting.stands.<report>` */
export const stands: Effect = async (context, args): Promise<EffectResult> => {
  if (!(await askedOf(context, args.argument))) return doneBefore;
  const offer = standsTap(String(args.argument));
  return { replies: [], next: { flow: 'reporting/periksa_tetap', args: { report: String(args.argument) }, offer } };
};

/** What is asked, above the question why. */
export const standsAbout =
  ({ texts }: Pick<ReportingDeps, 'texts'>): Lookup =>
  async (context, args) => {
    const asked = await askedOf(context, args.report);
    if (!asked) throw new Refusal('reporting/periksa:done-before');
    const { language } = member(context);
    const last = await lastReturn(context.db, reportOf(asked.place, asked.period));
    const lines = askedParts(texts, language, asked.report, last).map((one) => texts.render(language, one));
    return { posyandu: asked.place.name, month: monthName(asked.period, language), asked: lines.join('\n') };
  };

/** Ends the flow. */
export const stand: Effect = async (context, args): Promise<EffectResult> => {
  if (context.practice) throw new Refusal('reporting/refusals:in-practice');
  const asked = await askedOf(context, args.report);
  if (!asked) return doneBefore;
  const { place, period, report } = asked;
  const done = await context.db
    .updateTable('report')
    .set({ state: 'corrected' })
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('period', '=', period)
    .where('practice', '=', false)
    .where('version', '=', report.version)
    .where('current', '=', true)
    .where('state', '=', 'returned')
    .returning('version')
    .executeTakeFirst();
  if (!done) return doneBefore;
  const { id: by, language } = member(context);
  const remark = String(args.reason).trim();
  const step = { version: report.version, step: 'corrected' as const, by, at: context.now, remark };
  await writeStep(context.db, reportOf(place, period), step);
  await tellCorrected(context, asked, report);
  const shown = { posyandu: place.name, month: monthName(period, language) };
  return { replies: [{ parts: [text('stands-done', shown), ...hiddenNote('others', remark)] }] };
};

/** The reports of her posyandu that are with her, the newest first. */
export async function withKader(context: Context): Promise<string[]> {
  const places = await posyanduOf(context.db, member(context), ['kader'], undefined, context.now - closedMs);
  if (places.length === 0) return [];
  const rows = await context.db
    .selectFrom('report')
    .select(['posyandu', 'period', 'version'])
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .where('state', '=', 'returned')
    .where('practice', '=', false)
    .where('current', '=', true)
    .orderBy('period', 'desc')
    .orderBy('posyandu')
    .execute();
  return rows.map((row) => keyOf(row.posyandu, row.period, row.version));
}
