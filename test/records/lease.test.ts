import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { dropLease, takeLease } from '../../src/records/lease.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';

const opened = { pglite: await openTestRecords('pglite'), postgres: await openTestRecords('postgres') };
const present = Object.entries(opened).filter((entry): entry is [string, Records] => entry[1] !== undefined);

describe.each(present)('leases on %s', (_, records) => {
  let now = Date.parse('2026-11-01T00:00:00Z');
  const clock = { now: () => now };
  const take = (holder: string, ms = 1000) => takeLease(records.db, 'polling', holder, ms, clock);
  beforeEach(() => clearRecords(records));
  afterAll(() => records.close());

  test('go to one holder, who may renew', async () => {
    expect(await take('a')).toBe(true);
    expect(await take('b')).toBe(false);
    now += 900;
    expect(await take('a')).toBe(true);
    now += 900;
    expect(await take('b')).toBe(false);
  });

  test('go to another once they have run out, and not back by a late renewal', async () => {
    await take('a');
    now += 1000;
    expect(await take('b')).toBe(true);
    expect(await take('a')).toBe(false);
  });

  test('are let go by their holder only', async () => {
    await take('a');
    await dropLease(records.db, 'polling', 'b');
    expect(await take('b')).toBe(false);
    await dropLease(records.db, 'polling', 'a');
    expect(await take('b')).toBe(true);
  });

  test('of one name have nothing to do with another', async () => {
    await take('a');
    expect(await takeLease(records.db, 'sweep', 'b', 1000, clock)).toBe(true);
  });

  test.each(['free', 'run out'])('that are %s go to exactly one of twenty who ask at once', async (state) => {
    if (state === 'run out') await take('old', 0);
    const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take(`holder ${i}`)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});
