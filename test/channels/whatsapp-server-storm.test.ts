/** The loopback WhatsApp itself loses nothing: a storm over real Baileys sockets that come back each time, from a fixed seed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Client, until } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();

test('thirty troubles, six phones that write all the time: every message is heard, in the order of its phone', async () => {
  await here.restart({ seed: 11, addressing: 'mixed', alternate: 'sometimes' });
  const { server } = here;
  const vault = await here.vault();
  const heard: { text: string; id: string; from: string }[] = [];
  let over = false;
  let current: Client | undefined;
  const listen = ({ socket }: Client) => {
    const note = (id: string | null | undefined, from: string, text: string | null | undefined) => {
      if (text && !heard.some((one) => one.id === id)) heard.push({ text, id: id ?? '', from });
    };
    socket.ev.on('messages.upsert', ({ messages }) => {
      for (const { key, message } of messages)
        if (!key.fromMe) note(key.id, key.remoteJid ?? '', message?.conversation);
    });
    socket.ev.on('messages.update', (updates) => {
      for (const { key, update } of updates) note(key.id, key.remoteJid ?? '', update.message?.conversation);
    });
  };
  const staying = (async () => {
    while (!over) {
      current = await here.connect(vault, { keepAliveIntervalMs: 1000, connectTimeoutMs: 1500 });
      listen(current);
      await current.closed(120_000);
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
  await until(() => heard.length >= said.length, 40_000);
  over = true;
  await current?.end();
  await staying;
  expect(heard.map(({ text }) => text).toSorted()).toEqual(said.toSorted());
}, 90_000);
