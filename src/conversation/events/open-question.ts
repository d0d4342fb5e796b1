/** A message at an open question: its answer, a whole report, or something that was not understood. */
import { ownWords } from '../answers/names.ts';
import { type Read, readAnswer } from '../answers/read.ts';
import { put } from '../answers/store.ts';
import { ask, button, reply, suggestion } from '../asking/ask.ts';
import { isQuestion } from '../flow/nodes.ts';
import type { Wish, Word } from '../reader.ts';
import type { Option, Step, Text } from '../run.ts';
import { buttonValue, fromButton, isOpenEnded, optionsOf } from '../turn/options.ts';
import { locate, type Place, placeOf } from '../turn/places.ts';
import { say, type Turn, word } from '../turn/turn.ts';
import { labelText } from '../turn/wording.ts';
import { accept, proceed } from './advance.ts';
import { askAside, readAside, tapAside } from './aside.ts';
import { sendsEarly } from './missing.ts';
import { changeInPassing } from './passing.ts';
import { fillFromText, readAgain } from './paste.ts';
import { donePhotos, filesIn } from './photos.ts';
import { obey } from './wishes.ts';

export function answerText(turn: Turn, place: Place, text: string, said: Word | undefined): Step {
  const early = said === 'yes' && turn.env.reader.shade(text) === 'send' ? sendsEarly(turn) : undefined;
  if (early) return early === 'ready' ? proceed(turn, 0) : ask(turn, place);
  const meant = said && answerWord(turn, place, said);
  if (meant) return meant;
  const { type } = place.node.leaf;
  // What was perhaps meant is asked once.
  if (typeof turn.run.pending === 'number') delete turn.run.pending;
  if (type === 'text') {
    const other = readAside(turn, place, text) ?? fillFromText(turn, text, 3);
    if (other) return other;
    if (isNothing(turn, place, text)) return skip(turn, place);
    const asked = askAside(turn, place, text);
    if (asked) return asked;
  }
  if (isCommand(turn, place, text)) {
    turn.unread = true;
    return ask(turn, place);
  }
  const read = readAnswer(turn, place, text);
  if (!('doubt' in read)) return take(turn, place, read);
  const wish = !read.asks && !read.heard ? turn.env.reader.wish(text) : undefined;
  const isCount = type === 'integer' || type === 'decimal';
  const own = isHelp(wish, text) || isOwn(read, text) || (isCount && isHalfRead(turn, place, text));
  const other = changeInPassing(turn, text) ?? (own ? undefined : fillFromText(turn, text, isCount ? 1 : 2));
  if (other) return other;
  if (wish) return obey(turn, place, wish, text);
  return doubted(turn, place, read);
}

/** `apa itu BGM?` asks about a figure and tells none, so it is no pasted line. */
const isHelp = (wish: Wish | undefined, text: string) => wish?.word === 'help' && !/\d/.test(text);

/** `1 anak, dari Sumatra` begins with what this question wants: its doubt is about this answer, not about another one's name. */
const isOwn = (read: Extract<Read, { doubt: Text }>, text: string) =>
  read.perhaps !== undefined && /^\s*\d+(?!\s*[TL]\b)/i.test(text) && !/\d\D+\d/.test(text);

/** A start word alone where any words may be the answer. What takes notes with photos keeps every word that is written to it. */
function isCommand(turn: Turn, { node }: Place, text: string): boolean {
  if (node.leaf.type !== 'select_one' || !isOpenEnded(node) || node.leaf.photos !== undefined) return false;
  const written = text.trim().toLowerCase();
  const isChoice = optionsOf(turn, node).some(({ label }) => label.toLowerCase() === written);
  const begins = isChoice ? undefined : turn.env.begins?.(text);
  // `hapus semua` begins nothing by itself: it is hers to answer with.
  return begins?.alone === true && !node.leaf.starts.some((flow) => begins.data === `!start.${flow}`);
}

/** `30 naik 6 tidak`: of several figures only one was read, and as this very answer. `N brp ya bu?`: not even that. */
function isHalfRead(turn: Turn, { key }: Place, text: string): boolean {
  const found = readAgain(turn, text, 1);
  const read = Object.keys({ ...found?.values, ...found?.doubtful });
  if (found === undefined || !read.every((name) => name === key)) return false;
  return !(key in found.values) || found.rest.some((piece) => /\d/.test(piece));
}

/** Stores what was read, with what it says besides. */
function take(turn: Turn, place: Place, { also, told, ...given }: Exclude<Read, { doubt: Text }>): Step {
  if (told) say(turn, told);
  const other = also && placeOf(turn.flow, also.name, place.row);
  if (!other) return accept(turn, place, given, true);
  put(turn, place, given);
  put(turn, other, { value: also.text });
  say(turn, word('noted', { label: labelText(turn, other.node), value: also.text }));
  return proceed(turn, place.node.index);
}

function doubted(turn: Turn, place: Place, read: Extract<Read, { doubt: Text }>): Step {
  if (!read.heard) turn.unread = true;
  say(turn, read.doubt);
  if (read.asks) return reply(turn);
  if (read.among) return among(turn, place, read.among);
  if (read.perhaps !== undefined && turn.run.mode === 'ask') turn.run.pending = read.perhaps;
  return ask(turn, place);
}

