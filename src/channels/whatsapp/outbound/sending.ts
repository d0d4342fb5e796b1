/** Sends to one chat in order: each part is written down, goes out under an id of its own choice, and counts as sent when WhatsApp has
 *  taken it. The same `repeat` has the same id: a phone that has it already shows it once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type AnyMessageContent, isJidGroup, type WASocket } from '@whiskeysockets/baileys';
import { hourMs, minuteMs } from '../../../clock.ts';
import { fraction } from '../../../ids.ts';
import { dayIsFull, type Outbound, SendError, type SendOptions } from '../../channel.ts';
import type { Account } from '../base/account.ts';
import { chatHash, type Deps } from '../base/deps.ts';
import type { Connection } from '../connection/connection.ts';
import type { Logger } from '../keys/socket.ts';
import type { Cap } from '../limits/cap.ts';
import type { Refusals } from '../limits/refusals.ts';
import type { Restriction } from '../limits/restriction.ts';
import { cardOf, keptCard } from '../messages/cards.ts';
import { letterAfter, menuOf } from '../messages/menus.ts';
import { contentsOf } from '../messages/outbound.ts';
import type { Sent, Unconfirmed } from '../messages/sent.ts';
import type { Identities } from '../people/identities.ts';
import type { openAcks } from './acks.ts';
import { relay } from './relay.ts';
import { inForm } from './upload.ts';

export interface SendingDeps extends Deps {
  connection: Connection;
  identities: Identities;
  sent: Sent;
  acks: ReturnType<typeof openAcks>;
  account: Account;
  restriction: Restriction;
  refusals: Refusals;
  logger: Logger;
  cap: Cap;
  /** Polls and events beside the text. */
  cards: boolean;
  /** Up to so long each message that we start waits by chance, so that none come like clockwork. */
  jitterMs: number;
  ackMs: number;
}

const replyPatienceMs = minuteMs;
const partsPatienceMs = 20_000;
const cardPatienceMs = 5000;
const mostRepeats = 3;
const mostRemembered = 5000;

export function openSending(deps: SendingDeps) {
  const busy = new Map<string, Promise<string>>();
  const repeated = new Map<string, number>();
  /** The oldest are long confirmed or given up. */
  const remember = (id: string, times: number) => {
    const [oldest] = repeated.keys();
    if (repeated.size >= mostRemembered && oldest !== undefined) repeated.delete(oldest);
    repeated.set(id, times);
  };
  let count = 0;

  async function sendNow(chat: string, message: Outbound, options: SendOptions): Promise<string> {
    const { patienceMs = replyPatienceMs, bulk = false, follows = false } = options;
    count += 1;
    const repeat = options.repeat ?? `${deps.clock.now()} ${count}`;
    await mayStart(deps, chat, bulk);
    if (bulk) await sleep(fraction(deps.ids) * deps.jitterMs);
    const menu = menuOf(message, letterAfter(await deps.sent.lastLetter(chat)));
    const contents = contentsOf(message, menu);
    const idOf = (part: number) => messageId(deps, `${chat}\0${repeat}\0${part}`);
    const whole = idOf(contents.length - 1);
    const replaces = menu ? menu.by !== 'code' : !bulk && !follows;
    for (const [at, content] of contents.entries()) {
      const last = at === contents.length - 1;
      const part = {
        ...{ id: idOf(at), chat, whole, bulk },
        ...{ content, menu: last ? menu : undefined, replaces: last && replaces },
      };
      // Once the first part is there the others must follow.
      await patiently(deps, part, at === 0 ? patienceMs : Math.max(patienceMs, partsPatienceMs));
    }
    const card = deps.cards && !isJidGroup(chat) ? cardOf(message) : undefined;
    const id = idOf(contents.length);
    if (card) await sendCard(deps, { id, chat, whole, bulk, ...card, menu: undefined, replaces: false });
    return whole;
  }

  return {
    send(chat: string, message: Outbound, options: SendOptions = {}): Promise<string> {
      const before = busy.get(chat);
      const now = () => sendNow(chat, message, options);
      const mine = before === undefined ? now() : before.then(now, now);
      busy.set(chat, mine);
      return mine.finally(() => {
        if (busy.get(chat) === mine) busy.delete(chat);
      });
    },
    /** What WhatsApp took of late and no phone has confirmed goes out once more: after the line broke all of it, otherwise (`replies`)
     *  what somebody waits for; of a restricted number only that. A phone that has it already shows nothing. */
    async repeat(socket: WASocket, replies = false): Promise<void> {
      const only = replies || deps.account.is() === 'restricted';
      for (const row of await deps.sent.unconfirmed(only)) {
        const times = repeated.get(row.id) ?? 0;
        if (times >= (only ? mostRepeats : 1) || (await deps.refusals.holds(row.chat))) continue;
        if (row.bulk) await sleep(fraction(deps.ids) * deps.jitterMs);
        remember(row.id, times);
        const error = await again(deps, socket, row).then(() => undefined, toSendError);
        // Not so much as taken: the next time, on the next line.
        if (error && error.afterMs > 0) throw error;
        // What is refused is never tried again; a number that is refused stops.
        remember(row.id, error ? mostRepeats : times + 1);
        if (error?.kind === 'trouble') throw error;
      }
    },
    /** What is said of this message now may be about its repeat. */
    repeated: (id: string): boolean => repeated.has(id),
    /** Resolves when nothing is on its way. */
    idle: async () => void (await Promise.allSettled(busy.values())),
  };
}

