/** Where a turn begins: the chat's session, or what can be put together again when it was lost. */
import type { Inbound } from '../channels/channel.ts';
import type { House } from './house.ts';
import { newSession, type Session, withAsked } from './session.ts';

export interface Scene {
  /** Hash of the chat: what sessions, drafts and turns are kept under. */
  chat: string;
  version: number;
  session: Session;
  /** Put together from a draft, perhaps some seconds old: whoever wrote may have seen a later question. */
  restored: boolean;
}

export async function loadScene(house: House, message: Inbound, id: string): Promise<Scene> {
  const chat = house.secrets.hash('chat', chatName(message));
  const stored = await house.sessions.load(chat);
  if (!stored) return rebuild(house, chat, 0, id);
  const session = JSON.parse(stored.value) as Session;
  const mark = house.marks.get(chat);
  if (mark?.session === session.id) {
    // The store has gone back in time (restored from a backup, or its last second lost).
    if (mark.version > stored.version) return rebuild(house, chat, stored.version, id);
    if (mark.version === stored.version && mark.left) session.unsent = undefined;
    if (mark.asked && mark.version === stored.version) session.asked = withAsked(session, ...mark.asked);
  }
  return { chat, version: stored.version, session, restored: false };
}

/** In a group everyone has a session of her own. */
const chatName = ({ channel, chat, sender, private: alone }: Inbound) =>
  `${channel} ${alone ? chat : `${chat} ${sender}`}`;

async function rebuild(house: House, chat: string, version: number, id: string): Promise<Scene> {
  const turn = await house.db
    .selectFrom('turn')
    .select('session')
    .where('chat', '=', chat)
    .where('message', '=', id)
    .executeTakeFirst();
  if (turn) return { chat, version, session: JSON.parse(turn.session) as Session, restored: false };
  const session = newSession(house.ids.random(8), 'id', house.clock.now());
  const lost = await house.drafts.lost(chat);
  if (!lost) return { chat, version, session, restored: false };
  session.run = lost.run;
  session.draft = lost.draft.key;
  session.practice = lost.draft.practice || undefined;
  return { chat, version, session, restored: true };
}
