/** Runs the chat's flow on one event. The engine says what it needs; this file looks it up, claims drafts and collects the results. */
import { flowKey } from '../conversation/flow/flow-texts.ts';
import type { Flow } from '../conversation/flow/load.ts';
import type { Answers, Choice, Event, Step, WantedLookup } from '../conversation/run.ts';
import { type Env, step } from '../conversation/step.ts';
import type { Person } from '../room.ts';
import { claimDraft, draftOf, keepDraft } from './draft-claim.ts';
import { startData } from './intent.ts';
import { lookUp } from './look-up.ts';
import { person, say, type TurnState, today, word } from './turn-state.ts';

/** What a flow begins with. `run`: the id under which it goes on. */
interface Begin {
  text?: string;
  args?: Answers;
  run?: string;
}

/** Begins a flow, unless this person may not. A report that is being filled in meanwhile is kept as a draft. */
export async function startFlow(turn: TurnState, flow: Flow, from: Begin = {}): Promise<void> {
  const who = await person(turn);
  if (!who && !flow.open) return say(turn, word('join-first'));
  if (who && !mayStart(flow, who)) {
    return refuseFlow(turn, flow, who);
  }
  if (turn.session.practice && !flow.practice) return say(turn, word('not-in-practice'));
  await leaveRun(turn);
  const { run = turn.deps.ids.random(6), ...given } = from;
  await runFlow(turn, flow, { type: 'start', run, ...given });
}

/** Whoever holds no role at all reads nothing about where others look. */
export async function refuseFlow(turn: TurnState, flow: Flow, who: Person): Promise<void> {
  await turn.deps.people.refused(turn.db, who.id, flow.path);
  if (flow.refusal && who.grants.length > 0) return say(turn, { key: flow.refusal });
  const title = turn.deps.texts.render(turn.session.language, { key: flowKey(flow, 'title') });
  return say(turn, word('not-yours', { title }));
}

export const mayStart = (flow: Flow, who: Person | undefined): boolean =>
  flow.roles.length === 0 || (who?.grants.some((grant) => flow.roles.includes(grant.role)) ?? false);

/** `lapor` in the middle of a report means this one. */
export async function goOn(turn: TurnState, flow: Flow): Promise<void> {
  turn.replies.length = 0;
  await runFlow(turn, flow, { type: 'resume' });
}

/** `lapor september` in the middle of a report may name a month that it is not about. False: the open question cannot read what stands behind
 *  the word, and nothing has changed. */
export async function goOnWith(turn: TurnState, flow: Flow, rest: string): Promise<boolean> {
  const replies = turn.replies.splice(0);
  const { run } = turn.session;
  if (await runFlow(turn, flow, { type: 'text', text: rest })) return true;
  turn.replies = replies;
  turn.session.run = run;
  return false;
}

/** Throws away what was answered so far. */
export async function startAnew(turn: TurnState): Promise<void> {
  const { session, deps } = turn;
  const flow = deps.flows.get(session.run!.flow);
  if (session.draft !== undefined) await deps.drafts.drop(turn.db, ...draftOf(turn, session.run!.flow, session.draft));
  session.run = undefined;
  session.draft = undefined;
  if (flow) await startFlow(turn, flow);
  else say(turn, word('stale'));
}

export async function leaveRun(turn: TurnState) {
  const { run, draft } = turn.session;
  if (run && draft) {
    await turn.deps.drafts.flush(turn.db);
    say(
      turn,
      word('kept', {
        title: turn.deps.texts.render(turn.session.language, { key: flowKey({ path: run.flow }, 'title') }),
      }),
    );
  }
  turn.session.run = undefined;
  turn.session.draft = undefined;
}

/** So much of an open form is worth a question before it is left. */
const worth = { answers: 2, letters: 20 };

/** So short a text is the number or the ticket with which the flow was begun, and nothing that she wrote; nor is what is never asked. */
const ticket = 40;
const isHandedOn = ({ byName }: Flow, name: string) => {
  const leaf = byName.get(name)?.leaf;
  return leaf?.type === 'text' && (leaf.max <= ticket || leaf.asked === 'false');
};

/** Answers that are kept nowhere are not lost by a typed word: the other flow is offered, with what stood behind the word (`text`), and the open
 *  question stays. */
export async function keepsAnswers(turn: TurnState, other: Flow, text = ''): Promise<boolean> {
  const { deps, session } = turn;
  const open = session.run && deps.flows.get(session.run.flow);
  if (!open || session.draft || session.run!.filed) return false;
  const given = Object.entries(session.run!.answers)
    .filter(([name, value]) => value !== null && !isHandedOn(open, name))
    .map(([, value]) => value);
  const long = given.some((value) => typeof value === 'string' && value.length > worth.letters);
  if (given.length < worth.answers && !long) return false;
  const [title, wanted] = [open, other].map((flow) =>
    deps.texts.render(session.language, { key: flowKey(flow, 'title') }),
  ) as [string, string];
  const leave: Choice = { data: startData(other.path, text), label: word('leave-for', { wanted }) };
  await runFlow(turn, open, { type: 'resume' });
  turn.replies.unshift({ parts: [word('leave-first', { title, wanted })], choices: [leave] });
  return true;
}

/** Runs the flow on one event and answers all the lookups that it asks for. False: the running question did not understand the event. */
export async function runFlow(turn: TurnState, flow: Flow, event: Event): Promise<boolean> {
  const before = turn.session.run;
  let result = stepOnce(turn, flow, event);
  if (result.unread) {
    turn.session.run = result.run ?? undefined;
    turn.replies.push(...result.replies);
    return false;
  }
  collect(turn, result);
  while (result.wanted) {
    const value = await answerTo(turn, flow, result.wanted);
    result = stepOnce(turn, flow, { type: 'fact', name: result.wanted.name, value });
    collect(turn, result);
  }
  await keepDraft(turn, flow, result, before);
  return result.unread !== true;
}

function stepOnce(turn: TurnState, flow: Flow, event: Event): Step {
  const run = event.type === 'start' ? null : (turn.session.run ?? null);
  return step(flow, run, event, envOf(turn));
}

/** What the engine must know of the person and the day. */
export function envOf(turn: TurnState): Env {
  const { texts, flows } = turn.deps;
  const { language } = turn.session;
  const reader = texts.reader(language);
  const begins: Env['begins'] = (text) => {
    const found = flows.startedBy(language, reader.bare(text));
    // `saya` answers the question who does it.
    const self = texts.list(language, 'conversation/words:self').includes(text.trim().toLowerCase());
    if (found?.how !== 'alone' || self) return undefined;
    const alone = flows.startedBy(language, text)?.how === 'alone';
    return { data: `!start.${found.flow.path}`, label: { key: flowKey(found.flow, 'title') }, alone };
  };
  return { reader, ...today(turn), texts, language, stop: flows.stop, begins };
}

function collect(turn: TurnState, result: Step) {
  turn.session.run = result.run ?? undefined;
  turn.replies.push(...result.replies);
  turn.effects.push(...result.effects);
  turn.chose ??= result.chose;
  if (result.remarks) turn.remarks = [...(turn.remarks ?? []), ...result.remarks];
}

async function answerTo(turn: TurnState, flow: Flow, wanted: WantedLookup): Promise<unknown> {
  if (wanted.lookup === 'draft' || wanted.lookup === 'draft_take') return claimDraft(turn, flow, wanted);
  return lookUp(turn, wanted);
}
