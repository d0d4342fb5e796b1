import type { Position } from './nodes.ts';

/** A mistake in a flow file, told so that an editor can jump to it: `file:line:column sentence`. */
export class FlowError extends Error {
  readonly path: string;
  readonly position: Position;
  readonly sentence: string;
  constructor(path: string, position: Position, sentence: string) {
    super(`${path}:${position.line}:${position.column} ${sentence}`);
    this.name = 'FlowError';
    this.path = path;
    this.position = position;
    this.sentence = sentence;
  }
}
