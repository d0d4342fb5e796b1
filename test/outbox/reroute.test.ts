/** A message that would expire in the line of a slow channel goes by the other one, in time, and once. */
import { expect, test } from 'vitest';
import { dayIsFull, SendError } from '../../src/channels/channel.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { type Delivery, deliverDue } from '../../src/outbox/deliver.ts';
import { openLine } from '../../src/outbox/line.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { platformLimits } from '../../src/outbox/pace.ts';
import { memoryPace } from '../../src/outbox/pace-memory.ts';
import { reroute } from '../../src/outbox/reroute.ts';
import { quietLog } from '../support/records.ts';
import { batch, onBoth } from './both.ts';

await onBoth((bench) => {
  /** Ten a minute, 200 a day, of which so many are used since the morning. */
  const limits = (used = 0) =>
    platformLimits(10, async () => ({ used, most: () => 200, freeInMs: used > 0 ? 20 * hourMs : 0, each: 1 }));
  const soon = (ms: number) => ({ expiresAt: bench.now + ms });
  /** Persons 1 to 5 have both, WhatsApp joined last; 6 to 10 only WhatsApp. */
  async function people(telegram: { gone_at?: Date; muted_at?: Date } = {}) {
    bench.channels = (person) => (person <= 5 ? ['whatsapp', 'telegram'] : ['whatsapp']);
    const contact = (channel: string, person: number, at: number) => ({
      channel,
      person,
      address_hash: String(person),
      address_enc: '',
      joined_at: new Date(at),
    });
    const all = Array.from({ length: 10 }, (_, n) => contact('whatsapp', n + 1, bench.now));
    const five = Array.from({ length: 5 }, (_, n) => ({ ...contact('telegram', n + 1, bench.now - 1), ...telegram }));
    await bench.db.insertInto('contact').values(all).execute();
    await bench.db.insertInto('contact').values(five).execute();
  }
  const lanes = async () => {
    const rows = await bench.db.selectFrom('outbox').select(['lane', 'status']).orderBy('key').execute();
    return rows.map(({ lane, status }) => (status === 'queued' ? lane : status));
  };
  const onTelegram = (delivery: Delivery = bench.delivery) =>
    deliverDue(delivery, 500, { takes: (lane) => lane === 'telegram', concurrency: 20 });
  const left = (count: number, channel: string) => Array.from({ length: count }, () => channel);

  test('the day is used up: a person with Telegram gets it there at once, one without waits until it expires', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 10, soon(6 * hourMs)));
    expect(await reroute(bench.delivery, limits(200))).toBe(5);
    expect(await lanes()).toEqual([...left(5, 'telegram'), ...left(5, 'whatsapp')]);
    await onTelegram();
    expect(bench.sent.sort()).toEqual([1, 2, 3, 4, 5].map((person) => `telegram ${person}: edaran`));
    expect(await reroute(bench.delivery, limits(200))).toBe(0);
    bench.now += 6 * hourMs;
    await deliverDue(bench.delivery);
    expect(bench.sent).toHaveLength(5);
    expect(await lanes()).toEqual([...left(5, 'sent'), ...left(5, 'expired')]);
  });

  test('a house with one channel: nothing has another way, and the job does not fail', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 3, soon(6 * hourMs)));
    const alone = { ...bench.delivery, channels: bench.delivery.channels.filter(({ name }) => name === 'whatsapp') };
    expect(await reroute(alone, limits(200))).toBe(0);
    expect(await lanes()).toEqual(left(3, 'whatsapp'));
  });

  test('what is in time by WhatsApp stays there', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 10, soon(2 * dayMs)), ...batch('cepat', 10, soon(8 * minuteMs)));
    expect(await reroute(bench.delivery, limits())).toBe(0);
    expect(await reroute(bench.delivery, limits(200))).toBe(5);
    expect(await lanes()).toEqual([...left(5, 'telegram'), ...left(15, 'whatsapp')]);
  });

  test('a long line: only those at its end change, and those behind one that left move up', async () => {
    await people();
    // 150 leave within three quarters of their time; of the other fifty every second person has Telegram.
    await enqueue(bench.db, ...batch('edaran', 200, soon(20 * minuteMs)));
    expect(await reroute(bench.delivery, limits())).toBe(25);
    expect(await reroute(bench.delivery, limits())).toBe(0);
    expect((await lanes()).slice(0, 150)).toEqual(left(150, 'whatsapp'));
    await bench.db.deleteFrom('outbox').execute();
    await enqueue(bench.db, ...batch('genting', 100, { ...soon(minuteMs), person: 1, priority: 1 }));
    await enqueue(bench.db, ...batch('edaran', 143, soon(20 * minuteMs)));
    expect(await reroute(bench.delivery, limits())).toBe(93);
    expect((await lanes()).slice(0, 143)).toEqual(left(143, 'whatsapp'));
  });

  test('the urgent and the turns of other batches are counted as they go', async () => {
    await people();
    const short = { ...soon(20 * minuteMs), person: 1 };
    await enqueue(bench.db, ...batch('besar', 900, { expiresAt: bench.now + 9 * dayMs, person: 9 }));
    await enqueue(bench.db, ...batch('kecil', 60, short));
    expect(await reroute(bench.delivery, limits())).toBe(0);
    await enqueue(bench.db, ...batch('genting', 170, { expiresAt: bench.now + dayMs, person: 9, priority: 1 }));
    expect(await reroute(bench.delivery, limits())).toBe(60);
  });

  test('the channel sent it away until after it expires, or takes nothing for so long', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 2, soon(6 * hourMs)));
    bench.fail = (channel) => (channel === 'whatsapp' ? new SendError('retry', dayIsFull, dayMs) : undefined);
    await deliverDue(bench.delivery);
    expect(await reroute(bench.delivery, limits())).toBe(2);
    await onTelegram();
    expect(bench.sent.toSorted()).toEqual(['telegram 1: edaran', 'telegram 2: edaran']);

    // Told to come back shortly before it expires, to be sent away once more.
    await bench.db.deleteFrom('outbox').execute();
    await enqueue(bench.db, ...batch('tepat', 1, soon(6 * hourMs)));
    bench.fail = (channel) => (channel === 'whatsapp' ? new SendError('retry', dayIsFull, 5.99 * hourMs) : undefined);
    await deliverDue(bench.delivery);
    expect(await reroute(bench.delivery, limits(200))).toBe(1);

    let machine = 0;
    const sleep = async (ms: number) => {
      machine += ms;
    };
    const time = { now: () => machine, sleep };
    const line = openLine(memoryPace(time.now), limits(), quietLog, time);
    await enqueue(bench.db, ...batch('lagi', 1, soon(6 * hourMs)));
    await line.pause('whatsapp', 7 * hourMs);
    await line.turn('whatsapp', '9', 5);
    expect(await reroute({ ...bench.delivery, line }, limits())).toBe(1);
  });

  test('a full day makes no pause for people who wrote; a platform that refuses pauses all', async () => {
    await people();
    const pauses: number[] = [];
    const line = {
      ...noLine,
      turn: async () => 'go' as const,
      pause: async (_: string, ms: number) => void pauses.push(ms),
    };
    const refusal = (reason: string) => (channel: string, person: number) =>
      channel === 'whatsapp' && person === 1 ? new SendError('retry', reason, hourMs) : undefined;
    await enqueue(bench.db, ...batch('edaran', 2, soon(dayMs)));
    bench.fail = refusal(dayIsFull);
    await deliverDue({ ...bench.delivery, line });
    expect([bench.sent, pauses]).toEqual([['whatsapp 2: edaran'], []]);
    bench.now += hourMs;
    bench.fail = refusal('too many');
    await deliverDue({ ...bench.delivery, line });
    expect(pauses).toEqual([hourMs]);
  });

  test('told to wait by the pace until it is too late, it goes by Telegram', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 1, soon(6 * hourMs)));
    const line = { ...noLine, turn: async () => ({ wait: 7 * hourMs }) };
    await deliverDue({ ...bench.delivery, line });
    expect(await reroute(bench.delivery, limits())).toBe(1);
    await onTelegram();
    expect(bench.sent).toEqual(['telegram 1: edaran']);
  });

  test.each([
    ['she has left Telegram', { gone_at: new Date() }],
    ['she wants nothing there', { muted_at: new Date() }],
  ])('%s: it waits', async (_, telegram) => {
    await people(telegram);
    await enqueue(bench.db, ...batch('edaran', 5, soon(hourMs)));
    expect(await reroute(bench.delivery, limits(200))).toBe(0);
  });

  test('what is on the wire, may have left, is paused or not due yet stays', async () => {
    await people();
    await enqueue(
      bench.db,
      ...batch('a', 4, soon(hourMs)),
      ...batch('b', 1, { ...soon(hourMs), dueAt: bench.now + 1 }),
    );
    const set = (key: string, change: object) =>
      bench.db.updateTable('outbox').set(change).where('key', '=', key).execute();
    await set('a-0001', { status: 'sending', lease_until: new Date(bench.now + minuteMs) });
    await set('a-0002', { maybe_double: true });
    await set('a-0003', { held: true });
    expect(await reroute(bench.delivery, limits(200))).toBe(1);
    expect(await lanes()).toEqual(['sending', 'whatsapp', 'whatsapp', 'telegram', 'whatsapp']);
  });

  test('a house with WhatsApp alone: all of it waits', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 5, soon(hourMs)));
    const channels = bench.delivery.channels.filter(({ name }) => name === 'whatsapp');
    expect(await reroute({ ...bench.delivery, channels }, limits(200))).toBe(0);
    expect(await lanes()).toEqual(left(5, 'whatsapp'));
  });

  test('quiet hours hold on the other channel too', async () => {
    await people();
    bench.now = Date.parse('2026-10-05T22:00:00+08:00');
    await enqueue(bench.db, ...batch('edaran', 1, { dueAt: bench.now, ...soon(10 * hourMs) }));
    await reroute(bench.delivery, limits(200));
    await onTelegram();
    expect(bench.sent).toEqual([]);
    bench.now += 8 * hourMs;
    await reroute(bench.delivery, limits(200));
    await onTelegram();
    expect(bench.sent).toEqual(['telegram 1: edaran']);
  });

  test('a worker that has it in hand for WhatsApp meanwhile sends it: it leaves once', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 5, soon(hourMs)));
    const turn = () => reroute(bench.delivery, limits(200)).then(() => 'go' as const);
    const line = { ...noLine, turn };
    await Promise.all([deliverDue({ ...bench.delivery, line }), onTelegram()]);
    await deliverDue(bench.delivery);
    expect(bench.sent).toHaveLength(5);
    expect(new Set(bench.sent.map((one) => one.split(' ')[1])).size).toBe(5);
  });

  test('it fails there: then WhatsApp has it again, and it is not passed on for ever', async () => {
    await people();
    await enqueue(bench.db, ...batch('edaran', 1, soon(hourMs)));
    await reroute(bench.delivery, limits(200));
    bench.fail = (channel) => (channel === 'telegram' ? new SendError('gone', 'blocked') : undefined);
    await onTelegram();
    expect(await lanes()).toEqual(['whatsapp']);
    expect(await reroute(bench.delivery, limits(200))).toBe(0);
    await deliverDue(bench.delivery);
    expect(bench.sent).toEqual(['whatsapp 1: edaran']);
  });
});

const noLine = { onWire: () => {}, pause: async () => {}, concurrency: () => 20, closedFor: () => 0 };
