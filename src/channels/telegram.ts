/** Telegram, by grammY's API client. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bot } from 'grammy';
import type { Channel } from './channel.ts';
import { download } from './telegram/files.ts';
import { Receiving, type TelegramOptions } from './telegram/receiving.ts';
import { openTaps } from './telegram/taps.ts';
import { editMessage, removeMessage, TelegramSender } from './telegram/telegram-sender.ts';
import { openTransport } from './telegram/transport.ts';

export interface TelegramChannel extends Channel {
  /** Known once the channel is ready. */
  username(): string | undefined;
  /** For a process that only sends: learns the bot's name, for its links, without receiving anything. Tries until `stop`. */
  meet(): Promise<void>;
  /** In webhook mode: where Telegram's calls must be handed to. */
  webhook?: { path: string; handle(request: IncomingMessage, response: ServerResponse): void };
}

/** How long start() waits for Telegram before the program goes on without it. */
const startPatience = 3000;

export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, clock, log, patienceMs = 20_000 } = options;
  const apiRoot = (options.apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, '');
  const bot = new Bot(token, { client: { apiRoot, fetch: openTransport(apiRoot), timeoutSeconds: 30 } });
  const { api } = bot;
  const sending = new TelegramSender(api, clock);
  const taps = openTaps(api, log);
  const receiving = new Receiving(bot, options, taps);
  const { webhook } = receiving;
  const username = () => (bot.isInited() ? bot.botInfo.username : undefined);
  return {
    name: 'telegram',
    start: (handler, paused) =>
      Promise.race([receiving.start(handler, paused), sleep(startPatience, undefined, { ref: false })]),
    send: (chat, message, how = {}) => sending.send(chat, message, { patienceMs, ...how }),
    edit: (chat, id, message) => editMessage(api, chat, id, message),
    remove: (chat, id) => removeMessage(api, chat, id),
    settle: async (message, label) => taps.settle(message, label),
    fetch: (media) => download(api, apiRoot, token, media.ref),
    link: (code) => (username() ? `https://t.me/${username()}?start=${code}` : undefined),
    meet: () => receiving.meet().catch((error) => log.error({ err: error }, 'telegram refuses the token')),
    username,
    state: () => receiving.state(),
    async stop() {
      await receiving.stop();
      await Promise.all([sending.idle(), taps.idle()]);
    },
    ...(webhook && { webhook }),
  };
}
