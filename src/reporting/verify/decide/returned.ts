/** What is told of a report that came back: to its kader why, and to whoever gave it back what the kader did. Worded as it leaves, so that it says
 *  how things are then. */
import { dayMs } from '../../../clock.ts';
import type { Reply, Text } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { carers } from '../../../directory/people/carers.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { loadPlace, type Place, peopleAt } from '../../../directory/people/places.ts';
import { covers } from '../../../directory/people/rights.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Context, Wanted } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { ReportingDeps } from '../../base/deps.ts';
import { lastReturn, stepsOf } from '../../base/steps.ts';
import { currentReport, type Filed, reportOf } from '../../base/versions.ts';
import { changesText, figureName } from '../looked/said.ts';
import { backTap, mendTap, rightTap, standsTap } from '../looked/taps.ts';
import { keyOf, type Looked, lookInto } from '../looked/waiting.ts';

const text = textOf('reporting/periksa');
const usefulMs = 14 * dayMs;

type Told = Pick<Looked, 'place' | 'period' | 'report'>;

/** All kader of the posyandu, and whoever told it for them. */
export async function tellReturned(context: Context, looked: Looked): Promise<void> {
  const { place, report } = looked;
  const kader = (await peopleAt(context.db, place, ['kader'], context.now)).map(({ id }) => id);
  const others = report.paper && report.filedBy !== null ? [report.filedBy] : [];
  const people = [...new Set([...kader, ...others])].filter((id) => id !== context.person?.id);
  await send(context, looked, 'reporting.returned', people);
}

/** Whoever gave it back, or had found it right before its figures changed; where she no longer looks after the place, whoever does. */
export async function tellCorrected(context: Context, told: Told, before: Filed): Promise<void> {
  const asked = await lastReturn(context.db, reportOf(told.place, told.period));
  const by = before.state === 'returned' ? (asked?.by ?? null) : before.verifiedBy;
  const all = (await peopleAt(context.db, told.place, carers, context.now)).map(({ id }) => id);
  const people = by !== null && all.includes(by) ? [by] : all;
  await send(
    context,
    told,
    'reporting.corrected',
    people.filter((id) => id !== context.person?.id),
  );
}

async function send(
  { db, now }: Context,
  { place, period, report }: Told,
  kind: 'reporting.returned' | 'reporting.corrected',
  people: number[],
): Promise<void> {
  // One message for each step: a report may go back and forth.
  const step = (await stepsOf(db, reportOf(place, period))).length;
  const key = `${keyOf(place.id, period, report.version)}-${step}`;
  await enqueue(
    db,
    ...people.map((person) => ({
      kabupaten: kabupatenOf(place.area),
      key: `${kind.replace('.', '-')}-${key}-${person}`,
      person,
      kind,
      reply: { parts: [] },
      args: { posyandu: place.id, period, version: report.version },
      dueAt: now,
      expiresAt: now + usefulMs,
      priority: 2,
    })),
  );
}

/** To the kader: until she has corrected it. */
export const returnedWanted =
  (deps: Pick<ReportingDeps, 'texts'>): Wanted =>
  async ({ db, now }, { person, args }) => {
    const found = await foundBy(db, args);
    const reader = await loadPerson(db, person, now);
    if (!found || !reader || found.report.state !== 'returned') return false;
    if (!(await covers(db, reader, { posyandu: found.place.id }, ['kader', ...carers]))) return false;
    return askedReply(deps, db, found, reader.language);
  };

/** What is asked, with what she can do. */
export async function askedReply(
  { texts }: Pick<ReportingDeps, 'texts'>,
  db: Context['db'],
  { place, period, report }: Told,
  language: string,
): Promise<Reply> {
  const asked = await lastReturn(db, reportOf(place, period));
  const shown = { name: asked?.name ?? '', posyandu: place.name, month: monthName(period, language) };
  const key = keyOf(place.id, period, report.version);
  return {
    parts: [text('returned', shown), ...askedParts(texts, language, report, asked)],
    choices: [mendTap(key), standsTap(key)],
  };
}

/** `N yang ditulis: 30`, and the remark. */
export function askedParts(
  texts: ReportingDeps['texts'],
  language: string,
  report: Pick<Filed, 'answers'>,
  asked: { figure: string | null; remark: string | null } | undefined,
): Text[] {
  const { figure, remark } = asked ?? { figure: null, remark: null };
  const value = figure === null ? undefined : report.answers[figure];
  return [
    ...(figure !== null && typeof value === 'number'
      ? [text('asked-figure', { figure: figureName(texts, language, figure), value })]
      : []),
    text('asked', { remark: remark ?? 'none' }),
  ];
}

/** To the bidan: what was changed, or why it stays. */
export const correctedWanted =
  ({ texts }: Pick<ReportingDeps, 'texts'>): Wanted =>
  async ({ db, now }, { person, args }) => {
    const found = await foundBy(db, args);
    const reader = await loadPerson(db, person, now);
    if (!found || !reader || found.report.state !== 'corrected') return false;
    if (!(await covers(db, reader, { posyandu: found.place.id }, carers))) return false;
    const { language } = reader;
    const key = keyOf(found.place.id, found.period, found.report.version);
    const [looked] = await lookInto(db, [{ ...found, key, findings: [] }]);
    const last = (await stepsOf(db, reportOf(found.place, found.period))).findLast(({ step }) => step === 'corrected');
    const shown = { name: last?.name ?? '', posyandu: found.place.name, month: monthName(found.period, language) };
    const parts =
      last?.remark != null
        ? [text('stands', { ...shown, reason: last.remark })]
        : [
            text('corrected', {
              ...shown,
              changes: changesText(texts, language, looked!.before, looked!.report.answers) ?? 'none',
            }),
          ];
    return { parts, choices: [rightTap(key), backTap(key)] };
  };

/** The report that a message is about, as long as its version still counts. */
async function foundBy(
  db: Context['db'],
  args: Record<string, unknown>,
): Promise<(Told & { place: Place }) | undefined> {
  const place = await loadPlace(db, args.posyandu);
  const period = String(args.period);
  const report = place && (await currentReport(db, reportOf(place, period)));
  return place && report && report.version === args.version ? { place, period, report } : undefined;
}
