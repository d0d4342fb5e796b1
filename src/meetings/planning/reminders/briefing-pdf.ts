/** The briefing on A4, for the table of the meeting room: the month in the words of its recap with its picture, the problems by theme and area,
 *  the open action items and the proposals. Anybody may lay it there, so it holds what all may read. */
import type { Content } from 'pdfmake/interfaces.js';
import { wallTime } from '../../../clock.ts';
import {
  kop,
  type Paper,
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
import { hiddenMark } from '../../../texts/hiding/hide-names.ts';
import { writeDate } from '../../../texts/writing.ts';
import { bodyName, letterheadOf } from '../../base/bodies.ts';
import type { MeetingsDeps, ThemeOfProblems } from '../../base/deps.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { type Say, sayIn } from '../../base/say.ts';
import { briefingOf } from './briefing.ts';

type Words = Say<'meetings/briefing_paper'>;

/** `{ meeting, at }`. Its readers are not known: an item is nobody's own. */
export const briefingPdf =
  (deps: MeetingsDeps): Writer =>
  async (args) => {
    const { db } = deps;
    const meeting = await loadMeeting(db, args.meeting);
    if (!meeting) throw new Error('no such meeting');
    const now = Number(args.at);
    const words = sayIn(deps.texts, 'id', 'meetings/briefing_paper');
    const { figures, problems, rest } = await briefingOf(
      deps,
      { db, now },
      meeting,
      { id: 0, language: 'id' },
      'paper',
    );
    const picture = figures?.drawn ? (await pagePicture(await figures.drawn())).image : undefined;
    const { head } = await letterheadOf(db, meeting.area);
    const said = (parts: Parameters<typeof deps.texts.render>[1][]) =>
      parts.map((part) => paragraph(deps.texts.render('id', part)));
    const content: Content[] = [
      kop(head.length > 0 ? head : [(await bodyName(deps, db, meeting.area)).toUpperCase()]),
      { text: words('title'), bold: true, fontSize: 12, alignment: 'center', margin: [0, 12, 0, 8] },
      facts(meeting, words),
      ...said(figures?.full ?? []),
      ...(picture
        ? [{ image: picture, fit: [pageWidth, 330] as [number, number], margin: [0, 10, 0, 0] as never }]
        : []),
      ...problemTables(problems, words),
      ...said(rest),
    ];
    const bytes = await writePdf(words('title'), content, layout(meeting, now, words));
    const name = words('file-name', { date: meeting.starts_wall.slice(0, 10), id: String(meeting.id) });
    return { bytes, mime: 'application/pdf', name };
  };

const layout = (meeting: Meeting, now: number, words: Words): Partial<Paper> => ({
  pageMargins: [64, 40, 64, 52],
  footer: {
    margin: [64, 14, 64, 0],
    fontSize: 7.5,
    columns: [
      { text: words('source', { id: String(meeting.id), date: dayOf(now, meeting) }), width: '*' },
      { text: words('page', { page: pageMark, pages: pagesMark }), width: 90, alignment: 'right' },
    ],
  },
});

const dayOf = (now: number, { zone }: Meeting) => writeDate(wallTime(now, zone).toPlainDate().toString(), 'medium');

function facts(meeting: Meeting, words: Words): Content {
  const { kind, theme, venue, zone } = meeting;
  const begin = meeting.starts_wall.slice(11).replace(':', '.');
  const rows = [
    [words('date'), whenArgs(meeting, 'id').date],
    [words('time'), words('from', { begin, zone })],
    [words('venue'), venue],
    [words('event'), words('event-value', { kind, theme })],
  ];
  const body = rows.map(([label, value]) => [label!, ':', printable(value!)]);
  return { layout: 'lines' satisfies TableLook, table: { widths: [84, 4, '*'], body } };
}

/** A message of the chat: its stars are bold letters. */
const paragraph = (said: string): Content => ({
  margin: [0, 8, 0, 0],
  text: printable(said)
    .split(/(\*[^*\n]+\*)/)
    .map((run) => (/^\*.+\*$/.test(run) ? { text: run.slice(1, -1), bold: true } : run)),
});

const size = 8.5;
const widths: (number | '*')[] = [82, 70, 40, '*', 84];

function problemTables(themes: ThemeOfProblems[], words: Words): Content[] {
  if (themes.length === 0) return [];
  const hides = themes.some(({ told }) => told.some(({ words: said }) => said.includes(hiddenMark)));
  return [
    { text: words('problems'), bold: true, margin: [0, 14, 0, 0] },
    ...(hides ? [{ text: words('hidden'), fontSize: size, italics: true }] : []),
    ...themes.flatMap(({ theme, count: n, answered, told, areas }): Content[] => [
      { text: words('problem-theme', { theme, n, answered }), margin: [0, 8, 0, 3], headlineLevel: 1 },
      table(
        areas.flatMap(({ area }) => told.filter((one) => one.area === area)),
        words,
      ),
    ]),
  ];
}

function table(told: ThemeOfProblems['told'], words: Words): Content {
  const head = (['area', 'posyandu', 'month', 'problem', 'answered-by'] as const).map((id) => words(id));
  const rows = told.map(({ area, posyandu, month, words: said, by }) =>
    [area, posyandu, month, said, by ?? words('open')].map((text) => printable(text, 16)),
  );
  const whole = rowsFit(rows, widths, { width: pageWidth, height: 750, fontSize: size });
  return {
    fontSize: size,
    layout: 'grey' satisfies TableLook,
    table: {
      widths,
      headerRows: 1,
      ...(whole ? { dontBreakRows: true, keepWithHeaderRows: 1 } : {}),
      body: [head.map((text) => ({ text, bold: true, fillColor: '#eeeeee' })), ...rows],
    },
  };
}
