/** Takes what the engine had asked for: the answer of a lookup, or who has the draft. */
import { fillComputed, stillComputed } from '../answers/computed.ts';
import { clear, equal, fillIn } from '../answers/store.ts';
import { ask, finish, message } from '../asking/ask.ts';
import { show } from '../asking/show.ts';
import type { Node } from '../flow/nodes.ts';
import type { Answers, DraftClaim, Step, Text } from '../run.ts';
import { allows } from '../turn/options.ts';
import { placesOf } from '../turn/places.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';
import { proceed } from './advance.ts';
import { chooseFromKept } from './paste.ts';

export function takeFact(turn: Turn, name: string, value: unknown): Step {
  const { run, flow } = turn;
  const node = flow.byName.get(name);
  // The run waits for another fact, or for none.
  if (!node || run.mode !== 'fetch' || run.at !== name) return show(turn);
  const refused = refusal(value);
  if (refused) {
    say(turn, refused);
    const again = node.leaf.type === 'fetch' && node.leaf.asks_again;
    if (again) return askAnew(turn, again);
    return finish(turn, null, [message(turn)]);
  }
  return node.leaf.type === 'draft' ? claimed(turn, node, value as DraftClaim) : fetched(turn, node, value);
}

/** Free words at a choice, which its room did not understand, may be a command. */
function askAnew(turn: Turn, name: string): Step {
  clear(turn, name);
  const node = turn.flow.byName.get(name)!;
  const unread = node.leaf.type === 'select_one' && node.leaf.or_other !== undefined;
  return { ...ask(turn, { node, key: name }), ...(unread && { unread }) };
}

function refusal(value: unknown): Text | undefined {
  const refused = isRecord(value) ? value.refused : undefined;
  // The text of a Refusal. Its key was checked where the refusal was thrown; a fact is of any type.
  return isRecord(refused) && typeof refused.key === 'string' ? (refused as Text) : undefined;
}

function fetched(turn: Turn, node: Node, value: unknown): Step {
  const { run, flow } = turn;
  run.facts[node.name] = value ?? null;
  if (node.leaf.type === 'fetch' && node.leaf.fills && isRecord(value) && isRecord(value.answers)) {
    const { answers, ...rest } = value;
    run.facts[node.name] = rest;
    const keys = fillIn(turn, answers as Answers, true).map(({ key }) => key);
    run.brought = { ...run.brought, [node.name]: keys };
    const filed = Object.entries(answers as Answers);
    if (filed.length > 0) run.filed = filed.every(([key, old]) => equal(run.answers[key], old)) ? 'same' : 'changed';
  }
  if (node.leaf.type === 'fetch' && node.leaf.computed && isRecord(value) && isRecord(value.answers))
    fillComputed(turn, node, value, value.answers as Answers);
  turn.relevant.clear();
  recheckAbout(turn, node.name);
  checkWith(turn, node);
  // The new list may lack an answer that was given: its question is asked again.
  for (const chooser of flow.choosers.get(node.name) ?? []) {
    for (const { key } of placesOf(flow, run, chooser)) {
      const old = run.answers[key];
      if (old !== undefined && !allows(turn, chooser, old)) clear(turn, key);
    }
  }
  chooseFromKept(turn, flow.choosers.get(node.name) ?? []);
  return proceed(turn, node.index);
}

/** A day and hour may have been told before the zone of its place was known. */
function recheckAbout(turn: Turn, fact: string) {
  const { run, flow } = turn;
  for (const node of flow.nodes) {
    const waits =
      node.leaf.type === 'datetime' && node.leaf.zone === fact && typeof run.answers[node.name] === 'string';
    if (waits && !run.filled?.includes(node.name)) run.filled = [...(run.filled ?? []), node.name];
  }
}

/** Answers that came before this fact (in a pasted text) are held against the rules that look at it. What was filed already is not. */
function checkWith({ run, flow }: Turn, fetch: Node) {
  const filed = new Set(Object.values(run.brought ?? {}).flat());
  const keys = (flow.ruledBy.get(fetch.name) ?? []).flatMap(({ node }) =>
    placesOf(flow, run, node).map(({ key }) => key),
  );
  const late = keys.filter((key) => run.answers[key] !== undefined && !filed.has(key));
  if (late.length > 0) run.filled = [...new Set([...(run.filled ?? []), ...late])];
}

function claimed(turn: Turn, node: Node, claim: DraftClaim): Step {
  const { run } = turn;
  if (claim.state === 'theirs') {
    run.facts[node.name] = claim;
    stand(turn, 'take', node.name);
    return show(turn);
  }
  if (claim.state === 'mine') {
    const { answers, sure, early, brought, touched } = claim;
    const news = Object.keys(answers).some((key) => run.answers[key] === undefined);
    const more = { ...(sure && { sure }), ...(early && { early }), ...(brought && { brought }) };
    run.facts[node.name] = { state: 'mine', answers, touched, ...more };
    if (run.pending === 'take') return resume(turn, node);
    if (news) {
      stand(turn, 'resume', node.name);
      return show(turn);
    }
  }
  return begin(turn, node);
}

/** This run has the draft from here on. */
export function begin(turn: Turn, node: Node): Step {
  turn.run.facts[node.name] = true;
  stand(turn, 'ask', node.name);
  return proceed(turn, node.index);
}

/** Goes on with the answers of the draft. What was said in this run is newer and stays. */
export function resume(turn: Turn, node: Node): Step {
  const claim = turn.run.facts[node.name] as DraftClaim;
  if (claim.state === 'mine') {
    turn.run.sure = [...new Set([...(turn.run.sure ?? []), ...(claim.sure ?? [])])];
    const sure = turn.run.sure;
    const taken = fillIn(turn, claim.answers);
    turn.run.sure = sure;
    stillComputed(turn, claim.brought, taken);
    if (claim.early) turn.run.early = { ...claim.early, ...turn.run.early };
    say(turn, word('resumed', { n: taken.length }));
  }
  return begin(turn, node);
}

/** Asks the inbox to take the draft over from the person who has it. */
export function takeOver(turn: Turn, node: Node): Step {
  delete turn.run.facts[node.name];
  stand(turn, 'fetch', node.name);
  turn.run.pending = 'take';
  return show(turn);
}

export function leaveTo(turn: Turn, node: Node): Step {
  const claim = turn.run.facts[node.name] as DraftClaim;
  say(turn, word('left', { owner: claim.state === 'theirs' ? claim.owner : '' }));
  return finish(turn, null, [message(turn)]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
