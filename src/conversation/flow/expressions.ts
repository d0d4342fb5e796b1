/** CEL expressions of one flow: compiled and type-checked when the flow is loaded, so that a mistake never reaches a phone. */
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';

export interface Rule {
  readonly source: string;
  /** Answers and facts that it needs, also through calculates. */
  readonly names: readonly string[];
  /** The names as written, calculates among them. */
  readonly written: readonly string[];
  readonly type: string;
  run(values: Record<string, unknown>): unknown;
}

/** A mistake in an expression; `offset` is where in it, in characters. */
export class ExpressionError extends Error {
  readonly offset: number;
  constructor(sentence: string, offset = 0) {
    super(sentence);
    this.name = 'ExpressionError';
    this.offset = offset;
  }
}

export type Wants = 'bool' | 'any';

/** `variables`: CEL type by name. `calculates`: source by name, which replaces the name wherever it is used. The parts share both and the
 *  environment, so they stand in one function. */
export function openExpressions(variables: ReadonlyMap<string, string>, calculates: ReadonlyMap<string, string>) {
  const environment = withNumbers(new Environment({ limits: { maxAstNodes: 2000, maxDepth: 60 } }));
  for (const [name, type] of variables) environment.registerVariable(name, type);

  return (source: string, wants: Wants): Rule => {
    const { text, names, written } = expand(source, []);
    const { valid, type = 'dyn', error } = environment.check(text);
    if (!valid) throw new ExpressionError(`${firstLine(error)} in: ${source}`);
    if (wants === 'bool' && type !== 'bool' && type !== 'dyn') {
      throw new ExpressionError(`must be true or false, but is ${type}: ${source}`);
    }
    const run = environment.parse(text);
    return { source, names: [...names], written: [...written], type, run: (values) => run(values) };
  };

  /** Writes the calculates out, and whole numbers as doubles, because all our answers are doubles. */
  function expand(source: string, within: string[]): { text: string; names: Set<string>; written: Set<string> } {
    const edits: Edit[] = [];
    const names = new Set<string>();
    const written = new Set<string>();
    const root = parse(source);
    const bound = boundNames(root);
    visit(root, (node, inIndex) => {
      if (node.op === 'value' && typeof node.args === 'bigint' && !inIndex)
        edits.push({ ...node.range, by: `${node.args}.0` });
      if (node.op !== 'id' || bound.has(node.args)) return;
      written.add(node.args);
      if (variables.has(node.args)) return names.add(node.args);
      const meant = calculates.get(node.args);
      if (meant === undefined) throw new ExpressionError(`unknown name ${node.args}`, node.start);
      if (within.includes(node.args)) throw new ExpressionError(`${node.args} is worked out from itself`, node.start);
      const inner = expand(meant, [...within, node.args]);
      edits.push({ ...node.range, by: `(${inner.text})` });
      for (const name of inner.names) names.add(name);
    });
    return { text: apply(source, edits), names, written };
  }

  function parse(source: string): ASTNode {
    try {
      return environment.parse(source).ast;
    } catch (error) {
      throw new ExpressionError(firstLine(error), error instanceof ParseError ? (error.range?.start ?? 0) : 0);
    }
  }
}

interface Edit {
  start: number;
  end: number;
  by: string;
}

function apply(source: string, edits: Edit[]): string {
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), source);
}

/** Lets ints and doubles be compared and counted together: `size(list)` is an int, every answer a double. */
function withNumbers(environment: Environment): Environment {
  const sums: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
  };
  for (const [sign, work] of Object.entries(sums)) {
    const numbers = (a: unknown, b: unknown) => work(Number(a), Number(b));
    environment.registerOperator(`double ${sign} int: double`, numbers);
    environment.registerOperator(`int ${sign} double: double`, numbers);
  }
  environment.registerOperator('double % double: double', sums['%']!);
  environment.registerOperator('double == int: bool', (a: unknown, b: unknown) => Number(a) === Number(b));
  return environment;
}

function visit(node: ASTNode, see: (node: ASTNode, inIndex: boolean) => void, inIndex = false): void {
  see(node, inIndex);
  for (const [place, child] of children(node)) visit(child, see, node.op === '[]' && place === 1);
}

/** The direct children, each with its place among the arguments. */
function children(node: ASTNode): [number, ASTNode][] {
  const found: [number, ASTNode][] = [];
  const collect = (value: unknown, place: number) => {
    if (isNode(value)) found.push([place, value]);
    else if (Array.isArray(value)) for (const one of value) collect(one, place);
  };
  if (Array.isArray(node.args)) node.args.forEach(collect);
  else collect(node.args, 0);
  return found;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value && 'range' in value;

/** Names that a macro such as `list.exists(x, …)` brings with it. */
function boundNames(root: ASTNode): Set<string> {
  const bound = new Set<string>();
  visit(root, (node) => {
    if (node.op !== 'rcall' || !['all', 'exists', 'exists_one', 'map', 'filter'].includes(node.args[0])) return;
    const first = node.args[2][0];
    if (first?.op === 'id') bound.add(first.args);
  });
  return bound;
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0]! : 'cannot be read');
