/** A place is a question as it is asked: by itself, or in one row of a repeat. Its key names its answer: `S`, `births.2.weight`. */
import type { Flow, Node } from '../flow/nodes.ts';
import type { Run } from '../run.ts';

export interface Place {
  readonly node: Node;
  readonly key: string;
  /** `births.2`, inside a repeat. */
  readonly row?: string;
}

/** The place of a key. The key may come from anywhere, even from a forged button. */
export function locate(flow: Flow, key: string): Place | undefined {
  const parts = key.split('.');
  if (parts.length === 1) {
    const node = flow.byName.get(key);
    return node && node.repeat === undefined ? { node, key } : undefined;
  }
  const [repeat = '', number = '', name = ''] = parts;
  const node = flow.byName.get(name);
  const leaf = flow.byName.get(repeat)?.leaf;
  if (parts.length !== 3 || node?.repeat !== repeat || leaf?.type !== 'repeat') return undefined;
  if (!/^(0|[1-9]\d?)$/.test(number) || Number(number) >= leaf.most) return undefined;
  return { node, key, row: `${repeat}.${number}` };
}

/** Where `name` stands, seen from a place in a row (or from outside all rows). */
export function placeOf(flow: Flow, name: string, row?: string): Place | undefined {
  const node = flow.byName.get(name);
  if (!node) return undefined;
  if (node.repeat === undefined) return { node, key: name };
  return row?.startsWith(`${node.repeat}.`) ? { node, key: `${row}.${name}`, row } : undefined;
}

/** How many rows of a repeat have been begun. */
export function rowsBegun(run: Run, repeat: Node): number {
  let rows = 0;
  while (repeat.inner.some(({ name }) => run.answers[`${repeat.name}.${rows}.${name}`] !== undefined)) rows++;
  return rows;
}

/** All places of a node: one, or one for each row. */
export function placesOf(flow: Flow, run: Run, node: Node): Place[] {
  if (node.repeat === undefined) return [{ node, key: node.name }];
  const rows = rowsBegun(run, flow.byName.get(node.repeat)!);
  return Array.from({ length: rows }, (_, at) => `${node.repeat}.${at}`).map((row) => ({
    node,
    key: `${row}.${node.name}`,
    row,
  }));
}
