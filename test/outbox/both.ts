/** The outbox's tests run on both databases: one process' own, and a server. */
import { afterAll, beforeEach, describe } from 'vitest';
import type { Channel, SendError } from '../../src/channels/channel.ts';
import { dayMs } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import type { Delivery } from '../../src/outbox/deliver.ts';
import type { Waiting } from '../../src/outbox/outbox.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';

const noon = Date.parse('2026-10-05T12:00:00+08:00');

export interface Bench {
  db: Records['db'];
  now: number;
  delivery: Delivery;
  /** What left: `telegram 3: text`. */
  sent: string[];
  removed: string[];
  /** By channel and person, undefined: it goes well. */
  fail(channel: string, person: number): SendError | undefined;
  /** May the platform delete this person's message? */
  removable(person: number): boolean;
  /** Of person n, the best first. */
  channels(person: number): ('telegram' | 'whatsapp')[];
}

/** Ten people; `run` gets a bench that is new for each test. */
export async function onBoth(run: (bench: Bench) => void): Promise<void> {
  const kinds = { pglite: await openTestRecords('pglite'), postgres: await openTestRecords('postgres') };
  for (const [kind, records] of Object.entries(kinds))
    describe.runIf(records)(`on ${kind}`, () => {
      const bench = { db: records!.db } as Bench;
      beforeEach(async () => {
        await clearRecords(records!);
        const people = Array.from({ length: 10 }, (_, n) => ({ name: `Ibu ${n + 1}`, language: 'id' }));
        await bench.db.insertInto('person').values(people).execute();
        Object.assign(bench, fresh(bench));
      });
      afterAll(() => records!.close());
      run(bench);
    });
}

const fresh = (bench: Bench): Omit<Bench, 'db'> => ({
  now: noon,
  sent: [],
  removed: [],
  fail: () => undefined,
  removable: () => true,
  channels: () => ['telegram'],
  delivery: {
    db: bench.db,
    clock: { now: () => bench.now },
    ids: randomIds,
    log: quietLog,
    wanted: {},
    composer: {
      texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
      painters: {},
      writers: {},
      files: { get: async () => undefined },
    },
    channels: [channel(bench, 'telegram'), channel(bench, 'whatsapp')],
    recipient: async (person) => ({
      language: 'id',
      zone: 'WITA',
      quiet: { from: '21:00', to: '06:00' },
      addresses: bench.channels(person).map((name) => ({ channel: name, chat: String(person) })),
    }),
    gone: async () => {},
  },
});

const channel = (bench: Bench, name: 'telegram' | 'whatsapp'): Channel => ({
  name,
  start: async () => {},
  async send(chat, { text }) {
    const error = bench.fail(name, Number(chat));
    if (error) throw error;
    bench.sent.push(`${name} ${chat}: ${text}`);
    return `m${bench.sent.length}`;
  },
  async remove(chat, id) {
    if (!bench.removable(Number(chat))) return false;
    bench.removed.push(`${name} ${chat}: ${id}`);
    return true;
  },
  fetch: async () => new Uint8Array(),
  link: () => undefined,
  state: () => 'ready',
  stop: async () => {},
});

/** One message for each of `count` people. */
export const batch = (name: string, count: number, rest: Partial<Waiting> = {}): Waiting[] =>
  Array.from({ length: count }, (_, n) => ({
    kabupaten: '64.74',
    key: `${name}-${String(n + 1).padStart(4, '0')}`,
    person: (n % 10) + 1,
    kind: unasked,
    batch: name,
    reply: { parts: [{ literal: name }] },
    dueAt: noon,
    expiresAt: noon + dayMs,
    ...rest,
  }));
