/** What is different where there are no buttons and everybody shows her number: the whole program on the loopback WhatsApp. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enqueue } from '../../src/outbox/outbox.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openWorld, type World } from '../support/world.ts';

const secrets = openSecrets('a key for tests, long enough to be one');
let world: World;

beforeAll(async () => {
  world = await openWorld('whatsapp-lid', Date.parse('2026-11-05T03:00:00Z'));
});
afterAll(() => world?.close());

const db = () => world.records.db;
const say = async (who: string, text: string) => (await world.voice.say(who, text)).join('\n');
const numberOf = (who: string) => `+${world.voice.chat(who).split('@')[0]}`;

async function kader(at: number) {
  const rows = await db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select('person.id')
    .where('role.role', '=', 'kader')
    .where('person.consent_at', 'is not', null)
    .orderBy('person.id')
    .execute();
  return rows[at]!.id;
}

const remind = (person: number, key: string) =>
  enqueue(db(), {
    key,
    person,
    kind: 'test.reminder',
    dueAt: world.clock.now(),
    expiresAt: world.clock.now() + 86_400_000,
    reply: {
      parts: [{ literal: `Pengingat ${key}` }],
      choices: [{ data: '!start.reporting/lapor', label: { literal: 'Lapor sekarang' } }],
    },
    urgent: true,
  });

describe('joining', () => {
  test('who is on the roster with this number is asked for consent at once', async () => {
    const person = await db()
      .selectFrom('person')
      .select(['id', 'name'])
      .where('consent_at', 'is', null)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('person')
      .set({ phone_hash: secrets.hash('phone', numberOf('baru')) })
      .where('id', '=', person.id)
      .execute();
    expect(await say('baru', 'assalamualaikum')).toContain(person.name);
    expect(await say('baru', 'Setuju')).toContain('Selamat bergabung');
  });

  test('who is not is told what to do, without a button that is not there', async () => {
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
  test('offer a code, so that a bare number still answers the running question; each stays answerable', async () => {
    const id = await kader(0);
    await world.become('ratna', id);
    await say('ratna', 'lapor');
    await remind(id, 'satu');
    const [first] = await world.voice.came('ratna');
    await remind(id, 'dua');
    const [second] = await world.voice.came('ratna');
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
    // The same flow is open: its question is shown again, nothing is thrown away.
    expect(await say('ratna', 'a1')).not.toContain('tidak ada di pilihan');
    const status = await db()
      .selectFrom('outbox')
      .select(['key', 'status'])
      .where('key', 'in', ['satu', 'dua'])
      .execute();
    expect(status.map((row) => row.status)).toEqual(['sampai', 'sampai']);
  });
});

describe('what cannot be read', () => {
  test('a file that is too large or gone is asked for once more, and nothing is set aside', async () => {
    await world.become('rini', await kader(2));
    await say('rini', 'lapor');
    const huge = Buffer.alloc(11_000_000);
    expect((await world.voice.photo('rini', huge)).join('\n')).toContain('lebih dari 10 MB');
    expect(await db().selectFrom('set_aside').select('chat').execute()).toEqual([]);
    // The question is open still.
    expect(await say('rini', 'bantuan')).not.toBe('');
  });

  test('who shares the number of somebody else is not sent to a button that WhatsApp does not have', async () => {
    const told = await say('asing', 'halo');
    expect(told).not.toContain('Bagikan nomor');
    const answer = await world.voice.contact!('asing', '6281299999999');
    expect(answer.join('\n')).toContain('bukan nomor Ibu/Bapak');
    expect(answer.join('\n')).not.toContain('Bagikan nomor');
  });
});

test('hapus leaves nothing of her on WhatsApp but the goodbye', async () => {
  const id = await kader(1);
  await world.become('pamit', id);
  await say('pamit', 'menu');
  await say('pamit', 'hapus');
  expect(await say('pamit', 'Ya, hapus')).toContain('dihapus');
  const chat = secrets.hash('chat', `whatsapp ${world.voice.chat('pamit')}`);
  const received = await db().selectFrom('whatsapp_received').select('body_enc').where('chat', '=', chat).execute();
  expect(received.every(({ body_enc }) => body_enc === null)).toBe(true);
  const sent = await db().selectFrom('whatsapp_sent').select('id').where('chat', '=', chat).execute();
  expect(sent.length).toBe(1);
  expect(await db().selectFrom('whatsapp_identity').select('jid').where('chat', '=', chat).execute()).toEqual([]);
});
