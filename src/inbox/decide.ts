/** Decides what a message leads to: what it means, which flow goes on, what the bot says. */

import { type Inbound, SendError } from '../channels/channel.ts';
import { minuteMs } from '../clock.ts';
import { wantsPhoto } from '../conversation/events/photos.ts';
import { type Flow, isQuestion } from '../conversation/flow/nodes.ts';
import type { Choice, Event, Reply, Run } from '../conversation/run.ts';
import { NotADocument, NotAPicture } from '../records/files.ts';
import { codedWord } from './coded-words.ts';
import { command, heardAnew, heardBeside, meantElsewhere, order } from './command.ts';
import { asksConsent } from './consent-gate.ts';
import { type InboxDeps, isDocument, isPicture } from './deps.ts';
import { type Intent, intentOf } from './intent.ts';
import type { LoadedSession } from './load-session.ts';
import { takeBetween, takeShown } from './offered.ts';
import { takeOfferedSince } from './offered-before.ts';
import { hearRemarks } from './remarks.ts';
import { envOf, goOn, mayStart, runFlow, startAnew, startFlow } from './run-flow.ts';
import { askedBy } from './session.ts';
import type { Begun } from './start-words.ts';
import { takesTable } from './tables.ts';
import { takeBack } from './take-back.ts';
import { takes } from './takes.ts';
import { define } from './telling.ts';
import { belongTo, newTurn, person, say, type TurnState, word } from './turn-state.ts';

/** What a message came to. `effects` still have to be done, in one transaction. */
export type Decision = Pick<TurnState, 'session' | 'replies' | 'effects' | 'chose' | 'answered' | 'joins' | 'forget'>;

export async function decide(deps: InboxDeps, loaded: LoadedSession, message: Inbound): Promise<Decision> {
  const turn = newTurn(deps, deps.db, loaded, message);
  const returned = message.text?.startsWith('/start') ?? false;
  if (message.private && (turn.session.person === undefined || returned)) {
    belongTo(turn, await deps.people.find(message.channel, message.chat));
  }
  if (await asksConsent(turn, loaded.restored)) return turn;
  const hers = loaded.owner !== undefined && loaded.owner === turn.session.person;
  // The chat may be another person's by now, or nobody's.
  if (loaded.restored && !hers) endRun(turn);
  if (hers && loaded.restored && !(await beginsAnew(turn))) await comeBack(turn, 'interrupted');
  else if (!(await answersOurs(turn))) await hear(turn);
  return turn;
}

/** A person who asks for a flow has lost nothing by a lost session: the flow begins and offers what the draft holds. The same holds for
 *  the message that claimed the draft, when it comes again because the program died before it saved the first session. */
