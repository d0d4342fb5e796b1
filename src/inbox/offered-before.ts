/** Choices of messages that she does not have before her: those that we started ourselves (invitations, notices, reminders; their labels are known
 *  for a week, if it still makes sense) and older answers of ours. A typed label does at once what stands in the one message of ours that came since
 *  she wrote last; whatever else it may mean is asked: `Benar` must not reach a report that she looked at before another one. */
import { dayMs } from '../clock.ts';
import type { Answers, Choice, ChoiceData, Reply } from '../conversation/run.ts';
import { fold } from '../texts/reading/fold.ts';
import { withoutPolite } from './polite.ts';
import { isLastSeen, type Session } from './session.ts';
import { say, type TurnState, word } from './turn-state.ts';

const keptDays = 7;
const mostMessages = 10;
const longestLabel = 60;

/** The same at an open question: of the messages alone that came after she wrote last. */
export const takeOfferedSince = async (turn: TurnState, text: string): Promise<boolean> =>
  !/\d/.test(text) && (await takeOfferedBefore(turn, text, turn.session.last));

interface Meant {
  choice: Choice;
  about: string;
  /** It came after she wrote last. */
  fresh: boolean;
}

/** False: no such message has a choice of this name. */
export async function takeOfferedBefore(turn: TurnState, text: string, since = 0): Promise<boolean> {
  if (text.length > longestLabel) return false;
  const said = withoutPolite(turn, text);
  if (said === '' || /^\d+$/.test(said)) return false;
  const found = new Map<string, Meant>();
  for (const { reply, fresh } of await sentTo(turn, since)) {
    const choice = reply.choices?.find(({ label }) => fold(rendered(turn, label)) === said);
    if (choice && isAct(choice.data)) found.set(choice.data, { choice, about: aboutOf(turn, reply), fresh });
  }
  // What she saw before an answer of ours and a newer message is over.
  const fresh = [...found.values()].some((one) => one.fresh);
  if (since === 0)
    for (const one of shownBefore(turn, said, fresh)) found.set(one.choice.data, found.get(one.choice.data) ?? one);
  const all = [...found.values()];
  const [only, ...others] = all;
  if (!only) return false;
  turn.replies.length = 0;
  if (others.length === 0 && only.fresh) {
    const [room = '', action = '', ...argument] = only.choice.data.slice(1).split('.');
    turn.effects.push({ name: `!${room}.${action}`, args: { argument: argument.join('.') } });
  } else ask(turn, all);
  return true;
}

/** Below the one that may be meant stands its button as it was, so that the same word says yes to it. */
function ask(turn: TurnState, all: readonly Meant[]): void {
  const [only, ...others] = all;
  if (others.length === 0) {
    turn.replies.push({ parts: [{ ...word('this-message'), args: { about: only!.about } }], choices: [only!.choice] });
    return;
  }
  say(turn, word('which-message'));
  turn.replies.at(-1)!.choices = all.map(({ choice, about }): Choice => ({ ...choice, label: { literal: about } }));
}

const isAct = (data: string) => !/^!(?:start|anew|undo)\./.test(data);

/** Our answers of this chat that the session still knows. `newest`: the one alone to which she has said nothing since. */
const shownBefore = ({ session }: TurnState, said: string, newest: boolean): Meant[] =>
  (session.offered ?? [])
    .filter(({ to }) => !newest || isLastSeen(session, to))
    .flatMap(({ choices, about = '' }) =>
      choices
        .filter(([data, label]) => isAct(data) && fold(label) === said)
        .map(([data, label]) => ({
          choice: { data: data as ChoiceData, label: { literal: label } },
          about: about || label,
          fresh: false,
        })),
    );

/** Did a message of ours with choices come after she wrote last? Then she has that one before her. */
export const cameSince = async (turn: TurnState): Promise<boolean> =>
  turn.session.person !== undefined &&
  (await sentTo(turn, lastOf(turn.session))).some(({ reply }) => (reply.choices?.length ?? 0) > 0);

/** Whoever never wrote has every message of ours before her. */
const lastOf = ({ seen, last }: Session): number => (seen === '' ? 0 : last);

const rendered = ({ deps, session }: TurnState, text: Choice['label']) => deps.texts.render(session.language, text);

const aboutLength = 60;

const aboutOf = (turn: TurnState, { parts }: Reply): string => beginning(parts.map((part) => rendered(turn, part)));

/** How a message begins, so that she knows it again. Of one that asked about another it is that one. */
export const beginning = (parts: readonly string[]): string =>
  parts
    .join(' ')
    .replace(/[*_“\s]+/g, ' ')
    .trim()
    .slice(0, aboutLength);

/** Her newest messages of ours that still make sense, as they would be sent now; the newest first. */
async function sentTo({ deps, db, session }: TurnState, since: number): Promise<{ reply: Reply; fresh: boolean }[]> {
  const now = deps.clock.now();
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'person', 'args', 'reply', 'sent_at'])
    .where('person', '=', session.person!)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .where('sent_at', '>', new Date(Math.max(since, now - keptDays * dayMs)))
    .orderBy('sent_at', 'desc')
    .limit(mostMessages)
    .execute();
  const replies: { reply: Reply; fresh: boolean }[] = [];
  for (const { kind, person, args, reply, sent_at } of rows) {
    const wanted = await deps.wanted[kind]?.({ now, db }, { person, args: args as Answers });
    const fresh = sent_at !== null && sent_at.getTime() >= lastOf(session);
    if (wanted && !(typeof wanted === 'object' && 'notBefore' in wanted))
      replies.push({ reply: wanted === true ? (JSON.parse(reply) as Reply) : wanted, fresh });
  }
  return replies;
}
