/** The beginning of a run, and the move of a running one to a flow that has changed meanwhile. */
import { fillIn } from '../answers/store.ts';
import type { Flow } from '../flow/nodes.ts';
import type { Answers, Run, Step } from '../run.ts';
import { type Env, openTurn, say, stand, type Turn, word } from '../turn/turn.ts';
import { proceed } from './advance.ts';
import { answerText } from './open-question.ts';
import { fillFromText, keepForChoices } from './paste.ts';

export function start(flow: Flow, env: Env, id: string, from: { text?: string; args?: Answers }): Step {
  const turn = openTurn(flow, fresh(flow, id), env);
  if (from.args) fillIn(turn, from.args);
  return from.text === undefined ? proceed(turn, 0) : behindStartWord(turn, from.text);
}

/** What stands behind the start word answers a first question in free words (`gabung abcd-efgh-jkmn`) or for a figure (`arsip 2023`);
 *  otherwise it may be a pasted report. */
function behindStartWord(turn: Turn, text: string): Step {
  const [first] = turn.flow.nodes;
  if (first?.leaf.type === 'text') {
    fillIn(turn, { [first.name]: text });
    return proceed(turn, 0);
  }
  keepForChoices(turn, text);
  const filled = fillFromText(turn, text);
  if (filled) return filled;
  if (first?.leaf.type !== 'integer') return proceed(turn, 0);
  stand(turn, 'ask', first.name);
  return answerText(turn, { node: first, key: first.name }, text, undefined);
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

/** Carries the answers of a run over by name to the flow as it is now, and checks them again. The run then stands at the first thing that
 *  is open. Lookups and drafts that depend on an answer are asked for again; other facts stay. */
export function carry(flow: Flow, old: Run, env: Env): { turn: Turn; step: Step } {
  const turn = openTurn(flow, fresh(flow, old.id), env);
  for (const [name, fact] of Object.entries(old.facts)) {
    const type = flow.byName.get(name)?.leaf.type;
    if (type === 'fetch' || (type === 'draft' && fact === true)) turn.run.facts[name] = fact;
  }
  fillIn(turn, old.answers);
  if (old.sure) turn.run.sure = old.sure.filter((name) => turn.run.answers[name] !== undefined);
  if (old.early) turn.run.early = old.early;
  say(turn, word('flow-changed'));
  return { turn, step: proceed(turn, 0) };
}
