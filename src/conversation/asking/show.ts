/** Says where the run stands, in one message. */
import { writeDate } from '../../texts/writing.ts';
import { computedFrom, differText } from '../answers/computed.ts';
import { checkOf, doubtedAt, ruleText } from '../answers/rules.ts';
import { answersAtStake } from '../answers/store.ts';
import { flowKey } from '../flow/flow-texts.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Answers, DraftClaim, Step, Text, WantedLookup } from '../run.ts';
import { answerOf, isRelevant, locate, type Place, rowsBegun } from '../turn/places.ts';
import { render, say, type Turn, word } from '../turn/turn.ts';
import { flowText, labelText, valueText } from '../turn/wording.ts';
import { ask, finish, message } from './ask.ts';
import { isCancel, withControls } from './controls.ts';

export function show(turn: Turn): Step {
  const { mode, at } = turn.run;
  const place = locate(turn.flow, at);
  switch (mode) {
    case 'summary':
      say(turn, word('summary', { title: titleOf(turn) }), summaryText(turn));
      return withControls(turn);
    case 'pick':
      say(turn, word('pick'));
      return withControls(turn);
    case 'other':
      say(turn, word('other-sure'));
      return withControls(turn);
    case 'leave':
      return leaveView(turn);
  }
  if (!place) return finish(turn, null, [message(turn)]);
  switch (mode) {
    case 'differ':
      say(turn, differText(turn, place.node));
      return withControls(turn);
    case 'confirm':
    case 'mend':
      return doubtView(turn, place, mode);
    case 'more':
      return moreView(turn, place.node);
    case 'take':
    case 'resume':
      return draftView(turn, place.node);
    case 'fetch':
      return want(turn, place.node);
    default:
      return ask(turn, place);
  }
}

export const titleOf = (turn: Turn) => {
  const key = flowKey(turn.flow, 'title');
  return turn.env.texts.has(key) ? render(turn, { key }) : turn.flow.path;
};

/** Asks the inbox for what the node needs to know. */
export function want(turn: Turn, node: Node): Step {
  const { leaf } = node;
  const names = leaf.type === 'fetch' ? leaf.with : leaf.type === 'draft' ? leaf.key : [];
  const args: Answers = Object.fromEntries(names.map((name) => [name, turn.run.answers[name] ?? null]));
  const taking = turn.run.pending === 'take' ? 'draft_take' : 'draft';
  const wanted: WantedLookup = { name: node.name, lookup: leaf.type === 'fetch' ? leaf.from : taking, args };
  return finish(turn, turn.run, turn.said.length > 0 ? [message(turn)] : [], { wanted });
}

function leaveView(turn: Turn): Step {
  if (!isCancel(turn.run.pending)) say(turn, word('leave', { title: titleOf(turn) }));
  else say(turn, turn.run.filed ? word('cancel-change') : word('cancel-sure', { n: answersAtStake(turn) }));
  return withControls(turn);
}

function doubtView(turn: Turn, place: Place, mode: 'confirm' | 'mend'): Step {
  const hard = mode === 'mend' ? checkOf(turn, place, 'constraint') : undefined;
  for (const check of hard ? [hard] : doubtedAt(turn, place)) say(turn, ruleText(turn, check, place.row));
  if (mode === 'mend') say(turn, word('mend'));
  return withControls(turn);
}

function moreView(turn: Turn, repeat: Node): Step {
  const rows = rowsBegun(turn.run, repeat);
  say(turn, flowText(turn, rows === 0 ? repeat.name : `${repeat.name}.more`, []));
  return withControls(turn);
}

function draftView(turn: Turn, node: Node): Step {
  const claim = turn.run.facts[node.name] as DraftClaim;
  const on = 'touched' in claim && /^\d{4}-\d{2}-\d{2}/.test(claim.touched);
  const touched = on ? writeDate(claim.touched.slice(0, 10), 'medium', turn.env.language) : '–';
  if (claim.state === 'theirs') say(turn, word('take', { owner: claim.owner, touched, n: claim.answered }));
  if (claim.state === 'mine') say(turn, word('resume', { touched, n: answered(turn, node, claim.answers) }));
  return withControls(turn);
}

/** How many questions an old draft answers. Those that it is claimed under do not count. */
function answered({ flow }: Turn, { leaf }: Node, answers: Answers): number {
  const claimed = leaf.type === 'draft' ? leaf.key : [];
  return Object.entries(answers).filter(([name, value]) => {
    const node = flow.byName.get(name);
    return node && isQuestion(node) && value !== null && !claimed.includes(name);
  }).length;
}

/** Every answer that counts, short enough to be read on a small phone: one line for an answer, one for all figures of a group, one for
 *  everything left empty. */
function summaryText(turn: Turn): Text {
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
    const source = computedFrom(turn, node.name);
    const from = source ? ` ${render(turn, { key: flowKey(turn.flow, `${source.name}.from`) })}` : '';
    const value = onItsOwnLines(`${repeatOrValue(turn, place)}${from}`, node);
    const line = render(turn, word('line', { label: labelText(turn, node), value })).replace(' \n', '\n');
    const joins = isFigure(node) && node.group !== undefined;
    if (joins && node.group === group) lines.push(`${lines.pop()} · ${line}`);
    else lines.push(joins ? headed(turn, node.group!, line) : line);
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
  const values = repeat.inner
    .map((node) => ({ node, key: `${row}.${node.name}`, row }))
    .filter((place) => isRelevant(turn, place) && (turn.run.answers[place.key] ?? null) !== null)
    .map((place) => valueText(turn, place, turn.run.answers[place.key]!));
  return `${at + 1}) ${values.join(', ')}`;
}
