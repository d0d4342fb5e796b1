/** What an item of a flow file says of others by name, outside expressions too: they must be there, and be asked before it. */
import { type Complain, type Entry, withInner } from './entries.ts';
import type { Rule } from './expressions.ts';
import type { Node } from './nodes.ts';

export interface Names {
  readonly byName: ReadonlyMap<string, Node>;
  readonly calculates: ReadonlyMap<string, Rule>;
  /** `S_L` -> `S`. */
  readonly parts: ReadonlyMap<string, string>;
}

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
  if (item.type === 'fetch' && item.asks_again !== undefined && !item.with.includes(item.asks_again))
    complain([...path, 'asks_again'], `${node.name} does not look at ${item.asks_again}`);
  if ('choices' in item && typeof item.choices === 'string') {
    const source = names.byName.get(item.choices);
    if (source?.leaf.type !== 'fetch' || source.index >= node.index)
      complain([...path, 'choices'], `${item.choices} is no fetch before ${node.name}`);
  }
  if ('photos' in item && item.photos !== undefined && names.byName.get(item.photos)?.leaf.type !== 'photo')
    complain([...path, 'photos'], `${item.photos} is no photo question`);
}

function checkShown({ item, path }: Entry, { byName, calculates, parts }: Names, complain: Complain) {
  if (!('show' in item)) return;
  const unknown = item.show.find((name) => !byName.has(parts.get(name) ?? name) && !calculates.has(name));
  if (unknown) complain([...path, 'show'], `unknown name ${unknown}`);
}
