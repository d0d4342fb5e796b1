/** One turn: load the session, play the message, save with compare-and-set, reply. A message that comes twice changes nothing and
 *  is answered again only if its reply had not left. */
import { CompiledQuery } from 'kysely';
import { type AnswerBy, type Inbound, SendError, type SendOptions } from '../channels/channel.ts';
import type { Reply } from '../conversation/run.ts';
import { compose } from '../outbox/compose.ts';
import type { SentLive } from '../outbox/live.ts';
import type { Db } from '../records/tables.ts';
import { writeSoon } from '../records/write-soon.ts';
import { Refusal } from '../room.ts';
import { answersBy, oneAnswers } from './answers.ts';
import { hold, release } from './held.ts';
import type { House } from './house.ts';
import { merge } from './merge.ts';
import { perform } from './perform.ts';
import { type Played, play } from './play.ts';
import { loadScene, type Scene } from './scene.ts';
import { hasSeen, isForgotten, type Session, withoutQuestions, withSeen } from './session.ts';

/** Throws when the turn could not be finished; it can then be tried again. */
export async function takeTurn(house: House, message: Inbound): Promise<void> {
  const id = identity(message);
  for (;;) {
    const scene = await loadScene(house, message, id);
    await releaseHeld(house, scene);
    if (hasSeen(scene.session, id)) {
      // Saved before, but its reply may have been lost on the way out.
      return reply(house, scene, message, scene.session.unsent ?? []);
    }
    if (message.counted && isForgotten(scene.session, message.id)) return;
    const played = await play(house, scene, message);
    const done = await commit(house, scene, played, message, id);
    if (!done) continue;
    if (played.chose && message.tap) settle(house, scene.session.language, message, played);
    return reply(house, done, message, done.session.unsent ?? []);
  }
}

/** Asked of the records only when this process knows that something is held, or knows nothing of this chat. */
async function releaseHeld(house: House, { chat, session: { person } }: Scene): Promise<void> {
  const mark = house.marks.get(chat);
  if (person !== undefined && (mark?.held ?? true)) await release(house, person);
}

/** Said when a message was set aside. */
export async function apologise(house: House, message: Inbound): Promise<void> {
  if (!message.private) return;
  const text = house.texts.render('id', { key: 'inbox/inbox:set-aside' });
  await channelOf(house, message).send(message.chat, { text });
}

/** An edit of a message is another event than the message; a second, different edit is another one again. */
function identity(message: Inbound): string {
  if (!message.edited) return message.id;
  let sum = 0;
  for (const char of message.text ?? '') sum = (sum * 31 + char.codePointAt(0)!) | 0;
  return `${message.id}e${(sum >>> 0).toString(36)}`;
}

/** Saves what the turn came to, with its effects. Undefined: someone else was faster, look again. */
async function commit(
  house: House,
  scene: Scene,
  played: Played,
  message: Inbound,
  id: string,
): Promise<Scene | undefined> {
  let done = { played, session: nextSession(scene, played, message, id) };
  if (played.effects.length > 0) {
    try {
      done = await act(house, scene, played, message, id);
    } catch (error) {
      // Asked first: what is done already may well be refused the second time (a filed report has no draft any more).
      if (await finishStored(house, scene, id)) return undefined;
      if (error instanceof Refusal) return commit(house, scene, refused(scene, error), message, id);
      throw error;
    }
  }
  const { session } = done;
  const saved = await house.sessions.save(scene.chat, scene.version, JSON.stringify(session));
  if (!saved) return undefined;
  house.marks.set(scene.chat, { session: session.id, version: scene.version + 1, left: false });
  for (const chat of done.played.forget ?? []) await house.sessions.drop(chat);
  return { ...scene, version: scene.version + 1, session };
}

/** The effects, and the turn that they came to, in one transaction: both or neither. */
function act(house: House, scene: Scene, played: Played, message: Inbound, id: string) {
  return house.db.transaction().execute(async (db) => {
    const performed = await perform(house, db, scene, played, message);
    const session = nextSession(scene, performed, message, id);
    await writeTurn(house, db, scene, id, session);
    return { played: performed, session };
  });
}

function nextSession(scene: Scene, played: Played, message: Inbound, id: string): Session {
  const session: Session = {
    ...played.session,
    last: Math.max(scene.session.last, message.at),
    seen: withSeen(scene.session, id, played.answered),
  };
  // Questions of a run that is over can no longer be changed by an edit or a quote.
  if (session.run?.id !== scene.session.run?.id) {
    session.seen = withoutQuestions(session.seen);
    session.asked = '';
  }
  session.unsent = played.replies.length > 0 ? merge(played.replies) : undefined;
  return session;
}

