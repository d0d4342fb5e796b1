/** What follows from a control: confirming, mending, another row, taking over, sending, changing, leaving. */
import { keepTold, takeComputed } from '../answers/computed.ts';
import { namedPlace } from '../answers/names.ts';
import { readAnswer } from '../answers/read.ts';
import { recheck } from '../answers/rules.ts';
import { clear, put } from '../answers/store.ts';
import { ask } from '../asking/ask.ts';
import { type Control, changeable, readControl } from '../asking/controls.ts';
import { show } from '../asking/show.ts';
import type { Step } from '../run.ts';
import { locate, type Place, rowsBegun } from '../turn/places.ts';
import { render, say, stand, type Turn, word } from '../turn/turn.ts';
import { labelText } from '../turn/wording.ts';
import { accept, conclude, openInRow, proceed } from './advance.ts';
import { begin, leaveTo, resume, takeOver } from './fact.ts';
import { afterOther } from './other-report.ts';
import { changeInPassing } from './passing.ts';
import { fillFromText, readAgain } from './paste.ts';
import { afterLeave, reopen } from './universal-words.ts';
import { obey } from './wishes.ts';

export function control(turn: Turn, { question, value }: Pick<Control, 'question' | 'value'>): Step {
  const { mode } = turn.run;
  if (mode === 'summary') return value === '!send' ? send(turn) : pick(turn);
  if (mode === 'leave') return afterLeave(turn, value);
  if (mode === 'other') return afterOther(turn, value, readAgain);
  const place = locate(turn.flow, question);
  if (!place) return show(turn);
  if (mode === 'confirm') return value === '!yes' ? believe(turn, place) : askAnew(turn, place);
  if (mode === 'differ') return value === '!take' ? takesComputed(turn, place) : keepsTold(turn, place);
  if (mode === 'more') return value === '!yes' ? anotherRow(turn, place) : noMoreRows(turn, place);
  if (mode === 'take') return value === '!take' ? takeOver(turn, place.node) : leaveTo(turn, place.node);
  if (mode === 'resume') return value === '!yes' ? resume(turn, place.node) : begin(turn, place.node);
  return change(turn, place);
}

/** A text where controls are open. */
export function controlText(turn: Turn, text: string): Step {
  const { mode, at } = turn.run;
  const place = locate(turn.flow, at);
  const changes = mode === 'mend' || mode === 'pick' || mode === 'summary' || mode === 'differ';
  const edited = changes ? (faulty(turn, text) ?? edit(turn, text) ?? changeInPassing(turn, text)) : undefined;
  if (edited) return edited;
  const meant = readControl(turn, text);
  if (meant) return control(turn, meant);
  // In `mend`, a figure that is no number of the list can only be a new answer to the last question.
  if (place && (mode === 'confirm' || (mode === 'mend' && /^\s*\d/.test(text)))) {
    const read = readAnswer(turn, place, text);
    if (!('doubt' in read)) return accept(turn, place, read, true);
    const changed = changeInPassing(turn, text);
    if (changed) return changed;
  }
  const grave = mode === 'take' || mode === 'leave' || mode === 'other';
  const whole = grave ? undefined : fillFromText(turn, text, 1);
  if (whole) return whole;
  if (!grave && cancels(turn, text)) return obey(turn, place, { word: 'cancel', whole: true }, text);
  const wish = turn.env.reader.wish(text);
  if (wish && wish.word !== 'skip' && !(grave && wish.word === 'cancel')) return obey(turn, place, wish, text);
  turn.unread = true;
  const chooses = grave || mode === 'resume' || mode === 'differ' || (mode === 'summary' && turn.flow.grave);
  say(turn, word(chooses ? 'say-which' : 'not-understood'));
  return show(turn);
}

/** `jangan kirim, batal`: one piece of it is a clear word, and it is asked about before anything is lost. */
const cancels = ({ env: { reader } }: Turn, text: string): boolean =>
  text
    .split(/[,.;!\n]+/)
    .some((piece) => reader.word(piece.trim()) === 'cancel' && reader.shade(piece.trim()) !== 'undone');

/** `belum, D nya salah`: the question of the one answer that is named as wrong. Several, or none: which one is asked. */
function faulty(turn: Turn, text: string): Step | undefined {
  const { reader } = turn.env;
  const said = text.split(/[\s,.!-]+/).filter(Boolean);
  const wrong = said.some((one) => reader.shade(one) === 'wrong');
  if (!wrong || said.length > 8 || /\d/.test(text.replace(/\b2t\b/gi, '')) || /\?/.test(text)) return undefined;
  const mode = turn.run.mode === 'summary' ? 'pick' : turn.run.mode;
  const places = changeable({ ...turn, run: { ...turn.run, mode } });
  const named = reader
    .passing(text)
    .flatMap((piece) => namedPlace(turn, piece.text.replace(withNya, '$1 nya'), places) ?? []);
  if (named.length === 1) return change(turn, named[0]!.place);
  return turn.run.mode === 'summary' ? pick(turn) : undefined;
}

const withNya = /^([\p{L}\d]+?)-?nya\b/u;

/** `D 39`, `ubah D 39`, `D`. */
function edit(turn: Turn, text: string): Step | undefined {
  const { run } = turn;
  const all = run.mode === 'summary' || run.mode === 'differ';
  const places = all ? changeable({ ...turn, run: { ...run, mode: 'pick' } }) : changeable(turn);
  const named = namedPlace(turn, text, places) ?? namedPlace(turn, withoutFirst(turn, text), places);
  if (!named) return undefined;
  if (named.rest === '') return change(turn, named.place);
  const read = readAnswer(turn, named.place, named.rest);
  if (!('doubt' in read)) return accept(turn, named.place, read, false);
  // Several figures at once are a pasted report.
  const whole = fillFromText(turn, text);
  if (whole) return whole;
  turn.unread = true;
  say(turn, word('not-changed', { label: labelText(turn, named.place.node) }), read.doubt);
  return show(turn);
}

/** `ubah D 39` -> `D 39`. */
function withoutFirst(turn: Turn, text: string): string {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return first.toLowerCase() === render(turn, word('change')).toLowerCase() ? rest.join(' ') : '';
}

const change = (turn: Turn, place: Place): Step =>
  place.node.leaf.type === 'repeat' ? reopen(turn, place.node) : ask(turn, place);

function send(turn: Turn): Step {
  return recheck(turn) ? show(turn) : conclude(turn);
}

function pick(turn: Turn): Step {
  stand(turn, 'pick', '');
  return show(turn);
}

function believe(turn: Turn, place: Place): Step {
  turn.run.sure = [...(turn.run.sure ?? []), place.key];
  return proceed(turn, place.node.index);
}

function takesComputed(turn: Turn, place: Place): Step {
  takeComputed(turn, place.node);
  return proceed(turn, place.node.index);
}

function keepsTold(turn: Turn, place: Place): Step {
  keepTold(turn, place.node);
  return proceed(turn, place.node.index);
}

function askAnew(turn: Turn, place: Place): Step {
  clear(turn, place.key);
  return ask(turn, place);
}

function anotherRow(turn: Turn, { node }: Place): Step {
  const open = openInRow(turn, node, rowsBegun(turn.run, node));
  return open ? ask(turn, open) : noMoreRows(turn, { node, key: node.name });
}

function noMoreRows(turn: Turn, place: Place): Step {
  put(turn, place, { value: rowsBegun(turn.run, place.node) });
  return proceed(turn, place.node.index);
}
