/** Does what a turn decided, inside its transaction: rooms check rights again, write, and say what is answered. */
import type { Inbound } from '../channels/channel.ts';
import type { Run } from '../conversation/run.ts';
import type { Db } from '../records/tables.ts';
import type { EffectResult } from '../room.ts';
import type { House } from './house.ts';
import type { Played } from './play.ts';
import { start } from './playing.ts';
import type { Scene } from './scene.ts';
import { belongTo, contextOf, type Stage, say, setStage, word } from './stage.ts';

export async function perform(house: House, db: Db, scene: Scene, played: Played, message: Inbound): Promise<Played> {
  const stage = setStage(house, db, { ...scene, session: played.session }, message);
  stage.replies.push(...played.replies);
  stage.answered = played.answered;
  const waiting = [...played.effects];
  for (const { name, args } of waiting) {
    const effect = name.startsWith('!') ? house.offers.actions[name.slice(1)] : house.offers.effects[name];
    // A button may carry anything: an action that no room offers is an old or a forged one.
    if (effect) await take(stage, await effect(await contextOf(stage), args), scene.session.run);
    else say(stage, word('stale'));
    // A flow that an effect begins with all its answers ends at once.
    waiting.push(...stage.effects.splice(0));
  }
  // The first photo of an album was answered; the others only join it.
  if (played.joins) stage.replies = [];
  return stage;
}

/** `before`: the run in which the message came. */
async function take(stage: Stage, result: EffectResult, before: Run | undefined) {
  const { session, house } = stage;
  stage.replies.push(...result.replies);
  if (result.language) session.language = result.language;
  if (result.practice !== undefined) session.practice = result.practice || undefined;
  if (result.forget) stage.forget = result.forget;
  if (result.person !== undefined) belongTo(stage, result.person ?? undefined);
  const flow = result.next && house.flows.get(result.next.flow);
  if (!flow) return;
  const { args, offer, same } = result.next!;
  const last = stage.replies.at(-1);
  if (offer && session.run && last) last.choices = [...(last.choices ?? []), offer];
  else await start(stage, flow, { args, run: same && before?.flow === flow.path ? before.id : undefined });
}
