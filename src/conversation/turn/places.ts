/** Places and the answers that count there: what expressions and texts see of a run. A place is a question as it is asked: by itself, or in
 *  one row of a repeat. Its key names its answer: `S`, `births.2.weight`. */
import { packMoment } from '../../texts/moments.ts';
import type { Rule } from '../flow/expressions.ts';
import { clockName } from '../flow/moment-checks.ts';
import type { Flow, Node } from '../flow/nodes.ts';
import type { Run, Value } from '../run.ts';
import type { Turn } from './turn.ts';

export interface Place {
  readonly node: Node;
  readonly key: string;
  /** `births.2`, inside a repeat. */
  readonly row?: string;
}

/** The place of a key. The key may come from anywhere, even from a forged button. */
export function locate(flow: Flow, key: string): Place | undefined {
  const parts = key.split('.');
  if (parts.length === 1) {
    const node = flow.byName.get(key);
    return node && node.repeat === undefined ? { node, key } : undefined;
  }
  const [repeat = '', number = '', name = ''] = parts;
  const node = flow.byName.get(name);
  const leaf = flow.byName.get(repeat)?.leaf;
  if (parts.length !== 3 || node?.repeat !== repeat || leaf?.type !== 'repeat') return undefined;
  if (!/^(0|[1-9]\d?)$/.test(number) || Number(number) >= leaf.most) return undefined;
  return { node, key, row: `${repeat}.${number}` };
}

/** Where `name` stands, seen from a place in a row (or from outside all rows). */
export function placeOf(flow: Flow, name: string, row?: string): Place | undefined {
  const node = flow.byName.get(name);
  if (!node) return undefined;
  if (node.repeat === undefined) return { node, key: name };
  return row?.startsWith(`${node.repeat}.`) ? { node, key: `${row}.${name}`, row } : undefined;
}

/** How many rows of a repeat have been begun. */
export function rowsBegun(run: Run, repeat: Node): number {
  let rows = 0;
  while (repeat.inner.some(({ name }) => run.answers[`${repeat.name}.${rows}.${name}`] !== undefined)) rows++;
  return rows;
}

/** All places of a node: one, or one for each row. */
export function placesOf(flow: Flow, run: Run, node: Node): Place[] {
  if (node.repeat === undefined) return [{ node, key: node.name }];
  const rows = rowsBegun(run, flow.byName.get(node.repeat)!);
  return Array.from({ length: rows }, (_, at) => `${node.repeat}.${at}`).map((row) => ({
    node,
    key: `${row}.${node.name}`,
    row,
  }));
}

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
  if (name === clockName) return env.now && packMoment({ start: `${env.today}T${env.now.time}`, zone: env.now.zone });
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
