/** What differs on WhatsApp, which has no buttons and shows everybody's number. */
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { unasked } from '../support/unasked.ts';
import { secrets, whatsappWorld } from './whatsapp-world.ts';

const { world, db, say, kader, phoneHash } = whatsappWorld('whatsapp-lid');

const remind = (person: number, key: string) =>
  enqueue(db(), {
    kabupaten: '',
    key,
    person,
    kind: unasked,
    dueAt: world().clock.now(),
    expiresAt: world().clock.now() + dayMs,
    reply: {
      parts: [{ literal: `Pengingat ${key}` }],
      choices: [{ data: '!start.reporting/lapor', label: { literal: 'Lapor sekarang' } }],
    },
    urgent: true,
  });

describe('joining', () => {
  test('a person on the roster under this number is asked for consent at once', async () => {
    const person = await db()
      .selectFrom('person')
      .select(['id', 'name'])
      .where('consent_at', 'is', null)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('person')
      .set({ phone_hash: phoneHash('baru') })
      .where('id', '=', person.id)
      .execute();
    expect(await say('baru', 'assalamualaikum')).toContain(person.name);
    expect(await say('baru', 'Setuju')).toContain('Selamat bergabung');
  });

  test('a person who is not on the roster is told what to do, and no button is named that WhatsApp does not have', async () => {
    const told = await say('asing', 'halo');
    expect(told).toContain('Nomor WhatsApp ini belum ada di daftar');
    expect(told).not.toContain('Bagikan nomor');
    const sent = await say('asing lain', 'lapor');
    expect(sent).toContain('belum terdaftar');
    expect(sent).not.toContain('Bagikan nomor');
    expect(await say('asing lain', 'gabung')).toContain('kode undangan');
  });
});

describe('messages that we start', () => {
  test('offer a code each: a bare number still answers the running question, and every message stays answerable', async () => {
    const id = await kader(0);
    await world().become('ratna', id);
    await say('ratna', 'lapor');
    await remind(id, 'satu');
    const [first] = await world().voice.came('ratna');
    await remind(id, 'dua');
    const [second] = await world().voice.came('ratna');
    expect(first).toContain('[Lapor sekarang]');
    expect(second).toContain('[Lapor sekarang]');
    const letters = await db()
      .selectFrom('whatsapp_sent')
      .select('letter')
      .where('bulk', '=', true)
      .orderBy('seq')
      .execute();
    expect(letters.map(({ letter }) => letter)).toEqual(['A', 'B']);
    const before = await say('ratna', 'bantuan');
    expect(before).not.toBe('');
    // The same flow is open: the bot shows its question again and throws nothing away.
    expect(await say('ratna', 'a1')).not.toContain('tidak ada di pilihan');
    const status = await db()
      .selectFrom('outbox')
      .select(['key', 'status'])
      .where('key', 'in', ['satu', 'dua'])
      .execute();
    expect(status.map((row) => row.status)).toEqual(['delivered', 'delivered']);
  });
});

describe('what cannot be read', () => {
  test('a file that is too large is asked for once more, and nothing is set aside', async () => {
    await world().become('rini', await kader(2));
    await say('rini', 'lapor');
    const huge = Buffer.alloc(11_000_000);
    expect((await world().voice.photo('rini', huge)).join('\n')).toContain('lebih dari 10 MB');
    expect(await db().selectFrom('set_aside').select('chat').execute()).toEqual([]);
    // The question is still open.
    expect(await say('rini', 'bantuan')).not.toBe('');
  });

  test('a person who shares another number is not sent to a button that WhatsApp does not have', async () => {
    const told = await say('asing', 'halo');
    expect(told).not.toContain('Bagikan nomor');
    const answer = await world().voice.contact!('asing', '6281299999999');
    expect(answer.join('\n')).toContain('bukan nomor Ibu/Bapak');
    expect(answer.join('\n')).not.toContain('Bagikan nomor');
  });
});

test('hapus leaves nothing of a person on WhatsApp but the goodbye', async () => {
  const id = await kader(1);
  await world().become('pamit', id);
  await say('pamit', 'menu');
  await say('pamit', 'hapus');
  expect(await say('pamit', 'Ya, hapus')).toContain('dihapus');
  const chat = secrets.hash('chat', `whatsapp ${world().voice.chat('pamit')}`);
  const received = await db().selectFrom('whatsapp_received').select('body_enc').where('chat', '=', chat).execute();
  expect(received.every(({ body_enc }) => body_enc === null)).toBe(true);
  const sent = await db().selectFrom('whatsapp_sent').select('id').where('chat', '=', chat).execute();
  expect(sent.length).toBe(1);
  expect(await db().selectFrom('whatsapp_identity').select('jid').where('chat', '=', chat).execute()).toEqual([]);
});
