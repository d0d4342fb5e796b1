/** The table and page `reporting.problems`: what kader told of problems in three months, by theme, with who has answered. Names of residents are
 *  hidden from those who do not look after them. */
import { z } from 'zod';
import { shownTo } from '../../directory/people/shown-to.ts';
import type { Cell, Column, Figure } from '../../page.ts';
import type { Asked, PageOffer, TableOffer, Waits } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { reporters, viewers } from '../base/rights.ts';
import { placePage, placeTable, toPosyandu } from '../pages/of-place.ts';
import { monthsTo, queryOf, type Seen, seenIn, seenQuery } from '../pages/seen.ts';
import { answerers } from './jawab_masalah.ts';
import { type Problem, problemMonths, problemsIn, tooWide } from './problems.ts';
import { type Theme, themes } from './themes.ts';

const text = textOf('reporting/masalah');
const page = textOf('reporting/pages');
const column = textOf('reporting/tables');

type Themed = (words: string) => Theme[];

const takes = seenQuery.extend({ theme: z.enum(themes).optional() });

const found = ({ db }: Pick<Asked, 'db'>, { area, posyandu, period }: Pick<Seen, 'area' | 'posyandu' | 'period'>) =>
  problemsIn(db, { areas: area.areas, posyandu, ...monthsTo(period, problemMonths) });

export const problemsTable = (themed: Themed): TableOffer => ({
  roles: viewers,
  takes,
  async read(asked) {
    const seen = await seenIn(asked);
    const { theme } = takes.parse(asked.query);
    const { problems } = await found(asked, seen);
    const all = problems.filter(({ words }) => theme === undefined || themed(words).includes(theme));
    const rows = await Promise.all(all.map((one) => rowOf(asked, one, themed)));
    return placeTable(asked, seen, 'problems', { columns, rows });
  },
});

const columns: Column[] = [
  { name: 'theme', label: page('theme'), kind: 'text' },
  { name: 'posyandu', label: column('posyandu'), kind: 'text' },
  { name: 'area', label: page('village'), kind: 'text' },
  { name: 'month', label: page('month'), kind: 'month' },
  { name: 'problem', label: page('problem'), kind: 'text' },
  { name: 'answered_by', label: page('answered-by'), kind: 'text' },
  { name: 'answer', label: page('answer'), kind: 'text' },
];

async function rowOf({ db, person }: Asked, problem: Problem, themed: Themed): Promise<Cell[]> {
  const { posyandu, period } = problem;
  const shown = (words: string) => shownTo(db, person, { posyandu }, words, reporters);
  const [last] = problem.answers;
  return [
    { text: text('theme-name', { theme: themed(problem.words)[0]! }) },
    toPosyandu(problem.name, posyandu, period),
    problem.areaName,
    period,
    await shown(problem.words),
    last?.by ?? null,
    last ? await shown(last.words) : null,
  ];
}

export const problemsPage = (themed: Themed): PageOffer => ({
  roles: viewers,
  takes,
  menu: { at: 55, label: page('menu-problems') },
  async read(asked) {
    const seen = await seenIn(asked);
    const { theme } = takes.parse(asked.query);
    const { problems: all, all: there } = await found(asked, seen);
    const figures = themes.flatMap((one): Figure[] => {
      const count = all.filter(({ words }) => themed(words).includes(one)).length;
      const to = { page: 'reporting.problems', query: { ...queryOf(seen), theme: one } } as const;
      return count > 0
        ? [
            {
              label: text('theme-name', { theme: one }),
              value: count,
              kind: 'count',
              explained: 'reporting/pages:means-problems',
              to,
            },
          ]
        : [];
    });
    const open = all.filter(({ answers }) => answers.length === 0).length;
    const notes = tooWide(seen.area.areas)
      ? [text('too-wide', { place: seen.area.name })]
      : there > all.length
        ? [text('newest', { shown: all.length, all: there })]
        : [];
    return placePage(asked, seen, 'problems', [
      { kind: 'texts', texts: [...notes, page('problems-note', { count: all.length, open })] },
      ...(figures.length > 0 ? [{ kind: 'figures', figures } as const] : []),
      { kind: 'table', table: 'reporting.problems', query: { ...queryOf(seen), ...(theme && { theme }) }, most: 60 },
    ]);
  },
});

/** Problems that nobody has answered, of those who may. */
export const problemsWait: Waits = async (asked) => {
  if (!asked.person.grants.some(({ role }) => answerers.includes(role))) return [];
  const seen = await seenIn({ ...asked, query: {} });
  const { problems } = await found(asked, seen);
  const open = problems.filter(({ answers }) => answers.length === 0).length;
  return open > 0
    ? [{ page: 'reporting.problems', query: queryOf(seen), label: page('waits-problems', { count: open }) }]
    : [];
};
