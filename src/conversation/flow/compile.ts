/** From a checked flow file to nodes that find each other by name. */

import {
  type Complain,
  checkNames,
  checkReferences,
  type Entry,
  entriesOf,
  innerOf,
  type Path,
  partNames,
  withInner,
} from './entries.ts';
import { ExpressionError, openExpressions, type Rule, type Wants } from './expressions.ts';
import type { FlowFile, Question } from './flow.ts';
import { momentChecks } from './moment-checks.ts';
import { type Check, type Flow, isQuestion, type Node, type Position } from './nodes.ts';

type Compiled = Pick<
  Flow,
  'nodes' | 'byName' | 'calculates' | 'parts' | 'checks' | 'askedWith' | 'choosers' | 'ruledBy' | 'defaultedBy'
>;
/** Compiles the expression at `path`; what it may mention depends on the entry that states it. */
type Compile = (source: string, wants: Wants, path: Path, at: Entry) => Rule;

export function compile(file: FlowFile, positionOf: (path: Path) => Position, complain: Complain): Compiled {
  const entries = entriesOf(file.questions);
  checkNames(entries, file, complain);
  const rule = compiler(entries, complain);
  const nodes = entries.filter(isNode).map((entry, index) => build(entry, index, rule, positionOf));
  const byName = new Map(nodes.flatMap((node) => [...node.inner, node]).map((node) => [node.name, node]));
  const parts = new Map([...byName.values()].flatMap(({ name, leaf }) => partNames(leaf).map((part) => [part, name])));
  const checks = withInner(entries).flatMap((entry) => {
    const node = byName.get(entry.item.name);
    return node && isQuestion(node) ? checksOf(node, entry, rule, { byName, parts }) : [];
  });
  const calculates = calculatesOf(entries, rule);
  checkReferences(entries, { byName, calculates, parts }, complain);
  return {
    nodes,
    byName,
    calculates,
    parts,
    checks: byMention(checks),
    askedWith: grouped(nodes, ({ leaf }) =>
      leaf.type === 'fetch' ? leaf.with : leaf.type === 'draft' ? leaf.key : [],
    ),
    choosers: grouped(
      nodes.flatMap((node) => [node, ...node.inner]),
      ({ leaf }) => ('choices' in leaf && typeof leaf.choices === 'string' ? [leaf.choices] : []),
    ),
    ruledBy: grouped(checks, ({ rule }) => rule.names.filter((name) => byName.get(name)?.leaf.type === 'fetch')),
    defaultedBy: grouped(nodes, ({ default: rule }) => rule?.names ?? []),
  };
}

/** One set of names for what stands outside repeats, and one for each repeat, whose questions only it sees. */
function compiler(entries: Entry[], complain: Complain): Compile {
  const calculates = new Map(
    entries.flatMap(({ item }) => (item.type === 'calculate' ? [[item.name, item.calculate]] : [])),
  );
  const outer = variablesOf(entries);
  const everywhere = openExpressions(outer, calculates);
  const inRepeat = new Map(
    entries
      .filter(({ item }) => item.type === 'repeat')
      .map((entry) => [
        entry.item.name,
        openExpressions(new Map([...outer, ...variablesOf(innerOf(entry))]), calculates),
      ]),
  );
  return (source, wants, path, { repeat }) => {
    try {
      return (repeat === undefined ? everywhere : inRepeat.get(repeat)!)(source, wants);
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
    for (const part of partNames(item)) variables.set(part, 'double');
  }
  return variables;
}

const celTypes: Partial<Record<Entry['item']['type'], string>> = {
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

type NodeEntry = Entry & { item: Node['leaf'] };

const isNode = (entry: Entry): entry is NodeEntry => entry.item.type !== 'calculate';

function build(entry: NodeEntry, index: number, rule: Compile, positionOf: (path: Path) => Position): Node {
  const { item, path, group, repeat } = entry;
  const rules: { name: string; relevant?: string; asked?: string; default?: string } = item;
  const compiled = (key: 'relevant' | 'asked' | 'default', wants: Wants) =>
    rules[key] ? rule(rules[key], wants, [...path, key], entry) : undefined;
  const own = compiled('relevant', 'bool');
  const whole = group?.relevant ? rule(group.relevant, 'bool', group.path, entry) : undefined;
  return {
    name: item.name,
    index,
    leaf: item,
    relevant: [whole, own].filter((one) => one !== undefined),
    inner: innerOf(entry)
      .filter(isNode)
      .map((one) => build(one, index, rule, positionOf)),
    asked: compiled('asked', 'bool'),
    default: compiled('default', 'any'),
    group: group?.name,
    repeat,
    position: positionOf(path),
  };
}

function checksOf(
  node: Node & { leaf: Question },
  entry: Entry,
  rule: Compile,
  { byName, parts }: Pick<Compiled, 'byName' | 'parts'>,
): Check[] {
  const written = (['constraint', 'confirm', 'warn'] as const).flatMap((kind) => {
    const source = node.leaf[kind];
    if (source === undefined) return [];
    const compiled = rule(source, 'bool', [...entry.path, kind], entry);
    const mentioned = new Set(compiled.names.map((name) => parts.get(name) ?? name));
    const figures = [...mentioned].filter((name) => byName.has(name) && isQuestion(byName.get(name)!));
    return [{ kind, node, rule: compiled, figures }];
  });
  return [...written, ...momentChecks(node)];
}

const calculatesOf = (entries: Entry[], rule: Compile) =>
  new Map(
    entries.flatMap((entry) => {
      const { item, path } = entry;
      return item.type === 'calculate'
        ? [[item.name, rule(item.calculate, 'any', [...path, 'calculate'], entry)] as const]
        : [];
    }),
  );

const byMention = (checks: Check[]) => grouped(checks, ({ node, figures }) => new Set([node.name, ...figures]));

/** Each thing under all names that `namesOf` gives it. */
function grouped<T>(things: readonly T[], namesOf: (thing: T) => Iterable<string>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const name of namesOf(thing)) found.set(name, [...(found.get(name) ?? []), thing]);
  }
  return found;
}
