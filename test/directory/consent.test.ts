/** To what people have agreed: the version that counts, what goes without it, and the proof that outlives them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../../src/clock.ts';
import { consentWords } from '../../src/directory/people/consent.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import type { MessageKind } from '../../src/names.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { sweep } from '../../src/records/sweep.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { openWorld, type World } from '../support/world.ts';
import { now, secrets } from './people.ts';

const texts = openTexts(join(import.meta.dirname, '../../locales'));
let world: World;
let her: number;

beforeAll(async () => {
  world = await openWorld('bare', now);
  const kader = world.records.db.selectFrom('role').select('person').where('role', '=', 'kader').orderBy('id');
  her = (await kader.executeTakeFirstOrThrow()).person;
  await world.records.db.deleteFrom('contact').where('person', '=', her).execute();
  await world.become('kader', her);
});
afterAll(() => world?.close());

test('other words of the consent are another version: nobody has agreed to what she has not read', () => {
  const hash = (language: string) =>
    createHash('sha256')
      .update(texts.render(language, { key: 'directory/setuju:consent' }))
      .digest('hex');
  const now = Object.fromEntries(['id', 'en'].map((language) => [language, hash(language)]));
  expect(consentWords[consentVersion]).toEqual(now);
});

test('of our own messages only duties and the question go to her; the others come after her yes', async () => {
  const { db } = world.records;
  const agreedTo = (consent_version: number) =>
    db.updateTable('person').set({ consent_version }).where('id', '=', her).execute();
  await agreedTo(consentVersion - 1);
  const send = (key: string, kind: MessageKind) =>
    enqueue(db, {
      kabupaten: '',
      key,
      person: her,
      kind,
      reply: { parts: [{ literal: key }] },
      dueAt: world.clock.now(),
      expiresAt: world.clock.now() + dayMs,
    });
  await send('Kabar biasa', 'notices.told');
  await send('Jawaban', 'directory.join_answer');
  const first = (await world.voice.came('kader')).join('\n');
  expect(first).toContain('Jawaban');
  expect(first).toContain('Ada yang berubah dalam persetujuan');
  expect(first).not.toContain('Kabar biasa');
  // Asked once, however often it is looked.
  world.clock.move(30 * minuteMs);
  await world.settle();
  expect(await world.voice.say('kader', 'Ya, saya setuju')).toEqual([expect.stringContaining('sudah dicatat')]);
  world.clock.move(15 * minuteMs);
  expect(await world.voice.came('kader')).toEqual([expect.stringContaining('Kabar biasa')]);
});

test('the proof outlives her, names nobody, and goes when nobody can dispute it any more', async () => {
  const { db } = world.records;
  const proofs = () => db.selectFrom('consent').selectAll().execute();
  const [given] = await proofs();
  expect(given).toMatchObject({ version: consentVersion, text_hash: consentWords[consentVersion]!.id, ended_at: null });
  await world.voice.say('kader', 'hapus');
  await world.voice.say('kader', 'Ya, hapus');
  const left = await proofs();
  // By her chat, and by her number where the roster had one.
  expect(left.length).toBeGreaterThan(0);
  expect(left.every(({ ended_at }) => ended_at !== null)).toBe(true);
  const chat = secrets.hash('consent', `whatsapp ${world.voice.chat('kader')}`);
  expect(left.map(({ who_hash }) => who_hash)).toContain(chat);
  await sweep(db, world.clock.now() + 4 * 365 * dayMs);
  expect(await proofs()).toHaveLength(left.length);
  await sweep(db, world.clock.now() + 6 * 365 * dayMs);
  expect(await proofs()).toEqual([]);
});
