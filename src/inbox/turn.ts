/** One turn: load the session, decide what the message means, save with compare-and-set, reply. A message that comes twice changes
 *  nothing, and is answered again only if its reply had not left. */
import { CompiledQuery } from 'kysely';
import type { Inbound } from '../channels/channel.ts';
import type { Run } from '../conversation/run.ts';
import { writeSoon } from '../records/statements.ts';
import type { Db } from '../records/tables.ts';
import { type EffectResult, type Person, Refusal } from '../room.ts';
import { nextWaiting, takenUp } from './consent-gate.ts';
import { type Decision, decide } from './decide.ts';
import type { InboxDeps } from './deps.ts';
import { holdFiles, letGoOfFiles } from './held-files.ts';
import { type LoadedSession, loadSession } from './load-session.ts';
import { keepOffered } from './offered.ts';
import { mergeReplies, reply, settle } from './reply.ts';
import { startFlow } from './run-flow.ts';
import { hasSeen, isForgotten, type Session, withoutQuestions, withSeen } from './session.ts';
import { belongTo, contextOf, newTurn, person, say, type TurnState, word } from './turn-state.ts';
import { release } from './undelivered.ts';

/** Throws when the turn could not be finished; it can then be tried again. Answers an older message that waited and goes on now: it comes
 *  first, and `message` again after it. */
export async function takeTurn(deps: InboxDeps, message: Inbound): Promise<Inbound | undefined> {
  const id = identity(message);
  for (;;) {
    const loaded = await loadSession(deps, message, id);
    await releaseHeld(deps, loaded);
    const next = loaded.session.waiting && (await nextWaiting(deps, loaded));
    const taken = next && takenUp(loaded.session, message);
    if (taken) loaded.session = taken;
    else if (hasSeen(loaded.session, id)) {
      // Saved before, but its reply may have been lost on the way out.
      await reply(deps, loaded, message, loaded.session.unsent ?? []);
      return next;
    } else if (next) return next;
    else if (message.counted && isForgotten(loaded.session, message.id)) return;
    const done = await oneTurn(deps, loaded, message, id);
    if (done) return done.session.waiting && nextWaiting(deps, done);
  }
}

/** undefined: another turn of this chat was faster, so begin again. */
async function oneTurn(deps: InboxDeps, loaded: LoadedSession, message: Inbound, id: string) {
  const decision = await decide(deps, loaded, message);
  const done = await commit(deps, loaded, decision, message, id);
  if (!done) return undefined;
  if (decision.chose && message.tap) settle(deps, loaded.session.language, message, decision);
  await reply(deps, done, message, done.session.unsent ?? []);
  return done;
}

/** A message that failed again and again waits no longer. */
export async function dropWaiting(deps: InboxDeps, message: Inbound): Promise<void> {
  const { chat, version, session } = await loadSession(deps, message, identity(message));
  const without = takenUp(session, message);
  if (without) await deps.sessions.save(chat, version, deps.sessions.seal(chat, JSON.stringify(without)));
}

/** Asks the database only when this process knows that an answer is held, or knows nothing of this chat. */
async function releaseHeld(deps: InboxDeps, { chat, session: { person } }: LoadedSession): Promise<void> {
  const lastTurn = deps.lastTurns.get(chat);
  if (person !== undefined && (lastTurn?.held ?? true)) await release(deps, person);
}

/** An edit is another event than the message itself, and each different edit is another one again. */
function identity(message: Inbound): string {
  if (!message.edited) return message.id;
  let sum = 0;
  for (const char of message.text ?? '') sum = (sum * 31 + char.codePointAt(0)!) | 0;
  return `${message.id}e${(sum >>> 0).toString(36)}`;
}

/** The result of a turn: what was decided and done, and the session that follows. */
interface Done {
  decision: Decision;
  session: Session;
  /** The session, where it was stored with its effects already. */
  sealed?: string;
}

/** Saves the result of the turn, with its effects. Undefined: another turn of this chat was faster, so begin again. */
async function commit(
  deps: InboxDeps,
  loaded: LoadedSession,
  decision: Decision,
  message: Inbound,
  id: string,
): Promise<LoadedSession | undefined> {
  const done = await carryOut(deps, loaded, decision, message, id);
  if (!done) return undefined;
  const { session } = done;
  await holdFiles(deps, loaded.session.run, session.run);
  const sealed = done.sealed ?? deps.sessions.seal(loaded.chat, JSON.stringify(session));
  const saved = await deps.sessions.save(loaded.chat, loaded.version, sealed);
  if (!saved) return undefined;
  await letGoOfFiles(deps, loaded, session.run);
  deps.lastTurns.set(loaded.chat, { session: session.id, version: loaded.version + 1, left: false });
  for (const chat of done.decision.forget ?? []) await deps.sessions.drop(chat);
  return { ...loaded, version: loaded.version + 1, session };
}

/** Does what was decided. Undefined: it was done before, and only its session had to follow. */
async function carryOut(
  deps: InboxDeps,
  loaded: LoadedSession,
  decision: Decision,
  message: Inbound,
  id: string,
): Promise<Done | undefined> {
  const without = (after: Decision) => ({ decision: after, session: nextSession(deps, loaded, after, message, id) });
  if (decision.effects.length === 0) return without(decision);
  try {
    return await withEffects(deps, loaded, decision, message, id);
  } catch (error) {
    // This comes first: effects that are done already may be refused the second time (a filed report has no draft any more).
    if (await finishStored(deps, loaded, id)) return undefined;
    if (error instanceof Refusal) return without(refused(loaded, error));
    throw error;
  }
}

