/** Which addresses are one person, and where she is answered: at her LID wherever it is known. A number's first LID is the same person. A later
 *  LID is a stranger, whose messages wait until her chat belongs to somebody. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { Identities } from '../../src/channels/whatsapp/people/identities.ts';
import type { WhatsAppChannel, WhatsAppOptions } from '../../src/channels/whatsapp.ts';
import { dayMs, systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { recordingLog } from '../support/recording-log.ts';
import { quietLog } from '../support/records.ts';
import type { Phone } from '../support/whatsapp.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let got: Inbound[];
let owners: Map<string, number>;
afterEach(() => harness.close());

async function begin(options: Parameters<typeof whatsappHarness>[0] = {}) {
  harness = await whatsappHarness(options);
  owners = new Map();
  await open();
}

async function open(options: Partial<WhatsAppOptions> = {}) {
  channel = await harness.open({
    owner: async (chat) => owners.get(chat),
    drop: async (chat) => void owners.delete(chat),
    isCode: (text) => text === 'kode',
    ...options,
  });
  got = [];
  await channel.start(async (message) => got.push(message) > 0);
  await expect.poll(() => channel.state()).toBe('ready');
}

const said = () => got.map(({ text }) => text);
const heard = async (phone: Phone, text: string) => {
  await phone.say(text);
  await expect.poll(() => got.at(-1)?.text).toBe(text);
  return got.at(-1)!;
};
const addresses = (from = 0) => harness.server.sent.slice(from).map(({ stanza }) => stanza.attrs.to);
const deps = () => ({
  db: harness.records.db,
  secrets: harness.secrets,
  clock: systemClock,
  ids: randomIds,
  log: quietLog,
});

describe('what we send', () => {
  test.each([
    { addressing: 'phone', alternate: 'always' },
    // Her LID is not in the envelope, but in WhatsApp's own mapping.
    { addressing: 'phone', alternate: 'never' },
    { addressing: 'mixed', alternate: 'sometimes', seed: 3 },
  ] as const)('goes to her LID: a reply, its edit, its deletion, its repeat (%o)', async (how) => {
    await begin(how);
    const siti = harness.phone('Siti');
    const { chat } = await heard(siti, 'halo');
    const id = await channel.send(chat, { text: 'satu' });
    await channel.edit!(chat, id, { text: 'dua' });
    await siti.settled();
    expect(siti.chat().at(-1)).toMatchObject({ id, text: 'dua', edited: true });
    expect(await channel.remove!(chat, id)).toBe(true);
    siti.off();
    await channel.send(chat, { text: 'tidak sampai' });
    harness.server.reset();
    await expect.poll(() => harness.server.sent.length).toBe(5);
    expect(new Set(addresses())).toEqual(new Set([siti.lid]));
    siti.on();
  });

  test('uses one session, also after restarts: her keys are fetched once', async () => {
    await begin({ addressing: 'phone' });
    const siti = harness.phone('Siti');
    const fetched = vi.spyOn(siti.account.devices.get(0)!.phone!, 'preKey');
    for (const text of ['satu', 'dua', 'tiga', 'empat']) {
      const { chat } = await heard(siti, text);
      await channel.send(chat, { text });
      expect((await siti.next()).text).toBe(text);
      await channel.stop();
      await open();
    }
    expect(fetched.mock.calls.length).toBeLessThanOrEqual(1);
    expect(harness.server.doubled()).toEqual([]);
  });

  test.each([
    { answered: true, told: 'always' },
    { answered: false, told: 'always' },
    // No envelope ever names both, but WhatsApp tells the LID on request.
    { answered: true, told: 'never' },
    { answered: false, told: 'never' },
  ] as const)(
    'with a session that began by number can be read under the LID that is told later, also after restarts (%o)',
    async ({ answered, told }) => {
      await begin({ addressing: 'phone', alternate: 'always' });
      const siti = harness.phone('Siti');
      const fetched = vi.spyOn(siti.account.devices.get(0)!.phone!, 'preKey');
      let asked = 0;
      const { phone } = siti.account.devices.get(0)!;
      const { take } = phone!;
      phone!.take = (stanza) => {
        if (stanza.tag === 'receipt' && stanza.attrs.type === 'retry') asked += 1;
        take(stanza);
      };
      const { world } = harness.server;
      world.options.alternate = 'never';
      siti.account.lidTold = false;
      const { chat } = await heard(siti, 'halo');
      if (answered) {
        await channel.send(chat, { text: 'satu' });
        expect((await siti.next()).text).toBe('satu');
        expect(addresses()).toEqual([siti.jid]);
      }
      await channel.stop();
      world.options.alternate = told;
      siti.account.lidTold = true;
      await open();
      expect(await heard(siti, 'lagi')).toMatchObject({ chat });
      await channel.send(chat, { text: 'dua' });
      expect((await siti.next()).text).toBe('dua');
      expect(addresses().at(-1)).toBe(siti.lid);
      await channel.stop();
      await open();
      await heard(siti, 'terakhir');
      await channel.send(chat, { text: 'tiga' });
      expect((await siti.next()).text).toBe('tiga');
      expect(asked).toBe(0);
      expect(fetched.mock.calls.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('a LID', () => {
  test('that is told later for a number joins the chat of the number, and is where answers go from then on', async () => {
    await begin({ addressing: 'phone' });
    const identities = new Identities(deps(), async () => undefined);
    const number = '62811@s.whatsapp.net';
    expect(await identities.meet(number)).toEqual({ chat: number, apart: false });
    expect(await identities.addressOf(number)).toBe(number);
    expect(await identities.meet('111@lid', number)).toEqual({ chat: number, apart: false });
    expect(await identities.addressOf(number)).toBe('111@lid');
    expect(await identities.meet(number)).toEqual({ chat: number, apart: false });
    expect(await identities.meet('222@lid', number)).toEqual({ chat: '222@lid', apart: true, of: number });
    expect(await identities.meet(number, '222@lid')).toEqual({ chat: '222@lid', apart: true, of: number });
    expect(await identities.addressOf(number)).toBe('111@lid');
    expect(await identities.addressOf('222@lid')).toBe('222@lid');
  });

  test('that is told for the first time when the number of a known person was silent for 200 days is a stranger', async () => {
    await begin();
    let now = Date.now();
    const identities = new Identities({ ...deps(), clock: { now: () => now } }, async (chat) => owners.get(chat));
    const number = '62812@s.whatsapp.net';
    await identities.meet(number);
    owners.set(number, 1);
    now += 30 * dayMs;
    await identities.meet(number);
    now += 200 * dayMs;
    await identities.tidy(now);
    expect(await identities.addressOf(number)).toBe(number);
    expect(await identities.meet('333@lid', number)).toEqual({ chat: '333@lid', apart: true, of: number });
  });

  test('joins the chat of its number when it comes first; another that comes at the same time is a stranger', async () => {
    await begin();
    for (let n = 0; n < 20; n++) {
      const number = `6281${n}@s.whatsapp.net`;
      // Each process has identities of its own; the database decides.
      const all = ['1', '2', '3'].map((one) =>
        new Identities(deps(), async () => undefined).meet(`${n}${one}@lid`, number),
      );
      const met = await Promise.all(all);
      expect(met.filter(({ chat, apart }) => chat === number && !apart)).toHaveLength(1);
      expect(new Set(met.map(({ chat }) => chat)).size).toBe(3);
    }
  });

  test('without a number becomes one chat with the number that is told later, but never with the chat of another person', async () => {
    await begin();
    const mine = new Map<string, number>();
    const dropped: string[] = [];
    const { log, lines } = recordingLog();
    const identities = new Identities({ ...deps(), log }, async (chat) => mine.get(chat), {
      drop: async (chat) => void dropped.push(chat),
    });
    const number = (n: number) => `62812${n}@s.whatsapp.net`;
    for (const n of [1, 2, 3, 4]) {
      await identities.meet(number(n));
      await identities.meet(`${n}@lid`);
    }
    // Both are strangers; the LID is somebody's; both belong to one person; both belong to two people.
    mine.set('2@lid', 2).set('3@lid', 3).set(number(3), 3).set('4@lid', 4).set(number(4), 5);
    expect(await identities.meet('1@lid', number(1))).toEqual({ chat: number(1), apart: false });
    expect(await identities.meet('2@lid', number(2))).toEqual({ chat: '2@lid', apart: false });
    expect(await identities.meet('3@lid', number(3))).toEqual({ chat: '3@lid', apart: false });
    expect(await identities.formsOf('3@lid')).toHaveLength(2);
    expect(dropped).toEqual([number(3)]);
    expect(await identities.meet('4@lid', number(4))).toEqual({ chat: '4@lid', apart: true, of: number(4) });
    expect(lines()).toContain('they stay apart');
    expect(lines()).not.toMatch(/62812|4@lid/);
  });

  test('that WhatsApp now tells for the number of another person gets none of her messages', async () => {
    await begin();
    const mapping = { other: async () => undefined, lidOf: async () => '9@lid' };
    const mine = new Map([['9@lid', 9]]).set('62819@s.whatsapp.net', 1);
    const identities = new Identities(deps(), async (chat) => mine.get(chat), { mapping });
    await identities.meet('62819@s.whatsapp.net', null);
    await identities.meet('9@lid');
    await expect(identities.addressOf('62819@s.whatsapp.net')).rejects.toMatchObject({ kind: 'gone' });
  });
});

describe('a stranger under a known number', () => {
  async function changed(how: Parameters<typeof whatsappHarness>[0] = { addressing: 'mixed', seed: 2 }) {
    await begin(how);
    const siti = harness.phone('Siti');
    const { chat } = await heard(siti, 'halo');
    owners.set(chat, 1);
    const before = siti.lid;
    await siti.changeLid();
    got = [];
    return { siti, chat, before };
  }

  test('is asked who she is; her earlier messages wait and come in their order when her chat belongs to somebody', async () => {
    const { siti, chat } = await changed();
    const ids = [await siti.say('S 45 K 44'), await siti.say('D 40 N 32')];
    await expect.poll(() => got).toHaveLength(2);
    const [asked] = got;
    expect(asked).toMatchObject({ chat: siti.lid, sender: siti.lid, held: 3 });
    expect([asked!.text, asked!.phone, asked!.id]).toEqual([undefined, undefined, `${ids[0]}?`]);
    await channel.send(siti.lid, { text: 'Siapa ini?' });
    expect((await siti.next()).text).toBe('Siapa ini?');
    got = [];
    expect(await heard(siti, 'ini saya')).toMatchObject({ chat: siti.lid });
    expect(got[0]!.phone).toBe(undefined);
    await channel.handOver(siti.lid);
    expect(said()).toEqual(['ini saya']);
    owners.set(siti.lid, 1);
    await channel.handOver(siti.lid);
    await expect.poll(said).toEqual(['ini saya', 'S 45 K 44', 'D 40 N 32']);
    expect(got.map(({ id }) => id).slice(1)).toEqual(ids);
    expect(got.every((message) => message.chat !== chat && message.held === undefined)).toBe(true);
    await channel.handOver(siti.lid);
    expect(got).toHaveLength(3);
  });

  test('joins with a code, which is handed over at once; her waiting messages follow, also after a restart', async () => {
    const { siti } = await changed();
    await siti.say('S 45');
    await expect.poll(() => got).toHaveLength(1);
    await channel.stop();
    await open();
    expect(got).toEqual([]);
    await siti.say('kode');
    await expect.poll(said).toEqual(['kode']);
    await channel.stop();
    owners.set(siti.lid, 1);
    await open();
    await expect.poll(said).toEqual(['S 45']);
  });

  test('has joined by one message: her waiting messages follow it', async () => {
    const { siti } = await changed();
    await siti.say('S 45');
    await expect.poll(() => got).toHaveLength(1);
    await channel.stop();
    channel = await harness.open({ owner: async (chat) => owners.get(chat), isCode: (text) => text === 'kode' });
    got = [];
    await channel.start(async (message) => {
      if (message.text === 'kode') owners.set(message.chat, 1);
      return got.push(message) > 0;
    });
    await siti.say('kode');
    await expect.poll(said).toEqual(['kode', 'S 45']);
  });

  test('loses her messages after three days without an answer, and the log says how many', async () => {
    const { siti } = await changed();
    await siti.say('S 45');
    await expect.poll(() => got).toHaveLength(1);
    await channel.stop();
    const { log, lines } = recordingLog();
    await open({ log });
    await channel.tidy(Date.now() + 3 * dayMs - 60_000);
    expect(lines()).not.toContain('were dropped');
    await channel.tidy(Date.now() + 3 * dayMs + 60_000);
    expect(lines()).toMatch(/"count":1.*were dropped/);
    owners.set(siti.lid, 1);
    await channel.handOver(siti.lid);
    await heard(siti, 'lagi');
    expect(said()).toEqual(['lagi']);
  });

  test('can take a waiting message back, which is then never handed over', async () => {
    const { siti } = await changed();
    const id = await siti.say('salah kirim');
    await siti.say('S 45');
    await expect.poll(() => got).toHaveLength(2);
    await siti.remove(id);
    await expect.poll(async () => (await held()).length).toBe(1);
    owners.set(siti.lid, 1);
    await channel.handOver(siti.lid);
    await expect.poll(() => said().slice(2)).toEqual(['S 45']);
  });

  test('gets nothing that we send to the person: that goes to the LID that the person had', async () => {
    const { siti, chat, before } = await changed();
    await siti.say('halo');
    await expect.poll(() => got).toHaveLength(1);
    await channel.stop();
    await open();
    const from = harness.server.sent.length;
    await channel.send(chat, { text: 'rahasia' }, { bulk: true, patienceMs: 0 }).catch(() => undefined);
    expect(addresses(from).filter((to) => to !== before)).toEqual([]);
    await siti.settled();
    expect(siti.chat().map(({ text }) => text)).not.toContain('rahasia');
  });

  const held = () =>
    harness.records.db
      .selectFrom('whatsapp_received')
      .select('message')
      .where('waits', '=', true)
      .where('body_enc', 'is not', null)
      .execute();
});

describe('a broadcast list', () => {
  test.each(['lid', 'phone'] as const)(
    'is answered in the private chat of the person who wrote to it (%s)',
    async (addressing) => {
      await begin({ addressing });
      const siti = harness.phone('Siti');
      const { chat } = await heard(siti, 'halo');
      await siti.sayToList('lapor');
      await expect.poll(() => said()).toEqual(['halo', 'lapor']);
      expect(got[1]).toMatchObject({ chat, sender: chat, private: true, addressed: true, phone: siti.phone });
      await channel.send(chat, { text: 'Baik' });
      expect((await siti.next()).text).toBe('Baik');
      await siti.settled();
      await expect.poll(() => siti.chat().find(({ text }) => text === 'lapor')?.state).toBe('read');
    },
  );

  test('by which nothing comes that can be answered is logged with its reason and without a name', async () => {
    await begin();
    await channel.stop();
    const { log, lines } = recordingLog();
    await open({ log });
    const siti = harness.phone('Siti');
    await siti.sayToList('');
    await heard(siti, 'halo');
    expect(lines()).toMatch(/"kind":"conversation".*by broadcast list/);
    expect(lines()).not.toMatch(new RegExp(`${siti.phone}|${siti.lid.split('@')[0]}|Siti`));
    expect(said()).toEqual(['halo']);
  });
});

describe('a group', () => {
  test('is asked for its members once, and again only when they have changed', async () => {
    await begin();
    const [siti, ani, tono] = ['Siti', 'Ani', 'Tono'].map((name) => harness.phone(name)) as [Phone, Phone, Phone];
    const group = harness.server.group('Kader Melati', [siti, ani]);
    let asked = 0;
    const { groups } = harness.server.world;
    vi.spyOn(groups, 'get').mockImplementation(function (this: typeof groups, id) {
      if (new Error().stack?.includes('groupQuery')) asked += 1;
      return Map.prototype.get.call(groups, id);
    });
    await siti.in(group).mention('halo');
    await expect.poll(() => got).toHaveLength(1);
    for (const text of ['satu', 'dua', 'tiga']) {
      await channel.send(group.id, { text });
      expect((await ani.in(group).next()).text).toBe(text);
    }
    expect(asked).toBe(1);
    harness.server.join(group, tono);
    await expect.poll(() => harness.server.pending('notification')).toBe(0);
    await channel.send(group.id, { text: 'empat' });
    expect((await tono.in(group).next()).text).toBe('empat');
    expect(asked).toBe(2);
    harness.server.leave(group, tono);
    await expect.poll(() => harness.server.pending('notification')).toBe(0);
    await channel.send(group.id, { text: 'lima' });
    expect((await ani.in(group).next()).text).toBe('empat');
    expect((await ani.in(group).next()).text).toBe('lima');
    expect(asked).toBe(3);
  });
});
