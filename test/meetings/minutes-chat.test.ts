/** The minutes through the whole program: albums, edits, repeats, double taps, a restart between two messages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel, Inbound, Outbound } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { openHouse, type Running } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { during, openMeeting } from './minutes-town.ts';

const records = await openTestRecords();
const folder = mkdtempSync(join(tmpdir(), 'kabar-minutes-'));
const sent: Outbound[] = [];
let receive: (message: Inbound) => Promise<boolean>;
let house: Running;
let town: Awaited<ReturnType<typeof openMeeting>>;
let count = 0;

const channel: Channel = {
  name: 'whatsapp',
  start: async (handler) => {
    receive = handler;
  },
  send: async (chat, message) => {
    if (chat === `chat-${town.secretary}`) sent.push(message);
    return `out${++count}`;
  },
  // Each reference gets a picture of its own.
  fetch: async ({ ref }) =>
    sharp({ create: { width: 40, height: 30 + Number(ref), channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer(),
  link: () => undefined,
  state: () => 'ready',
  stop: async () => {},
};

async function open() {
  const env = { DATA_DIR: folder, PORT: '0', DEMO: 'off', SECRET_KEY: 'a key for tests, long enough to be one' };
  const root = join(import.meta.dirname, '../..');
  const clock = { now: () => during };
  house = await openHouse(readConfig(env), {
    clock,
    ids: randomIds,
    log: quietLog,
    root,
    records,
    channels: [channel],
  });
}

/** What the bot answers to one message of the note-taker. */
async function says(rest: Partial<Inbound>): Promise<Outbound[]> {
  sent.length = 0;
  const chat = `chat-${town.secretary}`;
  const base = { channel: 'whatsapp', chat, sender: chat, private: true, addressed: true } as const;
  await receive({ ...base, id: `in${++count}`, at: during, ...rest });
  return [...sent];
}
const photo = (ref: number, rest: Partial<Inbound> = {}) =>
  says({ media: { kind: 'photo', ref: String(ref), mime: 'image/jpeg', album: 'one' }, ...rest });
const bodies = async () => (await town.notes()).map((note) => note.replace(/^\d+: /, ''));
const step = (messages: Outbound[], name: string) =>
  messages.at(-1)!.buttons!.find(({ data }) => data.includes(`.${name}-`))!.data;

beforeEach(async () => {
  await clearRecords(records);
  town = await openMeeting(records.db);
  await open();
  await says({ text: 'notulen' });
  await says({ text: 'ya' });
  await says({ text: 'ya' });
});
afterEach(() => house.close());
afterAll(async () => {
  await records.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an album is answered once, all its photos are kept, and the buttons of that answer still work', async () => {
  const answers = await photo(1, { text: 'Papan kelompok 1' });
  expect(answers).toHaveLength(1);
  expect(await photo(2)).toEqual([]);
  expect(await photo(3)).toEqual([]);
  const files = await records.db.selectFrom('meeting_file').select(['name', 'kind']).execute();
  expect(files.map(({ kind }) => kind)).toEqual(['foto', 'foto', 'foto']);
  expect(files.filter(({ name }) => name === 'Papan kelompok 1')).toHaveLength(1);
  const [next] = await says({ tap: { data: step(answers, 'lanjut'), message: 'out1' } });
  expect(next!.text).toContain('2/4 Paparan');
});

test('an edited message changes its note, also when others came after it', async () => {
  await says({ id: 'a', text: 'Sasaran 45' });
  await says({ id: 'b', text: 'D/S 81%' });
  const [answer] = await says({ id: 'a', text: 'Sasaran 54', edited: true });
  expect(answer!.text).toContain('✔ Diubah: “Sasaran 54”');
  expect(await bodies()).toEqual(['Sasaran 54', 'D/S 81%']);
});

test('a message that the platform delivers twice is stored once, and a second tap does nothing', async () => {
  const answers = await says({ id: 'a', text: 'Satu' });
  await says({ id: 'a', text: 'Satu' });
  expect(await bodies()).toEqual(['Satu']);
  const data = step(answers, 'lanjut');
  await says({ tap: { data, message: 'out1' } });
  const [again] = await says({ tap: { data, message: 'out1' } });
  expect(again!.text).toContain('Tombol itu sudah tidak berlaku');
  expect(again!.text).toContain('2/4 Paparan');
});

test('after a crash between two messages the next one is stored at the same item', async () => {
  await says({ text: 'Satu' });
  await house.close();
  await open();
  const [answer] = await says({ text: 'Dua' });
  expect(answer!.text).toContain('✔ Dicatat: “Dua”');
  expect(new Set((await town.notes()).map((note) => note.split(':')[0]))).toHaveLength(1);
  expect(await bodies()).toEqual(['Satu', 'Dua']);
});

test('commands, figures and hostile text are stored as they are', async () => {
  const lines = ['1428 balita', 'D: 40', '<b>tebal</b>', "'; drop table minutes; --", '=1+1', '*bintang*'];
  for (const text of lines) await says({ text });
  expect(await bodies()).toEqual(lines);
});

test('words that mean the same everywhere lose nothing and lead on', async () => {
  await says({ text: 'Satu' });
  const heard = async (text: string) => (await says({ text })).map((message) => message.text).join('\n');
  expect(await heard('kembali')).toContain('Ini sudah yang pertama.');
  expect(await heard('terima kasih')).toContain('Sama-sama');
  expect(await heard('bantuan')).toContain('Setiap pesan langsung disimpan.');
  expect(await heard('notulen')).toContain('1/4 Pembukaan');
  expect(await heard('batal')).toContain('Semua catatan sampai di sini tersimpan.');
  expect(await heard('notulen')).toContain('Catatan terakhir: “Satu”');
  expect(await heard('/rakor 1')).toContain('Rapat 1');
  expect(await heard('notulen')).toContain('1/4 Pembukaan');
  expect(await bodies()).toEqual(['Satu']);
});

test('a forged button, or one of a flow without its meeting, shows nothing', async () => {
  const answers = await says({ tap: { data: '!start.meetings/notulen_ubah', message: 'out1' } });
  expect(answers.map(({ text }) => text).join()).toContain('Rapat itu tidak ada');
});
