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
import { figuresIn, type Layout } from './layouts.ts';

const text = textOf('reporting/unduh');

/** So many reports are told one by one; a larger form says how to get to them. */
const mostReports = 3000;

/** Above a kabupaten there are too many: the file of each kabupaten tells of its own. */
export function traceOf(
  asked: Asked,
  layout: Layout,
  scope: Scope,
  months: Months,
): (() => Promise<Table>) | undefined {
  if (!('place' in scope) && scope.parts < 2) return undefined;
  return () => traceTable(asked, layout, scope, months);
}

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
