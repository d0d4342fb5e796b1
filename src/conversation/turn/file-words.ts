import type { Node } from '../flow/nodes.ts';
import type { Text } from '../run.ts';
import { word } from './turn.ts';

/** The engine's words about photos; about files where the question takes documents too. */
export function fileWord({ leaf }: Node, id: string, args?: Record<string, number>): Text {
  const documents = leaf.type === 'photo' && leaf.documents;
  return word(documents ? id.replace('photo', 'file') : id, args);
}
