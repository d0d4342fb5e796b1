/** A mistake in a flow file, told so that an editor can jump to it: `file:line:column sentence`. */
export class FlowError extends Error {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  constructor(path: string, line: number, column: number, sentence: string) {
    super(`${path}:${line}:${column} ${sentence}`);
    this.name = 'FlowError';
    this.path = path;
    this.line = line;
    this.column = column;
    this.sentence = sentence;
  }
}
