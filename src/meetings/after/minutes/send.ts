/** After the leader's yes the version is fixed, the meeting is closed, and the minutes go to everyone who was invited or there. The
 *  secretariat gets a file to print for the others. */

import type { Choice } from '../../../conversation/run.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import { actionsOf, isOpen, listChoice } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { invitedTo } from '../../base/invitation.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { ofMinutes } from '../../base/message-names.ts';
import { meetingArgs, notifyPerson } from '../../base/messages.ts';
import type { Minutes } from '../../base/minutes.ts';
import { inviteeOf, mayPlan, runMeeting, secretariatOf } from '../../base/rights.ts';
import { patienceMs } from './ask.ts';
import { contentOf, notesOf, sentVersion, writtenBody } from './content.ts';
import { short } from './notulen_butir.ts';
import { changes, documentOf } from './preview.ts';

const text = textOf('meetings/minutes');

/** The caller has locked the row. */
export async function sendMinutes(
  _: MeetingsDeps,
  context: Context,
  meeting: Meeting,
  minutes: Minutes,
): Promise<EffectResult> {
  const { db, now } = context;
  const { people, paper } = await invitedTo(db, meeting.id);
  await fix(context, meeting, minutes);
  const { version } = minutes;
  const waiting = people.map(({ person }) => ({
    ...ofMinutes(meeting, version, person),
    person,
    kind: 'meetings.minutes' as const,
    reply: { parts: [] },
    args: { meeting: meeting.id, version },
    dueAt: now,
    expiresAt: now + patienceMs,
  }));
  for (let at = 0; at < waiting.length; at += 500) await enqueue(db, ...waiting.slice(at, at + 500));
  const args = { theme: meeting.theme, n: people.length, version: String(version) };
  const further = await actionsChoice(db, meeting.id);
  await tellSecretariat(context, meeting, minutes, { ...args, paper: paper.length }, further);
  const prints = paper.length > 0 && (await mayPlan(db, context.person, meeting.area));
  return {
    replies: [
      {
        parts: [{ key: 'meetings/minutes:agreed', args }],
        choices: [...(prints ? [paperTap(meeting)] : []), ...further],
      },
    ],
  };
}

async function fix({ db, now, person }: Context, { id }: Meeting, minutes: Minutes): Promise<void> {
  const { version, leader, leader_name, note_taker, note_taker_name, asked_by } = minutes;
  const approved_by = member({ person }).id;
  const at = new Date(now);
  const body = JSON.stringify(await writtenBody(db, id, minutes.ended_wall));
  await db
    .insertInto('minutes_version')
    .values({
      meeting: id,
      version,
      body,
      leader,
      leader_name,
      note_taker,
      note_taker_name,
      by_person: asked_by,
      approved_by,
      at,
    })
    .execute();
  const approved = { status: 'approved' as const, approved_by, approved_at: at, writer: null, wish: null };
  await db.updateTable('minutes').set(approved).where('meeting', '=', id).execute();
  await db.updateTable('meeting').set({ status: 'closed' }).where('id', '=', id).execute();
}

/** The secretariat prints the minutes for those whom no channel reaches. The person who has just agreed needs no message. */
async function tellSecretariat(
  context: Context,
  meeting: Meeting,
  { asked_by, version, asks }: Minutes,
  args: Record<string, string | number>,
  further: Choice[],
): Promise<void> {
  const readers = (await secretariatOf(context.db, meeting, context.now)).map(({ id }) => id);
  for (const reader of new Set([...readers, ...(asked_by === null ? [] : [asked_by])])) {
    if (reader === member(context).id) continue;
    const prints = readers.includes(reader);
    const told = prints ? args : { ...args, paper: 0 };
    await notifyPerson(context, meeting, reader, `notulen-setuju${version}-${asks}`, () => ({
      parts: [{ key: 'meetings/minutes:agreed-told', args: { ...told, name: member(context).name } }],
      choices: [...(prints ? [paperTap(meeting)] : []), ...further],
    }));
  }
}

const paperTap = ({ id }: Meeting): Choice => ({
  data: `!meetings.minutes_paper.${id}`,
  label: { key: 'meetings/minutes:paper' },
});

/** The text is written as the message leaves: the conclusion, and the number of her own action items. It is dropped once a correction has
 *  replaced the version. */
export const minutesWanted =
  (deps: MeetingsDeps): Wanted =>
  async ({ db, now }, { person: id, args }) => {
    const meeting = await loadMeeting(db, args.meeting);
    const person = await loadPerson(db, id, now);
    const version = Number(args.version);
    if (!meeting || !person || (await inviteeOf(db, meeting.id, id)) === undefined) return false;
    if ((await sentVersion(db, meeting.id)) !== version) return false;
    const content = (await contentOf(db, meeting.id, version))!;
    const mine = await ownActions(db, meeting.id, id);
    const conclusion = concluded(notesOf(content.body, 'kesimpulan'));
    return {
      parts: [
        text(version > 1 ? 'corrected' : 'sent', {
          ...meetingArgs(meeting, person.language),
          version: String(version),
        }),
        ...changes(deps, person.language, content),
        ...(conclusion ? [text('concluded', { text: conclusion })] : []),
        ...(mine > 0 ? [text('own-actions', { n: mine })] : []),
      ],
      document: documentOf(meeting.id, content, now),
      choices: await actionsChoice(db, meeting.id),
    };
  };

/** A short form of the conclusion; the paper has the rest. */
function concluded(notes: string[]): string {
  const lines = notes.slice(0, mostConclusions).map((note) => `• ${short(note, 200)}`);
  return [...lines, ...(notes.length > lines.length ? ['…'] : [])].join('\n');
}

const mostConclusions = 6;

/** The button to what the meeting agreed on. */
async function actionsChoice(db: Db, meeting: number): Promise<Choice[]> {
  const left = (await actionsOf(db, meeting)).filter(({ status }) => status !== 'cancelled');
  return left.length > 0 ? [listChoice(meeting)] : [];
}

const ownActions = async (db: Db, meeting: number, person: number) =>
  (await actionsOf(db, meeting)).filter((action) => action.owner === person && isOpen(action)).length;

/** A tap on `!meetings.minutes_paper.<meeting>`: the file to print, and for whom. */
export const paperMinutes: Effect = async (context, args) => {
  const meeting = await runMeeting(context, args.argument);
  const version = await sentVersion(context.db, meeting.id);
  if (version === undefined) throw new Refusal('meetings/minutes:none-yet', { theme: meeting.theme });
  const { paper } = await invitedTo(context.db, meeting.id);
  const names = paper.map(({ name }, at) => `${at + 1}. ${name}`).join('\n');
  return {
    replies: [
      {
        parts: [{ key: 'meetings/minutes:here-paper', args: { n: paper.length, names } }],
        document: documentOf(meeting.id, { version, draft: false }, context.now),
      },
    ],
  };
};
