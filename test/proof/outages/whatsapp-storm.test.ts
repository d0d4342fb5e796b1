/** WhatsApp under faults: the connection breaks, falls silent, refuses and loses messages at random, from a fixed seed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type WhatsAppHarness, whatsappHarness } from '../../channels/whatsapp-harness.ts';
import { until } from '../../support/until.ts';

let harness: WhatsAppHarness;
afterEach(() => harness.close());

test.each([1, 2, 3])(
  'sixty faults (seed %i): every message of people is handed over once, and the connection comes back',
  async (seed) => {
    harness = await whatsappHarness({ seed, addressing: 'mixed', alternate: 'sometimes' });
    const { server } = harness;
    const channel = await harness.open({ keepAliveMs: 500, pauseMs: 20 });
    const got: string[] = [];
    await channel.start(async ({ text }) => {
      got.push(text ?? '');
      return true;
    });
    const phones = Array.from({ length: 5 }, (_, at) => harness.phone(`Kader ${at}`));
    const said: string[] = [];
    for (let round = 0; round < 60; round++) {
      server.strike();
      for (const [at, phone] of phones.entries()) {
        said.push(`${at} ${round}`);
        await phone.say(`${at} ${round}`);
      }
      await sleep(40);
    }
    server.faults.clear();
    await until(() => got.length >= said.length).catch(() => undefined);
    expect(got.toSorted()).toEqual(said.toSorted());
    await until(() => channel.state() === 'ready');
  },
);
