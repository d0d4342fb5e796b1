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

test('who waits has it within half a minute after its owner has died', async () => {
  let now = 0;
  let [holder, until] = ['', 0];
  /** As records/lease.ts: for fifteen seconds, newly or again. */
  const lease = (name: string) => async () => {
    if (holder !== name && until > now) return false;
    [holder, until] = [name, now + 15_000];
    return true;
  };
  const pass = async (ms: number) => {
    for (const end = now + ms; now < end; now += 1000) await vi.advanceTimersByTimeAsync(1000);
  };
  const [first, second] = [owner(lease('first')), owner(lease('second'))];
  await first.open();
  await second.open();
  await pass(60_000);
  expect([first.holds(), second.holds()]).toEqual([true, false]);
  first.close();
  // The rest of the thirty seconds is for the login.
  await pass(20_000);
  expect([first.holds(), second.holds()]).toEqual([false, true]);
  second.close();
});

test('who was frozen for longer is none in the same moment, before anything is asked', async () => {
  const one = owner(async () => true);
  await one.open();
  one.close();
  vi.advanceTimersByTime(15_001);
  expect(one.holds()).toBe(false);
});
