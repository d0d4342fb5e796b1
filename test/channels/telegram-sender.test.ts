import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SendError } from '../../src/channels/channel.ts';
import { splitText } from '../../src/channels/message-limits.ts';
import { buttonRows } from '../../src/channels/telegram/outbound.ts';
import type { TelegramChannel } from '../../src/channels/telegram.ts';
import type { Phone } from '../support/bot-api.ts';
import { type TelegramHarness, telegramHarness } from './telegram-harness.ts';

let harness: TelegramHarness;
let channel: TelegramChannel;
let siti: Phone;

beforeEach(async () => {
  harness = await telegramHarness('polling');
  siti = harness.api.phone(1, 'Siti');
  siti.say('halo');
  channel = await harness.open();
});
afterEach(async () => {
  await channel.stop();
  await harness.close();
});

const failure = async (chat: string, text: string, patience = 0) => {
  const error = await channel.send(chat, { text }, { patienceMs: patience }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SendError);
  return error as SendError;
};
const sends = () => harness.api.calls.filter((call) => call.method === 'sendMessage');

describe('what an error means', () => {
  test('429 without patience: try again, after the time that Telegram names', async () => {
    harness.api.faults.add({ kind: 'flood', retryAfter: 7 });
    expect(await failure('1', 'x')).toMatchObject({ kind: 'retry', afterMs: 7000 });
    expect(sends()).toHaveLength(1);
  });

  test('429 that lasts longer than the patience is not waited for', async () => {
    harness.api.faults.add({ kind: 'flood', retryAfter: 60 });
    expect(await failure('1', 'x', 20_000)).toMatchObject({ kind: 'retry', afterMs: 60_000 });
  });

  test('a stranger, a blocker and a deleted account are gone', async () => {
    expect((await failure('99', 'x')).kind).toBe('gone');
    harness.api.phone(2, 'Ani');
    expect((await failure('2', 'x')).kind).toBe('gone');
    siti.vanish();
    expect((await failure('1', 'x')).kind).toBe('gone');
  });

  test('what can never be sent is refused and not repeated', async () => {
    expect((await failure('1', '   ', 20_000)).kind).toBe('refused');
    const buttons = [{ label: 'x', data: 'é'.repeat(33) }];
    await expect(channel.send('1', { text: 'x', buttons })).rejects.toMatchObject({ kind: 'refused' });
    await expect(channel.send('1', { text: '' })).rejects.toMatchObject({ kind: 'refused' });
    expect(sends()).toHaveLength(2);
  });

  test('a server that fails is trouble; its message names no chat and no token', async () => {
    harness.api.faults.add({ kind: 'server' });
    const error = await failure('1', 'x');
    expect(error.kind).toBe('trouble');
    harness.api.faults.clear();
    harness.api.faults.add({ kind: 'resetBefore' });
    const reset = await failure('1', 'x');
    expect(reset.kind).toBe('trouble');
    expect(`${reset.message}${reset.stack}`).not.toContain(harness.api.token);
  });
});

describe('patience', () => {
  test('a flood, a bad gateway and a cut line are sat out', async () => {
    harness.api.faults.add({ kind: 'flood', retryAfter: 0.2, count: 1 });
    harness.api.faults.add({ kind: 'server', count: 1 });
    harness.api.faults.add({ kind: 'resetBefore', count: 1 });
    const id = await channel.send('1', { text: 'sampai' });
    expect(await siti.next()).toMatchObject({ id: Number(id), text: 'sampai' });
    expect(sends()).toHaveLength(4);
    expect(siti.unread()).toBe(0);
  });

  test('an answer that was lost on the wire is the only thing that shows a message twice', async () => {
    harness.api.faults.add({ kind: 'resetAfter', count: 1 });
    const id = await channel.send('1', { text: 'sampai' });
    expect((await siti.next()).text).toBe('sampai');
    expect(await siti.next()).toMatchObject({ id: Number(id), text: 'sampai' });
  });

  test('what is sent later to the same chat waits for what is tried again; other chats do not', async () => {
    const ani = harness.api.phone(2, 'Ani');
    ani.say('halo');
    harness.api.faults.add({ kind: 'flood', retryAfter: 0.4, count: 1, chat: 1 });
    const order: string[] = [];
    await Promise.all([
      channel.send('1', { text: 'satu' }).then(() => order.push('satu')),
      channel.send('1', { text: 'dua' }).then(() => order.push('dua')),
      channel.send('2', { text: 'Ani' }).then(() => order.push('Ani')),
    ]);
    expect(order).toEqual(['Ani', 'satu', 'dua']);
    expect([(await siti.next()).text, (await siti.next()).text]).toEqual(['satu', 'dua']);
  });

  test('a refusal does not hold up what follows in the chat', async () => {
    const first = channel.send('1', { text: ' ' }).catch((error: SendError) => error.kind);
    await channel.send('1', { text: 'dua' });
    expect(await first).toBe('refused');
  });
});

