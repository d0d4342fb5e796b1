import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import type { TelegramOptions } from '../../src/channels/telegram/receiving.ts';
import type { TelegramChannel } from '../../src/channels/telegram.ts';
import type { Phone } from '../support/bot-api.ts';
import { leaseWhile } from './contract.ts';
import { type TelegramHarness, telegramHarness, webhookSecret } from './telegram-harness.ts';

let harness: TelegramHarness;
let got: Inbound[];
let opened: TelegramChannel[];
let siti: Phone;

const texts = () => got.map((message) => message.text);
const waitFor = (count: number) => expect.poll(() => got.length).toBeGreaterThanOrEqual(count);

async function begin(work?: (message: Inbound) => Promise<void>, options?: Partial<TelegramOptions>) {
  const channel = await harness.open(options);
  opened.push(channel);
  await channel.start(async (message) => {
    got.push(message);
    await work?.(message);
    return true;
  });
  return channel;
}

async function open(mode: 'polling' | 'webhook') {
  harness = await telegramHarness(mode);
  got = [];
  opened = [];
  siti = harness.api.phone(1, 'Siti');
}
afterEach(async () => {
  await Promise.all(opened.map((channel) => channel.stop()));
  await harness.close();
});

describe('polling', () => {
  beforeEach(() => open('polling'));

  test('only what is finished without a gap is confirmed', async () => {
    const held = new Map<string, () => void>();
    const channel = await begin((message) => new Promise((resolve) => held.set(message.text ?? '', resolve)));
    for (const text of ['a', 'b', 'c']) siti.say(text);
    await waitFor(3);
    held.get('b')?.();
    held.get('c')?.();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(harness.api.pending()).toBe(3);
    expect(texts()).toEqual(['a', 'b', 'c']);
    held.get('a')?.();
    await channel.stop();
    expect(harness.api.pending()).toBe(0);
  });

  test('what a paused chat sends is confirmed, and goes no further', async () => {
    const ani = harness.api.phone(2, 'Ani');
    const channel = await harness.open();
    opened.push(channel);
    const receive = async (message: Inbound) => got.push(message) > 0;
    await channel.start(receive, (chat) => chat === '1');
    for (const phone of [siti, siti, ani]) phone.say('halo');
    await waitFor(1);
    await channel.stop();
    expect(got.map(({ chat }) => chat)).toEqual(['2']);
    expect(harness.api.pending()).toBe(0);
  });

  test('while one answer takes long, messages of other people are handled', async () => {
    let free = () => {};
    const channel = await begin((message) =>
      message.text === 'lama' ? new Promise((resolve) => (free = resolve)) : Promise.resolve(),
    );
    siti.say('mulai');
    await waitFor(1);
    siti.say('lama');
    await waitFor(2);
    for (let n = 0; n < 6; n++) {
      harness.api.phone(10 + n, 'Ani').say(`pesan ${n}`);
      await waitFor(3 + n);
    }
    // Nothing is handed over twice, and nothing is confirmed past the one that takes long.
    expect(texts()).toEqual(['mulai', 'lama', ...Array.from({ length: 6 }, (_, n) => `pesan ${n}`)]);
    expect(harness.api.pending()).toBe(7);
    free();
    await channel.stop();
    expect(harness.api.pending()).toBe(0);
  });

  test('an update that comes twice, late or in another order is handed over as it comes', async () => {
    await begin();
    harness.api.faults.add({ kind: 'double', count: 1 });
    const id = siti.say('dua kali');
    await waitFor(2);
    expect(got.map((message) => message.id)).toEqual([String(id), String(id)]);
    harness.api.faults.add({ kind: 'reorder', count: 1 });
    siti.say('belakangan');
    siti.say('duluan');
    await waitFor(4);
    expect(texts().slice(2)).toEqual(['duluan', 'belakangan']);
    harness.api.faults.add({ kind: 'late', count: 1, ms: 200 });
    siti.say('terlambat');
    siti.say('tepat');
    await waitFor(6);
    expect(texts().slice(4)).toEqual(['tepat', 'terlambat']);
  });

  test('a server in trouble is waited out', async () => {
    const channel = await begin();
    await expect.poll(() => channel.state()).toBe('ready');
    harness.api.faults.add({ kind: 'server', method: 'getUpdates', count: 2 });
    harness.api.faults.add({ kind: 'resetAfter', method: 'getUpdates', count: 1 });
    siti.say('halo');
    siti.say('lagi');
    await waitFor(2);
    siti.say('terus');
    await expect.poll(texts).toContain('terus');
    await expect.poll(() => channel.state()).toBe('ready');
    expect(new Set(got.map((message) => message.id)).size).toBe(3);
  });

  test('a second poller is told to wait, and nobody loses anything', async () => {
    const channel = await begin();
    await expect.poll(() => channel.state()).toBe('ready');
    // Until it meets a question of ours that waits.
    const other = async () => {
      const { status } = await fetch(`${harness.api.url}/bot${harness.api.token}/getUpdates?timeout=0`, {
        method: 'POST',
      });
      return [status, channel.state()];
    };
    await expect.poll(other).toEqual([200, 'waiting']);
    siti.say('halo');
    await waitFor(1);
    expect(channel.state()).toBe('ready');
  });

  test('a wrong token stops it, with a state that says so', async () => {
    const channel = await begin(undefined, { token: '1:wrong' }).catch(() => opened[0]);
    expect(channel?.state()).toBe('stopped');
  });

  test('a webhook that was left behind is taken away', async () => {
    await call('setWebhook', { url: 'http://127.0.0.1:9/telegram' });
    await begin();
    siti.say('halo');
    await waitFor(1);
  });

  test('with a lease only its owner polls; another takes over when it ends', async () => {
    let [owner, ending] = ['a', false];
    // The second one gets it only after the first one knows that it has run out.
    const ofFirst = () => {
      if (ending) owner = 'b';
      return owner === 'a';
    };
    const first = await begin(undefined, { lease: leaseWhile(ofFirst) });
    const second = await begin(undefined, { lease: leaseWhile(() => owner === 'b') });
    await expect.poll(() => [first.state(), second.state()]).toEqual(['ready', 'waiting']);
    ending = true;
    await expect.poll(() => [first.state(), second.state()]).toEqual(['waiting', 'ready']);
    siti.say('halo');
    await waitFor(1);
    expect(harness.api.calls.filter((one) => one.method === 'getUpdates' && one.status === 409)).toHaveLength(0);
  });
});

