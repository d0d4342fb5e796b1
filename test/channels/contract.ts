/** What every channel must do, whatever its platform. A channel's test hands in a harness: its platform with people on it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, Inbound } from '../../src/channels/channel.ts';
import { SendError } from '../../src/channels/channel.ts';
import { Lease } from '../../src/lease.ts';

/** A lease that this process has while `ours` says so. */
export const leaseWhile = (ours: () => boolean): Lease => new Lease({ take: async () => ours(), drop: async () => {} });

/** A message of ours as the person sees it. */
export interface Seen {
  id: string;
  text: string;
  labels: string[];
  bold: string[];
  picture?: Uint8Array;
  document?: { name: string; bytes: Uint8Array };
}

/** One person with a phone (or a browser). What a platform does not have is left out; its tests are then not there. */
export interface Person {
  chat: string;
  sender: string;
  /** Writes, and says the id under which the channel must hand it over. */
  say(text: string): Promise<string>;
  tap(label: string): Promise<unknown>;
  /** The next message of ours that she has not seen yet. */
  next(): Promise<Seen>;
  /** How a message of ours looks now; undefined: it is not in the chat. */
  look(id: string): Seen | undefined;
  edit?(id: string, text: string): Promise<unknown>;
  quote?(id: string, text: string): Promise<unknown>;
  photo?(bytes: Uint8Array, caption: string): Promise<unknown>;
  location?(latitude: number, longitude: number): Promise<unknown>;
  contact?(own: boolean): Promise<unknown>;
  /** Blocks us or leaves for good. */
  leave?(): Promise<unknown>;
}

export interface ChannelHarness {
  /** Another channel on the same platform, not started: the program as after a restart. */
  open(): Promise<Channel>;
  person(name: string): Person;
  /** Cuts a channel off as kill -9 would: it acknowledges nothing more. Only where the platform delivers again. */
  abandon?(channel: Channel): Promise<void>;
  close(): Promise<void>;
}

