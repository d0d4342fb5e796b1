/** Loads the chat's session, or rebuilds a lost one from the database. */
import type { Inbound } from '../channels/channel.ts';
import type { InboxDeps } from './deps.ts';
import { senderName } from './gate.ts';
import { newSession, type Session, withAsked } from './session.ts';

export interface LoadedSession {
  /** Hash of the chat: what sessions, drafts and turns are kept under. */
  chat: string;
  version: number;
  session: Session;
  /** Rebuilt from a draft that may be some seconds old: the person may have seen a later question. */
  restored: boolean;
  /** Whose draft that was. */
  owner?: number;
}

export async function loadSession(deps: InboxDeps, message: Inbound, id: string): Promise<LoadedSession> {
  // In a group everyone has a session of her own.
  const chat = deps.secrets.hash('chat', senderName(message));
  const stored = await deps.sessions.load(chat);
  if (!stored) return rebuild(deps, chat, 0, id);
  const session = JSON.parse(stored.value) as Session;
  const lastTurn = deps.lastTurns.get(chat);
  if (lastTurn?.session === session.id) {
    // The store has lost its newest data (it was restored from a backup, or its last second is gone).
    if (lastTurn.version > stored.version) return rebuild(deps, chat, stored.version, id);
    if (lastTurn.version === stored.version && lastTurn.left) session.unsent = undefined;
    if (lastTurn.asked && lastTurn.version === stored.version) session.asked = withAsked(session, ...lastTurn.asked);
  }
  return { chat, version: stored.version, session, restored: false };
}

async function rebuild(deps: InboxDeps, chat: string, version: number, id: string): Promise<LoadedSession> {
  const turn = await deps.db
    .selectFrom('turn')
    .select('session')
    .where('chat', '=', chat)
    .where('message', '=', id)
    .executeTakeFirst();
  if (turn) return { chat, version, session: JSON.parse(turn.session) as Session, restored: false };
  const session = newSession(deps.ids.random(8), 'id', deps.clock.now());
  const lost = await deps.drafts.lost(chat);
  if (!lost) return { chat, version, session, restored: false };
  session.run = lost.run;
  session.draft = lost.draft.key;
  session.practice = lost.draft.practice || undefined;
  return { chat, version, session, restored: true, owner: lost.owner };
}