describe('webhook', () => {
  beforeEach(() => open('webhook'));
  const knock = (init: RequestInit, secret = webhookSecret) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    return fetch(harness.api.world.queue.delivery.url(), { method: 'POST', headers, ...init });
  };
  const update = (text: string) => ({
    update_id: 1,
    message: {
      message_id: 5,
      date: 1_800_000_000,
      chat: { id: 1, type: 'private' },
      from: { id: 1, first_name: 'Siti' },
      text,
    },
  });

  test('only Telegram is let in, and only with an update', async () => {
    await begin();
    const body = JSON.stringify(update('palsu'));
    expect((await knock({ body }, 'salah')).status).toBe(401);
    expect((await knock({ body }, '')).status).toBe(401);
    expect((await knock({ method: 'GET' })).status).toBe(405);
    expect((await knock({ body: '{' })).status).toBe(400);
    expect((await knock({ body: 'null' })).status).toBe(400);
    const large = JSON.stringify(update('x'.repeat(1_000_001)));
    expect((await knock({ body: large })).status).toBe(413);
    expect(got).toEqual([]);
    expect((await knock({ body })).status).toBe(200);
    expect(texts()).toEqual(['palsu']);
  });

  test('the answer waits for the work, and there is none while stopping', async () => {
    let finish = () => {};
    const channel = await begin(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    let answered = false;
    const answer = knock({ body: JSON.stringify(update('a')) }).then((response) => {
      answered = true;
      return response.status;
    });
    await waitFor(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    const stopped = channel.stop();
    expect((await knock({ body: JSON.stringify(update('b')) })).status).toBe(503);
    finish();
    expect(await answer).toBe(200);
    await stopped;
    expect(texts()).toEqual(['a']);
  });

  test('a delivery whose answer was lost comes again', async () => {
    await begin();
    harness.api.faults.add({ kind: 'double', count: 1 });
    const id = String(siti.say('halo'));
    await waitFor(2);
    expect(got.map((message) => message.id)).toEqual([id, id]);
  });
});

describe('what Telegram gives', () => {
  beforeEach(() => open('polling'));

  test('in a group the bot is addressed by name, by reply, by command', async () => {
    const channel = await begin();
    const group = harness.api.group(-42);
    const ours = await channel.send('-42', { text: 'Selamat pagi' });
    group.say(siti, 'halo semua');
    group.say(siti, 'tolong @Kabar_Bot rekap');
    group.say(siti, '/rekap@kabar_bot');
    group.say(siti, '/rekap@lain_bot');
    group.quote(siti, Number(ours), 'baik');
    await waitFor(5);
    expect(got.map((message) => message.addressed)).toEqual([false, true, true, false, true]);
    expect(got.every((message) => !message.private && message.chat === '-42' && message.sender === '1')).toBe(true);
  });

  test('an album is several photos with one name; a sticker is a message without words', async () => {
    await begin();
    siti.photo(Buffer.alloc(200), 'satu', 'album-1');
    siti.photo(Buffer.alloc(200), undefined, 'album-1');
    siti.sticker();
    siti.document(Buffer.from('a;b'), 'data.csv', 'text/csv');
    await waitFor(4);
    expect(got.map((message) => message.media?.album)).toEqual(['album-1', 'album-1', undefined, undefined]);
    expect(got[2]).not.toHaveProperty('text');
    expect(got[3]?.media).toMatchObject({ kind: 'document', mime: 'text/csv' });
  });

  test('a file beyond 10 MB is not fetched', async () => {
    const channel = await begin();
    siti.document(Buffer.alloc(10_000_001), 'besar.bin', 'application/octet-stream');
    await waitFor(1);
    await expect(channel.fetch(got[0]!.media!)).rejects.toMatchObject({ kind: 'refused' });
    await expect(channel.fetch({ kind: 'photo', ref: 'tidak-ada', mime: 'image/jpeg' })).rejects.toMatchObject({
      kind: 'refused',
    });
  });

  test('a tap shows what was chosen, keeps what was bold and takes the buttons away', async () => {
    const channel = await begin(async (message) => {
      if (message.tap) await channel.settle?.(message, 'Ya');
    });
    siti.say('halo');
    await waitFor(1);
    await channel.send('1', { text: 'S *45*?', buttons: [{ label: 'Ya', data: 'y' }] });
    await siti.next();
    siti.tap('Ya');
    await expect.poll(() => siti.chat().at(-1)).toMatchObject({ text: 'S 45?\n✔ Ya', bold: ['45'], buttons: [] });
    await channel.send('1', {
      text: 'Grafik',
      image: { bytes: Buffer.from('x'), mime: 'image/png' },
      buttons: [{ label: 'Ya', data: 'y' }],
    });
    siti.tap('Ya');
    await expect.poll(() => siti.chat().at(-1)).toMatchObject({ text: 'Grafik\n✔ Ya', buttons: [] });
    expect(siti.spinning()).toBe(0);
  });

  test('a tap that nobody settles, or on a message that Telegram forgot, turns no spinner for ever', async () => {
    const channel = await begin(async (message) => {
      if (message.tap?.data === 'lama') await channel.settle?.(message, 'Ya');
    });
    siti.say('halo');
    siti.forge(7, 'lama');
    siti.forge(8, 'entah');
    await waitFor(3);
    expect(got[1]?.tap).toEqual({ data: 'lama', message: '7' });
    await expect.poll(() => siti.spinning()).toBe(0);
    harness.api.faults.add({ kind: 'server' });
    siti.forge(9, 'lama');
    await waitFor(4);
  });

  test('the command menu is set, invitations are links', async () => {
    const channel = await begin(undefined, {
      commands: (language) => [{ command: 'lapor', description: `Laporan (${language})` }],
    });
    await expect.poll(() => harness.api.commands()).toEqual([{ command: 'lapor', description: 'Laporan (id)' }]);
    expect(channel.link('abc')).toBe('https://t.me/kabar_bot?start=abc');
    expect(channel.username()).toBe('kabar_bot');
    siti.say('/start abc');
    await waitFor(1);
    expect(texts()).toEqual(['/start abc']);
  });
});

const call = (method: string, payload: unknown) =>
  fetch(`${harness.api.url}/bot${harness.api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