/** `-`, `nihil`, `tidak ada` where a text may be left out. */
function isNothing(turn: Turn, { node }: Place, text: string): boolean {
  if (!isQuestion(node) || node.leaf.required || /\d/.test(text)) return false;
  // `tidak ada masalah`, in the question's own words.
  const reading = turn.env.reader.figure(text, ownWords(turn.flow, node, turn.env));
  return 'value' in reading && reading.value.total === 0;
}

/** Words that are an answer at some kinds of question: skip, done, no, yes. */
function answerWord(turn: Turn, place: Place, said: Word): Step | undefined {
  const { leaf } = place.node;
  if (!isQuestion(place.node)) return undefined;
  const optional = !place.node.leaf.required;
  if (said === 'skip') return skip(turn, place);
  if (leaf.type === 'photo' && ['done', 'no', 'yes'].includes(said)) {
    if (filesIn(turn.run.answers[place.key]).length > 0) return donePhotos(turn, place);
    return said === 'no' && optional ? skip(turn, place) : undefined;
  }
  if (leaf.type === 'select_multiple' && said === 'done') return doneChoosing(turn, place);
  if (leaf.type === 'select_multiple' && said === 'no' && optional) return skip(turn, place);
  if ((leaf.type === 'text' || leaf.type === 'location') && said === 'no' && optional) return skip(turn, place);
  const suggested = said === 'yes' && !('choices' in leaf) ? suggestion(turn, place) : undefined;
  return suggested && accept(turn, place, { value: suggested.value, ...partsKept(turn, place, suggested.value) }, true);
}

/** Keeping an answer keeps its L and P. */
function partsKept({ run }: Turn, { key }: Place, value = run.answers[key]) {
  if (value !== run.answers[key]) return {};
  const L = run.answers[`${key}_L`];
  const P = run.answers[`${key}_P`];
  return typeof L === 'number' && typeof P === 'number' ? { L, P } : {};
}

/** Leaves the answer empty, or as it is where one was given before. */
function skip(turn: Turn, place: Place): Step {
  const old = turn.run.answers[place.key];
  if (old !== undefined) return accept(turn, place, { value: old, ...partsKept(turn, place) }, true);
  if (isQuestion(place.node) && !place.node.leaf.required) return accept(turn, place, { value: null }, true);
  say(turn, word('cannot-skip'));
  return ask(turn, place);
}

function doneChoosing(turn: Turn, place: Place): Step {
  const chosen = filesIn(turn.run.pending);
  if (chosen.length > 0) return accept(turn, place, { value: chosen }, true);
  return skip(turn, place);
}

/** Asks again with only those choices that fit what was written. */
function among(turn: Turn, place: Place, options: Option[]): Step {
  const all = optionsOf(turn, place.node);
  const doubt = [...turn.said];
  const step = ask(turn, place);
  const choices = options.map(({ value, label }) => {
    const at = all.findIndex((one) => one.value === value);
    return button(turn, place.key, buttonValue(value, at), { literal: label });
  });
  return { ...step, replies: [{ parts: doubt, choices }] };
}

/** A tap on the question that is open: a choice, or one of the buttons beside the choices. */
export function answerTap(turn: Turn, place: Place, value: string): Step | undefined {
  const { node, key } = place;
  if (value === '!take') {
    const suggested = suggestion(turn, place);
    if (suggested) turn.chose = suggested.label;
    return (
      suggested && accept(turn, place, { value: suggested.value, ...partsKept(turn, place, suggested.value) }, true)
    );
  }
  const aside = tapAside(turn, place, value);
  if (aside) return aside;
  if (value === '!skip') return chosenAs(turn, word('skip'), () => skip(turn, place));
  if (value === '!done') {
    const done =
      node.leaf.type === 'photo' ? donePhotos : node.leaf.type === 'select_multiple' ? doneChoosing : undefined;
    return done && chosenAs(turn, word('done'), () => done(turn, place));
  }
  const option = fromButton(optionsOf(turn, node), value);
  if (!option) return undefined;
  if (node.leaf.type !== 'select_multiple')
    return chosenAs(turn, { literal: option.label }, () => accept(turn, place, { value: option.value }, true));
  const chosen = toggled(filesIn(turn.run.pending ?? turn.run.answers[key]), option.value);
  turn.run.pending = chosen;
  say(
    turn,
    word('chosen', {
      list:
        optionsOf(turn, node)
          .filter((one) => chosen.includes(one.value))
          .map(({ label }) => label)
          .join(', ') || '–',
    }),
  );
  return ask(turn, place);
}

function chosenAs(turn: Turn, label: Text, act: () => Step): Step {
  turn.chose = label;
  return act();
}

const toggled = (list: string[], value: string) =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Changes an answer that was given before, by an edited message or one that quotes the question. Undefined: this key has no answer. */
export function changeByText(turn: Turn, key: string, text: string, back: () => Step): Step | undefined {
  const place = locate(turn.flow, key);
  if (!place || !isQuestion(place.node) || turn.run.answers[key] === undefined) return undefined;
  const read = readAnswer(turn, place, text);
  if (!('doubt' in read)) {
    if (read.told) say(turn, read.told);
    return accept(
      turn,
      place,
      { value: read.value, ...(read.L === undefined ? {} : { L: read.L, P: read.P! }) },
      false,
    );
  }
  turn.unread = true;
  say(turn, word('not-changed', { label: labelText(turn, place.node) }), read.doubt);
  return back();
}
