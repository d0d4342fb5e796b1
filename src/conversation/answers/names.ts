/** The names under which people write a question's figure: `S`, its label, and what the texts list. */
import type { Flow, Node } from '../flow/nodes.ts';
import type { Place } from '../turn/places.ts';
import type { Turn, Words } from '../turn/turn.ts';

/** Longest first. Worked out once for a flow and language. */
export function namesOf(flow: Flow, node: Node, texts: Words, language: string): readonly string[] {
  const known = cache.get(flow) ?? new Map<string, readonly string[]>();
  cache.set(flow, known);
  const key = `${language} ${node.name}`;
  const names = known.get(key) ?? collect(flow, node, texts, language);
  known.set(key, names);
  return names;
}

const cache = new WeakMap<Flow, Map<string, readonly string[]>>();

function collect(flow: Flow, node: Node, texts: Words, language: string): string[] {
  const label = `${flow.path}:${node.name}.label`;
  const own = [
    node.name.toLowerCase(),
    ...(texts.has(label) ? [texts.render(language, { key: label }).toLowerCase()] : []),
  ];
  const all = new Set([...own, ...texts.list(language, `${flow.path}:${node.name}.names`)]);
  return [...all].sort((a, b) => b.length - a.length);
}

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
