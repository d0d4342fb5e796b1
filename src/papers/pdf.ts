/** Official papers on A4, in one typeface and its narrow sister. Set on a thread (`writing.ts`). */
import type { Column, Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { written } from './written.ts';

/** The font of tables with many columns. */
export const narrow = 'DejaVuNarrow';

/** Points between the margins of an A4 sheet in portrait, and in landscape. */
export const pageWidth = 595 - 128;
export const lyingWidth = 842 - 80;

/** Where the foot of a sheet says which one it is, of how many. */
export const pageMark = '{page}';
export const pagesMark = '{pages}';

export type Foot = { fontSize: number } & (
  | { text: string; alignment: 'center' }
  | { columns: Column[]; margin: Margins }
);

/** `layout` of a table, beside pdfmake's own: lines of text; a grey or a fine grid, the latter also below a row that is its title; much room. */
export type TableLook = 'lines' | 'grey' | 'fine' | 'fine-titled' | 'roomy';

/** Data alone: the paper is set on a thread of its own. */
export type Paper = Omit<TDocumentDefinitions, 'footer'> & { footer?: Foot };

/** `content` on as many sheets as it needs. `rest` overrides the layout (landscape, a foot with the page's number). */
export function writePdf(title: string, content: Content[], rest: Partial<Paper> = {}): Promise<Uint8Array> {
  const paper: Paper = {
    pageSize: 'A4',
    pageMargins: [64, 40, 64, 36],
    defaultStyle: { font: 'DejaVu', fontSize: 10, lineHeight: 1.15 },
    info: { title },
    content,
    ...rest,
  };
  return written({ paper });
}

/** The head of an official paper: its lines centred above a double rule. */
export function kop(head: string[], width = pageWidth): Content {
  const lines = head.map((text, at) => ({
    text,
    alignment: 'center' as const,
    bold: at < head.length - 1 || head.length < 3,
    fontSize: at < head.length - 1 || head.length < 3 ? 13 : 9,
  }));
  const line = (y: number, lineWidth: number) => ({
    type: 'line' as const,
    x1: 0,
    x2: width,
    y1: y,
    y2: y,
    lineWidth,
  });
  return { stack: [...lines, { canvas: [line(4, 2), line(7, 0.5)] }] };
}

/** Prepares for print what people type on a phone. Emoji are dropped, because the typeface has none, and words longer than a line can be
 *  broken. */
export const printable = (text: string, longest = 60): string =>
  text
    .replace(/ ?[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]+/gu, '')
    .replace(/\S+/gu, (word) => (word.length > longest ? word.replace(/.{6}/gu, '$&\u200b') : word));

/** Answers whether every row fits on one sheet of this width and height. Only then may rows be kept whole, because pdfmake drops what does
 *  not fit of a higher row. Letters are taken as broad, to err on the safe side. */
export function rowsFit(
  rows: string[][],
  widths: (number | '*')[],
  { width, height, fontSize }: { width: number; height: number; fontSize: number },
): boolean {
  const fixed = widths.filter((one) => one !== '*');
  const left = width - fixed.reduce((sum, one) => sum + one, 0) - widths.length * cellPadding;
  const star = left / Math.max(widths.length - fixed.length, 1);
  const most = Math.floor((height - 6 * fontSize) / (fontSize * 1.35));
  const lines = (text: string, column: number) => {
    const letters = Math.max(Math.floor(column / (fontSize * 0.75)), 1);
    return text.split('\n').reduce((sum, line) => sum + Math.max(Math.ceil(line.length / letters), 1), 0);
  };
  return rows.every((row) =>
    row.every((text, at) => lines(text, widths[at] === '*' ? star : (widths[at] ?? star)) <= most),
  );
}

/** The padding of a cell in pdfmake, with its rule. */
const cellPadding = 9;

/** Pixels of the longer side. The writing on a board can still be read, and twenty such pictures do not burden an old phone. */
const longestSide = 1100;

export interface PagePicture {
  /** As a page can hold it. */
  image: string;
  /** Higher than wide. */
  tall: boolean;
}

/** Makes a photo small enough for a page. */
export async function pagePicture(bytes: Uint8Array): Promise<PagePicture> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes)
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 68 })
    .toBuffer({ resolveWithObject: true });
  return { image: `data:image/jpeg;base64,${data.toString('base64')}`, tall: info.height > info.width };
}
