/** A whole report in one text: which of a flow's questions it answers, and what becomes of that in a run. */

import { clear, put } from '../answers/check.ts';
import { withParts } from '../answers/fill.ts';
import { fieldsOf, isField, makeFields } from '../answers/paste-fields.ts';
import type { Flow, Node } from '../flow/nodes.ts';
import type { Pasted, Reader } from '../reader.ts';
import type { Answers, Step } from '../run.ts';
import { doubt } from '../turn/doubted.ts';
import { isHeld } from '../turn/held.ts';
import { allows, optionsOf } from '../turn/options.ts';
import { say, type Turn, type Words, word } from '../turn/turn.ts';
import { labelText, shortLabel, valueText } from '../turn/wording.ts';
import { proceed } from './advance.ts';

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

/** Fills the run with what a pasted text says. Undefined when it says fewer than `least` things. */
export function fillFromText(turn: Turn, text: string, least = 2): Step | undefined {
  const found = readHere(turn, text, least);
  if (!found) return undefined;
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
  const open = choosers.filter((node) => isField(node) && turn.run.answers[node.name] === undefined);
  const found = readHere(turn, text);
  if (found) takeUnanswered(turn, found, open);
  else for (const chooser of open) chooseByName(turn, text, chooser);
  if (awaited(turn).length > 0) return;
  const { [whole]: _done, ...others } = turn.run.early!;
  turn.run.early = others;
}

function takeUnanswered(turn: Turn, { values, doubtful }: Pasted, choosers: readonly Node[]) {
  const unanswered = (name: string) => turn.run.answers[name.replace(/_[LP]$/, '')] === undefined;
  const unclear = choosers.map(({ name }) => name).filter((name) => name in doubtful);
  take(turn, {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => unanswered(name))),
    doubtful: Object.fromEntries(unclear.map((name) => [name, doubtful[name]!])),
    rest: [],
  });
}

/** `lapor september`, `rekap bulan lalu`: what stands behind the start word is no report, but names a choice. A bare number does not:
 *  nobody has seen the list yet. */
function chooseByName(turn: Turn, text: string, chooser: Node) {
  if (/^\d{1,3}$/.test(text.trim())) return;
  const reading = turn.env.reader.choice(text, optionsOf(turn, chooser), turn.env.today);
  if ('value' in reading) return take(turn, { values: { [chooser.name]: reading.value }, doubtful: {}, rest: [] });
  if (!reading.doubt.key.endsWith(':no-such-month')) return;
  say(turn, reading.doubt);
  askAgain(turn, chooser.name, text);
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

/** `least` 1: also a single figure by its name, `K 43`. */
function readHere(turn: Turn, text: string, least = 2): Pasted | undefined {
  const { flow, env } = turn;
  if (!looksPasted(text) && (least > 1 || text.length > 200)) return undefined;
  const dynamic = flow.nodes.filter(isField).some((node) => optionsOf(turn, node).length > 0 && isFetched(node));
  const fields = dynamic
    ? makeFields(flow, env.texts, env.language, (node) => optionsOf(turn, node))
    : fieldsOf(flow, env.texts, env.language);
  return env.reader.paste(text, fields, env.today, Math.min(least, 2));
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
