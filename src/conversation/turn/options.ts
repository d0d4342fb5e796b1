/** What may be chosen at a question: the flow's own list with its texts, or what a fetch brought. */
import { momentForm } from '../../texts/moments.ts';
import { flowKey } from '../flow/flow-texts.ts';
import type { Node } from '../flow/nodes.ts';
import type { Option, Run, Text, Value } from '../run.ts';
import { render, type Turn } from './turn.ts';

export function optionsOf(turn: Turn, node: Node): Option[] {
  const { leaf } = node;
  if (leaf.type !== 'select_one' && leaf.type !== 'select_multiple') return [];
  if (typeof leaf.choices === 'string') return fetched(turn.run.facts[leaf.choices]);
  return leaf.choices.map((value) => ({ value, label: render(turn, optionText(turn, node, value)) }));
}

/** Its choices are looked up. */
export const choosesFetched = ({ leaf }: Node) => 'choices' in leaf && typeof leaf.choices === 'string';

/** The options in a fact. Anything else in it is ignored. */
function fetched(fact: unknown): Option[] {
  if (!Array.isArray(fact)) return [];
  return fact.filter((one): one is Option => typeof one?.value === 'string' && typeof one?.label === 'string');
}

export function labelOf(turn: Turn, node: Node, value: string): string {
  const { leaf } = node;
  if (leaf.type !== 'select_one' && leaf.type !== 'select_multiple') return value;
  if (typeof leaf.choices !== 'string') {
    return leaf.choices.includes(value) ? render(turn, optionText(turn, node, value)) : value;
  }
  return fetched(turn.run.facts[leaf.choices]).find((option) => option.value === value)?.label ?? value;
}

const optionText = (turn: Turn, node: Node, value: string): Text => ({
  key: flowKey(turn.flow, `${node.name}.opt-${value}`),
});

/** What the button of a choice carries: its value, or its place in the list where the value does not fit. */
export const buttonValue = (value: string, at: number) => (/^[A-Za-z0-9_-]{1,24}$/.test(value) ? value : `#${at}`);

export function fromButton(options: Option[], written: string): Option | undefined {
  return options.find(({ value }, at) => buttonValue(value, at) === written);
}

/** May this value stand as an answer of the node? Values also come from drafts, facts and older flows. */
export function allows(turn: Turn, node: Node, value: Value): boolean {
  const { leaf } = node;
  if (value === null) return !('required' in leaf) || !leaf.required;
  switch (leaf.type) {
    case 'integer':
      return Number.isInteger(value) && within(value as number, leaf);
    case 'decimal':
      return Number.isFinite(value) && within(value as number, leaf);
    case 'repeat':
      return Number.isInteger(value) && within(value as number, { min: 0, max: leaf.most });
    case 'text':
      return typeof value === 'string' && value.length <= leaf.max * 2;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'datetime':
      return typeof value === 'string' && momentForm.test(value);
    case 'photo':
      return isWords(value) && value.length <= leaf.most;
    case 'location':
      return typeof value === 'object' && 'latitude' in value;
    case 'select_one':
      return typeof value === 'string' && mayChoose(turn, node, value);
    case 'select_multiple':
      return isWords(value) && value.every((one) => mayChoose(turn, node, one));
    default:
      return false;
  }
}

const within = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max;
const isWords = (value: Value): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Takes answers in free words besides its choices. */
export const isOpenEnded = ({ leaf }: Node) => leaf.type === 'select_one' && leaf.or_other !== undefined;

/** While a fetched list is not here yet, any choice may stand: the list is asked when it comes. */
function mayChoose(turn: Turn, { leaf }: Node, value: string): boolean {
  if (leaf.type !== 'select_one' && leaf.type !== 'select_multiple') return false;
  if (leaf.type === 'select_one' && leaf.or_other !== undefined) return value.length <= leaf.or_other * 2;
  if (typeof leaf.choices !== 'string') return leaf.choices.includes(value);
  const fact = turn.run.facts[leaf.choices];
  return fact === undefined || fetched(fact).some((option) => option.value === value);
}

/** A pasted text named something that a fetched list does not offer: another month, another place. Then even the list's only choice is
 *  asked, or the figures of August would be taken for those of the one month that is open. */
export function keepUnknownChoice(run: Run, name: string, written: string) {
  run.early = { ...run.early, [unknownKey(name)]: written.slice(0, 30) };
}

export const hasUnknownChoice = (run: Run, name: string) => run.early?.[unknownKey(name)] !== undefined;

/** No question has such a name. */
const unknownKey = (name: string) => `?${name}`;
