/** An invitation answered in a person's own words, without a button and without quoting it, and the flow `jawaban`. What is plain is noted and
 *  said back; what is not is asked, with a button for each answer. */
import type { Presence, Word } from '../../conversation/reader.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { theName } from '../../directory/joining/stranger-names.ts';
import { rowId } from '../../ids.ts';
import { latestTo } from '../../outbox/latest.ts';
import {
  type Context,
  type Effect,
  type EffectResult,
  type Heard,
  type Hears,
  member,
  unlessRefused,
} from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, openInvitations, ownInvitation } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { inviteeOf, mayPlan } from '../base/rights.ts';
import { comeWith, declineWith } from './hadir.ts';
import { numbered } from './numbered.ts';
import { questionFlow } from './tanya.ts';
import { deputiseWith } from './wakil.ts';

/** Messages that ask for an answer, or show one. */
const asking: readonly string[] = ['invitation', 'reminder', 'change', 'nudge', 'told'].map(
  (kind) => `meetings.${kind}`,
);

/** `hadir 4821-…`: what the QR on the wall says. It is never the answer to an invitation. */
const onWall = /^[^\p{L}\d]*\p{L}*[^\p{L}\d]*\d{4}-[\w-]{6,12}[^\p{L}\d]*$/u;

/** One word that may stand for her having read it. All others are commands, or answer something else. */
const acknowledging: ReadonlySet<Word> = new Set<Word>(['yes', 'no', 'thanks']);

export const hearsAnswer: Hears = async (context, { text, reader, open }): Promise<Heard | undefined> => {
  if (context.practice || !context.person) return undefined;
  if (text.length < 80 && onWall.test(text)) return { effect: 'meetings.check_in', args: { code: text } };
  const word = reader.word(text);
  if (word !== undefined && !acknowledging.has(word)) return undefined;
  const said = reader.presence(text);
  if (said.about === 'other') return undefined;
  if (open && (said.about !== 'meeting' || !isDecided(said))) return undefined;
  const invitations = await openInvitations(context);
  const meant = await isMeant(context, said, invitations);
  // While something is open there is no room for the question which meeting is meant.
  if (!meant || (open && (meant === 'perhaps' || meantBy(invitations, said).length !== 1))) return undefined;
  const heard: Heard = {
    effect: 'meetings.answer_in_words',
    args: { words: text, ...(meant === 'perhaps' ? { perhaps: 'ya' } : {}) },
  };
  // Words that say nothing about coming: she is asked, unless somebody else knows what they mean.
  return said.answer === 'none' && said.note ? { ...heard, vague: 'unknown' } : heard;
};

const isDecided = ({ answer }: Presence) => answer === 'hadir' || answer === 'tidak' || answer === 'diwakilkan';

/** Is the sentence about an invitation? A word that says so is enough where nothing else can be meant: after a notice of an event she may
 *  mean that one. Without such a word it must be what we last wrote to her about. */
async function isMeant(
  context: Context,
  said: Presence,
  invitations: Invitation[],
): Promise<'yes' | 'perhaps' | undefined> {
  const latest = await latestTo(context.db, context.person!.id);
  const other = latest?.kind === 'notices.notice';
  if (invitations.length === 0)
    return !other && isDecided(said) && said.about === 'meeting' && !said.reason && !said.note ? 'yes' : undefined;
  const silent = invitations.some(({ invitee }) => invitee.answer === null);
  if (isDecided(said) && (said.about === 'meeting' || silent))
    return other ? (said.about === 'meeting' ? 'perhaps' : undefined) : 'yes';
  if (said.about === 'meeting' && said.answer !== 'none' && !other) return 'yes';
  if (said.answer === 'none' && !silent) return undefined;
  return latest !== undefined && asking.includes(latest.kind) ? 'yes' : undefined;
}

/** Those that she has not answered yet, if any. Who takes something back may mean the others as well. */
function meantBy(invitations: Invitation[], said: Presence): Invitation[] {
  if (said.turns) return invitations;
  const silent = invitations.filter(({ invitee }) => invitee.answer === null);
  return silent.length > 0 ? silent : invitations;
}

