/** The ways out of a run: batal, simpan, berhenti. */
import { answersAtStake, hasDraft } from '../answers/store.ts';
import { finish, message } from '../asking/ask.ts';
import { isCancel } from '../asking/controls.ts';
import { show, titleOf } from '../asking/show.ts';
import { flowKey } from '../flow/flow-texts.ts';
import type { Mode, Step } from '../run.ts';
import { say, stand, type Turn, word } from '../turn/turn.ts';

/** `batal` throws up to so many answers away without asking. */
const cheap = 3;

export function cancel(turn: Turn): Step {
  if (turn.run.mode === 'leave') return drop(turn);
  const { filed } = turn.run;
  if (filed === 'same' || (!filed && answersAtStake(turn) <= cheap)) return drop(turn);
  return leave(turn, 'cancel');
}

/** Asks before leaving, and keeps with the question where the run stood. */
export function leave(turn: Turn, why: 'cancel' | 'stop'): Step {
  const { mode, at } = turn.run;
  if (mode === 'leave') return show(turn);
  stand(turn, 'leave', at);
  turn.run.pending = `${why} ${mode}`;
  return show(turn);
}

export function later(turn: Turn): Step {
  const title = titleOf(turn);
  if (!hasDraft(turn)) {
    say(turn, word('paused', { title }));
    return finish(turn, turn.run, [message(turn)]);
  }
  say(turn, word('kept', { title }));
  return finish(turn, null, [message(turn)], { draft: 'keep' });
}

/** What was chosen when the engine asked before leaving. */
export function afterLeave(turn: Turn, how: string): Step {
  const stopping = !isCancel(turn.run.pending);
  if (how === '!stay') return stay(turn);
  if (how === '!all') {
    const effects = turn.env.stop ? [{ name: turn.env.stop, args: {} }] : [];
    return finish(turn, null, [], hasDraft(turn) ? { effects, draft: 'keep' } : { effects });
  }
  // To stop is not to throw the answers away.
  if (stopping && hasDraft(turn)) return later(turn);
  return drop(turn);
}

function stay(turn: Turn): Step {
  const mode = String(turn.run.pending).split(' ')[1] as Mode;
  stand(turn, mode, turn.run.at);
  return show(turn);
}

function drop(turn: Turn): Step {
  // A flow that has stored everything already says it in its own words.
  const own = flowKey(turn.flow, 'cancelled');
  say(turn, turn.env.texts.has(own) ? { key: own } : word('cancelled', { title: titleOf(turn) }));
  return finish(turn, null, [message(turn)], { draft: 'drop' });
}
