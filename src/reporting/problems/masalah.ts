/** Flow `masalah`: the problems that kader told of late, by theme, those without an answer first, each with a button to answer it. */
import type { Choice, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { reporters, visible } from '../base/rights.ts';
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
  async (context, args) => {
    const scope = await visible(context, String(args.scope));
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
    const parts: Text[] = [
      text('head', { place: name, count: found.length, open: open.length, months: problemMonths }),
    ];
    for (const theme of themes) {
      const own = sorted.filter(({ words }) => themed(words)[0] === theme);
      if (own.length === 0) continue;
      const lines = await Promise.all(own.map((one) => line(deps, context, one)));
      parts.push(text('theme', { theme, lines: lines.join('\n') }));
    }
    if (found.length > sorted.length) parts.push(text('more', { count: found.length - sorted.length }));
    return { replies: [{ parts, choices: await taps(context, open) }] };
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
