/** A whole report in one text: which of a flow's questions it answers, and what becomes of that in a run. */
import { fieldsOf, isField, makeFields } from '../answers/names.ts';
import type { Flow, Node } from '../flow/nodes.ts';
import { entire, type Pasted, type PasteField, type Reader } from '../reader.ts';
import type { Step } from '../run.ts';
import { choosesFetched, optionsOf } from '../turn/options.ts';
import { type EngineTexts, say, type Turn } from '../turn/turn.ts';
import { proceed } from './advance.ts';
import { holdOther } from './other-report.ts';
import { askAgain, take } from './take-pasted.ts';

/** What a text says about a flow's questions; undefined when it is no pasted report of it. */
export function pasted(
  flow: Flow,
  text: string,
  reader: Reader,
  texts: EngineTexts,
  language: string,
  today = '2000-01-01',
): Pasted | undefined {
  return text.length < 5 ? undefined : reader.paste(text, fieldsOf(flow, texts, language), today);
}

/** Fills the run with what a pasted text says. Undefined when it says fewer than `least` things. */
export function fillFromText(turn: Turn, text: string, least = 2): Step | undefined {
  const found = readHere(turn, text, least);
  if (!found || known(found) < least) return undefined;
  const figures = isFigures(turn.flow);
  if (figures && known(found) > 4) turn.run.whole = true;
  const open = awaited(turn);
  const here = open.filter((node) => optionsOf(turn, node).length > 0);
  if (figures && here.length < open.length) {
    // Which month and which posyandu it is about is known when the lists are here: before that nothing is taken.
    keepForChoices(turn, text);
    if (here.length > 0) takeChoices(turn, found, here, false);
    return proceed(turn, 0);
  }
  const other = figures ? holdOther(turn, found, turn.env.reader.screened(text, fieldsHere(turn))) : undefined;
  if (other) return other;
  // A room or the glossary may know the answer to `S itu apa?`.
  if (turn.run.at !== '' && onlyAsks(found)) turn.unread = true;
  take(turn, found, !figures && open.length > 0);
  return proceed(turn, 0);
}

const onlyAsks = ({ values, doubtful }: Pasted) =>
  Object.keys(values).length === 0 &&
  Object.values(doubtful).every(({ doubt }) => 'key' in doubt && doubt.key === 'conversation/reading:asked-back');

const known = (found: Pasted) => Object.keys(found.values).length + Object.keys(found.doubtful).length;

/** Keeps a text that began the run until the lists that it may choose from are here. What is nobody's business is not kept. */
export function keepForChoices(turn: Turn, text: string) {
  if (awaited(turn).length > 0)
    turn.run.early = { ...turn.run.early, [keptText]: turn.env.reader.screened(text, fieldsHere(turn)) };
}

/** A list has come: the kept text is read once more with its choices. What was read before or answered meanwhile stays. */
export function chooseFromKept(turn: Turn, choosers: readonly Node[]) {
  const text = turn.run.early?.[keptText];
  if (typeof text !== 'string') return;
  const open = choosers.filter((node) => isField(node) && turn.run.answers[node.name] === undefined);
  const found = readHere(turn, text);
  const last = awaited(turn, choosers).length === 0;
  if (!found) for (const chooser of open) chooseByName(turn, text, chooser);
  else if (isFigures(turn.flow)) takeChoices(turn, found, open, last);
  else takeUnanswered(turn, found, open);
  if (!last && awaited(turn).length > 0) return;
  const { [keptText]: _done, ...others } = turn.run.early!;
  turn.run.early = others;
}

/** Its key among what came early: no question has this name. */
const keptText = '_';

/** Posyandu and month are settled one after the other as their lists come; with the last list everything is taken and told. */
function takeChoices(turn: Turn, found: Pasted, open: Node[], last: boolean) {
  if (last) return take(turn, withoutAnswered(turn, found));
  const names = open.map(({ name }) => name);
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  const stops =
    open.some((node) => optionsOf(turn, node).length > 1 && !(node.name in found.values)) ||
    names.some((name) => name in found.doubtful);
  take(turn, { values: only(found.values), doubtful: only(found.doubtful), rest: [] }, false, !stops);
}

/** A choice that she has made meanwhile counts. */
function withoutAnswered({ run, flow }: Turn, found: Pasted): Pasted {
  const open = (name: string) => {
    const node = flow.byName.get(name);
    const chosen = node && choosesFetched(node) ? run.answers[name] : undefined;
    return chosen === undefined || chosen === found.values[name];
  };
  const keep = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([name]) => open(name)));
  return { ...found, values: keep(found.values), doubtful: keep(found.doubtful) };
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

/** Open questions whose choices are fetched. `here`: those whose list has just come. */
const awaited = ({ flow, run }: Turn, here: readonly Node[] = []) =>
  flow.nodes.filter(
    (node) => isField(node) && !here.includes(node) && choosesFetched(node) && run.answers[node.name] === undefined,
  );

/** Reports of figures: the texts of letters and invitations are read in another way. */
const isFigures = ({ nodes }: Flow) => nodes.filter(({ leaf }) => leaf.type === 'integer').length > 3;

export const readAgain = (turn: Turn, text: string): Pasted | undefined => readHere(turn, text);

/** `least` 1: also a single figure by its name, `K 43`. */
function readHere(turn: Turn, text: string, least = 2): Pasted | undefined {
  const { env } = turn;
  if (text.length < (least > 1 ? 5 : 2)) return undefined;
  return env.reader.paste(text, fieldsHere(turn), env.today, Math.min(least, 2));
}

function fieldsHere(turn: Turn): PasteField[] {
  const { flow, env } = turn;
  const fetched = flow.nodes.filter(isField).some((node) => choosesFetched(node) && optionsOf(turn, node).length > 0);
  return fetched
    ? makeFields(flow, env.texts, env.language, (node) => optionsOf(turn, node))
    : fieldsOf(flow, env.texts, env.language);
}
