/** Handles a text that no question waits for: a command or start word, a pasted report, or something unknown. */

import { pasted } from '../conversation/events/paste.ts';
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/load.ts';
import type { EffectName } from '../names.ts';
import type { Heard, Person } from '../room.ts';
import { codedWord, codeInOnePart } from './coded-words.ts';
import { runFlow, startFlow } from './run-flow.ts';
import { contextOf, person, say, type TurnState, word } from './turn-state.ts';

/** `asked`: the open question has already said that it did not understand. Then only a clear command counts. */
export async function command(turn: TurnState, text: string, asked = false): Promise<void> {
  const { flows, texts, codes } = turn.deps;
  const { language, person: known } = turn.session;
  const plain = text.replace(/^\/(\w+)(@\w+)?/, '$1');
  // Before the words that begin something: `bukan saya` answers a question about her account, and does not ask what is held about her.
  if (known !== undefined && (await withoutNumber(turn, plain))) return;
  const found = flows.startedBy(language, plain);
  // A word that stands alone begins something; in a sentence a room may know better what is meant.
  const alone = found !== undefined && !found.mentioned && found.rest === '';
  const heard = known === undefined || alone || plain === '' ? undefined : await heardByRoom(turn, plain);
  if (heard && !heard.vague) return act(turn, heard);
  // `semua di bawah saya` answers the open question, however badly; it must not throw away what she has typed so far.
  const begun = asked && found?.mentioned ? undefined : found;
  // After a bare `/start` or `gabung` a member gets the menu, and a stranger reads how to join, with the button for her number.
  const idle = begun?.flow.joins && !begun.rest;
  if (begun && !idle) {
    if (asked) turn.replies.length = 0;
    if (turn.session.run?.flow === begun.flow.path) return goOn(turn, begun.flow, begun.rest);
    return startFlow(turn, begun.flow, begun.rest === '' ? {} : { text: begun.rest });
  }
  const item = known === undefined ? undefined : codeInOnePart(plain, codes);
  // While a report is being filled in, the number may be a mistyped figure.
  if (item && !(asked && turn.session.draft !== undefined)) {
    turn.replies.length = 0;
    turn.effects.push({ name: `!${item.room}.${item.action}`, args: { argument: item.argument } });
    return;
  }
  if (heard) return act(turn, heard);
  if (asked) return;
  if (known === undefined) return startFlow(turn, flows.joining!, plain === '' ? {} : { text: plain });
  const reader = texts.reader(language);
  const said = reader.word(plain);
  if (said === 'thanks') return say(turn, word('you-are-welcome'));
  if (said === 'help') return say(turn, word('help'));
  const report = flows.all().find((flow) => flow.drafts && pasted(flow, plain, reader, texts, language));
  if (report) return startFlow(turn, report, { text });
  return menu(turn, await person(turn));
}

/** A sentence that is about something that a room knows of. */
async function heardByRoom(turn: TurnState, text: string): Promise<Heard | undefined> {
  const { deps, session } = turn;
  const sentence = { text, reader: deps.texts.reader(session.language), open: session.run !== undefined };
  return deps.hears(await contextOf(turn), sentence);
}

function act(turn: TurnState, { effect, args }: Heard): void {
  turn.replies.length = 0;
  turn.effects.push({ name: effect, args });
}

/** A coded word without its number (`batal`, `mengerti`): its room tells what can be meant. false: nothing. */
async function withoutNumber(turn: TurnState, text: string): Promise<boolean> {
  const { codes, offers } = turn.deps;
  const meant = codedWord(text, codes);
  const name = `${meant?.room}.which_${meant?.action}`;
  if (!(await offers.lookups[name]?.(await contextOf(turn), {}))) return false;
  turn.replies.length = 0;
  // A room has an effect for each lookup of this name.
  turn.effects.push({ name: name as EffectName, args: {} });
  return true;
}

/** `lapor` in the middle of a report means this one; `lapor september` may name a month that it is not about. */
export async function goOn(turn: TurnState, flow: Flow, rest = ''): Promise<void> {
  if (rest !== '' && (await runFlow(turn, flow, { type: 'text', text: rest }))) return;
  turn.replies.length = 0;
  await runFlow(turn, flow, { type: 'resume' });
}

/** What a person can do here, by her roles. */
function menu(turn: TurnState, who: Person | undefined): void {
  const may = turn.deps.flows
    .all()
    .filter((flow) => flow.menu !== undefined)
    .filter(
      ({ roles, shown = roles }) => shown.length === 0 || who?.grants.some((grant) => shown.includes(grant.role)),
    );
  turn.replies.push({
    parts: [word('menu', { name: who?.name ?? '' })],
    choices: may.map((flow) => ({ data: `!start.${flow.path}`, label: { key: flowKey(flow, 'title') } })),
  });
}
