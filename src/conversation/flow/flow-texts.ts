/** The texts of a flow: their keys, which of them the flow can ask for, and the names that each may use. */

import type { TextKey } from '../../names.ts';
import { clockName } from './moment-checks.ts';
import { type Flow, isQuestion, type Node, type Position } from './nodes.ts';

/** The key of a text in the flow's own file: `title`, `S.label`, `kind.opt-a`. The compiler cannot check it, because the id is made of names
 *  in the flow's file: `npm run flows` does, and says which text is missing. */
export const flowKey = ({ path }: { path: string }, id: string) => `${path}:${id}` as TextKey;

export interface Expected {
  needed: boolean;
  /** Answers, facts and calculates whose values are given to it; a fact's fields as `<fact>_<field>`. */
  variables: string[];
  /** What needs it. */
  position: Position;
}

/** By id within the flow's file: `S`, `S.label`, `kind.opt-a`. */
export function expectedTexts(flow: Flow): Map<string, Expected> {
  const top = { line: 1, column: 1 };
  const found = new Map<string, Expected>();
  const expect = (id: string, needed: boolean, variables: string[] = [], position: Position = top) =>
    found.set(id, { needed, variables, position });
  expect('title', true);
  expect('about', false);
  expect('guide', false);
  expect('example', false);
  expect('send', false);
  expect('cancelled', false);
  expect('start', flow.menu !== undefined);
  const labelled = labelNeeded(flow);
  for (const node of flow.byName.values()) {
    for (const [id, needed, variables = []] of textsOf(node, labelled)) expect(id, needed, variables, node.position);
    if (node.group) expect(node.group, false);
  }
  for (const check of new Set([...flow.checks.values()].flat())) {
    const variables = [...new Set([...check.rule.written, ...check.rule.names])].filter((name) => name !== clockName);
    // About the zone the engine has its own words.
    if (check.about === 'zone') continue;
    expect(`${check.node.name}.${check.about ?? check.kind}`, true, variables, check.node.position);
  }
  return found;
}

type Needs = [id: string, needed: boolean, variables?: string[]];

function textsOf(node: Node, labelled: (node: Node) => boolean): Needs[] {
  const { name, leaf } = node;
  if (leaf.type === 'fetch' && leaf.computed) {
    const difference: Needs = [`${name}.difference`, true, ['label', 'told', 'computed']];
    return [
      [`${name}.differs`, true, ['list']],
      difference,
      ...['take', 'told', 'from'].map((id): Needs => [`${name}.${id}`, true]),
    ];
  }
  if (leaf.type === 'fetch' || leaf.type === 'draft') return [];
  if (leaf.type === 'note') return [[name, true, leaf.show]];
  const label: Needs = [`${name}.label`, labelled(node)];
  if (leaf.type === 'repeat') return [[name, true], label, [`${name}.more`, leaf.most > 1]];
  const options = 'choices' in leaf && Array.isArray(leaf.choices) ? leaf.choices : [];
  return [
    [name, true, leaf.show],
    label,
    [`${name}.hint`, false],
    [`${name}.names`, false],
    [`${name}.maybe`, false],
    [`${name}.parts`, false],
    ['choices' in leaf && typeof leaf.choices === 'string' ? `${name}.none` : `${name}.hint`, false],
    ...options.map((value): Needs => [`${name}.opt-${value}`, true]),
    [
      'grave' in leaf && leaf.grave ? `${name}.own-${leaf.grave}` : `${name}.hint`,
      'grave' in leaf && leaf.grave !== undefined,
    ],
  ];
}

/** A summary names every answer; so does the mending of a rule over several. */
function labelNeeded(flow: Flow): (node: Node) => boolean {
  const mended = new Set(
    [...flow.checks.values()]
      .flat()
      .flatMap(({ kind, figures }) => (kind === 'constraint' && figures.length > 1 ? figures : [])),
  );
  return (node) =>
    mended.has(node.name) ||
    (flow.summary && node.repeat === undefined && (isQuestion(node) || node.leaf.type === 'repeat'));
}
