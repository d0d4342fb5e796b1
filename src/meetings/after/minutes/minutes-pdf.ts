/** The notulen as a file on A4: heads, talk, conclusion, action items, signatures; who was there and the board behind them. It is written
 *  as it is sent. The arguments come only from replies of this room, which has checked the rights. */

import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import {
  kop,
  type PagePicture,
  type Paper as Pdf,
  pageMark,
  pagePicture,
  pagesMark,
  pageWidth,
  printable,
  rowsFit,
  type TableLook,
  writePdf,
} from '../../../papers/pdf.ts';
import type { Writer } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting } from '../../base/meeting.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { type Paper, paperOf } from './paper.ts';

/** The fixed words of the paper. */
type PaperWords = Say<'meetings/notulen_surat'>;

/** Photos by the hash of the file. A missing one is named on the paper. */
type Photos = Map<string, PagePicture>;

/** A longer list gets a sheet of its own behind the signatures. */
const fewCame = 12;

async function minutesPdf(paper: Paper, photos: Photos, words: PaperWords): Promise<Uint8Array> {
  const content: Content[] = [
    kop(paper.head),
    { text: words('title'), bold: true, fontSize: 12, alignment: 'center', margin: [0, 12, 0, 2] },
    ...paper.marks.map((text): Content => ({ text: printable(text), alignment: 'center', fontSize: 9, italics: true })),
    facts(paper, words),
    ...talks(paper, words),
    ...conclusion(paper, words),
    ...actions(paper, words),
    signatures(paper, words),
    ...(paper.came.length > fewCame ? [heading(words('annex-came'), true), came(paper, words)] : []),
    ...board(paper, photos, words),
  ];
  return writePdf(words('title'), content, layout(paper, words));
}

/** The foot of each sheet tells which minutes it belongs to. */
const layout = ({ source }: Paper, words: PaperWords): Partial<Pdf> => ({
  pageMargins: [64, 40, 64, 52],
  footer: {
    margin: [64, 14, 64, 0],
    fontSize: 7.5,
    columns: [
      { text: source, width: '*' },
      { text: words('page', { page: pageMark, pages: pagesMark }), width: 90, alignment: 'right' },
    ],
  },
});

const heading = (text: string, newPage = false): Content => ({
  text,
  bold: true,
  margin: [0, 12, 0, 4],
  headlineLevel: 1,
  ...(newPage ? { pageBreak: 'before' as const } : {}),
});

function facts(paper: Paper, words: PaperWords): Content {
  const count = paper.came.length;
  const told = count === 0 ? paper.noneCame : words(count > fewCame ? 'came-annexed' : 'came-below', { n: count });
  const body = [...paper.facts, [words('came'), told]].map(([label, value]) => [label!, ':', printable(value!)]);
  const table: Content = { layout: 'noBorders', margin: [0, 12, 0, 0], table: { widths: [92, 4, '*'], body } };
  return { stack: count > 0 && count <= fewCame ? [table, { ...came(paper, words), margin: [0, 6, 0, 0] }] : [table] };
}

const came = (paper: Paper, words: PaperWords) =>
  grid(
    [20, '*', 170, 100],
    (['no', 'name', 'office', 'remark'] as const).map((id) => words(id)),
    paper.came,
  );

/** The longest word, in letters, that fits the narrowest column. */
const longestInCell = 16;

const gridSize = 8.5;

/** The header is repeated on every sheet, and a row that fits on a sheet is not split. */
function grid(widths: (number | '*')[], head: string[], rows: string[][]): ContentTable {
  const whole = rowsFit(rows, widths, { width: pageWidth, height: 750, fontSize: gridSize });
  return {
    fontSize: gridSize,
    table: {
      widths,
      headerRows: 1,
      ...(whole ? { dontBreakRows: true, keepWithHeaderRows: 1 } : {}),
      body: [
        head.map((text) => ({ text, bold: true, fillColor: '#eeeeee' })),
        ...rows.map((row) => row.map((text) => printable(text, longestInCell))),
      ],
    },
    layout: 'grey' satisfies TableLook,
  };
}

function talks({ talks }: Paper, words: PaperWords): Content[] {
  if (talks.length === 0) return [heading(words('talk')), { text: words('nothing') }];
  return [
    heading(words('talk')),
    ...talks.flatMap(({ title, text }, at): Content[] => [
      { text: printable(`${at + 1}. ${title}`), bold: true, margin: [0, at === 0 ? 0 : 6, 0, 2], headlineLevel: 2 },
      { text: printable(text) || words('nothing'), margin: [16, 0, 0, 0] },
    ]),
  ];
}

