/** Stores answers and holds them against the rules: only those that mention what is new. */

import type { Check } from '../flow/nodes.ts';
import type { Value } from '../run.ts';
import { locate, type Place, placeOf, placesOf } from '../turn/places.ts';
import { answerOf, evaluate } from '../turn/scope.ts';
import { say, stand, type Turn } from '../turn/turn.ts';
import { flowText } from '../turn/wording.ts';
import type { Given } from './read.ts';

/** Stores an answer; what hung on the old one is forgotten, and the answer waits to be checked. */
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
    const doubted = new Set((flow.checks.get(node.name) ?? []).map((check) => check.node.name));
    run.sure = run.sure.filter((one) => one !== key && !doubted.has(locate(flow, one)?.node.name ?? one));
  }
  forgetFacts(turn, node.name);
}

/** A fetch that was asked with the old answer must be asked again. */
export function forgetFacts({ flow, run }: Turn, name: string) {
  for (const node of flow.askedWith.get(name) ?? []) delete run.facts[node.name];
}

/** Puts an answer back as it was before. */
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

/** A hard rule about this answer alone that it breaks: it cannot be mended by another answer. */
export function brokenAlone(turn: Turn, place: Place): Check | undefined {
  return (turn.flow.checks.get(place.node.name) ?? []).find(
    (check) => check.kind === 'constraint' && isAlone(check) && check.node === place.node && breaks(turn, check, place),
  );
}

const isAlone = ({ figures, node }: Check) => figures.every((name) => name === node.name);

export const ruleText = (turn: Turn, check: Check, row?: string) =>
  flowText(
    turn,
    `${check.node.name}.${check.kind}`,
    [...new Set([...check.rule.written, ...check.rule.names])].filter((name) => name !== 'today'),
    row,
  );

/** Holds what is new against the rules. True: something must be cleared up first, and the run stands there. */
export function settle(turn: Turn): boolean {
  const waiting = turn.run.filled ?? [];
  if (waiting.length === 0) return false;
  const found = waiting.flatMap((key) => checksAt(turn, key));
  for (const { check, place } of found.filter(({ check }) => check.kind === 'constraint')) {
    if (!breaks(turn, check, place)) continue;
    if (isAlone(check)) refuse(turn, check, place);
    else return stop(turn, 'mend', place);
  }
  for (const { check, place } of found.filter(({ check }) => check.kind === 'confirm')) {
    if (!turn.run.sure?.includes(place.key) && breaks(turn, check, place)) return stop(turn, 'confirm', place);
  }
  const warned = new Set<string>();
  for (const { check, place } of found.filter(({ check }) => check.kind === 'warn')) {
    if (warned.has(place.key) || !breaks(turn, check, place)) continue;
    warned.add(place.key);
    say(turn, ruleText(turn, check, place.row));
  }
  delete turn.run.filled;
  return false;
}

function stop(turn: Turn, mode: 'mend' | 'confirm', place: Place): true {
  stand(turn, mode, place.key);
  return true;
}

/** Came with a pasted text or a draft, and cannot be: it is asked. */
function refuse(turn: Turn, check: Check, place: Place) {
  say(turn, ruleText(turn, check, place.row));
  clear(turn, place.key);
}

export function clear(turn: Turn, key: string) {
  for (const one of [key, `${key}_L`, `${key}_P`]) delete turn.run.answers[one];
  // A row with an open question opens its repeat again.
  if (key.includes('.')) delete turn.run.answers[key.split('.')[0]!];
  turn.run.filled = turn.run.filled?.filter((one) => one !== key);
  turn.relevant.clear();
}

/** The rules that mention the answer at `key`, each at the place (or the rows) that state it. */
function checksAt(turn: Turn, key: string): { check: Check; place: Place }[] {
  const place = locate(turn.flow, key);
  if (!place) return [];
  return (turn.flow.checks.get(place.node.name) ?? []).flatMap((check) => {
    const own = placeOf(turn.flow, check.node.name, place.row);
    const places = own ? [own] : placesOf(turn.flow, turn.run, check.node);
    return places.map((one) => ({ check, place: one }));
  });
}

/** A rule speaks only once its own question is answered. */
function breaks(turn: Turn, { rule }: Check, place: Place): boolean {
  const value = answerOf(turn, place);
  return value !== undefined && value !== null && evaluate(turn, rule, place.row) === false;
}

export const checkOf = (turn: Turn, place: Place, kind: Check['kind']) =>
  turn.flow.checks.get(place.node.name)?.find((check) => check.node === place.node && check.kind === kind);

export const equal = (a: Value | undefined, b: Value) =>
  a === b ||
  (typeof a === 'object' &&
    typeof b === 'object' &&
    a !== null &&
    b !== null &&
    JSON.stringify(a) === JSON.stringify(b));

/** Before sending: every hard rule once more, for what has become relevant or irrelevant on the way. */
export function recheck(turn: Turn): boolean {
  const checks = new Set([...turn.flow.checks.values()].flat().filter(({ kind }) => kind === 'constraint'));
  for (const check of checks) {
    const broken = placesOf(turn.flow, turn.run, check.node).find((place) => breaks(turn, check, place));
    if (broken) return stop(turn, 'mend', broken);
  }
  return false;
}
