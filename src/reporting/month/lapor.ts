/** The flow `lapor`: what it looks up before its questions, and the effect that ends it. */
import type { Reader } from '../../conversation/reader.ts';
import type { Answers, Option } from '../../conversation/run.ts';
import { announce } from '../../directory/access/announce.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { figures, skdn, skdnNames } from '../base/indicators.ts';
import { monthOption, mustHaveBeenThere, openMonths } from '../base/months.ts';
import { reportable } from '../base/rights.ts';
import { lastReturn } from '../base/steps.ts';
import { currentReport, type Filed, type ReportState, reportOf, storeReport } from '../base/versions.ts';
import { isAnswered } from '../emergency/emergency.ts';
import { askedParts, tellCorrected } from '../verify/decide/returned.ts';
import { fileReplies } from './lapor-reply.ts';
import { offerIfOther } from './mend.ts';
import { alertUrgent } from './urgent.ts';

/** Options: open months of the posyandu. The one still to be reported comes first. Facts are small, because the session keeps them. */
export const months: Lookup = async (context, args): Promise<Option[]> => {
  const place = await reportable(context, args.posyandu);
  const open = await openMonths(context.db, place, context.now);
  return open.all.map((period) => monthOption(period, member(context).language));
};

/** The report that was filed already; `version` 0 and no answers when there is none. Where it came back to be corrected, the figure that is asked
 *  about is asked anew. `paper`: she is no kader of the posyandu, and tells what its paper says. */
export const filed =
  ({ texts }: Pick<ReportingDeps, 'texts'>): Lookup =>
  async (context, args) => {
    const place = await reportable(context, args.posyandu);
    const which = reportOf(place, String(args.period), context.practice);
    const report = await currentReport(context.db, which);
    const paper = (await isOwn(context, place)) ? 0 : 1;
    const register = Array.isArray(report?.answers.register) ? report.answers.register.length : 0;
    const known = { version: report?.version ?? 0, receipt: report?.receipt ?? '', paper, register };
    if (report?.state !== 'returned') return { ...known, asked: '', answers: report?.answers ?? {} };
    const { language } = member(context);
    const asked = await lastReturn(context.db, which);
    const lines = askedParts(texts, language, report, asked).map((one) => texts.render(language, one));
    const answers = without(report.answers, asked?.figure ?? undefined);
    return { ...known, asked: lines.join('\n'), by: asked?.name ?? '', answers };
  };

const isOwn = (context: Context, { id }: Place) => covers(context.db, member(context), { posyandu: id }, ['kader']);

const without = (answers: Answers, figure: string | undefined): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([name]) => name !== figure && name.replace(/_[LP]$/, '') !== figure),
  );

/** Last month's figures, to notice what is unusual; all 0 when last month was not reported. */
export const lastMonth: Lookup = async (context, args) => {
  const place = await reportable(context, args.posyandu);
  const last = await currentReport(context.db, reportOf(place, monthBefore(String(args.period))));
  const known = skdn(last?.answers ?? {});
  return Object.fromEntries(skdnNames.map((name) => [name, known[name] ?? 0]));
};

/** What the scales know of the month: `found` 0 and no answers where nobody weighed with the program. */
export const fromScales =
  ({ scales }: Pick<ReportingDeps, 'scales'>): Lookup =>
  async (context, args) => {
    const place = await reportable(context, args.posyandu);
    const found = await scales(context.db, place, String(args.period));
    if (!found) return { found: 0, guests: 0, answers: {} };
    const { days, ...known } = found;
    const written = days.map((day) => writeDate(day, 'short', member(context).language)).join(', ');
    return { found: 1, ...known, days: written, figures: figures(skdn(found.answers)) };
  };

/** Name of the flow, as drafts carry it. */
const lapor = 'reporting/lapor';

