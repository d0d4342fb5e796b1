/** Receiving in both ways: by polls, or by Telegram's calls to our webhook. An update is confirmed only when its work is done. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, Context } from 'grammy';
import type { Message, Update } from 'grammy/types';
import type { Clock } from '../../clock.ts';
import { Lease } from '../../lease.ts';
import type { Log } from '../../log.ts';
import type { Channel, Paused, Receive } from '../channel.ts';
import { readUpdate } from './inbound.ts';
import { Polling } from './polling.ts';
import type { Taps } from './taps.ts';
import { backOff, longestBackOffMs, tokenRefused, toSendError } from './transport.ts';
import { openWebhook, webhookPath } from './webhook.ts';

export interface TelegramOptions {
  token: string;
  /** Default: Telegram's own server. */
  apiRoot?: string;
  mode: 'polling' | 'webhook';
  /** Public address of this program without a path; `/telegram` is added. */
  webhookUrl?: string;
  webhookSecret?: string;
  log: Log;
  clock: Clock;
  /** The command menu in one language. */
  commands?(language: string): { command: string; description: string }[];
  /** The right to poll: one owner per token. Default: ours alone. */
  lease?: Lease;
  /** How long a send tries again by itself before it throws. */
  patienceMs?: number;
}

const allowed = ['message', 'edited_message', 'callback_query'] as const;

export class Receiving {
  readonly webhook: ReturnType<typeof openWebhook> | undefined;
  readonly #bot: Bot;
  readonly #options: TelegramOptions;
  readonly #taps: Taps;
  readonly #stopping = new AbortController();
  #state: ReturnType<Channel['state']> = 'starting';
  #receive: Receive = () => Promise.resolve(false);
  #paused: Paused = () => false;
  #polling: Polling | undefined;
  #begun: Promise<void> = Promise.resolve();

  constructor(bot: Bot, options: TelegramOptions, taps: Taps) {
    this.#bot = bot;
    this.#options = options;
    this.#taps = taps;
    const { mode, webhookSecret, webhookUrl } = options;
    if (mode !== 'webhook') return;
    if (!webhookSecret || !webhookUrl) throw new Error('webhook mode needs URL and secret');
    const open = () => this.#state === 'ready';
    this.webhook = openWebhook({ secret: webhookSecret, handle: (update) => this.#handle(update), open });
  }

  state(): ReturnType<Channel['state']> {
    return this.#state;
  }

  /** Resolves when it receives; rejects never. A token that is refused stops it. */
  async start(receive: Receive, paused: Paused = () => false): Promise<void> {
    this.#receive = receive;
    this.#paused = paused;
    this.#begun = this.#begin().catch((error) => {
      this.#state = 'stopped';
      this.#options.log.fatal({ err: error }, 'telegram refuses the token');
    });
    await this.#begun;
  }

  /** Learns the bot's name. Tries until `stop`. */
  async meet(): Promise<void> {
    const me = await this.#eventually((signal) => this.#bot.api.getMe(signal as never));
    if (me) this.#bot.botInfo = me;
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    this.#stopping.abort();
    await this.#begun;
    await this.#polling?.stop();
    await this.webhook?.idle();
  }

  async #begin() {
    await this.meet();
    if (!this.#bot.isInited()) return;
    this.#setMenu();
    if (this.webhook) await this.#beginWebhook();
    else await this.#beginPolling();
  }

  #setMenu() {
    const { commands, log } = this.#options;
    const menu = commands?.('id') ?? [];
    if (menu.length === 0) return;
    this.#bot.api.setMyCommands(menu).catch((err) => log.warn({ err }, 'the command menu was not set'));
  }

  async #beginWebhook() {
    const { webhookUrl = '', webhookSecret } = this.#options;
    const url = webhookUrl.replace(/\/+$/, '') + webhookPath;
    const how = { secret_token: webhookSecret, allowed_updates: allowed, max_connections: 100 };
    await this.#eventually((signal) => this.#bot.api.setWebhook(url, how, signal as never));
    if (!this.#stopping.signal.aborted) this.#state = 'ready';
  }

  async #beginPolling() {
    const { clock, log, lease = new Lease() } = this.#options;
    await this.#eventually((signal) => this.#bot.api.deleteWebhook({}, signal as never));
    if (this.#stopping.signal.aborted) return;
    this.#polling = new Polling({
      api: this.#bot.api,
      clock,
      log,
      allowed,
      lease,
      handle: (update) => this.#handle(update),
      onState: (next) => {
        if (this.#state !== 'stopped') this.#state = next;
      },
    });
  }

  /** false: not finished, so Telegram delivers it again. Never rejects: an update that we cannot read must not come back for ever. */
  async #handle(update: Update): Promise<boolean> {
    const { clock, log } = this.#options;
    try {
      const inbound = readUpdate(new Context(update, this.#bot.api, this.#bot.botInfo), clock.now());
      // Of a tap that is dropped not even the spinner is answered.
      if (!inbound || this.#paused(inbound.chat)) return true;
      if (inbound.tap) this.#taps.remember(inbound, update.callback_query?.message as Message | undefined);
      const finished = await this.#receive(inbound);
      this.#taps.finish(inbound);
      return finished;
    } catch (error) {
      log.error({ err: error }, 'a telegram update was not handled');
      return true;
    }
  }

  /** Tries until Telegram does it, however long it is away; undefined: the channel stopped before. Throws only when the token is
   *  refused. */
  async #eventually<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const { clock, log } = this.#options;
    const stopped = this.#stopping.signal;
    for (let attempt = 0; !stopped.aborted; attempt++) {
      try {
        return await call(stopped);
      } catch (error) {
        if (tokenRefused(error)) throw error;
        if (stopped.aborted) return undefined;
        const reason = toSendError(error).message;
        if (attempt === 0) log.warn({ err: error, reason }, 'telegram refuses; trying again');
        const pause = backOff(attempt, longestBackOffMs, clock.now());
        await sleep(pause, undefined, { signal: stopped }).catch(() => undefined);
      }
    }
  }
}
