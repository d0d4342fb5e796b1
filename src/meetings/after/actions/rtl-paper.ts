/** The action items of one meeting as a list to print, on lying A4. */

import type { Content } from 'pdfmake/interfaces.js';
import { wallTime } from '../../../clock.ts';
import { printable, rowsFit, writePdf } from '../../../papers/pdf.ts';
import type { Effect, EffectResult, Writer } from '../../../room.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, actionsOf, stateOf } from '../../base/action-items.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { seeMeeting } from '../../base/rights.ts';

type Say = (id: string, args?: Record<string, string | number>) => string;

const columns = [
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
const widths: (number | '*')[] = [16, 76, '*', 60, 60, 54, 56, 84, 48, 60, 52];
const fontSize = 8;
/** The longest word, in letters, that fits a column of this width. */
const longestIn = (width: number | '*') => (width === '*' ? 20 : Math.floor(width / (fontSize * 0.72)));

/** `{ meeting, at }`; always in Indonesian, as all official papers. */
export const actionsPaper =
  ({ db, texts, ...deps }: MeetingsDeps): Writer =>
  async (args) => {
    const meeting = await loadMeeting(db, Number(args.meeting));
    if (!meeting) throw new Error('no such meeting');
    const say: Say = (id, more) => texts.render('id', { key: `meetings/actions-files:${id}`, args: more });
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
      footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8 }),
    });
    const name = say('paper-name', { date: meeting.starts_wall.slice(0, 10) });
    return { bytes, mime: 'application/pdf', name };
  };

function table(say: Say, actions: Action[]): Content {
  const head = ['no', ...columns].map((id) => ({ text: say(`column-${id}`), bold: true, fillColor: '#e8eef2' }));
  const body = actions.map((action) => [
    String(action.number),
    ...columns.map((id, at) => printable(cellOf(say, action, id), longestIn(widths[at + 1]!))),
  ]);
  // A row that fits on a page is not split, and every page repeats the head.
  const dontBreakRows = rowsFit(body, widths, { width: 842 - 56, height: 595 - 64, fontSize });
  // The widths are copied, because pdfmake writes into them.
  return { fontSize, table: { headerRows: 1, dontBreakRows, widths: [...widths], body: [head, ...body] } };
}

function cellOf(say: Say, action: Action, id: (typeof columns)[number]): string {
  if (id === 'deadline') return writeDate(action.deadline, 'medium');
  if (id === 'owner') return [action.agency, action.ownerName].filter((part) => part !== null).join('\n') || '–';
  if (id === 'status') return say('status', { status: stateOf(action) });
  return action[id] ?? '';
}

/** `!meetings.rtl_pdf.<meeting>`: the list to print. */
export const paperTap: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await seeMeeting(context, args.argument);
  const document = { writer: 'meetings.rtl_pdf', args: { meeting: meeting.id, at: context.now } };
  return { replies: [{ parts: [{ key: 'meetings/actions:here-pdf' }], document }] };
};
