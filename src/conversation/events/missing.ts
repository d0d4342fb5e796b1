/** After a whole report in one text, all that is missing is asked for in one message. When nothing is missing any more, what may be left out
 *  is not asked. Who answers one question after the other is asked everything, as ever. */
import { isQuestion, type Node } from '../flow/nodes.ts';
import { choosesFetched } from '../turn/options.ts';
import { evaluate, isRelevant } from '../turn/places.ts';
import { say, type Turn, word } from '../turn/turn.ts';
import { shortLabel } from '../turn/wording.ts';

/** True: this question may be left out, and is. */
export function leavesOut(turn: Turn, node: Node): boolean {
  if (!turn.run.whole || !isQuestion(node) || node.leaf.required || node.leaf.always) return false;
  if (turn.run.early?.[node.name] !== undefined) return false;
  if (missing(turn).length > 0) return false;
  turn.run.answers[node.name] = null;
  return true;
}

/** Says what is missing before the question of `node`. */
export function sayMissing(turn: Turn, node: Node) {
  const { whole, mode } = turn.run;
  // Where she answers one after the other, the list would only be in the way.
  const told = turn.said.some((text) => 'key' in text && text.key.startsWith('conversation/engine:pasted'));
  if (!whole || choosesFetched(node) || (mode === 'ask' && !told)) return;
  const labels = missing(turn).map((one) => shortLabel(turn, one));
  if (labels.length < 2) return;
  say(turn, word('missing', { list: labels.map((label) => `${label} …`).join(', ') }));
}

/** `kirim` before the end of a report: what may be left out is, and what is missing is told. */
export function sendsEarly(turn: Turn): 'ready' | 'told' | undefined {
  if (!isFigures(turn.flow)) return undefined;
  const labels = missing(turn).map((one) => shortLabel(turn, one));
  turn.run.whole = true;
  if (labels.length === 0) return 'ready';
  say(turn, word('unsent', { list: labels.map((label) => `${label} …`).join(', ') }));
  return 'told';
}

/** Reports of figures: the texts of letters and invitations are read in another way. */
export const isFigures = ({ nodes }: Turn['flow']) => nodes.filter(({ leaf }) => leaf.type === 'integer').length > 3;

/** One question was answered by itself. Where others are open too, she goes on like that. */
export function answeredAlone(turn: Turn, node: Node) {
  if (turn.run.whole && !choosesFetched(node) && missing(turn).length > 1) delete turn.run.whole;
}

const missing = (turn: Turn) =>
  turn.flow.nodes.filter(
    (node) =>
      isQuestion(node) &&
      node.leaf.required &&
      node.repeat === undefined &&
      // Her only posyandu, or the only open month, is not asked for.
      !choosesFetched(node) &&
      isOpen(turn, node),
  );

const isOpen = (turn: Turn, node: Node) =>
  turn.run.answers[node.name] === undefined &&
  isRelevant(turn, { node, key: node.name }) &&
  (!node.asked || evaluate(turn, node.asked) === true);