/** Stores the report inside the turn's transaction and answers with what was stored. */
export const file =
  (deps: Pick<ReportingDeps, 'texts' | 'scales'>): Effect =>
  async (context, args) => {
    const place = await reportable(context, args.posyandu);
    const period = String(args.period);
    // This comes first: the lock on the row makes two senders of one report wait for each other.
    await consumeDraft(context, `${args.posyandu}/${period}`);
    const timely = await mustBeOpen(context, place, period);
    const answers = onlyReported(args);
    const stored = await storeReport(context.db, reportOf(place, period, context.practice), {
      answers,
      by: member(context).id,
      now: context.now,
      timely,
      paper: !(await isOwn(context, place)),
    });
    if (!context.practice) {
      await alertUrgent(context, { place, period, answers, ...stored });
      const about = { posyandu: place.id, period, receipt: stored.receipt };
      await announce(context.db, { event: 'filed', area: place.area, about, now: context.now });
      await tellOfCorrection(context, place, period, stored);
    }
    const last = await currentReport(context.db, reportOf(place, monthBefore(period)));
    const moved = await movedMeanwhile(deps, context, { place, period, answers });
    const replies = fileReplies(context, { place, period, answers, last: last?.answers, moved, ...stored });
    const heard = context.practice
      ? undefined
      : dangerIn(deps.texts.reader(member(context).language), answers, stored.before);
    const danger = heard !== undefined && (await isAnswered(context, place.area, heard)) ? undefined : heard;
    return {
      replies,
      ...(danger && {
        next: { flow: 'reporting/darurat' as const, args: { happened: danger, spot: `p${place.id}` } },
      }),
    };
  };

/** Another kader may have weighed on while this one filled in the report. Where she kept her own figures she knows that they differ. */
async function movedMeanwhile(
  { scales }: Pick<ReportingDeps, 'scales'>,
  context: Context,
  { place, period, answers }: { place: Place; period: string; answers: Answers },
) {
  if (context.practice || typeof answers.reason === 'string') return undefined;
  const counted = (await scales(context.db, place, period))?.answers;
  return counted && offerIfOther(context, place, period, { filed: answers, counted });
}

/** A remark that tells of somebody in danger, unless the version before told it already. */
function dangerIn(reader: Reader, answers: Answers, before: Filed | undefined): string | undefined {
  const told = [answers.problems, answers.pmt_note].filter((one) => typeof one === 'string');
  const known = [before?.answers.problems, before?.answers.pmt_note];
  return told.find((one) => !known.includes(one) && reader.emergency(one));
}

/** A missing draft means that someone else has taken the report over, or that this very report was filed already. */
async function consumeDraft(context: Context, key: string) {
  const held = await context.db
    .deleteFrom('draft')
    .where('flow', '=', lapor)
    .where('key', '=', key)
    .where('practice', '=', context.practice)
    .where('owner', '=', member(context).id)
    .returning('id')
    .executeTakeFirst();
  if (!held) throw new Refusal('reporting/refusals:taken');
}

/** Whoever had asked for it, or had found right what has changed now, hears of it. */
async function tellOfCorrection(
  context: Context,
  place: Place,
  period: string,
  { before, state }: { before: Filed | undefined; state: ReportState },
): Promise<void> {
  const asked = before?.state === 'returned' || (before?.verifiedAt != null && state === 'corrected');
  const report = asked && (await currentReport(context.db, reportOf(place, period)));
  if (before && report) await tellCorrected(context, { place, period, report }, before);
}

/** A reopened month is open for one report. Practice does not use it up. True: it is open by the calendar. */
async function mustBeOpen(context: Context, place: Place, period: string): Promise<boolean> {
  const months = await openMonths(context.db, place, context.now);
  if (months.calendar.includes(period)) return true;
  if (!months.reopened.includes(period)) {
    await mustHaveBeenThere(context, place, period);
    throw new Refusal('reporting/refusals:closed', { month: monthName(period, member(context).language) });
  }
  if (context.practice) return false;
  await context.db
    .updateTable('reopening')
    .set({ used_at: new Date(context.now) })
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('period', '=', period)
    .where('used_at', 'is', null)
    .execute();
  return false;
}

/** The report's place and month are columns of their own. */
function onlyReported(args: Answers): Answers {
  const { posyandu: _posyandu, period: _period, village: _village, ...rest } = args;
  return rest;
}
