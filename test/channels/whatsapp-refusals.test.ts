/** Error 463 is about one contact until WhatsApp says that the number is restricted. The test moves the clock instead of waiting for hours. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SendError } from '../../src/channels/channel.ts';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { node } from '../support/whatsapp/nodes.ts';
import type { Phone } from '../support/whatsapp.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
let channel: WhatsAppChannel;
let later: number;
const heard: string[] = [];
const now = () => Date.now() + later;

async function begin(options: Parameters<WhatsAppHarness['open']>[0] = {}) {
  channel = await harness.open({ clock: { now }, lookMs: 20, ...options });
  await channel.start(async ({ text }) => {
    heard.push(text ?? '');
    return true;
  });
  await expect.poll(() => channel.state(), { interval: 20 }).toBe('ready');
  await stands('linked');
}
const stands = (status: string) => expect.poll(() => channel.accountStatus(), { interval: 20 }).toBe(status);
async function known(name: string): Promise<Phone> {
  const phone = harness.phone(name);
  await says(phone, `halo dari ${name}`);
  return phone;
}
async function says(phone: Phone, text: string) {
  await phone.say(text);
  await expect.poll(() => heard).toContain(text);
}
/** What the outbox sends: undefined when it was taken. */
const start = (phone: Phone, text: string): Promise<SendError | undefined> =>
  channel.send(phone.jid, { text }, { patienceMs: 0, bulk: true }).then(
    () => undefined,
    (error) => error,
  );
const onWire = (phone: Phone) => harness.server.sent.filter(({ to }) => to === phone.phone).length;
const refuse = (phone: Phone) => harness.server.faults.add({ kind: 'nack', code: 463, count: 1, phone: phone.phone });

beforeEach(async () => {
  heard.length = 0;
  later = 0;
  harness = await whatsappHarness({ now });
  await begin();
});
afterEach(() => harness.close());

describe('a contact is refused', () => {
  test('she gets nothing more, everybody else does, and the admins hear nothing', async () => {
    const [siti, ani] = [await known('Siti'), await known('Ani')];
    refuse(siti);
    expect(await start(siti, 'Pengingat')).toMatchObject({ kind: 'unreachable' });
    for (const text of ['Lagi', 'Dan lagi']) expect(await start(siti, text)).toMatchObject({ kind: 'unreachable' });
    expect(onWire(siti)).toBe(1);
    expect(await start(ani, 'Pengingat')).toBeUndefined();
    expect((await ani.next()).text).toBe('Pengingat');
    expect(channel.accountStatus()).toBe('linked');
    expect(harness.news).toEqual(['linked']);
  });

  test('her own next message ends the refusal', async () => {
    const siti = await known('Siti');
    refuse(siti);
    await expect(channel.send(siti.jid, { text: 'Jawaban' })).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(channel.send(siti.jid, { text: 'Jawaban' })).rejects.toMatchObject({ kind: 'unreachable' });
    expect(onWire(siti)).toBe(1);
    await says(siti, 'bagaimana?');
    await channel.send(siti.jid, { text: 'Jawaban kedua' });
    expect((await siti.next()).text).toBe('Jawaban kedua');
    expect(await start(siti, 'Pengingat')).toBeUndefined();
  });

  test('a day ends the refusal, also over a restart', async () => {
    const siti = await known('Siti');
    refuse(siti);
    await start(siti, 'Pengingat');
    later = 23 * hourMs;
    await channel.stop();
    await begin();
    expect(await start(siti, 'Pengingat')).toMatchObject({ kind: 'unreachable' });
    later = 25 * hourMs;
    expect(await start(siti, 'Pengingat')).toBeUndefined();
  });

  test('no message in her chat is edited meanwhile', async () => {
    const siti = await known('Siti');
    const id = await channel.send(siti.jid, { text: 'Hadir: 3' });
    refuse(siti);
    await expect(channel.edit!(siti.jid, id, { text: 'Hadir: 4' })).rejects.toMatchObject({ kind: 'unreachable' });
    const before = onWire(siti);
    await expect(channel.edit!(siti.jid, id, { text: 'Hadir: 5' })).rejects.toMatchObject({ kind: 'unreachable' });
    expect(onWire(siti)).toBe(before);
  });

  test('the outbox hears of a refusal that comes after WhatsApp had taken the message, with the reason', async () => {
    const siti = await known('Siti');
    siti.off();
    const id = await channel.send(siti.jid, { text: 'Pengingat' }, { patienceMs: 0, bulk: true });
    const ack = { class: 'message', id, from: siti.jid, error: '463' };
    for (const { connection } of harness.server.world.botDevices()) connection?.send(node('ack', ack));
    await expect.poll(() => harness.receipts).toEqual([`${id} failed unreachable`]);
    expect(await start(siti, 'Lagi')).toMatchObject({ kind: 'unreachable' });
  });

  test('a message that is refused only when it goes out once more counts as taken', async () => {
    const siti = await known('Siti');
    siti.off();
    const id = await channel.send(siti.jid, { text: 'Jawaban' });
    refuse(siti);
    await harness.records.db
      .updateTable('whatsapp_sent')
      .set({ at: new Date(now() - minuteMs) })
      .execute();
    harness.server.reset();
    const noted = () => harness.records.db.selectFrom('whatsapp_refused').select('chat').execute();
    await expect.poll(noted, { timeout: 20_000 }).toHaveLength(1);
    expect(onWire(siti)).toBe(2);
    expect(await start(siti, 'Lagi')).toMatchObject({ kind: 'unreachable' });
    siti.on();
    await siti.settled();
    await expect.poll(() => harness.receipts).toEqual([`${id} delivered`]);
  });

  test('after such a refusal none of her other messages goes out once more', async () => {
    const siti = await known('Siti');
    siti.off();
    for (const text of ['Satu', 'Dua', 'Tiga']) await channel.send(siti.jid, { text });
    refuse(siti);
    harness.server.reset();
    await expect.poll(() => onWire(siti), { timeout: 20_000 }).toBe(4);
    const ani = await known('Ani');
    await channel.send(ani.jid, { text: 'Jawaban' });
    expect((await ani.next()).text).toBe('Jawaban');
    expect(onWire(siti)).toBe(4);
  });
});

