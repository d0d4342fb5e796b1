/** The words that mean the same at every question: kembali, batal, simpan, berhenti, bantuan, thanks. */
import { answersAtStake, hasDraft, isFixedByDraft } from '../answers/store.ts';
import { ask, finish, message } from '../asking/ask.ts';
import { isCancel } from '../asking/controls.ts';
import { show, titleOf } from '../asking/show.ts';
import { flowKey } from '../flow/flow-texts.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Word } from '../reader.ts';
import type { Choice, Mode, Run, Step } from '../run.ts';
import { optionsOf } from '../turn/options.ts';
import { evaluate, isRelevant, locate, type Place, rowsBegun } from '../turn/places.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';
import { labelText } from '../turn/wording.ts';

/** Words that mean the same at every question. Undefined: this is none of them. At a text question, thanks
 *  or a greeting may be the answer. */
export function universal(turn: Turn, said: Word, atText: boolean): Step | undefined {
  switch (said) {
    case 'back':
      return goBack(turn);
    case 'cancel':
      return cancel(turn);
    case 'later':
      return later(turn);
    case 'stop':
      return leave(turn, 'stop');
    case 'again':
      return show(turn);
    case 'help':
      return explain(turn, helped(turn));
    case 'menu':
      // The inbox has the menu; the question stands below it.
      turn.unread = true;
      return show(turn);
    case 'thanks':
    case 'greeting':
      if (atText) return undefined;
      say(turn, word(said));
      return show(turn);
    default:
      return undefined;
  }
}

function helped({ run, flow }: Turn): Node | undefined {
  return run.mode === 'ask' || run.mode === 'confirm' ? locate(flow, run.at)?.node : undefined;
}

/** Says what a question means and which words help. */
export function explain(turn: Turn, node: Node | undefined): Step {
  const hint = node && flowKey(turn.flow, `${node.name}.hint`);
  const there = node && turn.env.texts.has(hint!);
  if (node && isQuestion(node) && node !== helped(turn)) say(turn, { literal: `*${labelText(turn, node)}*` });
  if (there) say(turn, { key: hint! });
  say(turn, word('help'));
  return show(turn);
}

/** `kembali`: asks the question before this one again. */
function goBack(turn: Turn): Step {
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

/** `batal` throws up to so many answers away without asking, where no draft was begun. */
const cheap = 3;

function cancel(turn: Turn): Step {
  if (turn.run.mode === 'leave') {
    say(turn, word('say-which'));
    return show(turn);
  }
  const { filed } = turn.run;
  const few = hasDraft(turn) ? 0 : cheap;
  if (filed === 'same' || (!filed && answersAtStake(turn) <= few)) return drop(turn);
  return leave(turn, 'cancel');
}

/** Asks before leaving, and keeps with the question where the run stood. */
export function leave(turn: Turn, why: 'cancel' | 'stop'): Step {
  const { mode, at } = turn.run;
  if (mode === 'leave') return show(turn);
  stand(turn, 'leave', at);
  turn.run.pending = `${why} ${mode}`;
  return show(turn);
}

function later(turn: Turn): Step {
  const title = titleOf(turn);
  if (!hasDraft(turn)) {
    say(turn, word('paused', { title }));
    return finish(turn, turn.run, [message(turn)]);
  }
  say(turn, word('kept', { title }));
  return finish(turn, null, [message(turn)], { draft: 'keep' });
}

/** What was chosen when the engine asked before leaving. */
export function afterLeave(turn: Turn, how: string): Step {
  const stopping = !isCancel(turn.run.pending);
  if (how === '!stay') return stay(turn);
  if (how === '!all') {
    const effects = turn.env.stop ? [{ name: turn.env.stop, args: {} }] : [];
    return finish(turn, null, [], hasDraft(turn) ? { effects, draft: 'keep' } : { effects });
  }
  // To stop is not to throw the answers away.
  if (stopping && hasDraft(turn)) return later(turn);
  return drop(turn);
}

function stay(turn: Turn): Step {
  const mode = String(turn.run.pending).split(' ')[1] as Mode;
  stand(turn, mode, turn.run.at);
  return show(turn);
}

function drop(turn: Turn): Step {
  // A flow that has stored everything already says it in its own words.
  const own = flowKey(turn.flow, 'cancelled');
  say(turn, turn.env.texts.has(own) ? { key: own } : word('cancelled', { title: titleOf(turn) }));
  const lost = turn.run.filed !== 'same' && answersAtStake(turn) > 0;
  const back: Choice[] = lost ? [{ data: `!undo.${turn.run.id}`, label: word('take-back') }] : [];
  return finish(turn, null, [message(turn, back)], { draft: 'drop' });
}

/** The run as it stood before the question whether to cancel. */
export function beforeLeaving(run: Run): Run {
  if (run.mode !== 'leave') return run;
  const { pending, ...rest } = run;
  return { ...rest, mode: String(pending).split(' ')[1] as Mode };
}
