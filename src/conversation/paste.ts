/** A whole report in one text: which of a flow's questions it answers, and what becomes of that in a run. */
import { proceed } from './advance.ts';
import { clear, put } from './check.ts';
import { doubt } from './doubted.ts';
import { withParts } from './fill.ts';
import { isHeld } from './held.ts';
import { namesOf } from './names.ts';
import { type Flow, isQuestion, type Node } from './nodes.ts';
import { allows, optionsOf } from './options.ts';
import type { Pasted, PasteField, Reader } from './reader.ts';
import type { Answers, Option, Step } from './run.ts';
import { labelText, shortLabel, valueText } from './told.ts';
import { say, type Turn, type Words, word } from './turn.ts';

/** What a text says about a flow's questions; undefined when it is no pasted report of it. */
export function pasted(
  flow: Flow,
  text: string,
  reader: Reader,
  texts: Words,
  language: string,
  today = '2000-01-01',
): Pasted | undefined {
  return looksPasted(text) ? reader.paste(text, fieldsOf(flow, texts, language), today) : undefined;
}

/** Fills the run with what a pasted text says. Undefined when it is none; at a text question only a text that is clearly one. */
export function fillFromText(turn: Turn, text: string, atText = false): Step | undefined {
  const found = readHere(turn, text);
  if (!found) return undefined;
  const least = atText ? 3 : 2;
  if (Object.keys(found.values).length + Object.keys(found.doubtful).length < least) return undefined;
  take(turn, found);
  return proceed(turn, 0);
}

/** A text that began the run is kept until the lists that it may choose from are here. */
export function keepForChoices(turn: Turn, text: string) {
  if (awaited(turn).length > 0) turn.run.early = { ...turn.run.early, [whole]: text.slice(0, 2000) };
}

/** A list has come: the kept text is read once more with its choices. What was read before or answered meanwhile stays. */
export function chooseFromKept(turn: Turn, choosers: readonly Node[]) {
  const text = turn.run.early?.[whole];
  if (typeof text !== 'string') return;
  const { values = {}, doubtful = {} } = readHere(turn, text) ?? {};
  const unanswered = (name: string) => turn.run.answers[name.replace(/_[LP]$/, '')] === undefined;
  const chosen = choosers.map(({ name }) => name).filter((name) => unanswered(name) && name in doubtful);
  take(turn, {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => unanswered(name))),
    doubtful: Object.fromEntries(chosen.map((name) => [name, doubtful[name]!])),
    rest: [],
  });
  if (awaited(turn).length > 0) return;
  const { [whole]: _done, ...others } = turn.run.early!;
  turn.run.early = others;
}

function askAgain(turn: Turn, name: string, written: string) {
  const node = turn.flow.byName.get(name);
  if (!node || !isFetched(node)) return;
  clear(turn, name);
  doubt(turn.run, name, written);
}

/** No question has this name. */
const whole = '_';

/** Open questions whose choices are fetched. */
const awaited = ({ flow, run }: Turn) =>
  flow.nodes.filter(
    (node) =>
      isField(node) &&
      'choices' in node.leaf &&
      typeof node.leaf.choices === 'string' &&
      run.answers[node.name] === undefined,
  );

function readHere(turn: Turn, text: string): Pasted | undefined {
  const { flow, env } = turn;
  if (!looksPasted(text)) return undefined;
  const dynamic = flow.nodes.filter(isField).some((node) => optionsOf(turn, node).length > 0 && isFetched(node));
  const fields = dynamic
    ? makeFields(flow, env.texts, env.language, (node) => optionsOf(turn, node))
    : fieldsOf(flow, env.texts, env.language);
  return env.reader.paste(text, fields, env.today);
}

const isFetched = ({ leaf }: Node) => 'choices' in leaf && typeof leaf.choices === 'string';

/** Cheap, so that ordinary answers never pay for a flow's length: two figures or signs of a list, in more than one word. */
const looksPasted = (text: string) =>
  text.length >= 5 &&
  text.length <= 20000 &&
  ((text.match(/\d+/g)?.length ?? 0) >= 2 || (text.match(/[:=]/g)?.length ?? 0) >= 2) &&
  /\p{L}/u.test(text);

function take(turn: Turn, { values, doubtful, rest }: Pasted) {
  const told: string[] = [];
  const held: string[] = [];
  const unclear = Object.keys(doubtful);
  const answers = values as Answers;
  for (const [name, value] of Object.entries(answers)) {
    const node = turn.flow.byName.get(name);
    if (!node || !isField(node)) continue;
    const place = { node, key: name };
    if (isHeld(turn, node)) {
      if (value !== turn.run.answers[name]) held.push(labelText(turn, node));
      continue;
    }
    if (!allows(turn, node, value)) {
      unclear.push(name);
      continue;
    }
    put(turn, place, withParts(name, value, answers));
    told.push(`${shortLabel(turn, node)} ${valueText(turn, place, value)}`);
  }
  for (const label of held) say(turn, word('held', { label }));
  if (told.length > 0) say(turn, word('pasted', { list: told.join(', ') }));
  const asked = unclear.flatMap((name) => doubtLine(turn, name, doubtful[name]?.written));
  if (asked.length > 0) say(turn, word('pasted-unclear', { list: asked.join(', ') }));
  for (const [name, { written }] of Object.entries(doubtful)) askAgain(turn, name, written);
  // What a list that is still to come may explain is not called unread yet.
  if (rest.length > 0 && awaited(turn).length === 0)
    say(
      turn,
      word('pasted-rest', {
        list: rest
          .slice(0, 3)
          .map((line) => line.slice(0, 60))
          .join(' / '),
      }),
    );
}

function doubtLine(turn: Turn, name: string, written: string | undefined): string[] {
  const node = turn.flow.byName.get(name);
  if (!node) return [];
  const label = labelText(turn, node);
  return [written === undefined ? label : `${label} (${written.slice(0, 30)})`];
}

const isField = (node: Node) =>
  isQuestion(node) && !node.leaf.unpasted && node.leaf.type !== 'photo' && node.leaf.type !== 'location';

/** The reader prepares a list of fields once: so the same list is handed to it each time. */
const known = new WeakMap<Flow, Map<string, PasteField[]>>();

function fieldsOf(flow: Flow, texts: Words, language: string): PasteField[] {
  const byLanguage = known.get(flow) ?? new Map<string, PasteField[]>();
  known.set(flow, byLanguage);
  const fields =
    byLanguage.get(language) ?? makeFields(flow, texts, language, (node) => staticOptions(flow, node, texts, language));
  byLanguage.set(language, fields);
  return fields;
}

function makeFields(flow: Flow, texts: Words, language: string, options: (node: Node) => Option[]): PasteField[] {
  return flow.nodes.filter(isField).flatMap((node): PasteField[] => {
    const { leaf, name } = node;
    const names = [...namesOf(flow, node, texts, language)];
    const type = leaf.type as PasteField['type'];
    const field: PasteField = { name, type, names, sexes: leaf.type === 'integer' && leaf.sexes };
    if (!('choices' in leaf)) return [field];
    const found = options(node);
    return found.length > 0 ? [{ ...field, options: found }] : [];
  });
}

function staticOptions(flow: Flow, { leaf, name }: Node, texts: Words, language: string): Option[] {
  if (!('choices' in leaf) || typeof leaf.choices === 'string') return [];
  return leaf.choices.map((value) => ({
    value,
    label: texts.render(language, { key: `${flow.path}:${name}.opt-${value}` }),
  }));
}
