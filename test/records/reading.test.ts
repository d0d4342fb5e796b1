import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Records } from '../../src/records/open.ts';
import { once, readingOf } from '../../src/records/reading.ts';
import { openTestRecords } from '../support/records.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
});
afterAll(() => records?.close());

test('one page reads a thing once, the next page and everybody else anew', async () => {
  let reads = 0;
  const count = async () => ++reads;
  const page = readingOf(records.db);
  expect(await Promise.all([once(page, ['a', 1], count), once(page, ['a', 1], count)])).toEqual([1, 1]);
  expect(await once(page, ['a', 2], count)).toBe(2);
  expect(await once(readingOf(records.db), ['a', 1], count)).toBe(3);
  expect([await once(records.db, ['a', 1], count), await once(records.db, ['a', 1], count)]).toEqual([4, 5]);
});

test('a page reads what is written in between, of whatever it has not asked for yet', async () => {
  const page = readingOf(records.db);
  await records.db.insertInto('meta').values({ key: 'read', value: 'late' }).execute();
  const row = await page.selectFrom('meta').select('value').where('key', '=', 'read').executeTakeFirstOrThrow();
  expect(row.value).toBe('late');
});
