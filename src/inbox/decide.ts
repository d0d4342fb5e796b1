/** From a message to what should come of it: which meaning it has, which flow goes on, what is said. */
import { type Inbound, SendError } from '../channels/channel.ts';
import { isQuestion } from '../conversation/flow/nodes.ts';
import type { Reply } from '../conversation/run.ts';
import { NotADocument } from '../records/files.ts';
import { NotAPicture } from '../records/pictures.ts';
import { codedWord } from './coded-words.ts';
import { command, goOn } from './command.ts';
import { type InboxDeps, isDocument, isPicture } from './deps.ts';
import { type Intent, intentOf } from './intent.ts';
import type { LoadedSession } from './load-session.ts';
import { mayStart, runFlow, startAnew, startFlow } from './run-flow.ts';
import { askedBy } from './session.ts';
import { belongTo, newTurn, person, say, type TurnState, word } from './turn-state.ts';

/** What a message came to. `effects` still have to be done, in one transaction. */
export type Decision = Pick<TurnState, 'session' | 'replies' | 'effects' | 'chose' | 'answered' | 'joins' | 'forget'>;

export async function decide(deps: InboxDeps, loaded: LoadedSession, message: Inbound): Promise<Decision> {
  const turn = newTurn(deps, deps.db, loaded, message);
  const returned = message.text?.startsWith('/start') ?? false;
  if (message.private && (turn.session.person === undefined || returned)) {
    belongTo(turn, await deps.people.find(message.channel, message.chat));
  }
  if (loaded.restored && !beginsAnew(turn)) await comeBack(turn, 'interrupted');
  else if (!(await answersOurs(turn))) await hear(turn);
  return turn;
}

/** Who has just asked for a flow has lost nothing by a lost session: it begins, and offers what the draft holds. So does the message
 *  that claimed the draft, when it comes again because the program died before the first session was saved. */
function beginsAnew(turn: TurnState): boolean {
  const { deps, message, session } = turn;
  const { language } = session;
  const intent = intentOf({ ...session, run: undefined }, message, [], deps.codes);
  const begins =
    intent.is === 'start' ||
    (intent.is === 'command' && deps.flows.startedBy(language, intent.text.replace(/^\//, '')) !== undefined);
  if (begins) {
    session.run = undefined;
    session.draft = undefined;
  }
  return begins;
}

/** A text that quotes a message which we started ourselves belongs to that one, and leaves the running question alone. */
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
    await act(turn, intentOf(session, message, await pictures(turn), deps.codes, hiddenHere(turn)));
  } catch (error) {
    if (error instanceof NotAPicture) say(turn, word('not-a-picture'));
    else if (error instanceof NotADocument) say(turn, word('not-a-document'));
    // Too large, or kept no longer by the platform: no later try will help, another photo does.
    else if (error instanceof SendError && error.kind === 'refused') say(turn, word('no-file'));
    else throw error;
  }
  // Photos sent together are one event: the first is answered, the others only join it.
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
    turn.effects.push({ name: 'directory.ask', args: { days: message.held } });
    return;
  }
  switch (intent.is) {
    case 'nothing':
      return;
    case 'group':
      return say(turn, word('in-private'));
    case 'action':
      turn.effects.push({ name: `!${intent.room}.${intent.action}`, args: { argument: intent.argument } });
      return;
    case 'contact':
      // Not by a flow: the number must not ride in the session.
      turn.effects.push({ name: 'directory.contact', args: { phone: intent.phone, own: intent.own } });
      return;
    case 'start': {
      const flow = deps.flows.get(intent.flow);
      if (!flow) return comeBack(turn, 'stale');
      return session.run?.flow === flow.path ? goOn(turn, flow) : startFlow(turn, flow);
    }
    case 'anew':
      return startAnew(turn);
    case 'stale':
      return comeBack(turn, 'stale');
    case 'return':
      return welcomeBack(turn, intent.text);
    case 'late-edit':
      return offerCorrection(turn);
    case 'command':
      return command(turn, intent.text);
    case 'answer': {
      const at = session.run!.at;
      const flow = deps.flows.get(session.run!.flow);
      if (!flow) return flowGone(turn);
      const understood = await runFlow(turn, flow, intent.event);
      turn.answered = ('question' in intent.event && intent.event.question) || at;
      if (!understood && intent.event.type === 'text') return command(turn, intent.event.text, true);
    }
  }
}

/** After a day of silence the question is shown again, and beside it the way to begin anew. Who names another flow means that one. */
async function welcomeBack(turn: TurnState, text: string) {
  const { run, language } = turn.session;
  const begun = turn.deps.flows.startedBy(language, text);
  if (begun && begun.flow.path !== run?.flow) return command(turn, text);
  await comeBack(turn, 'welcome-back');
  const last = turn.replies.at(-1);
  const anew = { data: `!anew.${run?.id}`, label: word('anew') };
  if (last && turn.session.run) last.choices = [...(last.choices ?? []), anew];
}

/** What was filed is corrected in its own flow, by those who may. */
async function offerCorrection(turn: TurnState) {
  const flow = turn.deps.flows.correction;
  const reply: Reply = { parts: [word('late-edit')] };
  if (flow && mayStart(flow, await person(turn)))
    reply.choices = [{ data: `!start.${flow.path}`, label: word('correct') }];
  turn.replies.push(reply);
}

/** Shows where the running question stands, without taking the message as an answer. */
async function comeBack(turn: TurnState, why: 'interrupted' | 'stale' | 'welcome-back') {
  const run = turn.session.run;
  const flow = run && turn.deps.flows.get(run.flow);
  if (!flow) return say(turn, word(why === 'stale' ? 'stale' : 'menu-hint'));
  say(turn, word(why));
  await runFlow(turn, flow, { type: 'resume' });
}

/** The flow was taken out of the program while this chat was in it. */
function flowGone(turn: TurnState) {
  turn.session.run = undefined;
  turn.session.draft = undefined;
  say(turn, word('stale'));
}

/** Photos (and PDF files, where a question wants them) are fetched and kept before the engine hears of them; only when a chat is going on that could want them. */
async function pictures({ deps, message, session }: TurnState): Promise<string[]> {
  const { media } = message;
  if (!session.run || session.person === undefined || !media) return [];
  const documents = isDocument(media) && deps.flows.get(session.run.flow)?.documents;
  if (!isPicture(media) && !documents) return [];
  const channel = deps.channels.find((one) => one.name === message.channel)!;
  return [await deps.files.put(await channel.fetch(media), media.mime, media.name)];
}