/** Written out: at the end of every report it would cost more to build than to run. */
const insertTurn = 'insert into kabar.turn (chat, message, base, session, at) values ($1, $2, $3, $4, $5)';

async function writeTurn(house: House, db: Db, scene: Scene, message: string, session: Session) {
  const base = `${scene.session.id}.${scene.version}`;
  const values = [scene.chat, message, base, JSON.stringify(session), new Date(house.clock.now())];
  await writeSoon(db, CompiledQuery.raw(insertTurn, values));
}

/** Nothing was done; the person reads why, and her answers stay. */
const refused = (scene: Scene, refusal: Refusal): Played => ({
  session: scene.session,
  replies: [{ parts: [refusal.text] }],
  effects: [],
});

/** The effects of this message, or of another from the same state, are done already, but the session did not follow (a crash
 *  between the two): let it follow now. */
async function finishStored(house: House, scene: Scene, message: string): Promise<boolean> {
  const stored = await house.db
    .selectFrom('turn')
    .select('session')
    .where('chat', '=', scene.chat)
    .where((where) =>
      where.or([where('message', '=', message), where('base', '=', `${scene.session.id}.${scene.version}`)]),
    )
    .executeTakeFirst();
  if (stored) await house.sessions.save(scene.chat, scene.version, stored.session);
  return stored !== undefined;
}

async function reply(house: House, scene: Scene, message: Inbound, replies: Reply[]): Promise<void> {
  const { session, version, chat } = scene;
  const mark = house.marks.get(chat);
  if (mark?.session === session.id && mark.version === version && mark.left) return;
  let sent = '';
  let held = false;
  for (const [at, one] of replies.entries()) {
    const by = answersBy(session.run, one, replies.slice(at + 1));
    const how = { repeat: `${session.id}.${version}.${at}`, follows: at > 0 };
    const left = await send(house, session, message, one, by, how);
    if (left === 'held') held = true;
    else sent = left ?? sent;
  }
  const asks = sent && session.run?.mode === 'ask' && session.run.at;
  const asked = asks ? { asked: [sent, asks] as [string, string] } : {};
  house.marks.set(chat, { session: session.id, version, left: true, held, ...asked });
}

/** The platform's id. undefined: it can never be sent; `held`: not now. */
async function send(
  house: House,
  session: Session,
  message: Inbound,
  one: Reply,
  by: AnswerBy,
  how: SendOptions & { repeat: string },
): Promise<string | undefined | 'held'> {
  const marked = session.practice ? { ...one, parts: [{ key: 'inbox/inbox:practice' }, ...one.parts] } : one;
  const outbound = await compose(house.composer, session.language, marked, by);
  const flow = session.run && house.flows.get(session.run.flow);
  if (by === 'number' && outbound.answers && oneAnswers(flow, session.run, one)) outbound.answers.one = true;
  try {
    const ids = await channelOf(house, message).send(message.chat, outbound, how);
    const id = ids.split(',').at(-1)!;
    if (one.live && session.person !== undefined)
      keepLive(house, session, message, { reply: one, id, message: outbound });
    return id;
  } catch (error) {
    if (!(error instanceof SendError) || error.kind === 'retry' || error.kind === 'trouble') throw error;
    // Blocked by the person, or a message that can never be sent: trying again would only hold up the chat.
    house.log.warn({ reason: error.kind }, 'inbox: reply not sent');
    if (error.kind === 'gone') await house.people.gone(message.channel, message.chat);
    if (error.kind !== 'unreachable') return undefined;
    await hold(house, session, message, { reply: marked, repeat: how.repeat });
    return 'held';
  }
}

/** Beside the turn: she has her message, also when it will not update itself. */
function keepLive(
  house: House,
  session: Session,
  { channel, chat }: Inbound,
  sent: Pick<SentLive, 'reply' | 'id' | 'message'>,
) {
  const practice = session.practice ?? false;
  const kept = house.live({ ...sent, person: session.person!, channel, chat, practice });
  kept.catch((err) => house.log.warn({ err }, 'inbox: a live message was not remembered'));
}

function settle(house: House, language: string, message: Inbound, played: Played) {
  const label = house.texts.render(language, played.chose!);
  void channelOf(house, message).settle?.(message, label);
}

function channelOf(house: House, message: Inbound) {
  const channel = house.channels.find((one) => one.name === message.channel);
  if (!channel) throw new Error(`no channel ${message.channel}`);
  return channel;
}
