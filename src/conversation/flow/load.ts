/** Reads one flow file: YAML, checked, with its expressions compiled. Throws FlowError with file, line and column. */
import { createHash } from 'node:crypto';
import { LineCounter, parseDocument } from 'yaml';
import { type Complain, compile, type Path } from './compile.ts';
import { FlowError } from './errors.ts';
import { flowSchema } from './flow.ts';
import type { Flow, Position } from './nodes.ts';

export { FlowError } from './errors.ts';
export type { Flow } from './nodes.ts';

export interface FlowSource {
  /** Of the file, for messages. */
  path: string;
  room: string;
  flow: string;
  text: string;
}

export function loadFlow(source: FlowSource): Flow {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = document.errors[0];
  if (broken)
    throw new FlowError(
      source.path,
      at(broken.pos[0]),
      broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    );

  const offsetOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return node.range[0];
    }
    return 0;
  };
  const complain: Complain = (path, sentence, offset = 0) => {
    throw new FlowError(source.path, at(offsetOf(path) + offset), sentence);
  };

  const checked = flowSchema.safeParse(document.toJS());
  if (!checked.success) {
    const { path, message } = deepest(checked.error.issues);
    return complain(path, message);
  }
  const file = checked.data;
  const compiled = compile(file, (path) => at(offsetOf(path)), complain);
  const { roles, open, menu, shown, summary, practice, then } = file;
  const hash = createHash('sha256').update(JSON.stringify(file.questions)).digest('base64url').slice(0, 8);
  const documents = compiled.nodes.some(({ leaf }) => leaf.type === 'photo' && leaf.documents);
  const drafts = compiled.nodes.some(({ leaf }) => leaf.type === 'draft');
  const path = `${source.room}/${source.flow}`;
  return Object.freeze({
    path,
    source: source.path,
    hash,
    roles,
    open,
    menu,
    shown,
    summary,
    practice,
    then,
    thenPosition: at(offsetOf(['then'])),
    documents,
    drafts,
    ...compiled,
  });
}

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  errors?: Issue[][];
}

/** A question may be of many types: of all that zod tried, what went furthest is what was meant. */
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
