/** `ubah`: another time or place for a meeting that people know of. It becomes a new revision: the older one's messages die, and
 *  everybody is told what was and what is. Reminders are chosen without telling anybody. */

import { instantOf, type Zone } from '../../../clock.ts';
import type { Answers } from '../../../conversation/run.ts';
import { audit } from '../../../directory/audit.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { invitedTo } from '../../base/invitation.ts';
import { lockMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs } from '../../base/messages.ts';
import { startOver } from '../../base/room-code.ts';
import { planReminders } from '../reminders/reminders.ts';
import { tellChange } from './announce.ts';
import { byHand, runOpen } from './coming.ts';

export const change: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.meeting);
  const meeting = await runOpen(context, args.meeting);
  return args.what === 'pengingat' ? chooseReminders(context, meeting, args.reminders) : move(context, meeting, args);
};

async function chooseReminders(
  context: Context,
  meeting: Meeting,
  chosen: Answers[string] | undefined,
): Promise<EffectResult> {
  const reminders = Array.isArray(chosen) ? chosen : [];
  await context.db
    .updateTable('meeting')
    .set({ detail: JSON.stringify({ ...meeting.detail, reminders }), changed_at: new Date(context.now) })
    .where('id', '=', meeting.id)
    .execute();
  await noted(context, meeting, 'meetings.reminders');
  const key = reminders.length > 0 ? 'meetings/changes:reminders-chosen' : 'meetings/changes:no-reminders';
  return { replies: [{ parts: [{ key, args: { theme: meeting.theme } }] }] };
}

async function move(context: Context, before: Meeting, args: Answers): Promise<EffectResult> {
  const { db, now } = context;
  const after = { ...before, ...moved(before, args) };
  if (after.starts_at.getTime() <= now) throw new Refusal('meetings/changes:past');
  if (after.starts_wall === before.starts_wall && after.zone === before.zone && after.venue === before.venue) {
    throw new Refusal('meetings/changes:same');
  }
  const { starts_wall, zone, starts_at, venue } = after;
  const revision = before.revision + 1;
  await db
    .updateTable('meeting')
    .set({ starts_wall, zone, starts_at, venue, revision, changed_at: new Date(now) })
    .where('id', '=', before.id)
    .execute();
  await lengthenCodes(context, after);
  await startOver(context, after);
  await planReminders(db, before.id, now);
  const told = await invitedTo(db, before.id);
  await tellChange(context, before, { ...after, revision }, told.people);
  await noted(context, before, 'meetings.change');
  const words = { ...meetingArgs(after, member(context).language), count: told.people.length };
  return { replies: [{ parts: [{ key: 'meetings/changes:changed', args: words }, ...byHand(told.paper)] }] };
}

/** A zone that is told along with the time corrects the meeting's. */
function moved(before: Meeting, args: Answers): Pick<Meeting, 'starts_wall' | 'zone' | 'starts_at' | 'venue'> {
  const [starts_wall = before.starts_wall, told] = args.starts ? String(args.starts).split(' ') : [];
  const zone = (told as Zone | undefined) ?? before.zone;
  const venue = args.venue ? String(args.venue).trim() : before.venue;
  return { starts_wall, zone, starts_at: new Date(instantOf(starts_wall, zone)), venue };
}

/** Codes of deputies last as long as the meeting is to come. */
async function lengthenCodes({ db }: Context, meeting: Meeting): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ expires_at: meeting.starts_at })
    .where('used_at', 'is', null)
    .where('invitee', 'in', db.selectFrom('invitee').select('id').where('meeting', '=', meeting.id))
    .execute();
}

export const noted = ({ db, now, person }: Context, meeting: Meeting, action: string) =>
  audit(db, { now, actor: person?.id ?? null, action, subject: `meeting ${meeting.id}` });
