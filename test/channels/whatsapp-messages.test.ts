/** Incoming and outgoing WhatsApp messages, beyond what all channels must do. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { proto } from '@whiskeysockets/baileys';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import type { Patience } from '../../src/channels/whatsapp/inbound/download.ts';
import { harmless } from '../../src/channels/whatsapp/messages/contents.ts';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Phone } from '../support/whatsapp.ts';
import { longAgo, testSecrets, type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let got: Inbound[];
const paused = new Set<string>();

async function begin(options: Parameters<typeof whatsappHarness>[0] = {}, through = (db: Db) => db) {
  harness = await whatsappHarness(options);
  channel = await harness.open({ db: through(harness.records.db) });
  got = [];
  paused.clear();
  const receive = async (message: Inbound) => got.push(message) > 0;
  await channel.start(receive, (chat) => paused.has(chat));
  await expect.poll(() => channel.state()).toBe('ready');
}
/** Records that take their time. */
const slow = (db: Db): Db =>
  db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await sleep(10);
      return result;
    },
  });
const received = async (count: number) => {
  await expect.poll(() => got.length).toBeGreaterThanOrEqual(count);
  return got[count - 1]!;
};
async function greeted(name: string): Promise<Phone> {
  const phone = harness.phone(name);
  const before = got.length;
  await phone.say('halo');
  await received(before + 1);
  return phone;
}
const failure = (sending: Promise<unknown>) => sending.catch((error: unknown) => error);

afterEach(() => harness.close());

describe('one person', () => {
  test('is one chat, by LID and by number, and her number is certain', async () => {
    await begin({ addressing: 'mixed', alternate: 'always', seed: 5 });
    const siti = harness.phone('Siti');
    for (let n = 0; n < 8; n++) await siti.say(`pesan ${n}`);
    await received(8);
    expect(new Set(got.map(({ chat }) => chat)).size).toBe(1);
    expect(got.every(({ phone }) => phone === siti.phone)).toBe(true);
  });

  test('who is paused is not even written down, by whichever of her addresses she writes', async () => {
    await begin({ addressing: 'mixed', alternate: 'always', seed: 5 });
    const siti = await greeted('Siti');
    const written = () => harness.records.db.selectFrom('whatsapp_received').select('seq').execute();
    const before = (await written()).length;
    paused.add(got[0]!.chat);
    for (let n = 0; n < 4; n++) await siti.say(`pesan ${n}`);
    await greeted('Ani');
    expect(got.map(({ text }) => text)).toEqual(['halo', 'halo']);
    expect(await written()).toHaveLength(before + 1);
    paused.clear();
    await siti.say('lagi');
    expect((await received(3)).text).toBe('lagi');
  });

  test.each(['phone', 'lid'] as const)(
    'who is new is read in the order in which she writes, while her other address is still being noted (%s)',
    async (addressing) => {
      await begin({ addressing, alternate: 'always' }, slow);
      const siti = harness.phone('Siti');
      const written = Array.from({ length: 10 }, (_, n) => `pesan ${n}`);
      for (const text of written) {
        await siti.say(text);
        await sleep(40);
      }
      await received(written.length);
      expect(got.map(({ text }) => text)).toEqual(written);
    },
  );

  test('is told apart from others where only the LID is told, and answered at the LID', async () => {
    await begin({ addressing: 'lid', alternate: 'never' });
    const [siti, ani] = [await greeted('Siti'), await greeted('Ani')];
    expect(got.map(({ chat }) => chat)).toEqual([siti.lid, ani.lid]);
    await channel.send(siti.lid, { text: 'Bu Siti' });
    expect((await siti.next()).text).toBe('Bu Siti');
  });
});

