/** From WhatsApp's hands into the inbox: a message is written down first, then handed over, in order per chat and side by side across chats. */
import { setTimeout as sleep } from 'node:timers/promises';
import { jidNormalizedUser, type WAMessage, type WASocket } from '@whiskeysockets/baileys';
import type { Inbound, Paused, Receive } from '../../channel.ts';
import { type Deps, onRecords } from '../base/records.ts';
import { hear } from '../base/transactions.ts';
import type { Sent } from '../messages/sent.ts';
import type { Identities, Owner } from '../people/identities.ts';
import { interpret, isForUs, type Me, unheardOfList } from './inbound.ts';
import { heldDays, Received, type Waiting } from './received.ts';

export interface IntakeDeps extends Deps {
  identities: Identities;
  sent: Sent;
  owner: Owner;
  /** Is this a code by which somebody joins? */
  isCode(text: string): boolean;
  /** She may see that it was read. */
  onFinished(waiting: Waiting): void;
}

const mostKept = 1000;

export class Intake {
  readonly #deps: IntakeDeps;
  readonly #received: Received;
  /** The last work of each chat (in a group, of each person). */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #inHand = new Set<number>();
  /** Messages kept when they were decrypted: Baileys is about to tell of them once more. */
  readonly #kept = new Set<string>();
  #keeping: Promise<void> = Promise.resolve();
  #receive: Receive = () => Promise.resolve(false);
  #paused: Paused = () => false;
  #me: Me = { jids: [] };
  #closing = false;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
    this.#received = new Received(deps, deps.identities);
  }

  /** Keeps one message in the moment of its decryption. Throws when it could not be written down, after it has said that the records are
   *  `away`. */
  keep(message: WAMessage, away: () => void): Promise<void> {
    const work = async () => {
      await this.#keep([message]);
      if (this.#kept.size >= mostKept) this.#kept.clear();
      this.#kept.add(nameOf(message));
    };
    return onRecords(this.#deps, work, () => {
      away();
      return false;
    });
  }

  wire(socket: WASocket): void {
    this.#me = { jids: jidsOf(socket) };
    hear(socket, 'connection.update', ({ connection }) => {
      if (connection === 'open') this.#me = { jids: jidsOf(socket) };
    });
    // New messages (`notify`), and those that came while we were away (`append`).
    hear(socket, 'messages.upsert', ({ messages }) => {
      this.#keeping = this.#keeping.then(() =>
        this.#keepSurely(messages.filter((message) => !this.#kept.delete(nameOf(message)))),
      );
    });
  }

  async resume(): Promise<void> {
    for (const waiting of await this.#received.unfinished()) this.#enqueue(waiting);
    await this.handOverAll();
  }

  /** This chat has become somebody's: what was held in it is handed over. */
  async handOver(chat: string): Promise<void> {
    if ((await this.#deps.owner(chat)) === undefined) return;
    for (const waiting of await this.#received.release(chat)) this.#enqueue(waiting);
  }

  /** For chats that have become somebody's without our knowing: another process said so, or we died. */
  async handOverAll(): Promise<void> {
    for (const chat of await this.#received.holding()) await this.handOver(chat);
  }

  open(receive: Receive, paused: Paused = () => false): void {
    this.#receive = receive;
    this.#paused = paused;
  }

  /** Finishes what is in hand; what stands behind it stays for the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#keeping;
    await Promise.all(this.#queues.values());
  }

  async tidy(now: number): Promise<void> {
    const count = await this.#received.tidy(now);
    if (count > 0)
      this.#deps.log.warn({ count }, 'whatsapp: messages of strangers who never told who they are were dropped');
  }

  async #keep(messages: WAMessage[]): Promise<void> {
    const news = messages.filter((message) => isForUs(message, this.#me) && !this.#isPaused(message));
    for (const message of messages) {
      const kind = unheardOfList(message, this.#me);
      if (kind !== undefined)
        this.#deps.log.info({ kind }, 'whatsapp: nothing that can be answered came by broadcast list');
    }
    if (news.length > 0) for (const waiting of await this.#received.keep(news)) this.#enqueue(waiting);
  }

  /** By either of its addresses: a paused chat is not even written down. */
  #isPaused({ key: { remoteJid, remoteJidAlt } }: WAMessage): boolean {
    return [remoteJid, remoteJidAlt].some((jid) => jid && this.#paused(jidNormalizedUser(jid)));
  }

  /** WhatsApp has its receipt. Until the message is written down it exists nowhere else, so the records are waited for. */
  async #keepSurely(messages: WAMessage[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#keep(messages);
      } catch (err) {
        this.#deps.log.error({ err, count: messages.length }, 'whatsapp: records away, messages wait');
        if (this.#closing && attempt > 20) return;
        await sleep(Math.min(100 * 2 ** attempt, 5000));
      }
    }
  }

  #enqueue(waiting: Waiting): void {
    if (this.#inHand.has(waiting.seq)) return;
    this.#inHand.add(waiting.seq);
    const who = `${waiting.chat} ${waiting.raw.participant ?? ''}`;
    const mine = (this.#queues.get(who) ?? Promise.resolve())
      .then(() => this.#deliver(waiting))
      .finally(() => {
        this.#inHand.delete(waiting.seq);
        if (this.#queues.get(who) === mine) this.#queues.delete(who);
      });
    this.#queues.set(who, mine);
  }

  /** A message that fails is kept, and handed over again at the next start. */
  #deliver(waiting: Waiting): Promise<void> {
    const work = () => this.#deliverOnce(waiting);
    const waits = () => !this.#closing;
    return onRecords(this.#deps, work, waits).catch((err) =>
      this.#deps.log.error({ err }, 'whatsapp: a message was not handed over'),
    );
  }

  async #deliverOnce(waiting: Waiting): Promise<void> {
    if (this.#closing) return;
    const inbound = await interpret(this.#deps, this.#received, waiting, this.#me);
    const hold = inbound !== undefined && (await mustWait(this.#deps, waiting, inbound));
    if (inbound && !(await (hold ? this.#ask(waiting, inbound) : this.#receive(inbound)))) return;
    await (hold ? this.#received.hold(waiting.seq) : this.#received.finish(waiting.seq));
    if (inbound) this.#deps.onFinished(waiting);
    // She may just have joined by it.
    if (waiting.raw.apart) await this.handOver(waiting.chat);
  }

  /** Tells the inbox that a stranger is there, and not what she says. Messages that came before she was asked need no second question. */
  async #ask(
    { chat, raw: { of } }: Waiting,
    { text, media, location, contact, tap, quotes, ...bare }: Inbound,
  ): Promise<boolean> {
    const asked = (await this.#deps.sent.firstTo(chat)) !== undefined;
    return (
      asked ||
      this.#receive({ ...bare, id: `${bare.id}?`, held: heldDays, ...(of === undefined ? {} : { heldFrom: of }) })
    );
  }
}

/** Under this number we know somebody else. Until she has told who she is, messages wait that she wrote before she was asked. */
async function mustWait({ owner, sent, isCode }: IntakeDeps, { chat, raw, writtenAt }: Waiting, { text }: Inbound) {
  if (!raw.apart || (await owner(chat)) !== undefined || isCode(text ?? '')) return false;
  const asked = await sent.firstTo(chat);
  return asked === undefined || writtenAt < asked;
}

const nameOf = ({ key: { remoteJid, participant, id } }: WAMessage) => `${remoteJid} ${participant ?? ''} ${id}`;

const jidsOf = ({ user }: WASocket) => [user?.id, user?.lid].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : []));
