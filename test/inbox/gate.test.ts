/** Limits of what comes in: one calm answer, then silence that costs nothing; and who writes much for good reasons is never stopped. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import { type Admission, type Gate, openGate } from '../../src/inbox/gate.ts';
import { openTestRecords } from '../support/records.ts';
import { openWorld } from '../support/world.ts';

const minute = 60_000;
const start = Date.parse('2026-11-05T03:00:00Z');
const message = (chat: string, rest: Partial<Inbound> = {}): Inbound => ({
  channel: 'whatsapp',
  chat,
  sender: chat,
  id: '1',
  at: start,
  private: true,
  addressed: true,
  ...rest,
});

describe('the gate', () => {
  let gate: Gate;
  let asked: number;
  let now: number;
  beforeEach(() => {
    asked = 0;
    now = start;
    const joined = async ({ chat }: Inbound) => {
      asked++;
      return chat.startsWith('kader');
    };
    gate = openGate({ perMinute: 60, joined });
  });
  const says = async (chat: string, times: number) => {
    const all: Admission[] = [];
    for (let n = 0; n < times; n++) all.push(await gate.admit(message(chat), now));
    return all;
  };
  const count = (all: Admission[]) => ({
    in: all.filter((one) => one === 'in').length,
    told: all.flatMap((one) => (typeof one === 'object' ? one.minutes : [])),
  });

  test('tells a flood once that it must wait, and each time for longer; others are not held up', async () => {
    expect(count(await says('flood', 500))).toEqual({ in: 90, told: [1] });
    expect(gate.paused('whatsapp', 'flood', now)).toBe(true);
    expect(gate.paused('telegram', 'flood', now)).toBe(false);
    expect(count(await says('other', 20))).toEqual({ in: 20, told: [] });
    now += minute;
    expect(gate.paused('whatsapp', 'flood', now)).toBe(false);
    expect(count(await says('flood', 500))).toEqual({ in: 60, told: [5] });
    now += 5 * minute;
    expect(count(await says('flood', 500)).told).toEqual([15]);
    now += 90 * minute;
    expect(count(await says('flood', 500)).told).toEqual([1]);
  });

  test('lets in an album with a pasted report behind it, what was typed while the network was away, and an hour of one message a second', async () => {
    expect(count(await says('kader-album', 80)).told).toEqual([]);
    let told = 0;
    for (let second = 0; second < 3600; second++) {
      now += 1000;
      told += count(await says('kader-busy', 1)).told.length;
    }
    expect(told).toBe(0);
  });

  test('lets in ten thousand people who have joined, all at once, and asks once who they are', async () => {
    for (let turn = 0; turn < 3; turn++)
      for (let n = 0; n < 10_000; n++) expect(await gate.admit(message(`kader-${n}`), now)).toBe('in');
    expect(asked).toBeLessThanOrEqual(10_000);
  });

  test('holds back strangers together when they are too many, tells some of them, and lets in who has joined', async () => {
    const all: Admission[] = [];
    for (let n = 0; n < 2000; n++) all.push(await gate.admit(message(`stranger-${n}`), now));
    expect(count(all).in).toBe(600);
    expect(count(all).told).toEqual(Array.from({ length: 30 }, () => 10));
    expect(asked).toBe(1400);
    expect(await gate.admit(message('stranger-1999'), now)).toBe('silent');
    expect(asked).toBe(1400);
    expect(await gate.admit(message('kader-1'), now)).toBe('in');
    now += 10 * minute;
    expect(await gate.admit(message('stranger-1999'), now)).toBe('in');
  });

  test('counts everyone in a group for herself', async () => {
    const inGroup = (sender: string) => gate.admit(message('group', { sender, private: false }), now);
    for (let n = 0; n < 200; n++) await inGroup('loud');
    expect(await inGroup('loud')).toBe('silent');
    expect(await inGroup('quiet')).toBe('in');
  });
});

test('a paused chat costs no query and no session, and is read again after the pause', async () => {
  const records = await openTestRecords();
  let queries = 0;
  const counting = records.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      queries++;
      return result;
    },
  });
  const world = await openWorld('bare', start, { ...records, db: counting }, undefined, { CHAT_PER_MINUTE: '20' });
  try {
    for (let n = 0; n < 30; n++) expect((await world.voice.say('ramai', 'halo')).join()).toContain('kode undangan');
    const told = await world.voice.say('ramai', 'halo');
    expect(told.join()).toContain('Tunggu 1 menit');
    queries = 0;
    for (let n = 0; n < 100; n++) expect(await world.voice.say('ramai', 'halo')).toEqual([]);
    expect(queries).toBe(0);
    expect((await world.voice.say('tenang', 'halo')).join()).toContain('kode undangan');
    expect(queries).toBeGreaterThan(0);
    world.clock.move(minute);
    expect((await world.voice.say('ramai', 'halo')).join()).toContain('kode undangan');
  } finally {
    await world.close();
    await records.close();
  }
});
