/** Flows `tambah_hadir`, `diwakili` and `jam_hadir`: the secretariat fills in who is there. She adds somebody without a phone or on no list,
 *  tells who stood in for a member, and corrects when somebody came. */

import { instantOf } from '../../clock.ts';
import type { Answers, Option } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { type NamedPerson, readPerson } from '../../texts/reading/person-names.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { walkInCategory } from '../base/invitation.ts';
import { auditMeeting, lockMeeting } from '../base/meeting.ts';
import { runMeeting } from '../base/rights.ts';
import { mayBeNoted } from '../base/room-code.ts';
import { absentNamed, called } from './attendance-list.ts';
import { cameOf, noteCame } from './note-attendance.ts';
import { openForm, rowReply, runInvitation, timeOfTap } from './tick-off.ts';

/** The option that means somebody who is on no list. */
const newcomer = 'baru';

/** `!meetings.add_here.<meeting>` begins the flow. */
export const addHere: Effect = async (context, args): Promise<EffectResult> => {
  const meeting = await runMeeting(context, args.argument);
  mayBeNoted(context, meeting);
  return { replies: [], next: { flow: 'meetings/tambah_hadir', args: { meeting: String(meeting.id) } } };
};

/** Options: the invited whom the typed name may mean, and somebody new. */
export const named =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const meeting = await runMeeting(context, args.meeting);
    const { name, post, agency } = told(args.who);
    const found = await absentNamed(context.db, meeting.id, name);
    const whole = [name, post, agency].filter(Boolean).join(', ');
    const label = texts.render(member(context).language, {
      key: 'meetings/tambah_hadir:fresh',
      args: { name: whole },
    });
    // An option that stands alone is taken without asking.
    return [...found, { value: newcomer, label }];
  };

/** The form checks this again at its end. */
export const stillOpenToAdd = async (context: Context, args: Answers) =>
  mayBeNoted(context, await runMeeting(context, args.meeting));

/** Ends `tambah_hadir`: `Budi Santoso – Kecamatan Bontang Utara`. */
export const addByHand =
  ({ texts }: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    await lockMeeting(context, args.meeting);
    const meeting = await runMeeting(context, args.meeting);
    mayBeNoted(context, meeting);
    const meant = args.whom !== newcomer ? rowId(args.whom) : await enlist(texts, context, meeting.id, args.who);
    const invitation = await runInvitation(context, meant);
    if (invitation.meeting.id !== meeting.id) throw new Refusal('meetings/refusals:not-yours');
    const at = timeOfTap(context, meeting);
    const came = await noteCame(context, meeting, { invitee: meant, at, how: 'sekretariat' });
    return rowReply(context, invitation, came, came.fresh ? 'here' : 'seat');
  };

/** A name that is typed twice is one person; the lock makes the turns come one after the other. */
async function enlist(texts: MeetingsDeps['texts'], { db }: Context, meeting: number, who: unknown): Promise<number> {
  const { name, agency = null, post, represents } = told(who);
  const instead = represents && texts.render('id', { key: 'meetings/daftar:represents', args: { who: represents } });
  const position = [post, instead].filter(Boolean).join(', ') || null;
  const known = await db
    .selectFrom('invitee')
    .select('id')
    .where('meeting', '=', meeting)
    .where('category', '=', walkInCategory)
    .where((is) => is(is.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where('agency', agency === null ? 'is' : '=', agency)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const row = { meeting, person: null, name, agency, position, category: walkInCategory };
  return (await db.insertInto('invitee').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** `dr. Andi Surya, S.E., Bappeda (mewakili Kepala)` */
function told(who: unknown): NamedPerson {
  const person = readPerson(String(who ?? ''));
  if (!person) throw new Refusal('meetings/tambah_hadir:no-name');
  return person;
}

/** `!meetings.by_deputy.<invitee>`: somebody without a phone came in her place. */
export const byDeputy: Effect = (context, args) => openForm(context, args.argument, 'meetings/diwakili');

export const stillNotable = (context: Context, args: Answers) => runInvitation(context, args.invitee);

/** Ends `diwakili`. */
export const stands: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.invitee);
  const { invitee, meeting } = invitation;
  const byName = String(args.name).trim();
  const at = timeOfTap(context, meeting);
  const came = await noteCame(context, meeting, { invitee: invitee.id, at, how: 'sekretariat', byName });
  await context.db.updateTable('attendance').set({ by_name: byName }).where('invitee', '=', invitee.id).execute();
  if (!came.fresh) await auditMeeting(context, meeting, 'meetings.stands', { invitee: invitee.id });
  return rowReply(context, invitation, { ...came, byName }, 'seat');
};

/** `!meetings.herself.<invitee>`: the member came herself. */
export const herself: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const came = await cameOf(context.db, invitee.id);
  if (!came) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
  await context.db.updateTable('attendance').set({ by_name: null }).where('invitee', '=', invitee.id).execute();
  await auditMeeting(context, meeting, 'meetings.herself', { invitee: invitee.id });
  return rowReply(context, invitation, { ...came, byName: null }, 'seat');
};

/** `!meetings.fix_time.<invitee>` */
export const fixTime: Effect = (context, args) => openForm(context, args.argument, 'meetings/jam_hadir');

export async function stillNoted(context: Context, args: Answers): Promise<void> {
  const { invitee } = await stillNotable(context, args);
  if (!(await cameOf(context.db, invitee.id))) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
}

/** Ends `jam_hadir`: a wall time at the venue, on the day of the meeting. */
export const correctTime: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.invitee);
  const { invitee, meeting } = invitation;
  const came = (await cameOf(context.db, invitee.id))!;
  const [hour = '', minute = ''] = String(args.time).replace(/^\D+/, '').split(/[.:]/);
  const at = instantOf(`${meeting.starts_wall.slice(0, 10)}T${hour.padStart(2, '0')}:${minute}`, meeting.zone);
  if (at > context.now) throw new Refusal('meetings/jam_hadir:not-yet');
  await context.db
    .updateTable('attendance')
    .set({ came_at: new Date(at) })
    .where('invitee', '=', invitee.id)
    .execute();
  const was = { was: new Date(came.cameAt).toISOString(), is: new Date(at).toISOString() };
  await auditMeeting(context, meeting, 'meetings.came_at', { invitee: invitee.id, ...was });
  return rowReply(context, invitation, { ...came, cameAt: at }, 'seat');
};
