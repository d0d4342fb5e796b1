/** The daftar hadir as PDF (lying A4) and XLSX, with the data of the moment when it is sent. It holds phone numbers, so only those who run
 *  the meeting get it. */

import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { WriterName } from '../../names.ts';
import { kop, lyingWidth, pageMark, pagesMark, rowsFit, writePdf } from '../../papers/pdf.ts';
import { writeSheets } from '../../papers/sheet.ts';
import { type Context, type Effect, type EffectResult, Refusal, type Writer } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { loadMeeting } from '../base/meeting.ts';
import { auditListRead } from '../base/reads.ts';
import { runMeeting } from '../base/rights.ts';
import { signature } from '../planning/letters/letter-pdf.ts';
import { type AttendancePaper, attendancePaper, type PaperRow } from './attendance-paper.ts';

/** Taps `!meetings.roll_pdf.<meeting>` and `roll_xlsx`. */
export const rollPdf: Effect = (context, args) => file(context, args.argument, 'meetings.attendance_pdf');
export const rollXlsx: Effect = (context, args) => file(context, args.argument, 'meetings.attendance_xlsx');

async function file(context: Context, id: unknown, writer: WriterName): Promise<EffectResult> {
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  await auditListRead(context, meeting, 'berkas_hadir');
  const document = { writer, args: { meeting: meeting.id, now: context.now } };
  return { replies: [{ parts: [{ key: 'meetings/daftar:here', args: { theme: meeting.theme } }], document }] };
}

/** `{ meeting, now }`. The arguments come only from the replies above, which have checked the rights. */
export const attendancePdfFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const { paper, name } = await paperOf(deps, args);
    const foot = deps.texts.render('id', { key: 'meetings/daftar:page', args: { at: pageMark, of: pagesMark } });
    return { bytes: await attendancePdf(paper, foot), mime: 'application/pdf', name: `${name}.pdf` };
  };

export const attendanceXlsxFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const { paper, name } = await paperOf(deps, args);
    const widths = [5, 30, 22, 42, 6, 18, 12, 34];
    const above = [paper.title, ...paper.about.map(([label, value]) => `${label}: ${value}`), paper.source];
    const columns = paper.columns.map((header, at) => ({ header, width: widths[at]! }));
    const rows = paper.rows.map((row, at) => [
      at + 1,
      row.name,
      row.nip,
      row.office,
      row.sex,
      row.phone,
      row.came,
      row.remark,
    ]);
    return writeSheets(name, [{ name: paper.title, above, columns, rows }]);
  };

async function paperOf(deps: MeetingsDeps, args: Record<string, unknown>) {
  const meeting = await loadMeeting(deps.db, args.meeting);
  if (!meeting) throw new Error('no such meeting');
  const date = meeting.starts_wall.slice(0, 10);
  const name = deps.texts.render('id', { key: 'meetings/daftar:file-name', args: { date } });
  return { paper: await attendancePaper(deps, meeting, Number(args.now)), name };
}

/** In points; the star takes what is left. */
const widths: (number | '*')[] = [22, 128, 102, '*', 20, 74, 40, 100];
/** High enough for a pen. */
const rowHeight = 22;
/** Empty rows for those who come unannounced, on a list that is signed by hand. */
const spareRows = 5;

/** `foot`: the line at the foot of each sheet. */
async function attendancePdf(paper: AttendancePaper, foot: string): Promise<Uint8Array> {
  const content: Content[] = [
    kop(paper.head, lyingWidth),
    { text: paper.title, bold: true, fontSize: 12, alignment: 'center', margin: [0, 10, 0, 8] },
    about(paper),
    table(paper),
    { ...signature({ signer: paper.signer }), margin: [lyingWidth * 0.62, 14, 0, 0] },
  ];
  return writePdf(paper.title, content, {
    pageOrientation: 'landscape',
    pageMargins: [40, 32, 40, 36],
    defaultStyle: { font: 'DejaVu', fontSize: 9, lineHeight: 1.1 },
    footer: {
      columns: [paper.source, { text: foot, alignment: 'right', width: 90 }],
      fontSize: 7.5,
      margin: [40, 10, 40, 0],
    },
  });
}

const about = ({ about: lines }: AttendancePaper): Content => ({
  layout: 'noBorders',
  table: { widths: [80, 4, '*'], body: lines.map(([label, value]) => [label, ':', value]) },
  margin: [0, 0, 0, 8],
});

function table({ columns, rows, blank }: AttendancePaper): Content {
  const spare: PaperRow = { name: '', nip: '', office: '', sex: '', phone: '', came: '', remark: '' };
  const all = blank ? [...rows, ...Array.from({ length: spareRows }, () => spare)] : rows;
  // The row of a deputy for many offices may be higher than a sheet.
  const texts = all.map((row) => ['', row.name, row.nip, row.office, row.sex, row.phone, row.came, row.remark]);
  const dontBreakRows = rowsFit(texts, widths, { width: lyingWidth, height: 527, fontSize: 9 });
  const head = columns.map((text): TableCell => ({ text, bold: true, alignment: 'center', fillColor: '#eeeeee' }));
  return {
    table: {
      widths,
      headerRows: 1,
      ...(dontBreakRows ? { dontBreakRows, keepWithHeaderRows: 1 } : {}),
      heights: [16, ...all.map(() => rowHeight)],
      body: [head, ...all.map(line)],
    },
  };
}

function line({ name, nip, office, sex, phone, came, remark }: PaperRow, at: number): TableCell[] {
  const centred = (text: string): TableCell => ({ text, alignment: 'center' });
  return [
    centred(String(at + 1)),
    breakable(name),
    { text: nip, fontSize: 7.5 },
    { text: breakable(office), fontSize: 8 },
    centred(sex),
    { text: phone, fontSize: 7.5 },
    centred(came),
    { text: remark, fontSize: 8, italics: true },
  ];
}

/** Lets a word that is longer than its column break. */
const breakable = (text: string): string => text.replace(/\S{24}(?=\S)/g, '$&\u200b');
