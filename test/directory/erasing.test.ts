/** `hapus` must leave nothing that tells who she was: the whole database is searched for it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Identities } from '../../src/channels/whatsapp/people/identities.ts';
import { minuteMs } from '../../src/clock.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { importRoster } from '../../src/directory/roster/roster.ts';
import { randomIds } from '../../src/ids.ts';
import { dump } from '../support/dump.ts';
import { quietLog } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';
import { openWorld, type World } from '../support/world.ts';
import { secrets } from './people.ts';

const name = 'Ibu Zubaidah Qonita';
const phone = '+6281234509876';
const telegramId = '7700112233';
let world: World;

beforeAll(async () => {
  world = await openWorld('bare', Date.parse('2026-11-05T03:00:00Z'));
});
afterAll(() => world?.close());

test('what is known of her is in the records before, and nowhere after; her report stays', async () => {
  const { db } = world.records;
  const file = `nama;no hp;peran;wilayah;posyandu;jabatan;telegram_id\n${name};${phone};kader;64.74.01.1001;Posyandu Uji;Bendahara Unik;${telegramId}\n`;
  const deps = { secrets, ids: randomIds, now: world.clock.now(), links: () => [] };
  await importRoster(db, deps, { bytes: Buffer.from(file), fileName: 'a.csv' }, () => {});
  const { id } = await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow();
  const code = await invite(db, { secrets, ids: randomIds }, { person: id, createdBy: null, now: world.clock.now() });
  const chat = world.voice.chat('zubaidah-chat-77');
  await world.voice.say('zubaidah-chat-77', `gabung ${code}`);
  await world.voice.say('zubaidah-chat-77', 'Ya, saya setuju');
  expect((await world.voice.say('zubaidah-chat-77', 'saya')).join()).toContain(name);
  await world.voice.say('zubaidah-chat-77', 'lapor S 45 K 44 D 40 N 30');
  const { id: posyandu } = await db
    .selectFrom('posyandu')
    .select('id')
    .where('name', '=', 'Posyandu Uji')
    .executeTakeFirstOrThrow();
  const report = {
    kabupaten: '64.74',
    posyandu,
    period: '2026-10',
    practice: false,
    version: 1,
    receipt: 'UJI-1',
    filed_by: id,
  };
  await db
    .insertInto('report')
    .values({ ...report, answers: '{"S":45}', filed_at: new Date(world.clock.now()), current: true })
    .execute();
  const message = { person: id, kind: unasked, priority: 5, due_at: new Date(2e12), expires_at: new Date(3e12) };
  await db
    .insertInto('outbox')
    .values({
      kabupaten: '',
      key: 'note-to-her',
      ...message,
      reply: JSON.stringify({ parts: [{ literal: name }] }),
      args: `{"n":"${name}"}`,
    })
    .execute();

  const { id: other } = await db.selectFrom('person').select('id').where('name', '!=', name).executeTakeFirstOrThrow();
  const aboutHer = { parts: [{ key: 'directory/gabung:request', args: { name, posyandu: 'Posyandu Uji' } }] };
  await db
    .insertInto('outbox')
    .values({
      ...message,
      kabupaten: '',
      key: 'about-her',
      person: other,
      status: 'sent',
      reply: JSON.stringify(aboutHer),
      args: '{}',
    })
    .execute();

  const before = await dump(world.records, secrets);
  for (const mark of [name, phone, chat, 'Bendahara Unik']) expect(before).toContain(mark);

  // A report of which no draft is kept is open: `hapus` may mean that one, so the account has a button of its own.
  await world.voice.say('zubaidah-chat-77', 'batal');
  const first = (await world.voice.say('zubaidah-chat-77', 'hapus')).join();
  expect(first).toContain('[Hapus data saya]');
  expect(first).not.toContain('tidak bisa dibatalkan');
  const asked = await world.voice.say('zubaidah-chat-77', 'Hapus data saya');
  expect(asked.join()).toContain('tidak bisa dibatalkan');
  expect((await world.voice.say('zubaidah-chat-77', 'Ya, hapus')).join()).toContain('sudah dihapus');

  await mendCopies();
  const after = await dump(world.records, secrets);
  const hashes = [
    secrets.hash('phone', phone),
    secrets.hash('whatsapp', chat),
    secrets.hash('roster-telegram', telegramId),
  ];
  for (const mark of [name, phone, telegramId, 'Bendahara Unik', 'zubaidah-chat-77', ...hashes]) {
    expect(after.split('\n').filter((line) => line.includes(mark))).toEqual([]);
  }
  expect(
    await db.selectFrom('report').select(['filed_by', 'answers']).where('receipt', '=', 'UJI-1').execute(),
  ).toEqual([{ filed_by: id, answers: { S: 45 } }]);
  const queued = await db.selectFrom('outbox').select('status').where('key', '=', 'note-to-her').executeTakeFirst();
  expect(queued?.status).toBe('cancelled');
  const entry = await db.selectFrom('audit').selectAll().where('action', '=', 'directory.erase').execute();
  expect(entry).toMatchObject([{ actor: id, subject: `person ${id}`, detail: {} }]);
});

test('afterwards she is a stranger, and may join again', async () => {
  expect((await world.voice.say('zubaidah-chat-77', 'menu')).join()).toContain('kode undangan');
});

test('what she wrote on WhatsApp before she joined elsewhere goes too; not what another one wrote from a number that was listed as hers', async () => {
  const { db } = world.records;
  const deps = { db, secrets, clock: world.clock, ids: randomIds, log: quietLog };
  const identities = new Identities(deps, async () => undefined);
  const hers = (await identities.meet('111@lid', '628111000111@s.whatsapp.net')).chat;
  const others = (await identities.meet('222@lid', '628111000222@s.whatsapp.net')).chat;
  const [first, second, other] = await Promise.all(
    ['bidan', 'pokjanal', 'camat'].map(async (role) => {
      const grant = db.selectFrom('role').innerJoin('person', 'person.id', 'role.person').select('person.id');
      const row = await grant.where('role', '=', role).where('erased_at', 'is', null).executeTakeFirstOrThrow();
      return row.id;
    }),
  );
  const listed = (id: number, number: string) =>
    db
      .updateTable('person')
      .set({ phone_enc: secrets.seal(number) })
      .where('id', '=', id)
      .execute();
  await listed(first!, '+628111000111');
  await listed(second!, '+628111000222');
  await linkContact(db, secrets, { channel: 'whatsapp', chat: others, person: other!, now: world.clock.now() });
  for (const [who, id] of [
    ['satu', first!],
    ['dua', second!],
  ] as const) {
    await world.become(who, id);
    await world.voice.say(who, 'hapus');
    expect((await world.voice.say(who, 'Ya, hapus')).join()).toContain('sudah dihapus');
  }
  expect(await identities.formsOf(hers)).toEqual([]);
  expect(await identities.formsOf(others)).toHaveLength(2);
  await mendCopies();
  expect((await dump(world.records, secrets)).split('\n').filter((line) => /111@lid|8111000111/.test(line))).toEqual(
    [],
  );
});

test('"tidak" erases nothing', async () => {
  const { id } = await world.records.db
    .selectFrom('role')
    .select('person as id')
    .where('role', '=', 'bidan')
    .executeTakeFirstOrThrow();
  await world.become('bidan-ragu', id);
  await world.voice.say('bidan-ragu', 'hapus');
  expect((await world.voice.say('bidan-ragu', 'Tidak jadi')).join()).toContain('tidak ada yang dihapus');
  const row = await world.records.db.selectFrom('person').select('erased_at').where('id', '=', id).executeTakeFirst();
  expect(row?.erased_at).toBeNull();
});

/** What others were told is mended behind her turn, and looked through once more when every turn of then has ended. */
async function mendCopies() {
  await world.settle();
  world.clock.move(11 * minuteMs);
  await world.settle();
}
