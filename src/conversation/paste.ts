/** A whole report in one text: which of a flow's questions it answers, and what becomes of that in a run. */
import { proceed } from './advance.ts';
import { put } from './check.ts';
import { withParts } from './fill.ts';
import { namesOf } from './names.ts';
import { type Flow, isQuestion, type Node } from './nodes.ts';
import { allows, optionsOf } from './options.ts';
import type { Pasted, PasteField, Reader } from './reader.ts';
import type { Answers, Option, Step } from './run.ts';
import { labelText, valueText } from './told.ts';
import { say, type Turn, type Words, word } from './turn.ts';

/** What a text says about a flow's questions; undefined when it is no pasted report of it. Without `today` dates are left out. */
export function pasted(
  flow: Flow,
  text: string,
  reader: Reader,
  texts: Words,
  language: string,
  today?: string,
): Pasted | undefined {
  if (!looksPasted(text)) return undefined;
  const options = (node: Node) => staticOptions(flow, node, texts, language);
  return reader.paste(text, fieldsOf(flow, texts, language, options, today !== undefined), today ?? '2000-01-01');
}

/** Fills the run with what a pasted text says. Undefined when it is none; at a text question only a text that is clearly one. */
export function fillFromText(turn: Turn, text: string, atText = false): Step | undefined {
  const { flow, env } = turn;
  if (!looksPasted(text)) return undefined;
  const fields = fieldsOf(flow, env.texts, env.language, (node) => optionsOf(turn, node), true);
  const found = env.reader.paste(text, fields, env.today);
  if (!found) return undefined;
  const least = atText ? 3 : 2;
  if (Object.keys(found.values).length + Object.keys(found.doubtful).length < least) return undefined;
  take(turn, found);
  return proceed(turn, 0);
}

/** Cheap, so that ordinary answers never pay for a flow's length: two figures or signs of a list, in more than one word. */
const looksPasted = (text: string) =>
  text.length >= 5 &&
  text.length <= 20000 &&
  ((text.match(/\d+/g)?.length ?? 0) >= 2 || (text.match(/[:=]/g)?.length ?? 0) >= 2) &&
  /\p{L}/u.test(text);

function take(turn: Turn, { values, doubtful, rest }: Pasted) {
  const told: string[] = [];
  const unclear = Object.keys(doubtful);
  const answers = values as Answers;
  for (const [name, value] of Object.entries(answers)) {
    const node = turn.flow.byName.get(name);
    if (!node || !isField(node)) continue;
    const place = { node, key: name };
    if (!allows(turn, node, value)) {
      unclear.push(name);
      continue;
    }
    put(turn, place, withParts(name, value, answers));
    told.push(`${labelText(turn, node)} ${valueText(turn, place, value)}`);
  }
  if (told.length > 0) say(turn, word('pasted', { list: told.join(', ') }));
  const asked = unclear.flatMap((name) => doubtLine(turn, name, doubtful[name]?.written));
  if (asked.length > 0) say(turn, word('pasted-unclear', { list: asked.join(', ') }));
  if (rest.length > 0)
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

function fieldsOf(
  flow: Flow,
  texts: Words,
  language: string,
  options: (node: Node) => Option[],
  dates: boolean,
): PasteField[] {
  return flow.nodes.filter(isField).flatMap((node): PasteField[] => {
    const { leaf, name } = node;
    if (leaf.type === 'date' && !dates) return [];
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
