/** What takes seconds of wall time of linking and of the ends of a connection. */
import { beforeEach, describe, expect, test } from 'vitest';
import { leaseWhile } from '../../channels/contract.ts';
import { openConnecting } from '../../channels/whatsapp-connecting.ts';
import { whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { until } from '../../support/until.ts';

const { here, begin, ready, works } = openConnecting();

describe('linking', () => {
  beforeEach(async () => {
    here.harness = await whatsappHarness({ linked: false });
  });

  test('linking that was given up halfway begins anew', async () => {
    await begin({ phone: '628115550000' });
    await until(() => here.channel.pairing());
    await here.channel.stop();
    await begin();
    const shown = await until(() => here.channel.pairing());
    here.harness.server.scanQr((shown as { qr: string }).qr);
    await ready();
    await works();
  });
});

describe('the end of a connection', () => {
  beforeEach(async () => {
    here.harness = await whatsappHarness();
    await begin();
    await ready();
  });

  test('the process that takes the number over knows that it is restricted', async () => {
    await here.channel.stop();
    let owner = 1;
    await begin({ lease: leaseWhile(() => owner === 1) });
    await ready();
    const first = here.channel;
    await begin({ lease: leaseWhile(() => owner === 2) });
    await expect.poll(() => here.channel.state()).toBe('waiting');
    here.harness.server.restrict();
    await expect.poll(() => first.accountStatus(), { timeout: 8000 }).toBe('restricted');
    owner = 2;
    await expect.poll(() => here.channel.state(), { timeout: 20_000 }).toBe('ready');
    expect(here.channel.accountStatus()).toBe('restricted');
    expect(here.harness.news).toEqual(['linked', 'restricted']);
  }, 40_000);

  test('a second process waits, and takes over when the first is gone', async () => {
    const first = here.channel;
    let owner = first;
    await here.channel.stop();
    await begin({ lease: leaseWhile(() => owner === first) });
    await ready();
    const held = here.channel;
    await begin({ lease: leaseWhile(() => owner !== first) });
    await expect.poll(() => here.channel.state()).toBe('waiting');
    await new Promise((next) => setTimeout(next, 500));
    expect(here.channel.state()).toBe('waiting');
    owner = here.channel;
    await expect.poll(() => here.channel.state()).toBe('ready');
    await works();
    await expect.poll(() => held.state()).toBe('waiting');
    expect(here.harness.news).toEqual(['linked']);
  });

  test('a silent line is noticed', async () => {
    await here.channel.stop();
    await begin({ keepAliveMs: 300 });
    await ready();
    here.harness.server.silence();
    await expect.poll(() => here.channel.state()).not.toBe('ready');
    here.harness.server.speak();
    await expect.poll(() => here.channel.state()).toBe('ready');
    await works();
  });
});
