import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { UpdateWindow } from '../../src/channels/telegram/window.ts';

const updates = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ update_id: from + i }) as Update);
const tick = () => new Promise((resolve) => setImmediate(resolve));

function held() {
  const release = new Map<number, (finished: boolean) => void>();
  const window = new UpdateWindow((update) => new Promise((resolve) => release.set(update.update_id, resolve)));
  const finish = async (id: number, finished = true) => {
    release.get(id)?.(finished);
    await tick();
  };
  return { window, finish, begun: () => [...release.keys()] };
}

test('what is in hand is not begun again, the offset moves only over finished ones', async () => {
  const { window, finish, begun } = held();
  expect(window.take(updates(10, 3), 0)).toBe(3);
  expect(window.take(updates(10, 5), 0)).toBe(2);
  expect(begun()).toEqual([10, 11, 12, 13, 14]);
  await finish(11);
  await finish(12);
  expect([window.offset(), window.inHand(), window.size()]).toEqual([0, 3, 5]);
  await finish(10);
  expect([window.offset(), window.inHand(), window.size()]).toEqual([13, 2, 2]);
});

test('gaps in the numbers and an old number again do no harm', async () => {
  const { window, finish } = held();
  window.take([...updates(10, 1), ...updates(500, 1)], 0);
  await finish(10);
  await finish(500);
  expect(window.offset()).toBe(501);
  window.ask();
  window.take(updates(10, 1), 0);
  await finish(10);
  expect([window.offset(), window.size()]).toEqual([501, 0]);
});

test('what finished while the question was on its way is not begun again by its answer', async () => {
  const { window, finish } = held();
  window.take(updates(1, 2), 0);
  expect(window.ask()).toBe(0);
  await finish(1);
  await finish(2);
  expect(window.take(updates(1, 3), 0)).toBe(1);
  expect(window.ask()).toBe(3);
});

test('the oldest may be let go, and finishes without harm later', async () => {
  const { window, finish } = held();
  window.take(updates(1, 2), 1000);
  await finish(2);
  expect(window.abandon(999)).toBe(false);
  expect(window.abandon(1000)).toBe(true);
  expect([window.offset(), window.inHand()]).toEqual([3, 0]);
  await finish(1);
  expect([window.offset(), window.inHand()]).toEqual([3, 0]);
});

test('what was given back stays unconfirmed, and so does what is behind it', async () => {
  const { window, finish } = held();
  window.take(updates(1, 3), 0);
  await finish(1);
  await finish(2, false);
  await finish(3);
  expect([window.offset(), window.inHand(), window.size()]).toEqual([2, 0, 2]);
  expect(window.abandon(0)).toBe(true);
  expect([window.offset(), window.inHand()]).toEqual([4, 0]);
});

test('idle waits for the last one', async () => {
  const { window, finish } = held();
  await window.idle();
  window.take(updates(1, 2), 0);
  let idle = false;
  void window.idle().then(() => {
    idle = true;
  });
  await finish(1);
  expect(idle).toBe(false);
  await finish(2);
  expect(idle).toBe(true);
});
