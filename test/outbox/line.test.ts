/** The order and the moments in which bulk messages leave. */
import { expect, test } from 'vitest';
import { openLine } from '../../src/outbox/line.ts';
import type { Limits } from '../../src/outbox/pace.ts';
import { memoryPace } from '../../src/outbox/pace-memory.ts';
import { quietLog } from '../support/records.ts';
import { virtualTime } from '../support/virtual-time.ts';

const limits: Limits = {
  telegram: { count: 10, windowMs: 200, chatMs: 200 },
  whatsapp: { count: 4, windowMs: 60_000, chatMs: 1000 },
};
function open() {
  const time = virtualTime();
  const store = memoryPace(time.now);
  return { time, store, line: openLine(store, limits, quietLog, time) };
}

type Opened = ReturnType<typeof open>;

/** Puts so many into the line; in which order they may go. */
async function order({ line, time }: Opened, ...priorities: number[]): Promise<string[]> {
  const went: string[] = [];
  const go = async (priority: number, n: number) => {
    if ((await line.turn('telegram', `chat ${n}`, priority)) === 'go') went.push(`${priority}.${n}`);
  };
  await time.through(Promise.all(priorities.map(go)));
  return went;
}

test('in the order in which they came, the more urgent first', async () => {
  // The first one is at the store before the others come.
  expect(await order(open(), 5, 5, 5, 1, 1)).toEqual(['5.0', '1.3', '1.4', '5.1', '5.2']);
});

test('all of the pace is used while there are any, and no more', async () => {
  const opened = open();
  await order(opened, ...Array.from({ length: 41 }, () => 5));
  const windows = opened.time.now() / 200;
  expect(windows).toBeGreaterThan(3.9);
  // Of one window in six a tenth stays free.
  expect(windows).toBeLessThan(4.6);
});

test('a message that comes while others wait for their chats goes past them', async () => {
  const { line, time } = open();
  await line.turn('telegram', 'one', 5);
  const again = line.turn('telegram', 'one', 5).then(() => 'again');
  const other = time.sleep(50).then(() => line.turn('telegram', 'another', 5).then(() => 'other'));
  expect(await time.through(Promise.race([again, other]))).toBe('other');
  expect(await time.through(again)).toBe('again');
});

test('where many wait for their chats some are sent away, so that others can come', async () => {
  const { line, time } = open();
  const again = Array.from({ length: 12 }, () => line.turn('telegram', 'one', 5));
  const turns = await time.through(Promise.race([again[11]!, time.sleep(150).then(() => 'waits')]));
  expect(turns).toMatchObject({ wait: expect.any(Number) });
  expect(await time.through(line.turn('telegram', 'another', 5))).toBe('go');
});

test('a slow channel holds up no other, and its few wait for their place', async () => {
  const opened = open();
  const { line, time } = opened;
  expect(await line.turn('whatsapp', 'a', 5)).toBe('go');
  const slow = line.turn('whatsapp', 'b', 5);
  expect(await order(opened, 5, 5, 5)).toHaveLength(3);
  expect(await time.through(Promise.race([slow, time.sleep(20).then(() => 'waits')]))).toBe('waits');
  expect([line.concurrency('whatsapp'), line.concurrency('telegram'), line.concurrency('simulator')]).toEqual([
    2, 40, 40,
  ]);
});

test('a long pause sends everybody away until it is over, and says that the door is closed', async () => {
  const { line, time } = open();
  await line.pause('telegram', 30_000);
  expect(line.closedFor('telegram')).toBe(0);
  const turns = await time.through(Promise.all([line.turn('telegram', 'a', 5), line.turn('telegram', 'b', 1)]));
  for (const turn of turns) expect(turn !== 'go' && turn.wait).toBeGreaterThan(29_000);
  expect(line.closedFor('telegram')).toBeGreaterThan(29_000);
  expect(line.closedFor('whatsapp')).toBe(0);
});

test('a short pause is waited for', async () => {
  const { line, time } = open();
  await line.pause('telegram', 100);
  expect(await time.through(line.turn('telegram', 'a', 5))).toBe('go');
  expect(time.now()).toBeGreaterThanOrEqual(100);
  expect(time.now()).toBeLessThan(110);
});

test('a store that is away is asked again', async () => {
  const { store, line, time } = open();
  const take = store.take.bind(store);
  let away = 2;
  store.take = (...args) => (away-- > 0 ? Promise.reject(new Error('away')) : take(...args));
  expect(await time.through(line.turn('telegram', 'a', 5))).toBe('go');
});
