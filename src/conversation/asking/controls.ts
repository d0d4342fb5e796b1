/** The answers where no question of the flow is open (send, change, yes, no, ...), each with its button and the words that mean the same. */
import { checkOf } from '../answers/rules.ts';
import { isFixedByDraft } from '../answers/store.ts';
import { flowKey } from '../flow/flow-texts.ts';
import { isQuestion } from '../flow/nodes.ts';
import type { Shade, Word } from '../reader.ts';
import type { Step, Text } from '../run.ts';
import { answerOf, isRelevant, locate, type Place, placeOf } from '../turn/places.ts';
import { render, type Turn, type WordId, word } from '../turn/turn.ts';
import { labelText, shortLabel, valueText } from '../turn/wording.ts';
import { button, numbered, reply } from './ask.ts';

export interface Control {
  /** Key of the question, or `_` for the run as a whole. */
  question: string;
  value: string;
  label: Text;
  words: Word[];
  /** The kinds of yes that mean it: `kirim` sends, but takes over nothing. */
  yes?: Shade[];
  /** Compared with what was typed, instead of the label: a figure's value in the label must not be taken for an answer. */
  read?: string;
}

/** The controls of the mode in which the run stands. What destroys something takes no general yes, only a clear one or its own words. */
export function controlsOf(turn: Turn): Control[] {
  const { mode, at, pending } = turn.run;
  switch (mode) {
    case 'confirm':
      return [control(at, '!yes', 'confirm-yes', [], usual), control(at, '!no', 'confirm-no', ['no'])];
    case 'differ':
      return [own(turn, '!take', 'take'), own(turn, '!told', 'told')];
    case 'more':
      return [control(at, '!yes', 'more-yes', [], usual), control(at, '!no', 'more-no', ['no', 'done', 'skip'])];
    case 'take':
      return [control(at, '!take', 'take-yes', [], ['yes']), control(at, '!no', 'take-no', ['no', 'cancel'])];
    case 'resume':
      return [
        control(at, '!yes', 'resume-yes', [], ['yes', 'ok', 'onward', 'there']),
        control(at, '!new', 'resume-new', ['again']),
      ];
    case 'other':
      return [control('_', '!use', 'other-yes', [], ['yes']), control('_', '!keep', 'other-no', ['no', 'cancel'])];
    case 'summary':
      return [sending(turn), control('_', '!change', 'change', ['no'])];
    case 'leave':
      return isCancel(pending) ? cancelling : stopping(turn);
    case 'mend':
    case 'pick':
      return changeable(turn).map((place) => fix(turn, place));
    default:
      return [];
  }
}

const usual: Shade[] = ['yes', 'ok', 'there'];

const stopping = ({ env }: Turn): Control[] => [
  ...(env.stop ? [control('_', '!all', 'leave-all', ['stop'])] : []),
  control('_', '!cancel', 'leave-chat', ['cancel']),
  control('_', '!stay', 'leave-no', ['no'], ['onward', 'send']),
];

const control = (question: string, value: string, id: WordId, words: Word[], yes: Shade[] = []): Control => ({
  question,
  value,
  label: word(id),
  words,
  yes,
});

/** A control in the words of the flow itself. */
const own = ({ flow, run: { at } }: Turn, value: string, id: string): Control => ({
  question: at,
  value,
  label: { key: flowKey(flow, `${at}.${id}`) },
  words: [],
});

const cancelling = [
  control('_', '!cancel', 'cancel-yes', ['cancel'], ['yes']),
  control('_', '!stay', 'cancel-no', ['no'], ['onward', 'send']),
];

/** A flow may name its own button for sending. */
function sending(turn: Turn): Control {
  const own = flowKey(turn.flow, 'send');
  const found = turn.flow.grave
    ? control('_', '!send', 'send', [], ['yes'])
    : control('_', '!send', 'send', ['done'], ['yes', 'ok', 'send', 'onward']);
  return turn.env.texts.has(own) ? { ...found, label: { key: own } } : found;
}

export const isCancel = (pending: unknown) => typeof pending === 'string' && pending.startsWith('cancel');

/** What may be changed: in `mend` the figures of the broken rule, in `pick` every answer. */
export function changeable(turn: Turn): Place[] {
  const { flow, run } = turn;
  if (run.mode === 'mend') {
    const place = locate(flow, run.at);
    const check = place && checkOf(turn, place, 'constraint');
    const places = check?.figures.map((name) => placeOf(flow, name, place?.row)) ?? [];
    return places.filter((one): one is Place => one !== undefined && answerOf(turn, one) !== undefined);
  }
  return flow.nodes
    .filter((node) => (isQuestion(node) || node.leaf.type === 'repeat') && !isFixedByDraft(turn, node))
    .map((node) => ({ node, key: node.name }))
    .filter((place) => run.answers[place.key] !== undefined && isRelevant(turn, place));
}

