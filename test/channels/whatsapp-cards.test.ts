/** Polls and events beside the text, over real Baileys sockets: each answer becomes the tap that a button would have been. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Inbound, Outbound } from '../../src/channels/channel.ts';
import type { WhatsAppChannel, WhatsAppOptions } from '../../src/channels/whatsapp.ts';
import type { Phone } from '../support/whatsapp.ts';
import { longAgo, type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let got: Inbound[];
let siti: Phone;

async function begin(
  given: Parameters<typeof whatsappHarness>[0] = { addressing: 'lid' },
  options: Partial<WhatsAppOptions> = {},
) {
  harness = await whatsappHarness(given);
  got = [];
  await start(options);
  siti = harness.phone('Siti');
  await siti.say('halo');
  await came(1);
}
async function start(options: Partial<WhatsAppOptions> = {}) {
  channel = await harness.open(options);
  await channel.start(async (message) => got.push(message) > 0);
  await expect.poll(() => channel.state()).toBe('ready');
}
const came = async (count: number) => {
  await expect.poll(() => got.length).toBeGreaterThanOrEqual(count);
  return got[count - 1]!;
};
/** All that has come so far: what is said after it comes after it. */
const nothingMore = async (count: number) => {
  await siti.say('selesai');
  expect(await came(count + 1)).toMatchObject({ text: 'selesai' });
};
const bot = () =>
  siti
    .chat()
    .filter(({ mine }) => !mine)
    .map(({ text, poll, event }) => (poll ? 'polling' : event ? 'acara' : text));

const question = (run: string): Outbound => ({
  text: 'Baik.\n\nAda *PMT* bulan ini?\nBoleh dilewati.',
  buttons: [
    { label: 'Ada', data: `${run}.pmt.ada` },
    { label: 'Tidak ada', data: `${run}.pmt.tidak` },
  ],
  answers: { by: 'number', hint: '', one: true },
});
const invitation: Outbound = {
  text: 'Undangan rapat',
  buttons: [{ label: '✅ Hadir', data: '!meetings.come.7' }],
  answers: { by: 'code', hint: 'Balas dengan kode di depannya.' },
  event: {
    name: 'Rapat koordinasi: stunting',
    place: 'Aula Kecamatan',
    startsAt: Date.UTC(2026, 11, 3, 2),
    answers: { going: '!meetings.come.7', notGoing: '!meetings.decline.7', maybe: '!meetings.maybe.7' },
  },
};

afterEach(() => harness.close());

describe.each([
  { addressing: 'phone', alternate: 'always' },
  { addressing: 'lid', alternate: 'always' },
  { addressing: 'lid', alternate: 'never' },
  { addressing: 'mixed', alternate: 'always', seed: 3 },
] as const)('people by $addressing, the other form $alternate', (given) => {
  test('a vote is the tap of its option, a changed vote the tap of the other option, and a withdrawn vote nothing', async () => {
    await begin(given);
    const id = await channel.send(got[0]!.chat, question('r1'));
    expect((await siti.next()).text).toContain('1. Ada');
    const { poll } = await siti.next();
    expect(poll).toEqual({ name: 'Ada PMT bulan ini?', options: ['Ada', 'Tidak ada'], many: false });
    await siti.vote(['Ada']);
    const first = await came(2);
    expect(first).toMatchObject({ tap: { data: 'r1.pmt.ada', message: id }, chat: got[0]!.chat });
    expect(first.text).toBeUndefined();
    await siti.vote([]);
    await siti.vote(['Tidak ada']);
    expect((await came(3)).tap).toEqual({ data: 'r1.pmt.tidak', message: id });
    await nothingMore(3);
  });

  test('an event can be answered in all three ways', async () => {
    await begin(given);
    const id = await channel.send(got[0]!.chat, invitation, { bulk: true, repeat: 'u7' });
    expect((await siti.next()).text).toContain('A1. ✅ Hadir');
    const { event } = await siti.next();
    expect(event).toMatchObject({ name: 'Rapat koordinasi: stunting', start: invitation.event!.startsAt });
    const answers = { maybe: 'maybe', notGoing: 'decline', going: 'come' } as const;
    for (const [at, [said, action]] of Object.entries(Object.entries(answers))) {
      await siti.rsvp(said as keyof typeof answers);
      expect((await came(Number(at) + 2)).tap).toEqual({ data: `!meetings.${action}.7`, message: id });
    }
  });
});