function conclusion({ conclusion }: Paper, words: PaperWords): Content[] {
  const list = conclusion.map(printable);
  const body: Content = list.length > 1 ? { ol: list } : { text: list[0] ?? words('nothing') };
  return [heading(words('conclusion')), body];
}

function actions(paper: Paper, words: PaperWords): Content[] {
  if (paper.actions.length === 0) return [heading(words('actions')), { text: words('no-actions') }];
  const head = (['no', 'activity', 'target', 'deadline', 'owner', 'means', 'state'] as const).map((id) => words(id));
  return [heading(words('actions')), grid([14, '*', 60, 48, 64, 60, 54], head, paper.actions)];
}

/** Both signatures stay on one sheet; a signature alone would belong to nothing. */
function signatures({ dated, leader, noteTaker }: Paper, words: PaperWords): Content {
  const signer = (office: string, name: string): Content => ({
    stack: [office, { text: ' ', margin: [0, 0, 0, 34] }, { text: printable(name) || '.'.repeat(32), bold: true }],
  });
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    stack: [
      { text: dated, margin: [pageWidth / 2 + 8, 0, 0, 4] },
      { columns: [signer(words('taker'), noteTaker), signer(words('leader'), leader)], columnGap: 16 },
    ],
  };
}

/** The writing on a board must be readable: a sheet holds two broad photos or one tall photo. */
function board(paper: Paper, photos: Photos, words: PaperWords): Content[] {
  let room = 0;
  return paper.photos.map(({ file, name }, at): Content => {
    const photo = photos.get(file);
    const need = photo?.tall ? 2 : 1;
    const fresh = room < need;
    room = (fresh ? 2 : room) - need;
    const caption = words('photo', { n: String(at + 1), name: printable(name) });
    const shown: Content = photo
      ? { image: photo.image, fit: [pageWidth, photo.tall ? 640 : 310], alignment: 'center' }
      : { text: words('photo-gone') };
    const head: Content[] = at === 0 ? [heading(words('annex-board'))] : [];
    return {
      ...(fresh ? { pageBreak: 'before' as const } : {}),
      unbreakable: true,
      stack: [...head, shown, { text: caption, alignment: 'center', fontSize: 8.5, margin: [0, 4, 0, 14] }],
    };
  });
}

/** Number of files that are kept in memory; a sheet of photos may have megabytes. */
const most = 4;

/** `{ meeting, version }`: as it was sent. `{ meeting, at }`: the draft of that moment. Hundreds of people get the same file within
 *  minutes, so it is drawn once. Its content is read each time and is the key under which the file is kept: a person who was erased is in no
 *  later file. */
export const minutesFile = (deps: MeetingsDeps): Writer => {
  const drawn = new Map<string, Promise<Uint8Array>>();
  const words = sayIn(deps.texts, 'id', 'meetings/notulen_surat');
  return async (args) => {
    const meeting = await loadMeeting(deps.db, args.meeting);
    if (!meeting) throw new Error('no such meeting');
    const version = args.version === undefined ? undefined : Number(args.version);
    const paper = await paperOf(deps, deps.db, meeting, { version, at: Number(args.at ?? 0) });
    const photos = await photosHere(deps, paper);
    const says = JSON.stringify([paper, [...photos.keys()]]);
    const bytes = await remembered(drawn, says, async () => minutesPdf(paper, await pictures(photos), words));
    const name = words('file-name', { date: meeting.starts_wall.slice(0, 10), id: String(meeting.id) });
    return { bytes, mime: 'application/pdf', name };
  };
};

/** A request that comes while the file is drawn waits for the same one. A file that failed is drawn again. */
function remembered(drawn: Map<string, Promise<Uint8Array>>, says: string, draw: () => Promise<Uint8Array>) {
  const known = drawn.get(says);
  if (known !== undefined) return known;
  const fresh = draw();
  drawn.set(says, fresh);
  fresh.catch(() => drawn.delete(says));
  if (drawn.size > most) drawn.delete(drawn.keys().next().value!);
  return fresh;
}

async function photosHere({ files }: MeetingsDeps, { photos }: Paper): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { file } of photos) {
    const kept = await files.get(file);
    if (kept?.mime.startsWith('image/')) found.set(file, kept.bytes);
  }
  return found;
}

async function pictures(photos: Map<string, Uint8Array>) {
  const ready = await Promise.all([...photos].map(async ([file, bytes]) => [file, await pagePicture(bytes)] as const));
  return new Map(ready);
}
