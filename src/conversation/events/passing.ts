/** Changes in passing: `ganti D 39`, `eh salah, D nya 39`, `kader jadi 5`, at any question. */
import { isField, namedPlace } from '../answers/names.ts';
import { readAnswer } from '../answers/read.ts';
import { brokenAlone, ruleText } from '../answers/rules.ts';
import { type Given, isFixedByDraft, put, remember } from '../answers/store.ts';
import { ask } from '../asking/ask.ts';
import { show } from '../asking/show.ts';
import type { Step } from '../run.ts';
import { isRelevant, type Place } from '../turn/places.ts';
import { say, type Turn, word } from '../turn/turn.ts';
import { labelText, shortLabel, valueText } from '../turn/wording.ts';
import { proceed } from './advance.ts';
import { fillFromText } from './paste.ts';

interface Change {
  place: Place;
  given: Given;
}

/** Makes the changes that a message tells, each said back. Only what has words of a change about it: bare figures are a pasted report.
 *  Undefined: it tells none, or not all of it is understood. */
export function changeInPassing(turn: Turn, text: string): Step | undefined {
  const found = changesIn(turn, text);
  if (!found) return undefined;
  if ('changes' in found) return make(turn, found.changes);
  // `ganti K 43 D 38`: several at once are read as a report is.
  return fillFromText(turn, text) ?? ask(turn, found.unclear);
}

/** `unclear`: one change, and its value is not sure: its question is asked. */
export function changesIn(turn: Turn, text: string): { changes: Change[] } | { unclear: Place } | undefined {
  const { reader } = turn.env;
  const pieces = reader.passing(text);
  const changes: Change[] = [];
  let led = false;
  // `K nya salah, harusnya 43`: the name comes in one piece, the value in the next.
  let waits: Place | undefined;
  for (const piece of pieces) {
    const named = nameAhead(turn, piece.text) ?? (waits && { place: waits, rest: piece.text });
    if (!named) return undefined;
    const becoming = reader.becoming(named.rest);
    led ||= piece.led || becoming.led;
    waits = isWrong(turn, becoming.now) ? named.place : undefined;
    if (waits) continue;
    const given = newValue(turn, named.place, becoming);
    if (!given) return led && pieces.length === 1 && /\d/.test(becoming.now) ? { unclear: named.place } : undefined;
    changes.push({ place: named.place, given });
  }
  if (waits) return changes.length === 0 ? { unclear: waits } : undefined;
  return led && changes.length > 0 ? { changes } : undefined;
}

/** Nothing behind the name but that it was wrong. */
const isWrong = ({ env: { reader } }: Turn, text: string) =>
  text !== '' && reader.passing(text).length === 0 && text.split(/\s+/).some((one) => reader.shade(one) === 'wrong');

/** The new value, if all of it is sure, and if the old one that is named is the one that stands there. */
function newValue(turn: Turn, place: Place, { now, was }: { now: string; was?: string }): Given | undefined {
  const read = now === '' ? undefined : readAnswer(turn, place, now);
  if (!read || 'doubt' in read || read.also || read.told) return undefined;
  return was === undefined || isNow(turn, place, was) ? read : undefined;
}

/** The name at the beginning of the piece, also where it is written together with `nya`. */
function nameAhead(turn: Turn, text: string): { place: Place; rest: string } | undefined {
  const places = turn.flow.nodes
    .filter((node) => isField(node) && node.leaf.type !== 'text' && node.repeat === undefined)
    .map((node) => ({ node, key: node.name }))
    .filter((place) => isRelevant(turn, place));
  return namedPlace(turn, text, places) ?? namedPlace(turn, text.replace(/^([\p{L}\d]+?)-?nya\b/u, '$1 nya'), places);
}

/** `dari 36 jadi 39` changes only what is 36. */
function isNow(turn: Turn, place: Place, was: string): boolean {
  const read = readAnswer(turn, place, was);
  return !('doubt' in read) && read.value === turn.run.answers[place.key];
}

function make(turn: Turn, changes: Change[]): Step {
  for (const { place } of changes) {
    if (isFixedByDraft(turn, place.node)) {
      say(turn, word('held', { label: labelText(turn, place.node) }));
      return show(turn);
    }
  }
  for (const { place, given } of changes) {
    const before = turn.run.answers[place.key];
    const old = before === undefined || before === null ? undefined : valueText(turn, place, before);
    const undo = remember(turn);
    put(turn, place, given);
    const broken = brokenAlone(turn, place);
    if (broken) {
      say(turn, ruleText(turn, broken, place.row));
      undo();
      continue;
    }
    const label = shortLabel(turn, place.node);
    const value = valueText(turn, place, given.value);
    say(
      turn,
      old === undefined || old === value ? word('noted', { label, value }) : word('changed-to', { label, value, old }),
    );
  }
  // A figure that was told ahead of its question leaves the open one open.
  const stood = turn.stood < 0 ? 0 : turn.stood;
  return proceed(turn, Math.min(stood, ...changes.map(({ place }) => place.node.index)));
}
