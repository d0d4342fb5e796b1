/** A new number may start few messages at first, and more only after days that went well: otherwise WhatsApp bans it. */
import { EventEmitter } from 'node:events';
import type { WASocket } from '@whiskeysockets/baileys';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openAccount } from '../../src/channels/whatsapp/base/account.ts';
import { Cap } from '../../src/channels/whatsapp/limits/cap.ts';
import { SentCounts } from '../../src/channels/whatsapp/messages/sent-counts.ts';
import { dayMs, hourMs } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';

const records = await openTestRecords();
const { db } = records;
const secrets = openSecrets('a key of a test that is long enough');
const start = Date.parse('2026-11-02T08:00:00+07:00');
let now = start;
let count = 0;
const deps = { db, secrets, ids: randomIds, log: quietLog, clock: { now: () => now } };
const counts = new SentCounts(deps);

async function open(options: { dailyCap?: number; warm?: boolean } = {}) {
  const account = openAccount(deps, async (on, news) => void (news === 'restricted' && (await cap.stepBack(on))));
  const cap = new Cap({ ...deps, counts, account, dailyCap: 200, warm: false, ...options });
  await account.load();
  await account.change('linked');
  return { cap, account, most: async () => (await cap.allowance()).most(0) };
}

/** `count` messages of this hour. */
async function left(chat: string, { status = 'sent', bulk = true, whole = `w${count}`, at = now } = {}) {
  count += 1;
  await db
    .insertInto('whatsapp_sent')
    .values({ id: `m${count}`, chat, whole, bulk, status: status as 'sent', at: new Date(at) })
    .execute();
}
const wrote = (chat: string, at = now) =>
  db
    .insertInto('whatsapp_received')
    .values({ chat, message: `r${++count}`, at: new Date(at) })
    .execute();

beforeEach(async () => {
  await clearRecords(records);
  [now, count] = [start, 0];
});
afterAll(() => records.close());

type Opened = Awaited<ReturnType<typeof open>>;

/** A day on which we answered somebody and nobody refused. */
async function goodDay({ cap }: Opened) {
  await left('siti', { bulk: false });
  now += dayMs;
  await cap.judge();
}

test('a new number begins with twenty a day and is at the full cap after twenty-four days that went well', async () => {
  const opened = await open();
  await opened.cap.begin('628111');
  const most: number[] = [];
  for (let n = 0; n < 42; n++) {
    most.push(await opened.most());
    await goodDay(opened);
  }
  expect(most.slice(0, 9)).toEqual([20, 20, 20, 20, 30, 30, 30, 30, 45]);
  expect(most.indexOf(200)).toBe(24);
  expect(most.at(-1)).toBe(200);
});

test('a day without a message, or with many refusals, earns nothing', async () => {
  const { cap, most } = await open();
  await cap.begin('628111');
  now += 20 * dayMs;
  await cap.judge();
  expect(await most()).toBe(20);
  for (let n = 0; n < 8; n++) {
    for (let m = 0; m < 9; m++) await left('siti');
    await left('rina', { status: 'failed' });
    now += dayMs;
    await cap.judge();
  }
  expect(await most()).toBe(20);
});

test('a restriction takes the number one level back, at most once a day, and the number earns nothing while it lasts', async () => {
  const opened = await open();
  const { account, most } = opened;
  await opened.cap.begin('628111');
  for (let n = 0; n < 9; n++) await goodDay(opened);
  expect(await most()).toBe(45);
  await account.change('restricted');
  await account.change('linked');
  await account.change('restricted');
  expect(await most()).toBe(30);
  for (let n = 0; n < 9; n++) await goodDay(opened);
  expect(await most()).toBe(30);
  await account.change('linked');
  for (let n = 0; n < 4; n++) await goodDay(opened);
  expect(await most()).toBe(45);
});

test('a step back that comes while the days are judged is not overwritten', async () => {
  const opened = await open();
  await opened.cap.begin('628111');
  for (let n = 0; n < 4; n++) await goodDay(opened);
  expect(await opened.most()).toBe(30);
  const days = async (from: number, to: number) => {
    await opened.cap.stepBack(db);
    return counts.days(from, to);
  };
  const judging = new Cap({
    ...deps,
    counts: { days, startedToday: (on) => counts.startedToday(on), isAnswer: (chat) => counts.isAnswer(chat) },
    account: opened.account,
    dailyCap: 200,
    warm: false,
  });
  await goodDay({ ...opened, cap: judging });
  expect(await opened.most()).toBe(20);
});

test('a warning that the quota of unanswered messages runs out is a step back too', async () => {
  const opened = await open();
  const ev = new EventEmitter();
  opened.cap.wire({ ev } as unknown as WASocket);
  await opened.cap.begin('628111');
  for (let n = 0; n < 4; n++) await goodDay(opened);
  ev.emit('message-capping.update', { capping_status: 'NONE', used_quota: 3 });
  ev.emit('message-capping.update', { total_quota: -1 });
  ev.emit('message-capping.update', { capping_status: 'FIRST_WARNING' });
  await expect.poll(opened.most).toBe(20);
});

test('the days on which the program was off are judged too, each by itself', async () => {
  const { cap, most } = await open();
  await cap.begin('628111');
  for (let n = 0; n < 8; n++) await left('siti', { at: start + n * dayMs + hourMs });
  now += 30 * dayMs;
  const again = await open();
  await again.cap.judge();
  expect(await most()).toBe(45);
});

test('a number that is linked again goes on where it was, another one begins anew, and a warm one has the whole cap', async () => {
  const opened = await open();
  await opened.cap.begin('628111');
  for (let n = 0; n < 4; n++) await goodDay(opened);
  await opened.cap.begin('628222');
  expect(await opened.most()).toBe(20);
  await opened.cap.begin('628111');
  expect(await opened.most()).toBe(30);
  expect(await (await open({ warm: true })).most()).toBe(200);
  expect(await (await open({ dailyCap: 12 })).most()).toBe(12);
  const kept = await db.selectFrom('meta').select('value').execute();
  expect(JSON.stringify(kept)).not.toContain('628');
});

test('a message that was answered or is an answer counts nothing; a card below its text is one more', async () => {
  const { cap } = await open();
  await wrote('siti', now - 2 * hourMs);
  await wrote('rina', now - 30 * hourMs);
  await left('siti');
  await left('rina', { whole: 'undangan' });
  await left('rina', { whole: 'undangan' });
  await left('dewi');
  await left('wati', { bulk: false });
  expect(await cap.allowance()).toMatchObject({ used: 3, each: 1.5, freeInMs: dayMs });
  now += hourMs;
  await wrote('dewi');
  expect(await cap.allowance()).toMatchObject({ used: 2, each: 2, freeInMs: dayMs - hourMs });
  now += dayMs;
  expect(await cap.allowance()).toMatchObject({ used: 0, each: 1 });
});
