/** Takes everything that comes in. Messages of one chat run in order, chats run side by side, and a message that fails again and again
 *  is set aside, so that it does not stop the others. */
import type { Inbound } from '../channels/channel.ts';
import type { InboxDeps } from './deps.ts';
import { type Admission, type Gate, senderName } from './gate.ts';
import { apologise, askToWait } from './reply.ts';
import { dropWaiting, takeTurn } from './turn.ts';

export interface Inbox {
  /** Resolves to true when the message is finished or safely set aside, and the channel may acknowledge it. Resolves to false when the
   *  program is closing and the platform should deliver it again. Never rejects. */
  receive(message: Inbound): Promise<boolean>;
  /** Finishes what is in hand. */
  close(): Promise<void>;
}

const pauses = [200, 500, 1500, 4000];

export function openInbox(deps: InboxDeps, gate?: Gate): Inbox {
  const lines = new Map<string, Promise<boolean>>();
  const state = { closing: false };

  function receive(message: Inbound): Promise<boolean> {
    const now = deps.clock.now();
    const admission = gate?.admit(message, now) ?? 'in';
    if (admission === 'silent') return Promise.resolve(true);
    const chat = senderName(message);
    const before = lines.get(chat) ?? Promise.resolve(true);
    const mine = before.then(async () => {
      const admitted = await admission;
      return admitted === 'in' ? persist(deps, state, message) : calm(deps, message, admitted);
    });
    lines.set(chat, mine);
    return mine.finally(() => {
      if (lines.get(chat) === mine) lines.delete(chat);
    });
  }

  return {
    receive,
    close: async () => {
      state.closing = true;
      await Promise.all(lines.values());
    },
  };
}

/** She reads once that she must wait. The message counts as finished: she was told that it is not read. */
async function calm(deps: InboxDeps, message: Inbound, admitted: Exclude<Admission, 'in'>): Promise<boolean> {
  if (admitted === 'silent') return true;
  deps.log.warn({ minutes: admitted.minutes }, 'inbox: a sender is paused');
  await askToWait(deps, message, admitted.minutes).catch((err) => deps.log.warn({ err }, 'inbox: not told to wait'));
  return true;
}

async function persist(deps: InboxDeps, state: { closing: boolean }, message: Inbound): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      const first = await takeTurn(deps, message);
      if (!first) return true;
      if (!(await persist(deps, state, first))) return false;
      attempt = -1;
    } catch (err) {
      deps.log.warn({ err, attempt }, 'inbox: a turn failed');
      if (state.closing) return false;
      const pause = pauses[attempt];
      if (pause === undefined && (await setAside(deps, message, err))) return true;
      await new Promise((resolve) => setTimeout(resolve, pause ?? 5000));
    }
  }
}

/** Keeps the message for the operator and answers politely. Fails only when the database is away; the caller then waits for it. */
async function setAside(deps: InboxDeps, message: Inbound, error: unknown): Promise<boolean> {
  try {
    const reason = error instanceof Error ? error.name : 'unknown';
    const chat = deps.secrets.hash('chat', `${message.channel} ${message.chat}`);
    const kept = {
      chat,
      message_enc: deps.secrets.seal(JSON.stringify(message)),
      reason,
      at: new Date(deps.clock.now()),
    };
    await deps.db.insertInto('set_aside').values(kept).execute();
  } catch (err) {
    deps.log.error({ err }, 'inbox: records away, waiting');
    return false;
  }
  deps.log.error({ err: error }, 'inbox: message set aside');
  await dropWaiting(deps, message).catch((err) => deps.log.error({ err }, 'inbox: it still waits'));
  await apologise(deps, message).catch((err) => deps.log.warn({ err }, 'inbox: apology not sent'));
  return true;
}
