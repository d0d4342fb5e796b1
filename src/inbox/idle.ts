/** What a person reads while nothing is open: what she can do here by her roles, and what became of a message that nothing takes. */
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/nodes.ts';
import type { Choice, Text } from '../conversation/run.ts';
import type { Person } from '../room.ts';
import { decisionAbove } from './offered.ts';
import { mayStart } from './run-flow.ts';
import { contextOf, person, say, type TurnState, word } from './turn-state.ts';

/** What a person can do here, below a greeting or another text. */
export async function menu(turn: TurnState, ...above: Text[]): Promise<void> {
  const who = await person(turn);
  const choices = (await shownTo(turn, who)).map(choiceOf);
  turn.replies.push({ parts: above.length > 0 ? above : [word('menu', { name: who?.name ?? '' })], choices });
}

async function shownTo(turn: TurnState, who: Person | undefined): Promise<Flow[]> {
  const { flows, offers } = turn.deps;
  const hers = flows
    .all()
    .filter((flow) => flow.menu !== undefined)
    .filter(
      ({ roles, shown = roles }) => shown.length === 0 || who?.grants.some((grant) => shown.includes(grant.role)),
    );
  const shown: Flow[] = [];
  for (const flow of hers) {
    const { shown_if: asks } = flow;
    if (asks === undefined || (who && (await offers.lookups[asks]?.(await contextOf(turn), {})))) shown.push(flow);
  }
  return shown;
}

const choiceOf = (flow: Flow): Choice => ({ data: `!start.${flow.path}`, label: { key: flowKey(flow, 'title') } });

/** `bantuan`: what her roles can do, each with an example. */
export async function helpFor(turn: TurnState): Promise<void> {
  const { texts } = turn.deps;
  const { language } = turn.session;
  const lines = (await shownTo(turn, await person(turn))).flatMap((flow): Text[] => {
    const [start] = texts.list(language, flowKey(flow, 'start'));
    const about = flowKey(flow, 'about');
    const example = flowKey(flow, 'example');
    if (!start || !texts.has(about)) return [];
    const what = texts.render(language, { key: about });
    const shown = texts.has(example) ? texts.render(language, { key: example }) : start;
    return [word('help-line', { what, example: shown })];
  });
  turn.replies.push({ parts: [word('help-head'), ...joined(turn, lines), ...(await topics(turn)), word('help')] });
}

/** What she may do and can have explained (`guide.ts`), each by the word that begins it. */
async function topics(turn: TurnState): Promise<Text[]> {
  const { texts, flows } = turn.deps;
  const { language } = turn.session;
  const who = await person(turn);
  const named = flows
    .all()
    .filter((flow) => flow.roles.length > 0 && mayStart(flow, who) && texts.has(flowKey(flow, 'guide')))
    .flatMap((flow) => texts.list(language, flowKey(flow, 'start')).slice(0, 1));
  return named.length > 0 ? [word('help-topics', { topics: named.join(', ') })] : [];
}

/** One line below the other, not as paragraphs. */
function joined({ deps, session }: TurnState, lines: Text[]): Text[] {
  const all = lines.map((line) => deps.texts.render(session.language, line)).join('\n');
  return all === '' ? [] : [{ literal: all }];
}

/** Offers the flows that a sentence names to those who may begin them. */
export async function offerFlows(turn: TurnState, flows: Flow[]): Promise<boolean> {
  const who = await person(turn);
  const hers = flows.filter((flow) => !flow.joins && mayStart(flow, who) && !(turn.session.practice && !flow.practice));
  if (hers.length === 0) return false;
  const [only, ...others] = hers.map((flow) =>
    turn.deps.texts.render(turn.session.language, choiceOf(flow).label as never),
  );
  const asked = others.length > 0 || !only ? word('offer-which') : word('offer-one', { title: only });
  turn.replies.push({ parts: [asked], choices: hers.map(choiceOf) });
  return true;
}

/** A message of which nothing was read is not forwarded to anybody either, and she must know that. */
export async function notUnderstood(turn: TurnState, written: string): Promise<void> {
  const text = word('not-understood', { written: shortened(written) });
  const choices = decisionAbove(turn);
  if (choices) return void turn.replies.push({ parts: [text], choices });
  await menu(turn, text);
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text).replaceAll('\n', ' ');

/** A photo, a place, a voice note or a sticker. */
export async function withoutWords(turn: TurnState): Promise<void> {
  const { media, location } = turn.message;
  if (turn.session.person === undefined) return say(turn, word('join-first'));
  const sent = media && (media.kind === 'photo' ? 'photo-idle' : 'file-idle');
  await menu(turn, word(sent ?? (location ? 'location-idle' : 'no-words')));
}
