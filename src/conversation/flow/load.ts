/** Reads one flow file: YAML, checked against the schema, with its expressions compiled. A mistake becomes a FlowError. */
import { createHash } from 'node:crypto';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { FlowName } from '../../names.ts';
import { compile } from './compile.ts';
import type { Complain, Path } from './entries.ts';
import { type FlowFile, flowSchema } from './flow.ts';
import type { Flow, Position } from './nodes.ts';

export type { Flow } from './nodes.ts';

export interface FlowSource {
  /** Where the file lies, for messages. */
  path: string;
  room: string;
  flow: string;
  text: string;
}

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

export function loadFlow(source: FlowSource): Flow {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [broken] = document.errors;
  if (broken) throw new FlowError(source.path, at(broken.pos[0]), withoutPosition(broken.message));
  const positionOf = (path: Path) => at(offsetOf(document, path));
  const complain: Complain = (path, sentence, offset = 0) => {
    throw new FlowError(source.path, at(offsetOf(document, path) + offset), sentence);
  };
  const file = checked(document, complain);
  const compiled = compile(file, positionOf, complain);
  // refusal, menu, shown and shown_if may be missing: written out, so that all flows have the same shape in memory.
  const { questions, refusal, menu, shown, shown_if, ...settings } = file;
  const leaves = compiled.nodes.map(({ leaf }) => leaf);
  return Object.freeze({
    // A flow's name comes from where its file lies; `npm run names` writes FlowName from the same files.
    path: `${source.room}/${source.flow}` as FlowName,
    source: source.path,
    hash: createHash('sha256').update(JSON.stringify(questions)).digest('base64url').slice(0, 8),
    refusal,
    menu,
    shown,
    shown_if,
    ...settings,
    thenPosition: positionOf(['then']),
    ...compiled,
    documents: leaves.some((leaf) => leaf.type === 'photo' && leaf.documents),
    drafts: leaves.some(({ type }) => type === 'draft'),
  });
}

/** The YAML parser repeats the position in its sentence, over two lines. */
const withoutPosition = (message: string) => message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');

/** Where the nearest thing to `path` begins that is written in the file: what is missing has no place of its own. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function checked(document: Document, complain: Complain): FlowFile {
  const found = flowSchema.safeParse(document.toJS());
  if (found.success) return found.data;
  const { path, message } = deepest(found.error.issues);
  return complain(path, message);
}

interface Issue {
  path: PropertyKey[];
  message: string;
  errors?: Issue[][];
}

/** A question may be of many types, and zod tries them all: the attempt that went furthest is the type that was meant. */
function deepest(issues: Issue[]): { path: Path; message: string } {
  const found = issues.flatMap((issue): { path: Path; message: string }[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (!issue.errors?.some((tried) => tried.length > 0)) return [{ path, message: issue.message }];
    return issue.errors
      .filter((tried) => tried.length > 0)
      .map((tried) => deepest(tried))
      .map((inner) => ({ path: [...path, ...inner.path], message: inner.message }));
  });
  return found.sort((a, b) => b.path.length - a.path.length)[0]!;
}
