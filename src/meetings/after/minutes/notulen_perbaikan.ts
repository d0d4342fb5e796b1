/** The leader answers: she agrees to the minutes, or says what must be corrected. */

import type { Answers, Choice } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { auditMeeting, loadMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, notifyPerson } from '../../base/messages.ts';
import { lockMinutes, lockRow, type Minutes } from '../../base/minutes.ts';
import { mayPlan } from '../../base/rights.ts';
import { agreeInOnePart } from '../actions/proposals.ts';
import { readAsk, stands } from './ask.ts';
import { approverOf } from './minutes-people.ts';
import { sendMinutes } from './send.ts';

/** A tap on `!meetings.minutes_yes.<number>`, or `SETUJU <number>`. A shorter number belongs to an action item. */
export const agree =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (/^\d{1,4}$/.test(String(args.argument))) return agreeInOnePart(context, args);
    const { meeting, minutes } = await askedOf(context, args.argument);
    return approve(deps, context, meeting, minutes, false);
  };

/** A tap on `!meetings.minutes_mend.<number>`, or `PERBAIKI <number>`: begins the flow that asks what is wrong. */
export const mend: Effect = async (context, args): Promise<EffectResult> => {
  await askedOf(context, args.argument);
  return { replies: [], next: { flow: 'meetings/notulen_perbaikan', args: { ask: String(args.argument) } } };
};

export const stillAsked = (context: Context, { ask }: Answers) => askedOf(context, ask);

/** Ends `notulen_perbaikan`: the person who asked and the one who is writing hear of it. */
export const tellMend: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting, minutes } = await askedOf(context, args.ask);
  const wish = String(args.wish).trim();
  await context.db.updateTable('minutes').set({ status: 'draft', wish }).where('meeting', '=', meeting.id).execute();
  const { name, id } = member(context);
  await auditMeeting(context, meeting, 'meetings.minutes_mend', { version: minutes.version });
  const readers = new Set([minutes.asked_by, minutes.writer].filter((one) => one !== null));
  for (const reader of readers) {
    await notifyPerson(context, meeting, reader, `notulen-perbaiki${minutes.asks}`, (language) => ({
      parts: [
        { key: 'meetings/minutes:mend-told', args: { ...meetingArgs(meeting, language), name, wish: hideNames(wish) } },
      ],
      choices: [{ data: `!meetings.minutes.${meeting.id}`, label: { key: 'meetings/minutes:open' } }],
    }));
  }
  return {
    replies: [
      {
        parts: [
          { key: readers.has(id) ? 'meetings/minutes:mend-own' : 'meetings/minutes:mend-sent' },
          ...hiddenNote('all', wish),
        ],
      },
    ],
  };
};

/** A tap on `!meetings.minutes_spoken.<meeting>`: the leader has agreed by word of mouth. Only a person who runs the meeting may say so,
 *  and she is asked to confirm in whose name. */
export const spoken: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting, minutes } = await inWhoseName(context, args.argument);
  const sure: Choice = {
    data: `!meetings.minutes_sure.${meeting.id}_${minutes.version}_${minutes.asks}`,
    label: { key: 'meetings/minutes:sure' },
  };
  const leader = minutes.leader_name || '–';
  return { replies: [{ parts: [{ key: 'meetings/minutes:spoken-sure', args: { leader } }], choices: [sure] }] };
};

export const spokenSure =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [id, version, asks] = String(args.argument).split('_').map(Number);
    const { meeting, minutes } = await inWhoseName(context, id);
    if (!stands(minutes, { version: version ?? 0, asks: asks ?? 0 })) throw new Refusal('meetings/minutes:old-ask');
    return approve(deps, context, meeting, minutes, true);
  };

async function inWhoseName(context: Context, id: unknown): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const found = await lockMinutes(context, id);
  if (!(await mayPlan(context.db, context.person, found.meeting.area)))
    throw new Refusal('meetings/refusals:not-yours');
  mustBeAsked(found.minutes);
  return found;
}

/** Loads the minutes that this person was asked about. Refuses when something has changed since. Everybody else reads that there are
 *  none. */
async function askedOf(context: Context, number: unknown): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const asked = readAsk(number);
  const meeting = asked && (await loadMeeting(context.db, asked.meeting));
  const minutes = meeting && (await lockRow(context.db, meeting.id));
  if (!asked || !meeting || !minutes || !(await isLeader(context, meeting, minutes))) {
    throw new Refusal('meetings/minutes:not-asked');
  }
  if (minutes.version !== asked.version || minutes.asks !== asked.asks) throw new Refusal('meetings/minutes:old-ask');
  mustBeAsked(minutes);
  return { meeting, minutes };
}

/** The person who was asked may answer as long as she is still the one to be asked: an office that has ended signs nothing. */
async function isLeader(context: Context, meeting: Meeting, minutes: Minutes): Promise<boolean> {
  const { id } = member(context);
  if (minutes.asked_of !== id) return false;
  if (minutes.leader === id) return true;
  return (await approverOf(context.db, meeting, minutes, context.now))?.id === id;
}

function mustBeAsked({ status }: Minutes): void {
  if (status === 'approved') throw new Refusal('meetings/minutes:is-approved');
  if (status === 'draft') throw new Refusal('meetings/minutes:being-mended');
}

/** The version is fixed, the meeting is closed, and everybody gets the minutes. */
async function approve(
  deps: MeetingsDeps,
  context: Context,
  meeting: Meeting,
  minutes: Minutes,
  spokenFor: boolean,
): Promise<EffectResult> {
  const action = spokenFor ? 'meetings.minutes_spoken' : 'meetings.minutes_yes';
  await auditMeeting(context, meeting, action, { version: minutes.version });
  return sendMinutes(deps, context, meeting, minutes);
}
