/** How the loopback WhatsApp ends and refuses connections when it is told to, as a real Baileys socket sees it. */
import { expect, test } from 'vitest';
import { newVault } from '../support/whatsapp-client.ts';
import { openSetting } from './whatsapp-server-harness.ts';

const here = openSetting();

test.each([401, 403, 405, 408, 411, 428, 440, 500, 503, 515])('the stream ends with error %i', async (code) => {
  const client = await here.connect();
  await client.opened();
  here.server.streamError(code);
  expect(await client.closed()).toBe(code);
});

test.each([401, 403, 405, 500, 503])('a login is refused with reason %i, twice', async (code) => {
  const vault = await here.vault();
  here.server.faults.add({ kind: 'refuseLogin', code, count: 2 });
  for (const _ of [1, 2]) expect(await (await here.connect(vault)).closed()).toBe(code);
  await (await here.connect(vault)).opened();
});

test('a second login with the same credentials ends the first one with code 440', async () => {
  const vault = await here.vault();
  const first = await here.connect(vault);
  await first.opened();
  const second = await here.connect(vault);
  expect(await first.closed()).toBe(440);
  await second.opened();
  expect(here.server.online()).toBe(true);
});

test('the server tells an unlinked device so, at once and at every login', async () => {
  const vault = await here.vault();
  const first = await here.connect(vault);
  await first.opened();
  here.server.unlink();
  expect(await first.closed()).toBe(401);
  expect(await (await here.connect(vault)).closed()).toBe(401);
});

test('a device that logs out is no longer linked', async () => {
  const vault = await here.vault();
  const first = await here.connect(vault);
  await first.opened();
  await first.socket.logout();
  expect(await (await here.connect(vault)).closed()).toBe(401);
});

test('a silent server accepts the connection and never answers', async () => {
  const { server } = here;
  const vault = await here.vault();
  const live = await here.connect(vault, { keepAliveIntervalMs: 200 });
  await live.opened();
  server.silence();
  expect(await live.closed()).toBe(408);
  const late = await here.connect(vault, { connectTimeoutMs: 500 });
  expect(await late.closed()).toBe(408);
  server.speak();
  await (await here.connect(vault)).opened();
});

test('a device that is not linked can ask for a QR code', async () => {
  const client = await here.connect(newVault());
  expect(await client.qr()).toContain('2@');
});
