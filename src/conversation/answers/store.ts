/** The answers of a run: stored, taken over, cleared, and how far the draft has fixed them. */
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Answers, Value } from '../run.ts';
import { allows } from '../turn/options.ts';
import { locate, type Place, placesOf } from '../turn/places.ts';
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
  const before = run.answers[key];
  const same = equal(before, value);
  // From now on it is hers, whoever had filled it in.
  if (run.brought) run.brought = withoutKey(run.brought, key);
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
    run.sure = run.sure.filter(
      (one) => one !== key && one !== keptMark(key) && !ruled.has(locate(flow, one)?.node.name ?? one),
    );
  }
  forget(turn, node.name, before !== undefined);
}

/** Stands among what she is sure of: her answer counts against one that was worked out. No question has such a name. */
export const keptMark = (key: string) => `=${key}`;

/** Whatever was looked up with the old answer is looked up again. Where there was one (`changed`), what hung on it is asked again: choices
 *  out of the old list, what the lookup filled in, and answers that took its word. */
function forget(turn: Turn, name: string, changed: boolean) {
  const { run, flow } = turn;
  for (const asked of flow.askedWith.get(name) ?? []) {
    const known = run.facts[asked.name];
    delete run.facts[asked.name];
    if (!changed || known === undefined || asked.leaf.type !== 'fetch') continue;
    const brought = run.brought?.[asked.name] ?? [];
    const hanging = [...(flow.choosers.get(asked.name) ?? []), ...(flow.defaultedBy.get(asked.name) ?? [])];
    for (const key of [...brought, ...hanging.flatMap((one) => placesOf(flow, run, one).map((place) => place.key))]) {
      const old = run.answers[key];
      if (old === undefined) continue;
      clear(turn, key);
      forget(turn, key, true);
    }
    if (run.brought) run.brought = { ...run.brought, [asked.name]: [] };
    const doubted = new Set((flow.ruledBy.get(asked.name) ?? []).map((check) => check.node.name));
    run.sure = run.sure?.filter((one) => !doubted.has(locate(flow, one)?.node.name ?? one));
  }
}

const withoutKey = (brought: NonNullable<Turn['run']['brought']>, key: string) =>
  Object.fromEntries(Object.entries(brought).map(([name, keys]) => [name, keys.filter((one) => one !== key)]));

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

/** Remembers the answers as they are; what it returns puts them back. */
export function remember(turn: Turn): () => void {
  const { sure, filled, filed } = turn.run;
  const answers = { ...turn.run.answers };
  const facts = { ...turn.run.facts };
  const brought = structuredClone(turn.run.brought);
  return () => {
    Object.assign(turn.run, { answers, sure, filled, filed, facts, brought });
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

/** How many answers would be lost with the run. Those that the draft is claimed under, and those that a lookup brings once more, do not
 *  count: they are there again in a moment. */
export function answersAtStake(turn: Turn): number {
  const again = new Set(Object.values(turn.run.brought ?? {}).flat());
  return turn.flow.nodes.filter(
    (node) =>
      isQuestion(node) &&
      !isFixedByDraft(turn, node) &&
      (turn.run.answers[node.name] ?? null) !== null &&
      (turn.run.filed !== undefined || !again.has(node.name)),
  ).length;
}