describe('an incoming message', () => {
  beforeEach(() => begin({ addressing: 'lid' }));

  test('that cannot be opened at first comes once, with its content; a repeat does not come', async () => {
    const siti = await greeted('Siti');
    harness.server.faults.add({ kind: 'garble', count: 1 });
    await siti.say('tidak terbaca dulu');
    expect((await received(2)).text).toBe('tidak terbaca dulu');
    harness.server.faults.add({ kind: 'double', count: 1 });
    await siti.say('dua kali');
    await siti.say('terakhir');
    await expect.poll(() => got.at(-1)?.text).toBe('terakhir');
    expect(got.map(({ text }) => text)).toEqual(['halo', 'tidak terbaca dulu', 'dua kali', 'terakhir']);
  });

  test('that was written while we were away comes in order', async () => {
    const siti = await greeted('Siti');
    await channel.stop();
    for (const text of ['satu', 'dua', 'tiga']) await siti.say(text);
    got = [];
    channel = await harness.open();
    await channel.start(async (message) => got.push(message) > 0);
    await received(3);
    expect(got.map(({ text }) => text)).toEqual(['satu', 'dua', 'tiga']);
  });

  test('in a group is read only when it is addressed to us, and is kept by person', async () => {
    const [siti, ani] = [harness.phone('Siti'), harness.phone('Ani')];
    const group = harness.server.group('Kader Melati', [siti, ani]);
    await siti.in(group).say('siapa yang bawa timbangan?');
    await ani.in(group).mention('tolong rekap');
    const message = await received(1);
    expect(message).toMatchObject({ private: false, addressed: true, chat: group.id, sender: ani.jid });
    const rows = await harness.records.db.selectFrom('whatsapp_received').select('message').execute();
    expect(rows.length).toBe(1);
    await channel.send(group.id, { text: 'Lewat chat pribadi, ya.' });
    expect((await siti.in(group).next()).text).toBe('Lewat chat pribadi, ya.');
  });

  test('may be one of several photos, which carry one album; a reaction or a deleted message is none', async () => {
    const siti = await greeted('Siti');
    const album = await siti.album(2);
    await siti.photo(Buffer.alloc(2000, 1), 'buka posyandu', album);
    await siti.photo(Buffer.alloc(2000, 2), undefined, album);
    await received(3);
    expect(got.slice(1).map(({ media }) => media?.album)).toEqual([album, album]);
    const id = await channel.send(siti.jid, { text: 'Terima kasih' });
    await siti.next();
    await siti.react(id, '👍');
    await siti.remove(await siti.say('salah kirim'));
    await siti.say('selesai');
    await expect.poll(() => got.at(-1)?.text).toBe('selesai');
    expect(got.map(({ text }) => text)).toEqual(['halo', 'buka posyandu', undefined, 'salah kirim', 'selesai']);
  });
});

/** What phones can send beside texts, photos and files. */
const kinds: Record<string, proto.IMessage> = {
  'a voice note': { audioMessage: { seconds: 3, ptt: true } },
  'a video': { videoMessage: { seconds: 3 } },
  'a video note': { ptvMessage: { seconds: 3 } },
  'a sticker': { stickerMessage: { mimetype: 'image/webp' } },
  'a moving sticker': { lottieStickerMessage: { message: { stickerMessage: { isAnimated: true } } } },
  'a poll of her own': { pollCreationMessageV3: { name: 'Kapan?', options: [{ optionName: 'Senin' }] } },
  'several contacts': { contactsArrayMessage: { displayName: '2', contacts: [{ displayName: 'A', vcard: '' }] } },
  'a location that moves': { liveLocationMessage: { degreesLatitude: 0.13, degreesLongitude: 117.5 } },
};
/** What is nothing that anybody said to us. */
const noise: Record<string, proto.IMessage> = {
  'a pin': { pinInChatMessage: { type: 1, key: { id: 'X' } } },
  'an album that its photos follow': { albumMessage: { expectedImageCount: 2 } },
  'a setting of the chat': { protocolMessage: { type: 3, ephemeralExpiration: 86_400 } },
  'nothing at all': {},
};

describe('a message without text', () => {
  beforeEach(() => begin({ addressing: 'lid' }));

  test.each(Object.entries(kinds))('of the kind %s is handed over, so that she gets an answer', async (_, content) => {
    const siti = await greeted('Siti');
    await siti.send(content);
    const message = await received(2);
    expect([message.text, message.tap, message.edited]).toEqual([undefined, undefined, undefined]);
    if (content.liveLocationMessage) expect(message.location).toEqual({ latitude: 0.13, longitude: 117.5 });
  });

  test.each(Object.entries(noise))('of the kind %s is not handed over', async (_, content) => {
    const siti = await greeted('Siti');
    await siti.send(content);
    await siti.say('selesai');
    expect((await received(2)).text).toBe('selesai');
  });

  test('that is a picture to be seen once is shown on phones only; that there was one is handed over, once', async () => {
    const siti = await greeted('Siti');
    const id = await siti.seenOnce();
    expect(await received(2)).toMatchObject({ id, private: true });
    await siti.seenOnce(id);
    await siti.say('selesai');
    expect((await received(3)).text).toBe('selesai');
    const group = harness.server.group('Kader Melati', [siti]);
    await siti.in(group).mention('halo');
    expect((await received(4)).private).toBe(false);
  });
});

