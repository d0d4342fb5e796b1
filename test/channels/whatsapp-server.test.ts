/** The loopback WhatsApp, proved with real Baileys sockets: what the channel's tests stand on must itself be true. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silenceSignal } from '../support/whatsapp/quiet.ts';
import { startWhatsApp, type WhatsApp } from '../support/whatsapp.ts';
import { type Client, connect, newVault, textOf } from '../support/whatsapp-client.ts';

let server: WhatsApp;
const clients: Client[] = [];
let loud: () => void;

beforeEach(async () => {
  loud = silenceSignal();
  server = await startWhatsApp();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  await server.stop();
  loud();
  expect([server.troubles, server.unknown]).toEqual([[], []]);
});

async function bot() {
  const client = connect(server.url, newVault(await server.provision()));
  clients.push(client);
  await client.opened();
  return client;
}

test('texts go both ways, sealed from end to end', async () => {
  const client = await bot();
  const siti = server.phone('6281234500001', 'Siti');
  await siti.say('lapor');
  const { kind, message } = await client.heard('lapor');
  expect([kind, message.key.remoteJid, message.key.remoteJidAlt, message.pushName]).toEqual([
    'notify',
    siti.lid,
    siti.jid,
    'Siti',
  ]);
  await client.socket.sendMessage(message.key.remoteJid ?? '', { text: 'Bulan apa?' });
  expect((await siti.next()).text).toBe('Bulan apa?');
  await siti.say('November');
  expect(textOf((await client.heard('November')).message)).toBe('November');
  expect(server.received).toMatchObject([{ phone: siti.phone, text: 'Bulan apa?', again: false }]);
});
