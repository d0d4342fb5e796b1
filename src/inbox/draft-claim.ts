/** The draft of the running flow: claims it, takes it over from somebody, keeps it with every answer. */
import { dayMs } from '../clock.ts';
import { beforeLeaving } from '../conversation/events/universal-words.ts';
import type { Flow } from '../conversation/flow/load.ts';
import type { Run, Step, Value, WantedLookup } from '../conversation/run.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { DraftKey, DraftOwner } from './drafts.ts';
import type { Session } from './session.ts';
import { person, type TurnState, word } from './turn-state.ts';

export async function claimDraft(turn: TurnState, flow: Flow, wanted: WantedLookup): Promise<unknown> {
  const { drafts } = turn.deps;
  const [draft, owner] = draftOf(turn, flow.path, Object.values(wanted.args).map(text).join('/'));
  if (wanted.lookup === 'draft') {
    const claimed = await drafts.claim(turn.db, draft, owner, turn.session.run!);
    if (claimed.state !== 'theirs') turn.session.draft = draft.key;
    return claimed;
  }
  const taken = await drafts.take(turn.db, draft, owner);
  if (!taken) return drafts.claim(turn.db, draft, owner, turn.session.run!);
  turn.session.draft = draft.key;
  if (taken.from !== owner.person) {
    await letGo(turn, taken.chat, draft);
    await tellOwner(turn, draft, taken.from);
  }
  const { answers, sure, early, brought } = taken.run;
  return { state: 'mine', answers, sure, early, brought, touched: '' };
}

/** Ends the run in the chat that had the draft, because answers given there would be lost. If that chat saves a message at the same
 *  moment, its run goes on, and the effect refuses it when it files. */
async function letGo({ deps }: TurnState, chat: string, draft: DraftKey) {
  const stored = await deps.sessions.load(chat);
  const session = stored && (JSON.parse(stored.value) as Session);
  if (!session || session.draft !== draft.key || session.run?.flow !== draft.flow) return;
  const freed = { ...session, run: undefined, draft: undefined, asked: '' };
  await deps.sessions.save(chat, stored.version, deps.sessions.seal(chat, JSON.stringify(freed)));
}

/** The person who began the draft must know that somebody else has it now. */
async function tellOwner(turn: TurnState, draft: DraftKey, from: number) {
  const now = turn.deps.clock.now();
  const name = (await person(turn))?.name ?? '';
  await enqueue(turn.db, {
    // The inbox does not know what a draft is about.
    kabupaten: '',
    key: `taken-${draft.flow}-${draft.key}-${from}-${now}`,
    person: from,
    kind: 'inbox.taken',
    reply: { parts: [word('taken', { name })] },
    dueAt: now,
    expiresAt: now + dayMs,
  });
}

export function draftOf(turn: TurnState, flow: string, key: string): [DraftKey, DraftOwner] {
  const { session, chat } = turn;
  return [
    { flow, key, practice: session.practice ?? false },
    { person: session.person ?? 0, chat },
  ];
}

const text = (value: Value) => String(value);

/** What was cancelled by mistake can be taken back for a day. */
function keepDropped({ session, deps }: TurnState, run: Run) {
  const { draft, practice } = session;
  session.dropped = {
    run: beforeLeaving(run),
    at: deps.clock.now(),
    ...(draft && { draft }),
    ...(practice && { practice }),
  };
}

export async function keepDraft(turn: TurnState, flow: Flow, result: Step, before: Run | undefined) {
  const { session, deps } = turn;
  if (result.draft === 'drop' && before) keepDropped(turn, before);
  if (session.draft === undefined) return;
  const [draft, owner] = draftOf(turn, flow.path, session.draft);
  const newest = result.run ?? before;
  if (newest && result.draft !== 'drop') deps.drafts.touch(draft, owner, newest);
  if (result.draft === 'keep') await deps.drafts.flush();
  if (result.draft === 'drop') await deps.drafts.drop(turn.db, draft, owner);
  if (!result.run) session.draft = undefined;
}
