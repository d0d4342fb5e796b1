/** A thread's whole work: sets papers and writes sheets, one after the other. A paper takes the processor for some tenths of a second, one of
 *  hundreds of rows for seconds: nobody else's message waits for it. */
import { createRequire } from 'node:module';
import type { CustomTableLayout, DynamicContent } from 'pdfmake/interfaces.js';
import { type Foot, narrow, type Paper, pageMark, pagesMark, type TableLook } from './pdf.ts';
import { type Sheet, tab } from './sheet.ts';
import { withoutTimes } from './stable-zip.ts';
import { answerWishes, inTurn } from './threaded.ts';

const next = inTurn<Uint8Array>();

answerWishes<{ paper: Paper } | { sheets: Sheet[] }>((wish) =>
  next(async () => new Uint8Array('paper' in wish ? await pdf(wish.paper) : await workbook(wish.sheets))),
);

/** The libraries are large: each is loaded when it is needed first. */
async function workbook(sheets: Sheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return withoutTimes(await writeExcelFile(sheets.map(tab)).toBuffer());
}

async function pdf({ footer, ...paper }: Paper): Promise<Buffer> {
  const pdfmake = await prepared();
  return pdfmake.createPdf({ ...paper, ...(footer && { footer: onPage(footer) }) }).getBuffer();
}

/** The foot of a sheet, with the number of the page where its mark stands. */
function onPage(foot: Foot): DynamicContent {
  const written = JSON.stringify(foot);
  return (page, pages) =>
    JSON.parse(written.replaceAll(pageMark, String(page)).replaceAll(pagesMark, String(pages))) as Foot;
}

const rules = (width: number) => ({ hLineWidth: () => width, vLineWidth: () => width });

const padding = (left: number, top: number, right: number, bottom: number) => ({
  paddingLeft: () => left,
  paddingTop: () => top,
  paddingRight: () => right,
  paddingBottom: () => bottom,
});

const looks: Record<TableLook, CustomTableLayout> = {
  lines: { ...rules(0), ...padding(0, 0, 4, 1) },
  grey: { ...rules(0.5), hLineColor: () => '#888888', vLineColor: () => '#888888' },
  fine: { ...rules(0.4), ...padding(2.3, 1.8, 2.3, 1.8) },
  'fine-titled': {
    ...rules(0.4),
    ...padding(2.3, 1.8, 2.3, 1.8),
    hLineWidth: (row) => (row === 0 ? 0 : 0.4),
  },
  roomy: padding(14, 14, 14, 14),
};

let library: ReturnType<typeof prepare> | undefined;
function prepared() {
  library ??= prepare();
  return library;
}

/** Fonts come from the package alone, so that no document makes the program read another file or ask the network. */
async function prepare() {
  const { default: pdfmake } = await import('pdfmake');
  const require = createRequire(import.meta.url);
  const family = (name: string, slanted: string) => {
    const [normal, bold, italics, bolditalics] = ['', '-Bold', `-${slanted}`, `-Bold${slanted}`].map((style) =>
      require.resolve(`dejavu-fonts-ttf/ttf/${name}${style}.ttf`),
    ) as [string, string, string, string];
    return { normal, bold, italics, bolditalics };
  };
  const fonts = { DejaVu: family('DejaVuSerif', 'Italic'), [narrow]: family('DejaVuSansCondensed', 'Oblique') };
  const files = Object.values(fonts).flatMap((styles) => Object.values(styles));
  pdfmake.setFonts(fonts);
  pdfmake.setTableLayouts(looks);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake;
}
