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

export class UpdateWindow {
  readonly #handle: (update: Update) => Promise<boolean>;
  #entries: Entry[] = [];
  #known = new Set<number>();
  #offset = 0;
  #inHand = 0;
  #wake: () => void = () => undefined;

  constructor(handle: (update: Update) => Promise<boolean>) {
    this.#handle = handle;
  }

  /** Everything before it is finished. */
  offset(): number {
    return this.#offset;
  }

  /** The offset for a question that goes out now. An update that finishes while the question is on its way is still in its answer, so it
   *  stays known until the next question. */
  ask(): number {
    this.#known = new Set(this.#entries.map((entry) => entry.id));
    return this.#offset;
  }

  inHand(): number {
    return this.#inHand;
  }

  /** Unfinished ones and those behind them: what Telegram would give again. */
  size(): number {
    return this.#entries.length;
  }

  /** Milliseconds for which the oldest unfinished one has been in hand. */
  age(now: number): number {
    return now - (this.#entries[0]?.since ?? now);
  }

  /** Hands over the new ones, in order and side by side, and says how many they were. */
  take(updates: Update[], now: number): number {
    const fresh = updates.filter((update) => !this.#known.has(update.update_id));
    for (const update of fresh) {
      const entry = { id: update.update_id, done: false, left: false, since: now };
      this.#entries.push(entry);
      this.#known.add(entry.id);
      this.#inHand++;
      void this.#handle(update).then((finished) => (finished ? this.#finish(entry) : this.#leave(entry)));
    }
    return fresh.length;
  }

  /** Lets go of the oldest one if it is older than that: Telegram gives at most 100 and would give nothing behind it for ever. */
  abandon(before: number): boolean {
    const oldest = this.#entries[0];
    if (!oldest || oldest.done || oldest.since > before) return false;
    this.#finish(oldest);
    return true;
  }

  /** Resolves when nothing is in hand. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#inHand === 0) resolve();
      else this.#wake = resolve;
    });
  }

  #finish(entry: Entry) {
    if (entry.done) return;
    entry.done = true;
    const first = this.#entries.findIndex((other) => !other.done);
    const finished = first < 0 ? this.#entries.length : first;
    for (const other of this.#entries.slice(0, finished)) this.#offset = Math.max(this.#offset, other.id + 1);
    if (finished > 0) this.#entries = this.#entries.slice(finished);
    if (!entry.left) this.#oneLess();
  }

  /** For the next start: it stays unconfirmed, and so does everything behind it. */
  #leave(entry: Entry) {
    if (entry.done) return;
    entry.left = true;
    this.#oneLess();
  }

  #oneLess() {
    this.#inHand--;
    if (this.#inHand === 0) this.#wake();
  }
}
