/** The content of the notulen as a paper, for the PDF. It is an official paper, so it is always Indonesian. */

import { wallTime } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import { writeDate } from '../../../texts/writing.ts';
import { areaTitle, bodyName, letterheadOf, loadArea } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { attendedBy } from '../../day/attendance-list.ts';
import { type Agreed, changedParts, contentOf, notesOf, ownersOf } from './content.ts';
import { titleOf } from './notulen_butir.ts';

export interface Paper {
  /** Lines of the kop. */
  head: string[];
  /** `DRAF – belum disetujui pimpinan`, or what a correction changes. */
  marks: string[];
  /** Heading and value, in their order: day, time, place, event, leader, note-taker. */
  facts: [label: string, value: string][];
  /** Who was there: number, name, office, remark. */
  came: string[][];
  /** Stands there when nobody was noted. */
  noneCame: string;
  talks: { title: string; text: string }[];
  conclusion: string[];
  /** Rows of the action items as their table has them. */
  actions: string[][];
  /** `Bontang, 8 Juni 2023` */
  dated: string;
  leader: string;
  noteTaker: string;
  photos: { file: string; name: string }[];
  source: string;
}

type SayOnPaper = Say<'meetings/notulen_surat'>;

/** `at` is the time of writing, for a draft. */
export async function paperOf(
  deps: MeetingsDeps,
  db: Db,
  meeting: Meeting,
  { version, at }: { version?: number; at: number },
): Promise<Paper> {
  const say = sayIn(deps.texts, 'id', 'meetings/notulen_surat');
  const content = await contentOf(db, meeting.id, version);
  if (!content) throw new Error('no such minutes');
  const { body } = content;
  const title = (item: (typeof body.items)[number]) => deps.texts.render('id', titleOf(item, body.items));
  const letterhead = await letterheadOf(db, meeting.area);
  const when = writeDate(dayOf(content.at?.getTime() ?? at, meeting), 'medium');
  const place = letterhead.place ?? areaTitle(deps, await loadArea(db, meeting.area));
  const parts = changedParts(content).map((part) => deps.texts.render('id', part));
  return {
    head: letterhead.head.length > 0 ? letterhead.head : [(await bodyName(deps, db, meeting.area)).toUpperCase()],
    marks: [
      ...(content.draft ? [say('draft')] : [say('agreed', { date: when })]),
      ...(content.before
        ? [say('correction', { n: String(content.version - 1), parts: parts.join('; ') || '-' })]
        : []),
    ],
    facts: factsOf(say, meeting, content),
    came: await cameRows(say, db, meeting),
    noneCame: say('none-came'),
    talks: body.items
      .filter(({ kind, notes }) => kind === 'acara' || (kind === 'lain' && notes.length > 0))
      .map((item) => ({ title: title(item), text: item.notes.join('\n') })),
    conclusion: notesOf(body, 'kesimpulan'),
    actions: actionRowsOf(deps, say, body.actions, await ownersOf(db, meeting.id, body.actions)),
    dated: `${place}, ${writeDate(meeting.starts_wall.slice(0, 10), 'medium')}`,
    leader: content.leader,
    noteTaker: content.noteTaker,
    photos: body.photos,
    source: say('source', { id: String(meeting.id), version: String(content.version), date: when }),
  };
}

const dayOf = (ms: number, { zone }: Meeting) => wallTime(ms, zone).toPlainDate().toString();

function factsOf(
  say: SayOnPaper,
  meeting: Meeting,
  content: { leader: string; noteTaker: string; body: { ended: string | null } },
) {
  const { date } = whenArgs(meeting, 'id');
  const begin = meeting.starts_wall.slice(11).replace(':', '.');
  const end = content.body.ended?.slice(11).replace(':', '.');
  const { kind, theme, venue, zone } = meeting;
  const facts: [string, string][] = [
    [say('date'), date],
    [say('time'), end ? say('from-to', { begin, end, zone }) : say('from', { begin, zone })],
    [say('venue'), venue],
    [say('event'), say('event-value', { kind, theme })],
    [say('leader'), content.leader || '-'],
    [say('taker'), content.noteTaker || '-'],
  ];
  return facts;
}

async function cameRows(say: SayOnPaper, db: Db, meeting: Meeting): Promise<string[][]> {
  const came = await attendedBy(db, meeting.id);
  return came.map(({ name, agency, position, represents, left_at }, at) => {
    const office = [...new Set([position, agency])].filter((one) => one && one !== name).join(', ');
    const left = left_at && say('left', { time: clock(left_at, meeting) });
    const remark = [represents && say('represents', { office: represents }), left].filter(Boolean).join('; ');
    return [String(at + 1), name, office || '-', remark];
  });
}

function clock(at: Date, { zone }: Meeting): string {
  const { hour, minute } = wallTime(at.getTime(), zone);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}

function actionRowsOf(
  { texts }: MeetingsDeps,
  say: SayOnPaper,
  actions: Agreed[],
  owners: Map<number, string>,
): string[][] {
  const lines = (...parts: (string | null | undefined)[]) => parts.filter((part) => part).join('\n') || '-';
  return actions.map((action) => [
    String(action.number),
    lines(
      action.problem && say('problem', { text: action.problem }),
      action.activity,
      action.goal && say('goal', { text: action.goal }),
    ),
    lines(action.target, action.place),
    writeDate(action.deadline, 'medium'),
    lines(action.agency, owners.get(action.number)),
    lines(action.fund && say('fund', { text: action.fund }), action.indicator),
    texts.render('id', { key: 'meetings/actions-files:status', args: { status: action.state } }),
  ]);
}
