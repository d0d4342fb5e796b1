/** Sends the replies of a turn through the person's channel, in as few messages as possible, and remembers that they left. */
import { type AnswerBy, type Inbound, SendError, type SendOptions } from '../channels/channel.ts';
import type { Reply, Text } from '../conversation/run.ts';
import { compose } from '../outbox/compose.ts';
import type { SentLive } from '../outbox/live.ts';
import { answersBy, oneAnswers } from './answers.ts';
import type { Decision } from './decide.ts';
import type { InboxDeps } from './deps.ts';
import type { LoadedSession } from './load-session.ts';
import type { Session } from './session.ts';
import { practice } from './turn-state.ts';
import { hold } from './undelivered.ts';

/** Joins the replies of one turn into as few messages as possible: each message costs a slow phone a download and us a place in the
 *  platform's limit. Buttons, a picture or a file end a message. */
export function mergeReplies(replies: Reply[]): Reply[] {
  const merged: Reply[] = [];
  for (const reply of replies) {
    const last = merged.at(-1);
    if (last && isOnlyText(last)) merged[merged.length - 1] = { ...reply, parts: [...last.parts, ...reply.parts] };
    else merged.push(reply);
  }
  return merged;
}

const isOnlyText = ({ choices, picture, document, live, file, askContact }: Reply) =>
  !choices?.length && !picture && !document && !live && !file && !askContact;

export async function reply(deps: InboxDeps, loaded: LoadedSession, message: Inbound, replies: Reply[]): Promise<void> {
  const { session, version, chat } = loaded;
  const lastTurn = deps.lastTurns.get(chat);
  if (lastTurn?.session === session.id && lastTurn.version === version && lastTurn.left) return;
  let sent = '';
  let held = false;
  for (const [at, one] of replies.entries()) {
    const by = answersBy(session.run, one, replies.slice(at + 1));
    const how = { repeat: `${session.id}.${version}.${at}`, follows: at > 0 };
    const left = await send(deps, session, message, one, by, how);
    if (left === 'held') held = true;
    else sent = left ?? sent;
  }
  const asks = sent && session.run?.mode === 'ask' && session.run.at;
  const asked = asks ? { asked: [sent, asks] as [string, string] } : {};
  deps.lastTurns.set(chat, { session: session.id, version, left: true, held, ...asked });
}

/** Answers the platform's id. undefined: the message can never be sent. `held`: it cannot be sent now. */
async function send(
  deps: InboxDeps,
  session: Session,
  message: Inbound,
  one: Reply,
  by: AnswerBy,
  how: SendOptions & { repeat: string },
): Promise<string | undefined | 'held'> {
  const marked = session.practice ? { ...one, parts: [practice, ...one.parts] } : one;
  const outbound = await compose(deps.composer, session.language, marked, by);
  const flow = session.run && deps.flows.get(session.run.flow);
  if (by === 'number' && outbound.answers && oneAnswers(flow, session.run, one)) outbound.answers.one = true;
  try {
    const ids = await channelOf(deps, message).send(message.chat, outbound, how);
    const id = ids.split(',').at(-1)!;
    if (one.live && session.person !== undefined)
      keepLive(deps, session, message, { reply: one, id, message: outbound });
    return id;
  } catch (error) {
    if (!(error instanceof SendError) || error.kind === 'retry' || error.kind === 'trouble') throw error;
    // The person blocked the bot, or the message can never be sent: another try would only hold up the chat.
    deps.log.warn({ reason: error.kind }, 'inbox: reply not sent');
    if (error.kind === 'gone') await deps.people.gone(message.channel, message.chat);
    if (error.kind !== 'unreachable') return undefined;
    await hold(deps, session, message, { reply: marked, repeat: how.repeat });
    return 'held';
  }
}

/** The turn does not wait for this: the person has her message, even when it will not update itself. */
function keepLive(
  deps: InboxDeps,
  session: Session,
  { channel, chat }: Inbound,
  sent: Pick<SentLive, 'reply' | 'id' | 'message'>,
) {
  const practice = session.practice ?? false;
  const kept = deps.live({ ...sent, person: session.person!, channel, chat, practice });
  kept.catch((err) => deps.log.warn({ err }, 'inbox: a live message was not remembered'));
}

export function settle(deps: InboxDeps, language: string, message: Inbound, decision: Decision) {
  const label = deps.texts.render(language, decision.chose!);
  void channelOf(deps, message).settle?.(message, label);
}

function channelOf(deps: InboxDeps, message: Inbound) {
  const channel = deps.channels.find((one) => one.name === message.channel);
  if (!channel) throw new Error(`no channel ${message.channel}`);
  return channel;
}

/** Tells the person that her message was set aside. */
export const apologise = (deps: InboxDeps, message: Inbound) => tell(deps, message, { key: 'inbox/inbox:set-aside' });

/** Tells the person that she writes faster than we read. */
export const askToWait = (deps: InboxDeps, message: Inbound, minutes: number) =>
  tell(deps, message, { key: 'inbox/inbox:too-fast', args: { minutes } });

/** Outside a turn we know nothing of the person, so it is Indonesian. */
async function tell(deps: InboxDeps, message: Inbound, text: Text): Promise<void> {
  if (message.private) await channelOf(deps, message).send(message.chat, { text: deps.texts.render('id', text) });
}
