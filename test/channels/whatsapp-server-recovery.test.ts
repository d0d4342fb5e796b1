/** Coming back on the loopback WhatsApp: from an old backup, with a phone that lost everything, in a process of its own. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BufferJSON } from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { startNode } from '../support/child.ts';
import { until } from '../support/until.ts';
import { textOf } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();
const number = '6281234500001';

test('with credentials from an old backup, messages can be read again after some retries, and nothing is printed', async () => {
  const { server } = here;
  const vault = await here.vault();
  const siti = server.phone(number);
  const first = await here.connect(vault);
  await first.opened();
  const talk = async (client: typeof first, text: string) => {
    await siti.say(text);
    await client.heard(text);
    await client.socket.sendMessage(siti.lid, { text: `re ${text}` });
    expect((await siti.next()).text).toBe(`re ${text}`);
  };
  await talk(first, 'satu');
  const old = vault.copy();
  server.world.unreadable.explain(server.bot);
  await talk(first, 'dua');
  await talk(first, 'tiga');
  await first.end();
  const second = await here.connect(old);
  await second.opened();
  await siti.say('sesudah');
  const found = new Promise((resolve) => {
    second.socket.ev.on(
      'messages.upsert',
      ({ messages }) => messages.some((one) => textOf(one) === 'sesudah') && resolve(1),
    );
    second.socket.ev.on(
      'messages.update',
      (updates) => updates.some(({ key, update }) => textOf({ key, ...update }) === 'sesudah') && resolve(1),
    );
  });
  await found;
});

test('a phone that lost its sessions asks for a message again, and getMessage answers', async () => {
  const { server } = here;
  const sent = new Map<string, object>();
  const client = await here.connect(undefined, { getMessage: async ({ id }) => sent.get(id ?? '') });
  await client.opened();
  const siti = server.phone(number);
  await siti.say('halo');
  await client.heard('halo');
  await client.socket.sendMessage(siti.lid, { text: 'satu' });
  await siti.next();
  await siti.forgetSessions();
  const message = await client.socket.sendMessage(siti.lid, { text: 'dua' });
  sent.set(message?.key.id ?? '', message?.message ?? {});
  expect((await siti.next()).text).toBe('dua');
  expect(server.doubled()).toEqual([]);
});

test('after a person moves to a new phone, the bot and she reach each other, in private and in a group', async () => {
  const { server } = here;
  const sent = new Map<string, object>();
  const client = await here.connect(undefined, { getMessage: async ({ id }) => sent.get(id ?? '') });
  await client.opened();
  const siti = server.phone(number);
  const group = server.group('Kader', [siti]);
  const write = async (to: string, text: string) => {
    const message = await client.socket.sendMessage(to, { text });
    sent.set(message?.key.id ?? '', message?.message ?? {});
  };
  await siti.say('lama');
  await siti.in(group).say('lama juga');
  await client.heard('lama juga');
  await write(siti.lid, 'satu');
  await write(group.id, 'satu semua');
  await siti.next();
  await siti.in(group).next();
  await siti.moveToNewPhone();
  await write(siti.lid, 'dua');
  expect((await siti.next()).text).toBe('dua');
  await siti.say('baru');
  await client.heard('baru');
  await siti.in(group).say('baru juga');
  await client.heard('baru juga');
  await write(group.id, 'dua semua');
  expect((await siti.in(group).next()).text).toBe('dua semua');
});

test('a bot in another process trusts the server through a preload, for files too', async () => {
  const { server } = here;
  const directory = await mkdtemp(join(tmpdir(), 'kabar-'));
  const file = join(directory, 'identity.json');
  writeFileSync(file, JSON.stringify(await server.provision(), BufferJSON.replacer));
  const script = join(import.meta.dirname, 'whatsapp-echo.ts');
  const child = startNode([...server.child.args, script, server.url, file], server.child.env);
  await child.line('open');
  const siti = server.phone(number);
  await siti.say('halo');
  expect((await siti.next()).text).toBe('kembali: halo');
  await siti.photo(Buffer.alloc(1234));
  expect((await siti.next()).text).toBe('1234 byte');
  await child.kill9();
  await until(() => !server.online());
  await siti.say('ada orang?');
  expect([server.pending(), child.lines]).toEqual([1, ['open']]);
  await rm(directory, { recursive: true });
});
