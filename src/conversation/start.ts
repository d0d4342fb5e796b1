/** The beginning of a run, and the move of a running one to a flow that has changed meanwhile. */
import { proceed } from './advance.ts';
import { stand } from './ask.ts';
import { fillIn } from './fill.ts';
import type { Flow } from './nodes.ts';
import { answerText } from './open-question.ts';
import { fillFromText, keepForChoices } from './paste.ts';
import type { Answers, Run, Step } from './run.ts';
import { type Env, openTurn, say, type Turn, word } from './turn.ts';

export function start(flow: Flow, env: Env, id: string, from: { text?: string; args?: Answers }): Step {
  const turn = openTurn(flow, fresh(flow, id), env);
  if (from.args) fillIn(turn, from.args);
  if (from.text === undefined) return proceed(turn, 0);
  keepForChoices(turn, from.text);
  return fillFromText(turn, from.text) ?? figureBehind(turn, from.text) ?? proceed(turn, 0);
}

/** `arsip 2023`: a flow that begins with a figure has it from behind its start word. */
function figureBehind(turn: Turn, text: string): Step | undefined {
  const [first] = turn.flow.nodes;
  if (first?.leaf.type !== 'integer') return undefined;
  const place = { node: first, key: first.name };
  stand(turn, 'ask', place.key);
  return answerText(turn, place, text, undefined);
}

const fresh = (flow: Flow, id: string): Run => ({
  id,
  flow: flow.path,
  hash: flow.hash,
  mode: 'ask',
  at: '',
  answers: {},
  facts: {},
});

/** Carries the answers of a run over to the flow as it is now, by name, and checks them again. The run then stands at the first
 *  thing that is open; what is looked up is looked up anew, but a draft that is held stays held. */
export function carry(flow: Flow, old: Run, env: Env): { turn: Turn; step: Step } {
  const turn = openTurn(flow, fresh(flow, old.id), env);
  for (const [name, fact] of Object.entries(old.facts)) {
    const type = flow.byName.get(name)?.leaf.type;
    if (type === 'fetch' || (type === 'draft' && fact === true)) turn.run.facts[name] = fact;
  }
  const { facts } = turn.run;
  fillIn(turn, old.answers);
  turn.run.facts = facts;
  if (old.sure) turn.run.sure = old.sure.filter((name) => turn.run.answers[name] !== undefined);
  if (old.early) turn.run.early = old.early;
  say(turn, word('flow-changed'));
  return { turn, step: proceed(turn, 0) };
}
