/** The second look before an invitation goes out: how many people, by which channel, and whom no channel reaches. */
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, member } from '../../../room.ts';
import { type TextId, textOf } from '../../../texts/text-of.ts';
import { letterheadOf } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { meetingArgs } from '../../base/messages.ts';
import { type Guest, guestsOf } from '../../base/participants.ts';
import { runMeeting } from '../../base/rights.ts';
import { refreshOpening } from '../../base/unfinished-line.ts';
import { honouredCategory } from './letter.ts';

/** Everyone whom the plan invites today. */
export interface Audience {
  guests: Guest[];
  outside: Meeting['detail']['audience']['outside'];
}

export async function audienceOf(deps: MeetingsDeps, context: Context, meeting: Meeting): Promise<Audience> {
  const { audience, guests } = meeting.detail;
  // Guests of honour are invited on paper like others from outside.
  const honoured = guests.map(({ who }) => ({ category: honouredCategory, name: who }));
  return { guests: await guestsOf(deps, context, meeting.area, audience), outside: [...audience.outside, ...honoured] };
}

export const reached = ({ guests }: Audience) => guests.filter(({ channel }) => channel !== undefined);
/** The numbers that the button carries: a tap agrees to exactly these. */
export const countOf = (audience: Audience) =>
  `${reached(audience).length}_${audience.guests.length + audience.outside.length}`;

export async function sendQuestion(deps: MeetingsDeps, context: Context, meeting: Meeting): Promise<Reply[]> {
  const audience = await audienceOf(deps, context, meeting);
  const { language } = member(context);
  const parts: Text[] = [
    { key: 'meetings/undangan:ready', args: { kind: meeting.kind, ...meetingArgs(meeting, language) } },
    ...countParts(deps, audience, language),
  ];
  const opening = await refreshOpening(deps, context, meeting);
  if (opening !== undefined) parts.push({ key: 'meetings/actions:opens-with', args: { line: opening } });
  if (!(await letterheadOf(context.db, meeting.area)).head.length)
    parts.push({ key: 'meetings/undangan:no-letterhead' });
  if (meeting.starts_at.getTime() <= context.now) parts.push({ key: 'meetings/undangan:is-past' });
  parts.push({ key: 'meetings/undangan:nothing-sent' });
  return [{ parts, choices: [...choices(meeting, audience), ...(opening === undefined ? [] : [withoutIt(meeting)])] }];
}

const withoutIt = ({ id }: Meeting): Choice => ({
  data: `!meetings.rtl_off.${id}`,
  label: { key: 'meetings/actions:rtl-off' },
});

/** How many each channel reaches, and the names of those whom none reaches. */
function countParts({ texts }: MeetingsDeps, audience: Audience, language: string): Text[] {
  const { guests, outside } = audience;
  const there = reached(audience);
  if (guests.length + outside.length === 0) return [{ key: 'meetings/undangan:nobody' }];
  const lines: Text[] = [
    { key: 'meetings/undangan:count', args: { total: guests.length + outside.length, reached: there.length } },
  ];
  for (const [channel, list] of Map.groupBy(there, ({ channel }) => channel!))
    lines.push({ key: 'meetings/undangan:by-channel', args: { channel, n: list.length } });
  const names = unreached(audience);
  if (names.length > 0)
    lines.push({ key: 'meetings/undangan:on-paper', args: { n: names.length, names: shortList(names) } });
  return [{ literal: lines.map((line) => texts.render(language, line)).join('\n') }];
}

const mostNames = 6;
const shortList = (names: string[]) =>
  names.length > mostNames ? `${names.slice(0, mostNames).join(', ')}, …` : names.join(', ');

export const unreached = ({ guests, outside }: Audience): string[] => [
  ...guests
    .filter(({ channel }) => channel === undefined)
    .map(({ position, agency, name }) => position ?? agency ?? name),
  ...outside.map(({ category, name }) => (category ? `${name} (${category})` : name)),
];

function choices({ id }: Meeting, audience: Audience): Choice[] {
  const text = textOf('meetings/undangan');
  const tap = (action: 'letter' | 'names' | 'edit' | 'drop', label: TextId<'meetings/undangan'>): Choice => ({
    data: `!meetings.${action}.${id}`,
    label: text(label),
  });
  const n = reached(audience).length;
  const total = audience.guests.length + audience.outside.length;
  const send: Choice = {
    data: `!meetings.invite.${id}_${countOf(audience)}`,
    label: text(n === 0 ? 'send-paper' : 'send', { n }),
  };
  return [
    ...(total === 0 ? [] : [send]),
    tap('letter', 'see-letter'),
    tap('names', 'see-names'),
    tap('edit', 'edit'),
    tap('drop', 'drop'),
  ];
}

const mostListed = 60;

/** A tap on `!meetings.names.<meeting>`: everyone by name, the last thing that a careful secretary looks at. */
export const names =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    const { guests, outside } = await audienceOf(deps, context, meeting);
    const { language } = member(context);
    const say = (text: Text) => deps.texts.render(language, text);
    const unknown = say({ key: 'meetings/undangan:paper-mark' });
    const lines = [
      ...guests.map((guest) => `${guestLine(guest)}${guest.channel === undefined ? ` ${unknown}` : ''}`),
      ...outside.map(({ name, category }) => `${category ? `${category}: ` : ''}${name} ${unknown}`),
    ].map((line, at) => `${at + 1}. ${line}`);
    const more = lines.length > mostListed ? [{ literal: '…' }] : [];
    return {
      replies: [
        {
          parts: [
            { key: 'meetings/undangan:names', args: { n: lines.length } },
            { literal: lines.slice(0, mostListed).join('\n') },
            ...more,
          ],
        },
      ],
    };
  };

const guestLine = ({ name, position, agency }: Guest) => [...new Set([name, position ?? agency ?? name])].join(', ');
