/** Stanzas: the small trees that client and server send each other. */
import { type BinaryNode, getBinaryNodeChild } from '@whiskeysockets/baileys';

type Attrs = Record<string, string | number | undefined>;

/** Attributes without a value are left out: an empty one would reach the other side as text. */
export function node(tag: string, attrs: Attrs = {}, content?: BinaryNode['content']): BinaryNode {
  const given = Object.entries(attrs).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return { tag, attrs: Object.fromEntries(given), content };
}

export const child = getBinaryNodeChild;

export const children = (parent: BinaryNode | undefined): BinaryNode[] =>
  Array.isArray(parent?.content) ? parent.content : [];

/** What a leaf carries. */
export function bytes(leaf: BinaryNode | undefined): Buffer {
  const content = leaf?.content;
  if (content === undefined || Array.isArray(content)) throw new Error(`<${leaf?.tag}> carries no bytes`);
  return Buffer.from(content);
}

export const number = (leaf: BinaryNode | undefined): number => {
  const digits = bytes(leaf);
  return digits.readUIntBE(0, digits.length);
};

export function bigEndian(value: number, length: number): Buffer {
  const digits = Buffer.alloc(length);
  digits.writeUIntBE(value, 0, length);
  return digits;
}