describe('the number is restricted', () => {
  /** As WhatsApp does it without a notification: only our question finds out. */
  async function restrict(): Promise<Phone> {
    const siti = await known('Siti');
    harness.server.restrict(true, { silently: true });
    refuse(siti);
    expect(await start(siti, 'Pengingat')).toMatchObject({ kind: 'unreachable' });
    await stands('restricted');
    return siti;
  }

  test('the admins are told once, and until when; nothing is started; a person who writes is answered', async () => {
    const ani = await known('Ani');
    await restrict();
    const until = channel.until()!;
    expect(Math.abs(until - (now() + 24 * hourMs))).toBeLessThan(minuteMs);
    expect(harness.news).toEqual(['linked', 'restricted']);
    expect(harness.untils).toEqual([undefined, until]);
    const before = onWire(ani);
    const error = await start(ani, 'Pengingat');
    expect(error).toMatchObject({ kind: 'trouble' });
    expect(Math.abs(error!.afterMs - 24 * hourMs)).toBeLessThan(minuteMs);
    expect(onWire(ani)).toBe(before);
    await channel.send(ani.jid, { text: 'Jawaban' });
    expect((await ani.next()).text).toBe('Jawaban');
  });

  test('the restriction ends by itself at that time, and so do the refusals of contacts', async () => {
    const siti = await restrict();
    harness.server.restrict(false, { silently: true });
    later = 23 * hourMs;
    await known('Ani');
    expect(channel.accountStatus()).toBe('restricted');
    later = 24 * hourMs + minuteMs;
    await stands('linked');
    expect(harness.news).toEqual(['linked', 'restricted', 'linked']);
    expect(channel.until()).toBeUndefined();
    expect(await start(siti, 'Pengingat')).toBeUndefined();
  });

  test('the restriction goes on when WhatsApp then says so', async () => {
    await restrict();
    const first = channel.until()!;
    harness.server.restrict(true, { silently: true, until: first + 24 * hourMs });
    later = 24 * hourMs + minuteMs;
    await expect.poll(() => channel.until()).toBeGreaterThan(first + 23 * hourMs);
    expect(channel.accountStatus()).toBe('restricted');
  });

  test('the restriction also ends when WhatsApp does not answer then: its earlier word holds', async () => {
    await restrict();
    harness.server.faults.add({ kind: 'unanswered' });
    later = 24 * hourMs + minuteMs;
    await stands('linked');
  });

  test('the restriction is known after a restart, and lifted when it ended meanwhile', async () => {
    await restrict();
    const until = channel.until();
    await channel.stop();
    later = 12 * hourMs;
    channel = await harness.open({ clock: { now }, lookMs: 20 });
    await channel.start(async () => true);
    await stands('restricted');
    expect(channel.until()).toBe(until);
    await channel.stop();
    harness.server.restrict(false, { silently: true });
    later = 25 * hourMs;
    await begin();
    expect(harness.news).toEqual(['linked', 'restricted', 'linked']);
  });

  test("WhatsApp's notification begins and ends it at once", async () => {
    harness.server.restrict();
    await stands('restricted');
    expect(channel.until()).toBeGreaterThan(now() + 23 * hourMs);
    harness.server.restrict(false);
    await stands('linked');
  });
});