/** `has`: what this platform's people can do, for tests that need it. */
export function channelContract(
  name: string,
  openHarness: () => Promise<ChannelHarness>,
  has: {
    photo?: boolean;
    location?: boolean;
    contact?: boolean;
    edit?: boolean;
    leave?: boolean;
    redelivers?: boolean;
  },
) {
  describe(`${name}: the channel contract`, () => {
    let harness: ChannelHarness;
    let channel: Channel;
    let got: Inbound[];
    let work: (message: Inbound) => Promise<unknown>;

    async function begin(one: Channel) {
      await one.start(async (message) => {
        got.push(message);
        return (await work(message)) !== false;
      });
      await expect.poll(() => one.state()).toBe('ready');
    }
    const received = async (count: number) => {
      await expect.poll(() => got.length).toBeGreaterThanOrEqual(count);
      return got[count - 1]!;
    };
    const texts = () => got.map((message) => message.text);

    beforeEach(async () => {
      harness = await openHarness();
      channel = await harness.open();
      got = [];
      work = async () => undefined;
    });
    afterEach(async () => {
      await channel.stop();
      await harness.close();
    });

    test('a text comes in with who, where and when', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      const before = Date.now() - 2000;
      const id = await siti.say('S: 45 K: 45 *D*: 40 <b>');
      const message = await received(1);
      expect(message).toMatchObject({
        channel: channel.name,
        chat: siti.chat,
        sender: siti.sender,
        id,
        private: true,
        addressed: true,
        text: 'S: 45 K: 45 *D*: 40 <b>',
        name: 'Siti',
      });
      expect(message.at).toBeGreaterThan(before);
      expect(message.at).toBeLessThanOrEqual(Date.now());
    });

    test('a tap brings the data of the button and the id of its message', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      const buttons = [
        { label: 'Ya', data: 'r1.q1.ya' },
        { label: 'Tidak', data: 'r1.q1.tidak' },
      ];
      const id = await channel.send(siti.chat, { text: 'Benar?', buttons });
      expect(await siti.next()).toMatchObject({ id, labels: ['Ya', 'Tidak'] });
      await siti.tap('Tidak');
      const tap = await received(2);
      expect(tap).toMatchObject({ chat: siti.chat, sender: siti.sender, tap: { data: 'r1.q1.tidak', message: id } });
      expect(tap.id).not.toBe(got[0]?.id);
      expect(await channel.settle?.(tap, 'Tidak')).toBeUndefined();
    });

    test.runIf(has.photo)('a photo comes with its caption, its bytes on demand', async () => {
      await begin(channel);
      const bytes = Buffer.alloc(50_000, 7);
      await harness.person('Siti').photo?.(bytes, 'posyandu kami');
      const { media, text } = await received(1);
      expect(text).toBe('posyandu kami');
      expect(media).toMatchObject({ kind: 'photo', mime: 'image/jpeg' });
      expect(Buffer.from(await channel.fetch(media!)).equals(bytes)).toBe(true);
    });

    test.runIf(has.location)('a location comes in', async () => {
      await begin(channel);
      await harness.person('Siti').location?.(0.13, 117.5);
      expect((await received(1)).location).toEqual({ latitude: 0.13, longitude: 117.5 });
    });

    test.runIf(has.contact)('a contact is the own one only when the platform says so', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.contact?.(true);
      await siti.contact?.(false);
      await received(2);
      expect(got.map((message) => message.contact?.own)).toEqual([true, false]);
      expect(got[0]?.contact?.phone).toMatch(/^\+?\d{9,15}$/);
    });

    test.runIf(has.edit)('an edited message keeps its id, a quoting one names what it quotes', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      const id = await siti.say('45');
      await received(1);
      await siti.edit?.(id, '46');
      expect(await received(2)).toMatchObject({ id, edited: true, text: '46' });
      const ours = await channel.send(siti.chat, { text: 'S?' });
      await siti.quote?.(ours, '47');
      expect(await received(3)).toMatchObject({ text: '47', quotes: ours });
    });

    test('the messages of a chat come in order', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      const said = Array.from({ length: 20 }, (_, index) => String(index));
      for (const text of said) await siti.say(text);
      await received(20);
      expect(texts()).toEqual(said);
    });

    test('one chat that takes for ever does not hold up the others', async () => {
      let release = () => {};
      work = (message) =>
        message.text === 'macet'
          ? new Promise<void>((resolve) => {
              release = resolve;
            })
          : Promise.resolve();
      await begin(channel);
      await harness.person('Siti').say('macet');
      await received(1);
      for (let index = 0; index < 5; index++) {
        await harness.person(`Orang ${index}`).say(`lancar ${index}`);
        await received(index + 2);
      }
      expect(texts()).toEqual(['macet', 'lancar 0', 'lancar 1', 'lancar 2', 'lancar 3', 'lancar 4']);
      release();
    });

    test('text arrives as it was written, only pairs of stars become bold', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      const hostile = '2*3*4 * <b>x</b> _a_ [x](y) `z` \\* 5 * 6 * ** \u202eabc\u200b 👩‍👩‍👧 *';
      await channel.send(siti.chat, { text: hostile });
      expect(await siti.next()).toMatchObject({ text: hostile.trim(), bold: [] });
      await channel.send(siti.chat, { text: '👋 *Bu Siti*, S (*Sasaran*) *45 anak*. 2*3' });
      expect(await siti.next()).toMatchObject({
        text: '👋 Bu Siti, S (Sasaran) 45 anak. 2*3',
        bold: ['Bu Siti', 'Sasaran', '45 anak'],
      });
    });

    test('a long text arrives whole, the buttons below its end', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      const paragraphs = Array.from({ length: 90 }, (_, index) => `*${index}* ${'kata '.repeat(20).trim()}.`);
      const ids = await channel.send(siti.chat, {
        text: paragraphs.join('\n\n'),
        buttons: [{ label: 'Lanjut', data: 'x' }],
      });
      const parts: Seen[] = [];
      const id = ids.split(',').at(-1);
      while (parts.at(-1)?.id !== id) parts.push(await siti.next());
      expect(parts.map((part) => part.text).join('\n\n')).toBe(paragraphs.join('\n\n').replaceAll('*', ''));
      expect(parts.map((part) => part.labels)).toEqual([...parts.slice(1).map(() => []), ['Lanjut']]);
    });

    test('a picture and a document arrive with text and buttons', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      const bytes = Buffer.from('89504e470d0a1a0a0000', 'hex');
      const buttons = [{ label: 'Oke', data: 'oke' }];
      await channel.send(siti.chat, { text: 'Grafik *D/S*', image: { bytes, mime: 'image/png' }, buttons });
      const picture = await siti.next();
      expect(picture).toMatchObject({ text: 'Grafik D/S', bold: ['D/S'], labels: ['Oke'] });
      expect(Buffer.from(picture.picture ?? []).equals(bytes)).toBe(true);
      await channel.send(siti.chat, { text: 'Rekap', document: { bytes, mime: 'text/csv', name: 'rekap mei.csv' } });
      const document = await siti.next();
      expect(document.document?.name).toBe('rekap mei.csv');
      expect(Buffer.from(document.document?.bytes ?? []).equals(bytes)).toBe(true);
    });

    test('a sent message is written anew in place, and taken back', async () => {
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      const bytes = Buffer.from('89504e470d0a1a0a0000', 'hex');
      const first = await channel.send(siti.chat, { text: 'Hadir: 3', buttons: [{ label: 'Ingatkan', data: 'a' }] });
      const picture = await channel.send(siti.chat, { text: 'D/S 70%', image: { bytes, mime: 'image/png' } });
      await siti.next();
      await siti.next();
      await channel.edit!(siti.chat, first, { text: 'Hadir: *4*', buttons: [{ label: 'Ingatkan lagi', data: 'b' }] });
      await channel.edit!(siti.chat, first, { text: 'Hadir: *4*', buttons: [{ label: 'Ingatkan lagi', data: 'b' }] });
      await channel.edit!(siti.chat, picture, { text: 'D/S 80%' });
      // A phone shows it a moment after the platform has taken it.
      await expect
        .poll(() => siti.look(first))
        .toMatchObject({ text: 'Hadir: 4', bold: ['4'], labels: ['Ingatkan lagi'] });
      await expect.poll(() => siti.look(picture)).toMatchObject({ text: 'D/S 80%', labels: [] });
      expect(siti.look(picture)?.picture).toBeDefined();
      expect(await channel.remove!(siti.chat, first)).toBe(true);
      await expect.poll(() => siti.look(first)).toBeUndefined();
      expect(await channel.remove!(siti.chat, first)).toBe(false);
      const failure = await channel.edit!(siti.chat, first, { text: 'Hadir: 5' }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'SendError', kind: 'refused' });
    });

    test.runIf(has.leave)('a person who has left is gone, and the others are not', async () => {
      await begin(channel);
      const [siti, ani] = [harness.person('Siti'), harness.person('Ani')];
      await siti.say('halo');
      await ani.say('halo');
      await received(2);
      await siti.leave?.();
      const failure = await channel.send(siti.chat, { text: 'Bu?' }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SendError);
      expect(failure).toMatchObject({ kind: 'gone' });
      await channel.send(ani.chat, { text: 'Bu Ani?' });
      expect((await ani.next()).text).toBe('Bu Ani?');
    });

    test.runIf(has.redelivers)('what was not finished comes again after a crash, under the same id', async () => {
      work = (message) => (message.text === 'kedua' ? new Promise(() => undefined) : Promise.resolve());
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('pertama');
      await received(1);
      const second = await siti.say('kedua');
      await received(2);
      await harness.abandon?.(channel);
      got = [];
      work = async () => undefined;
      channel = await harness.open();
      await begin(channel);
      await expect.poll(texts).toContain('kedua');
      expect(got.find((message) => message.text === 'kedua')?.id).toBe(second);
    });

    test.runIf(has.redelivers)('what was given back unfinished comes again at the next start', async () => {
      work = async (message) => message.text !== 'kedua';
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('pertama');
      await received(1);
      await siti.say('kedua');
      await received(2);
      await channel.stop();
      got = [];
      work = async () => undefined;
      channel = await harness.open();
      await begin(channel);
      await expect.poll(texts).toEqual(['kedua']);
    });

    test('stop finishes what is in hand; finished is finished', async () => {
      let finish = () => {};
      work = () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        });
      await begin(channel);
      const siti = harness.person('Siti');
      await siti.say('halo');
      await received(1);
      let stopped = false;
      const stopping = channel.stop().then(() => {
        stopped = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(stopped).toBe(false);
      await channel.send(siti.chat, { text: 'Terima kasih.' });
      finish();
      await stopping;
      expect(channel.state()).toBe('stopped');
      expect((await siti.next()).text).toBe('Terima kasih.');
      got = [];
      work = async () => undefined;
      channel = await harness.open();
      await begin(channel);
      await siti.say('lagi');
      await received(1);
      expect(texts()).toEqual(['lagi']);
    });
  });
}