test('a group that grew is found under its new id', async () => {
  const group = harness.api.group(-42);
  group.grow();
  await channel.send('-42', { text: 'halo semua' });
  expect((await group.next()).text).toBe('halo semua');
});

test('a picture with a long text: the picture first, the text and its buttons below', async () => {
  const text = 'kata '.repeat(300).trim();
  const image = { bytes: Buffer.from('gambar'), mime: 'image/png' };
  const ids = await channel.send('1', { text, image, buttons: [{ label: 'Oke', data: 'x' }] });
  expect(await siti.next()).toMatchObject({ text: '', buttons: [], picture: Buffer.from('gambar') });
  expect(await siti.next()).toMatchObject({ id: Number(ids.split(',')[1]), text, buttons: [{ label: 'Oke' }] });
  // Taken back, nothing of it stays.
  expect(await channel.remove!('1', ids)).toBe(true);
  expect(siti.chat().filter(({ mine }) => !mine)).toEqual([]);
});

test('the phone number is asked for by a button of the platform, once', async () => {
  await channel.send('1', {
    text: 'Boleh minta nomor Ibu?',
    askContact: 'Kirim nomor saya',
    buttons: [{ label: 'Nanti', data: 'x' }],
  });
  const asked = await siti.next();
  expect(asked).toMatchObject({ askContact: 'Kirim nomor saya', buttons: [] });
  expect(sends()[0]?.payload.reply_markup).toMatchObject({
    keyboard: [[{ request_contact: true }], [{ text: 'Nanti' }]],
    one_time_keyboard: true,
  });
});

test('links are not expanded', async () => {
  await channel.send('1', { text: 'https://example.org' });
  expect(sends()[0]?.payload.link_preview_options).toEqual({ is_disabled: true });
});

test('buttons: short ones share a row, long ones stand alone', () => {
  const rows = (...labels: string[]) =>
    buttonRows(labels.map((label) => ({ label, data: 'x' }))).map((row) => row.map((button) => button.label.length));
  expect(rows('Ya', 'Tidak')).toEqual([[2, 5]]);
  expect(rows('1', '2', '3', '4', '5')).toEqual([
    [1, 1, 1],
    [1, 1],
  ]);
  expect(rows('Laporan bulanan', 'Rekap', 'Kelurahan Bontang Kuala')).toEqual([[15, 5], [23]]);
  expect(rows('Ya', 'Bukan, ini posyandu yang lain')).toEqual([[2], [29]]);
});

test('a text without any border is cut where it must be, never inside a character', () => {
  const parts = splitText('👋'.repeat(5000), 4095);
  expect(parts.join('')).toBe('👋'.repeat(5000));
  expect(parts.every((part) => part.length <= 4095 && part.isWellFormed())).toBe(true);
});

describe('the same file for many', () => {
  const file = { bytes: Buffer.from('%PDF-1.7 surat'), name: 'surat.pdf' };
  const document = { ...file, mime: 'application/pdf' };
  const told = async (message: Parameters<TelegramChannel['send']>[1]) => {
    await channel.send('1', message);
    return siti.next();
  };

  test('is uploaded once and arrives whole at everybody', async () => {
    const ani = harness.api.phone(2, 'Ani');
    ani.say('halo');
    await channel.send('1', { text: 'a', document });
    await channel.send('2', { text: 'b', document });
    expect([(await siti.next()).document, (await ani.next()).document]).toEqual([file, file]);
    expect(harness.api.world.files.size).toBe(1);
  });

  test('another file of the same name is another file; a picture is no document', async () => {
    await told({ text: 'a', document });
    const other = { ...file, bytes: Buffer.from('%PDF-1.7 surat lain') };
    expect((await told({ text: 'b', document: { ...document, ...other } })).document).toEqual(other);
    expect((await told({ text: 'c', image: document })).picture).toEqual(file.bytes);
    expect(harness.api.world.files.size).toBe(3);
  });

  test('an id that Telegram does not know any more is no refusal: the file is uploaded again', async () => {
    await told({ text: 'a', document });
    harness.api.world.files.clear();
    expect((await told({ text: 'b', document })).document).toEqual(file);
  });
});
