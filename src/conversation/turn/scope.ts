/** What expressions and texts see of a run: the answers that still count, the facts and the day. */
import type { Rule } from '../flow/expressions.ts';
import type { Value } from '../run.ts';
import { locate, type Place, placeOf } from './places.ts';
import type { Turn } from './turn.ts';

/** The value of a rule. Undefined: something that it mentions, or a field of it, is not there. */
export function evaluate(turn: Turn, rule: Rule, row?: string): unknown {
  const values: Record<string, unknown> = {};
  for (const name of rule.names) {
    const value = lookUp(turn, name, row);
    if (value === undefined || value === null) return undefined;
    values[name] = value;
  }
  try {
    return rule.run(values);
  } catch {
    // The fact lacks the field that the rule names.
    return undefined;
  }
}

/** An answer counts only while its question is relevant. */
export function lookUp(turn: Turn, name: string, row?: string): unknown {
  const { flow, run, env } = turn;
  if (name === 'today') return env.today;
  const part = flow.parts.get(name);
  const place = placeOf(flow, part ?? name, row);
  if (!place) return undefined;
  if (place.node.leaf.type === 'fetch') return run.facts[name];
  const value = part === undefined ? run.answers[place.key] : run.answers[`${place.key}${name.slice(part.length)}`];
  return value !== undefined && isRelevant(turn, place) ? value : undefined;
}

export function isRelevant(turn: Turn, { node, key, row }: Place): boolean {
  if (node.relevant.length === 0 && node.repeat === undefined) return true;
  const known = turn.relevant.get(key);
  if (known !== undefined) return known;
  const repeat = node.repeat === undefined ? undefined : turn.flow.byName.get(node.repeat);
  const relevant =
    (!repeat || isRelevant(turn, { node: repeat, key: repeat.name })) &&
    node.relevant.every((rule) => evaluate(turn, rule, row) === true);
  turn.relevant.set(key, relevant);
  return relevant;
}

/** The answer to a place, if there is one that counts. */
export function answerOf(turn: Turn, place: Place): Value | undefined {
  const value = turn.run.answers[place.key];
  return value !== undefined && isRelevant(turn, place) ? value : undefined;
}

/** All answers that count, with L/P parts and rows: what the effect gets. */
export function countingAnswers(turn: Turn): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [key, value] of Object.entries(turn.run.answers)) {
    const place = locate(turn.flow, key) ?? partPlace(turn, key);
    if (place && isRelevant(turn, place)) found[key] = value;
  }
  return found;
}

function partPlace(turn: Turn, key: string): Place | undefined {
  const part = /^(.+)_[LP]$/.exec(key);
  const place = part ? locate(turn.flow, part[1]!) : undefined;
  return place?.node.leaf.type === 'integer' && place.node.leaf.sexes ? place : undefined;
}
