/** From a checked flow file to nodes that find each other by name. */
import { ExpressionError, openExpressions, type Rule, type Wants } from './expressions.ts';
import type { FlowFile, Group, Leaf, Question, Repeat } from './flow.ts';
import { type Check, isQuestion, type Node, type Position } from './nodes.ts';

/** Where in the file something stands: keys and list places from the top. */
export type Path = (string | number)[];
export type Complain = (path: Path, sentence: string, offset?: number) => never;
type Item = Leaf | Group | Repeat;
type Entry = {
  item: Exclude<Item, Group>;
  path: Path;
  group?: { name: string; relevant?: string; path: Path };
  repeat?: string;
};
/** Compiles the expression at `path`; what it may mention depends on where it stands. */
type Compile = (source: string, wants: Wants, path: Path, at: Entry) => Rule;

export function compile(file: FlowFile, positionOf: (path: Path) => Position, complain: Complain) {
  const entries = flatten(file.questions);
  noticeDoubles(entries, file, complain);
  const rule = compiler(entries, complain);
  const nodes: Node[] = [];
  const checks: Check[] = [];
  const byName = new Map<string, Node>();

  function build(entry: Entry, index: number): Node {
    const { item, path, group, repeat } = entry;
    if (item.type === 'calculate') throw new Error('calculates are no nodes');
    const own = 'relevant' in item && item.relevant ? [rule(item.relevant, 'bool', [...path, 'relevant'], entry)] : [];
    const groups = group?.relevant ? [rule(group.relevant, 'bool', group.path, entry)] : [];
    const inner = item.type === 'repeat' ? entriesOf(item, path).map((one) => build(one, index)) : [];
    const asked = 'asked' in item && item.asked ? rule(item.asked, 'bool', [...path, 'asked'], entry) : undefined;
    const preset =
      'default' in item && item.default ? rule(item.default, 'any', [...path, 'default'], entry) : undefined;
    const position = positionOf(path);
    const node: Node = {
      name: item.name,
      index,
      leaf: item,
      relevant: [...groups, ...own],
      asked,
      default: preset,
      group: group?.name,
      repeat,
      inner,
      position,
    };
    byName.set(node.name, node);
    return node;
  }

  for (const entry of entries.filter(({ item }) => item.type !== 'calculate')) nodes.push(build(entry, nodes.length));
  for (const entry of [...entries, ...entries.flatMap(innerOf)]) {
    const node = byName.get(entry.item.name);
    if (node && isQuestion(node)) checks.push(...checksOf(node, entry, rule, byName));
  }
  const calculates = new Map(
    entries.flatMap((entry) =>
      entry.item.type === 'calculate'
        ? [[entry.item.name, rule(entry.item.calculate, 'any', [...entry.path, 'calculate'], entry)]]
        : [],
    ),
  );
  checkReferences(entries, byName, calculates, complain);
  return { nodes, byName, calculates, parts: partsOf(byName), checks: byMention(checks), ...dependents(nodes) };
}

/** Groups are dissolved: their members carry the group's rule. */
function flatten(items: Item[]): Entry[] {
  return items.flatMap((item, at): Entry[] => {
    const path = ['questions', at];
    if (item.type !== 'group') return [{ item, path }];
    const group = { name: item.name, relevant: item.relevant, path: [...path, 'relevant'] };
    return item.questions.map((inner, place) => ({ item: inner, path: [...path, 'questions', place], group }));
  });
}

const entriesOf = (repeat: Repeat, path: Path): Entry[] =>
  repeat.questions.map((item, place) => ({ item, path: [...path, 'questions', place], repeat: repeat.name }));

const innerOf = ({ item, path }: Entry): Entry[] => (item.type === 'repeat' ? entriesOf(item, path) : []);

function noticeDoubles(entries: Entry[], file: FlowFile, complain: Complain) {
  const seen = new Set<string>(['today']);
  const see = (name: string, path: Path) => {
    if (seen.has(name)) complain([...path, 'name'], `the name ${name} is used twice`);
    // Answers are plain objects: such a name would find what every object has.
    if (celWords.has(name)) complain([...path, 'name'], `the name ${name} means something else in expressions`);
    if (name in Object.prototype) complain([...path, 'name'], `the name ${name} is not allowed`);
    seen.add(name);
  };
  file.questions.forEach((item, at) => {
    if (item.type === 'group') see(item.name, ['questions', at]);
  });
  for (const { item, path } of [...entries, ...entries.flatMap(innerOf)]) {
    see(item.name, path);
    if (item.type === 'integer' && item.sexes) for (const part of ['L', 'P']) see(`${item.name}_${part}`, path);
  }
}

const celWords = new Set(
  `int uint double string bool bytes list map timestamp duration null_type type dyn optional true false null in as break const
   continue else for function if import let loop package namespace return var void while size has`.split(/\s+/),
);

function compiler(entries: Entry[], complain: Complain): Compile {
  const calculates = new Map(
    entries.flatMap(({ item }) => (item.type === 'calculate' ? [[item.name, item.calculate]] : [])),
  );
  const outer = variablesOf(entries);
  const everywhere = openExpressions(outer, calculates);
  const inRepeat = new Map(
    entries.flatMap((entry) =>
      entry.item.type === 'repeat'
        ? [[entry.item.name, openExpressions(new Map([...outer, ...variablesOf(innerOf(entry))]), calculates)] as const]
        : [],
    ),
  );
  return (source, wants, path, at) => {
    try {
      return (at.repeat === undefined ? everywhere : inRepeat.get(at.repeat)!)(source, wants);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return complain(path, error.message, error.offset);
    }
  };
}

