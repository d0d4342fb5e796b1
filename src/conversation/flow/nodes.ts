/** A flow as the engine runs it: it finds every name and every rule in one step, however long the flow is. */
import type { EffectName, FlowName, TextKey } from '../../names.ts';
import type { Rule } from './expressions.ts';
import type { Leaf, Question, Repeat } from './flow.ts';

export interface Flow {
  /** `<room>/<flow>`: the flow's name, and the file of its texts. */
  readonly path: FlowName;
  /** The file that it came from, for messages. */
  readonly source: string;
  /** Changes when a question changes. */
  readonly hash: string;
  readonly roles: readonly string[];
  readonly refusal?: TextKey;
  readonly open: boolean;
  readonly menu?: number;
  readonly shown?: readonly string[];
  readonly shown_if?: string;
  readonly summary: boolean;
  /** Its summary takes no general yes. */
  readonly grave: boolean;
  readonly practice: boolean;
  /** Goes on before a person has agreed to the newest words of the consent. */
  readonly always: boolean;
  /** Its effect is what `berhenti` comes to in any flow. */
  readonly stops: boolean;
  /** A person whom the program does not know is led into it. */
  readonly joins: boolean;
  /** It is offered to a person who edits a message that was filed already. */
  readonly corrects: boolean;
  readonly then: EffectName;
  readonly thenPosition: Position;
  /** One of its questions takes PDF files. */
  readonly documents: boolean;
  /** One of its nodes makes it a draft. */
  readonly drafts: boolean;
  /** In the order of asking. The members of groups are among them; a repeat is one node. */
  readonly nodes: readonly Node[];
  readonly byName: ReadonlyMap<string, Node>;
  /** Worked-out values that texts may show. */
  readonly calculates: ReadonlyMap<string, Rule>;
  /** `S_L` -> `S`. */
  readonly parts: ReadonlyMap<string, string>;
  /** The rules to look at when the answer of this name is new. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  /** Fetches and drafts that were asked with this answer, and must be asked again when it changes. */
  readonly askedWith: ReadonlyMap<string, readonly Node[]>;
  /** Questions whose choices this fetch brings. */
  readonly choosers: ReadonlyMap<string, readonly Node[]>;
  /** The rules that look at what this fetch brings. */
  readonly ruledBy: ReadonlyMap<string, readonly Check[]>;
  /** Questions whose default this fetch brings. */
  readonly defaultedBy: ReadonlyMap<string, readonly Node[]>;
}

/** Where in the flow's file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Node {
  readonly name: string;
  /** Place in the order of asking; questions of a repeat have their repeat's. */
  readonly index: number;
  readonly leaf: Exclude<Leaf, { type: 'calculate' }> | Repeat;
  /** All must be true for it to be asked: its own rule and its group's. */
  readonly relevant: readonly Rule[];
  /** Asked only if this is true. */
  readonly asked?: Rule;
  readonly default?: Rule;
  readonly group?: string;
  /** Name of the repeat that it is asked in. */
  readonly repeat?: string;
  /** The questions of a repeat. */
  readonly inner: readonly Node[];
  readonly position: Position;
}

export interface Check {
  readonly kind: 'constraint' | 'confirm' | 'warn';
  /** The question that states the rule, and whose text says it. */
  readonly node: Node;
  readonly rule: Rule;
  /** The questions whose answers it looks at, in the order of asking. */
  readonly figures: readonly string[];
  /** About a day and hour, and not written in the flow: what has passed, and the clocks of another zone. */
  readonly about?: 'past' | 'zone';
}

export const isQuestion = (node: Node): node is Node & { leaf: Question } => questionTypes.has(node.leaf.type);

const questionTypes = new Set<string>([
  'integer',
  'decimal',
  'text',
  'date',
  'datetime',
  'select_one',
  'select_multiple',
  'photo',
  'location',
]);
