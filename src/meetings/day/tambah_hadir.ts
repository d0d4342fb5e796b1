/** The secretariat types the name of somebody who has no phone or is on no list. */

import type { Answers, Option } from '../../conversation/run.ts';
import { rowId } from '../../records/row-id.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { walkInCategory } from '../base/invitation.ts';
import { lockMeeting } from '../base/meeting.ts';
import { runMeeting } from '../base/rights.ts';
import { mayBeNoted } from '../base/room-code.ts';
import { absentNamed } from './attendance-list.ts';
import { noteCame } from './note-attendance.ts';
import { rowReply, runInvitation, timeOfTap } from './tick-off.ts';

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
    const [name = ''] = parted(args.who);
    const found = await absentNamed(context.db, meeting.id, name);
    const label = texts.render(member(context).language, { key: 'meetings/tambah_hadir:fresh', args: { name } });
    // An option that stands alone is taken without asking.
    return [...found, { value: newcomer, label }];
  };

/** The form checks this again at its end. */
export const stillOpenToAdd = async (context: Context, args: Answers) =>
  mayBeNoted(context, await runMeeting(context, args.meeting));

/** Ends `tambah_hadir`: `Budi Santoso – Kecamatan Bontang Utara`. */
export const addByHand: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.meeting);
  const meeting = await runMeeting(context, args.meeting);
  mayBeNoted(context, meeting);
  const meant = args.whom !== newcomer ? rowId(args.whom) : await enlist(context, meeting.id, args.who);
  const invitation = await runInvitation(context, meant);
  if (invitation.meeting.id !== meeting.id) throw new Refusal('meetings/refusals:not-yours');
  const at = timeOfTap(context, meeting);
  const came = await noteCame(context, meeting, { invitee: meant, at, how: 'sekretariat' });
  return rowReply(context, invitation, came, came.fresh ? 'here' : 'seat');
};

/** A name that is typed twice is one person; the lock makes the turns come one after the other. */
async function enlist({ db }: Context, meeting: number, who: unknown): Promise<number> {
  const [name = '', ...rest] = parted(who);
  if (name === '') throw new Refusal('meetings/tambah_hadir:no-name');
  const agency = rest.join(' – ') || null;
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
  const row = { meeting, person: null, name, agency, position: null, category: walkInCategory };
  return (await db.insertInto('invitee').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** Splits the name from the agency, at a dash or a comma. */
const parted = (who: unknown): string[] =>
  String(who ?? '')
    .split(/\s+[-–—]\s+|,\s+|\n/)
    .map((part) => part.trim())
    .filter(Boolean);
