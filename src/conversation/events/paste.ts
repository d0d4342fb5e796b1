/** A whole report in one text: which of a flow's questions it answers, and what becomes of that in a run. */
import { fieldsOf, isField, makeFields } from '../answers/names.ts';
import { clear, givenIn, isFixedByDraft, put } from '../answers/store.ts';
import type { Flow, Node } from '../flow/nodes.ts';
import { entire, type Pasted, type Reader } from '../reader.ts';
import type { Answers, Step, Value } from '../run.ts';
import { allows, keepUnknownChoice, optionsOf } from '../turn/options.ts';
import { type EngineTexts, say, type Turn, word } from '../turn/turn.ts';
import { labelText, shortLabel, valueText } from '../turn/wording.ts';
import { proceed } from './advance.ts';

/** What a text says about a flow's questions; undefined when it is no pasted report of it. */
export function pasted(
  flow: Flow,
  text: string,
  reader: Reader,
  texts: EngineTexts,
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

/** Keeps a text that began the run until the lists that it may choose from are here. */
export function keepForChoices(turn: Turn, text: string) {
  if (awaited(turn).length > 0) turn.run.early = { ...turn.run.early, [keptText]: text.slice(0, 2000) };
}

/** A list has come: the kept text is read once more with its choices. What was read before or answered meanwhile stays. */
export function chooseFromKept(turn: Turn, choosers: readonly Node[]) {
  const text = turn.run.early?.[keptText];
  if (typeof text !== 'string') return;
  const open = choosers.filter((node) => isField(node) && turn.run.answers[node.name] === undefined);
  const found = readHere(turn, text);
  if (found) takeUnanswered(turn, found, open);
  else for (const chooser of open) chooseByName(turn, text, chooser);
  if (awaited(turn).length > 0) return;
  const { [keptText]: _done, ...others } = turn.run.early!;
  turn.run.early = others;
}

/** Its key among what came early: no question has this name. */
const keptText = '_';

function takeUnanswered(turn: Turn, { values, doubtful }: Pasted, choosers: readonly Node[]) {
  const unanswered = (name: string) => turn.run.answers[name.replace(/_[LP]$/, '')] === undefined;
  const unclear = choosers.map(({ name }) => name).filter((name) => name in doubtful);
  take(turn, {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => unanswered(name))),
    doubtful: Object.fromEntries(unclear.map((name) => [name, doubtful[name]!])),
    rest: [],
  });
}

/** `lapor september`, `rekap bulan lalu`: the words behind the start word are no report, but name a choice. A bare number does not:
 *  nobody has seen the list yet. */
function chooseByName(turn: Turn, text: string, chooser: Node) {
  if (/^\d{1,3}$/.test(text.trim())) return;
  const reading = entire(turn.env.reader.choice(text, optionsOf(turn, chooser), turn.env.today));
  if ('value' in reading) return take(turn, { values: { [chooser.name]: reading.value }, doubtful: {}, rest: [] });
  if (reading.doubt.key !== 'conversation/reading:no-such-month') return;
  say(turn, reading.doubt);
  askAgain(turn, chooser.name, text);
}

function askAgain(turn: Turn, name: string, written: string) {
  const node = turn.flow.byName.get(name);
  if (!node || !choosesFetched(node)) return;
  clear(turn, name);
  keepUnknownChoice(turn.run, name, written);
}

/** Open questions whose choices are fetched. */
const awaited = ({ flow, run }: Turn) =>
  flow.nodes.filter((node) => isField(node) && choosesFetched(node) && run.answers[node.name] === undefined);

const choosesFetched = ({ leaf }: Node) => 'choices' in leaf && typeof leaf.choices === 'string';

/** `least` 1: also a single figure by its name, `K 43`. */
function readHere(turn: Turn, text: string, least = 2): Pasted | undefined {
  const { flow, env } = turn;
  if (!looksPasted(text) && (least > 1 || text.length > 200)) return undefined;
  const fetched = flow.nodes.filter(isField).some((node) => choosesFetched(node) && optionsOf(turn, node).length > 0);
  const fields = fetched
    ? makeFields(flow, env.texts, env.language, (node) => optionsOf(turn, node))
    : fieldsOf(flow, env.texts, env.language);
  return env.reader.paste(text, fields, env.today, Math.min(least, 2));
}

/** Two figures or two signs of a list, in more than one word. Cheap, so that an ordinary answer never pays for a flow's length. */
const looksPasted = (text: string) =>
  text.length >= 5 &&
  text.length <= 20000 &&
  ((text.match(/\d+/g)?.length ?? 0) >= 2 || (text.match(/[:=]/g)?.length ?? 0) >= 2) &&
  /\p{L}/u.test(text);

/** Stores what was read, and says what was taken and what was not. */
function take(turn: Turn, { values, doubtful, rest, unasked = [] }: Pasted) {
  const taken: string[] = [];
  const fixed: string[] = [];
  const unclear = Object.keys(doubtful);
  for (const [name, value] of Object.entries(values as Answers)) {
    const node = turn.flow.byName.get(name);
    if (!node || !isField(node)) continue;
    if (isFixedByDraft(turn, node)) {
      if (value !== turn.run.answers[name]) fixed.push(labelText(turn, node));
    } else if (!allows(turn, node, value)) unclear.push(name);
    else taken.push(stored(turn, node, value, values as Answers));
  }
  for (const label of fixed) say(turn, word('held', { label }));
  if (taken.length > 0) say(turn, word('pasted', { list: taken.join(', ') }));
  const asked = unclear.flatMap((name) => doubtLine(turn, name, doubtful[name]?.written));
  if (asked.length > 0) say(turn, word('pasted-unclear', { list: asked.join(', ') }));
  for (const [name, { written }] of Object.entries(doubtful)) askAgain(turn, name, written);
  if (unasked.length > 0) say(turn, word('pasted-unasked', { list: unasked.join(' / ').slice(0, 600) }));
  // A list that is still to come may explain these lines.
  if (rest.length > 0 && awaited(turn).length === 0) say(turn, word('pasted-rest', { list: firstLines(rest) }));
}

function stored(turn: Turn, node: Node, value: Value, answers: Answers): string {
  const place = { node, key: node.name };
  put(turn, place, givenIn(answers, node.name, value));
  return `${shortLabel(turn, node)} ${valueText(turn, place, value)}`;
}

function doubtLine(turn: Turn, name: string, written: string | undefined): string[] {
  const node = turn.flow.byName.get(name);
  if (!node) return [];
  const label = labelText(turn, node);
  return [written === undefined ? label : `${label} (${written.slice(0, 30)})`];
}

const firstLines = (lines: string[]) =>
  lines
    .slice(0, 3)
    .map((line) => line.slice(0, 60))
    .join(' / ');
