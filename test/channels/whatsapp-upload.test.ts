/** The hosts for files are away while the chat works. Answers come all the same. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import type { Phone } from '../support/whatsapp.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

const file = { bytes: Buffer.from('x'), mime: 'image/png' };
let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let siti: Phone;

beforeEach(async () => {
  harness = await whatsappHarness({ addressing: 'mixed' });
  channel = await harness.open();
  let came = 0;
  await channel.start(async () => ++came > 0);
  siti = harness.phone('Siti');
  await siti.say('halo');
  await expect.poll(() => came).toBe(1);
});
afterEach(() => harness.close());

test('an answer comes without its picture: a person waits for the words more than for the picture', async () => {
  harness.server.faults.add({ kind: 'upload' });
  const id = await channel.send(siti.jid, { text: 'Laporan sudah kami terima', image: file });
  const shown = await siti.next();
  expect(shown).toMatchObject({ id, text: 'Laporan sudah kami terima' });
  expect(shown.picture).toBeUndefined();
});

test('words that are too long for a caption come without the picture too', async () => {
  harness.server.faults.add({ kind: 'upload' });
  const text = 'x '.repeat(600).trim();
  await channel.send(siti.jid, { text, document: { ...file, name: 'a.csv' } });
  expect((await siti.next()).text).toBe(text);
  expect(siti.unread()).toBe(0);
});

test('after one failed upload the picture still comes together with its words', async () => {
  harness.server.faults.add({ kind: 'upload', count: 1 });
  await channel.send(siti.jid, { text: 'Laporan', image: file });
  expect(await siti.next()).toMatchObject({ text: 'Laporan', picture: file.bytes });
});

test('a message that we start waits until its picture can go with it', async () => {
  harness.server.faults.add({ kind: 'upload' });
  const letter = { text: 'Undangan', document: { ...file, name: 'undangan.pdf' } };
  const sending = channel.send(siti.jid, letter, { bulk: true, patienceMs: 5000 });
  await expect(sending).rejects.toMatchObject({ kind: 'trouble' });
  expect(siti.unread()).toBe(0);
});
