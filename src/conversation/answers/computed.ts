/** Answers that a lookup has worked out from other records: filled in where nothing was said. Where something else was said, she is asked once
 *  which of the two counts. */
import { flowKey } from '../flow/flow-texts.ts';
import type { Node } from '../flow/nodes.ts';
import type { Answers, Run, Text, Value } from '../run.ts';
import { answerOf, locate, type Place } from '../turn/places.ts';
import { render, type Turn } from '../turn/turn.ts';
import { shortLabel, toArg } from '../turn/wording.ts';
import { clear, fillIn, givenIn, keptMark, put } from './store.ts';

/** Keeps what was worked out in the fact, to hold later answers against it. What it had filled in before is worked out anew. */
export function fillComputed(turn: Turn, node: Node, fact: Record<string, unknown>, answers: Answers) {
  const { run } = turn;
  run.facts[node.name] = { ...fact, answers };
  const kept = renewed(turn, run.brought?.[node.name] ?? [], answers);
  const keys = fillIn(turn, answers).map(({ key }) => key);
  run.brought = { ...run.brought, [node.name]: [...kept, ...keys] };
}

/** Nobody has told these: they are what the lookup says now, and open where it says nothing any more. */
function renewed(turn: Turn, keys: readonly string[], answers: Answers): string[] {
  return keys.filter((key) => {
    const place = locate(turn.flow, key);
    const value = answers[key];
    if (!place || value === undefined) clear(turn, key);
    else if ([key, `${key}_L`, `${key}_P`].some((one) => turn.run.answers[one] !== answers[one]))
      put(turn, place, givenIn(answers, key, value));
    return place && value !== undefined;
  });
}

/** A draft remembers which of its answers were worked out: only what somebody told can differ from what is worked out now. */
export function stillComputed(turn: Turn, brought: Run['brought'], taken: readonly Place[]) {
  const keys = new Set(taken.map(({ key }) => key));
  for (const [name, filled] of Object.entries(brought ?? {})) {
    const leaf = turn.flow.byName.get(name)?.leaf;
    if (leaf?.type !== 'fetch' || !leaf.computed) continue;
    turn.run.brought = { ...turn.run.brought, [name]: filled.filter((key) => keys.has(key)) };
  }
}

/** The lookup of which one or more figures were told otherwise, and nobody has said yet which of them count. */
export function differing(turn: Turn): Node | undefined {
  for (const node of sources(turn)) {
    countKept(turn, node);
    if (differences(turn, node).some(({ key }) => !isKept(turn, key))) return node;
  }
  return undefined;
}

/** From now on what was worked out counts. */
export function takeComputed(turn: Turn, node: Node) {
  const answers = computedBy(turn, node);
  const places = differences(turn, node).filter(({ key }) => !isKept(turn, key));
  for (const place of places) put(turn, place, givenIn(answers, place.key, answers[place.key]!));
  const brought = [...(turn.run.brought?.[node.name] ?? []), ...places.map(({ key }) => key)];
  turn.run.brought = { ...turn.run.brought, [node.name]: brought };
}

/** Her own answers count, as long as they stay what they are. */
export function keepTold(turn: Turn, node: Node) {
  const keys = differences(turn, node).map(({ key }) => keptMark(key));
  turn.run.sure = [...new Set([...(turn.run.sure ?? []), ...keys])];
  countKept(turn, node);
}

/** What she is asked: each figure as it was told, and as it was worked out. */
export function differText(turn: Turn, node: Node): Text {
  const answers = computedBy(turn, node);
  const lines = differences(turn, node).map(({ node: about, key }) => {
    const said = (value: Value | undefined) => toArg(turn, about, value ?? null);
    const args = { label: shortLabel(turn, about), told: said(turn.run.answers[key]), computed: said(answers[key]) };
    return render(turn, { key: flowKey(turn.flow, `${node.name}.difference`), args });
  });
  return { key: flowKey(turn.flow, `${node.name}.differs`), args: { list: lines.join('\n') } };
}

/** The lookup that has worked out just this answer. */
export const computedFrom = (turn: Turn, key: string): Node | undefined =>
  sources(turn).find((node) => computedBy(turn, node)[key] === turn.run.answers[key]);

/** So many of her own answers stand against what was worked out: the field `kept` of the fact. */
function countKept(turn: Turn, node: Node) {
  const fact = turn.run.facts[node.name] as Record<string, unknown>;
  const kept = differences(turn, node).filter(({ key }) => isKept(turn, key)).length;
  if (fact.kept === kept) return;
  turn.run.facts[node.name] = { ...fact, kept };
  turn.relevant.clear();
}

const isKept = ({ run }: Turn, key: string) => run.sure?.includes(keptMark(key)) ?? false;

function differences(turn: Turn, node: Node): Place[] {
  return Object.entries(computedBy(turn, node)).flatMap(([key, value]) => {
    const place = locate(turn.flow, key);
    const told = place && answerOf(turn, place);
    return told === undefined || told === null || value === null || told === value ? [] : [place!];
  });
}

const sources = ({ flow, run }: Turn) =>
  flow.nodes.filter(({ leaf, name }) => leaf.type === 'fetch' && leaf.computed && run.facts[name]);

const computedBy = ({ run }: Turn, { name }: Node) => (run.facts[name] as { answers?: Answers }).answers ?? {};
