/** A table on lying A4. One that is too wide is set in parts, each with the columns that name its rows. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { wallTime } from '../clock.ts';
import type { Column, Table } from '../page.ts';
import { textOf } from '../texts/text-of.ts';
import { headRows } from './heads.ts';
import { lyingWidth, narrow, type Paper, pageMark, pagesMark, printable, rowsFit, writePdf } from './pdf.ts';
import { spoken } from './table-cell.ts';
import { aboveOf, notesOf, unlinked } from './table-lines.ts';
import type { Words } from './table-words.ts';

const text = textOf('papers/table');
const fontSize = 8;
const headSize = 7.2;
/** The padding of a cell on both sides, with its rule. */
const padding = 5;

export async function tablePdf(name: string, table: Table, words: Words) {
  const [title, ...about] = aboveOf(table, words) as [string, ...string[]];
  const content: Content[] = [
    { text: printable(title), bold: true, fontSize: 13 },
    { text: printable(about.join('\n')), fontSize: 8.5, margin: [0, 2, 0, 8] },
    ...(table.rows.length > 0 ? partsOf(table).map((part) => partOf(table, part, words)) : []),
    ...notesOf(table, words).map((line): Content => ({ text: printable(line), fontSize: 8, margin: [0, 3, 0, 0] })),
  ];
  const day = wallTime(table.asOf, words.zone).toPlainDate().toString();
  // The day in place of the time at which it was made: the same figures are the same file.
  const info = { title, creationDate: new Date(`${day}T00:00:00Z`) };
  return {
    bytes: await writePdf(title, content, sheetOf(title, info, words)),
    mime: 'application/pdf',
    name: `${name}.pdf`,
  };
}

const sheetOf = (title: string, info: Paper['info'], { say }: Words): Partial<Paper> => ({
  pageOrientation: 'landscape',
  pageMargins: [40, 36, 40, 40],
  info,
  footer: {
    columns: [
      printable(title),
      { text: say(text('page', { page: pageMark, pages: pagesMark })), alignment: 'right', width: 100 },
    ],
    fontSize: 7.5,
    margin: [40, 12, 40, 0],
  },
});

const widths: Record<Column['kind'], number> = {
  text: 92,
  count: 40,
  decimal: 40,
  rate: 76,
  day: 62,
  month: 72,
  time: 84,
};

interface Part {
  /** The columns that name the rows. */
  key: number[];
  own: number[];
}

/** Which columns stand side by side. */
function partsOf({ columns }: Table): Part[] {
  const key = [0, ...(columns.length > 1 && isName(columns[1]!) ? [1] : [])];
  const wide = (at: number) => widths[columns[at]!.kind];
  const room = lyingWidth - key.reduce((sum, at) => sum + wide(at), 0);
  const parts: Part[] = [{ key, own: [] }];
  let left = room;
  for (let at = key.length; at < columns.length; at++) {
    if (wide(at) > left && parts.at(-1)!.own.length > 0) {
      parts.push({ key, own: [] });
      left = room;
    }
    parts.at(-1)!.own.push(at);
    left -= wide(at);
  }
  return parts;
}

function partOf(table: Table, { key, own }: Part, words: Words): Content {
  const part = [...key, ...own];
  const columns = part.map((at) => table.columns[at]!);
  const rows = table.rows.map((row) =>
    part.map((at) => printable(spoken(unlinked(row[at]!), table.columns[at]!.kind, words))),
  );
  const heads = headsOf(columns, words);
  const widths = widthsOf(columns, heads);
  const head = headOf(heads);
  const body = rows.map((row, line) => {
    const bold = table.summed === true && line === rows.length - 1;
    return row.map((text, at): TableCell => ({ text, bold, alignment: isName(columns[at]!) ? 'left' : 'right' }));
  });
  const dontBreakRows = rowsFit(rows, widths, { width: lyingWidth, height: 480, fontSize });
  const set = { headerRows: head.length, dontBreakRows, keepWithHeaderRows: 1, widths, body: [...head, ...body] };
  return {
    stack: [
      ...(part.length === table.columns.length ? [] : [partLine(table, own, words)]),
      { font: narrow, fontSize, layout: 'fine', table: set },
    ],
    margin: [0, 0, 0, 10],
    ...(own[0]! > key.length && { pageBreak: 'before' as const }),
  };
}

const isName = ({ kind }: Column) => kind === 'text' || kind === 'month';

type Heads = ReturnType<typeof headRows>;

const headsOf = (columns: Column[], { say }: Words): Heads =>
  headRows(columns.map(({ heads, label }) => (heads ?? [label]).map((one) => printable(say(one)))));

const headOf = (heads: Heads): TableCell[][] =>
  heads.map((row) =>
    row.map((one): TableCell => {
      if (one === null) return '';
      const { text, columns: colSpan, rows: rowSpan } = one;
      return { text, bold: true, fontSize: headSize, fillColor: '#eeeeee', alignment: 'center', colSpan, rowSpan };
    }),
  );

/** No head breaks inside a word. What is left of the width goes to the columns of words, which give some of theirs where a head needs it. */
function widthsOf(columns: Column[], heads: Heads): number[] {
  const needed = columns.map(({ kind }, at) => Math.max(widths[kind], padding + widestWord(heads, at)));
  const spare = lyingWidth - needed.reduce((sum, one) => sum + one, 0);
  const wordy = columns.filter(({ kind }) => kind === 'text').length;
  const more = Math.min(Math.max(spare / Math.max(wordy, 1), -mostGiven), 90);
  return columns.map(({ kind }, at) => needed[at]! - padding + (kind === 'text' ? more : 0));
}

/** So much a column of words gives to heads of others. */
const mostGiven = 30;

/** Of the heads over this column alone. A word that is wider than any column may break. */
function widestWord(heads: Heads, at: number): number {
  const own = heads.flatMap((row) => (row[at]?.columns === 1 ? row[at].text.split(/[\s/]+/) : []));
  return Math.min(Math.max(0, ...own.map(widthOf)), 64);
}

/** About as wide as it is set in bold: a little more rather than less. */
const widthOf = (word: string): number =>
  [...word].reduce(
    (sum, sign) =>
      sum + (/[iljtf.,()'|]/.test(sign) ? 0.4 : /[mwMW%]/.test(sign) ? 0.95 : /[A-Z]/.test(sign) ? 0.72 : 0.63),
    0,
  ) * headSize;

const partLine = ({ columns }: Table, own: number[], { say }: Words): Content => ({
  text: say(text('part', { from: own[0]! + 1, to: own.at(-1)! + 1, columns: columns.length })),
  fontSize: 7.5,
});
