/** Answers that do not come one by one: handed in at the start, from a draft, from a fetch, or from an older form of the flow. */

import { isQuestion } from '../flow/nodes.ts';
import type { Answers, Value } from '../run.ts';
import { allows } from '../turn/options.ts';
import { locate, type Place } from '../turn/places.ts';
import type { Turn } from '../turn/turn.ts';
import { put } from './check.ts';
import type { Given } from './read.ts';

/** Takes over what fits and is not answered yet; answers that were `filed` before are not checked again. Gives the places. */
export function fillIn(turn: Turn, answers: Answers, filed = false): Place[] {
  const { run } = turn;
  const taken: Place[] = [];
  for (const [key, value] of Object.entries(answers)) {
    const place = locate(turn.flow, key);
    const fits =
      place && run.answers[key] === undefined && (isQuestion(place.node) || place.node.leaf.type === 'repeat');
    if (!fits || !allows(turn, place.node, value)) continue;
    const waiting = run.filled;
    put(turn, place, withParts(key, value, answers));
    if (filed) run.filled = waiting;
    taken.push(place);
  }
  return taken;
}

/** L and P of a figure, if they are there and add up. */
export function withParts(key: string, value: Value, answers: Answers): Given {
  const L = answers[`${key}_L`];
  const P = answers[`${key}_P`];
  const whole = typeof L === 'number' && typeof P === 'number' && L >= 0 && P >= 0 && L + P === value;
  return whole ? { value, L, P } : { value };
}
