/** A table that somebody sends while no question wants a file: it is read before the turn's transaction, and handed to the flow that takes tables. */
import { isTable } from './deps.ts';
import { mayStart } from './run-flow.ts';
import { person, say, type TurnState, word } from './turn-state.ts';

/** False: the message is none, or nobody here takes it. Throws SendError. */
export async function takesTable(turn: TurnState): Promise<boolean> {
  const { deps, message, session } = turn;
  const { media, held, edited, text = '' } = message;
  const flow = deps.tables && deps.flows.get(deps.tables.flow);
  if (!deps.tables || !flow || !message.private || !isTable(media) || held !== undefined || edited) return false;
  const who = await person(turn);
  if (!who || !mayStart(flow, who)) return false;
  if (session.practice && !flow.practice) {
    say(turn, word('not-in-practice'));
    return true;
  }
  const channel = deps.channels.find((one) => one.name === message.channel)!;
  const file = media.name ?? '';
  const table = await deps.tables.read(await channel.fetch(media), file);
  turn.effects.push({ name: flow.then, args: { table, file, caption: text.trim() } });
  return true;
}