/** The one whose weekday or theme she names: `Jumat saya tidak bisa`. undefined: none, or more than one. */
function calledIn(words: string, invitations: Invitation[], language: string): Invitation[] | undefined {
  const said = ` ${fold(words)} `;
  const named = invitations.filter(({ meeting }) => {
    const { date, theme } = meetingArgs(meeting, language);
    return [fold(date).split(' ')[0]!, fold(theme)].some((name) => name !== '' && said.includes(` ${name} `));
  });
  return named.length === 1 ? named : undefined;
}

async function meantIn(context: Context, words: string, said: Presence): Promise<Invitation[]> {
  const open = await openInvitations(context);
  return calledIn(words, open, member(context).language) ?? meantBy(open, said);
}

/** What `hears` and a quoted invitation lead to, and the end of the flow `jawaban`. */
export const answerInWords =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const words = String(args.words ?? '');
    const coded =
      args.meeting === undefined ? numbered(deps, context, words, await openInvitations(context)) : undefined;
    if (coded) return act(deps, context, coded.invitation, coded.said);
    const said = deps.texts.reader(member(context).language).presence(words);
    const [only, ...others] =
      args.meeting === undefined ? await meantIn(context, words, said) : [await named(context, args.meeting)];
    if (!only) return { replies: [{ parts: [{ key: 'meetings/jawaban:meeting.none' }] }] };
    if (others.length > 0) return { replies: [], next: { flow: 'meetings/jawaban', args: { words } } };
    // A question goes on with all that stands around it: `Kamis ada acara. Bisa diundur?`
    const asks = said.answer === 'question' ? words.trim() : said.asks;
    return act(deps, context, only, {
      ...said,
      ...(asks && { asks }),
      ...(args.perhaps === undefined ? {} : { answer: 'none' }),
    });
  };

async function named(context: Context, meeting: unknown): Promise<Invitation> {
  const invitee = await inviteeOf(context.db, rowId(meeting), member(context).id);
  return ownInvitation(context, invitee ?? 0);
}

async function act(deps: MeetingsDeps, context: Context, found: Invitation, said: Presence): Promise<EffectResult> {
  const invitation = await ownInvitation(context, found.invitee.id);
  const { reason, asks } = said;
  const note = [said.post, said.note].filter(Boolean).join(', ') || undefined;
  const told = { reason: reason ?? null, note: note ?? null };
  switch (said.answer) {
    case 'hadir':
      return withQuestion(invitation, asks, await comeWith(context, invitation, told));
    case 'tidak':
      return withQuestion(invitation, asks, await declineWith(context, invitation, told));
    case 'diwakilkan':
      return deputiseWith(deps, context, invitation, { ...told, ...(await nameIn(said.deputy)) });
    case 'question':
      return questioned(context, invitation, asks ?? '');
    default:
      return { replies: [ask(context, invitation, said.answer)] };
  }
}

/** A name that cannot stand in our sentences is asked again. */
async function nameIn(written: string | undefined): Promise<{ name?: string }> {
  const name = await unlessRefused(() => (written === undefined ? undefined : theName(written)));
  return name === undefined ? {} : { name };
}

/** Her answer counts; what she asks besides is passed on once she says so. */
function withQuestion(invitation: Invitation, asks: string | undefined, result: EffectResult): EffectResult {
  if (asks === undefined) return result;
  return { ...result, next: questionFlow(invitation.meeting, asks) };
}

/** Most questions are about the time and the place. */
async function questioned(context: Context, { meeting }: Invitation, asks: string): Promise<EffectResult> {
  const facts: Text = { key: 'meetings/answers:facts', args: meetingArgs(meeting, member(context).language) };
  if (!(await mayPlan(context.db, member(context), meeting.area)))
    return { replies: [{ parts: [facts] }], next: questionFlow(meeting, asks) };
  const answers: Choice = { data: `!meetings.attendance.${meeting.id}`, label: { key: 'meetings/rakor:attendance' } };
  return { replies: [{ parts: [facts], choices: [answers] }] };
}

function ask(context: Context, { invitee, meeting }: Invitation, answer: Presence['answer']): Reply {
  const args = meetingArgs(meeting, member(context).language);
  const choices = answerChoices(invitee);
  if (answer === 'unsure') return { parts: [{ key: 'meetings/answers:maybe', args }, answerCodes(invitee)], choices };
  if (invitee.answer !== null)
    return { parts: [{ key: 'meetings/answers:answered-now', args: { ...args, answer: invitee.answer } }], choices };
  return { parts: [{ key: 'meetings/answers:hadir-or-not', args }, answerCodes(invitee)], choices };
}
