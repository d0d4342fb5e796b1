/** The updates that wait for the bot, and both ways to get them there. */
import type { Update } from 'grammy/types';
import { openDelivery } from './delivery.ts';
import { ApiError } from './errors.ts';
import type { Faults } from './faults.ts';

export interface Waiting {
  id: number;
  chat: number;
  kind: string;
  json: string;
}

/** A poll of the same offset within this time gets one update only, as the real server does to those who ask too often. */
const tooOften = 500;

export function openQueue(faults: Faults) {
  let waiting: Waiting[] = [];
  let again: Waiting[] = [];
  let held: Omit<Waiting, 'id'>[] = [];
  let last = 1000;
  let allowed: Set<string> | undefined;
  let poll: { answer(error?: ApiError): void } | undefined;
  let previous = { offset: -1, at: 0 };
  const delivery = openDelivery(
    () => waiting,
    (done) => {
      waiting = waiting.filter((update) => update !== done);
    },
  );

  function enqueue(item: Omit<Waiting, 'id'>): Waiting {
    last++;
    const update = { ...item, id: last, json: `{"update_id":${last},${item.json.slice(1)}` };
    waiting.push(update);
    poll?.answer();
    delivery.kick();
    return update;
  }

  return {
    delivery,
    pending: () => waiting.length,
    /** The chats whose updates the bot has not confirmed yet. */
    unconfirmed: () => new Set(waiting.map((update) => update.chat)),
    allow: (kinds: string[] | undefined) => {
      if (kinds) allowed = kinds.length > 0 ? new Set(kinds) : undefined;
    },
    /** A new update, with the troubles that were ordered. */
    push(update: Omit<Update, 'update_id'>, chat: number) {
      const kind = Object.keys(update)[0] ?? '';
      if (allowed && !allowed.has(kind)) return;
      const item = { chat, kind, json: JSON.stringify(update) };
      const fault = faults.forDelivery(chat);
      if (fault?.kind === 'late') return void setTimeout(() => enqueue(item), fault.ms ?? 100).unref();
      if (fault?.kind === 'reorder') return void held.push(item);
      const added = enqueue(item);
      if (fault?.kind === 'double') {
        if (delivery.active()) delivery.twice(added);
        else setTimeout(() => repeat(added), fault.ms ?? 50).unref();
      }
      const behind = held;
      held = [];
      behind.forEach(enqueue);
    },
    /** getUpdates: everything below `offset` is confirmed; waits up to `timeout` ms when there is nothing. */
    async take(offset: number, limit: number, timeout: number, closed: AbortSignal): Promise<string> {
      if (delivery.active()) throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active");
      poll?.answer(new ApiError(409, 'Conflict: terminated by other getUpdates request'));
      confirm(offset);
      const hurried = offset === previous.offset && Date.now() < previous.at + tooOften;
      previous = { offset, at: Date.now() };
      const confirmed = (update: Waiting) => update.id < offset;
      if (waiting.length === 0 && !again.some(confirmed) && timeout > 0) await somethingNew(timeout, closed);
      // Only what was confirmed comes a second time: one that overtakes unseen ones would tell of updates that nobody had.
      const repeated = again.filter(confirmed);
      again = again.filter((update) => !confirmed(update));
      const list = [...repeated, ...waiting.slice(0, hurried ? 1 : limit)];
      return `[${list.map((update) => update.json).join(',')}]`;
    },
    stop: () => {
      poll?.answer();
      delivery.stop();
    },
  };

  function repeat(update: Waiting) {
    again.push(update);
    poll?.answer();
  }

  function confirm(offset: number) {
    const first = waiting.findIndex((update) => update.id >= offset);
    if (first > 0) waiting.splice(0, first);
    else if (first < 0) waiting = [];
  }

  function somethingNew(timeout: number, closed: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = {
        answer(error?: ApiError) {
          clearTimeout(timer);
          if (poll === mine) poll = undefined;
          if (error) reject(error);
          else resolve();
        },
      };
      const timer = setTimeout(() => mine.answer(), timeout);
      closed.addEventListener('abort', () => mine.answer(), { once: true });
      poll = mine;
    });
  }
}