/** The button that changes one answer: in `mend` with the figure's letter, in the longer list with the whole label. */
function fix(turn: Turn, place: Place): Control {
  const value = valueText(turn, place, turn.run.answers[place.key] ?? null);
  const read = labelText(turn, place.node);
  const mending = turn.run.mode === 'mend';
  const label = mending
    ? word('fix', { label: shortLabel(turn, place.node), value })
    : word('line', { label: read, value });
  return { question: place.key, value: '!fix', label, words: [], read };
}

/** Everything said in this turn with the controls as buttons; a long list is numbered in the text instead. */
export function withControls(turn: Turn): Step {
  const controls = controlsOf(turn);
  if (controls.length <= 10)
    return reply(
      turn,
      controls.map(({ question, value, label }) => button(turn, question, value, label)),
    );
  turn.said.push(numbered(controls.map(({ label }) => render(turn, label))));
  return reply(turn);
}

/** The control whose label this is, that this word means, or of whose words the whole message consists. */
export function readExactly(turn: Turn, text: string, said: Word | undefined): Control | undefined {
  const controls = controlsOf(turn);
  const plain = text.trim().toLowerCase();
  // The label comes first: `ubah` (change) is only one slip away from `udah`, which means yes.
  const exact = controls.find(({ label }) => render(turn, label).toLowerCase() === plain);
  if (exact) return exact;
  if (asksOrDoubts(turn, text)) return undefined;
  if (said) return controls.find((one) => means(turn, one, text, said));
  return controls.length > 3 ? undefined : byItsWords(turn, controls, text);
}

const asksOrDoubts = ({ env: { reader } }: Turn, text: string) =>
  text.length > 3 && (/[\p{L}\d]\s*\?/u.test(text) || reader.hedges(text));

function means({ env: { reader } }: Turn, { words, yes = [] }: Control, text: string, said: Word): boolean {
  const shade = reader.shade(text);
  if (said === 'yes') return shade !== undefined && yes.includes(shade);
  // `tidak jadi`: not the report, or not the cancelling?
  return words.includes(said) && !(said === 'cancel' && shade === 'undone' && words.length === 1 && yes.length > 0);
}

/** `iya batalkan saja`, `ya ambil alih`, `jangan dibatalkan`: each word belongs to one and the same control. */
function byItsWords(turn: Turn, controls: Control[], text: string): Control | undefined {
  const { reader } = turn.env;
  const parts = reader.bare(text, true).split(' ');
  const begun = reader.bare(text).split(' ').slice(0, 2).join(' ');
  if (parts.length > 6 || reader.shade(begun) === 'undone') return undefined;
  const no = controls.find(({ words }) => words.includes('no'));
  if (no && reader.denies(parts[0] ?? '')) {
    const known = (part: string) => controls.some((one) => belongs(turn, one, part));
    return parts.every((part) => reader.denies(part) || known(part)) ? no : undefined;
  }
  const found = controls.filter((one) => parts.every((part) => belongs(turn, one, part)));
  return found.length === 1 ? found[0] : undefined;
}

function belongs(turn: Turn, control: Control, part: string): boolean {
  const { reader } = turn.env;
  if (reader.bare(render(turn, control.label)).split(' ').includes(part)) return true;
  const said = reader.word(part);
  return said !== undefined && means(turn, control, part, said);
}

/** Nothing may be destroyed by half a label or a near meaning. */
const isGrave = ({ run: { mode } }: Turn) => mode === 'leave' || mode === 'take';

/** The control that a text means by its number or nearly by its label. */
export function readControl(turn: Turn, text: string): Control | undefined {
  const controls = controlsOf(turn);
  if (/^\s*\d+\s*$/.test(text)) return controls[Number(text) - 1];
  const { reader } = turn.env;
  if (reader.word(text) === 'yes' || asksOrDoubts(turn, text)) return undefined;
  const options = controls.map(({ label, read }, at) => ({ value: `!${at}`, label: read ?? render(turn, label) }));
  const reading = reader.choice(text, options);
  const found = 'value' in reading ? controls[Number(reading.value.slice(1))] : undefined;
  const whole =
    found && reader.bare(text).split(' ').length >= reader.bare(render(turn, found.label)).split(' ').length;
  return isGrave(turn) && !whole ? undefined : found;
}
