/** Sends to one chat in order: a message begins when the one before it has left or failed. */
export class SendQueue {
  /** By chat: the last message on its way. */
  readonly #busy = new Map<string, Promise<string>>();

  add(chat: string, send: () => Promise<string>): Promise<string> {
    const before = this.#busy.get(chat);
    const mine = before === undefined ? send() : before.then(send, send);
    this.#busy.set(chat, mine);
    return mine.finally(() => {
      if (this.#busy.get(chat) === mine) this.#busy.delete(chat);
    });
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }
}

const partsPatienceMs = 20_000;

/** How long one part of a message is tried. Once the first part is there the others must follow: given up now, the whole message would come
 *  again. */
export const patienceOf = (part: number, patienceMs: number) =>
  part === 0 ? patienceMs : Math.max(patienceMs, partsPatienceMs);
