/** Action items as files: those of one meeting as a list to print on lying A4, and those of an area as XLSX with the columns of an RTL form,
 *  date and source. The arguments come only from replies of this room, which has checked the rights. */

import type { Content } from 'pdfmake/interfaces.js';
import { wallTime } from '../../../clock.ts';
import type { Reply } from '../../../conversation/run.ts';
import { zoneOf } from '../../../directory/areas/areas.ts';
import { pageMark, pagesMark, printable, rowsFit, writePdf } from '../../../papers/pdf.ts';
import { type Cell, type Sheet, writeSheets } from '../../../papers/sheet.ts';
import type { Effect, EffectResult, Writer } from '../../../room.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, actionsOf, daysLate, isOpen, stateOf } from '../../base/action-items.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { auditOwnersRead } from '../../base/reads.ts';
import { seeMeeting } from '../../base/rights.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { actionsBelow, askedAreas, titleOf } from './overview.ts';

type SayOnFile = Say<'meetings/actions-files'>;

const printedColumns = [
  'problem',
  'activity',
  'goal',
  'target',
  'place',
  'deadline',
  'owner',
  'fund',
  'indicator',
  'status',
] as const;
const printedWidths: (number | '*')[] = [16, 76, '*', 60, 60, 54, 56, 84, 48, 60, 52];
const fontSize = 8;
/** The longest word, in letters, that fits a column of this width. */
const longestIn = (width: number | '*') => (width === '*' ? 20 : Math.floor(width / (fontSize * 0.72)));

/** `{ meeting, at }`; always in Indonesian, as all official papers. */
export const actionsPaper =
  ({ db, texts, ...deps }: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await loadMeeting(db, args.meeting);
    if (!meeting) throw new Error('no such meeting');
    const say = sayIn(texts, 'id', 'meetings/actions-files');
    const actions = (await actionsOf(db, meeting.id)).filter(({ status }) => status !== 'cancelled');
    const when = whenArgs(meeting, 'id');
    const today = writeDate(wallTime(Number(args.at), meeting.zone).toPlainDate().toString(), 'medium');
    const content: Content[] = [
      { text: say('paper-title').toUpperCase(), bold: true, fontSize: 12, alignment: 'center' },
      { text: await bodyName({ db, texts, ...deps }, db, meeting.area), bold: true, alignment: 'center' },
      { text: `${meeting.theme} – ${when.date}`, alignment: 'center', margin: [0, 0, 0, 10] },
      table(say, actions),
      { text: say('paper-source', { date: today }), fontSize: 8, margin: [0, 6, 0, 0] },
    ];
    const bytes = await writePdf(say('paper-title'), content, {
      pageOrientation: 'landscape',
      pageMargins: [28, 32, 28, 32],
      footer: { text: `${pageMark} / ${pagesMark}`, alignment: 'center', fontSize: 8 },
    });
    const name = say('paper-name', { date: meeting.starts_wall.slice(0, 10) });
    return { bytes, mime: 'application/pdf', name };
  };

function table(say: SayOnFile, actions: Action[]): Content {
  const head = (['no', ...printedColumns] as const).map((id) => ({
    text: say(`column-${id}`),
    bold: true,
    fillColor: '#e8eef2',
  }));
  const body = actions.map((action) => [
    String(action.number),
    ...printedColumns.map((id, at) => printable(printedCell(say, action, id), longestIn(printedWidths[at + 1]!))),
  ]);
  // A row that fits on a page is not split, and every page repeats the head.
  const dontBreakRows = rowsFit(body, printedWidths, { width: 842 - 56, height: 595 - 64, fontSize });
  return { fontSize, table: { headerRows: 1, dontBreakRows, widths: printedWidths, body: [head, ...body] } };
}

function printedCell(say: SayOnFile, action: Action, id: (typeof printedColumns)[number]): string {
  if (id === 'deadline') return writeDate(action.deadline, 'medium');
  if (id === 'owner') return [action.agency, action.ownerName].filter((part) => part !== null).join('\n') || '–';
  if (id === 'status') return say('status', { status: stateOf(action) });
  return action[id] ?? '';
}

/** `!meetings.rtl_pdf.<meeting>`: the list to print. */
export const paperTap: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await seeMeeting(context, args.argument);
  const document: Reply['document'] = { writer: 'meetings.rtl_pdf', args: { meeting: meeting.id, at: context.now } };
  return { replies: [{ parts: [{ key: 'meetings/actions:here-pdf' }], document }] };
};

const sheetColumns = [
  ...(['code', 'meeting', 'area'] as const),
  ...(['problem', 'activity', 'goal', 'target', 'place', 'deadline', 'agency', 'owner', 'fund', 'indicator'] as const),
  ...(['kind', 'status', 'late', 'closed'] as const),
] as const;
const sheetWidths: Partial<Record<(typeof sheetColumns)[number], number>> = {
  activity: 40,
  problem: 32,
  meeting: 26,
  goal: 28,
};

/** `{ areas, title, at }` */
export const actionsSheet =
  ({ db, texts }: MeetingsDeps): Writer =>
  async (args, language) => {
    const { areas, title, at } = args as { areas: string[]; title: string; at: number };
    const say = sayIn(texts, language, 'meetings/actions-files');
    const date = dayOf(areas[0]!, at);
    const actions = await actionsBelow(db, areas, at);
    const above = [say('title', { title }), ...source(say, date, language)];
    return writeSheets(say('name', { date }), [itemsSheet(say, above, actions, at, language)]);
  };

export const dayOf = (area: string, at: number) => wallTime(at, zoneOf(area)).toPlainDate().toString();

export const source = (say: SayOnFile, date: string, language: string) => [
  say('date', { date: writeDate(date, 'medium', language) }),
  say('source'),
];

export function itemsSheet(say: SayOnFile, above: string[], actions: Action[], now: number, language: string): Sheet {
  return {
    name: say('tab-items'),
    above,
    columns: sheetColumns.map((id) => ({ header: say(`column-${id}`), width: sheetWidths[id] ?? 18 })),
    rows: actions.map((action) => sheetColumns.map((id) => sheetCell(say, action, id, now, language))),
  };
}

function sheetCell(
  say: SayOnFile,
  action: Action,
  id: (typeof sheetColumns)[number],
  now: number,
  language: string,
): Cell {
  const day = (iso: string) => writeDate(iso, 'medium', language);
  switch (id) {
    case 'meeting':
      return `${day(action.starts_wall.slice(0, 10))}: ${action.theme}`;
    case 'area':
      return action.areaName;
    case 'deadline':
      return day(action.deadline);
    case 'owner':
      return action.ownerName;
    case 'kind':
      return action.kind && say('kind', { kind: action.kind });
    case 'status':
      return say('status', { status: stateOf(action) });
    case 'late':
      return isOpen(action) ? Math.max(0, daysLate(action, now)) : null;
    case 'closed':
      return action.closed_at && day(wallTime(action.closed_at.getTime(), action.zone).toPlainDate().toString());
    default:
      return action[id];
  }
}

/** `!meetings.rtl_xlsx.<area>` */
export const sheetTap =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const areas = await askedAreas(context, args.argument);
    const title = await titleOf(deps, context, areas);
    await auditOwnersRead(context, areas, 'rtl');
    const document: Reply['document'] = { writer: 'meetings.rtl_sheet', args: { areas, title, at: context.now } };
    return { replies: [{ parts: [{ key: 'meetings/actions:here-sheet', args: { title } }], document }] };
  };
