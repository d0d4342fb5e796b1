/** What every store of the pace must do, on a clock that only moves when it is told to: the rules are about milliseconds, and a busy
 *  machine must not be able to bend them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Limit, PaceStore } from '../../src/outbox/pace.ts';

export interface PaceStores {
  /** Another sender that shares the pace with those opened before in the same test. */
  open(now: () => number): PaceStore;
  /** Everything that this sender said has arrived, and it knows that there is bulk. */
  settled(store: PaceStore): Promise<unknown>;
  reset(): Promise<unknown>;
}

const limit: Limit = { count: 10, windowMs: 2000, chatMs: 2000 };
/** How far apart ten would stand in a window. */
const share = limit.windowMs / limit.count;
/** Waits are told in whole milliseconds. */
const rounding = 2;

export function paceContract({ open, settled, reset }: PaceStores) {
  let stores: PaceStore[] = [];
  let chats = 0;
  let clock = 0;
  beforeEach(async () => {
    await reset();
    stores = [];
    clock = 1_000_000;
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  async function sender(): Promise<PaceStore> {
    const store = open(() => clock);
    stores.push(store);
    await settled(store);
    return store;
  }
  const ask = (store: PaceStore, chat = `chat ${++chats}`) => store.take('telegram', limit, chat);
  /** How long bulk has to wait now; 0: it need not, and a place was taken. */
  async function waitOf(store: PaceStore): Promise<number> {
    const answer = await ask(store);
    return answer === 'taken' ? 0 : answer.wait;
  }
  /** These senders take `count` places together, as fast as they may, not after `until`; when each was given. */
  async function takeAll(senders: PaceStore[], { count = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY }) {
    const given: number[] = [];
    while (given.length < count && clock <= until) {
      const waits: number[] = [];
      for (const store of senders) waits.push(await waitOf(store));
      given.push(...waits.filter((wait) => wait === 0).map(() => clock));
      clock += Math.min(...waits);
    }
    clock = Math.min(clock, until);
    return given;
  }
  /** A reply leaves now, and is known of. */
  async function reply(gateway: PaceStore) {
    await settled(gateway);
    await gateway.reply('telegram', limit, `person ${++chats}`);
    await settled(gateway);
  }
  /** The most that fell into any window. */
  const densest = (given: number[]) =>
    Math.max(...given.map((from) => given.filter((at) => at >= from && at < from + 0.97 * limit.windowMs).length));

  test('never more than the limit in any window, spread evenly, and nearly all of it used', async () => {
    const given = await takeAll([await sender()], { count: 50 });
    expect(densest(given)).toBeLessThanOrEqual(limit.count);
    expect(given.at(-1)! - given[0]!).toBeLessThan(49 * share * 1.05);
    // A burst at the start would leave no room for a reply for the rest of the window.
    expect(given.filter((at) => at < given[0]! + limit.windowMs / 2)).toHaveLength(limit.count / 2);
  });

  test('two senders together keep to it, and use it', async () => {
    const given = await takeAll([await sender(), await sender()], { count: 40 });
    expect(densest(given)).toBeLessThanOrEqual(limit.count);
    expect(given.at(-1)! - given[0]!).toBeLessThan(39 * share * 1.05);
  });

  test('replies take from it, and wait only where the platform would refuse them', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    const given: number[] = [];
    // Five replies a window, for five windows.
    for (let n = 0; n < 25; n++) {
      given.push(...(await takeAll([bulk], { until: clock + 2 * share })));
      await reply(gateway);
    }
    expect(given.length).toBeLessThanOrEqual(26);
    expect(given.length).toBeGreaterThan(20);
  });

  test('a reply in a full window waits for the next one, which it begins; bulk goes around it', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    const hard = { ...limit, refuses: true };
    const [from] = await takeAll([bulk], { count: limit.count });
    await settled(gateway);
    const wait = await gateway.reply('telegram', hard, 'a person');
    const leaves = clock + wait;
    expect(leaves).toBeGreaterThan(from! + limit.windowMs);
    expect(leaves).toBeLessThan(from! + 1.01 * limit.windowMs);
    // Another one in the same moment leaves with it.
    expect(await gateway.reply('telegram', hard, 'another person')).toBe(wait);
    await settled(gateway);
    const given = await takeAll([bulk], { count: limit.count });
    expect(given[0]).toBeGreaterThan(leaves);
    expect(given.filter((at) => at < leaves + limit.windowMs)).toHaveLength(limit.count - 2);
  });

  test('where only bulk keeps to the limit, no reply waits', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await takeAll([bulk], { count: limit.count });
    await settled(gateway);
    expect(await gateway.reply('telegram', limit, 'a person')).toBe(0);
  });

  test('a refusal in whole seconds is rounded up: the window ends when our count of it says', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    const [from] = await takeAll([bulk], { count: limit.count });
    clock = from! + 0.995 * limit.windowMs;
    await reply(gateway);
    gateway.refused('telegram', limit, 1000);
    await settled(gateway);
    const next = clock + (await waitOf(bulk));
    expect(next).toBeGreaterThan(from! + limit.windowMs);
    // The reply comes again and has its place already.
    expect(next).toBeLessThan(from! + 1.014 * limit.windowMs + share);
  });

  test('a reply during a pause begins the platform’s next window, and bulk uses the rest of it', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    const [from] = await takeAll([bulk], { count: limit.count });
    clock = from! + 0.995 * limit.windowMs;
    await bulk.pause('telegram', limit, 1000);
    clock += 500;
    const begun = clock;
    await reply(gateway);
    clock += 500;
    const given = await takeAll([bulk], { count: limit.count });
    expect(given.filter((at) => at < begun + limit.windowMs)).toHaveLength(limit.count - 1);
  });

  test('a chat that just got something waits, the others do not', async () => {
    const store = await sender();
    expect(await ask(store, 'one chat')).toBe('taken');
    clock += 2 * share;
    expect(await ask(store, 'one chat')).toMatchObject({ chat: true });
    expect(await ask(store, 'another chat')).toBe('taken');
  });

  test('a chat waits for its own limit after a reply, too', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await gateway.reply('telegram', limit, 'a person');
    await settled(gateway);
    clock += 2 * share;
    expect(await ask(bulk, 'a person')).toEqual({ wait: limit.chatMs - 2 * share, chat: true });
    clock += limit.chatMs;
    expect(await ask(bulk, 'a person')).toBe('taken');
  });

  test('a pause holds for all senders, and a shorter one does not end it', async () => {
    const [one, other] = [await sender(), await sender()];
    await one.pause('telegram', limit, 3000);
    await one.pause('telegram', limit, 100);
    expect(await ask(other)).toEqual({ wait: 3000, chat: false });
    clock += 2999;
    expect(await waitOf(other)).toBe(1);
    clock += 1 + limit.windowMs / 10;
    expect(await waitOf(other)).toBe(0);
  });

  test('a reply takes the place that bulk would have had next', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await takeAll([bulk], { count: 3 });
    const without = await waitOf(bulk);
    await reply(gateway);
    expect(await waitOf(bulk)).toBeGreaterThan(without + share);
  });

  test('bulk that was held up catches up in steps, not in a burst', async () => {
    const store = await sender();
    await takeAll([store], { count: 2 });
    clock += limit.windowMs / 2;
    const given = await takeAll([store], { count: 5 });
    const steps = given.slice(1).map((at, n) => at - given[n]!);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0.8 * share);
    // It does catch up.
    expect(Math.max(...steps)).toBeLessThan(0.9 * share);
  });

  test('a burst after a stop does not come again, nor does it crowd the window that follows', async () => {
    const store = await sender();
    const given = await takeAll([store], { count: 1 });
    clock += 0.4 * limit.windowMs;
    given.push(...(await takeAll([store], { count: 30 })));
    expect(densest(given)).toBeLessThanOrEqual(limit.count);
  });

  test('a little room stands between two windows, even where the first was not full', async () => {
    const store = await sender();
    const given = await takeAll([store], { count: 5 });
    clock = given[0]! + limit.windowMs + 1;
    expect(await waitOf(store)).toBeGreaterThan(0);
  });

  test('a window that a reply began is bulk’s too: its next one begins after that', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await takeAll([bulk], { count: 10 });
    // The platform's window is over, and the reply begins the next one.
    clock += limit.windowMs * 1.2;
    const from = clock;
    await reply(gateway);
    clock += share;
    const given = await takeAll([bulk], { count: limit.count });
    // It has used a place of that window.
    expect(given.at(-1)! - from).toBeGreaterThan(limit.windowMs);
    expect(given.at(-1)! - from).toBeLessThan(limit.windowMs * 1.05);
  });

  test('a reply that was refused tells when the window ends, where ours is full too', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await takeAll([bulk], { count: 10 });
    const ours = await waitOf(bulk);
    gateway.refused('telegram', limit, share);
    await settled(gateway);
    expect(ours).toBeLessThan(share / 2);
    expect(await waitOf(bulk)).toBeGreaterThan(0.9 * share);
  });

  test('a chat’s own refusal, while there is room, moves nothing', async () => {
    const [bulk, gateway] = [await sender(), await sender()];
    await takeAll([bulk], { count: 2 });
    const before = await waitOf(bulk);
    gateway.refused('telegram', limit, 9.5 * share);
    await settled(gateway);
    expect(await waitOf(bulk)).toBe(before);
  });

  test('a window begins when its first message is on the wire; a later one moves nothing', async () => {
    const store = await sender();
    await takeAll([store], { until: clock });
    clock += share;
    const from = clock;
    store.late('telegram', limit, share);
    const given = await takeAll([store], { count: limit.count });
    // It is one of that window.
    expect(given.at(-1)! - from).toBeGreaterThanOrEqual(limit.windowMs);
    const next = await takeAll([store], { count: 5 });
    clock += share / 4;
    const before = await waitOf(store);
    store.late('telegram', limit, share / 4);
    await settled(store);
    expect(Math.abs((await waitOf(store)) - before)).toBeLessThanOrEqual(rounding);
    expect(next).toHaveLength(5);
  });
}
