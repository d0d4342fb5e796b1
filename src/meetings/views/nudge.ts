/** The button under `kehadiran`: asks those who have not answered once more, nobody twice within six hours. */

import { hourMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { languageOf } from '../../directory/people/language.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { invitationOf, invitedTo, stillInvited } from '../base/invitation.ts';
import { isToCome, lockMeeting, type Meeting } from '../base/meeting.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { runOpen } from '../planning/changes/coming.ts';

const pauseMs = 6 * hourMs;

export const nudge: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.argument);
  const meeting = await runOpen(context, args.argument);
  const { people } = await invitedTo(context.db, meeting.id);
  const silent = people.filter(({ answer }) => answer === null);
  if (silent.length === 0) throw new Refusal('meetings/attendance:nobody-silent');
  const lately = await nudgedSince(context.db, meeting, context.now - pauseMs);
  const due = silent.filter(({ person }) => !lately.has(person));
  if (due.length === 0) {
    const again = Math.min(...silent.map(({ person }) => lately.get(person)!)) + pauseMs;
    throw new Refusal('meetings/attendance:nudged-lately', { time: writeTime(again, member(context).zone) });
  }
  await enqueue(
    context.db,
    ...due.map(({ id, person }) => ({
      kabupaten: kabupatenOf(meeting.area),
      key: `rakor-${meeting.id}-r${meeting.revision}-nudge-${person}-${context.now}`,
      person,
      kind: 'meetings.nudge',
      reply: { parts: [] },
      args: { meeting: meeting.id, revision: meeting.revision, invitee: id, at: context.now },
      dueAt: context.now,
      expiresAt: meeting.starts_at.getTime(),
      priority: 3,
    })),
  );
  const counted = { count: due.length, skipped: silent.length - due.length };
  return { replies: [{ parts: [{ key: 'meetings/attendance:nudged', args: counted }] }] };
};

/** Sent only to who has still not answered and is still invited. */
export const nudgeWanted: Wanted = async ({ db, now }, { person, args }) => {
  const found = await invitationOf(db, args.invitee);
  if (!found || !isOpen(found.meeting, args.revision, now) || found.invitee.person !== person) return false;
  const { invitee, meeting } = found;
  if (invitee.answer !== null || !(await stillInvited(db, invitee, now))) return false;
  const asks = { key: 'meetings/attendance:nudge-text', args: meetingArgs(meeting, await languageOf(db, person)) };
  return { parts: [asks, answerCodes(invitee)], choices: answerChoices(invitee) };
};

const isOpen = (meeting: Meeting, revision: unknown, now: number) =>
  meeting.revision === revision && isToCome(meeting, now);

/** When each person was last nudged after `since`. */
async function nudgedSince(db: Db, { id, area }: Meeting, since: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'args'])
    .where('kind', '=', 'meetings.nudge')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('key', 'like', `rakor-${id}-r%`)
    .execute();
  const times = new Map<number, number>();
  for (const { person, args } of rows) {
    const at = Number(args.at);
    if (at > since) times.set(person, Math.max(at, times.get(person) ?? 0));
  }
  return times;
}
