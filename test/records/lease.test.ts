import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import { leaseMs } from '../../src/lease.ts';
import { leaseRow, openLeases } from '../../src/records/lease.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import { type ProcessMark, thisProcess } from '../../src/records/process-mark.ts';
import { type Child, startChild } from '../support/child.ts';
import { startPostgres } from '../support/postgres.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';

const opened = { pglite: await openTestRecords('pglite'), postgres: await openTestRecords('postgres') };
const present = Object.entries(opened).filter((entry): entry is [string, Records] => entry[1] !== undefined);
const linux = process.platform === 'linux';

describe.each(present)('leases on %s', (_, records) => {
  let now = Date.parse('2026-11-01T00:00:00Z');
  const row = (id: string, name = 'polling') => leaseRow(records.db, name, { id, ...thisProcess() }, () => now);
  const take = (id: string) => row(id).take();
  beforeEach(() => clearRecords(records));
  afterAll(() => records.close());

  test('go to one holder, which may renew', async () => {
    expect(await take('a')).toBe(true);
    expect(await take('b')).toBe(false);
    now += leaseMs - 100;
    expect(await take('a')).toBe(true);
    now += leaseMs - 100;
    expect(await take('b')).toBe(false);
  });

  test('go to another once they have run out, and not back by a late renewal', async () => {
    await take('a');
    now += leaseMs;
    expect(await take('b')).toBe(true);
    expect(await take('a')).toBe(false);
  });

  test('are given back by their holder only', async () => {
    await take('a');
    await row('b').drop();
    expect(await take('b')).toBe(false);
    await row('a').drop();
    expect(await take('b')).toBe(true);
  });

  test('of one name have nothing to do with another', async () => {
    await take('a');
    expect(await row('b', 'sweep').take()).toBe(true);
  });

  test.each(['free', 'run out', 'of a dead process'])(
    'that are %s go to exactly one of twenty that ask at once',
    async (state) => {
      if (state !== 'free') await leaseRow(records.db, 'polling', { id: 'old', ...dead() }, () => now).take();
      if (state === 'run out' || !linux) now += leaseMs;
      const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take(`holder ${i}`)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    },
  );

  test('follow the database’s clock, which all processes share', async () => {
    const mine = leaseRow(records.db, 'polling', { id: 'a', ...thisProcess() });
    expect(await mine.take()).toBe(true);
    expect(await leaseRow(records.db, 'polling', { id: 'b', ...thisProcess() }).take()).toBe(false);
  });

  const here = thisProcess();
  const others: [string, ProcessMark][] = [
    ['of a living process', here],
    ['of a machine with another name', { ...dead(), machine: here.machine?.replace(hostname(), 'other-host') }],
    ['of another container on this machine', { ...dead(), machine: here.machine?.replace(/\d+\]$/, '1]') }],
    ['of a process that told no machine', { ...dead(), machine: undefined }],
    ['of a process that told no start', { pid: dead().pid, machine: here.machine }],
  ];
  test.each(others)('%s must run out', async (_, mark) => {
    const other = leaseRow(records.db, 'polling', { id: 'other', ...mark }, () => now);
    await other.take();
    expect(await take('b')).toBe(false);
    now += leaseMs;
    expect(await take('b')).toBe(true);
  });

  test('as an earlier version wrote them must run out', async () => {
    const holder = 'ab12cd34ef';
    await records.db
      .insertInto('lease')
      .values({ name: 'polling', holder, until: new Date(now + 15_000) })
      .execute();
    expect(await take('b')).toBe(false);
    now += 15_000;
    expect(await take('b')).toBe(true);
  });

  // Only Linux tells when a process started.
  test.runIf(linux)('of a process that is known to be dead are taken at once', async () => {
    await leaseRow(records.db, 'polling', { id: 'old', ...dead() }, () => now).take();
    expect(await take('b')).toBe(true);
  });
});

/** Our own number, from before a restart of this container. */
function dead(): ProcessMark {
  return { ...thisProcess(), start: 'earlier' };
}

const postgres = await startPostgres();

describe.runIf(postgres && linux)('a process that holds a lease and is killed', () => {
  let children: Child[] = [];
  afterEach(async () => {
    for (const child of children) child.process.kill('SIGCONT');
    await Promise.all(children.map((child) => child.kill9()));
    children = [];
  });
  const start = (url: string) => {
    const child = startChild(join(import.meta.dirname, 'lease-holder.ts'), url);
    children.push(child);
    return child;
  };
  const openHere = async (url: string) => {
    const records = await openRecords({ databaseUrl: url, dataDir: '', log: quietLog, clock: systemClock });
    const leases = openLeases(records, randomIds);
    return { lease: leases.open('polling'), close: () => leases.close().then(() => records.close()) };
  };

  test('loses it at once to a process on the same machine', async () => {
    const url = await postgres!.createDatabase();
    const child = start(url);
    await child.line('held');
    const { lease, close } = await openHere(url);
    expect(await lease.keep()).toBe(false);
    await child.kill9();
    await lease.renew();
    expect(lease.holds()).toBe(true);
    await close();
  });

  test('keeps it while it is only suspended, for less than five seconds, and knows when it wakes that it has lost it', async () => {
    const url = await postgres!.createDatabase();
    const child = start(url);
    await child.line('held');
    const { lease, close } = await openHere(url);
    child.process.kill('SIGSTOP');
    const stopped = performance.now();
    expect(await lease.keep()).toBe(false);
    await expect.poll(() => lease.holds(), { timeout: 20_000, interval: 20 }).toBe(true);
    expect(performance.now() - stopped).toBeGreaterThan(leaseMs - 1000);
    child.process.kill('SIGCONT');
    await child.line('lost');
    expect(lease.holds()).toBe(true);
    await close();
  });

  test('when it stops in order another has it at once', async () => {
    const url = await postgres!.createDatabase();
    const child = start(url);
    await child.line('held');
    child.process.kill('SIGTERM');
    await child.line('closed');
    const { lease, close } = await openHere(url);
    expect(await lease.keep()).toBe(true);
    await close();
  });
});
