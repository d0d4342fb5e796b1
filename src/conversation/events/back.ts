/** `kembali`: asks the question before this one again. */
import { isFixedByDraft } from '../answers/store.ts';
import { ask } from '../asking/ask.ts';
import { show } from '../asking/show.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Step } from '../run.ts';
import { optionsOf } from '../turn/options.ts';
import { locate, type Place, rowsBegun } from '../turn/places.ts';
import { evaluate, isRelevant } from '../turn/scope.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';

export function goBack(turn: Turn): Step {
  const { mode, at } = turn.run;
  const here = locate(turn.flow, at);
  if ((mode === 'confirm' || mode === 'mend') && here) return ask(turn, here);
  const place = (here && inRepeat(turn, here)) ?? before(turn, here?.node.index ?? turn.flow.nodes.length);
  if (!place || mode === 'take' || mode === 'resume') {
    say(turn, word('no-back'));
    return show(turn);
  }
  return place.node.leaf.type === 'repeat' ? reopen(turn, place.node) : ask(turn, place);
}

/** Asks again whether there is another row. From there `kembali` leads back through the rows. */
export function reopen(turn: Turn, repeat: Node): Step {
  delete turn.run.answers[repeat.name];
  turn.relevant.clear();
  stand(turn, 'more', repeat.name);
  return show(turn);
}

function before(turn: Turn, index: number): Place | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = turn.flow.nodes[at]!;
    const place = { node, key: node.name };
    if (turn.run.answers[node.name] !== undefined && isRelevant(turn, place) && wasAsked(turn, node)) {
      return isFixedByDraft(turn, node) ? undefined : place;
    }
  }
  return undefined;
}

/** The only choice of a list was taken without asking, and some answers only come in another way. */
function wasAsked(turn: Turn, node: Node): boolean {
  if (!isQuestion(node)) return node.leaf.type === 'repeat';
  if (node.asked && evaluate(turn, node.asked) !== true) return false;
  return !('choices' in node.leaf) || typeof node.leaf.choices !== 'string' || optionsOf(turn, node).length > 1;
}

/** The question before this one in the same repeat. */
function inRepeat(turn: Turn, { node, row }: Place): Place | undefined {
  const repeat = node.leaf.type === 'repeat' ? node : turn.flow.byName.get(node.repeat ?? '');
  if (!repeat) return undefined;
  const rows = row === undefined ? rowsBegun(turn.run, repeat) : Number(row.split('.')[1]) + 1;
  for (let at = rows - 1; at >= 0; at--) {
    const prefix = `${repeat.name}.${at}`;
    const all = repeat.inner.map((inner) => ({ node: inner, key: `${prefix}.${inner.name}`, row: prefix }));
    const earlier = prefix === row ? all.slice(0, repeat.inner.indexOf(node)) : all;
    const found = earlier.findLast((place) => turn.run.answers[place.key] !== undefined && isRelevant(turn, place));
    if (found) return found;
  }
  return undefined;
}
