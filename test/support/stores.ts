/** What must hold on either database: a block of tests for each, every test on empty records. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from './records.ts';
import { sharedPostgres } from './servers.ts';

export type Store = 'pglite' | 'postgres';

/** For `describe.each`; without PostgreSQL where the machine has none. */
export const stores: Store[] = (await sharedPostgres()) ? ['pglite', 'postgres'] : ['pglite'];

/** Opened before the block and closed after it. Before each test it is emptied and `begin` is called. */
export function onRecords(kind: Store, begin: (records: Records) => Promise<void>): void {
  let records: Records;
  beforeAll(async () => {
    records = (await openTestRecords(kind))!;
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    await clearRecords(records);
    await begin(records);
  });
}
