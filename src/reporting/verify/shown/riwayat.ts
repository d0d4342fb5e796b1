/** Flow `riwayat`: what became of a report, each step with who, when and why. */

import { wallTime } from '../../../clock.ts';
import type { Answers, Choice, Option, Reply, Text } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../../directory/people/places.ts';
import { covers } from '../../../directory/people/rights.ts';
import { shownTo } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { notShown } from '../../base/indicators.ts';
import { monthOption } from '../../base/months.ts';
import { posyanduViewers, reporters } from '../../base/rights.ts';
import { stepsOf } from '../../base/steps.ts';
import { currentReport, reportOf } from '../../base/versions.ts';
import { figuresOfReport, type Held, heldInMonths } from '../../rollup/held-back.ts';
import { heldAlone } from '../../rollup/held-figures.ts';
import { changesText, figureName } from '../looked/said.ts';
import { registerTap } from '../looked/taps.ts';
import { keyOf } from '../looked/waiting.ts';

const text = textOf('reporting/periksa');
type Deps = Pick<ReportingDeps, 'texts'>;

/** Those who know the people of a posyandu, and so read their names. */
export const knowThem = [...reporters, 'lurah'] as const;

async function seen(context: Context, posyandu: unknown): Promise<Place> {
  const place = await loadPlace(context.db, posyandu);
  if (!place || !(await covers(context.db, member(context), { posyandu: place.id }, posyanduViewers)))
    throw new Refusal('reporting/refusals:not-your-area');
  return place;
}

const mostMonths = 12;

/** Options: the months that were told, newest first. Throws Refusal where there is none. */
export const toldMonths: Lookup = async (context, args): Promise<Option[]> => {
  const place = await seen(context, args.posyandu);
  const rows = await context.db
    .selectFrom('report')
    .select('period')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('practice', '=', false)
    .where('current', '=', true)
    .orderBy('period', 'desc')
    .limit(mostMonths)
    .execute();
  if (rows.length === 0) throw new Refusal('reporting/periksa:not-told');
  return rows.map(({ period }) => monthOption(period, member(context).language));
};

/** Ends the flow. */
export const historyOf =
  (deps: Deps): Effect =>
  (context, args) =>
    history(deps, context, args.posyandu, String(args.period));

/** `!reporting.history.<report>` */
export const historyTapped =
  (deps: Deps): Effect =>
  (context, args) => {
    const [posyandu, period = ''] = String(args.argument).split('_');
    return history(deps, context, posyandu, period);
  };

export async function history(deps: Deps, context: Context, posyandu: unknown, period: string): Promise<EffectResult> {
  const place = await seen(context, posyandu);
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : '0000-01';
  const which = reportOf(place, known);
  const report = await currentReport(context.db, which);
  const { language } = member(context);
  if (!report) return { replies: [{ parts: [text('not-told')] }] };
  const head = text('history', { posyandu: place.name, area: place.areaName, month: monthName(known, language) });
  const steps = await stepsOf(context.db, which);
  // Reports of before steps were kept.
  const told = steps.length > 0 ? [] : [text('history-filed-only', { receipt: report.receipt })];
  const named = await covers(context.db, member(context), { posyandu: place.id }, knowThem);
  const lines: Text[] = [];
  const kept = await keptOf(context, place, known);
  for (const step of [...filedBefore(steps, kept), ...steps])
    lines.push(await stepText(deps, context, place, step, { named, kept }));
  const changes = changesOf(deps, language, kept);
  const paper = Array.isArray(report.answers.register) && report.answers.register.length > 0;
  const looksAfter = await covers(context.db, member(context), { posyandu: place.id }, reporters);
  const choices: Choice[] = paper && looksAfter ? [registerTap(keyOf(place.id, known, report.version))] : [];
  const reply: Reply = { parts: [head, ...told, ...lines, ...changes], ...(choices.length > 0 && { choices }) };
  return { replies: [reply] };
}

type Step = Awaited<ReturnType<typeof stepsOf>>[number];

