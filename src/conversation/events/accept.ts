/** Takes an answer: stores it, refuses it if it cannot be, and goes on. */

import { brokenAlone, put, remember, ruleText } from '../answers/check.ts';
import type { Given } from '../answers/read.ts';
import { ask } from '../asking/ask.ts';
import { show } from '../asking/show.ts';
import type { Step } from '../run.ts';
import { isHeld } from '../turn/held.ts';
import type { Place } from '../turn/places.ts';
import { say, type Turn, word } from '../turn/turn.ts';
import { labelText } from '../turn/wording.ts';
import { proceed } from './advance.ts';

/** `here`: it answers the open question (else an earlier answer is changed, and the run goes on where it stood). */
export function accept(turn: Turn, place: Place, given: Given, here: boolean): Step {
  if (isHeld(turn, place.node)) {
    say(turn, word('held', { label: labelText(turn, place.node) }));
    return show(turn);
  }
  const undo = remember(turn, place);
  put(turn, place, given);
  const broken = brokenAlone(turn, place);
  if (!broken) return proceed(turn, place.node.index);
  const text = ruleText(turn, broken, place.row);
  undo();
  say(turn, text);
  return here ? ask(turn, place) : show(turn);
}
