/** Messages that we started ourselves (invitations, notices, reminders) show choices too. Their labels are known for
 *  a week, if it still makes sense. Where several have the same label, she says which one is meant. */
import { dayMs } from '../clock.ts';
import type { Answers, Choice, Reply } from '../conversation/run.ts';
import { fold } from '../texts/reading/fold.ts';
import { withoutPolite } from './offered.ts';
import { say, type TurnState, word } from './turn-state.ts';

const keptDays = 7;
const mostMessages = 10;
const longestLabel = 60;

/** The same at an open question: of the messages alone that came after she wrote last. */
export const takeOfferedSince = async (turn: TurnState, text: string): Promise<boolean> =>
  !/\d/.test(text) && (await takeOfferedBefore(turn, text, turn.session.last));

/** False: no such message has a choice of this name. */
export async function takeOfferedBefore(turn: TurnState, text: string, since = 0): Promise<boolean> {
  if (text.length > longestLabel) return false;
  const said = withoutPolite(turn, text);
  if (said === '' || /^\d+$/.test(said)) return false;
  const found = new Map<string, { choice: Choice; about: string }>();
  for (const reply of await sentTo(turn, since)) {
    const choice = reply.choices?.find(({ label }) => fold(rendered(turn, label)) === said);
    if (choice && !choice.data.startsWith('!start.')) found.set(choice.data, { choice, about: beginning(turn, reply) });
  }
  const all = [...found.values()];
  const [only] = all;
  if (!only) return false;
  turn.replies.length = 0;
  if (all.length === 1) {
    const [room = '', action = '', ...argument] = only.choice.data.slice(1).split('.');
    turn.effects.push({ name: `!${room}.${action}`, args: { argument: argument.join('.') } });
    return true;
  }
  say(turn, word('which-message'));
  const choices = all.map(({ choice, about }): Choice => ({ ...choice, label: { literal: about } }));
  turn.replies.at(-1)!.choices = choices;
  return true;
}

const rendered = ({ deps, session }: TurnState, text: Choice['label']) => deps.texts.render(session.language, text);

function beginning(turn: TurnState, { parts }: Reply): string {
  const lines = parts.map((part) => rendered(turn, part)).join(' ');
  return lines
    .replace(/[*_\s]+/g, ' ')
    .trim()
    .slice(0, 40);
}

/** Her newest messages of ours that still make sense, as they would be sent now; the newest first. */
async function sentTo({ deps, db, session }: TurnState, since: number): Promise<Reply[]> {
  const now = deps.clock.now();
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'person', 'args', 'reply'])
    .where('person', '=', session.person!)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .where('sent_at', '>', new Date(Math.max(since, now - keptDays * dayMs)))
    .orderBy('sent_at', 'desc')
    .limit(mostMessages)
    .execute();
  const replies: Reply[] = [];
  for (const { kind, person, args, reply } of rows) {
    const wanted = await deps.wanted[kind]?.({ now, db }, { person, args: args as Answers });
    if (wanted && !(typeof wanted === 'object' && 'notBefore' in wanted))
      replies.push(wanted === true ? (JSON.parse(reply) as Reply) : wanted);
  }
  return replies;
}
