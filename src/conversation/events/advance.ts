/** Takes an answer, and walks forward to the next thing to do: an open and relevant question, something to be looked up, or the end. */
import { brokenAlone, ruleText, settle } from '../answers/rules.ts';
import { type Given, isFixedByDraft, put, remember } from '../answers/store.ts';
import { ask, finish, message } from '../asking/ask.ts';
import { show, want } from '../asking/show.ts';
import { flowKey } from '../flow/flow-texts.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Step, Text } from '../run.ts';
import { hasUnknownChoice, isOpenEnded, optionsOf } from '../turn/options.ts';
import { countingAnswers, evaluate, isRelevant, type Place, rowsBegun } from '../turn/places.ts';
import { fileWord, say, stand, type Turn, word } from '../turn/turn.ts';
import { flowText, labelText } from '../turn/wording.ts';
import { answeredAlone, leavesOut, sayMissing } from './missing.ts';

/** Stores an answer, unless it cannot be, and goes on. `here`: it answers the open question; else an earlier answer is changed, and the
 *  run goes on where it stood. */
export function accept(turn: Turn, place: Place, given: Given, here: boolean): Step {
  if (isFixedByDraft(turn, place.node)) {
    say(turn, word('held', { label: labelText(turn, place.node) }));
    return show(turn);
  }
  if (here) answeredAlone(turn, place.node);
  const undo = remember(turn);
  put(turn, place, given);
  if (place.node.leaf.type === 'text' && typeof given.value === 'string') turn.remarks = [given.value];
  const broken = brokenAlone(turn, place);
  if (!broken) return proceed(turn, place.node.index);
  const text = ruleText(turn, broken, place.row);
  undo();
  say(turn, text);
  return here ? ask(turn, place) : show(turn);
}

/** Clears up what breaks a rule, else goes on from node `from`. */
export function proceed(turn: Turn, from: number): Step {
  return settle(turn) ? show(turn) : advance(turn, from);
}

/** Looks at nothing before `from` until it has reached the end, so a message costs the same wherever the run stands. */
function advance(turn: Turn, from: number): Step {
  const { flow } = turn;
  for (let at = Math.max(from, 0); at < flow.nodes.length; at++) {
    const step = visit(turn, flow.nodes[at]!);
    if (step) return step;
  }
  return from > 0 ? advance(turn, 0) : end(turn);
}

/** What is to be done at a node. Undefined: nothing, go on. */
function visit(turn: Turn, node: Node): Step | undefined {
  const { run } = turn;
  const { leaf, name } = node;
  if (run.answers[name] !== undefined || run.facts[name] !== undefined) return undefined;
  const place = { node, key: name };
  if (leaf.type === 'note' && (node.index <= turn.stood || comesLate(turn, leaf.before))) return undefined;
  if (!isRelevant(turn, place)) return undefined;
  switch (leaf.type) {
    case 'note':
      sayOnce(turn, flowText(turn, name, leaf.show));
      return undefined;
    case 'fetch':
      return lookUp(turn, node);
    case 'draft':
      return leaf.key.every((key) => (run.answers[key] ?? null) !== null) ? lookUp(turn, node) : undefined;
    case 'repeat':
      return row(turn, node);
    default:
      if (given(turn, place)) return settleGiven(turn);
      if (leavesOut(turn, node)) return undefined;
      return !node.asked || hasUnknownChoice(run, name) || evaluate(turn, node.asked) === true
        ? open(turn, place)
        : undefined;
  }
}

/** The way may lead past a note twice: to the end, and from the beginning. */
function sayOnce(turn: Turn, note: Text) {
  const same = (one: Text) => 'key' in one && 'key' in note && one.key === note.key;
  if (!turn.said.some(same)) say(turn, note);
}

/** The question that the note is about is answered, or may be left out and is. */
function comesLate(turn: Turn, before: string | undefined): boolean {
  const about = before === undefined ? undefined : turn.flow.byName.get(before);
  return about !== undefined && (turn.run.answers[about.name] !== undefined || leavesOut(turn, about));
}

function lookUp(turn: Turn, node: Node): Step {
  stand(turn, 'fetch', node.name);
  return want(turn, node);
}

/** Takes what came early, or the only choice that there is, without asking. */
function given(turn: Turn, place: Place): boolean {
  const { run } = turn;
  const { leaf } = place.node;
  const early = run.early?.[place.key];
  if (early !== undefined) {
    const { [place.key]: _taken, ...rest } = run.early!;
    run.early = rest;
    put(turn, place, { value: early });
    say(turn, fileWord(place.node, 'photo-used', { n: Array.isArray(early) ? early.length : 1 }));
    return true;
  }
  if (leaf.type !== 'select_one' || typeof leaf.choices !== 'string') return false;
  if (isOpenEnded(place.node)) return false;
  const options = optionsOf(turn, place.node);
  if (hasUnknownChoice(run, place.key)) return false;
  const [only] = options;
  if (options.length !== 1 || only!.asks) return false;
  put(turn, place, { value: only!.value });
  return true;
}

const settleGiven = (turn: Turn) => (settle(turn) ? show(turn) : undefined);

/** Asks the question, unless its list came empty: an optional question then stays empty, else the run ends and says why. */
function open(turn: Turn, place: Place): Step | undefined {
  const { leaf, name } = place.node;
  const none = 'choices' in leaf && typeof leaf.choices === 'string' && optionsOf(turn, place.node).length === 0;
  if (!none || isOpenEnded(place.node) || !isQuestion(place.node)) {
    sayMissing(turn, place.node);
    return ask(turn, place);
  }
  if (!place.node.leaf.required) {
    turn.run.answers[place.key] = null;
    return undefined;
  }
  const key = flowKey(turn.flow, `${name}.none`);
  say(turn, turn.env.texts.has(key) ? { key } : word('nothing-to-choose'));
  return finish(turn, null, [message(turn)]);
}

/** In a repeat, asks the open question of a row, else whether there is another row. */
function row(turn: Turn, repeat: Node): Step | undefined {
  const rows = rowsBegun(turn.run, repeat);
  const most = repeat.leaf.type === 'repeat' ? repeat.leaf.most : 0;
  for (let at = 0; at < rows; at++) {
    const opened = openInRow(turn, repeat, at);
    if (opened) return open(turn, opened);
  }
  if (rows < most) {
    stand(turn, 'more', repeat.name);
    return show(turn);
  }
  put(turn, { node: repeat, key: repeat.name }, { value: rows });
  return settleGiven(turn);
}

export function openInRow(turn: Turn, repeat: Node, at: number): Place | undefined {
  const prefix = `${repeat.name}.${at}`;
  return repeat.inner
    .map((node) => ({ node, key: `${prefix}.${node.name}`, row: prefix }))
    .find((place) => turn.run.answers[place.key] === undefined && isRelevant(turn, place));
}

/** When everything is answered, shows the summary, or does at once what the flow is for. */
function end(turn: Turn): Step {
  if (!turn.flow.summary) return conclude(turn);
  stand(turn, 'summary', '');
  return show(turn);
}

/** Ends the run. Its effect gets the answers that count. */
export function conclude(turn: Turn): Step {
  const effect = { name: turn.flow.then, args: countingAnswers(turn) };
  return finish(turn, null, turn.said.length > 0 ? [message(turn)] : [], { effects: [effect] });
}
