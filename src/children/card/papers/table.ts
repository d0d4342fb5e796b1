/** A table of a paper, as a page has it and as a sheet has it. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { narrow, type Paper, pageMark, pagesMark, printable, rowsFit, type TableLook } from '../../../papers/pdf.ts';
import type { Cell, Sheet } from '../../../papers/sheet.ts';
import { writeNumber } from '../../../texts/writing.ts';
import { cellOf, type Told } from './cells.ts';
import type { LaidColumn } from './layout.ts';
import type { SayPaper } from './say-paper.ts';

export interface Table {
  columns: { header: string; width: number }[];
  rows: Cell[][];
}

export const tableOf = (columns: readonly LaidColumn[], rows: readonly Told[], say: SayPaper): Table => ({
  columns: columns.map(({ name, width }) => ({ header: say(`column-${name}`), width })),
  rows: rows.map((row) => columns.map(({ name }) => cellOf(name, row, say))),
});

/** Of a paper with very many columns; one with fewer is written larger. */
const small = 6.8;
/** Points between the margins. */
export const sheetWidth = 842 - 56;
/** The padding of a cell on both sides, with its rule. */
const padding = 5;

/** On lying A4; the head of the table, with its title, stands on every page and never alone, and no row is cut in two. */
export function pageTable({ columns, rows }: Table, fill: string, { fontSize = small, title = '' } = {}): Content {
  const body = rows.map((row) => row.map((cell, at) => printed(cell, columns[at]!.width, fontSize)));
  const widths = columns.map(({ width }) => width - padding);
  const dontBreakRows = rowsFit(body, widths, { width: sheetWidth, height: 480, fontSize });
  const head = columns.map(
    ({ header, width }): TableCell => ({
      text: printed(header, width, fontSize),
      bold: true,
      fillColor: fill,
      alignment: 'center',
    }),
  );
  return {
    font: narrow,
    fontSize,
    layout: (title ? 'fine-titled' : 'fine') satisfies TableLook,
    table: {
      headerRows: title ? 2 : 1,
      dontBreakRows,
      keepWithHeaderRows: 1,
      widths,
      body: [...(title ? [titleRow(title, columns.length)] : []), head, ...body],
    },
  };
}

const titleRow = (text: string, columns: number): TableCell[] => [
  { text, colSpan: columns, bold: true, fontSize: 10, border: noBorder, margin: [-2, 8, 0, 2] },
  ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '', border: noBorder })),
];
const noBorder: [boolean, boolean, boolean, boolean] = [false, false, false, false];

/** A word may be broken where it would leave its column, first behind a hyphen. */
function printed(cell: Cell, width: number, fontSize: number): string {
  if (typeof cell === 'number') return writeNumber(cell, { maximumFractionDigits: 2 });
  const letters = Math.max(Math.floor((width - padding) / (fontSize * 0.58)), 3);
  const part = new RegExp(`[^\\s\u200b]{${letters}}(?=[^\\s\u200b])`, 'gu');
  return printable(cell ?? '', 200)
    .trim()
    .replace(/-(?=\S)/g, '-\u200b')
    .replace(part, '$&\u200b');
}

/** A column of a page is about five points for each letter of a sheet. */
export const sheetOf = (name: string, above: string[], { columns, rows }: Table): Sheet => ({
  name,
  above,
  columns: columns.map(({ header, width }) => ({ header, width: Math.max(Math.round(width / 4.4), 7) })),
  rows,
});

/** Lying A4 with the number of the page and the day of the paper at the foot. */
export const lying = (say: SayPaper, made: string): Partial<Paper> => ({
  pageOrientation: 'landscape',
  pageMargins: [28, 28, 28, 34],
  footer: {
    columns: [
      say('made', { day: made }),
      { text: say('page', { page: pageMark, pages: pagesMark }), alignment: 'right', width: 60 },
    ],
    fontSize: 7.5,
    margin: [28, 10, 28, 0],
  },
});
