/** What the admins are told of the program itself, on their own clock and by their other channel. */
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation/run.ts';
import { adminMoment, tellAdmins } from '../../src/directory/tell-admins.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';

const records = await openTestRecords();
const { db } = records;
const texts = openTexts(join(import.meta.dirname, '../../locales'));
const now = Date.parse('2026-11-29T10:00:00Z');
const moment = Date.parse('2026-11-30T06:00:00Z');
afterAll(() => records.close());

beforeEach(async () => {
  await clearRecords(records);
  for (const [code, name] of [
    ['64', 'Kaltim'],
    ['91', 'Papua'],
  ] as const)
    await db
      .insertInto('area')
      .values({ code, name, level: 'provinsi', zone: code === '64' ? 'WITA' : 'WIT', settings: '{}' })
      .execute();
  for (const [name, area] of [
    ['Ani', '64'],
    ['Budi', '91'],
  ] as const) {
    const { id } = await db
      .insertInto('person')
      .values({ name, language: 'id', consent_version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role')
      .values({ person: id, role: 'admin', area, from_at: new Date(0) })
      .execute();
  }
});

const told = async () => {
  const rows = await db.selectFrom('outbox').select(['reply', 'args']).orderBy('person').execute();
  return rows.map(({ reply, args }) => ({
    text: (JSON.parse(reply) as Reply).parts.map((part) => texts.render('id', part)).join('\n'),
    args,
  }));
};

test('a restriction with its end: each admin reads it on the clock of her own area, and not by WhatsApp if she has another', async () => {
  await tellAdmins(db, 'operator/whatsapp:restricted-until', { event: 'e', now, about: 'whatsapp', moment });
  const [ani, budi] = await told();
  expect(ani!.text).toContain('dibatasi WhatsApp* sampai Senin, 30 November 2026 pukul 14.00 WITA');
  expect(budi!.text).toContain('sampai Senin, 30 November 2026 pukul 15.00 WIT');
  expect(ani!.args).toEqual({ avoid: 'whatsapp' });
  expect(await adminMoment(db, moment, now)).toEqual({ day: 'Senin, 30 November 2026', time: '14.00 WITA' });
});

test('without an end the words say so', async () => {
  await tellAdmins(db, 'operator/whatsapp:restricted', { event: 'e', now, about: 'whatsapp' });
  expect((await told())[0]!.text).toContain('Sampai kapan, WhatsApp tidak memberi tahu');
});
