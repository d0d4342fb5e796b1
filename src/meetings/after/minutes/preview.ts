/** The minutes as a text on the phone, with the paper as a file. */
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, member, Refusal } from '../../../room.ts';
import { type TextId, textOf } from '../../../texts/text-of.ts';
import { actionsOf } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs } from '../../base/messages.ts';
import { mayWrite, minutesRow } from '../../base/minutes.ts';
import { mayPlan, seeMeeting } from '../../base/rights.ts';
import { attendedBy } from '../../day/attendance-list.ts';
import { type Content, changedParts, contentOf, sentVersion } from './content.ts';
import { short, titleOf } from './notulen_butir.ts';

const text = textOf('meetings/minutes');

/** Everything must fit into one message beside head and buttons; the paper has the rest. */
const mostLetters = 2600;

/** `version` undefined: as it stands now. */
export async function preview(
  deps: MeetingsDeps,
  context: Pick<Context, 'db' | 'person' | 'now'>,
  meeting: Meeting,
  content: Content,
): Promise<Reply> {
  const { language } = member(context);
  const say = (text: Text) => deps.texts.render(language, text);
  const came = await attendedBy(context.db, meeting.id);
  const actions = await actionsOf(context.db, meeting.id);
  const { leader, noteTaker: taker, body } = content;
  const head = { ...meetingArgs(meeting, language), leader: leader || '–', taker: taker || '–', came: came.length };
  const share = Math.floor(mostLetters / Math.max(body.items.length, 1));
  const items = body.items.map((item, at) => {
    const text = item.notes.length > 0 ? short(item.notes.join(' · '), Math.max(share, 40)) : '–';
    return `*${at + 1}. ${short(say(titleOf(item, body.items)), 60)}*\n${text}`;
  });
  return {
    parts: [
      {
        key: `meetings/minutes:${content.draft ? 'preview' : 'sent-head'}`,
        args: { ...head, version: String(content.version) },
      },
      ...changes(deps, language, content),
      { literal: items.join('\n') },
      { key: 'meetings/minutes:counts', args: { actions: actions.length, photos: body.photos.length } },
    ],
    document: documentOf(meeting.id, content, context.now),
  };
}

/** A sent version does not change. A draft is read as the paper is written. */
export const documentOf = (
  meeting: number,
  { version, draft }: Pick<Content, 'version' | 'draft'>,
  now: number,
): NonNullable<Reply['document']> => ({
  writer: 'meetings.minutes_pdf',
  args: { meeting, ...(draft ? { at: now } : { version }) },
});

/** For a correction: names the parts that have changed. */
export function changes({ texts }: MeetingsDeps, language: string, content: Pick<Content, 'body' | 'before'>): Text[] {
  if (!content.before) return [];
  const parts = changedParts(content).map((part) => short(texts.render(language, part), 50));
  return [{ key: 'meetings/minutes:changed-parts', args: { parts: parts.join('; ') || '–' } }];
}

/** A tap on `!meetings.minutes_show.<meeting>`: a writer sees the minutes as they stand, everybody else what was sent. */
export const showMinutes =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const { meeting, writes } = await meetingToRead(context, args.argument);
    const version = await sentVersion(context.db, meeting.id);
    const content =
      writes || version !== undefined
        ? await contentOf(context.db, meeting.id, writes ? undefined : version)
        : undefined;
    if (!content) throw new Refusal('meetings/minutes:none-yet', { theme: meeting.theme });
    const choices = writes ? await todo(context, meeting) : [];
    return {
      replies: [{ ...(await preview(deps, context, meeting, content)), ...(choices.length > 0 ? { choices } : {}) }],
    };
  };

/** Loads the meeting for a person who is invited, runs it, or writes its minutes. */
async function meetingToRead(context: Context, id: unknown): Promise<{ meeting: Meeting; writes: boolean }> {
  const found = await loadMeeting(context.db, id);
  const minutes = found && (await minutesRow(context.db, found.id));
  if (found && minutes && (await mayWrite(context.db, member(context), found, minutes)))
    return { meeting: found, writes: true };
  const { meeting } = await seeMeeting(context, id);
  return { meeting, writes: false };
}

type Tap = 'minutes' | `minutes_${'ask' | 'spoken' | 'heads' | 'paper'}`;

/** Buttons for what can be done with the minutes now. */
export async function todo({ db, person }: Context, meeting: Meeting): Promise<Choice[]> {
  const minutes = await minutesRow(db, meeting.id);
  const runs = await mayPlan(db, person, meeting.area);
  const tap = (action: Tap, label: TextId<'meetings/minutes'>): Choice => ({
    data: `!meetings.${action}.${meeting.id}`,
    label: text(label),
  });
  if (minutes?.status === 'approved')
    return [tap('minutes', 'correct'), ...(runs ? [tap('minutes_paper', 'paper')] : [])];
  const asking = minutes?.status === 'asked' ? [] : [tap('minutes_ask', 'ask')];
  const spoken = runs && minutes?.status === 'asked' ? [tap('minutes_spoken', 'spoken')] : [];
  return [...asking, ...spoken, tap('minutes', 'go-on'), tap('minutes_heads', 'heads')];
}
