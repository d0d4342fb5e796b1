/** Does a flow understand what stands behind its start word? Only then does the word begin it: `rekap september` does, `lapor bu, PMT belum
 *  datang` is about something else. */
import { pasted } from '../conversation/events/paste.ts';
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow, Node } from '../conversation/flow/nodes.ts';
import type { Reading } from '../conversation/reader.ts';
import type { Option } from '../conversation/run.ts';
import { step } from '../conversation/step.ts';
import { fold } from '../texts/reading/fold.ts';
import { lookUp } from './look-up.ts';
import { envOf } from './run-flow.ts';
import { spoken } from './sentence-words.ts';
import type { Begun } from './start-words.ts';
import type { TurnState } from './turn-state.ts';

/** The text with which the flow begins; undefined: it does not understand it. */
export async function takes(turn: TurnState, { flow, rest }: Begun): Promise<string | undefined> {
  const { texts } = turn.deps;
  const { language } = turn.session;
  if (flow.joins) return invitation.test(rest) ? rest : undefined;
  if (pasted(flow, rest, texts.reader(language), texts, language)) return rest;
  const [first] = flow.nodes;
  if (!first) return undefined;
  if (first.leaf.type === 'text') return takesWords(turn, first, rest) ? rest : undefined;
  // What is no figure is asked for at once.
  if (first.leaf.type === 'integer') return isShort(turn, rest) ? rest : undefined;
  return namedChoice(turn, flow, rest);
}

/** A question in free words understands anything: `anak Budi sakit`. Of those that are never asked (`rekaman saya 2026`) a figure is a choice. */
export const choosesOnly = ({ flow, rest }: Begun): boolean =>
  flow.nodes.every(({ leaf }) => leaf.type !== 'text' || (leaf.asked === 'false' && /\d/.test(rest)));

/** An invitation's code or a meeting's, perhaps mistyped: words of letters and figures, with a figure or a hyphen among them. */
const invitation = /^(?=.*[\d\p{Pd}])[\p{L}\d]+(?:[\s\p{Pd}]+[\p{L}\d]+){0,4}$/u;

/** So short an answer is a code or a number. */
const codeLength = 40;
/** So long an answer is what others will read, and may ask them something. */
const letterLength = 400;

/** So long an answer is a name: no word of a report about somebody stands in it. */
const nameLength = 60;

/** A question in free words takes anything but a question about the matter itself: `edaran kemarin sudah sampai?` */
function takesWords(turn: TurnState, { leaf }: Node, rest: string): boolean {
  const max = 'max' in leaf ? Number(leaf.max) : codeLength;
  if (max > codeLength && max <= nameLength && tells(turn, rest)) return false;
  if (max > letterLength) return !isAbout(turn, rest);
  if (max > codeLength) return !isAsked(turn, rest);
  const optional = 'required' in leaf && leaf.required === false;
  return isShort(turn, rest) && (optional || /\d/.test(rest));
}

function isAbout({ deps, session }: TurnState, rest: string): boolean {
  const [first = ''] = spoken(rest).words;
  return ['about', 'asks'].some((list) => deps.texts.list(session.language, `inbox/words:${list}`).includes(first));
}

/** `anak tetangga demam dari kemarin` names no child. */
function tells({ deps, session }: TurnState, rest: string): boolean {
  const said = spoken(rest);
  const lists = ['inbox/words:about', 'reporting/questions:sick'] as const;
  return lists.some((list) => said.says(deps.texts.list(session.language, list)));
}

const isShort = (turn: TurnState, rest: string) => spoken(rest).words.length <= 3 && !isAsked(turn, rest);

function isAsked({ deps, session }: TurnState, rest: string): boolean {
  const said = spoken(rest);
  return said.marked || said.says(deps.texts.list(session.language, 'inbox/words:asks'));
}

const longestName = 5;

/** What the text chooses among the lists that the flow looks up: one of them by its name, and nothing beside it but noise. */
async function namedChoice(turn: TurnState, flow: Flow, rest: string): Promise<string | undefined> {
  const lists = await listsOf(turn, flow, rest);
  const env = envOf(turn);
  const noise = noiseOf(turn);
  const words = fold(rest).split(' ').filter(Boolean);
  const names: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengths(words.length - at).find((one) => {
      const window = words.slice(at, at + one).join(' ');
      if (/^\d+$/.test(window) || (one === 1 && noise.has(window))) return false;
      return lists.some((options) => isNamed(env.reader.choice(window, options, env.today)));
    });
    if (length !== undefined) names.push(words.slice(at, at + length).join(' '));
    else if (!noise.has(words[at]!) && !/^20\d\d$/.test(words[at]!)) return undefined;
    at += length ?? 1;
  }
  if (names.length === 0) return undefined;
  // Only a report is read for several things at once.
  if (flow.drafts) return rest;
  return names.length === 1 ? names[0] : undefined;
}

const lengths = (most: number) =>
  Array.from({ length: Math.min(longestName, most) }, (_, at) => Math.min(longestName, most) - at);

/** The flow is begun on trial, up to its draft: what it looks up by then. */
async function listsOf(turn: TurnState, flow: Flow, text: string): Promise<Option[][]> {
  const env = envOf(turn);
  const lists = flow.nodes.flatMap(({ leaf, name }) =>
    leaf.type === 'select_one' && Array.isArray(leaf.choices) ? [ownOptions(turn, flow, name, leaf.choices)] : [],
  );
  let trial = step(flow, null, { type: 'start', run: 'trial', text }, env);
  while (trial.wanted && !trial.wanted.lookup.startsWith('draft') && trial.run) {
    const { name } = trial.wanted;
    const value = await lookUp(turn, trial.wanted);
    if (Array.isArray(value)) lists.push(value as Option[]);
    trial = step(flow, trial.run, { type: 'fact', name, value }, env);
  }
  return lists;
}

/** A month that cannot be chosen is one that the flow says something about. */
const isNamed = (read: Reading<string>) =>
  'value' in read || ('doubt' in read && read.doubt.key === 'conversation/reading:no-such-month');

const ownOptions = ({ deps, session }: TurnState, flow: Flow, name: string, values: string[]): Option[] =>
  values.map((value) => ({
    value,
    label: deps.texts.render(session.language, { key: flowKey(flow, `${name}.opt-${value}`) }),
  }));

/** Words that stand around a name and say nothing of their own. */
function noiseOf({ deps, session }: TurnState): Set<string> {
  const lists = ['inbox/words:around', 'conversation/words:report-noise', 'conversation/words:posts'] as const;
  const more = ['conversation/words:places', 'conversation/words:date-noise', 'conversation/words:fillers'] as const;
  return new Set([...lists, ...more].flatMap((key) => deps.texts.list(session.language, key)));
}
