/** The Telegram channel on a loopback Bot API, in both ways of receiving, for the contract suite. */
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Channel } from '../../src/channels/channel.ts';
import type { TelegramOptions } from '../../src/channels/telegram/receiving.ts';
import { type TelegramChannel, telegramChannel } from '../../src/channels/telegram.ts';
import { systemClock } from '../../src/clock.ts';
import { openLog } from '../../src/log.ts';
import { type BotApi, type BotMessage, startBotApi } from '../support/bot-api.ts';
import type { ChannelHarness, Person, Seen } from './contract.ts';

export const webhookSecret = 'rahasia-sekali-0123456789';

export interface TelegramHarness extends ChannelHarness {
  api: BotApi;
  open(options?: Partial<TelegramOptions>): Promise<TelegramChannel>;
}

export async function telegramHarness(mode: 'polling' | 'webhook'): Promise<TelegramHarness> {
  const api = await startBotApi();
  const ends = new Map<Channel, () => void>();
  let people = 0;
  return {
    api,
    async open(options = {}) {
      const line = await openLine(Number(new URL(api.url).port));
      const gate = mode === 'webhook' ? await openGate() : undefined;
      const channel = telegramChannel({
        token: api.token,
        apiRoot: `http://127.0.0.1:${line.port}`,
        mode,
        ...(gate ? { webhookUrl: `http://127.0.0.1:${gate.port}`, webhookSecret } : {}),
        log: openLog('silent', false),
        clock: systemClock,
        ...options,
      });
      gate?.serve(channel);
      ends.set(channel, () => {
        line.cut();
        gate?.cut();
      });
      return channel;
    },
    person: (name) => onPhone(api, 700 + ++people, name),
    async abandon(channel) {
      ends.get(channel)?.();
    },
    async close() {
      for (const end of ends.values()) end();
      await api.stop();
    },
  };
}

function onPhone(api: BotApi, user: number, name: string): Person {
  const phone = api.phone(user, name);
  return {
    chat: String(user),
    sender: String(user),
    say: async (text) => String(phone.say(text)),
    tap: async (label) => phone.tap(label),
    next: async () => seen(await phone.next()),
    look: (id) =>
      phone
        .chat()
        .filter((message) => String(message.id) === id)
        .map(seen)[0],
    edit: async (id, text) => phone.edit(Number(id), text),
    quote: async (id, text) => phone.quote(Number(id), text),
    photo: async (bytes, caption) => phone.photo(Buffer.from(bytes), caption),
    location: async (latitude, longitude) => phone.location(latitude, longitude),
    contact: async (own) => phone.shareContact(own),
    leave: async () => phone.block(),
  };
}

const seen = ({ id, text, buttons, bold, picture, document }: BotMessage): Seen => ({
  id: String(id),
  text,
  bold,
  labels: buttons.map((button) => button.label),
  ...(picture ? { picture } : {}),
  ...(document ? { document } : {}),
});

/** The wire between a channel and the Bot API, to be cut. */
async function openLine(to: number) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        sockets.delete(socket);
      });
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The HTTP server of a gateway, to be cut. */
async function openGate() {
  let handle: NonNullable<TelegramChannel['webhook']>['handle'] = (_, response) => void response.writeHead(503).end();
  const server = createHttp((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve(channel: TelegramChannel) {
      handle = channel.webhook?.handle ?? handle;
    },
    cut() {
      server.close();
      server.closeAllConnections();
    },
  };
}
