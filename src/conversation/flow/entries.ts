/** The items of a flow file one by one, each with its place in the file: which names they may bear, and which they may mention. */
import type { Rule } from './expressions.ts';
import type { FlowFile, Group, Leaf, Repeat } from './flow.ts';
import type { Node } from './nodes.ts';

/** Where in the file something stands: keys and list places from the top. */
export type Path = (string | number)[];
/** Throws: what is wrong at a path, `offset` characters behind its beginning. */
export type Complain = (path: Path, sentence: string, offset?: number) => never;

export interface Entry {
  readonly item: Leaf | Repeat;
  readonly path: Path;
  readonly group?: { readonly name: string; readonly relevant?: string; readonly path: Path };
  /** Name of the repeat that it is asked in. */
  readonly repeat?: string;
}

/** Groups are dissolved: each member carries the group's rule. */
export function entriesOf(items: (Leaf | Group | Repeat)[]): Entry[] {
  return items.flatMap((item, at): Entry[] => {
    const path = ['questions', at];
    if (item.type !== 'group') return [{ item, path }];
    const group = { name: item.name, relevant: item.relevant, path: [...path, 'relevant'] };
    return item.questions.map((inner, place) => ({ item: inner, path: [...path, 'questions', place], group }));
  });
}

/** The questions of a repeat; of anything else none. */
export function innerOf({ item, path }: Entry): Entry[] {
  if (item.type !== 'repeat') return [];
  return item.questions.map((inner, place) => ({
    item: inner,
    path: [...path, 'questions', place],
    repeat: item.name,
  }));
}

export const withInner = (entries: Entry[]): Entry[] => [...entries, ...entries.flatMap(innerOf)];

/** Every name is used once, and none means something else to JavaScript or CEL. */
export function checkNames(entries: Entry[], file: FlowFile, complain: Complain) {
  const seen = new Set<string>(['today']);
  const see = (name: string, path: Path) => {
    if (seen.has(name)) complain([...path, 'name'], `the name ${name} is used twice`);
    if (celWords.has(name)) complain([...path, 'name'], `the name ${name} means something else in expressions`);
    // Answers are plain objects: such a name would find what every object has.
    if (name in Object.prototype) complain([...path, 'name'], `the name ${name} is not allowed`);
    seen.add(name);
  };
  file.questions.forEach((item, at) => {
    if (item.type === 'group') see(item.name, ['questions', at]);
  });
  for (const { item, path } of withInner(entries)) {
    see(item.name, path);
    for (const part of partNames(item)) see(part, path);
  }
}

/** A figure told for girls and boys has two more names: `S_L`, `S_P`. */
export const partNames = (item: Leaf | Repeat): string[] =>
  item.type === 'integer' && item.sexes ? [`${item.name}_L`, `${item.name}_P`] : [];

const celWords = new Set(
  `int uint double string bool bytes list map timestamp duration null_type type dyn optional true false null in as break const
   continue else for function if import let loop package namespace return var void while size has`.split(/\s+/),
);

export interface Names {
  readonly byName: ReadonlyMap<string, Node>;
  readonly calculates: ReadonlyMap<string, Rule>;
  /** `S_L` -> `S`. */
  readonly parts: ReadonlyMap<string, string>;
}

/** What an item says of others by name, outside expressions too: they must be there, and be asked before it. */
export function checkReferences(entries: Entry[], names: Names, complain: Complain) {
  for (const entry of withInner(entries)) {
    const node = names.byName.get(entry.item.name);
    if (!node) continue;
    checkRules(node, entry, names, complain);
    checkSources(node, entry, names, complain);
    checkShown(entry, names, complain);
  }
}

const indexOf = ({ byName, parts }: Names, name: string) => byName.get(parts.get(name) ?? name)?.index;

function checkRules(node: Node, { path }: Entry, names: Names, complain: Complain) {
  for (const rule of node.relevant) {
    const late = rule.names.find((name) => (indexOf(names, name) ?? -1) > node.index || name === node.name);
    if (late) complain([...path, 'relevant'], `${node.name} depends on ${late}, which is asked later`);
  }
  const later = node.asked?.names.find((name) => (indexOf(names, name) ?? -1) >= node.index);
  if (later) complain([...path, 'asked'], `${node.name} depends on ${later}, which is asked later`);
}

function checkSources(node: Node, { item, path }: Entry, names: Names, complain: Complain) {
  const needed = item.type === 'fetch' ? item.with : item.type === 'draft' ? item.key : [];
  for (const name of needed) {
    if ((indexOf(names, name) ?? node.index) >= node.index)
      complain(path, `${name} is no question asked before ${node.name}`);
  }
  if (item.type === 'note' && item.before !== undefined && (indexOf(names, item.before) ?? 0) <= node.index)
    complain([...path, 'before'], `${item.before} is no question asked after ${node.name}`);
  if (item.type === 'fetch' && item.asks_again !== undefined && !item.with.includes(item.asks_again))
    complain([...path, 'asks_again'], `${node.name} does not look at ${item.asks_again}`);
  if (item.type === 'datetime' && item.zone !== undefined) {
    const source = names.byName.get(item.zone);
    if (source?.leaf.type !== 'fetch' || source.index >= node.index)
      complain([...path, 'zone'], `${item.zone} is no fetch before ${node.name}`);
  }
  if ('choices' in item && typeof item.choices === 'string') {
    const source = names.byName.get(item.choices);
    if (source?.leaf.type !== 'fetch' || source.index >= node.index)
      complain([...path, 'choices'], `${item.choices} is no fetch before ${node.name}`);
  }
  if ('photos' in item && item.photos !== undefined && names.byName.get(item.photos)?.leaf.type !== 'photo')
    complain([...path, 'photos'], `${item.photos} is no photo question`);
  if ('notes' in item && item.notes !== undefined && names.byName.get(item.notes)?.leaf.type !== 'text')
    complain([...path, 'notes'], `${item.notes} is no text question`);
  if ('all' in item && item.all !== undefined && (indexOf(names, item.all) ?? node.index) >= node.index)
    complain([...path, 'all'], `${item.all} is no question asked before ${node.name}`);
  if (
    'grave' in item &&
    item.grave !== undefined &&
    !(Array.isArray(item.choices) && item.choices.includes(item.grave))
  )
    complain([...path, 'grave'], `${item.grave} is no choice of ${item.name}`);
}

function checkShown({ item, path }: Entry, { byName, calculates, parts }: Names, complain: Complain) {
  if (!('show' in item)) return;
  const unknown = item.show.find((name) => !byName.has(parts.get(name) ?? name) && !calculates.has(name));
  if (unknown) complain([...path, 'show'], `unknown name ${unknown}`);
}
