/** A person who has agreed to older words of the consent is asked anew, and what she wrote waits in her session until she has. Her open
 *  question stays open meanwhile. Looked up once for each chat and version, so an ordinary message costs nothing. */
import type { Inbound } from '../channels/channel.ts';
import type { InboxDeps } from './deps.ts';
import { intentOf } from './intent.ts';
import type { LoadedSession } from './load-session.ts';
import type { Session } from './session.ts';
import { contextOf, newTurn, person, say, type TurnState } from './turn-state.ts';

/** So many messages wait. */
const mostWaiting = 20;

/** True: this turn is about the consent, and the message waits or was the answer. */
export async function asksConsent(turn: TurnState, restored: boolean): Promise<boolean> {
  const { message, session, deps } = turn;
  if (!message.private || message.held !== undefined || (await hasAgreed(turn)) || answersOpen(turn)) return false;
  const exact = message.tap ? undefined : exactly(turn);
  if (!exact && (goesOn(turn) || (await cannotWait(turn)))) return false;
  const answer = exact ?? loosely(turn);
  if (answer) {
    const { [answer]: name, version } = deps.consent;
    turn.effects.push({ name: `!${name}`, args: { argument: String(version) } });
    return true;
  }
  const waiting = session.waiting ?? [];
  if (waiting.length < mostWaiting) {
    // After a long silence, or when the question was lost, no message is taken for its answer; that holds also when it has waited.
    session.waiting = [...waiting, { message, last: restored ? 0 : session.last }];
  } else say(turn, { key: deps.consent.words.full });
  const { album } = message.media ?? {};
  const joins = album !== undefined && waiting.at(-1)?.message.media?.album === album;
  if (!joins) turn.replies.push(session.asks ? deps.consent.short : deps.consent.question);
  session.asks = true;
  return true;
}

async function hasAgreed(turn: TurnState): Promise<boolean> {
  const { session, deps } = turn;
  const { version } = deps.consent;
  if (session.person === undefined || session.agreed === version) return true;
  const who = await person(turn);
  if (!who) return true;
  if (!who.consented) return false;
  session.agreed = version;
  session.asks = undefined;
  return true;
}

/** Her rights, joining, and what cannot wait. */
function goesOn({ session, message, deps }: TurnState): boolean {
  const { flows, codes, consent } = deps;
  const intent = intentOf(session, message, false, codes);
  if (intent.is === 'action') return consent.without.has(`${intent.room}.${intent.action}`);
  if (intent.is === 'start') return flows.get(intent.flow)?.always ?? false;
  const begun = flows.startedBy(session.language, (message.text ?? '').replace(/^\/(\w+)(@\w+)?/, '$1'));
  const begins = begun && (begun.how === 'alone' || begun.flow.joins) ? begun : undefined;
  return begins ? begins.flow.always : intent.is === 'nothing';
}

/** A sentence that a room hears, such as one about somebody in danger. */
async function cannotWait(turn: TurnState): Promise<boolean> {
  const { session, message, deps } = turn;
  const { text = '', tap } = message;
  if (tap || text.trim() === '') return false;
  const sentence = { text, reader: deps.texts.reader(session.language), open: session.run !== undefined };
  const heard = await deps.hears(await contextOf(turn), sentence);
  return heard !== undefined && deps.consent.without.has(heard.effect);
}

/** An answer within a form that goes on. */
function answersOpen({ session, message, deps }: TurnState): boolean {
  const open = session.run && deps.flows.get(session.run.flow)?.always;
  return open ? intentOf(session, message, false, deps.codes).is === 'answer' : false;
}

/** A yes or no in the words of the question itself: `Ya, saya setuju` is no wish to see `saya`. */
function exactly({ session, message, deps }: TurnState): 'yes' | 'no' | undefined {
  const said = (message.text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\s'’]/gu, '')
    .trim()
    .replace(/\s+/g, ' ');
  const { words } = deps.consent;
  return (['yes', 'no'] as const).find((one) => deps.texts.list(session.language, words[one]).includes(said));
}

/** In any words, once she was asked in this chat. */
function loosely({ session, message, deps }: TurnState): 'yes' | 'no' | undefined {
  const word = session.asks ? deps.texts.reader(session.language).word(message.text ?? '') : undefined;
  return word === 'yes' || word === 'no' ? word : undefined;
}

/** What waited and goes on now: the oldest, if she has agreed. */
export async function nextWaiting(deps: InboxDeps, loaded: LoadedSession): Promise<Inbound | undefined> {
  const [first] = loaded.session.waiting ?? [];
  if (!first || !(await hasAgreed(newTurn(deps, deps.db, loaded, first.message)))) return undefined;
  return first.message;
}

/** The session in which this message is read now, if it is the oldest that waited. */
export function takenUp(session: Session, message: Inbound): Session | undefined {
  const [first, ...others] = session.waiting ?? [];
  if (!first || first.message.id !== message.id || first.message.edited !== message.edited) return undefined;
  return { ...session, last: first.last, waiting: others.length > 0 ? others : undefined };
}
