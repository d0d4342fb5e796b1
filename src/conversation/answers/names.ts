/** The names under which people write a question's answer: `S`, its label, and what the texts list. One message can name its
 *  question (`D 39`); a pasted report names many. */
import { flowKey } from '../flow/flow-texts.ts';
import { type Flow, isQuestion, type Node } from '../flow/nodes.ts';
import type { PasteField, Reader } from '../reader.ts';
import type { Option } from '../run.ts';
import type { Place } from '../turn/places.ts';
import type { EngineTexts, Turn } from '../turn/turn.ts';

/** `D 39`, `D=39`, or only `D`: which of these places is meant, and what was written after it. */
export function namedPlace(turn: Turn, text: string, places: Place[]): { place: Place; rest: string } | undefined {
  const plain = text.trim();
  const lower = plain.toLowerCase();
  let found: { place: Place; rest: string; length: number } | undefined;
  for (const place of places) {
    for (const name of namesOf(turn.flow, place.node, turn.env.texts, turn.env.language)) {
      if (name.length <= (found?.length ?? 0) || !lower.startsWith(name)) continue;
      const rest = plain.slice(name.length);
      if (rest === '' || /^[\s:=(\d]/.test(rest))
        found = { place, rest: rest.replace(/^[\s:=]+/, ''), length: name.length };
    }
  }
  return found;
}

/** The words under which the question itself goes: beside an answer they say nothing new. Worked out once for a flow and language. */
export function ownWords(flow: Flow, node: Node, { texts, language, reader }: Turn['env']): ReadonlySet<string> {
  const known = wordSets.get(flow) ?? new Map<string, ReadonlySet<string>>();
  wordSets.set(flow, known);
  const key = `${language} ${node.name}`;
  const all = known.get(key) ?? wordsIn(namesOf(flow, node, texts, language), reader);
  known.set(key, all);
  return all;
}

const wordSets = new WeakMap<Flow, Map<string, ReadonlySet<string>>>();

/** Without those that deny: `tidak` is a word of `tidak naik`, and yet an answer. */
const wordsIn = (names: readonly string[], reader: Reader) =>
  new Set(
    names.flatMap((name) => name.split(/[^\p{L}\d]+/u)).filter((one) => /^\p{L}/u.test(one) && !reader.denies(one)),
  );

/** The question that a sentence names somewhere: `T itu apa?`. The longest name wins. */
export function namedIn(turn: Turn, text: string, nodes: readonly Node[]): Node | undefined {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
  let found: { node: Node; length: number } | undefined;
  for (const node of nodes) {
    for (const name of namesOf(turn.flow, node, turn.env.texts, turn.env.language)) {
      if (name.length > (found?.length ?? 0) && plain.includes(` ${name} `)) found = { node, length: name.length };
    }
  }
  return found?.node;
}

/** May a pasted text answer this question? */
export const isField = (node: Node) =>
  isQuestion(node) && !node.leaf.unpasted && node.leaf.type !== 'photo' && node.leaf.type !== 'location';

/** A flow's questions as the reader of pasted texts wants them. The reader prepares a list once, so it must get the same list each time. */
export function fieldsOf(flow: Flow, texts: EngineTexts, language: string): PasteField[] {
  const known = fieldLists.get(flow) ?? new Map<string, PasteField[]>();
  fieldLists.set(flow, known);
  const fields =
    known.get(language) ?? makeFields(flow, texts, language, (node) => ownOptions(flow, node, texts, language));
  known.set(language, fields);
  return fields;
}

const fieldLists = new WeakMap<Flow, Map<string, PasteField[]>>();

/** `options`: what may be chosen at a question now. A question for a choice that has none is no field. */
export function makeFields(
  flow: Flow,
  texts: EngineTexts,
  language: string,
  options: (node: Node) => Option[],
): PasteField[] {
  return flow.nodes.filter(isField).flatMap((node): PasteField[] => {
    const { leaf, name } = node;
    const names = [...namesOf(flow, node, texts, language)];
    const type = leaf.type as PasteField['type'];
    const field: PasteField = { name, type, names, sexes: leaf.type === 'integer' && leaf.sexes };
    const maybe = texts.list(language, flowKey(flow, `${name}.maybe`));
    const parts = texts.list(language, flowKey(flow, `${name}.parts`));
    if (maybe.length > 0) field.maybe = maybe;
    if (parts.length > 0) field.parts = parts;
    if (node.group !== undefined) field.group = node.group;
    if (leaf.type === 'date' && leaf.ahead) field.ahead = true;
    if (leaf.type === 'select_one' && leaf.notes) field.note = leaf.notes;
    if (!('choices' in leaf)) return [field];
    const found = options(node);
    return found.length > 0 ? [{ ...field, options: found }] : [];
  });
}

function ownOptions(flow: Flow, { leaf, name }: Node, texts: EngineTexts, language: string): Option[] {
  if (!('choices' in leaf) || typeof leaf.choices === 'string') return [];
  return leaf.choices.map((value) => ({
    value,
    label: texts.render(language, { key: flowKey(flow, `${name}.opt-${value}`) }),
  }));
}

/** Longest first. Worked out once for a flow and language. */
function namesOf(flow: Flow, node: Node, texts: EngineTexts, language: string): readonly string[] {
  const known = nameLists.get(flow) ?? new Map<string, readonly string[]>();
  nameLists.set(flow, known);
  const key = `${language} ${node.name}`;
  const names = known.get(key) ?? collect(flow, node, texts, language);
  known.set(key, names);
  return names;
}

const nameLists = new WeakMap<Flow, Map<string, readonly string[]>>();

function collect(flow: Flow, node: Node, texts: EngineTexts, language: string): string[] {
  const label = flowKey(flow, `${node.name}.label`);
  const own = [
    node.name.toLowerCase(),
    ...(texts.has(label) ? [texts.render(language, { key: label }).toLowerCase()] : []),
  ];
  const all = new Set([...own, ...texts.list(language, flowKey(flow, `${node.name}.names`))]);
  return [...all].sort((a, b) => b.length - a.length);
}
