/** What the loopback WhatsApp does to messages when it is told to, as a real Baileys socket sees it. */
import type { WAMessage } from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { type Client, textOf } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();
const number = '6281234500001';

/** Errors of refused messages. A quick refusal is merged into our own message, a slow one comes as an update. */
function refusals({ socket }: Client): unknown[] {
  const found: unknown[] = [];
  const note = ({ status, messageStubParameters }: Partial<WAMessage>) => {
    if (status === 0) found.push(messageStubParameters?.[0]);
  };
  socket.ev.on('messages.upsert', ({ messages }) => messages.forEach(note));
  socket.ev.on('messages.update', (updates) => updates.forEach(({ update }) => void note(update)));
  return found;
}

test('the server refuses a message with an error code, and other messages pass', async () => {
  const { server } = here;
  const client = await here.connect();
  const siti = server.phone(number);
  await client.opened();
  const refused = refusals(client);
  for (const code of [463, 479]) server.faults.add({ kind: 'nack', code, count: 1, phone: number });
  for (const text of ['satu', 'dua', 'tiga']) await client.socket.sendMessage(siti.jid, { text });
  expect((await siti.next()).text).toBe('tiga');
  await until(() => refused.length === 2);
  expect(refused).toEqual(['463', '479']);
});

test('a restricted account may answer but may not start a chat', async () => {
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const [known, stranger] = [server.phone(number), server.phone('6281234500002')];
  await known.say('halo');
  await client.heard('halo');
  const locks: unknown[] = [];
  client.socket.ev.on(
    'connection.update',
    ({ reachoutTimeLock }) => reachoutTimeLock && locks.push(reachoutTimeLock.isActive),
  );
  const refused = refusals(client);
  server.restrict();
  await until(() => locks.length > 0);
  await client.socket.sendMessage(stranger.jid, { text: 'undangan' });
  await until(() => refused.length > 0);
  await client.socket.sendMessage(known.jid, { text: 'jawab' });
  expect((await known.next()).text).toBe('jawab');
  server.restrict(false);
  await client.socket.sendMessage(stranger.jid, { text: 'lagi' });
  expect((await stranger.next()).text).toBe('lagi');
  expect([locks[0], refused]).toEqual([true, ['463']]);
});

test('a message that is sent again with the same id shows once, whether the line broke before or after the server took it', async () => {
  const { server } = here;
  const vault = await here.vault();
  const siti = server.phone(number);
  for (const [kind, messageId] of [
    ['reset', 'A1'],
    ['resetAfter', 'A2'],
    ['dropAck', 'A3'],
    ['lose', 'A4'],
  ] as const) {
    server.faults.add({ kind, count: 1 });
    const client = await here.connect(vault);
    await client.opened();
    await client.socket.sendMessage(siti.jid, { text: kind }, { messageId });
    if (kind.startsWith('reset')) await client.closed();
    else await client.end();
    const next = await here.connect(vault);
    await next.opened();
    await next.socket.sendMessage(siti.jid, { text: kind }, { messageId });
    await until(() => server.received.some(({ id }) => id === messageId));
    await next.end();
  }
  await siti.settled();
  expect(siti.chat().map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4']);
  expect(server.doubled().filter((id) => id !== 'A4')).toEqual(['A2', 'A3']);
});

test('a message that cannot be decrypted comes without content first, then with it, under the same id', async () => {
  // Slower than Baileys, which merges the two when the second comes while it still waits after asking.
  await here.restart({ latency: 150 });
  const { server } = here;
  const client = await here.connect(undefined, { retryRequestDelayMs: 1 });
  await client.opened();
  const siti = server.phone(number);
  const opened: unknown[] = [];
  const ids = new Set<string>();
  const note = (id: string | null | undefined, what: unknown) => {
    ids.add(id ?? '');
    opened.push(what);
  };
  client.socket.ev.on('messages.upsert', ({ messages }) => {
    for (const one of messages) note(one.key.id, one.messageStubType === 2 ? 'sealed' : textOf(one));
  });
  client.socket.ev.on('messages.update', (updates) => {
    for (const { key, update } of updates) if (update.message) note(key.id, textOf({ key, ...update }));
  });
  server.faults.add({ kind: 'garble', count: 1 });
  await siti.say('penting');
  await until(() => opened.includes('penting'));
  expect([opened, ids.size]).toEqual([['sealed', 'penting'], 1]);
});

test('Baileys drops a message that comes twice in the same bytes; sealed anew it comes twice under one id', async () => {
  const { server } = here;
  const client = await here.connect();
  await client.opened();
  const siti = server.phone(number);
  server.faults.add({ kind: 'replay', count: 1 });
  await siti.say('satu');
  await client.heard('satu');
  server.faults.add({ kind: 'double', count: 1 });
  const id = await siti.say('dua');
  await until(() => client.came.filter(({ message }) => textOf(message) === 'dua').length === 2);
  await until(() => server.pending() === 0);
  expect(client.came.filter(({ message }) => textOf(message) === 'satu')).toHaveLength(1);
  expect(new Set(client.came.slice(1).map(({ message }) => message.key.id))).toEqual(new Set([id]));
});

test('a message whose receipt was lost comes again after the next login, and Baileys cannot decrypt it twice', async () => {
  const { server } = here;
  const vault = await here.vault();
  const client = await here.connect(vault);
  await client.opened();
  const lost = server.faults.add({ kind: 'dropReceipt', count: 1 });
  await server.phone(number).say('berharga');
  await client.heard('berharga');
  await until(() => lost.count === 0);
  expect(server.pending()).toBe(1);
  await client.end();
  const next = await here.connect(vault);
  await next.opened();
  await until(() => server.pending() === 0);
  expect(next.came.filter(({ message }) => textOf(message))).toEqual([]);
});

test('a delayed message arrives after its delay', async () => {
  const client = await here.connect();
  await client.opened();
  here.server.faults.add({ kind: 'late', ms: 300, count: 1 });
  const start = Date.now();
  await here.server.phone(number).say('pelan');
  await client.heard('pelan');
  expect(Date.now() - start).toBeGreaterThan(280);
});

test('on a slow line everything arrives late and in order', async () => {
  await here.restart({ latency: 30 });
  const client = await here.connect();
  await client.opened();
  const siti = here.server.phone(number);
  for (const text of ['1', '2', '3']) await siti.say(text);
  await client.heard('3');
  expect(client.came.map(({ message }) => textOf(message))).toEqual(['1', '2', '3']);
});

test('the same seed brings the same storm, and its faults do happen', async () => {
  const names = async (seed: number) => {
    await here.restart({ seed });
    return Array.from({ length: 12 }, () => here.server.strike());
  };
  const first = await names(3);
  expect(await names(3)).toEqual(first);
  expect(await names(4)).not.toEqual(first);
  here.server.faults.clear();
  here.server.speak();
  const client = await here.connect();
  await client.opened();
  await here.server.phone(number).say('sesudah badai');
  await client.heard('sesudah badai');
});
