/** How long a process may believe that it has a lease, on a clock that the test turns. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lease, leaseMs } from '../src/lease.ts';

let now: number;
let lost: number;
const opened: Lease[] = [];
beforeEach(() => {
  [now, lost] = [0, 0];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const lease of opened.splice(0)) await lease.close();
});

/** The row, as records/lease.ts keeps it. */
function openRow() {
  let [holder, until] = ['', 0];
  return (name: string) => ({
    take: async () => {
      if (holder !== name && until > now) return false;
      [holder, until] = [name, now + leaseMs];
      return true;
    },
    drop: async () => {
      if (holder === name) until = 0;
    },
  });
}

function open(take: () => Promise<boolean>, drop = async () => {}) {
  const lease = new Lease({ take, drop }, () => now);
  opened.push(lease);
  return lease;
}
const keep = (lease: Lease) => lease.keep(() => void lost++);

/** Time that a running process sees pass. */
async function pass(ms: number) {
  for (const end = now + ms; now < end; ) {
    now += 50;
    await vi.advanceTimersByTimeAsync(50);
  }
}

test('it is renewed by itself, and lost when another process has it', async () => {
  let ours = true;
  const lease = open(async () => ours);
  expect(await keep(lease)).toBe(true);
  await pass(60_000);
  expect([lease.holds(), lost]).toEqual([true, 0]);
  ours = false;
  await pass(1000);
  expect([lease.holds(), lost]).toEqual([false, 1]);
  ours = true;
  await pass(500);
  expect([lease.holds(), lost]).toEqual([true, 1]);
});

test('an owner that gets no answer stops before its lease ends', async () => {
  let answers = true;
  const lease = open(() => (answers ? Promise.resolve(true) : new Promise(() => undefined)));
  await keep(lease);
  answers = false;
  await pass(2000);
  expect([lease.holds(), lost]).toEqual([true, 0]);
  await pass(leaseMs - 500 - 2000);
  expect([lease.holds(), lost]).toEqual([false, 1]);
});

test('records that fail for a moment cost nothing, for longer they cost the lease', async () => {
  let failing = false;
  const lease = open(async () => {
    if (failing) throw new Error('the records are away');
    return true;
  });
  await keep(lease);
  failing = true;
  await pass(2000);
  failing = false;
  await pass(1000);
  expect([lease.holds(), lost]).toEqual([true, 0]);
  failing = true;
  await pass(leaseMs);
  expect([lease.holds(), lost]).toEqual([false, 1]);
});

test('a process that was suspended is no owner in the moment in which it wakes, before anything is asked', async () => {
  const lease = open(async () => true);
  await keep(lease);
  now += leaseMs - 500;
  expect(lease.holds()).toBe(false);
});

test('when a process dies, the one that waits has the lease within five seconds, and they never have it together', async () => {
  const row = openRow();
  const [one, other] = ['one', 'other'].map((name) => open(row(name).take));
  await keep(one!);
  await keep(other!);
  for (let n = 0; n < 200; n++) {
    await pass(50);
    expect([one!.holds(), other!.holds()]).toEqual([true, false]);
  }
  // Dead: it renews no more. It would believe in its lease for a while if it lived.
  vi.clearAllTimers();
  await keep(open(row('third').take));
  const third = opened.at(-1)!;
  const died = now;
  while (!third.holds()) {
    await pass(50);
    if (third.holds()) expect(one!.holds()).toBe(false);
  }
  expect(now - died).toBeLessThan(5000);
});

test('a process that stops gives it back at once, and a renewal on its way does not take it again', async () => {
  const row = openRow();
  let answer = () => {};
  const first = row('first');
  const lease = open(first.take, first.drop);
  await keep(lease);
  const slow = open(() => new Promise((resolve) => (answer = () => void first.take().then(resolve))), first.drop);
  void keep(slow);
  const closed = slow.close();
  answer();
  await closed;
  expect(await keep(open(row('second').take))).toBe(true);
});

test('where nobody else can have it, it is ours without a question', async () => {
  const lease = new Lease();
  expect([lease.holds(), await lease.keep()]).toEqual([true, true]);
  await lease.close();
});
