/** The daftar hadir as files, with the data of the moment when they are sent. For whoever runs the meeting: phone numbers are on it. */

import { writeSheets } from '../../papers/sheet.ts';
import { type Context, type Effect, type EffectResult, Refusal, type Writer } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { loadMeeting } from '../base/meeting.ts';
import { runMeeting } from '../base/rights.ts';
import { attendancePaper } from './attendance-paper.ts';
import { attendancePdf } from './attendance-pdf.ts';

/** Taps `!meetings.roll_pdf.<meeting>` and `roll_xlsx`. */
export const rollPdf: Effect = (context, args) => file(context, args.argument, 'meetings.attendance_pdf');
export const rollXlsx: Effect = (context, args) => file(context, args.argument, 'meetings.attendance_xlsx');

async function file(context: Context, id: unknown, writer: string): Promise<EffectResult> {
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  const document = { writer, args: { meeting: meeting.id, now: context.now } };
  return { replies: [{ parts: [{ key: 'meetings/daftar:here', args: { theme: meeting.theme } }], document }] };
}

/** `{ meeting, now }`. Their arguments come only from the replies above, which have checked who may have them. */
export const attendancePdfFile =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const { paper, name } = await paperOf(deps, args);
    const page = (at: number, of: number) => deps.texts.render('id', { key: 'meetings/daftar:page', args: { at, of } });
    return { bytes: await attendancePdf(paper, page), mime: 'application/pdf', name: `${name}.pdf` };
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
  const meeting = await loadMeeting(deps.db, Number(args.meeting));
  if (!meeting) throw new Error('no such meeting');
  const date = meeting.starts_wall.slice(0, 10);
  const name = deps.texts.render('id', { key: 'meetings/daftar:file-name', args: { date } });
  return { paper: await attendancePaper(deps, meeting, Number(args.now)), name };
}
