/** The form of a month, F/I-Gizi, with the lists of names behind it, as PDF and as XLSX. Takes what the month counted; counts nothing itself but
 *  sums and the row of the absent. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { kop, narrow, printable, writePdf } from '../../../papers/pdf.ts';
import { type Cell, type Sheet, writeSheets } from '../../../papers/sheet.ts';
import type { Writer } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import { writeDate, writeNumber } from '../../../texts/writing.ts';
import type { Sex } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import type { FormColumn, FormRow, MonthShown } from '../shown.ts';
import { bands, type LaidRow, monthLayout } from './layout.ts';
import { listed } from './listed.ts';
import { type SayPaper, sayPaper } from './say-paper.ts';
import { lying, pageTable, sheetOf, sheetWidth } from './table.ts';

type File = Awaited<ReturnType<Writer>>;

export async function monthPdf(deps: Pick<ChildrenDeps, 'texts'>, shown: MonthShown): Promise<File> {
  const say = sayPaper(deps);
  const content: Content[] = [
    kop([say('month-title')], sheetWidth),
    about(say, shown),
    form(say, shown),
    ...remarks(say, shown).map((text): Content => ({ text, fontSize: 8, margin: [0, 6, 0, 0] })),
    ...lists(say, shown),
  ];
  const bytes = await writePdf(say('month-title'), content, lying(say, writeDate(shown.made, 'medium')));
  return { bytes, mime: 'application/pdf', name: `${fileName(say, shown)}.pdf` };
}

export async function monthXlsx(deps: Pick<ChildrenDeps, 'texts'>, shown: MonthShown): Promise<File> {
  const say = sayPaper(deps);
  const made = say('made', { day: writeDate(shown.made, 'medium') });
  const above = [say('month-title'), ...aboutLines(say, shown).map(([label, value]) => `${label}: ${value}`), made];
  const columns = [say('column-number'), say('row'), ...headers(say).flat(), ...totals(say)];
  const sheet: Sheet = {
    name: say('month-tab'),
    above,
    columns: columns.map((header, at) => ({ header, width: at === 1 ? 60 : at === 0 ? 6 : 12 })),
    rows: [
      ...monthLayout().rows.map((row) => [row.number, say(`row-${row.name}`), ...cellsOf(row, shown)]),
      ...remarks(say, shown).map((text) => [null, text]),
    ],
  };
  return writeSheets(fileName(say, shown), [sheet, ...named(say, shown, above)]);
}

const fileName = (say: SayPaper, { posyandu, month }: MonthShown) =>
  say('month-file', { posyandu: printable(posyandu), month });

const aboutLines = (say: SayPaper, { posyandu, areas, month, days }: MonthShown): [string, string][] => [
  [say('month-posyandu'), printable(posyandu)],
  [say('month-area'), areas.join(', ')],
  [say('month-month'), monthName(month, 'id')],
  [say('month-days'), days.map((day) => writeDate(day, 'medium')).join(', ')],
];

const about = (say: SayPaper, shown: MonthShown): Content => ({
  layout: 'noBorders',
  margin: [0, 8, 0, 8],
  fontSize: 9,
  table: { widths: [80, 4, '*'], body: aboutLines(say, shown).map(([label, value]) => [label, ':', value]) },
});

const sexes = ['L', 'P'] as const;
const columns = bands.flatMap((band) => sexes.map((sex) => `${band} ${sex}` as const));

/** `0–5 bulan L`, ... by band. */
const headers = (say: SayPaper) =>
  bands.map((band) => sexes.map((sex) => `${say(`band-${band}`)} ${say(`sex-${sex}`)}`));
const totals = (say: SayPaper) => [...sexes.map((sex) => `${say('total')} ${say(`sex-${sex}`)}`), say('total')];