function variablesOf(entries: Entry[]): Map<string, string> {
  const variables = new Map<string, string>([['today', 'string']]);
  for (const { item } of entries) {
    const type = celTypes[item.type];
    if (type) variables.set(item.name, type);
    if (item.type === 'integer' && item.sexes)
      for (const part of ['L', 'P']) variables.set(`${item.name}_${part}`, 'double');
  }
  return variables;
}

const celTypes: Partial<Record<Item['type'], string>> = {
  integer: 'double',
  decimal: 'double',
  text: 'string',
  date: 'string',
  datetime: 'string',
  select_one: 'string',
  select_multiple: 'list<string>',
  photo: 'list<string>',
  location: 'dyn',
  fetch: 'dyn',
  repeat: 'double',
};

function checksOf(node: Node & { leaf: Question }, entry: Entry, rule: Compile, byName: Map<string, Node>): Check[] {
  const parts = partsOf(byName);
  return (['constraint', 'confirm', 'warn'] as const).flatMap((kind) => {
    const source = node.leaf[kind];
    if (source === undefined) return [];
    const compiled = rule(source, 'bool', [...entry.path, kind], entry);
    const figures = new Set(compiled.names.map((name) => parts.get(name) ?? name));
    return [{ kind, node, rule: compiled, figures: [...figures].filter((name) => isFigure(byName.get(name))) }];
  });
}

const isFigure = (node: Node | undefined) => node !== undefined && isQuestion(node);

function partsOf(byName: Map<string, Node>): Map<string, string> {
  return new Map(
    [...byName.values()].flatMap(({ name, leaf }) =>
      leaf.type === 'integer' && leaf.sexes ? [[`${name}_L`, name] as const, [`${name}_P`, name] as const] : [],
    ),
  );
}

function byMention(checks: Check[]): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  for (const check of checks) {
    for (const name of new Set([check.node.name, ...check.figures]))
      found.set(name, [...(found.get(name) ?? []), check]);
  }
  return found;
}

function dependents(nodes: Node[]) {
  const askedWith = new Map<string, Node[]>();
  const choosers = new Map<string, Node[]>();
  const add = (map: Map<string, Node[]>, name: string, node: Node) => map.set(name, [...(map.get(name) ?? []), node]);
  for (const node of nodes) {
    const { leaf } = node;
    if (leaf.type === 'fetch') for (const name of leaf.with) add(askedWith, name, node);
    if (leaf.type === 'draft') for (const name of leaf.key) add(askedWith, name, node);
    for (const { name, leaf: inner } of [node, ...node.inner]) {
      if ((inner.type === 'select_one' || inner.type === 'select_multiple') && typeof inner.choices === 'string') {
        add(choosers, inner.choices, name === node.name ? node : node.inner.find((one) => one.name === name)!);
      }
    }
  }
  return { askedWith, choosers };
}

/** What is named outside expressions: choices, with, key, show. And nothing may depend on what is asked later. */
function checkReferences(
  entries: Entry[],
  byName: Map<string, Node>,
  calculates: Map<string, Rule>,
  complain: Complain,
) {
  const parts = partsOf(byName);
  const indexOf = (name: string) => byName.get(parts.get(name) ?? name)?.index;
  for (const entry of [...entries, ...entries.flatMap(innerOf)]) {
    const { item, path } = entry;
    const node = byName.get(item.name);
    if (!node) continue;
    for (const rule of node.relevant) {
      const late = rule.names.find((name) => (indexOf(name) ?? -1) > node.index || name === node.name);
      if (late) complain([...path, 'relevant'], `${node.name} depends on ${late}, which is asked later`);
    }
    const later = node.asked?.names.find((name) => (indexOf(name) ?? -1) >= node.index);
    if (later) complain([...path, 'asked'], `${node.name} depends on ${later}, which is asked later`);
    const earlier = item.type === 'fetch' ? item.with : item.type === 'draft' ? item.key : [];
    for (const name of earlier) {
      if ((indexOf(name) ?? node.index) >= node.index)
        complain(path, `${name} is no question asked before ${node.name}`);
    }
    if (item.type === 'fetch' && item.asks_again !== undefined && !item.with.includes(item.asks_again))
      complain([...path, 'asks_again'], `${node.name} does not look at ${item.asks_again}`);
    if ('choices' in item && typeof item.choices === 'string') {
      const source = byName.get(item.choices);
      if (source?.leaf.type !== 'fetch' || source.index >= node.index)
        complain([...path, 'choices'], `${item.choices} is no fetch before ${node.name}`);
    }
    if ('photos' in item && item.photos !== undefined && byName.get(item.photos)?.leaf.type !== 'photo')
      complain([...path, 'photos'], `${item.photos} is no photo question`);
    if (!('show' in item)) continue;
    const shown = item.show.find((name) => !byName.has(parts.get(name) ?? name) && !calculates.has(name));
    if (shown) complain([...path, 'show'], `unknown name ${shown}`);
  }
}