describe('a file', () => {
  const photographed = async (filePatience: Partial<Patience>) => {
    await begin({ addressing: 'lid' });
    await channel.stop();
    channel = await harness.open({ filePatience: { fileMs: 60_000, phoneMs: 60_000, ...filePatience } });
    await channel.start(async (message) => got.push(message) > 0);
    await harness.phone('Siti').photo(Buffer.alloc(2000, 7), 'buka posyandu');
    return (await received(1)).media!;
  };

  test('that WhatsApp no longer has, and whose phone does not answer, is gone; nobody waits for ever', async () => {
    const media = await photographed({ phoneMs: 50 });
    harness.server.faults.add({ kind: 'download' });
    // However often it is asked for, no listener is left, or Node would warn of a leak.
    const warned: Error[] = [];
    const warn = (warning: Error) => void warned.push(warning);
    process.on('warning', warn);
    for (let n = 0; n < 12; n++) expect(await failure(channel.fetch(media))).toMatchObject({ kind: 'refused' });
    process.off('warning', warn);
    expect(warned).toEqual([]);
  });

  test('that does not come is asked for later', async () => {
    const media = await photographed({ fileMs: 200 });
    harness.server.faults.add({ kind: 'stall', count: 1 });
    expect(await failure(channel.fetch(media))).toMatchObject({ kind: 'trouble' });
  });
});

