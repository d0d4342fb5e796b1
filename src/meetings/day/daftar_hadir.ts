/** The day of the meeting for those who run it: the list is opened with a code for the room, and closed again. */

import encodeQR from 'qr';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { font, rasterise } from '../../papers/pictures.ts';
import { type Context, type Effect, type EffectResult, member, type Painter, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { auditMeeting, lockMeeting, type Meeting } from '../base/meeting.ts';
import { runMeeting } from '../base/rights.ts';
import { closeRoom, findRoom, isOpen, isOver, mustBeTheDay, openRoom, type RoomCode } from '../base/room-code.ts';
import { markHeld } from './note-attendance.ts';
import { countRoll, rollOf } from './roll.ts';

/** `!meetings.day.<meeting>` and the end of the flow `daftar_hadir`: tells how many are there and what can be done. */
export const day =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const meeting = await runMeeting(context, args.meeting ?? args.argument);
    if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
    const room = await findRoom(context.db, { meeting: meeting.id });
    if (room && isOpen(room, context.now)) return { replies: [await board(deps, context, room)] };
    const opening = isOver(context, meeting) ? [] : [tap('open_room', meeting)];
    const counted = countRoll(await rollOf(context.db, meeting), meeting);
    const parts: Text[] = [{ key: 'meetings/room:closed', args: { theme: meeting.theme, ...counted } }];
    return { replies: [{ parts, choices: [...opening, ...listTaps(meeting)] }] };
  };

export const openList =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    await lockMeeting(context, args.argument);
    const meeting = await runMeeting(context, args.argument);
    mustBeTheDay(context, meeting);
    await markHeld(context.db, meeting);
    const room = await openRoom(context, deps, meeting);
    await auditMeeting(context, meeting, 'meetings.open_room');
    return { replies: [await board(deps, context, room)] };
  };

export const closeList: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.argument);
  const meeting = await runMeeting(context, args.argument);
  await closeRoom(context, meeting.id);
  await auditMeeting(context, meeting, 'meetings.close_room');
  const counted = countRoll(await rollOf(context.db, meeting), meeting);
  const parts: Text[] = [{ key: 'meetings/room:is-closed', args: { theme: meeting.theme, ...counted } }];
  return { replies: [{ parts, choices: listTaps(meeting) }] };
};

/** What is shown on the wall: the code in large figures, and a QR that opens the chat, where a channel has links. */
async function board(deps: MeetingsDeps, context: Context, { meeting, code, closesAt }: RoomCode): Promise<Reply> {
  const counted = countRoll(await rollOf(context.db, meeting), meeting);
  const until = writeTime(closesAt, meeting.zone);
  const [link] = deps.links(`absen-${code}`);
  const words = {
    title: meeting.theme,
    how: deps.texts.render(member(context).language, { key: 'meetings/room:how', args: { code } }),
  };
  return {
    parts: [
      {
        key: 'meetings/room:open',
        args: { theme: meeting.theme, code, until, link: link ?? '', linked: link ? 'ya' : 'tidak', ...counted },
      },
    ],
    picture: { painter: 'meetings.room_code', args: { code, ...words, ...(link ? { link } : {}) } },
    choices: [...listTaps(meeting), tap('close_room', meeting)],
  };
}

const listTaps = (meeting: Pick<Meeting, 'id'>): Choice[] =>
  (['roll', 'add_here', 'roll_pdf', 'roll_xlsx'] as const).map((action) => tap(action, meeting));

type Tap = 'roll' | 'add_here' | 'roll_pdf' | 'roll_xlsx' | 'open_room' | 'close_room';

const tap = (action: Tap, { id }: Pick<Meeting, 'id'>): Choice => ({
  data: `!meetings.${action}.${id}`,
  label: { key: `meetings/room:tap-${action}` },
});

const width = 1000;
/** Side of the square that holds the QR. */
const side = 420;
const lineLetters = 44;

/** The room's code as a picture for the wall: figures that the last row can read, and a QR below them where a link exists. args: `code`,
 *  `title`, `how`, and `link` where there is one. */
export const roomCodePicture: Painter = async (args) => {
  const { code, title, how, link } = args as { code: string; title: string; how: string; link?: string };
  const titles = wrapped(title);
  const top = 60 + titles.length * 50;
  const height = top + (link ? side + 320 : 340);
  const lines = [
    ...titles.map((line, at) => pictureText(line, 60 + at * 50, 38)),
    pictureText(code, top + 200, 220, true),
    pictureText(how, top + 270, 34),
  ];
  const qr = link ? qrAt(link, (width - side) / 2, top + 310) : '';
  const ground = `<rect width="${width}" height="${height}" fill="white"/>`;
  return rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${lines.join('')}${qr}</svg>`,
  );
};

const pictureText = (line: string, y: number, size: number, bold = false) =>
  `<text x="${width / 2}" y="${y}" text-anchor="middle" font-family="${font}" font-size="${size}"${
    bold ? ' font-weight="bold" letter-spacing="24"' : ''
  }>${escaped(line.replaceAll('*', ''))}</text>`;

/** The title takes two lines at most, because the code needs the room. */
function wrapped(title: string): string[] {
  const lines = [''];
  for (const word of title.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= lineLetters) lines[lines.length - 1] = longer;
    else lines.push(word.slice(0, lineLetters));
  }
  return lines.length > 2 ? [lines[0]!, `${lines[1]!.slice(0, lineLetters - 1)}…`] : lines;
}

function qrAt(link: string, x: number, y: number): string {
  const dots = encodeQR(link, 'raw', { border: 2 });
  const size = side / dots.length;
  const black = dots.flatMap((row, down) =>
    row.flatMap((dot, right) => (dot ? [`M${x + right * size} ${y + down * size}h${size}v${size}h-${size}z`] : [])),
  );
  return `<path d="${black.join('')}" shape-rendering="crispEdges"/>`;
}

const escaped = (line: string) =>
  line
    .toWellFormed()
    .replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`)
    .replace(controls, '');
/** XML cannot hold these characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const controls = /[\u0000-\u001f\ufffe\uffff]/g;
