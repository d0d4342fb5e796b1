/** Official papers on A4, in one face of type. */
import { createRequire } from 'node:module';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Points between the margins of an upright A4 sheet, and of one that lies. */
export const pageWidth = 595 - 128;
export const lyingWidth = 842 - 80;

/** `content` on as many sheets as it needs. `rest` overrides the layout (landscape, a footer with the page's number). */
export async function writePdf(title: string, content: Content[], rest: Partial<TDocumentDefinitions> = {}) {
  const pdfmake = await prepared();
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [64, 40, 64, 36],
    defaultStyle: { font: 'DejaVu', fontSize: 10, lineHeight: 1.15 },
    info: { title },
    content,
    ...rest,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
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

/** What people type on a phone, as far as the face of type has it: no emoji; and a word longer than any line there can be broken. */
export const printable = (text: string, longest = 60): string =>
  text
    .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]/gu, '')
    .replace(/\S+/gu, (word) => (word.length > longest ? word.replace(/.{6}/gu, '$&\u200b') : word));

/** Does every row fit on one sheet of this width and height? Only then may rows be kept whole, because pdfmake drops what does not fit of a
 *  row that is higher. Counts with broad letters, to err on the safe side. */
export function rowsFit(
  rows: string[][],
  widths: (number | '*')[],
  { width, height, fontSize }: { width: number; height: number; fontSize: number },
): boolean {
  const told = widths.filter((one) => one !== '*');
  const left = width - told.reduce((sum, one) => sum + one, 0) - widths.length * cellPadding;
  const star = left / Math.max(widths.length - told.length, 1);
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

let library: ReturnType<typeof prepare> | undefined;
/** The library is large. It is loaded with the first paper, not with the program. */
function prepared() {
  library ??= prepare();
  return library;
}

/** Fonts come from the package alone, so that no document makes the program read another file or ask the network. */
async function prepare() {
  const { default: pdfmake } = await import('pdfmake');
  const require = createRequire(import.meta.url);
  const file = (style: string) => require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSerif${style}.ttf`);
  const [normal, bold, italics, bolditalics] = ['', '-Bold', '-Italic', '-BoldItalic'].map(file) as [
    string,
    string,
    string,
    string,
  ];
  const fonts = [normal, bold, italics, bolditalics];
  pdfmake.setFonts({ DejaVu: { normal, bold, italics, bolditalics } });
  pdfmake.setLocalAccessPolicy((path) => fonts.includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}
