import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { enqueue } from '../../src/outbox/outbox.ts';
import { unreached } from '../../src/outbox/unreached.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { openTestRecords } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';

const records = await openTestRecords();
const { db } = records;
afterAll(() => records.close());

test('only people who were not reached are named, each with a reason and advice in words', async () => {
  const { id } = await db
    .insertInto('person')
    .values({ name: 'Ibu', language: 'id', consent_version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = [
    ['rakor-4-r1-a', 'sent', null],
    ['rakor-4-r1-b', 'failed', 'gone'],
    ['rakor-4-r1-c', 'expired', null],
    ['rakor-4-r1-d', 'cancelled', 'unwanted'],
    ['rakor-4-r1-e', 'failed', 'no-channel'],
    ['rakor-4-r1-f', 'failed', 'a reason of tomorrow'],
    ['rakor-4-r10-g', 'failed', 'refused'],
    ['rakor-4_r1-h', 'failed', 'trouble'],
  ] as const;
  const when = { dueAt: 0, expiresAt: 1 };
  for (const [key, status, reason] of rows) {
    await enqueue(db, { kabupaten: '64.74', key, person: id, kind: unasked, reply: { parts: [] }, ...when });
    await db.updateTable('outbox').set({ status, reason }).where('key', '=', key).execute();
  }
  const found = await unreached(db, '64.74', 'rakor-4-r1-');
  expect(found.map(({ key, why }) => `${key} ${why.key}`)).toEqual([
    'rakor-4-r1-b outbox/status:why-gone',
    'rakor-4-r1-c outbox/status:why-expired',
    'rakor-4-r1-e outbox/status:why-no-channel',
    'rakor-4-r1-f outbox/status:why-unexpected',
  ]);
  const texts = openTexts(join(import.meta.dirname, '../../locales'));
  for (const { why, todo } of [...found, ...(await unreached(db, '64.74', 'rakor-4'))]) {
    expect(texts.render('id', why).length).toBeLessThan(60);
    expect(texts.render('en', todo)).not.toBe(texts.render('id', todo));
  }
});
