/** The sheet behind a form: each report that its figures were made of, with what it told. What a place holds back is held back here, too. */
import type { Cell, Column, Table } from '../../page.ts';
import type { Asked } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Scope } from '../base/rights.ts';
import { spanName } from '../recap/spans.ts';
import { nameOf } from '../recap/table-query.ts';
import { figuresOfReport, heldInMonths } from '../rollup/held-back.ts';
import type { Months } from '../rollup/sums.ts';
import { filedReports } from './filed-reports.ts';
import { figuresIn, figuresOf, type Layout, registerIn } from './layouts.ts';
import type { Register } from './register-sums.ts';

const text = textOf('reporting/unduh');

/** So many reports are told one by one; a larger form says how to get to them. */
const mostReports = 3000;

/** Above a kabupaten there are too many: the file of each kabupaten tells of its own. */
export function traceOf(
  asked: Asked,
  layout: Layout,
  scope: Scope,
  months: Months,
  register: Register | undefined,
): (() => Promise<Table>) | undefined {
  if (!('place' in scope) && scope.parts < 2) return undefined;
  return async () => {
    const table = await traceTable(asked, layout, scope, months);
    return register ? besideRegister(table, layout, register) : table;
  };
}

/** What came from the scales has no report: its rows are the months of the posyandu that weighed with the program. */
function besideRegister(table: Table, layout: Layout, register: Register): Table {
  const names = registerIn(layout);
  const months = [...register];
  const told = names.filter((name) =>
    months.some(([, { told }]) => told.values().some((one) => one[name] !== undefined)),
  );
  if (told.length === 0) return table;
  const empty = (count: number) => Array.from({ length: count }, () => null);
  const rows = months.flatMap(([period, { posts, told: figures, held }]) =>
    posts
      .filter(({ id }) => figures.has(id))
      .map(({ id, name, areaName }): Cell[] => {
        const of = figures.get(id)!;
        const cells = told.map((figure): Cell => {
          if (of[figure] === undefined) return null;
          return held(`p${id}`).has(figure) ? { held: true } : of[figure]!;
        });
        const about = [name, areaName, period, { text: text('trace-register') }];
        return [...about, ...empty(table.columns.length - about.length), ...cells];
      }),
  );
  const labels = told.map((name): Column => ({ name: name.toLowerCase(), label: headOf(layout, name), kind: 'count' }));
  return {
    ...table,
    columns: [...table.columns, ...labels],
    rows: [...table.rows.map((row) => [...row, ...empty(told.length)]), ...rows],
  };
}

/** As the form calls it. */
const headOf = ({ columns }: Layout, name: string) => ({
  literal: columns.find((one) => figuresOf(one).includes(name))!.heads.join(', '),
});

async function traceTable(asked: Asked, layout: Layout, scope: Scope, months: Months): Promise<Table> {
  const { language } = asked.person;
  const figures = figuresIn(layout);
  const reports = await reportsOf(asked, scope, months);
  const shown = reports.slice(0, mostReports);
  const villages = 'place' in scope ? [] : [...new Set(shown.map(({ area }) => area))];
  const held = await heldInMonths(asked, scope, months, figures, { posyandu: villages });
  const told = figures.filter((name) => shown.some(({ answers }) => typeof answers[name] === 'number'));
  return {
    title: text('trace-title', { title: layout.title, place: nameOf(scope), months: spanName(months, language) }),
    tab: text('trace-tab'),
    asOf: asked.now,
    source: text('trace-source'),
    columns: [
      ...columns,
      ...told.map((name): Column => ({ name: name.toLowerCase(), label: figureLabel(name), kind: 'count' })),
    ],
    rows: shown.map((report) => {
      const holds = held([report.period], `p${report.posyandu}`);
      const sums = figuresOfReport(report.answers);
      const value = (name: string): Cell =>
        sums[name] === undefined ? null : holds.has(name) ? { held: true } : sums[name]!;
      return [...aboutReport(report), ...told.map(value)];
    }),
    notes: shown.length < reports.length ? [text('trace-more', { shown: shown.length, all: reports.length })] : [],
  };
}

const columns: Column[] = [
  { name: 'posyandu', label: text('trace-posyandu'), kind: 'text' },
  { name: 'area', label: text('trace-area'), kind: 'text' },
  { name: 'month', label: text('month'), kind: 'month' },
  { name: 'receipt', label: text('trace-receipt'), kind: 'text' },
  { name: 'version', label: text('trace-version'), kind: 'count' },
  { name: 'filed', label: text('trace-filed'), kind: 'time' },
  { name: 'state', label: text('trace-state'), kind: 'text' },
  { name: 'verified', label: text('trace-verified'), kind: 'time' },
  { name: 'verifier', label: text('trace-verifier'), kind: 'text' },
];

type Report = Awaited<ReturnType<typeof filedReports>>[number];

const aboutReport = ({
  name,
  areaName,
  period,
  receipt,
  version,
  filedAt,
  state,
  verifiedAt,
  verifier,
}: Report): Cell[] => [
  name,
  areaName,
  period,
  receipt,
  version,
  filedAt.getTime(),
  { text: text(`state-${state}`) },
  verifiedAt?.getTime() ?? null,
  verifier,
];

function figureLabel(figure: string) {
  const [name = '', sex = 'all'] = figure.split('_');
  return text('figure', { name, sex });
}

/** Whose names stand in the sheet. */
export async function verifiersOf(asked: Asked, scope: Scope, months: Months): Promise<number[]> {
  if (!('place' in scope) && scope.parts < 2) return [];
  const reports = await reportsOf(asked, scope, months);
  return [...new Set(reports.flatMap(({ verifiedBy }) => verifiedBy ?? []))];
}

const reportsOf = ({ db }: Asked, scope: Scope, months: Months) =>
  'place' in scope
    ? filedReports(db, [scope.place.area], months, scope.place.id)
    : filedReports(db, scope.areas, months);
