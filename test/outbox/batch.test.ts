/** A sending as a whole: counted, paused, taken back, foreseen. */
import { expect, test } from 'vitest';
import { SendError } from '../../src/channels/channel.ts';
import { dayMs, minuteMs } from '../../src/clock.ts';
import { hold, recall, release, tally } from '../../src/outbox/batch.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { finishing } from '../../src/outbox/forecast.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { platformLimits } from '../../src/outbox/pace.ts';
import { takeBack } from '../../src/outbox/recall.ts';
import { batch, onBoth } from './both.ts';

const sending = { kabupaten: '64.74', batch: 'edaran-1' };
const correction = { parts: [{ literal: 'Edaran tadi keliru.' }] };

await onBoth((bench) => {
  const deliver = () => deliverDue(bench.delivery, 1000);

  test('everybody is counted once, the failed by their reason', async () => {
    bench.fail = (_, person) => (person <= 2 ? new SendError('gone', 'blocked') : undefined);
    await enqueue(bench.db, ...batch('edaran-1', 10), ...batch('edaran-2', 3));
    expect(await tally(bench.db, sending)).toMatchObject({ waiting: 10, sent: 0, failed: [] });
    await deliver();
    const receipts = { status: 'read' } as const;
    await bench.db.updateTable('outbox').set(receipts).where('key', '=', 'edaran-1-0005').execute();
    expect(await tally(bench.db, sending)).toEqual({
      waiting: 0,
      held: 0,
      sent: 7,
      delivered: 0,
      read: 1,
      cancelled: 0,
      expired: 0,
      recalled: 0,
      failed: [{ reason: 'gone', count: 2 }],
      channels: [{ channel: 'telegram', sent: 8 }],
    });
  });

  test('paused, nothing of it leaves, and others do; what comes back from the wire waits too', async () => {
    await enqueue(bench.db, ...batch('edaran-1', 4), ...batch('edaran-2', 2));
    const wire = { status: 'sending', lease_until: new Date(bench.now - 1), attempts: 1 } as const;
    await bench.db.updateTable('outbox').set(wire).where('key', '=', 'edaran-1-0001').execute();
    expect(await hold(bench.db, sending)).toBe(3);
    await deliver();
    expect(bench.sent.sort()).toEqual(['telegram 1: edaran-2', 'telegram 2: edaran-2']);
    expect(await tally(bench.db, sending)).toMatchObject({ waiting: 1, held: 3 });
    expect(await release(bench.db, sending)).toBe(3);
    await deliver();
    expect(bench.sent).toHaveLength(6);
  });

  test('recalled: what waits is stopped, what was sent is deleted, and corrected once where it cannot be', async () => {
    bench.removable = (person) => person !== 3;
    await enqueue(bench.db, ...batch('edaran-1', 5), ...batch('nanti', 5, { batch: 'edaran-1', dueAt: bench.now + 1 }));
    await deliver();
    expect(await recall(bench.db, sending, { now: bench.now, correction })).toEqual({ stopped: 5, recalling: 5 });
    for (let n = 0; n < 3; n++) await takeBack(bench.delivery);
    await deliver();
    expect(bench.removed.map((one) => one.split(':')[0]).sort()).toEqual([1, 2, 4, 5].map((n) => `telegram ${n}`));
    expect(bench.sent.slice(5)).toEqual(['telegram 3: Edaran tadi keliru.']);
    expect(await tally(bench.db, sending)).toMatchObject({ waiting: 0, sent: 0, cancelled: 5, recalled: 5 });
    expect(await bench.db.selectFrom('recall').select('done_at').executeTakeFirst()).not.toEqual({ done_at: null });
  });

  test('recalled while one is on the wire: it is taken back once it is there, or not tried again', async () => {
    await enqueue(bench.db, ...batch('edaran-1', 2));
    const wire = { status: 'sending', lease_until: new Date(bench.now + 60_000), attempts: 1 } as const;
    await bench.db.updateTable('outbox').set(wire).execute();
    expect(await recall(bench.db, sending, { now: bench.now, correction })).toEqual({ stopped: 0, recalling: 2 });
    await takeBack(bench.delivery);
    const [arrived, came] = [{ status: 'sent', channel: 'telegram', message: '7' }, { status: 'queued' }] as const;
    await bench.db.updateTable('outbox').set(arrived).where('key', '=', 'edaran-1-0001').execute();
    await bench.db.updateTable('outbox').set(came).where('key', '=', 'edaran-1-0002').execute();
    await takeBack(bench.delivery);
    await deliver();
    expect([bench.sent, bench.removed]).toEqual([[], ['telegram 1: 7']]);
    expect(await tally(bench.db, sending)).toMatchObject({ cancelled: 1, recalled: 1 });
  });

  test('a person who has left cannot be told: she is not counted as recalled, and the recall comes to its end', async () => {
    await enqueue(bench.db, ...batch('edaran-1', 2));
    await deliver();
    bench.channels = (person) => (person === 1 ? [] : ['telegram']);
    await recall(bench.db, sending, { now: bench.now, correction });
    await takeBack(bench.delivery);
    await takeBack(bench.delivery);
    expect(await tally(bench.db, sending)).toMatchObject({ sent: 1, recalled: 1 });
    expect(await bench.db.selectFrom('recall').select('batch').where('done_at', 'is', null).execute()).toEqual([]);
  });

  test('blocked on one channel, she gets it on the other, also on one that she has joined since', async () => {
    bench.channels = (person) => (person === 1 ? ['telegram', 'whatsapp'] : ['whatsapp']);
    bench.fail = (name) => (name === 'telegram' ? new SendError('gone', 'blocked') : undefined);
    await enqueue(bench.db, ...batch('edaran-1', 2));
    await deliver();
    expect(bench.sent.sort()).toEqual(['whatsapp 1: edaran-1', 'whatsapp 2: edaran-1']);
  });

  test('both channels in trouble: tried again on both, the best first', async () => {
    const tries: string[] = [];
    bench.channels = () => ['telegram', 'whatsapp'];
    bench.fail = (name) => {
      tries.push(name);
      return tries.length < 4 ? new SendError('trouble', 'down') : undefined;
    };
    await enqueue(bench.db, ...batch('edaran-1', 1));
    for (let n = 0; n < 5; n++) {
      await deliver();
      bench.now += 60_000;
    }
    expect(tries).toEqual(['telegram', 'whatsapp', 'telegram', 'whatsapp']);
    expect(bench.sent).toEqual(['whatsapp 1: edaran-1']);
  });

  test('when it will be done: behind what is more urgent, beside its equals, by the pace of each channel', async () => {
    const limits = platformLimits(4);
    const foresee = (telegram: number, whatsapp: number) =>
      finishing(bench.db, limits, { telegram, whatsapp, simulator: 5 }, { priority: 5, now: bench.now });
    expect(await foresee(300, 8)).toEqual({ telegram: 10_000, whatsapp: 120_000, simulator: 0 });
    const later = { dueAt: bench.now + 1 };
    await enqueue(
      bench.db,
      ...batch('besar', 600),
      ...batch('genting', 30, { priority: 1 }),
      ...batch('nanti', 9, later),
    );
    await bench.db.updateTable('outbox').set({ lane: 'telegram' }).execute();
    expect(await foresee(300, 8)).toMatchObject({ telegram: 21_000, whatsapp: 120_000 });
    expect(await foresee(900, 0)).toMatchObject({ telegram: 51_000, whatsapp: 0 });
    // What is queued already does not stand in its own way.
    const queued = { priority: 5, now: bench.now, batch: 'besar' };
    expect(await finishing(bench.db, limits, { telegram: 600 }, queued)).toEqual({ telegram: 21_000 });
  });

  test('when it will be done on a channel that allows only so many a day', async () => {
    let [used, each, freeInMs] = [0, 1, 0];
    const most = (ahead: number) => (ahead < 2 ? 200 : 400);
    const limits = platformLimits(4, async () => ({ used, each, freeInMs, most }));
    const foresee = (whatsapp: number) => finishing(bench.db, limits, { whatsapp }, { priority: 5, now: bench.now });
    expect(await foresee(200)).toEqual({ whatsapp: 50 * minuteMs });
    expect(await foresee(240)).toEqual({ whatsapp: dayMs + 10 * minuteMs });
    expect(await foresee(600)).toEqual({ whatsapp: 2 * dayMs + 50 * minuteMs });
    // The channel says what is used, when that is free again, and how much a day takes later on.
    [used, freeInMs] = [160, 23 * 60 * minuteMs];
    expect(await foresee(40)).toEqual({ whatsapp: 10 * minuteMs });
    expect(await foresee(44)).toEqual({ whatsapp: freeInMs + minuteMs });
    expect(await foresee(540)).toEqual({ whatsapp: freeInMs + dayMs + 75 * minuteMs });
    each = 2;
    expect(await foresee(40)).toEqual({ whatsapp: freeInMs + 5 * minuteMs });
  });
});
