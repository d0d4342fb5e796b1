/** Sends to one chat in order: each part is written down, goes out under an id of our choice, and counts as sent when WhatsApp has taken it.
 *  The same `repeat` gives the same ids: a phone that has a message already shows it once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isJidGroup, type WASocket } from '@whiskeysockets/baileys';
import { hourMs, minuteMs } from '../../../clock.ts';
import { fraction } from '../../../ids.ts';
import { dayIsFull, type Outbound, SendError, type SendOptions } from '../../channel.ts';
import { patienceOf, SendQueue } from '../../send-queue.ts';
import type { Account } from '../base/account.ts';
import { chatHash, type Deps } from '../base/records.ts';
import type { Cap } from '../limits/cap.ts';
import type { Restriction } from '../limits/restriction.ts';
import { cardOf } from '../messages/cards.ts';
import { contentsOf, letterAfter, menuOf } from '../messages/contents.ts';
import type { Unconfirmed } from '../messages/sent.ts';
import { type DeliveryDeps, deliver, deliverCard, toSendError } from './delivery.ts';
import { relay } from './relay.ts';

export interface WhatsAppSenderDeps extends DeliveryDeps {
  account: Account;
  restriction: Restriction;
  cap: Cap;
  /** Polls and events beside the text. */
  cards: boolean;
  /** Each message that we start waits for a random time up to this, so that none come like clockwork. */
  jitterMs: number;
}

const replyPatienceMs = minuteMs;
const mostRepeats = 3;
const mostRemembered = 5000;

export class WhatsAppSender {
  readonly #deps: WhatsAppSenderDeps;
  readonly #queue = new SendQueue();
  /** By message: how often it went out once more. */
  readonly #repeated = new Map<string, number>();
  #count = 0;

  constructor(deps: WhatsAppSenderDeps) {
    this.#deps = deps;
  }

  send(chat: string, message: Outbound, options: SendOptions = {}): Promise<string> {
    return this.#queue.add(chat, () => this.#sendNow(chat, message, options));
  }

  /** Sends once more what WhatsApp took of late and no phone has confirmed: all of it after the line broke, otherwise (`replies`) and for a
   *  restricted number only what somebody waits for. A phone that has it already shows nothing. */
  async repeat(socket: WASocket, replies = false): Promise<void> {
    const { account, sent, refusals } = this.#deps;
    const only = replies || account.is() === 'restricted';
    for (const row of await sent.unconfirmed(only)) {
      const times = this.#repeated.get(row.id) ?? 0;
      if (times >= (only ? mostRepeats : 1) || (await refusals.holds(row.chat))) continue;
      await this.#repeatOne(socket, row, times);
    }
  }

  /** This message went out once more, so WhatsApp's word on it may be about that repeat. */
  repeated(id: string): boolean {
    return this.#repeated.has(id);
  }

  /** Resolves when nothing is on its way. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #sendNow(chat: string, message: Outbound, options: SendOptions): Promise<string> {
    const deps = this.#deps;
    const { patienceMs = replyPatienceMs, bulk = false, follows = false, emergency = false } = options;
    this.#count += 1;
    const repeat = options.repeat ?? `${deps.clock.now()} ${this.#count}`;
    await mayStart(deps, chat, { bulk, emergency });
    if (bulk) await this.#jitter();
    const menu = menuOf(message, letterAfter(await deps.sent.lastLetter(chat)));
    const contents = contentsOf(message, menu);
    const idOf = (part: number) => messageId(deps, `${chat}\0${repeat}\0${part}`);
    const whole = idOf(contents.length - 1);
    const part = { chat, whole, bulk, menu: undefined, replaces: false };
    const replaces = menu ? menu.by !== 'code' : !bulk && !follows;
    for (const [at, content] of contents.entries()) {
      const id = idOf(at);
      const last = id === whole ? { menu, replaces } : {};
      await deliver(deps, { ...part, id, content, ...last }, patienceOf(at, patienceMs));
    }
    const card = deps.cards && !isJidGroup(chat) ? cardOf(message) : undefined;
    if (card) await deliverCard(deps, { ...part, id: idOf(contents.length), ...card });
    return whole;
  }

  async #repeatOne(socket: WASocket, row: Unconfirmed, times: number): Promise<void> {
    if (row.bulk) await this.#jitter();
    this.#remember(row.id, times);
    const error = await again(this.#deps, socket, row).then(() => undefined, toSendError);
    // WhatsApp has not even taken it: it goes out the next time, on the next line.
    if (error && error.afterMs > 0) throw error;
    // A message that is refused is never tried again; a number that is refused stops.
    this.#remember(row.id, error ? mostRepeats : times + 1);
    if (error?.kind === 'trouble') throw error;
  }

  /** The oldest are confirmed or given up by the time they are forgotten. */
  #remember(id: string, times: number): void {
    const [oldest] = this.#repeated.keys();
    if (this.#repeated.size >= mostRemembered && oldest !== undefined) this.#repeated.delete(oldest);
    this.#repeated.set(id, times);
  }

  #jitter(): Promise<void> {
    return sleep(fraction(this.#deps.ids) * this.#deps.jitterMs);
  }
}

/** Our own rules: we never write first to a chat, and a number in trouble starts nothing. */
async function mayStart(
  deps: WhatsAppSenderDeps,
  chat: string,
  { bulk, emergency }: { bulk: boolean; emergency: boolean },
): Promise<void> {
  const { identities, refusals, cap } = deps;
  // A group is answered only where it has spoken to us.
  if (!isJidGroup(chat) && !(await identities.hasWritten(chat))) throw new SendError('refused', 'never first');
  if (await refusals.holds(chat)) throw new SendError('unreachable', 'refused lately');
  if (!bulk) return;
  mayStartAny(deps);
  // The cap is ours and not WhatsApp's; it counts this one, too.
  if (emergency) return;
  const waits = await cap.waits(chat);
  if (waits > 0) throw new SendError('retry', dayIsFull, waits);
}

function mayStartAny({ account, restriction, clock }: WhatsAppSenderDeps): void {
  const restMs = Math.max((account.until() ?? clock.now() + hourMs) - clock.now(), minuteMs);
  if (account.is() === 'restricted') throw new SendError('trouble', 'restricted', restMs);
  const pauseMs = restriction.pausedFor();
  if (pauseMs > 0) throw new SendError('trouble', 'many refused', pauseMs);
}

const again = async (deps: WhatsAppSenderDeps, socket: WASocket, { id, chat, content }: Unconfirmed) =>
  relay(deps, socket, { id, chat: chatHash(deps, chat), content, address: await deps.identities.addressOf(chat) });

/** Looks like WhatsApp Web's own ids. It is keyed, so that nobody can work it out: a phone that names an id is sent that message once more. */
const messageId = ({ secrets }: Deps, of: string) =>
  `3EB0${Buffer.from(secrets.hash('whatsapp-message', of), 'base64url').toString('hex').slice(0, 18).toUpperCase()}`;
