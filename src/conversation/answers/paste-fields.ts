/** A flow's questions as the reader of pasted texts wants them. */

import { type Flow, isQuestion, type Node } from '../flow/nodes.ts';
import type { PasteField } from '../reader.ts';
import type { Option } from '../run.ts';
import type { Words } from '../turn/turn.ts';
import { namesOf } from './names.ts';

export const isField = (node: Node) =>
  isQuestion(node) && !node.leaf.unpasted && node.leaf.type !== 'photo' && node.leaf.type !== 'location';

/** The reader prepares a list of fields once: so the same list is handed to it each time. */
const known = new WeakMap<Flow, Map<string, PasteField[]>>();

export function fieldsOf(flow: Flow, texts: Words, language: string): PasteField[] {
  const byLanguage = known.get(flow) ?? new Map<string, PasteField[]>();
  known.set(flow, byLanguage);
  const fields =
    byLanguage.get(language) ?? makeFields(flow, texts, language, (node) => staticOptions(flow, node, texts, language));
  byLanguage.set(language, fields);
  return fields;
}

export function makeFields(
  flow: Flow,
  texts: Words,
  language: string,
  options: (node: Node) => Option[],
): PasteField[] {
  return flow.nodes.filter(isField).flatMap((node): PasteField[] => {
    const { leaf, name } = node;
    const names = [...namesOf(flow, node, texts, language)];
    const type = leaf.type as PasteField['type'];
    const field: PasteField = { name, type, names, sexes: leaf.type === 'integer' && leaf.sexes };
    if (leaf.type === 'date' && leaf.ahead) field.ahead = true;
    if (!('choices' in leaf)) return [field];
    const found = options(node);
    return found.length > 0 ? [{ ...field, options: found }] : [];
  });
}

function staticOptions(flow: Flow, { leaf, name }: Node, texts: Words, language: string): Option[] {
  if (!('choices' in leaf) || typeof leaf.choices === 'string') return [];
  return leaf.choices.map((value) => ({
    value,
    label: texts.render(language, { key: `${flow.path}:${name}.opt-${value}` }),
  }));
}