describe('an outgoing message', () => {
  beforeEach(() => begin({ addressing: 'lid' }));

  test('never goes to somebody who has not written', async () => {
    const stranger = harness.phone('Orang asing');
    expect(await failure(channel.send(stranger.jid, { text: 'Halo' }))).toMatchObject({ kind: 'refused' });
    expect(harness.server.sent).toEqual([]);
  });

  test('that is sent again is the same message', async () => {
    await channel.stop();
    channel = await harness.open({ ackMs: 500 });
    await channel.start(async (message) => got.push(message) > 0);
    const siti = await greeted('Siti');
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push(await channel.send(siti.jid, { text: 'Sekali' }, { repeat: 'kunci' }));
    expect(new Set(ids).size).toBe(1);
    harness.server.faults.add({ kind: 'dropAck', count: 1 });
    await channel.send(siti.jid, { text: 'Tanpa jawaban' }, { repeat: 'kunci 2' });
    await expect
      .poll(() =>
        siti
          .chat()
          .filter(({ mine }) => !mine)
          .map(({ text }) => text),
      )
      .toEqual(['Sekali', 'Tanpa jawaban']);
  });

  test('has an id that others cannot work out, because a phone that names an id gets that message', async () => {
    const siti = await greeted('Siti');
    const id = await channel.send(siti.jid, { text: 'Rahasia' }, { repeat: 'rakor-1-r1-invite-person-1' });
    await channel.stop();
    const { hash } = openSecrets('another key for tests, as long as the one');
    const others = (kind: string, value: string) =>
      (kind === 'whatsapp-message' ? hash : testSecrets.hash)(kind, value);
    channel = await harness.open({ secrets: { ...testSecrets, hash: others } });
    await channel.start(async () => true);
    expect(await channel.send(siti.jid, { text: 'Rahasia' }, { repeat: 'rakor-1-r1-invite-person-1' })).not.toBe(id);
  });

  test('is reported when it arrives and when it is read', async () => {
    const siti = await greeted('Siti');
    const id = await channel.send(siti.jid, { text: 'Sampai?' });
    await expect.poll(() => harness.receipts).toEqual([`${id} delivered`]);
    siti.read();
    await expect.poll(() => harness.receipts).toEqual([`${id} delivered`, `${id} read`]);
  });

  test('that a phone cannot open is asked for again and given', async () => {
    const siti = await greeted('Siti');
    await channel.send(siti.jid, { text: 'pertama' });
    await siti.next();
    await siti.forgetSessions();
    await channel.send(siti.jid, { text: 'sesudah ganti HP' });
    expect((await siti.next()).text).toBe('sesudah ganti HP');
  });

  test('waits above the daily cap, but answers still go', async () => {
    await channel.stop();
    channel = await harness.open({ dailyCap: 2 });
    await channel.start(async (message) => got.push(message) > 0);
    const siti = await greeted('Siti');
    await longAgo(harness.records.db);
    const bulk = { bulk: true, patienceMs: 0 };
    await channel.send(siti.jid, { text: '1' }, { ...bulk, repeat: '1' });
    await channel.send(siti.jid, { text: '2' }, { ...bulk, repeat: '2' });
    const third = await failure(channel.send(siti.jid, { text: '3' }, { ...bulk, repeat: '3' }));
    expect(third).toMatchObject({ kind: 'retry' });
    expect((third as { afterMs: number }).afterMs).toBeGreaterThan(60_000);
    // Somebody is in danger.
    await channel.send(siti.jid, { text: 'Darurat' }, { ...bulk, repeat: '4', emergency: true });
    await channel.send(siti.jid, { text: 'Jawaban' });
    // A person who has just written may also get a message that we start.
    await siti.say('terima kasih');
    await received(2);
    await channel.send(siti.jid, { text: '3' }, { ...bulk, repeat: '3' });
  });

  test('has a menu: numbers for the running question, codes beside it, each for its own message', async () => {
    const siti = await greeted('Siti');
    const menu = (data: string) => ({ text: data, buttons: [{ label: 'Hadir', data }] });
    const code = { by: 'code' as const, hint: 'Balas dengan kode di depannya.' };
    const a = await channel.send(siti.jid, { ...menu('!a.1'), answers: code }, { bulk: true, repeat: 'a' });
    await channel.send(siti.jid, menu('q.1'));
    const b = await channel.send(siti.jid, { ...menu('!b.1'), answers: code }, { bulk: true, repeat: 'b' });
    await siti.say('1');
    expect((await received(2)).tap?.data).toBe('q.1');
    await siti.say('a1');
    expect((await received(3)).tap).toEqual({ data: '!a.1', message: a });
    await siti.say('B 1.');
    expect((await received(4)).tap).toEqual({ data: '!b.1', message: b });
    await siti.quote(a, '1');
    expect((await received(5)).tap).toEqual({ data: '!a.1', message: a });
    await channel.send(siti.jid, { text: 'Berapa S?' });
    await siti.say('1');
    expect(await received(6)).toMatchObject({ text: '1' });
    expect(got[5]?.tap).toBeUndefined();
  });

  test('shows WhatsApp markup in what people wrote as it is, and links stay whole', () => {
    expect(harmless('_a_ ~b~ `c` *d* snake_case')).toBe('\u02cda\u02cd \u223cb\u223c \u02cbc\u02cb *d* snake_case');
    expect(harmless('buka https://wa.me/62_8?text=_a_ ya')).toBe('buka https://wa.me/62_8?text=_a_ ya');
  });
});

/** Thirty of them write in the proof (`whatsapp-crowd`). */
test('eight phones at once: everybody gets each answer once and in order', async () => {
  harness = await whatsappHarness({ addressing: 'mixed', alternate: 'sometimes', latency: 5 });
  channel = await harness.open();
  await channel.start(async ({ chat, text, id }) =>
    Boolean(await channel.send(chat, { text: `kembali ${text}` }, { repeat: id })),
  );
  const phones = Array.from({ length: 8 }, (_, n) => harness.phone(`Kader ${n}`));
  const rounds = Array.from({ length: 5 }, (_, n) => n);
  await Promise.all(
    phones.map(async (phone) => {
      for (const n of rounds) {
        await phone.say(String(n));
        expect((await phone.next()).text).toBe(`kembali ${n}`);
      }
    }),
  );
  expect(harness.server.doubled()).toEqual([]);
  expect(harness.server.troubles).toEqual([]);
});
