import { expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { simulatorChannel } from '../../src/channels/simulator.ts';
import type { Said, SimMessage } from '../../src/channels/simulator-chats.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { type ChannelHarness, channelContract, type Person, type Seen } from './contract.ts';

type Simulator = ReturnType<typeof simulatorChannel>;
interface Run {
  text: string;
  bold: boolean;
}

/** As the page reads stars; its scripts have no types. */
const stars = new URL('../../src/web/simulator/page/stars.js', import.meta.url);
const { runs }: { runs(text: string): Run[] } = await import(stars.href);

const open = () => simulatorChannel({ clock: systemClock, ids: randomIds });

channelContract('simulator', async () => harness(), { photo: true, location: true, contact: true, edit: true });

function harness(): ChannelHarness {
  let simulator: Simulator;
  let people = 0;
  return {
    open: async () => {
      simulator = open();
      return simulator;
    },
    person: (name) => visitor(() => simulator, `p${++people}`, name),
    close: async () => {},
  };
}

function visitor(simulator: () => Simulator, chat: string, name: string): Person {
  let count = 0;
  const seenIds = new Set<string>();
  const post = (said: Said) => {
    const id = said.id ?? `mine-${++count}`;
    // A person does not wait for the answer before she goes on.
    void simulator().post(chat, { id, name, ...said });
    return id;
  };
  const fromBot = () =>
    simulator()
      .look(chat)
      .messages.filter(({ from }) => from === 'bot');
  return {
    chat,
    sender: chat,
    say: async (text) => post({ text }),
    edit: async (edits, text) => post({ edits, text }),
    quote: async (quotes, text) => post({ quotes, text }),
    photo: async (bytes, text) => post({ photo: { bytes, mime: 'image/jpeg' }, text }),
    location: async (latitude, longitude) => post({ location: { latitude, longitude } }),
    contact: async (own) => post({ contact: { phone: '081255500001', own } }),
    tap: async (label) => {
      const message = fromBot().findLast(({ choices }) => choices.some((choice) => choice.label === label))!;
      const { value } = message.choices.find((choice) => choice.label === label)!;
      return post({ tap: { data: value, message: message.id } });
    },
    next: async () => {
      const unseen = () => fromBot().find(({ id }) => !seenIds.has(id));
      const message = await expect.poll(unseen).toBeDefined().then(unseen);
      seenIds.add(message!.id);
      return seen(simulator(), message!);
    },
    look: (id) =>
      fromBot()
        .filter((message) => message.id === id && !message.removed)
        .map((message) => seen(simulator(), message))[0],
  };
}

function seen(simulator: Simulator, { id, text, choices, image, document }: SimMessage): Seen {
  const parts = runs(text);
  const picture = image ? simulator.file(image)?.bytes : undefined;
  const file = document && simulator.file(document.ref);
  return {
    id,
    text: parts.map((part) => part.text).join(''),
    bold: parts.filter(({ bold }) => bold).map((part) => part.text),
    labels: choices.map(({ label }) => label),
    ...(picture ? { picture } : {}),
    ...(document && file ? { document: { name: document.name, bytes: file.bytes } } : {}),
  };
}

test('a tapped message shows what was chosen', async () => {
  const simulator = open();
  const buttons = [{ label: 'Ya', data: 'r.q.ya' }];
  await simulator.start(async (message) => {
    if (message.tap) await simulator.settle?.(message, 'Ya');
    else await simulator.send(message.chat, { text: 'Buka?', buttons });
    return true;
  });
  const [asked] = await simulator.post('p1', { text: 'halo' });
  await simulator.post('p1', { tap: { data: 'r.q.ya', message: asked!.id } });
  const shown = simulator.look('p1').messages;
  expect(shown.map(({ text, chosen }) => [text, chosen])).toEqual([
    ['halo', undefined],
    ['Buka?', 'Ya'],
    ['Ya', undefined],
  ]);
});

test('what was given back may be sent again under its id, and is shown once', async () => {
  const simulator = open();
  const got: Inbound[] = [];
  await simulator.start(async (message) => got.push(message) > 1);
  await expect(simulator.post('p1', { id: 'a', text: 'halo' })).rejects.toMatchObject({ kind: 'trouble' });
  await expect(simulator.post('p1', { id: 'a', text: 'halo' })).resolves.toEqual([]);
  expect(got.map(({ id }) => id)).toEqual(['a', 'a']);
  expect(simulator.look('p1').messages.length).toBe(1);
});

test('nobody receives before the start and after the end', async () => {
  const simulator = open();
  await expect(simulator.post('p1', { text: 'halo' })).rejects.toMatchObject({ kind: 'trouble' });
  await simulator.start(async () => true);
  await simulator.stop();
  await expect(simulator.post('p1', { text: 'halo' })).rejects.toMatchObject({ kind: 'trouble' });
});

test('memory is bounded: old messages, chats and files make room', async () => {
  const simulator = open();
  await simulator.start(async () => true);
  for (let index = 0; index < 250; index++) await simulator.send('p1', { text: String(index) });
  expect(
    simulator
      .look('p1')
      .messages.map(({ text }) => text)
      .slice(0, 1),
  ).toEqual(['50']);
  for (let index = 0; index < 2100; index++) await simulator.send(`new${index}`, { text: 'halo' });
  expect(simulator.look('p1').messages).toEqual([]);
  const photo = { bytes: new Uint8Array(8 * 1024 * 1024), mime: 'image/jpeg' };
  for (let index = 0; index < 9; index++) await simulator.post('p2', { photo });
  const refs = simulator.look('p2').messages.map(({ image }) => simulator.file(image!) !== undefined);
  expect(refs).toEqual([false, ...Array.from({ length: 8 }, () => true)]);
});

test('a button that Telegram would refuse is refused', async () => {
  const simulator = open();
  const buttons = [{ label: 'Ya', data: 'é'.repeat(33) }];
  await expect(simulator.send('p1', { text: 'Buka?', buttons })).rejects.toMatchObject({ kind: 'refused' });
  await expect(simulator.send('p1', { text: '' })).rejects.toMatchObject({ kind: 'refused' });
});
