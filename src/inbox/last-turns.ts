/** What this process remembers of its own last turn with each chat: which version it saved, and whether the reply left. It saves the
 *  third store command a message, and it notices a store that has gone back in time. Losing it costs at most one repeated reply. */
export interface LastTurn {
  session: string;
  version: number;
  /** The reply of this version has left. */
  left: boolean;
  /** Some of it could not be sent for now and waits for her next message. */
  held?: boolean;
  /** The platform's id of our message and the question that it asked. */
  asked?: [id: string, question: string];
}

export class LastTurns {
  readonly #byChat = new Map<string, LastTurn>();
  readonly #most: number;
  constructor(most = 50_000) {
    this.#most = most;
  }

  get(chat: string): LastTurn | undefined {
    return this.#byChat.get(chat);
  }

  /** The newest stay; the ones not spoken to for the longest time are forgotten first. */
  set(chat: string, lastTurn: LastTurn): void {
    this.#byChat.delete(chat);
    this.#byChat.set(chat, lastTurn);
    if (this.#byChat.size > this.#most) this.#byChat.delete(this.#byChat.keys().next().value!);
  }
}
