/** The updates in hand, in the order in which Telegram gave them. Telegram is told only of the finished ones before the first
 *  unfinished: what a crash interrupts, it delivers again. */
import type { Update } from 'grammy/types';

interface Entry {
  id: number;
  done: boolean;
  /** Given back unfinished: nobody works on it any more, but it stays unconfirmed. */
  left: boolean;
  since: number;
}

export function openWindow(handle: (update: Update) => Promise<boolean>) {
  let entries: Entry[] = [];
  let known = new Set<number>();
  let offset = 0;
  let inHand = 0;
  let wake: () => void = () => undefined;

  function finish(entry: Entry) {
    if (entry.done) return;
    entry.done = true;
    if (!entry.left) inHand--;
    const first = entries.findIndex((other) => !other.done);
    const finished = first < 0 ? entries.length : first;
    for (const other of entries.slice(0, finished)) offset = Math.max(offset, other.id + 1);
    if (finished > 0) entries = entries.slice(finished);
    if (inHand === 0) wake();
  }

  /** Left for the next start: it stays unconfirmed, and so does everything behind it. */
  function letGo(entry: Entry) {
    if (entry.done) return;
    entry.left = true;
    inHand--;
    if (inHand === 0) wake();
  }

  return {
    /** Everything before it is finished. */
    offset: () => offset,
    /** The offset for a question that goes out now. What finishes while the question is on its way is still in its answer: it stays
     *  known until the next one. */
    ask(): number {
      known = new Set(entries.map((entry) => entry.id));
      return offset;
    },
    inHand: () => inHand,
    /** Unfinished ones and those behind them: what Telegram would give again. */
    size: () => entries.length,
    /** Milliseconds for which the oldest unfinished one has been in hand. */
    age: (now: number) => now - (entries[0]?.since ?? now),
    /** Hands over what is new, in order and side by side; says how many that were. */
    take(updates: Update[], now: number): number {
      const fresh = updates.filter((update) => !known.has(update.update_id));
      for (const update of fresh) {
        const entry = { id: update.update_id, done: false, left: false, since: now };
        entries.push(entry);
        known.add(entry.id);
        inHand++;
        void handle(update).then((finished) => (finished ? finish(entry) : letGo(entry)));
      }
      return fresh.length;
    },
    /** Lets go of the oldest one if it is older than that: Telegram gives at most 100 and would give nothing behind it for ever. */
    abandon(before: number): boolean {
      const oldest = entries[0];
      if (!oldest || oldest.done || oldest.since > before) return false;
      finish(oldest);
      return true;
    },
    /** Resolves when nothing is in hand. */
    idle: () =>
      new Promise<void>((resolve) => {
        if (inHand === 0) resolve();
        else wake = resolve;
      }),
  };
}
