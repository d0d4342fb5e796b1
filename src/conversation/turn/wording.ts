/** Values as people read them, and the arguments of texts. */

import { hoursText, unpackMoment } from '../../texts/moments.ts';
import { writeDate } from '../../texts/writing.ts';
import { flowKey } from '../flow/flow-texts.ts';
import type { Node } from '../flow/nodes.ts';
import type { Arg, Text, Value } from '../run.ts';
import { labelOf } from './options.ts';
import { evaluate, lookUp, type Place, placeOf } from './places.ts';
import { fileWord, render, type Turn, word } from './turn.ts';

/** `S`, or the question's name where it has no label. */
export function labelText(turn: Turn, node: Node): string {
  const key = flowKey(turn.flow, `${node.name}.label`);
  return turn.env.texts.has(key) ? render(turn, { key }) : node.name;
}

/** The paper form's letter, where the label ends with it (`S` of `Semua balita (S)`), else the label. */
export const shortLabel = (turn: Turn, node: Node): string => {
  const label = labelText(turn, node);
  return /\((\w{1,4})\)$/.exec(label)?.[1] ?? label;
};

/** An answer as it is shown: `45 (20 L, 25 P)`, a choice's label, `8 Juni 2023`. */
export function valueText(turn: Turn, place: Place, value: Value): string {
  const { node, key } = place;
  const L = turn.run.answers[`${key}_L`];
  const P = turn.run.answers[`${key}_P`];
  if (typeof value === 'number' && typeof L === 'number' && typeof P === 'number') {
    return render(turn, word('figure-sexes', { total: value, L, P }));
  }
  const shown = toArg(turn, node, value);
  return typeof shown === 'number' ? render(turn, word('figure', { total: shown })) : shown;
}

/** An answer as an argument: numbers stay numbers, so that texts can choose their plural. */
export function toArg(turn: Turn, node: Node, value: Value): Arg {
  if (typeof value === 'number') return value;
  if (value === null) return '–';
  if (typeof value === 'boolean') return render(turn, word(value ? 'yes' : 'no'));
  if (Array.isArray(value)) {
    if (node.leaf.type === 'photo') return render(turn, fileWord(node, 'photos', { n: value.length }));
    return value.map((one) => labelOf(turn, node, one)).join(', ') || '–';
  }
  if (typeof value === 'object') return `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`;
  if (node.leaf.type === 'date') return writeDate(value, 'medium', turn.env.language);
  if (node.leaf.type === 'datetime') return momentText(turn, value);
  return labelOf(turn, node, value);
}

function momentText(turn: Turn, value: string): string {
  const moment = unpackMoment(value);
  const write = (day: string) => writeDate(day, 'long', turn.env.language);
  return render(turn, word('moment', { date: write(moment.start.slice(0, 10)), time: hoursText(moment, write) }));
}

/** Arguments by name for a text. The fields of a fact become `<fact>_<field>`. */
export function argsOf(turn: Turn, names: readonly string[], row?: string): Record<string, Arg> {
  const args: Record<string, Arg> = {};
  for (const name of names) {
    const calculate = turn.flow.calculates.get(name);
    const value = calculate ? evaluate(turn, calculate, row) : lookUp(turn, name, row);
    const node = placeOf(turn.flow, turn.flow.parts.get(name) ?? name, row)?.node;
    if (node && node.leaf.type !== 'fetch') args[name] = toArg(turn, node, (value ?? null) as Value);
    else addFact(args, name, value);
  }
  return args;
}

function addFact(args: Record<string, Arg>, name: string, value: unknown) {
  if (typeof value === 'number' || typeof value === 'string') args[name] = value;
  else if (typeof value === 'bigint') args[name] = Number(value);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [field, inner] of Object.entries(value)) {
      if (typeof inner === 'number' || typeof inner === 'string') args[`${name}_${field}`] = inner;
    }
  } else args[name] = '–';
}

/** A text of the flow, with the values that its question shows. */
export function flowText(turn: Turn, id: string, names: readonly string[], row?: string): Text {
  const key = flowKey(turn.flow, id);
  return names.length === 0 ? { key } : { key, args: argsOf(turn, names, row) };
}
