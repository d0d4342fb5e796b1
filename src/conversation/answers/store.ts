/** The answers of a run: stored, taken over, cleared, and how far the draft has fixed them. */
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Answers, Value } from '../run.ts';
import { allows } from '../turn/options.ts';
import { locate, type Place } from '../turn/places.ts';
import type { Turn } from '../turn/turn.ts';

/** A value to be stored, with the parts of a figure where they were told. */
export interface Given {
  value: Value;
  L?: number;
  P?: number;
}

/** Stores an answer, forgets what hung on the old one, and notes that the answer waits to be checked. */
export function put(turn: Turn, { node, key }: Place, { value, L, P }: Given) {
  const { run, flow } = turn;
  const same = equal(run.answers[key], value);
  if (run.filed && !(same && (L === undefined || L === run.answers[`${key}_L`]))) run.filed = 'changed';
  run.answers[key] = value;
  if (!same || L !== undefined) {
    delete run.answers[`${key}_L`];
    delete run.answers[`${key}_P`];
  }
  if (L !== undefined && P !== undefined) {
    run.answers[`${key}_L`] = L;
    run.answers[`${key}_P`] = P;
  }
  run.filled = [...(run.filled ?? []).filter((one) => one !== key), key];
  if (same) return;
  turn.relevant.clear();
  if (run.sure) {
    const ruled = new Set((flow.checks.get(node.name) ?? []).map((check) => check.node.name));
    run.sure = run.sure.filter((one) => one !== key && !ruled.has(locate(flow, one)?.node.name ?? one));
  }
  // A fetch that was asked with the old answer must be asked again.
  for (const asked of flow.askedWith.get(node.name) ?? []) delete run.facts[asked.name];
}

/** Takes over answers that do not come one by one: handed in at the start, from a draft, from a fetch, or from an older form of the
 *  flow. What does not fit, or is answered already, stays out. Answers that were `filed` before are not checked again. Gives the
 *  places that were filled. */
export function fillIn(turn: Turn, answers: Answers, filed = false): Place[] {
  const { run } = turn;
  const taken: Place[] = [];
  for (const [key, value] of Object.entries(answers)) {
    const place = locate(turn.flow, key);
    const fits =
      place && run.answers[key] === undefined && (isQuestion(place.node) || place.node.leaf.type === 'repeat');
    if (!fits || !allows(turn, place.node, value)) continue;
    const waiting = run.filled;
    put(turn, place, givenIn(answers, key, value));
    if (filed) run.filled = waiting;
    taken.push(place);
  }
  return taken;
}

/** The value with L and P, if they are among the answers and add up. */
export function givenIn(answers: Answers, key: string, value: Value): Given {
  const L = answers[`${key}_L`];
  const P = answers[`${key}_P`];
  const whole = typeof L === 'number' && typeof P === 'number' && L >= 0 && P >= 0 && L + P === value;
  return whole ? { value, L, P } : { value };
}

export function clear(turn: Turn, key: string) {
  for (const one of [key, `${key}_L`, `${key}_P`]) delete turn.run.answers[one];
  // A row with an open question opens its repeat again.
  if (key.includes('.')) delete turn.run.answers[key.split('.')[0]!];
  turn.run.filled = turn.run.filled?.filter((one) => one !== key);
  turn.relevant.clear();
}

/** Remembers an answer as it is; what it returns puts it back. */
export function remember(turn: Turn, { key }: Place): () => void {
  const keys = [key, `${key}_L`, `${key}_P`];
  const before = keys.map((one) => turn.run.answers[one]);
  const { sure, filled, filed } = turn.run;
  const facts = { ...turn.run.facts };
  return () => {
    keys.forEach((one, at) => {
      if (before[at] === undefined) delete turn.run.answers[one];
      else turn.run.answers[one] = before[at];
    });
    Object.assign(turn.run, { sure, filled, filed, facts });
    turn.relevant.clear();
  };
}

export const equal = (a: Value | undefined, b: Value) =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    a !== null &&
    b !== null &&
    JSON.stringify(a) === JSON.stringify(b));

/** The draft is claimed under this answer: changing it would carry the figures of one month or posyandu over into another. */
export const isFixedByDraft = ({ flow, run }: Turn, node: Node) =>
  (flow.askedWith.get(node.name) ?? []).some(({ leaf, name }) => leaf.type === 'draft' && run.facts[name] === true);

/** This run has claimed a draft. */
export const hasDraft = ({ flow, run }: Turn) =>
  flow.nodes.some(({ leaf, name }) => leaf.type === 'draft' && run.facts[name] === true);

/** How many answers would be lost with the run. Those that the draft is claimed under do not count: they are chosen again in a moment. */
export const answersAtStake = (turn: Turn): number =>
  turn.flow.nodes.filter(
    (node) => isQuestion(node) && !isFixedByDraft(turn, node) && (turn.run.answers[node.name] ?? null) !== null,
  ).length;
