/** What may be fetched with a tap: the letter, the calendar entry, the documents, and letters to hand over on paper. */
import type { Reply } from '../../../conversation/run.ts';
import { absentCode } from '../../../directory/joining/inviting.ts';
import { type Effect, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { invitedTo } from '../../base/invitation.ts';
import { runMeeting, seeMeeting } from '../../base/rights.ts';

/** The letter to oneself; to the secretariat a sample of it. */
export const letter: Effect = async (context, args) => {
  const { meeting, invitee } = await seeMeeting(context, args.argument);
  const document = {
    writer: 'meetings.invitation_pdf',
    args: { meeting: meeting.id, ...(invitee ? { invitee } : {}) },
  };
  return { replies: [{ parts: [{ key: 'meetings/undangan:here-letter' }], document }] };
};

export const calendar: Effect = async (context, args) => {
  const { meeting } = await seeMeeting(context, args.argument);
  const document = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { replies: [{ parts: [{ key: 'meetings/undangan:here-calendar' }], document }] };
};

export const files: Effect = async (context, args) => {
  const { meeting } = await seeMeeting(context, args.argument);
  const rows = await context.db
    .selectFrom('meeting_file')
    .select(['file', 'name'])
    .where('meeting', '=', meeting.id)
    .where('kind', '!=', 'foto')
    .orderBy('name')
    .execute();
  if (rows.length === 0) throw new Refusal('meetings/refusals:no-files');
  return { replies: rows.map(({ file, name }): Reply => ({ parts: [{ literal: name }], file })) };
};

/** Letters of everyone whom no channel reaches, in one file. A person of the directory who has not joined yet, and whom the asker
 *  may invite, gets the way into her own account on it, good for two weeks and one use; nobody else does. */
export const paper =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
    const { paper: rows } = await invitedTo(context.db, meeting.id);
    if (rows.length === 0) return { replies: [{ parts: [{ key: 'meetings/undangan:all-reached' }] }] };
    const codes: Record<string, string> = {};
    for (const { id, person } of rows) {
      const code = person === null ? undefined : await absentCode(deps, context, person);
      if (code !== undefined) codes[id] = code;
    }
    const document = {
      writer: 'meetings.paper_pdf',
      args: { meeting: meeting.id, invitees: rows.map(({ id }) => id), codes },
    };
    const names = rows.map(
      ({ name, position, category }, at) => `${at + 1}. ${position ?? name}${category ? ` (${category})` : ''}`,
    );
    return {
      replies: [
        {
          parts: [{ key: 'meetings/undangan:here-paper', args: { n: rows.length, names: names.join('\n') } }],
          document,
        },
      ],
    };
  };
