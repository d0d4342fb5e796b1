/** Takes back what was cancelled by mistake: the run goes on where it stood, if nobody has begun it anew meanwhile. */
import { dayMs } from '../clock.ts';
import { flowKey } from '../conversation/flow/flow-texts.ts';
import { draftOf } from './draft-claim.ts';
import { leaveRun, mayStart, runFlow } from './run-flow.ts';
import { person, say, type TurnState, word } from './turn-state.ts';

/** At an open question the word counts only while something can be taken back: it may be the answer. */
export function asksBack({ session, deps }: TurnState, text: string): boolean {
  if (!session.dropped && session.run) return false;
  const written = deps.texts.reader(session.language).bare(text);
  const label = deps.texts.render(session.language, { key: 'conversation/engine:take-back' });
  return written === label.toLowerCase();
}

/** `run`: the one that the tapped message cancelled. */
export async function takeBack(turn: TurnState, run?: string): Promise<void> {
  const { session, deps } = turn;
  const { dropped } = session;
  const flow = dropped && deps.flows.get(dropped.run.flow);
  const late = !dropped || deps.clock.now() - dropped.at > dayMs || (run !== undefined && dropped.run.id !== run);
  const hers = dropped && (dropped.practice ?? false) === (session.practice ?? false);
  if (late || !flow || !hers || !(flow.open || mayStart(flow, await person(turn))))
    return say(turn, word('no-take-back'));
  const title = deps.texts.render(session.language, { key: flowKey(flow, 'title') });
  await leaveRun(turn);
  if (dropped.draft !== undefined) {
    const { state } = await deps.drafts.claim(turn.db, ...draftOf(turn, flow.path, dropped.draft), dropped.run);
    // Somebody else has it now, or she began anew: those answers are newer.
    if (state !== 'new') return say(turn, word('began-since', { title }));
    session.draft = dropped.draft;
  }
  session.run = dropped.run;
  session.dropped = undefined;
  say(turn, word('taken-back', { title }));
  await runFlow(turn, flow, { type: 'resume' });
}
