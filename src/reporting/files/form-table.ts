/** The table `reporting.form`: a form that offices know, filled from the reports of a place. */
import { z } from 'zod';
import type { Cell, Column, Table } from '../../page.ts';
import { type Asked, Refusal, type TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { viewers } from '../base/rights.ts';
import { spanName, upTo } from '../recap/spans.ts';
import { monthsAsked, nameOf, notesFor, ofMonths, ofPlace, scopeAsked } from '../recap/table-query.ts';
import { cellOf, columnOf, isMean } from './form-cells.ts';
import { type FormRow, type FormRows, formRows } from './form-rows.ts';
import {
  type FormColumn,
  type FormName,
  figuresIn,
  figuresOf,
  formNames,
  type Layout,
  layoutOf,
  registerIn,
} from './layouts.ts';
import { type Register, registerOf } from './register-sums.ts';
import { traceOf } from './trace-table.ts';

const text = textOf('reporting/unduh');

const takes = z.object({ form: z.enum(formNames), ...ofPlace, ...ofMonths });

export const formTable = (deps: FormDeps): TableOffer => ({
  roles: viewers,
  takes,
  async read(asked) {
    const { form, of, ...spanned } = takes.parse(asked.query);
    const scope = await scopeAsked(asked, of);
    return (await filledForm(deps, asked, { form, scope, months: monthsAsked(asked, spanned) })).table;
  },
});

export type FormDeps = Pick<ReportingDeps, 'register'>;

type Where = Awaited<ReturnType<typeof scopeAsked>>;
type When = ReturnType<typeof monthsAsked>;

export interface FilledForm {
  table: Table;
  /** Of the columns of the form so many are filled. */
  filled: number;
  of: number;
  /** Something is told without the split of the form, and stands beside it. */
  beside: boolean;
  /** Somebody told something of it. */
  told: boolean;
}

export interface FormAsked {
  form: FormName;
  scope: Where;
  months: When;
}

export async function filledForm(
  { register: read }: FormDeps,
  asked: Asked,
  { form, scope, months }: FormAsked,
): Promise<FilledForm> {
  const whole = layoutOf(form);
  const { language } = asked.person;
  // A year that has not ended is shown as far as it has come.
  const begun = upTo(months, currentMonth(asked.now, asked.person.zone));
  const ofRegister = read && registerIn(whole).length > 0;
  const register = ofRegister ? await registerOf(asked, read, scope, begun) : undefined;
  const found = await formRows(asked, scope, begun, figuresIn(whole), register);
  const layout = { ...whole, columns: whole.columns.filter((column) => !column.optional || isTold(column, found)) };
  const several = begun.from !== begun.to;
  const rows = bodyOf(layout, found, several);
  const counts = countFilled(layout, rows);
  const table: Table = {
    title: text('table-title', { title: layout.title, place: nameOf(scope), months: spanName(months, language) }),
    tab: { literal: layout.short },
    asOf: asked.now,
    source: text('table-source', { source: layout.source, version: writeDate(layout.version, 'medium', language) }),
    columns: [...keyColumns(layout, several), ...layout.columns.map(columnOf)],
    rows,
    summed: true,
    notes: [
      ...notesFor(rows, several),
      ...sexesNote(found.all),
      ...(ofRegister ? [registerNote(register)] : []),
      text('filled', counts),
    ],
  };
  const trace = traceOf(asked, layout, scope, begun, register);
  return {
    table: trace ? { ...table, trace } : table,
    ...counts,
    beside: standsBeside(layout, found),
    told: found.all.reported > 0 || weighedIn(register).weighed > 0,
  };
}

const isTold = (column: FormColumn, { rows }: FormRows) =>
  rows.some(({ sums }) => figuresOf(column).some((name) => sums[name] !== undefined));

const keyColumns = ({ numbered }: Layout, several: boolean): Column[] => [
  ...(numbered ? [{ name: 'number', label: text('number'), kind: 'count' as const }] : []),
  several
    ? { name: 'month', label: text('month'), kind: 'month' }
    : { name: 'place', label: text('place'), kind: 'text' },
];

function bodyOf({ columns, numbered }: Layout, { rows, all }: FormRows, several: boolean): Cell[][] {
  const cells = (row: FormRow) => columns.map((column) => cellOf(column, row));
  const number = (one: Cell) => (numbered ? [one] : []);
  const body = rows.map((row, at): Cell[] => [...number(at + 1), row.name ?? row.period, ...cells(row)]);
  const mean = several && columns.some((column) => figuresOf(column).some(isMean));
  const sum = { text: text(mean ? 'all-months' : 'all') };
  return [...body, [...number({ text: { literal: '' } }), sum, ...cells(all)]];
}

const standsBeside = ({ columns }: Layout, found: FormRows): boolean =>
  columns.some((column) => column.ours === true && isTold(column, found));

/** Of the columns of the form, those that name the rows with them. */
function countFilled({ columns, numbered }: Layout, rows: readonly Cell[][]): { filled: number; of: number } {
  const keys = numbered ? 2 : 1;
  const own = columns.flatMap((column, at) => (column.ours ? [] : [at + keys]));
  const filled = own.filter((at) => rows.some((row) => row[at] !== null)).length;
  return { filled: filled + keys, of: own.length + keys };
}

/** How many posyandu lay there in these months, and how many of them weighed with the program. */
function weighedIn(register: Register | undefined): { weighed: number; all: number } {
  const months = [...(register?.values() ?? [])];
  const weighed = new Set(months.flatMap(({ told }) => [...told.keys()]));
  return { weighed: weighed.size, all: new Set(months.flatMap(({ posts }) => posts.map(({ id }) => id))).size };
}

const registerNote = (register: Register | undefined) =>
  register ? text('from-register', weighedIn(register)) : text('register-wide');

/** Girls and boys are told by some only: then both together are fewer than all. */
const sexesNote = ({ told }: FormRow) =>
  Object.keys(told).some((name) => name.endsWith('_L') && told[name]! < (told[name.slice(0, -2)] ?? 0))
    ? [text('sexes')]
    : [];

/** Throws Refusal: no such form. */
export function formNamed(name: unknown): FormName {
  const found = formNames.find((one) => one === name);
  if (!found) throw new Refusal('reporting/unduh:no-form');
  return found;
}
