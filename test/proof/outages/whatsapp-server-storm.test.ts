/** The loopback WhatsApp itself loses nothing: a storm over real Baileys sockets that come back each time, from a fixed seed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSignalRepository } from '../../../src/channels/whatsapp/keys/signal-repository.ts';
import { openSetting } from '../../channels/whatsapp-server-harness.ts';
import { until } from '../../support/until.ts';
import type { Client } from '../../support/whatsapp-client.ts';

const here = openSetting();

test('every message of six phones arrives through thirty faults', async () => {
  await here.restart({ seed: 11, addressing: 'mixed', alternate: 'sometimes' });
  const { server } = here;
  const vault = await here.vault();
  const heard = new Map<string, string>();
  let over = false;
  let current: Client | undefined;
  const staying = (async () => {
    while (!over) {
      const repository = openSignalRepository({
        keep: async ({ key, message }) => {
          if (message?.conversation) heard.set(key.id ?? '', message.conversation);
        },
        note: async () => {},
        decrypted: async () => {},
      });
      const { makeRepository: makeSignalRepository } = repository;
      current = await here.connect(vault, { keepAliveIntervalMs: 1000, connectTimeoutMs: 1500, makeSignalRepository });
      repository.wire(current.socket);
      await current.closed();
      await sleep(50);
    }
  })();
  await until(() => server.online());
  const phones = Array.from({ length: 6 }, (_, at) => server.phone(`628123450000${at}`));
  const said: string[] = [];
  for (let round = 0; round < 30; round++) {
    server.strike();
    for (const [at, phone] of phones.entries()) {
      said.push(`${at} ${round}`);
      await phone.say(`${at} ${round}`);
    }
    await sleep(60);
  }
  server.faults.clear();
  await until(() => heard.size >= said.length);
  over = true;
  await current?.end();
  await staying;
  expect([...heard.values()].toSorted()).toEqual(said.toSorted());
});