describe('no answer whether the number is restricted', () => {
  beforeEach(() => harness.server.faults.add({ kind: 'unanswered' }));

  test('one refused contact restricts nobody else, and WhatsApp is asked again later', async () => {
    const [siti, ani] = [await known('Siti'), await known('Ani')];
    refuse(siti);
    await start(siti, 'Pengingat');
    expect(await start(ani, 'Pengingat')).toBeUndefined();
    expect(channel.accountStatus()).toBe('linked');
    harness.server.faults.clear();
    harness.server.restrict(true, { silently: true });
    later = 2 * minuteMs;
    await stands('restricted');
  });

  test('after many refused contacts nothing is started for a while, and answers go on', async () => {
    const ani = await known('Ani');
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      const phone = await known(name);
      refuse(phone);
      await expect(channel.send(phone.jid, { text: 'Jawaban' })).rejects.toMatchObject({ kind: 'unreachable' });
    }
    expect(await start(ani, 'Pengingat')).toMatchObject({ kind: 'trouble', message: 'many refused' });
    await channel.send(ani.jid, { text: 'Jawaban' });
    expect((await ani.next()).text).toBe('Jawaban');
    expect(channel.accountStatus()).toBe('linked');
    later = 11 * minuteMs;
    expect(await start(ani, 'Pengingat')).toBeUndefined();
  });
});

describe('an ack that asks to look her up anew', () => {
  const stale = (phone: Phone, count: number, kind: 'refreshLid' | 'nack' = 'refreshLid') =>
    harness.server.faults.add({ kind, count, phone: phone.phone, ...(kind === 'nack' ? { code: 479 } : {}) });
  const ids = (phone: Phone) => harness.server.sent.filter(({ to }) => to === phone.phone).map(({ id }) => id);

  test.each(['refreshLid', 'nack'] as const)(
    '%s: the message was not taken, so the same one goes out once more',
    async (kind) => {
      const siti = await known('Siti');
      stale(siti, 1, kind);
      expect(await start(siti, 'Pengingat')).toBeUndefined();
      expect((await siti.next()).text).toBe('Pengingat');
      const [first, second] = ids(siti);
      expect([ids(siti).length, second]).toEqual([2, first]);
    },
  );

  test('a second such ack ends the sending to her', async () => {
    const siti = await known('Siti');
    stale(siti, 2);
    expect(await start(siti, 'Pengingat')).toMatchObject({ kind: 'unreachable' });
    expect(await start(siti, 'Lagi')).toMatchObject({ kind: 'unreachable' });
    expect(onWire(siti)).toBe(2);
  });

  test('when her number has another LID now, nothing is sent: it may be another person', async () => {
    const siti = await known('Siti');
    await siti.changeLid();
    const before = harness.server.sent.length;
    expect(await start(siti, 'Pengingat')).toMatchObject({ kind: 'unreachable' });
    expect(harness.server.sent.length).toBe(before + 1);
  });
});
