/** Flow `masalah`: the problems that kader told of late, by theme, those without an answer first, each with a button to answer it. */
import type { Choice, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { covers, posyanduOf } from '../../directory/people/rights.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, type Knows, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { reporters, viewers, visible } from '../base/rights.ts';
import { answerers } from './jawab_masalah.ts';
import { type Problem, problemMonths, problemsIn } from './problems.ts';
import { type Theme, themes, themesOf } from './themes.ts';

const text = textOf('reporting/masalah');

/** More would not fit into one message. */
const mostLines = 20;
const mostButtons = 8;
const mostLetters = 160;

export const themesIn =
  ({ texts }: Pick<ReportingDeps, 'texts'>) =>
  (words: string): Theme[] =>
    themesOf(words, (theme) => texts.list('id', `reporting/masalah:words-${theme}`));

/** Ends the flow. */
export const problems =
  (deps: Pick<ReportingDeps, 'texts'>): Effect =>
  (context, args) =>
    problemsOf(deps, context, String(args.scope));

async function problemsOf(deps: Pick<ReportingDeps, 'texts'>, context: Context, value: string): Promise<EffectResult> {
  const scope = await visible(context, value);
  const { zone } = member(context);
  const to = currentMonth(context.now, zone);
  const from = Temporal.PlainYearMonth.from(to)
    .subtract({ months: problemMonths - 1 })
    .toString();
  const place = 'place' in scope ? { areas: [scope.place.area], posyandu: scope.place.id } : { areas: scope.areas };
  const found = await problemsIn(context.db, { ...place, from, to });
  const name = 'place' in scope ? scope.place.name : scope.name;
  if (found.length === 0) return { replies: [{ parts: [text('none', { place: name, months: problemMonths })] }] };
  const open = found.filter(({ answers }) => answers.length === 0);
  const sorted = [...open, ...found.filter(({ answers }) => answers.length > 0)].slice(0, mostLines);
  const themed = themesIn(deps);
  const parts: Text[] = [text('head', { place: name, count: found.length, open: open.length, months: problemMonths })];
  for (const theme of themes) {
    const own = sorted.filter(({ words }) => themed(words)[0] === theme);
    if (own.length === 0) continue;
    const lines = await Promise.all(own.map((one) => line(deps, context, one)));
    parts.push(text('theme', { theme, lines: lines.join('\n') }));
  }
  if (found.length > sorted.length) parts.push(text('more', { count: found.length - sorted.length }));
  return { replies: [{ parts, choices: await taps(context, open) }] };
}

/** `masalah guntung`, `masalah melati 3`: of a place of hers, where nothing else is said. */
export const knowsProblems =
  (deps: Pick<ReportingDeps, 'texts'>): Knows =>
  async (context, question) => {
    if (!context.person || context.practice || !question.says('reporting/masalah:start')) return undefined;
    const own = await posyanduOf(context.db, context.person, viewers);
    const areas = new Map(own.map(({ area, areaName }) => [area, areaName]));
    const mayArea = await Promise.all(
      [...areas.keys()].map((area) => covers(context.db, context.person, { area }, viewers)),
    );
    const places = [
      ...own.map(({ id, name, areaName }) => ({ value: `p${id}`, name: shortName(name), where: areaName })),
      ...[...areas].filter((_, at) => mayArea[at]).map(([code, name]) => ({ value: areaValue(code), name })),
    ];
    const named = placeNamed(question.words, places, (word) => {
      const reading = question.reader.figure(word);
      return 'value' in reading ? reading.value.total : undefined;
    });
    const rest = question.rest('reporting/masalah:start', 'reporting/masalah:around');
    const [only, ...others] = named?.found ?? [];
    if (!only || others.length > 0 || rest.some((word) => !named!.words.includes(word))) return undefined;
    return (await problemsOf(deps, context, only.value)).replies;
  };

async function line({ texts }: Pick<ReportingDeps, 'texts'>, context: Context, problem: Problem): Promise<string> {
  const { language } = member(context);
  const words = await shownTo(context.db, context.person, { posyandu: problem.posyandu }, problem.words, reporters);
  const [last] = problem.answers;
  return texts.render(
    language,
    text('line', {
      posyandu: shortName(problem.name),
      area: problem.areaName,
      month: monthName(problem.period, language, 'short'),
      words: words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words,
      answered: last ? 'ya' : 'tidak',
      by: last?.by ?? '–',
    }),
  );
}

async function taps(context: Context, open: readonly Problem[]): Promise<Choice[]> {
  const may = await Promise.all(
    open.slice(0, mostButtons).map(({ posyandu }) => covers(context.db, context.person, { posyandu }, answerers)),
  );
  return open
    .slice(0, mostButtons)
    .filter((_, at) => may[at])
    .map(({ posyandu, name, period }) => ({
      data: `!reporting.problem_answer.${posyandu}_${period}`,
      label: text('tap', {
        posyandu: shortName(name),
        month: monthName(period, member(context).language, 'short'),
      }),
    }));
}
