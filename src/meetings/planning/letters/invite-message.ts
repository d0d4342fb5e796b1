/** The invitation as one message: short and official, the letter as PDF, a tap to answer. The calendar file comes with a tap and with
 *  every change: so nobody who will not come gets a second message. */
import type { Choice, Reply } from '../../../conversation/run.ts';
import type { Context, Wanted } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Invitee, invitationOf } from '../../base/invitation.ts';
import { isToCome, type Meeting } from '../../base/meeting.ts';
import { answerChoices, answerCodes, eventCard } from '../../base/messages.ts';
import { addressLines, letterOf } from './letter.ts';

/** Worded as it leaves. Not sent to who was taken from the list, or when the meeting was called off meanwhile. */
export const invitationWanted =
  (deps: MeetingsDeps): Wanted =>
  async (context, { person, args }) => {
    const found = await invitationOf(context.db, args.invitee);
    if (!found || !isToCome(found.meeting, context.now)) return false;
    if (found.invitee.person !== person || found.invitee.removed_at !== null) return false;
    return invitationReply(deps, context, found.meeting, found.invitee);
  };

export async function invitationReply(
  deps: MeetingsDeps,
  { db }: Pick<Context, 'db'>,
  meeting: Meeting,
  invitee: Invitee,
): Promise<Reply> {
  const { opening, date, time, venue, event, closing, signer } = await letterOf(deps, db, meeting);
  const files = await db
    .selectFrom('meeting_file')
    .select('file')
    .where('meeting', '=', meeting.id)
    .where('kind', '!=', 'foto')
    .execute();
  const to = addressLines(invitee).join(', ');
  const args = { to, opening, date, time, venue, event, closing, body: signer.position ?? signer.body };
  return {
    parts: [{ key: 'meetings/undangan:letter', args }, answerCodes(invitee)],
    choices: [...answerChoices(invitee), ...extras(meeting, files.length)],
    document: { writer: 'meetings.invitation_pdf', args: { meeting: meeting.id, invitee: invitee.id } },
    event: eventCard(deps, meeting, invitee),
  };
}

/** Calendar, map and documents, where there are some. */
export function extras({ id }: Pick<Meeting, 'id'>, files: number): Choice[] {
  const calendar = { data: `!meetings.calendar.${id}`, label: { key: 'meetings/undangan:calendar' } };
  const documents = { data: `!meetings.files.${id}`, label: { key: 'meetings/undangan:files', args: { n: files } } };
  return files > 0 ? [calendar, documents] : [calendar];
}
