/** Telegram, by grammY's API client. Receiving is ours: an update is confirmed only when its work is done. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bot, Context } from 'grammy';
import type { Message, Update } from 'grammy/types';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Channel, Receive } from './channel.ts';
import { download } from './telegram/download.ts';
import { editMessage, removeMessage } from './telegram/edits.ts';
import { eventually } from './telegram/eventually.ts';
import { readUpdate } from './telegram/inbound.ts';
import { startPolling } from './telegram/polling.ts';
import { openSending } from './telegram/sending.ts';
import { openTaps } from './telegram/taps.ts';
import { openTransport } from './telegram/transport.ts';
import { openWebhook, webhookPath } from './telegram/webhook.ts';

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
  /** Takes or renews the right to poll for 15 s or more: one owner per token. Asked every 4 s. */
  lease?(): Promise<boolean>;
  /** How long a send tries again by itself before it throws. */
  patienceMs?: number;
}

export interface TelegramChannel extends Channel {
  /** Known once the channel is ready. */
  username(): string | undefined;
  /** For a process that only sends: learns the bot's name, for its links, without receiving anything. Tries until `stop`. */
  meet(): Promise<void>;
  /** In webhook mode: where Telegram's calls must be handed to. */
  webhook?: { path: string; handle(request: IncomingMessage, response: ServerResponse): void };
}

const allowed = ['message', 'edited_message', 'callback_query'] as const;
/** How long start() waits for Telegram before the program goes on without it. */
const startPatience = 3000;

export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, clock, log, patienceMs = 20_000 } = options;
  const apiRoot = (options.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '');
  const bot = new Bot(token, { client: { apiRoot, fetch: openTransport(apiRoot), timeoutSeconds: 30 } });
  const { api } = bot;
  const sending = openSending(api, clock);
  const taps = openTaps(api, log);
  const stopping = new AbortController();
  let state: ReturnType<Channel['state']> = 'starting';
  let receive: Receive = () => Promise.resolve(false);
  let polling: { stop(): Promise<void> } | undefined;
  let begun: Promise<void> = Promise.resolve();

  /** false: not finished, Telegram shall deliver it again. Never rejects: an update that we cannot read must not come back for ever. */
  async function handle(update: Update): Promise<boolean> {
    try {
      const inbound = readUpdate(new Context(update, api, bot.botInfo), clock.now());
      if (!inbound) return true;
      if (inbound.tap) taps.remember(inbound, update.callback_query?.message as Message | undefined);
      const finished = await receive(inbound);
      taps.finish(inbound);
      return finished;
    } catch (error) {
      log.error({ err: error }, 'a telegram update was not handled');
      return true;
    }
  }

  const webhook =
    options.mode === 'webhook'
      ? openWebhook({ secret: options.webhookSecret ?? '', handle, open: () => state === 'ready' })
      : undefined;
  if (webhook && !(options.webhookSecret && options.webhookUrl)) throw new Error('webhook mode needs URL and secret');

  const stopped = stopping.signal;
  const patiently = { clock, log, stopped };

  async function meet() {
    const me = await eventually(() => api.getMe(stopped as never), patiently);
    if (me) bot.botInfo = me;
  }

  async function begin() {
    await meet();
    if (!bot.isInited()) return;
    const menu = options.commands?.('id') ?? [];
    if (menu.length > 0) api.setMyCommands(menu).catch((err) => log.warn({ err }, 'the command menu was not set'));
    if (webhook) {
      const url = publicAddress(options.webhookUrl);
      await eventually(() => api.setWebhook(url, hookOptions(options.webhookSecret), stopped as never), patiently);
      if (!stopped.aborted) state = 'ready';
      return;
    }
    await eventually(() => api.deleteWebhook({}, stopped as never), patiently);
    if (stopped.aborted) return;
    const onState = (next: typeof state) => {
      if (state !== 'stopped') state = next;
    };
    polling = startPolling({ api, clock, log, allowed, lease: options.lease, handle, onState });
  }

  return {
    name: 'telegram',
    async start(handler) {
      receive = handler;
      begun = begin();
      begun.catch((error) => {
        state = 'stopped';
        log.fatal({ err: error }, 'telegram refuses the token');
      });
      await Promise.race([begun, sleep(startPatience, undefined, { ref: false })]);
    },
    send: (chat, message, how = {}) => sending.send(chat, message, { patienceMs, ...how }),
    edit: (chat, id, message) => editMessage(api, chat, id, message),
    remove: (chat, id) => removeMessage(api, chat, id),
    async settle(message, label) {
      taps.settle(message, label);
    },
    fetch: (media) => download(api, apiRoot, token, media.ref),
    link: (code) => (bot.isInited() ? `https://t.me/${bot.botInfo.username}?start=${code}` : undefined),
    meet: () => meet().catch((error) => log.error({ err: error }, 'telegram refuses the token')),
    username: () => (bot.isInited() ? bot.botInfo.username : undefined),
    state: () => state,
    async stop() {
      state = 'stopped';
      stopping.abort();
      await begun.catch(() => undefined);
      await polling?.stop();
      await webhook?.idle();
      await Promise.all([sending.idle(), taps.idle()]);
    },
    ...(webhook ? { webhook: { path: webhook.path, handle: webhook.handle } } : {}),
  };
}

const publicAddress = (url = '') => url.replace(/\/+$/, '') + webhookPath;

const hookOptions = (secret: string | undefined) => ({
  secret_token: secret,
  allowed_updates: allowed,
  max_connections: 100,
});
