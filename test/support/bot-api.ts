/** A loopback Bot API: a real HTTP server that behaves as Telegram's does, with phones in the hands of tests. Runs inside a test,
 *  or by itself: `node test/support/bot-api.ts --port 8081 --token 1:x`, its phones then at `POST /control/<what>`. */
import { parseArgs } from 'node:util';
import { controlOf } from './bot-api/control.ts';
import { openGroup, openPhone, type Phone } from './bot-api/phone.ts';
import { serve } from './bot-api/server.ts';
import { openWorld, type WorldOptions } from './bot-api/world.ts';

export type { BotMessage, Phone } from './bot-api/phone.ts';

export type BotApi = Awaited<ReturnType<typeof startBotApi>>;

const testToken = '123456789:AAloopbackloopbackloopbackloopback';

export async function startBotApi(given: Partial<WorldOptions & { port: number }> = {}) {
  const { port = 0, ...options } = given;
  const world = openWorld({ token: testToken, username: 'kabar_bot', seed: 1, keepCalls: 10_000, ...options });
  const phones = new Map<number, Phone>();
  const api = {
    url: '',
    token: world.options.token,
    username: world.options.username,
    faults: world.faults,
    /** The latest calls, oldest first. */
    calls: world.calls,
    world,
    phone(user: number, name = `Orang ${user}`): Phone {
      const phone = phones.get(user) ?? openPhone(world, user, name);
      phones.set(user, phone);
      return phone;
    },
    group: (id: number, title = 'Kader') => openGroup(world, id, title),
    /** Updates that the bot has not confirmed yet. */
    pending: () => world.queue.pending(),
    commands: () => world.commands,
    async stop() {
      world.queue.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const { server, url } = await serve(world, port, controlOf(api));
  api.url = url;
  return api;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, token: { type: 'string' }, seed: { type: 'string' } },
  });
  const api = await startBotApi({
    port: Number(values.port ?? 0),
    token: values.token ?? testToken,
    seed: Number(values.seed ?? 1),
  });
  process.stdout.write(`${JSON.stringify({ url: api.url, token: api.token, pid: process.pid })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void api.stop());
}
