/** After a whole report in one text, all that is missing is asked for in one message, and what may be left out is not asked. */
import { isQuestion, type Node } from '../flow/nodes.ts';
import { choosesFetched } from '../turn/options.ts';
import { evaluate, isRelevant } from '../turn/places.ts';
import { say, type Turn, word } from '../turn/turn.ts';
import { shortLabel } from '../turn/wording.ts';

/** True: this question may be left out, and is. */
export function leavesOut(turn: Turn, node: Node): boolean {
  if (!turn.run.whole || !isQuestion(node) || node.leaf.required || turn.run.early?.[node.name] !== undefined)
    return false;
  turn.run.answers[node.name] = null;
  return true;
}

/** Says what else is missing before the question of `node`. */
export function sayMissing(turn: Turn, node: Node) {
  const { whole, mode } = turn.run;
  // Where she answers one after the other, the list would only be in the way.
  const told = turn.said.some((text) => 'key' in text && text.key.startsWith('conversation/engine:pasted'));
  if (!whole || choosesFetched(node) || (mode === 'ask' && !told)) return;
  const missing = turn.flow.nodes.filter(
    (one) =>
      isQuestion(one) && one.leaf.required && one.index >= node.index && one.repeat === undefined && isOpen(turn, one),
  );
  if (missing.length < 2) return;
  const list = missing.map((one) => shortLabel(turn, one));
  say(turn, word('missing', { list: list.join(', '), example: list.map((label) => `${label} …`).join(', ') }));
}

const isOpen = (turn: Turn, node: Node) =>
  turn.run.answers[node.name] === undefined &&
  isRelevant(turn, { node, key: node.name }) &&
  (!node.asked || evaluate(turn, node.asked) === true);
