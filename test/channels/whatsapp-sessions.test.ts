/** Sessions with the phones last: each reply stores its step of the keys, so nobody ever asks for a message again. */
import { afterEach, expect, test } from 'vitest';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
afterEach(() => harness.close());

/** Answers while a message is being handed over, as the inbox does. */
async function begin(addressing: 'phone' | 'lid' | 'mixed') {
  harness = await whatsappHarness({ addressing });
  const channel = await harness.open();
  await channel.start(async ({ chat, text }) => {
    for (const part of ['satu', 'dua']) await channel.send(chat, { text: `${part}: ${text}` });
    return true;
  });
  await expect.poll(() => channel.state()).toBe('ready');
}

test.each(['phone', 'lid', 'mixed'] as const)(
  'addressed by %s, a person gets two answers to each message over the same session, and the phone that linked the bot shows them',
  async (addressing) => {
    await begin(addressing);
    const { server } = harness;
    const phones = ['Siti', 'Ani'].map((name) => harness.phone(name));
    for (let n = 0; n < 5; n++)
      await Promise.all(
        phones.map(async (phone) => {
          await phone.say(`pesan ${n}`);
          for (const part of ['satu', 'dua']) expect((await phone.next()).text).toBe(`${part}: pesan ${n}`);
        }),
      );
    expect(server.world.unreadable.all.map(({ id }) => id)).toEqual([]);
    for (const phone of phones) await expect.poll(() => server.owner().with(phone).chat()).toHaveLength(15);
    // Where a person has both addresses, Baileys begins one more session when it first asks for devices by number.
    const often = phones.filter(({ account }) => server.fetched(account) > (addressing === 'mixed' ? 2 : 1));
    expect(often).toEqual([]);
  },
);
