/** A channel that is linked, connected and cut off, for the tests of its connection and those of them that take seconds. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import type { WhatsAppHarness } from './whatsapp-harness.ts';

interface Connecting {
  /** Given by the test's own `beforeEach`. */
  harness: WhatsAppHarness;
  channel: WhatsAppChannel;
  heard: string[];
}

export function openConnecting() {
  const here = { heard: [] as string[] } as Connecting;
  const { heard } = here;
  beforeEach(() => {
    heard.length = 0;
  });
  afterEach(() => here.harness.close());

  async function begin(options: Parameters<WhatsAppHarness['open']>[0] = {}) {
    here.channel = await here.harness.open(options);
    await here.channel.start(async ({ text }) => {
      heard.push(text ?? '');
      return true;
    });
  }
  const ready = () => expect.poll(() => here.channel.state(), { interval: 20 }).toBe('ready');
  const stands = (status: string) => expect.poll(() => here.channel.accountStatus(), { interval: 20 }).toBe(status);
  /** A message goes in, and an answer out. */
  async function works() {
    const siti = here.harness.phone('Siti');
    await siti.say('halo');
    await expect.poll(() => heard).toContain('halo');
    heard.length = 0;
    await here.channel.send(siti.jid, { text: 'Halo, Bu' });
    expect((await siti.next()).text).toBe('Halo, Bu');
  }
  return { here, begin, ready, stands, works };
}
