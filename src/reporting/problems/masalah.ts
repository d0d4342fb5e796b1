/** Flow `masalah`: the problems that kader told of late, by theme, those without an answer first, each with a button to answer it. */
import type { Choice, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, type Knows, member, unlessRefused } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { reporters, scopes, visible } from '../base/rights.ts';
import { askedFor } from '../recap/asked.ts';
import { notHers } from '../recap/not-hers.ts';
import { answerers } from './jawab_masalah.ts';
import { type Problem, problemMonths, problemsIn, tooWide } from './problems.ts';
import { type Theme, themes, themesOf } from './themes.ts';

const text = textOf('reporting/masalah');

/** More would not fit into one message. */
const mostLines = 20;
const mostButtons = 8;
const mostPlaces = 10;
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
  const { problems: found, all } = await problemsIn(context.db, { ...place, from, to });
  const name = 'place' in scope ? scope.place.name : scope.name;
  if (tooWide(place.areas)) return { replies: [{ parts: [text('too-wide', { place: name })] }] };
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
  if (all > found.length) parts.push(text('newest', { shown: found.length, all }));
  return { replies: [{ parts, choices: await taps(context, open) }] };
}

/** `masalah guntung`, `masalah melati 3`: of that place alone, where nothing else is said. */
export const knowsProblems =
  (deps: Pick<ReportingDeps, 'texts'>): Knows =>
  async (context, question) => {
    const { person } = context;
    if (!person || context.practice || !question.says('reporting/masalah:start')) return undefined;
    const own = await unlessRefused(() => scopes(context));
    const words = question.rest('reporting/masalah:start').join(' ');
    const { zone, language } = person;
    const now = currentMonth(context.now, zone);
    const { place, also, months, unread } = await askedFor(context, deps, {
      text: words,
      reader: question.reader,
      now,
      language,
    });
    const around = new Set(deps.texts.list(language, 'reporting/masalah:around'));
    if (!own || !place || also || months || unread.some((word) => !around.has(word))) return undefined;
    const outside = notHers(place);
    if (outside) return [{ parts: [outside], choices: own.map(({ value, label }) => tapOf(String(value), label)) }];
    const [only, ...others] = place.found;
    if (others.length === 0) return (await problemsOf(deps, context, only!.value!)).replies;
    const choices = place.found
      .slice(0, mostPlaces)
      .flatMap(({ value = [], name, where }) =>
        [value].flat().map((one) => tapOf(one, where ? `${name} (${where})` : name)),
      );
    return [{ parts: [{ key: 'reporting/questions:which-place' }], choices }];
  };

const tapOf = (value: string, label: string): Choice => ({
  data: `!reporting.problems_of.${value}`,
  label: { literal: label },
});

/** `!reporting.problems_of.<place>` */
export const problemsTap =
  (deps: Pick<ReportingDeps, 'texts'>): Effect =>
  (context, args) =>
    problemsOf(deps, context, String(args.argument));

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
