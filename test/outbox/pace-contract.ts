/** What every store of the pace must do. Real milliseconds: the platform's limit is real time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Limit, PaceStore } from '../../src/outbox/pace.ts';

/** `open`: another sender that shares the pace with those opened before in the same test. */
export function paceContract(open: () => PaceStore, reset: () => Promise<void>) {
  const limit: Limit = { count: 10, windowMs: 200, chatMs: 200 };
  let stores: PaceStore[] = [];
  let chats = 0;
  const sender = () => {
    const store = open();
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    await reset();
    stores = [];
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  /** Takes `count` places as fast as it may; when each was given. */
  async function takeAll(store: PaceStore, count: number): Promise<number[]> {
    const given: number[] = [];
    while (given.length < count) {
      const answer = await store.take('telegram', limit, `chat ${++chats}`);
      if (answer === 'taken') given.push(performance.now());
      else await sleep(answer.wait);
    }
    return given;
  }
  /** The most that fell into any window. */
  const densest = (given: number[]) =>
    Math.max(...given.map((from) => given.filter((at) => at >= from && at < from + 0.97 * limit.windowMs - 3).length));

  test('never more than the limit in any window, spread evenly, and nearly all of it used', async () => {
    const begun = performance.now();
    const given = await takeAll(sender(), 50);
    expect(densest(given)).toBeLessThanOrEqual(limit.count);
    const took = given.at(-1)! - given[0]!;
    expect(took).toBeLessThan((49 / limit.count) * limit.windowMs * 1.15);
    // A burst at the start would leave no room for a reply for the rest of the window.
    expect(given.filter((at) => at < begun + limit.windowMs / 2).length).toBeLessThanOrEqual(limit.count / 2 + 2);
  });

  test('two senders together keep to it, and use it', async () => {
    const [one, other] = await Promise.all([takeAll(sender(), 20), takeAll(sender(), 20)]);
    const given = [...one, ...other].sort((a, b) => a - b);
    expect(densest(given)).toBeLessThanOrEqual(limit.count);
    expect(given.at(-1)! - given[0]!).toBeLessThan((39 / limit.count) * limit.windowMs * 1.15);
  });

  test('replies take from it, and are never asked to wait', async () => {
    const [bulk, gateway] = [sender(), sender()];
    await sleep(100);
    await bulk.take('telegram', limit, 'first');
    await sleep(50);
    const from = performance.now();
    const replies = setInterval(() => gateway.replied('telegram', limit, `person ${++chats}`), limit.windowMs / 5);
    const given = await takeAll(bulk, 25);
    clearInterval(replies);
    // Five replies a window leave five places.
    expect((given.at(-1)! - from) / limit.windowMs).toBeGreaterThan(4);
  });

  test('a chat that just got something waits, the others do not', async () => {
    const store = sender();
    expect(await store.take('telegram', limit, 'one chat')).toBe('taken');
    await sleep(limit.windowMs / 5);
    expect(await store.take('telegram', limit, 'one chat')).toMatchObject({ chat: true });
    expect(await store.take('telegram', limit, 'another chat')).toBe('taken');
  });

  test('a pause holds for all senders, and a shorter one does not end it', async () => {
    const [one, other] = [sender(), sender()];
    await one.pause('telegram', limit, 300);
    await one.pause('telegram', limit, 10);
    const answer = await other.take('telegram', limit, 'a chat');
    expect(answer).toMatchObject({ chat: false });
    expect(answer !== 'taken' && answer.wait).toBeGreaterThan(200);
    await sleep(320);
    expect(await other.take('telegram', limit, 'a chat')).toBe('taken');
  });

  test('a reply takes the place that bulk would have had next', async () => {
    const [bulk, gateway] = [sender(), sender()];
    await sleep(100);
    await takeAll(bulk, 3);
    await sleep(50);
    await takeAll(bulk, 3);
    const from = performance.now();
    gateway.replied('telegram', limit, 'a person');
    await sleep(1);
    const answer = await bulk.take('telegram', limit, 'another');
    // From the reply on, however long this machine took to ask.
    const wait = answer === 'taken' ? 0 : answer.wait;
    expect(wait + performance.now() - from).toBeGreaterThan(limit.windowMs / limit.count - 3);
  });

  test('bulk that was held up catches up in steps, not in a burst', async () => {
    const store = sender();
    await sleep(100);
    await takeAll(store, 2);
    await sleep(limit.windowMs / 2);
    const given = await takeAll(store, 5);
    for (const [n, at] of given.slice(1).entries())
      expect(at - given[n]!).toBeGreaterThan((0.8 * limit.windowMs) / limit.count - 4);
  });

  test('a window that a reply began is bulk’s too: its next one begins after that', async () => {
    const [bulk, gateway] = [sender(), sender()];
    await sleep(100);
    await takeAll(bulk, 10);
    // The platform's window is over, and the reply begins the next one.
    await sleep(limit.windowMs * 1.2);
    const from = performance.now();
    gateway.replied('telegram', limit, 'a person');
    await sleep(20);
    const given = await takeAll(bulk, limit.count);
    // It has used a place of that window.
    expect(given.at(-1)! - from).toBeGreaterThan(limit.windowMs - 3);
    expect(given.at(-1)! - from).toBeLessThan(limit.windowMs * 1.2);
  });

  test('a reply that was refused tells when the window ends, where ours is full too', async () => {
    const [bulk, gateway] = [sender(), sender()];
    await sleep(100);
    await takeAll(bulk, 10);
    // By our reckoning it ends in 4 ms.
    const from = performance.now();
    gateway.refused('telegram', limit, 20);
    await sleep(1);
    const answer = await bulk.take('telegram', limit, 'another');
    expect(answer === 'taken' ? 0 : answer.wait + performance.now() - from).toBeGreaterThan(12);
  });

  test('a chat’s own refusal, while there is room, moves nothing', async () => {
    const [bulk, gateway] = [sender(), sender()];
    await sleep(100);
    await takeAll(bulk, 2);
    gateway.refused('telegram', limit, 150);
    await sleep(limit.windowMs / limit.count + 5);
    expect(await bulk.take('telegram', limit, 'another')).toBe('taken');
  });

  test('a window begins when its first message is on the wire; a later one moves nothing', async () => {
    const store = sender();
    await sleep(100);
    await takeAll(store, 1);
    await sleep(20);
    const from = performance.now();
    store.late('telegram', limit, 20);
    const given = await takeAll(store, limit.count);
    // It is one of that window.
    expect(given.at(-1)! - from).toBeGreaterThan(limit.windowMs - 3);
    const window = performance.now();
    await takeAll(store, 5);
    store.late('telegram', limit, 5);
    const rest = await takeAll(store, limit.count - 5);
    expect(rest.at(-1)! - window).toBeLessThan(limit.windowMs * 1.2);
  });
}
