/** Asks a question, and builds the message and the step in which the engine answers. */
import { isQuestion } from '../flow/nodes.ts';
import type { Choice, QuestionData, Reply, Step, Text, Value } from '../run.ts';
import { buttonValue, isOpenEnded, optionsOf } from '../turn/options.ts';
import { evaluate, type Place } from '../turn/places.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';
import { flowText, toArg } from '../turn/wording.ts';

/** More choices than these are numbered in the text: so many buttons help nobody. */
const mostButtons = 10;
/** More choices than these do not fit into a message, so the person types a part of the name. */
const mostListed = 60;

/** Moves the run to `place` and asks its question. */
export function ask(turn: Turn, place: Place): Step {
  stand(turn, 'ask', place.key);
  const { node, row, key } = place;
  const show = 'show' in node.leaf ? node.leaf.show : [];
  say(turn, flowText(turn, node.name, show, row));
  const options = optionsOf(turn, node);
  if (options.length > mostListed) say(turn, word('type-part', { n: options.length }));
  else if (options.length > mostButtons) say(turn, numbered(options.map(({ label }) => label)));
  const listed = options.length > mostButtons ? [] : options;
  const taken: Choice[] = listed.map(({ value, label }, at) =>
    button(turn, key, buttonValue(value, at), { literal: label }),
  );
  return reply(turn, [...taken, ...extras(turn, place, options.length > 0)]);
}

/** Buttons beside the choices: keep what stands there, take the default, finish, skip. */
function extras(turn: Turn, { node, key, row }: Place, chosen: boolean): Choice[] {
  const { leaf } = node;
  if (!isQuestion(node)) return [];
  const found: Choice[] = [];
  const suggested = suggestion(turn, { node, key, row });
  if (suggested && !chosen) found.push(button(turn, key, '!take', suggested.label));
  const begun = Array.isArray(turn.run.answers[key]) || Array.isArray(turn.run.pending);
  if ((leaf.type === 'photo' || leaf.type === 'select_multiple') && begun)
    found.push(button(turn, key, '!done', word('done')));
  else if ('required' in leaf && !leaf.required && !suggested && !isOpenEnded(node))
    found.push(button(turn, key, '!skip', word('skip')));
  return found;
}

/** What `ya` takes at an open question: what was perhaps meant, the answer that stands there, or its default. */
export function suggestion(turn: Turn, { node, key, row }: Place): { value: Value; label: Text } | undefined {
  const { leaf } = node;
  const old = turn.run.answers[key];
  if (leaf.type === 'photo' || leaf.type === 'select_multiple') return undefined;
  const perhaps = turn.run.pending;
  if (typeof perhaps === 'number' && (leaf.type === 'integer' || leaf.type === 'decimal'))
    return { value: perhaps, label: word('default', { value: perhaps }) };
  if (old !== undefined) return { value: old, label: word('keep', { value: toArg(turn, node, old) }) };
  if (!node.default) return undefined;
  const value = evaluate(turn, node.default, row);
  // A button needs a label.
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  return { value, label: word('default', { value: toArg(turn, node, value) }) };
}

export const button = (turn: Turn, key: string, value: string, label: Text): Choice => ({
  data: `${turn.run.id}.${key}.${value}` as QuestionData,
  label,
});

export const numbered = (labels: string[]): Text => ({
  literal: labels.map((label, at) => `${at + 1}. ${label}`).join('\n'),
});

/** Everything said in this turn as one message; the run goes on. */
export function reply(turn: Turn, choices: Choice[] = []): Step {
  return finish(turn, turn.run, [message(turn, choices)]);
}

export function message(turn: Turn, choices: Choice[] = []): Reply {
  return choices.length > 0 ? { parts: turn.said, choices } : { parts: turn.said };
}

export function finish(turn: Turn, run: Step['run'], replies: Reply[], more: Partial<Step> = {}): Step {
  const step: Step = { run: run && lean(run), replies, effects: [], ...more };
  if (turn.chose) step.chose = turn.chose;
  if (turn.unread) step.unread = true;
  if (turn.remarks) step.remarks = turn.remarks;
  return step;
}

/** Leaves out what is empty: the session carries the run on every turn. */
function lean(run: NonNullable<Step['run']>) {
  const copy = { ...run };
  if (copy.filled?.length === 0) delete copy.filled;
  if (copy.sure?.length === 0) delete copy.sure;
  if (copy.pending === undefined) delete copy.pending;
  if (Object.values(copy.brought ?? {}).every((keys) => keys.length === 0)) delete copy.brought;
  if (copy.early && Object.keys(copy.early).length === 0) delete copy.early;
  return copy;
}
