/** The summary: every answer that counts, short enough to be read on a small phone. */
import { flowKey } from '../flow/flow-texts.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Text } from '../run.ts';
import { type Place, rowsBegun } from '../turn/places.ts';
import { answerOf, isRelevant } from '../turn/scope.ts';
import { render, type Turn, word } from '../turn/turn.ts';
import { labelText, valueText } from '../turn/wording.ts';

/** One line for an answer, one for all figures of a group, one for everything left empty. */
export function summaryText(turn: Turn): Text {
  const lines: string[] = [];
  const empty: string[] = [];
  let group: string | undefined;
  for (const node of turn.flow.nodes) {
    if (!isQuestion(node) && node.leaf.type !== 'repeat') continue;
    if (isQuestion(node) && !node.leaf.listed) continue;
    const place = { node, key: node.name };
    const answer = answerOf(turn, place);
    if (answer === undefined) continue;
    if (answer === null) {
      empty.push(labelText(turn, node));
      continue;
    }
    const value = onItsOwnLines(repeatOrValue(turn, place), node);
    const told = render(turn, word('line', { label: labelText(turn, node), value })).replace(' \n', '\n');
    const joins = isFigure(node) && node.group !== undefined;
    if (joins && node.group === group) lines.push(`${lines.pop()} · ${told}`);
    else lines.push(joins ? headed(turn, node.group!, told) : told);
    group = joins ? node.group : undefined;
  }
  if (empty.length > 0) lines.push(render(turn, word('empty', { labels: empty.join(', ') })));
  return { literal: lines.join('\n') };
}

/** A text of several lines begins below its label. */
const onItsOwnLines = (value: string, { leaf }: Node) =>
  leaf.type === 'text' && value.includes('\n') ? `\n${value}` : value;

const isFigure = ({ leaf }: Node) => leaf.type === 'integer' || leaf.type === 'decimal';

/** A group's figures stand under its name, where it has one. */
function headed(turn: Turn, group: string, line: string): string {
  const key = flowKey(turn.flow, group);
  return turn.env.texts.has(key) ? `*${render(turn, { key })}*\n${line}` : line;
}

function repeatOrValue(turn: Turn, place: Place): string {
  const value = turn.run.answers[place.key]!;
  if (place.node.leaf.type !== 'repeat') return valueText(turn, place, value);
  const rows = Array.from({ length: rowsBegun(turn.run, place.node) }, (_, at) => rowText(turn, place.node, at));
  return [String(value), ...rows].join('\n  ');
}

function rowText(turn: Turn, repeat: Node, at: number): string {
  const row = `${repeat.name}.${at}`;
  const told = repeat.inner
    .map((node) => ({ node, key: `${row}.${node.name}`, row }))
    .filter((place) => isRelevant(turn, place) && (turn.run.answers[place.key] ?? null) !== null)
    .map((place) => valueText(turn, place, turn.run.answers[place.key]!));
  return `${at + 1}) ${told.join(', ')}`;
}
