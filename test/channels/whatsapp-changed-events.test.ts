/** No card invites to the old date of a meeting that was moved or called off: over real Baileys sockets. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbound, Outbound } from '../../src/channels/channel.ts';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import { dayMs } from '../../src/clock.ts';
import type { Phone } from '../support/whatsapp.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let got: Inbound[];
let siti: Phone;

beforeEach(async () => {
  harness = await whatsappHarness({ addressing: 'lid' });
  got = [];
  await start();
  siti = harness.phone('Siti');
  await siti.say('halo');
  await came(1);
});
afterEach(() => harness.close());

async function start() {
  channel = await harness.open();
  await channel.start(async (message) => got.push(message) > 0);
}
const came = async (count: number) => {
  await expect.poll(() => got.length).toBeGreaterThanOrEqual(count);
  return got[count - 1]!;
};

const invitation: Outbound = {
  text: 'Undangan rapat',
  event: {
    name: 'Rapat koordinasi: stunting',
    place: 'Aula Kecamatan',
    startsAt: Date.UTC(2026, 11, 3, 2),
    answers: { going: '!meetings.come.7', notGoing: '!meetings.decline.7', maybe: '!meetings.maybe.7' },
  },
};
const moved: Outbound = {
  ...invitation,
  text: 'Rapat pindah hari',
  event: { ...invitation.event!, startsAt: Date.UTC(2026, 11, 4, 2) },
  outdates: invitation.event!.answers.going,
};
const calledOff: Outbound = { text: 'Rapat batal', outdates: invitation.event!.answers.going };
const events = () =>
  siti
    .chat()
    .filter(({ event }) => event)
    .map(({ event, deleted }) => (deleted ? 'dihapus' : new Date(event!.start).getUTCDate()));
const bulk = (repeat: string) => ({ bulk: true, patienceMs: 0, repeat });

test('a moved meeting shows its new card only, one that is called off shows none; texts and other cards stay', async () => {
  await channel.send(siti.jid, invitation, bulk('u7'));
  const { event } = invitation;
  const other = {
    ...event!,
    answers: { ...event!.answers, going: '!meetings.come.8' },
    startsAt: Date.UTC(2026, 11, 9),
  };
  await channel.send(siti.jid, { ...invitation, event: other }, bulk('u8'));
  await channel.send(siti.jid, moved, bulk('r2'));
  await expect.poll(events).toEqual(['dihapus', 9, 4]);
  // The same again, as after a crash: nothing is shown twice, and no valid card is deleted.
  await channel.send(siti.jid, moved, bulk('r2'));
  await siti.rsvp('going');
  expect((await came(2)).tap?.data).toBe('!meetings.come.7');
  await channel.send(siti.jid, calledOff, bulk('r3'));
  await expect.poll(events).toEqual(['dihapus', 9, 'dihapus']);
  const texts = siti.chat().filter(({ mine, text, event: card }) => !mine && !card && text);
  expect(texts.map(({ text }) => text.split('\n')[0])).toEqual([
    ...['Undangan rapat', 'Undangan rapat', 'Rapat pindah hari', 'Rapat batal'],
  ]);
});

test('an old card goes also after more than two days, after a broken line and after a restart', async () => {
  await channel.send(siti.jid, invitation, bulk('u7'));
  await expect.poll(events).toHaveLength(1);
  await harness.records.db
    .updateTable('whatsapp_sent')
    .set({ at: new Date(Date.now() - 10 * dayMs), body_enc: null })
    .execute();
  await channel.stop();
  await start();
  await channel.send(siti.jid, { text: 'Rapat batal' }, bulk('r2'));
  expect(events()).toEqual([3]);
  harness.server.faults.add({ kind: 'reset', count: 1 });
  await channel.send(siti.jid, calledOff, bulk('r2'));
  await expect.poll(events).toEqual(['dihapus']);
});

test('a card that WhatsApp does not delete fails nothing', async () => {
  await channel.send(siti.jid, invitation, bulk('u7'));
  await expect.poll(events).toHaveLength(1);
  await channel.send(siti.jid, { text: 'Rapat batal' }, bulk('r2'));
  harness.server.faults.add({ kind: 'nack', code: 400 });
  await channel.send(siti.jid, calledOff, bulk('r2'));
  expect(events()).toEqual([3]);
  const texts = siti.chat().filter(({ mine, event }) => !mine && !event);
  expect(texts.map(({ text }) => text)).toEqual(['Undangan rapat', 'Rapat batal']);
});
