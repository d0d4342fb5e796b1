/** Who has the lease, and how long he may believe it. On a clock that the test turns. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOwner } from '../../src/channels/owner.ts';

let lost: number;
beforeEach(() => {
  lost = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => vi.useRealTimers());

const owner = (lease: () => Promise<boolean>) => openOwner(lease, () => void lost++);

test('it is renewed while it lasts, and lost when another has it', async () => {
  let ours = true;
  const one = owner(async () => ours);
  await one.open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([one.holds(), lost]).toEqual([true, 0]);
  ours = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect([one.holds(), lost]).toEqual([false, 1]);
  ours = true;
  await vi.advanceTimersByTimeAsync(4000);
  expect([one.holds(), lost]).toEqual([true, 1]);
  one.close();
});

test('who hears nothing of it is an owner no longer when it has run out', async () => {
  let answers = true;
  const one = owner(() => (answers ? Promise.resolve(true) : new Promise(() => undefined)));
  await one.open();
  answers = false;
  await vi.advanceTimersByTimeAsync(12_000);
  expect([one.holds(), lost]).toEqual([true, 0]);
  await vi.advanceTimersByTimeAsync(8000);
  expect([one.holds(), lost]).toEqual([false, 1]);
  one.close();
});

test('who was frozen for longer is none in the same moment, before anything is asked', async () => {
  const one = owner(async () => true);
  await one.open();
  one.close();
  vi.advanceTimersByTime(15_001);
  expect(one.holds()).toBe(false);
});
