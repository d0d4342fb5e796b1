/** Stores what was read in a pasted text, and says in one answer what was understood, what not and why, and what has no place in the form. */
import { isField } from '../answers/names.ts';
import { clear, givenIn, isFixedByDraft, put } from '../answers/store.ts';
import { isQuestion, type Node } from '../flow/nodes.ts';
import type { Pasted } from '../reader.ts';
import type { Answers, Text, Value } from '../run.ts';
import { allows, choosesFetched, keepUnknownChoice } from '../turn/options.ts';
import { isRelevant } from '../turn/places.ts';
import { render, say, type Turn, word } from '../turn/turn.ts';
import { labelText, shortLabel, valueText } from '../turn/wording.ts';

/** `waits`: lists are still to come that may explain what was not understood. `quiet`: it is told later. */
export function take(turn: Turn, found: Pasted, waits = false, quiet = false) {
  const { values, doubtful, rest } = found;
  const taken: { node: Node; value: Value }[] = [];
  const before: Answers = { ...turn.run.answers };
  const fixed: string[] = [];
  const unclear = Object.keys(doubtful);
  for (const [name, value] of Object.entries(values as Answers)) {
    const node = turn.flow.byName.get(name);
    if (!node || !isField(node)) continue;
    if (isFixedByDraft(turn, node)) {
      if (value !== turn.run.answers[name]) fixed.push(labelText(turn, node));
    } else if (!allows(turn, node, value)) unclear.push(name);
    else {
      put(turn, { node, key: name }, givenIn(values as Answers, name, value));
      taken.push({ node, value });
    }
  }
  const elsewhere = [...(found.elsewhere ?? []), ...withoutPlace(turn, taken, found)];
  for (const [name, { written }] of Object.entries(doubtful)) askAgain(turn, name, written);
  if (quiet) return;
  const own = taken.filter(({ node }) => node.leaf.type === 'text').map(({ value }) => String(value));
  const remarks = [...own, ...elsewhere, ...(waits ? [] : rest)];
  if (remarks.length > 0) turn.remarks = remarks;
  for (const label of fixed) say(turn, word('held', { label }));
  sayWhose(turn, found);
  const list = taken.map(
    ({ node, value }) => `${shortLabel(turn, node)} ${valueText(turn, { node, key: node.name }, value)}`,
  );
  if (list.length > 0) say(turn, changed(turn, taken, before) ?? word('pasted', { list: list.join(', ') }));
  const asked = unclear.filter((name) => !isWhose(turn, name)).flatMap((name) => doubtLine(turn, name, doubtful[name]));
  if (asked.length > 0) say(turn, word('pasted-unclear', { list: asked.join('\n') }));
  if (elsewhere.length > 0) say(turn, word('pasted-elsewhere', { list: pieces(turn, elsewhere, ', ') }));
  // A list that is still to come may explain these lines.
  if (rest.length > 0 && !waits) say(turn, word('pasted-rest', { list: pieces(turn, rest, ' / ') }));
  if (found.private?.length) say(turn, word('pasted-private'));
}

/** A single figure that had been given before is told with what it was. */
function changed(turn: Turn, [one, ...more]: { node: Node; value: Value }[], before: Answers): Text | undefined {
  const old = one && before[one.node.name];
  if (!one || more.length > 0 || old === undefined || old === null || old === one.value) return undefined;
  const place = { node: one.node, key: one.node.name };
  return word('changed-to', {
    label: shortLabel(turn, one.node),
    value: valueText(turn, place, one.value),
    old: valueText(turn, place, old),
  });
}

/** Answers to questions that are not asked this month (`vit A biru 4` in November) are not kept, and told. */
function withoutPlace(turn: Turn, taken: { node: Node; value: Value }[], { written }: Pasted): string[] {
  const places = taken.map((one) => ({ ...one, place: { node: one.node, key: one.node.name } }));
  const none = places.filter(
    ({ node, place }) => isQuestion(node) && node.relevant.length > 0 && !isRelevant(turn, place),
  );
  for (const { node } of none) {
    clear(turn, node.name);
    taken.splice(
      taken.findIndex((one) => one.node === node),
      1,
    );
  }
  return none.map(({ node, value }) => written?.[node.name] ?? `${labelText(turn, node)} ${String(value)}`);
}

/** First of all: that it is about another month or posyandu, or about several. */
function sayWhose(turn: Turn, { doubtful, several }: Pasted) {
  if (several)
    say(turn, word(several.what === 'month' ? 'pasted-months' : 'pasted-posts', { written: several.written }));
  for (const [name, { doubt }] of Object.entries(doubtful)) if (isWhose(turn, name)) say(turn, doubt);
}

const isWhose = ({ flow }: Turn, name: string) => {
  const node = flow.byName.get(name);
  return node !== undefined && choosesFetched(node);
};

function doubtLine(turn: Turn, name: string, found: Pasted['doubtful'][string] | undefined): string[] {
  const node = turn.flow.byName.get(name);
  if (!node) return [];
  const label = labelText(turn, node);
  return [found === undefined ? label : `${label}: ${render(turn, found.doubt)}`];
}

/** All pieces, so that nothing is dropped in silence; the end of a very long one, and what a message cannot hold, is told by its number. */
function pieces(turn: Turn, all: string[], between: string): string {
  const shown = all.slice(0, 15).map((piece) => (piece.length > 80 ? `${piece.slice(0, 79)}…` : piece));
  const more = all.length - shown.length;
  return `${shown.join(between)}${more > 0 ? `${between}${render(turn, word('pasted-more', { n: more }))}` : ''}`;
}

/** Its question is asked, though its list may offer only one. */
export function askAgain(turn: Turn, name: string, written: string) {
  const node = turn.flow.byName.get(name);
  if (!node || !choosesFetched(node) || isFixedByDraft(turn, node)) return;
  clear(turn, name);
  keepUnknownChoice(turn.run, name, written);
}
