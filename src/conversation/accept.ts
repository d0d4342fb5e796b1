/** Takes an answer: stores it, refuses it if it cannot be, and goes on. */
import { proceed } from './advance.ts';
import type { Given } from './answer.ts';
import { ask } from './ask.ts';
import { brokenAlone, put, remember, ruleText } from './check.ts';
import { isHeld } from './held.ts';
import type { Place } from './places.ts';
import type { Step } from './run.ts';
import { show } from './show.ts';
import { labelText } from './told.ts';
import { say, type Turn, word } from './turn.ts';

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
