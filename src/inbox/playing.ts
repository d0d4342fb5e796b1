/** Plays events on the chat's flow: the engine says what should happen, here it is looked up, claimed and collected. */
import { dayMs } from '../clock.ts';
import type { Flow } from '../conversation/flow/load.ts';
import type { Answers, Event, Run, Step, Value, Wanted } from '../conversation/run.ts';
import { step } from '../conversation/step.ts';
import { enqueue } from '../outbox/outbox.ts';
import { type Person, Refusal } from '../room.ts';
import type { DraftKey, DraftOwner } from './drafts.ts';
import type { Session } from './session.ts';
import { contextOf, person, type Stage, say, today, word } from './stage.ts';

/** What a flow begins with. `run`: the id under which it goes on. */
interface Begin {
  text?: string;
  args?: Answers;
  run?: string;
}

/** Begins a flow, unless this person may not. A report that is being filled in meanwhile is kept as a draft. */
export async function start(stage: Stage, flow: Flow, from: Begin = {}): Promise<void> {
  const who = await person(stage);
  if (!who && !flow.open) return say(stage, word('join-first'));
  if (who && !mayStart(flow, who)) {
    await stage.house.people.refused(stage.db, who.id, flow.path);
    return say(
      stage,
      word('not-yours', { title: stage.house.texts.render(stage.session.language, { key: `${flow.path}:title` }) }),
    );
  }
  if (stage.session.practice && !flow.practice) return say(stage, word('not-in-practice'));
  await leaveRun(stage);
  const { run = stage.house.ids.random(6), ...given } = from;
  await playEvent(stage, flow, { type: 'start', run, ...given });
}

export const mayStart = (flow: Flow, who: Person | undefined): boolean =>
  flow.roles.length === 0 || (who?.grants.some((grant) => flow.roles.includes(grant.role)) ?? false);

/** What was answered so far is thrown away. */
export async function startAnew(stage: Stage): Promise<void> {
  const { session, house } = stage;
  const flow = house.flows.get(session.run!.flow);
  if (session.draft !== undefined)
    await house.drafts.drop(stage.db, ...draftOf(stage, session.run!.flow, session.draft));
  session.run = undefined;
  session.draft = undefined;
  if (flow) await start(stage, flow);
  else say(stage, word('stale'));
}

async function leaveRun(stage: Stage) {
  const { run, draft } = stage.session;
  if (run && draft) {
    await stage.house.drafts.flush(stage.db);
    say(stage, word('kept', { title: stage.house.texts.render(stage.session.language, { key: `${run.flow}:title` }) }));
  }
  stage.session.run = undefined;
  stage.session.draft = undefined;
}

/** One event and all the lookups that it leads to. False: the running question did not understand it. */
export async function playEvent(stage: Stage, flow: Flow, event: Event): Promise<boolean> {
  const before = stage.session.run;
  let result = stepOnce(stage, flow, event);
  if (result.unread) {
    stage.session.run = result.run ?? undefined;
    stage.replies.push(...result.replies);
    return false;
  }
  collect(stage, result);
  while (result.wanted) {
    const value = await answerTo(stage, flow, result.wanted);
    result = stepOnce(stage, flow, { type: 'fact', name: result.wanted.name, value });
    collect(stage, result);
  }
  await keepDraft(stage, flow, result, before);
  return true;
}

function stepOnce(stage: Stage, flow: Flow, event: Event): Step {
  const { texts, flows } = stage.house;
  const { language } = stage.session;
  const run = event.type === 'start' ? null : (stage.session.run ?? null);
  const env = { reader: texts.reader(language), today: today(stage), texts, language, stop: flows.stop };
  return step(flow, run, event, env);
}

function collect(stage: Stage, result: Step) {
  stage.session.run = result.run ?? undefined;
  stage.replies.push(...result.replies);
  stage.effects.push(...result.effects);
  stage.chose ??= result.chose;
}

async function answerTo(stage: Stage, flow: Flow, wanted: Wanted): Promise<unknown> {
  if (wanted.lookup === 'draft' || wanted.lookup === 'draft_take') return claim(stage, flow, wanted);
  const lookup = stage.house.offers.lookups[wanted.lookup];
  if (!lookup) throw new Error(`no lookup ${wanted.lookup}`);
  try {
    return await lookup(await contextOf(stage), wanted.args);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.text };
    throw error;
  }
}

async function claim(stage: Stage, flow: Flow, wanted: Wanted): Promise<unknown> {
  const { drafts } = stage.house;
  const [draft, owner] = draftOf(stage, flow.path, Object.values(wanted.args).map(text).join('/'));
  if (wanted.lookup === 'draft') {
    const claimed = await drafts.claim(stage.db, draft, owner, stage.session.run!);
    if (claimed.state !== 'theirs') stage.session.draft = draft.key;
    return claimed;
  }
  const taken = await drafts.take(stage.db, draft, owner);
  if (!taken) return drafts.claim(stage.db, draft, owner, stage.session.run!);
  stage.session.draft = draft.key;
  if (taken.from !== owner.person) {
    await release(stage, taken.chat, draft);
    await tellOwner(stage, draft, taken.from);
  }
  return { state: 'mine', answers: taken.run.answers, sure: taken.run.sure, touched: '' };
}

/** Ends the run in the chat that had the draft: answers given there would go nowhere. If that chat is writing at this very moment
 *  it wins, and is refused when it files. */
async function release({ house }: Stage, chat: string, draft: DraftKey) {
  const stored = await house.sessions.load(chat);
  const session = stored && (JSON.parse(stored.value) as Session);
  if (!session || session.draft !== draft.key || session.run?.flow !== draft.flow) return;
  const freed = { ...session, run: undefined, draft: undefined, asked: '' };
  await house.sessions.save(chat, stored.version, JSON.stringify(freed));
}

/** Whoever began the draft should not go on unaware. */
async function tellOwner(stage: Stage, draft: DraftKey, from: number) {
  const now = stage.house.clock.now();
  const name = (await person(stage))?.name ?? '';
  await enqueue(stage.db, {
    key: `taken-${draft.flow}-${draft.key}-${from}-${now}`,
    person: from,
    kind: 'inbox.taken',
    reply: { parts: [word('taken', { name })] },
    dueAt: now,
    expiresAt: now + dayMs,
  });
}

function draftOf(stage: Stage, flow: string, key: string): [DraftKey, DraftOwner] {
  const { session, chat } = stage;
  return [
    { flow, key, practice: session.practice ?? false },
    { person: session.person ?? 0, chat },
  ];
}

const text = (value: Value) => String(value);

async function keepDraft(stage: Stage, flow: Flow, result: Step, before: Run | undefined) {
  const { session, house } = stage;
  if (session.draft === undefined) return;
  const [draft, owner] = draftOf(stage, flow.path, session.draft);
  const newest = result.run ?? before;
  if (newest && result.draft !== 'drop') house.drafts.touch(draft, owner, newest);
  if (result.draft === 'keep') await house.drafts.flush();
  if (result.draft === 'drop') await house.drafts.drop(stage.db, draft, owner);
  if (!result.run) session.draft = undefined;
}
