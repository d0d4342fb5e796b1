/** Runs the effects of a turn inside its transaction. The rooms check rights again, write, and say what to answer. */
import type { Inbound } from '../channels/channel.ts';
import type { Run } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { EffectResult } from '../room.ts';
import type { Decision } from './decide.ts';
import type { InboxDeps } from './deps.ts';
import type { LoadedSession } from './load-session.ts';
import { startFlow } from './run-flow.ts';
import { belongTo, contextOf, newTurn, say, type TurnState, word } from './turn-state.ts';

export async function runEffects(
  deps: InboxDeps,
  db: Db,
  loaded: LoadedSession,
  decision: Decision,
  message: Inbound,
): Promise<Decision> {
  const turn = newTurn(deps, db, { ...loaded, session: decision.session }, message);
  turn.replies.push(...decision.replies);
  turn.answered = decision.answered;
  const waiting = [...decision.effects];
  for (const { name, args } of waiting) {
    const effect = name.startsWith('!') ? deps.offers.actions[name.slice(1)] : deps.offers.effects[name];
    // A button may carry anything: an action that no room offers comes from an old or a forged button.
    if (effect) await take(turn, await effect(await contextOf(turn), args), loaded.session.run);
    else say(turn, word('stale'));
    // An effect may begin a flow with all its answers; that flow ends at once and brings effects of its own.
    waiting.push(...turn.effects.splice(0));
  }
  // The bot answered the first photo of the album; the others join it.
  if (decision.joins) turn.replies = [];
  return turn;
}

/** `before`: the run in which the message came. */
async function take(turn: TurnState, result: EffectResult, before: Run | undefined) {
  const { session, deps } = turn;
  turn.replies.push(...result.replies);
  if (result.language) session.language = result.language;
  if (result.practice !== undefined) session.practice = result.practice || undefined;
  if (result.forget) turn.forget = result.forget;
  if (result.person !== undefined) belongTo(turn, result.person ?? undefined);
  const flow = result.next && deps.flows.get(result.next.flow);
  if (!flow) return;
  const { args, offer, same } = result.next!;
  const last = turn.replies.at(-1);
  if (offer && session.run && last) last.choices = [...(last.choices ?? []), offer];
  else await startFlow(turn, flow, { args, run: same && before?.flow === flow.path ? before.id : undefined });
}
