/** Seals what is written into the columns of sealed-columns.ts, and opens what is read, on the way between Kysely and the database: in one
 *  place, so that no statement can forget it. Rows of the time before are read as they are.
 *  What is sealed begins with a control character that no column keeps otherwise: text that comes with one loses it. A person who sends
 *  the sealed words of somebody else would read them otherwise. */
import {
  type ColumnUpdateNode,
  type InsertQueryNode,
  type KyselyPlugin,
  OnConflictNode,
  type OperationNode,
  type RootOperationNode,
  type UpdateQueryNode,
  type ValuesNode,
} from 'kysely';
import type { KeyRing } from './key-ring.ts';
import { type Sealing, sealingOf, sealWords } from './sealed-columns.ts';
import type { Db } from './tables.ts';

/** Before a sealed text, and before sealed JSON. */
export const textMark = '\u0002';
export const jsonMark = '\u0003';

/** What `db` writes and reads from now on is sealed and opened. */
export const sealing = (db: Db, ring: KeyRing): Db => db.withPlugin(plugin(ring));

export type Seal = Pick<KeyRing, 'seal' | 'open'>;

/** As a column of the kind `text` holds it. */
export const sealText = (ring: Seal, plain: string): string => textMark + ring.seal(plain);

/** What such a column holds, plain also where it was never sealed. */
export const openText = (ring: Seal, stored: string): string =>
  stored.startsWith(textMark) ? ring.open(stored.slice(1)) : stored;

function plugin(ring: KeyRing): KyselyPlugin {
  return {
    transformQuery: ({ node }) => sealed(node, ring),
    transformResult: async ({ result }) => {
      for (const row of result.rows) openRow(row, ring);
      return result;
    },
  };
}

function openRow(row: Record<string, unknown>, ring: Seal): void {
  for (const column in row) {
    const value = row[column];
    if (typeof value === 'string') {
      const first = value.charCodeAt(0);
      if (first === 2 || first === 3) row[column] = opened(value, ring);
    } else if (isJson(value)) row[column] = openJson(value, ring);
  }
}

/** JSON comes as plain objects and lists; times and bytes do not. */
const isJson = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

function openJson(value: object, ring: Seal): unknown {
  for (const [key, one] of Object.entries(value)) {
    const at = value as Record<string, unknown>;
    if (typeof one === 'string') at[key] = opened(one, ring);
    else if (isJson(one)) at[key] = openJson(one, ring);
  }
  return value;
}

function opened(value: string, ring: Seal): unknown {
  if (value.startsWith(textMark)) return ring.open(value.slice(1));
  return value.startsWith(jsonMark) ? JSON.parse(ring.open(value.slice(1))) : value;
}

function sealed<N extends RootOperationNode>(node: N, ring: Seal): N;
function sealed(node: RootOperationNode, ring: Seal): RootOperationNode {
  if (node.kind === 'InsertQueryNode') return sealedInsert(node, ring);
  if (node.kind === 'UpdateQueryNode') return sealedUpdate(node, ring);
  return node;
}

function sealedInsert(node: InsertQueryNode, ring: Seal): InsertQueryNode {
  const table = tableOf(node.into);
  const kinds = node.columns?.map(({ column }) => sealingOf(table, column.name)) ?? [];
  const { onConflict } = node;
  return {
    ...node,
    ...(node.values?.kind === 'ValuesNode' ? { values: sealedValues(node.values as ValuesNode, kinds, ring) } : {}),
    ...(onConflict?.updates
      ? {
          onConflict: OnConflictNode.cloneWith(onConflict, { updates: sealedUpdates(table, onConflict.updates, ring) }),
        }
      : {}),
  };
}

function sealedUpdate(node: UpdateQueryNode, ring: Seal): UpdateQueryNode {
  return node.updates ? { ...node, updates: sealedUpdates(tableOf(node.table), node.updates, ring) } : node;
}

const sealedValues = (node: ValuesNode, kinds: (Sealing | undefined)[], ring: Seal): ValuesNode => ({
  ...node,
  values: node.values.map((row) =>
    row.kind === 'ValueListNode'
      ? { ...row, values: row.values.map((one, at) => sealedNode(one, kinds[at], ring)) }
      : { ...row, values: row.values.map((one, at) => stored(one, kinds[at], ring)) },
  ),
});

const sealedUpdates = (table: string, updates: readonly ColumnUpdateNode[], ring: Seal): ColumnUpdateNode[] =>
  updates.map((update) => ({ ...update, value: sealedNode(update.value, kindOf(table, update.column), ring) }));

/** An expression of SQL stays as it is: it moves what is stored. */
const sealedNode = (node: OperationNode, kind: Sealing | undefined, ring: Seal): OperationNode =>
  node.kind === 'ValueNode' && 'value' in node
    ? ({ ...node, value: stored(node.value, kind, ring) } as OperationNode)
    : node;

/** The value as the column holds it. */
export function stored(value: unknown, kind: Sealing | undefined, ring: Seal): unknown {
  if (typeof value !== 'string' || kind === 'own') return value;
  if (kind === undefined) return withoutMark(value);
  if (kind === 'text') return sealText(ring, value);
  if (kind === 'json') return JSON.stringify(jsonMark + ring.seal(value));
  return sealWords(withoutMark(value), kind.clear, (plain) => sealText(ring, plain));
}

/** In JSON the marks are escapes: a backslash that is not escaped itself. */
function withoutMark(value: string): string {
  let plain = value;
  while (plain.startsWith(textMark) || plain.startsWith(jsonMark)) plain = plain.slice(1);
  if (plain !== value) return plain;
  return '{["'.includes(value[0] ?? ' ') && value.includes('\\u000')
    ? value.replace(/(?<!\\)((?:\\\\)*)\\u000[23]/g, '$1')
    : value;
}

const tableOf = (node: OperationNode | undefined): string =>
  (node as InsertQueryNode['into'])?.table?.identifier.name ?? '';

function kindOf(table: string, column: OperationNode): Sealing | undefined {
  return column.kind === 'ColumnNode'
    ? sealingOf(table, (column as { column?: { name: string } }).column?.name ?? '')
    : undefined;
}
