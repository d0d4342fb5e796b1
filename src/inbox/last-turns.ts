/** What this process remembers of its last turn with each chat: which version it saved, and whether the reply left. This saves a third
 *  store command for each message, and shows when the store has lost its newest data. Losing it costs at most one repeated reply. */
export interface LastTurn {
  session: string;
  version: number;
  /** The reply of this version has left. */
  left: boolean;
  /** A part of the reply could not be sent and waits for her next message. */
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

  /** Forgets the chats that were silent for the longest time first. */
  set(chat: string, lastTurn: LastTurn): void {
    this.#byChat.delete(chat);
    this.#byChat.set(chat, lastTurn);
    if (this.#byChat.size > this.#most) this.#byChat.delete(this.#byChat.keys().next().value!);
  }
}
