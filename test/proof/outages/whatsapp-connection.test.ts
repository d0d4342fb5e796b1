/** What takes seconds of wall time of linking and of the ends of a connection. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WhatsAppChannel } from '../../../src/channels/whatsapp.ts';
import { leaseWhile } from '../../channels/contract.ts';
import { type WhatsAppHarness, whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { until } from '../../support/until.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
const heard: string[] = [];

async function begin(options: Parameters<WhatsAppHarness['open']>[0] = {}) {
  channel = await harness.open(options);
  await channel.start(async ({ text }) => {
    heard.push(text ?? '');
    return true;
  });
}
const ready = () => expect.poll(() => channel.state(), { interval: 20 }).toBe('ready');
/** A message goes in, and an answer out. */
async function works() {
  const siti = harness.phone('Siti');
  await siti.say('halo');
  await expect.poll(() => heard).toContain('halo');
  heard.length = 0;
  await channel.send(siti.jid, { text: 'Halo, Bu' });
  expect((await siti.next()).text).toBe('Halo, Bu');
}

beforeEach(async () => {
  heard.length = 0;
});
afterEach(() => harness.close());

describe('linking', () => {
  beforeEach(async () => {
    harness = await whatsappHarness({ linked: false });
  });

  test('linking that was given up halfway begins anew', async () => {
    await begin({ phone: '628115550000' });
    await until(() => channel.pairing());
    await channel.stop();
    await begin();
    const shown = await until(() => channel.pairing());
    harness.server.scanQr((shown as { qr: string }).qr);
    await ready();
    await works();
  });
});

describe('the end of a connection', () => {
  beforeEach(async () => {
    harness = await whatsappHarness();
    await begin();
    await ready();
  });

  test('the process that takes the number over knows that it is restricted', async () => {
    await channel.stop();
    let owner = 1;
    await begin({ lease: leaseWhile(() => owner === 1) });
    await ready();
    const first = channel;
    await begin({ lease: leaseWhile(() => owner === 2) });
    await expect.poll(() => channel.state()).toBe('waiting');
    harness.server.restrict();
    await expect.poll(() => first.accountStatus(), { timeout: 8000 }).toBe('restricted');
    owner = 2;
    await expect.poll(() => channel.state(), { timeout: 20_000 }).toBe('ready');
    expect(channel.accountStatus()).toBe('restricted');
    expect(harness.news).toEqual(['linked', 'restricted']);
  }, 40_000);

  test('a second process waits, and takes over when the first is gone', async () => {
    const first = channel;
    let owner = first;
    await channel.stop();
    await begin({ lease: leaseWhile(() => owner === first) });
    await ready();
    const held = channel;
    await begin({ lease: leaseWhile(() => owner !== first) });
    await expect.poll(() => channel.state()).toBe('waiting');
    await new Promise((next) => setTimeout(next, 500));
    expect(channel.state()).toBe('waiting');
    owner = channel;
    await expect.poll(() => channel.state()).toBe('ready');
    await works();
    await expect.poll(() => held.state()).toBe('waiting');
    expect(harness.news).toEqual(['linked']);
  });

  test('a silent line is noticed', async () => {
    await channel.stop();
    await begin({ keepAliveMs: 300 });
    await ready();
    harness.server.silence();
    await expect.poll(() => channel.state()).not.toBe('ready');
    harness.server.speak();
    await expect.poll(() => channel.state()).toBe('ready');
    await works();
  });
});
