/** Holds flows and texts together: what is missing, unknown, unused or out of reach. For `npm run flows` and the tests. */
import { expectedTexts } from './flow-texts.ts';
import type { Flow, Node, Position } from './nodes.ts';

/** One thing that is wrong. `warning`: works, but not in every language. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  sentence: string;
  warning?: boolean;
}

export interface TextKey {
  key: string;
  file: string;
  line: number;
  language: string;
  variables: string[];
}

/** Names under which rooms offer what flows ask for. */
export interface OfferNames {
  lookups: Iterable<string>;
  effects: Iterable<string>;
}

/** `named`: is this text of a flow's file used by code? */
export function checkFlows(
  flows: Flow[],
  keys: TextKey[],
  offers?: OfferNames,
  named: (key: string) => boolean = () => false,
): Finding[] {
  const indonesian = new Map(keys.filter(({ language }) => language === 'id').map((one) => [one.key, one]));
  return [
    ...flows.flatMap((flow) => checkTexts(flow, keys, indonesian, named)),
    ...flows.flatMap(unreachable),
    ...onlyOne.flatMap((mark) => flows.filter((flow) => flow[mark]).flatMap((flow, at) => saidTwice(flow, at, mark))),
    ...(offers ? flows.flatMap((flow) => checkOffers(flow, offers)) : []),
    ...writtenTwice(keys),
    ...untranslated(keys, indonesian),
  ];
}

function checkTexts(
  flow: Flow,
  keys: TextKey[],
  indonesian: Map<string, TextKey>,
  named: (key: string) => boolean,
): Finding[] {
  const expected = expectedTexts(flow);
  const missing = [...expected]
    .filter(([id, { needed }]) => needed && !indonesian.has(`${flow.path}:${id}`))
    .map(([id, { position }]) => finding(flow.source, position, `the text ${flow.path}:${id} is missing`));
  const { refusal } = flow;
  if (refusal !== undefined && !indonesian.has(refusal))
    missing.push(finding(flow.source, { line: 1, column: 1 }, `the text ${refusal} is missing`));
  const own = keys.filter(({ key }) => key.startsWith(`${flow.path}:`));
  const wrong = own.flatMap((text): Finding[] => {
    const id = text.key.slice(flow.path.length + 1);
    const known = expected.get(id);
    const at = { line: text.line, column: 1 };
    if (!known) return named(text.key) ? [] : [finding(text.file, at, `nothing uses the text ${id}`)];
    return text.variables
      .filter((name) => !known.variables.some((one) => name === one || name.startsWith(`${one}_`)))
      .map((name) => finding(text.file, at, `{ $${name} } is not known in ${id}: name it in \`show\` or in the rule`));
  });
  return [...missing, ...wrong];
}

/** A question whose rule can never be true, as far as that can be seen without answers: by trying all choices that it mentions. */
function unreachable(flow: Flow): Finding[] {
  return [...flow.byName.values()]
    .filter((node) => node.relevant.some((rule) => never(flow, rule)))
    .map((node) => finding(flow.source, node.position, `${node.name} is never asked: its relevant is always false`));
}

function never(flow: Flow, rule: Node['relevant'][number]): boolean {
  const choices = rule.names.map((name) => {
    const leaf = flow.byName.get(name)?.leaf;
    return leaf?.type === 'select_one' && Array.isArray(leaf.choices) ? leaf.choices : undefined;
  });
  if (!choices.every((one) => one !== undefined)) return false;
  const many = choices.reduce((count, one) => count * one.length, 1);
  if (many > 1000) return false;
  const rows = choices.reduce<string[][]>(
    (found, one) => found.flatMap((row) => one.map((value) => [...row, value])),
    [[]],
  );
  return rows.every((row) => rule.run(Object.fromEntries(rule.names.map((name, at) => [name, row[at]]))) !== true);
}

export function checkOffers(flow: Flow, { lookups, effects }: OfferNames): Finding[] {
  const known = new Set(lookups);
  const fetches = flow.nodes.flatMap(({ leaf, position }) =>
    leaf.type === 'fetch' && !known.has(leaf.from)
      ? [finding(flow.source, position, `no room offers the lookup ${leaf.from}`)]
      : [],
  );
  const shown =
    flow.shown_if === undefined || known.has(flow.shown_if)
      ? []
      : [finding(flow.source, { line: 1, column: 1 }, `no room offers the lookup ${flow.shown_if}`)];
  if (new Set(effects).has(flow.then)) return [...fetches, ...shown];
  return [...fetches, ...shown, finding(flow.source, flow.thenPosition, `no room offers the effect ${flow.then}`)];
}

/** If two flows said the same of themselves, nobody could tell which one is meant. */
const onlyOne = ['stops', 'joins', 'corrects'] as const;
const saidTwice = ({ source }: Flow, at: number, mark: (typeof onlyOne)[number]): Finding[] =>
  at === 0 ? [] : [finding(source, { line: 1, column: 1 }, `another flow says \`${mark}\` already`)];

/** Fluent silently takes the later one of two texts with the same name. An old one that a merge left behind would go out with its
 *  variables unfilled. */
function writtenTwice(keys: TextKey[]): Finding[] {
  const seen = new Set<string>();
  return keys.flatMap(({ key, language, file, line }) => {
    const id = `${language} ${key}`;
    if (seen.has(id)) return [finding(file, { line, column: 1 }, `${key} is written twice`)];
    seen.add(id);
    return [];
  });
}

/** Word lists are understood in Indonesian too, whatever the language. */
const lists = /^conversation\/(?:words|scales):/;

/** English must be complete for developers. A text that Indonesian lacks is never shown. */
function untranslated(keys: TextKey[], indonesian: Map<string, TextKey>): Finding[] {
  const english = new Set(keys.filter(({ language }) => language === 'en').map(({ key }) => key));
  const missing = [...indonesian.values()]
    .filter(({ key }) => !english.has(key) && !lists.test(key) && !/\.(?:maybe|parts)$/.test(key))
    .map(({ file, line, key }) => ({
      ...finding(file, { line, column: 1 }, `${key} has no English text`),
      warning: true,
    }));
  const strange = keys
    .filter(({ key }) => !indonesian.has(key))
    .map(({ file, line, key }) => ({
      ...finding(file, { line, column: 1 }, `${key} has no Indonesian text`),
      warning: true,
    }));
  return [...missing, ...strange];
}

const finding = (file: string, { line, column }: Position, sentence: string): Finding => ({
  file,
  line,
  column,
  sentence,
});