interface Part {
  id: string;
  chat: string;
  whole: string;
  bulk: boolean;
  content: AnyMessageContent;
  /** What the answers to a poll or an event mean. */
  taps?: Record<string, string>;
  menu: ReturnType<typeof menuOf>;
  replaces: boolean;
}

/** What is asked of nobody but us: a chat that never wrote is never begun, and a number in trouble starts nothing. */
async function mayStart(deps: SendingDeps, chat: string, bulk: boolean) {
  const { identities, refusals, cap } = deps;
  // A group is answered only where it has spoken to us.
  if (!isJidGroup(chat) && !(await identities.hasWritten(chat))) throw new SendError('refused', 'never first');
  if (await refusals.holds(chat)) throw new SendError('unreachable', 'refused lately');
  if (!bulk) return;
  mayStartAny(deps);
  const waits = await cap.waits(chat);
  if (waits > 0) throw new SendError('retry', dayIsFull, waits);
}

function mayStartAny({ account, restriction, clock }: SendingDeps) {
  const restMs = Math.max((account.until() ?? clock.now() + hourMs) - clock.now(), minuteMs);
  if (account.is() === 'restricted') throw new SendError('trouble', 'restricted', restMs);
  const pauseMs = restriction.pausedFor();
  if (pauseMs > 0) throw new SendError('trouble', 'many refused', pauseMs);
}

async function patiently(deps: SendingDeps, part: Part, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendPart(deps, part, until - performance.now(), attempt);
    } catch (thrown) {
      const error = toSendError(thrown);
      const pause = Math.min(300 * 2 ** attempt, 3000);
      const hopeless = error.afterMs === 0 || performance.now() + pause > until;
      if (hopeless) {
        if (error.kind === 'refused' || error.kind === 'unreachable') await deps.sent.mark(part.id, 'gagal');
        throw error;
      }
      await sleep(pause);
    }
  }
}

/** The text has gone and says all of it: nobody waits for a card that is refused. */
async function sendCard(deps: SendingDeps, part: Part): Promise<void> {
  try {
    await patiently(deps, part, cardPatienceMs);
  } catch (err) {
    deps.log.debug({ err }, 'whatsapp: a card was not sent');
    await deps.sent.mark(part.id, 'gagal');
  }
}

/** From the second attempt on her devices are asked for anew; a refusal may mean that they have changed. */
async function sendPart(deps: SendingDeps, part: Part, patienceMs: number, attempt: number): Promise<void> {
  const { sent, connection, identities } = deps;
  const row = await sent.find(part.id);
  if (row && row.status !== 'antre' && row.status !== 'gagal') return;
  const socket = await connection.socket(patienceMs);
  const address = await identities.addressOf(part.chat);
  const content = (row && sent.content(row)) ?? (await inForm(deps, { socket, address, attempt }, part));
  if (!content) return;
  const card = part.taps && keptCard(content, part.taps, socket);
  if (!row) await sent.keep({ ...part, content, ...(card ? { card } : {}) });
  await relay(deps, socket, { id: part.id, chat: chatHash(deps, part.chat), content, address }, attempt === 0);
  await sent.mark(part.id, 'terkirim');
}

const again = async (deps: SendingDeps, socket: WASocket, { id, chat, content }: Unconfirmed) =>
  relay(deps, socket, { id, chat: chatHash(deps, chat), content, address: await deps.identities.addressOf(chat) });

/** As WhatsApp Web's own ids look. Nobody can work it out: whoever names an id gets that message once more, to open it at last. */
const messageId = ({ secrets }: Deps, of: string) =>
  `3EB0${Buffer.from(secrets.hash('whatsapp-message', of), 'base64url').toString('hex').slice(0, 18).toUpperCase()}`;

/** A broken connection or a slow server: the same id may go out again. */
export const toSendError = (error: unknown): SendError =>
  error instanceof SendError ? error : new SendError('trouble', 'no answer', 1000);