async function beginsAnew(turn: TurnState): Promise<boolean> {
  const { deps, message, session } = turn;
  const { language } = session;
  const intent = intentOf({ ...session, run: undefined }, message, false, deps.codes);
  const anew =
    intent.is === 'start' ||
    (intent.is === 'command' && (await begins(turn, deps.flows.startedBy(language, intent.text.replace(/^\//, '')))));
  if (anew) endRun(turn);
  return anew;
}

/** Does this text begin a flow: by a word alone, or with something that the flow understands? */
const begins = async (turn: TurnState, begun: Begun | undefined): Promise<boolean> =>
  begun !== undefined && (begun.how === 'alone' || (await takes(turn, begun)) !== undefined);

function endRun({ session }: TurnState) {
  session.run = undefined;
  session.draft = undefined;
}

/** A text that quotes a message of the outbox answers that message, and leaves the running question alone. */
async function answersOurs(turn: TurnState): Promise<boolean> {
  const { deps, message, session } = turn;
  const { quotes, channel, text = '' } = message;
  const ours = message.private && quotes !== undefined && text.trim() !== '' && !message.tap && !message.edited;
  if (!ours || session.person === undefined || askedBy(session, quotes) !== undefined) return false;
  const said = { text: text.trim(), word: codedWord(text.trim(), deps.codes) };
  const found = await deps.quoted(turn.db, { channel, message: quotes, person: session.person, ...said });
  if (found) turn.effects.push({ name: found.effect, args: found.args });
  return found !== undefined;
}

async function hear(turn: TurnState): Promise<void> {
  const { message, session, deps } = turn;
  try {
    if (!(await takesTable(turn)))
      await act(turn, intentOf(session, message, carriesFile(turn), deps.codes, hiddenHere(turn)));
  } catch (error) {
    if (error instanceof NotAPicture) say(turn, word(error.large ? 'picture-large' : 'not-a-picture'));
    else if (error instanceof NotADocument) say(turn, word('not-a-document'));
    // The file is too large, or the platform keeps it no longer: another photo helps, another try does not.
    else if (error instanceof SendError && error.kind === 'refused') say(turn, word('no-file'));
    else throw error;
  }
  await hearRemarks(turn);
  // Photos sent together are one event: the bot answers the first, and the others join it.
  const { album } = message.media ?? {};
  turn.joins = album !== undefined && album === session.album;
  if (turn.joins) turn.replies = [];
  turn.session.album = album;
}

/** The coded word that is an answer to the open question. */
function hiddenHere({ deps, session: { run } }: TurnState): string | undefined {
  const open = run?.mode === 'ask' ? deps.flows.get(run.flow)?.byName.get(run.at) : undefined;
  return open && isQuestion(open) ? open.leaf.hides : undefined;
}

async function act(turn: TurnState, intent: Intent): Promise<void> {
  const { deps, session, message } = turn;
  if (message.held !== undefined) {
    turn.effects.push({ name: deps.strangers.held, args: { days: message.held, of: message.heldFrom ?? null } });
    return;
  }
  if (session.person === undefined && message.private && isEmergency(turn)) return toCallNow(turn);
  switch (intent.is) {
    case 'nothing':
      return;
    case 'group':
      return sendAway(turn);
    case 'action':
      if (await meantElsewhere(turn, intent)) return;
      turn.effects.push({ name: `!${intent.room}.${intent.action}`, args: { argument: intent.argument } });
      return;
    case 'contact':
      // No flow handles this: the phone number must not be stored in the session.
      turn.effects.push({ name: deps.strangers.contact, args: { phone: intent.phone, own: intent.own } });
      return;
    case 'start': {
      const flow = deps.flows.get(intent.flow);
      if (!flow) return comeBack(turn, 'stale');
      const from = intent.text === undefined ? {} : { text: intent.text };
      return session.run?.flow === flow.path ? goOn(turn, flow) : startFlow(turn, flow, from);
    }
    case 'anew':
      return startAnew(turn);
    case 'undo':
      return takeBack(turn, intent.run);
    case 'stale':
      return comeBack(turn, 'stale');
    case 'return':
      return welcomeBack(turn, intent.text);
    case 'late-edit':
      return offerCorrection(turn);
    case 'command':
      return command(turn, intent.text);
    case 'answer':
      return answer(turn, session.run!, intent.event);
  }
}

/** A list that is pasted line by line needs no such answer to each. A tap gets one: its button must not seem dead. */
function sendAway(turn: TurnState) {
  const { session, message } = turn;
  if (!message.tap && message.at - (session.sentAway ?? 0) < sentAwayMs) return;
  session.sentAway = message.at;
  say(turn, word('in-private'));
}
const sentAwayMs = 10 * minuteMs;

const isEmergency = ({ deps, session, message: { text = '', tap } }: TurnState): boolean =>
  tap === undefined && deps.texts.reader(session.language).emergency(text) !== undefined;

/** Whom a stranger tells of, nobody here knows: she must not believe that it was passed on. The question that is open stays. */
async function toCallNow(turn: TurnState) {
  say(turn, word('call-now'));
  const { run } = turn.session;
  const flow = run && turn.deps.flows.get(run.flow);
  if (flow) await runFlow(turn, flow, { type: 'resume' });
}

/** What the open question cannot read may be a command. */
async function answer(turn: TurnState, run: Run, event: Event): Promise<void> {
  const at = run.at;
  const flow = turn.deps.flows.get(run.flow);
  if (!flow) return flowGone(turn);
  if (event.type === 'text' && (await takeShown(turn, event.text))) return;
  if (event.type === 'text' && !event.question && (await takeBetween(turn, event.text))) return;
  if (
    event.type === 'text' &&
    !event.question &&
    takesAnything(flow, run) &&
    (await takeOfferedSince(turn, event.text))
  )
    return;
  if (event.type === 'text' && !event.question && asksBeside(flow, run) && (await define(turn, event.text))) return;
  if (event.type === 'text' && !event.question && mayTakeOrders(flow, run) && (await order(turn, event.text))) return;
  const understood = await runFlow(turn, flow, event.type === 'photo' ? await withFile(turn, flow, event) : event);
  turn.answered = ('question' in event && event.question) || at;
  if (!understood && event.type === 'text') return command(turn, event.text, true);
}

/** Any text is an answer to it: so the typed button of a message that came in between would be one, too. */
function takesAnything({ byName }: Flow, { mode, at }: Run): boolean {
  const leaf = mode === 'ask' ? byName.get(at)?.leaf : undefined;
  return leaf?.type === 'text' || (leaf?.type === 'select_one' && leaf.or_other !== undefined);
}

/** `apa itu RTL` where any text is an answer is still no answer; but what takes notes with photos keeps every word. */
function asksBeside(flow: Flow, run: Run): boolean {
  const leaf = flow.byName.get(run.at)?.leaf;
  return takesAnything(flow, run) && !(leaf?.type === 'select_one' && leaf.photos !== undefined);
}

/** A form that is pasted as a whole takes a month wherever it reads one. */
const mayTakeOrders = (flow: Flow, run: Run): boolean =>
  run.mode === 'ask' && (flow.drafts || takesAnything(flow, run));

/** After a day of silence the bot shows the question again, with a button to begin anew. A text that names another flow starts that one. */
async function welcomeBack(turn: TurnState, text: string) {
  const { run, language } = turn.session;
  const begun = turn.deps.flows.startedBy(language, text);
  if (begun && begun.flow.path !== run?.flow && (await begins(turn, begun))) return command(turn, text);
  if (run && isBare(turn, run) && (await heardAnew(turn, text))) return;
  if (await heardBeside(turn, text)) return;
  await comeBack(turn, 'welcome-back');
  const last = turn.replies.at(-1);
  const anew: Choice = { data: `!anew.${run?.id}`, label: word('anew') };
  // The question whether an old draft goes on has such a button of its own.
  if (last && turn.session.run && turn.session.run.mode !== 'resume') last.choices = [...(last.choices ?? []), anew];
}

/** Nothing of it was her answer: its end loses nothing. */
function isBare({ deps }: TurnState, { flow, answers }: Run): boolean {
  const nodes = deps.flows.get(flow)?.byName;
  return Object.keys(answers).every((name) => nodes?.get(name)?.asked?.names.length === 0);
}

/** Offers the flow that corrects what was filed, to those who may start it. */
async function offerCorrection(turn: TurnState) {
  const flow = turn.deps.flows.correction;
  const reply: Reply = { parts: [word('late-edit')] };
  if (flow && mayStart(flow, await person(turn)))
    reply.choices = [{ data: `!start.${flow.path}`, label: word('correct') }];
  turn.replies.push(reply);
}

/** Shows the running question again, without taking the message as an answer. */
async function comeBack(turn: TurnState, why: 'interrupted' | 'stale' | 'welcome-back') {
  const run = turn.session.run;
  const flow = run && turn.deps.flows.get(run.flow);
  if (!flow) return say(turn, word(why === 'stale' ? 'stale' : 'menu-hint'));
  say(turn, word(why));
  await runFlow(turn, flow, { type: 'resume' });
}

/** The program no longer has the flow that this chat was in. */
function flowGone(turn: TurnState) {
  turn.session.run = undefined;
  turn.session.draft = undefined;
  say(turn, word('stale'));
}

/** A photo (or a PDF file, where a question wants one) that came while a flow was running which could want it. */
function carriesFile({ deps, message: { media }, session: { run, person } }: TurnState): boolean {
  if (!run || person === undefined) return false;
  return isPicture(media) || (isDocument(media) && (deps.flows.get(run.flow)?.documents ?? false));
}

/** Fetches and stores the file before the engine hears of it, if a question takes it. */
async function withFile(turn: TurnState, flow: Flow, event: Extract<Event, { type: 'photo' }>): Promise<Event> {
  const { deps, message, session } = turn;
  const { media } = message;
  if (!media || !wantsPhoto(flow, session.run!, envOf(turn), event.question)) return event;
  const channel = deps.channels.find((one) => one.name === message.channel)!;
  return { ...event, files: [await deps.files.put(await channel.fetch(media), media.mime, media.name)] };
}