/** The effects, and the turn that they came to, in one transaction: both or neither. */
async function withEffects(
  deps: InboxDeps,
  loaded: LoadedSession,
  decision: Decision,
  message: Inbound,
  id: string,
): Promise<Done> {
  const turn = newTurn(deps, deps.db, { ...loaded, session: decision.session }, message);
  turn.replies.push(...decision.replies);
  turn.answered = decision.answered;
  // Just before the transaction one statement loads the senders of all chats; inside it each of them would take a round trip.
  const sender = await person(turn);
  return deps.db.transaction().execute(async (db) => {
    turn.db = db;
    await runEffects(turn, decision, loaded.session.run);
    // Their sessions follow; nothing may bring one back.
    if (turn.forget?.length) await db.deleteFrom('turn').where('chat', 'in', turn.forget).execute();
    const session = nextSession(deps, loaded, turn, message, id);
    const sealed = deps.sessions.seal(loaded.chat, JSON.stringify(session));
    await writeTurn({ deps, db, session, sender, sealed }, loaded, id);
    return { decision: turn, session, sealed };
  });
}

/** The rooms check rights again, write, and say what to answer. `before`: the run in which the message came. */
async function runEffects(turn: TurnState, decision: Decision, before: Run | undefined): Promise<void> {
  const { offers } = turn.deps;
  const waiting = [...decision.effects];
  for (const { name, args } of waiting) {
    const effect = name.startsWith('!') ? offers.actions[name.slice(1)] : offers.effects[name];
    // A button may carry anything: an action that no room offers comes from an old or a forged button.
    if (effect) await take(turn, await effect(await contextOf(turn), args), before);
    else say(turn, word('stale'));
    // An effect may begin a flow with all its answers; that flow ends at once and brings effects of its own.
    waiting.push(...turn.effects.splice(0));
  }
  // The bot answered the first photo of the album; the others join it.
  if (decision.joins) turn.replies = [];
}

async function take(turn: TurnState, result: EffectResult, before: Run | undefined) {
  const { session, deps } = turn;
  turn.replies.push(...result.replies);
  if (result.language) session.language = result.language;
  if (result.practice !== undefined) session.practice = result.practice || undefined;
  if (result.forget) turn.forget = result.forget;
  if (result.person !== undefined) belongTo(turn, result.person ?? undefined);
  const flow = result.next && deps.flows.get(result.next.flow);
  if (!flow) return;
  const { args, offer, same } = result.next!;
  const last = turn.replies.at(-1);
  if (offer && session.run && last) last.choices = [...(last.choices ?? []), offer];
  else await startFlow(turn, flow, { args, run: same && before?.flow === flow.path ? before.id : undefined });
}

function nextSession(
  deps: InboxDeps,
  loaded: LoadedSession,
  decision: Decision,
  message: Inbound,
  id: string,
): Session {
  const session: Session = {
    ...decision.session,
    last: Math.max(loaded.session.last, message.at),
    seen: withSeen(loaded.session, id, decision.answered),
  };
  // Questions of a run that is over can no longer be changed by an edit or a quote.
  if (session.run?.id !== loaded.session.run?.id) {
    session.seen = withoutQuestions(session.seen);
    session.asked = '';
  }
  keepOffered(deps, session, decision.replies, id);
  session.unsent = decision.replies.length > 0 ? mergeReplies(decision.replies) : undefined;
  return session;
}

/** Plain SQL: Kysely would take longer to build this statement than the server takes to run it. The sender was loaded before the
 *  transaction: where she has been erased since (from another chat of hers), `base` is null, which the table refuses, and the whole turn
 *  is tried again without her. */
const insertTurn = `insert into kabar.turn (chat, message, base, session, at)
  values ($1, $2, case when exists (select from kabar.person where id = $6 and erased_at is not null) then null else $3 end, $4, $5)`;

/** `sender`: whom the turn loaded. */
async function writeTurn(
  {
    deps,
    db,
    session,
    sender,
    sealed,
  }: Pick<Required<Done>, 'session' | 'sealed'> & { deps: InboxDeps; db: Db; sender: Person | undefined },
  loaded: LoadedSession,
  message: string,
) {
  const base = `${loaded.session.id}.${loaded.version}`;
  // She is undefined at the end of the turn in which she erases herself.
  const stays = sender && session.person === sender.id ? sender.id : null;
  const values = [loaded.chat, message, base, sealed, new Date(deps.clock.now()), stays];
  await writeSoon(db, CompiledQuery.raw(insertTurn, values));
}

/** Nothing was done; the person reads why, and her answers stay. */
const refused = (loaded: LoadedSession, refusal: Refusal): Decision => ({
  session: loaded.session,
  replies: [{ parts: [refusal.text] }],
  effects: [],
});

/** Were the effects of this message, or of another one from the same state, done before? After a crash between transaction and session
 *  the session is older than they are: it follows now. */
async function finishStored(deps: InboxDeps, loaded: LoadedSession, message: string): Promise<boolean> {
  const stored = await deps.db
    .selectFrom('turn')
    .select('session')
    .where('chat', '=', loaded.chat)
    .where((where) =>
      where.or([where('message', '=', message), where('base', '=', `${loaded.session.id}.${loaded.version}`)]),
    )
    .executeTakeFirst();
  if (stored) {
    const { chat, version } = loaded;
    await deps.sessions.save(chat, version, deps.sessions.seal(chat, stored.session));
  }
  return stored !== undefined;
}
