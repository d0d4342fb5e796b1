import { afterEach, describe, expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { type Answer, openHouse, people } from './house.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let heard: Inbound[] = [];
const echo: Answer = async (message, channel) => {
  heard.push(message);
  if (message.tap) {
    await channel.settle?.(message, message.tap.data === 'r.S.1' ? 'Ya' : 'Tidak');
    return [{ text: `tap ${message.tap.data}` }];
  }
  if (message.text === 'tanya') return [{ text: 'Buka?', buttons: buttons('r.S') }];
  if (message.text === 'gambar') return [{ text: '', image: { bytes: Buffer.from(png, 'base64'), mime: 'image/png' } }];
  return [{ text: `*${message.text ?? message.media?.mime}*` }];
};
const buttons = (question: string) => [
  { label: 'Ya', data: `${question}.1` },
  { label: 'Tidak', data: `${question}.0` },
];

let house: Awaited<ReturnType<typeof openHouse>> | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
  heard = [];
});
const open = async () => {
  house = await openHouse(echo);
  house.open();
  return house;
};
const post = (body: unknown, headers = {}) =>
  fetch(`${house!.web.url}/simulator/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const say = async (text: string, more = {}) => (await post({ from: 'p1', text, ...more })).json();
const get = async (path: string) => (await fetch(`${house!.web.url}/simulator/api/${path}`)).json();

describe('the JSON face', () => {
  test('lists the people', async () => {
    await open();
    expect(await get('people')).toEqual(people);
  });

  test('answers a message with exactly the replies of its turn', async () => {
    await open();
    const { replies } = await say('halo');
    expect(replies).toEqual([{ id: expect.any(String), text: '*halo*', choices: [], image: null }]);
  });

  test.each(['Ya', ' Ya ', 'r.S.1'])('takes %j as a tap of the newest question', async (text) => {
    await open();
    const { replies } = await say('tanya');
    expect(replies[0].choices).toEqual([
      { label: 'Ya', value: 'r.S.1' },
      { label: 'Tidak', value: 'r.S.0' },
    ]);
    expect((await say(text)).replies[0].text).toBe('tap r.S.1');
    expect(heard.at(-1)).toMatchObject({ tap: { data: 'r.S.1', message: replies[0].id } });
    expect(heard.at(-1)).not.toHaveProperty('text');
  });

  test('leaves a label alone once something else was said since', async () => {
    await open();
    await say('tanya');
    await say('halo');
    expect((await say('Ya')).replies[0].text).toBe('*Ya*');
    expect((await say('r.S.0')).replies[0].text).toBe('tap r.S.0');
  });

  test('gives pictures by their address', async () => {
    await open();
    const { image } = (await say('gambar')).replies[0];
    const response = await fetch(image);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).toString('base64')).toBe(png);
  });

  test('takes a photo, judging its kind by its bytes', async () => {
    const { channel } = await open();
    expect(await (await post({ from: 'p1', photo: `data:text/html;base64,${png}` })).json()).toMatchObject({
      replies: [{ text: '*image/png*' }],
    });
    expect(Buffer.from(await channel.fetch(heard[0]!.media!)).toString('base64')).toBe(png);
    expect((await post({ from: 'p1', photo: Buffer.from('<script>').toString('base64') })).status).toBe(400);
  });

  test('one message twice is one message', async () => {
    await open();
    const first = await say('halo', { id: 'mine-1' });
    expect(await say('halo', { id: 'mine-1' })).toEqual(first);
    expect(heard.length).toBe(1);
  });

  test('tells what came by itself, and only that', async () => {
    const { channel } = await open();
    await say('halo');
    const first = await channel.send('p1', { text: 'Besok posyandu' });
    const second = await channel.send('p1', { text: 'Jangan lupa' });
    const by = async (after: string) =>
      (await get(`messages?to=p1&after=${after}`)).replies.map(({ text }: { text: string }) => text);
    expect(await by('')).toEqual(['Besok posyandu', 'Jangan lupa']);
    expect(await by(first)).toEqual(['Jangan lupa']);
    expect(await by(second)).toEqual([]);
  });

  test('a phone that never joined has a chat of its own', async () => {
    await open();
    await post({ from: 'new1', text: 'halo' });
    expect(heard[0]).toMatchObject({ chat: 'new1', sender: 'new1', private: true, addressed: true });
  });

  test('shows nobody the chat of a person whom it does not list (any more), by whatever way it is asked', async () => {
    const { channel } = await open();
    await channel.send('p99', { text: 'Rahasia orang yang sudah dihapus' });
    for (const path of [
      'chat?of=p99',
      'dialog?of=p99',
      'dialog?of=p1&of=p99',
      'stream?of=p99',
      'messages?to=p99',
      'chat',
    ]) {
      const response = await fetch(`${house!.web.url}/simulator/api/${path}`);
      expect([path, response.status, await response.text()]).toEqual([
        path,
        404,
        expect.not.stringContaining('Rahasia'),
      ]);
    }
    expect((await get('chat?of=new1-abc')).messages).toEqual([]);
  });

  test.each([
    [{ from: 'p99', text: 'halo' }, 404],
    [{ from: 'new<b>', text: 'halo' }, 404],
    [{ text: 'halo' }, 400],
    [{ from: 'p1' }, 400],
    [{ from: 'p1', text: 5 }, 400],
    ['halo', 400],
  ])('says what is wrong with %j', async (body, status) => {
    await open();
    const response = await post(body);
    expect(response.status).toBe(status);
    expect((await response.json()).error).toMatch(/\w+ \w+/);
    expect(heard).toEqual([]);
  });

  test('refuses forms and large bodies', async () => {
    await open();
    expect((await post({ from: 'p1', text: 'x' }, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post({ from: 'p1', photo: 'A'.repeat(13 * 1024 * 1024) })).status).toBe(413);
    const unmeasured = { body: new Blob(['{"from":"p1","text":"halo"}']).stream(), duplex: 'half' } as RequestInit;
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, ...unmeasured };
    expect((await fetch(`${house!.web.url}/simulator/api/messages`, sent)).status).toBe(411);
    expect(heard).toEqual([]);
  });

  test('saves a chat as a golden dialog', async () => {
    await open();
    await say('tanya');
    await say('Ya');
    const yaml = await (await fetch(`${house!.web.url}/simulator/api/dialog?of=p1`)).text();
    expect(yaml.replace(/now: .*/, 'now: N')).toBe(
      'title: tanya\nnow: N\nchat:\n  - p1: tanya\n  - bot: |\n      Buka?\n      [Ya] [Tidak]\n  - p1: Ya\n  - bot: |\n      tap r.S.1\n',
    );
    expect((await fetch(`${house!.web.url}/simulator/api/dialog?of=p2`)).status).toBe(404);
  });
});
