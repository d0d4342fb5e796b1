/** Somebody is in danger, and it stands in a report that is being filled in: the bidan is offered at once. Who is interrupted may never send it. */
import { contextOf, type TurnState } from './turn-state.ts';

export async function hearRemarks(turn: TurnState): Promise<void> {
  const { deps, session, remarks = [] } = turn;
  const { run } = session;
  if (!run || session.practice || !deps.flows.get(run.flow)?.corrects) return;
  const reader = deps.texts.reader(session.language);
  for (const text of remarks.filter((one) => reader.emergency(one))) {
    const heard = await deps.hears(await contextOf(turn), { text, reader, open: true });
    if (!heard?.urgent) continue;
    turn.effects.push({ name: heard.effect, args: heard.args });
    return;
  }
}