test('a vote in an old poll is a tap too, also after the question is over', async () => {
  await begin();
  const old = await channel.send(siti.jid, question('r1'));
  await channel.send(siti.jid, question('r2'));
  await channel.send(siti.jid, { text: 'Terima kasih.' });
  await expect.poll(() => bot().length).toBe(5);
  const [poll] = siti.chat().filter((message) => message.poll);
  await siti.vote(['Ada'], poll!.id);
  expect((await came(2)).tap).toEqual({ data: 'r1.pmt.ada', message: old });
  await siti.say('1');
  expect((await came(3)).tap).toBeUndefined();
});

test('a vote that comes while we are away is read by the program that starts then', async () => {
  await begin({ addressing: 'lid', alternate: 'never' });
  const id = await channel.send(got[0]!.chat, question('r1'));
  await expect.poll(() => bot()).toHaveLength(2);
  await channel.stop();
  got = [];
  await siti.vote(['Tidak ada']);
  await start();
  expect((await came(1)).tap).toEqual({ data: 'r1.pmt.tidak', message: id });
});

test('an answer to an invitation is read when its text is kept no longer', async () => {
  await begin();
  await channel.send(siti.jid, invitation, { bulk: true, repeat: 'u7' });
  await expect.poll(() => bot()).toHaveLength(2);
  await harness.records.db.updateTable('whatsapp_sent').set({ body_enc: null }).execute();
  await siti.rsvp('going');
  expect((await came(2)).tap?.data).toBe('!meetings.come.7');
});

test('a vote that comes twice is one', async () => {
  await begin();
  await channel.send(siti.jid, question('r1'));
  await expect.poll(() => bot()).toHaveLength(2);
  harness.server.faults.add({ kind: 'double', count: 1 });
  await siti.vote(['Ada']);
  expect((await came(2)).tap?.data).toBe('r1.pmt.ada');
  await nothingMore(2);
});

test('when a card is refused, nothing fails: the text has arrived and can be answered', async () => {
  await begin();
  harness.server.faults.add({ kind: 'nack', type: 'poll', code: 400 });
  const id = await channel.send(siti.jid, question('r1'));
  await siti.say('1');
  expect((await came(2)).tap).toEqual({ data: 'r1.pmt.ada', message: id });
  expect(bot()).toHaveLength(1);
  const rows = await harness.records.db.selectFrom('whatsapp_sent').select('status').orderBy('seq').execute();
  expect(rows.at(-1)).toEqual({ status: 'failed' });
});

test('a message that is sent again, also after a crash between text and card, is shown once', async () => {
  await begin({ addressing: 'lid' }, { ackMs: 500 });
  harness.server.faults.add({ kind: 'dropAck', type: 'poll', count: 1 });
  for (let n = 0; n < 3; n++) await channel.send(siti.jid, question('r1'), { repeat: 'k1' });
  const [, card] = siti.chat().filter(({ mine }) => !mine);
  await harness.records.db.deleteFrom('whatsapp_sent').where('id', '=', card!.id).execute();
  await channel.stop();
  await start();
  await channel.send(siti.jid, question('r1'), { repeat: 'k1' });
  expect(bot()).toHaveLength(2);
});

test('cards count towards the daily cap', async () => {
  await begin({ addressing: 'lid' }, { dailyCap: 2 });
  await longAgo(harness.records.db);
  const bulk = { bulk: true, patienceMs: 0 };
  await channel.send(siti.jid, invitation, { ...bulk, repeat: '1' });
  const second = channel.send(siti.jid, invitation, { ...bulk, repeat: '2' });
  await expect(second).rejects.toMatchObject({ kind: 'retry', message: 'daily cap' });
});

test('no card is sent where several choices are allowed, where it would differ from the text, in a group, or when switched off', async () => {
  await begin();
  const { text, buttons = [], answers } = question('r1');
  await channel.send(siti.jid, { text, buttons, answers: { by: 'number', hint: '' } });
  await channel.send(siti.jid, { text, buttons: buttons.slice(0, 1), answers: answers! });
  await channel.send(siti.jid, { text, buttons: [buttons[0]!, buttons[0]!], answers: answers! });
  await channel.send(siti.jid, {
    text,
    buttons: [buttons[0]!, { label: 'a'.repeat(101), data: 'x' }],
    answers: answers!,
  });
  await channel.stop();
  await start({ cards: false });
  await channel.send(siti.jid, question('r1'));
  await channel.send(siti.jid, invitation);
  await expect.poll(() => bot().length).toBe(6);
  expect(bot().some((what) => what === 'polling' || what === 'acara')).toBe(false);
});

test('a vote in a poll that we do not know is a message without words', async () => {
  await begin();
  await channel.send(siti.jid, question('r1'));
  await expect.poll(() => bot()).toHaveLength(2);
  await harness.records.db.deleteFrom('whatsapp_sent').execute();
  await siti.vote(['Ada']);
  const message = await came(2);
  expect([message.tap, message.text]).toEqual([undefined, undefined]);
});