async function stepText(
  { texts }: Deps,
  context: Context,
  place: Place,
  step: Step,
  { named, kept }: { named: boolean; kept: Kept },
): Promise<Text> {
  const { language } = member(context);
  const time = wallTime(step.at.getTime(), place.zone);
  const day = writeDate(time.toPlainDate().toString(), 'short', language);
  const clock = time.toPlainTime().toString().slice(0, 5).replace(':', '.');
  const about = kept.versions.findIndex(({ version }) => version === step.version);
  // Beside a figure that is held back the number is told no other way.
  const tells = step.figure !== null && kept.heldIn(about).has(step.figure);
  const said = tells ? step.remark?.replace(/\d+/g, notShown) : step.remark;
  const remark = said ? await shownTo(context.db, context.person, { posyandu: place.id }, said, reporters) : 'none';
  const figure = step.figure === null ? 'none' : figureName(texts, language, step.figure);
  // A first version has no reason; a correction with one changed no figure.
  const what = step.step === 'corrected' && step.remark !== null ? 'stands' : step.step;
  const name = named ? (step.name ?? 'none') : 'none';
  return text('step', { step: what, when: `${day} ${clock}`, name, version: step.version, figure, remark });
}

/** That it was told, where it was before steps were kept and later ones are. */
function filedBefore(steps: readonly Step[], { versions: [first] }: Kept): Step[] {
  if (steps.length === 0 || steps.some(({ step }) => step === 'filed') || first?.version !== 1) return [];
  const { filed_at: at, filed_by: by, name } = first;
  return [{ step: 'filed', version: 1, by, at, figure: null, remark: null, name }];
}

/** What each version changed, as far as the older ones are still kept. */
function changesOf({ texts }: Deps, language: string, { versions, heldIn }: Kept): Text[] {
  return versions.slice(1).flatMap((row, at) => {
    const [before, now] = [versions[at]!.answers, row.answers] as [Answers, Answers];
    const held = new Set([...heldIn(at), ...heldIn(at + 1)]);
    const list = changesText(texts, language, before, now, held);
    return list === undefined ? [] : [text('version-changed', { version: row.version, list })];
  });
}

interface Kept {
  versions: { version: number; answers: unknown; filed_at: Date; filed_by: number | null; name: string | null }[];
  /** What this reader may not see of one of them: what is held back now, and what had to be then. */
  heldIn(at: number): Held;
}

async function keptOf(context: Context, place: Place, period: string): Promise<Kept> {
  const versions = await context.db
    .selectFrom('report')
    .leftJoin('person', 'person.id', 'report.filed_by')
    .select(['report.version', 'report.answers', 'report.filed_at', 'report.filed_by', 'person.name'])
    .where('report.kabupaten', '=', kabupatenOf(place.area))
    .where('report.posyandu', '=', place.id)
    .where('report.period', '=', period)
    .where('report.practice', '=', false)
    .orderBy('report.version')
    .execute();
  if (await covers(context.db, member(context), { posyandu: place.id }, reporters))
    return { versions, heldIn: () => new Set() };
  const figures = versions.map(({ answers }) => figuresOfReport(answers as Answers));
  const names = [...new Set(figures.flatMap((one) => Object.keys(one)))];
  const held = (await heldInMonths(context, { place }, { from: period, to: period }, names))([period]);
  const alone = figures.map((one) => heldAlone(one));
  return { versions, heldIn: (at) => new Set([...held, ...(alone[at] ?? [])]) };
}

/** `!reporting.register.<report>`: the pages of the paper from which it was told. For those who look after the children of the place. */
export const registerTapped: Effect = async (context, args): Promise<EffectResult> => {
  const [posyandu, period = ''] = String(args.argument).split('_');
  const place = await seen(context, posyandu);
  if (!(await covers(context.db, member(context), { posyandu: place.id }, reporters)))
    throw new Refusal('reporting/refusals:not-your-area');
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : '0000-01';
  const report = await currentReport(context.db, reportOf(place, known));
  const pages = Array.isArray(report?.answers.register) ? report.answers.register.map(String) : [];
  if (pages.length === 0) return { replies: [{ parts: [text('no-register')] }] };
  const shown = { posyandu: place.name, month: monthName(known, member(context).language) };
  return { replies: pages.map((file): Reply => ({ parts: [text('register', shown)], file })) };
};
