/** Baileys' transactions live in an AsyncLocalStorage. Code that runs inside one by accident loses its keys, and the person reads "Menunggu
 *  pesan ini". */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDevice } from '../support/whatsapp-device.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

/** Every AsyncLocalStorage that is entered while the test runs. */
const storages = new Set<AsyncLocalStorage<unknown>>();
const entered = () => [...storages].some((storage) => storage.getStore() !== undefined);

beforeEach(() => {
  for (const way of ['run', 'enterWith'] as const) {
    const real = AsyncLocalStorage.prototype[way] as (...given: unknown[]) => unknown;
    vi.spyOn(AsyncLocalStorage.prototype, way).mockImplementation(function (
      this: AsyncLocalStorage<unknown>,
      ...given: unknown[]
    ) {
      storages.add(this);
      return real.apply(this, given);
    } as never);
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  storages.clear();
});

describe('an incoming message and what it sets off', () => {
  let harness: WhatsAppHarness;
  afterEach(() => harness.close());

  test.each(['phone', 'lid'] as const)('run outside of Baileys’ transactions, addressed by %s', async (addressing) => {
    harness = await whatsappHarness({ addressing });
    const inside: string[] = [];
    const heard: string[] = [];
    const note = (what: string) => {
      heard.push(what);
      if (entered()) inside.push(what);
    };
    const channel = await harness.open({
      onReceipt: async (_, status) => note(`receipt ${status}`),
      announce: async (_, status) => note(`status ${status}`),
    });
    await channel.start(async ({ chat, text, tap }) => {
      note(tap ? `tap ${tap.data}` : `text ${text}`);
      // What is set off and outlives its cause: the reply, and what waits behind it in the same chat.
      void channel.send(chat, { text: 'Sudah dibaca.' }).then(() => note('sent'));
      await channel.send(chat, { text: 'Pilih?', buttons, answers: { by: 'number', hint: '', one: true } });
      return true;
    });
    const siti = harness.phone('Siti');
    await siti.say('halo');
    await expect.poll(() => siti.chat().some(({ poll }) => poll)).toBe(true);
    await siti.vote(['Ya']);
    await expect.poll(() => heard).toContain('tap yes');
    await expect.poll(() => heard).toContain('receipt delivered');
    await expect.poll(() => heard.filter((what) => what === 'sent').length).toBe(2);
    expect(storages.size).toBeGreaterThan(0);
    expect(inside).toEqual([]);
  });
});

const buttons = [
  { label: 'Ya', data: 'yes' },
  { label: 'Tidak', data: 'no' },
];

describe('the keys that sealed a message', () => {
  test('are stored before it can leave, while the transaction of sending still goes on', async () => {
    const ours = openDevice();
    const hers = openDevice();
    const jid = '6281200000001@s.whatsapp.net';
    await ours.keys.transaction(async () => {
      await ours.repository.injectE2ESession({ jid, session: hers.bundle });
      const first = await ours.repository.encryptMessage({ jid, data: Buffer.from('satu') });
      const stored = ours.stored('session', '6281200000001.0');
      expect(stored).toBeDefined();
      await ours.repository.encryptMessage({ jid, data: Buffer.from('dua') });
      expect(ours.stored('session', '6281200000001.0')).not.toEqual(stored);
      expect(first.type).toBe('pkmsg');
    }, 'me');
  });

  test('are stored also when Baileys sets the write off inside a transaction that is over by then', async () => {
    const { keys, stored } = openDevice();
    let late: Promise<void> = Promise.resolve();
    const begun = Promise.withResolvers<void>();
    await keys.transaction(async () => {
      late = begun.promise.then(() => keys.set({ 'device-list': { siti: ['0'] } }));
    }, 'me');
    begun.resolve();
    await late;
    expect(stored('device-list', 'siti')).toEqual(['0']);
  });

  test('change in one transaction at a time, whatever names Baileys gives them', async () => {
    const { keys } = openDevice();
    const order: string[] = [];
    const slowly = (name: string) =>
      keys.transaction(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} ends`);
      }, name);
    await Promise.all([slowly('me'), slowly('siti'), keys.set({ 'device-list': { siti: ['0'] } })]);
    expect(order).toEqual(['me begins', 'me ends', 'siti begins', 'siti ends']);
  });
});

test('only transactions.ts listens to a socket: any other listener would run inside Baileys’ transaction', () => {
  const folder = join(import.meta.dirname, '../../src/channels/whatsapp');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const files = all.filter((name) => name !== 'base/transactions.ts');
  expect(files.length).toBe(all.length - 1);
  const listens = /\bev\.(on|once|process)\(|\bws\.(on|once|addListener)\(/;
  expect(files.filter((name) => listens.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});