/** The figures of a row by band and sex, then both sums and the whole. null: empty on the paper. */
function cellsOf(row: LaidRow, shown: MonthShown): (number | null)[] {
  const inSeason = !row.months || row.months.includes(Number(shown.month.slice(5)));
  const counted = inSeason ? figuresOf(row.name, shown.rows) : undefined;
  const may = (column: FormColumn) => !row.bands || row.bands.some((band) => column.startsWith(`${band} `));
  const cells = columns.map((column) => (counted && may(column) ? (counted[column] ?? 0) : null));
  const sum = (sex?: Sex) =>
    counted
      ? columns.reduce((all, column, at) => all + (!sex || column.endsWith(sex) ? (cells[at] ?? 0) : 0), 0)
      : null;
  return [...cells, sum('L'), sum('P'), sum()];
}

/** Who was absent follows from two rows of the form: 02 - 07. */
function figuresOf(
  name: FormRow | 'absent',
  rows: MonthShown['rows'],
): Partial<Record<FormColumn, number>> | undefined {
  if (name !== 'absent') return rows[name];
  const { K, D } = rows;
  if (!K || !D) return undefined;
  return Object.fromEntries(columns.map((column) => [column, (K[column] ?? 0) - (D[column] ?? 0)]));
}

/** More are weighed than hold a KMS where guests come: the row of the absent falls below nothing. */
function remarks(say: SayPaper, shown: MonthShown): string[] {
  const below = Object.values(figuresOf('absent', shown.rows) ?? {}).some((count) => count < 0);
  return below ? [say('absent-below')] : [];
}

function form(say: SayPaper, shown: MonthShown): Content {
  const centred = (text: string, more: Partial<{ rowSpan: number; colSpan: number }> = {}): TableCell => ({
    text,
    bold: true,
    alignment: 'center',
    fillColor: '#eeeeee',
    ...more,
  });
  const top = [
    centred(say('column-number'), { rowSpan: 2 }),
    centred(say('row'), { rowSpan: 2 }),
    ...bands.flatMap((band) => [centred(say(`band-${band}`), { colSpan: 2 }), '']),
    centred(say('total'), { colSpan: 3 }),
    '',
    '',
  ];
  const below = ['', '', ...bands.flatMap(() => ['L', 'P']), 'L', 'P', say('total')].map((text) => centred(text));
  const body = monthLayout().rows.map((row): TableCell[] => [
    { text: row.number, alignment: 'center' },
    say(`row-${row.name}`),
    ...cellsOf(row, shown).map(
      (cell): TableCell => ({ text: cell === null ? '' : writeNumber(cell), alignment: 'center' }),
    ),
  ]);
  const widths = [22, '*', ...columns.map(() => 32), 34, 34, 40];
  return {
    font: narrow,
    fontSize: 9,
    table: { headerRows: 2, dontBreakRows: true, widths, body: [top, below, ...body] },
  };
}

/** Behind the form, on pages of their own: who stands behind the figures. */
function lists(say: SayPaper, shown: MonthShown): Content[] {
  const known = monthLayout().lists.filter((name) => shown.lists[name]);
  return known.map((name, at): Content => {
    const rows = shown.lists[name]!;
    const title = `${say(`list-${name}`)}: ${rows.length}`;
    const empty = {
      text: [{ text: `${title}\n`, bold: true, fontSize: 10 }, say('list-none')],
      font: narrow,
      fontSize: 9,
    };
    const content = rows.length === 0 ? empty : pageTable(listed(say, rows), '#eeeeee', { fontSize: 8.5, title });
    return {
      stack: [content],
      margin: [0, 0, 0, 8],
      ...(rows.length === 0 && { unbreakable: true }),
      ...(at === 0 && { pageBreak: 'before' as const }),
    };
  });
}

/** All lists on one sheet, with the list in the first column: so that they can be sorted and filtered together. */
function named(say: SayPaper, shown: MonthShown, above: string[]): Sheet[] {
  const known = monthLayout().lists.filter((name) => shown.lists[name]);
  if (known.length === 0) return [];
  const tables = known.map((name) => ({ name, table: listed(say, shown.lists[name]!) }));
  const rows = tables.flatMap(({ name, table }) => table.rows.map((row): Cell[] => [say(`list-${name}`), ...row]));
  const header = [{ header: say('list'), width: 160 }, ...tables[0]!.table.columns];
  return [sheetOf(say('month-names-tab'), above, { columns: header, rows })];
}
