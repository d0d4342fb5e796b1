/** From a message to what should come of it: which meaning it has, which flow goes on, what is said. */
import { type Inbound, SendError } from '../channels/channel.ts';
import { isQuestion } from '../conversation/nodes.ts';
import type { Reply } from '../conversation/run.ts';
import { NotADocument } from '../records/files.ts';
import { NotAPicture } from '../records/pictures.ts';
import { command, goOn } from './command.ts';
import { type House, isDocument, isPicture } from './house.ts';
import { codedWord, type Meaning, meaning } from './meaning.ts';
import { mayStart, playEvent, start, startAnew } from './playing.ts';
import type { Scene } from './scene.ts';
import { askedBy } from './session.ts';
import { belongTo, person, type Stage, say, setStage, word } from './stage.ts';

/** What a message came to. `effects` still have to be done, in one transaction. */
export type Played = Pick<Stage, 'session' | 'replies' | 'effects' | 'chose' | 'answered' | 'joins' | 'forget'>;

export async function play(house: House, scene: Scene, message: Inbound): Promise<Played> {
  const stage = setStage(house, house.db, scene, message);
  const returned = message.text?.startsWith('/start') ?? false;
  if (message.private && (stage.session.person === undefined || returned)) {
    belongTo(stage, await house.people.find(message.channel, message.chat));
  }
  if (scene.restored && !beginsAnew(stage)) await comeBack(stage, 'interrupted');
  else if (!(await answersOurs(stage))) await hear(stage);
  return stage;
}

/** Who has just asked for a flow has lost nothing by a lost session: it begins, and offers what the draft holds. So does the message
 *  that claimed the draft, when it comes again because the program died before the first session was saved. */
function beginsAnew(stage: Stage): boolean {
  const { house, message, session } = stage;
  const { language } = session;
  const means = meaning({ ...session, run: undefined }, message, [], house.codes);
  const begins =
    means.is === 'start' ||
    (means.is === 'command' && house.flows.startedBy(language, means.text.replace(/^\//, '')) !== undefined);
  if (begins) {
    session.run = undefined;
    session.draft = undefined;
  }
  return begins;
}

/** A text that quotes a message which we started ourselves belongs to that one, and leaves the running question alone. */
async function answersOurs(stage: Stage): Promise<boolean> {
  const { house, message, session } = stage;
  const { quotes, channel, text = '' } = message;
  const ours = message.private && quotes !== undefined && text.trim() !== '' && !message.tap && !message.edited;
  if (!ours || session.person === undefined || askedBy(session, quotes) !== undefined) return false;
  const said = { text: text.trim(), word: codedWord(text.trim(), house.codes) };
  const found = await house.quoted(stage.db, { channel, message: quotes, person: session.person, ...said });
  if (found) stage.effects.push({ name: found.effect, args: found.args });
  return found !== undefined;
}

async function hear(stage: Stage): Promise<void> {
  const { message, session, house } = stage;
  try {
    await act(stage, meaning(session, message, await pictures(stage), house.codes, hiddenHere(stage)));
  } catch (error) {
    if (error instanceof NotAPicture) say(stage, word('not-a-picture'));
    else if (error instanceof NotADocument) say(stage, word('not-a-document'));
    // Too large, or kept no longer by the platform: no later try will help, another photo does.
    else if (error instanceof SendError && error.kind === 'refused') say(stage, word('no-file'));
    else throw error;
  }
  // Photos sent together are one event: the first is answered, the others only join it.
  const { album } = message.media ?? {};
  stage.joins = album !== undefined && album === session.album;
  if (stage.joins) stage.replies = [];
  stage.session.album = album;
}

/** The coded word that is an answer to the open question. */
function hiddenHere({ house, session: { run } }: Stage): string | undefined {
  const open = run?.mode === 'ask' ? house.flows.get(run.flow)?.byName.get(run.at) : undefined;
  return open && isQuestion(open) ? open.leaf.hides : undefined;
}

async function act(stage: Stage, means: Meaning): Promise<void> {
  const { house, session, message } = stage;
  if (message.held !== undefined) {
    stage.effects.push({ name: 'directory.ask', args: { days: message.held } });
    return;
  }
  switch (means.is) {
    case 'nothing':
      return;
    case 'group':
      return say(stage, word('in-private'));
    case 'action':
      stage.effects.push({ name: `!${means.room}.${means.action}`, args: { argument: means.argument } });
      return;
    case 'contact':
      // Not by a flow: the number must not ride in the session.
      stage.effects.push({ name: 'directory.contact', args: { phone: means.phone, own: means.own } });
      return;
    case 'start': {
      const flow = house.flows.get(means.flow);
      if (!flow) return comeBack(stage, 'stale');
      return session.run?.flow === flow.path ? goOn(stage, flow) : start(stage, flow);
    }
    case 'anew':
      return startAnew(stage);
    case 'stale':
      return comeBack(stage, 'stale');
    case 'return':
      return welcomeBack(stage, means.text);
    case 'late-edit':
      return offerCorrection(stage);
    case 'command':
      return command(stage, means.text);
    case 'answer': {
      const at = session.run!.at;
      const flow = house.flows.get(session.run!.flow);
      if (!flow) return flowGone(stage);
      const understood = await playEvent(stage, flow, means.event);
      stage.answered = ('question' in means.event && means.event.question) || at;
      if (!understood && means.event.type === 'text') return command(stage, means.event.text, true);
    }
  }
}

/** After a day of silence the question is shown again, and beside it the way to begin anew. Who names another flow means that one. */
async function welcomeBack(stage: Stage, text: string) {
  const { run, language } = stage.session;
  const begun = stage.house.flows.startedBy(language, text);
  if (begun && begun.flow.path !== run?.flow) return command(stage, text);
  await comeBack(stage, 'welcome-back');
  const last = stage.replies.at(-1);
  const anew = { data: `!anew.${run?.id}`, label: word('anew') };
  if (last && stage.session.run) last.choices = [...(last.choices ?? []), anew];
}

/** What was filed is corrected in its own flow, by those who may. */
async function offerCorrection(stage: Stage) {
  const flow = stage.house.flows.get('reporting/lapor');
  const reply: Reply = { parts: [word('late-edit')] };
  if (flow && mayStart(flow, await person(stage)))
    reply.choices = [{ data: `!start.${flow.path}`, label: word('correct') }];
  stage.replies.push(reply);
}

/** Shows where the running question stands, without taking the message as an answer. */
async function comeBack(stage: Stage, why: 'interrupted' | 'stale' | 'welcome-back') {
  const run = stage.session.run;
  const flow = run && stage.house.flows.get(run.flow);
  if (!flow) return say(stage, word(why === 'stale' ? 'stale' : 'menu-hint'));
  say(stage, word(why));
  await playEvent(stage, flow, { type: 'resume' });
}

/** The flow was taken out of the program while this chat was in it. */
function flowGone(stage: Stage) {
  stage.session.run = undefined;
  stage.session.draft = undefined;
  say(stage, word('stale'));
}

/** Photos (and PDF files, where a question wants them) are fetched and kept before the engine hears of them; only when a chat is going on that could want them. */
async function pictures({ house, message, session }: Stage): Promise<string[]> {
  const { media } = message;
  if (!session.run || session.person === undefined || !media) return [];
  const documents = isDocument(media) && house.flows.get(session.run.flow)?.documents;
  if (!isPicture(media) && !documents) return [];
  const channel = house.channels.find((one) => one.name === message.channel)!;
  return [await house.files.put(await channel.fetch(media), media.mime, media.name)];
}
