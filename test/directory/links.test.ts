/** Who may become whom: what the golden dialogs of this room do not show, with the whole program behind it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { refuseUnanswered } from '../../src/directory/joining/linking.ts';
import { orders } from '../../src/directory/orders.ts';
import { leaveChats } from '../../src/directory/people/leaving.ts';
import { randomIds } from '../../src/ids.ts';
import { openWorld, type World } from '../support/world.ts';
import { secrets } from './people.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('bare', Date.parse('2026-11-05T03:00:00Z'));
});
afterAll(() => world?.close());

const db = () => world.records.db;
const say = async (who: string, text: string) => (await world.voice.say(who, text)).join('\n');
const came = async (who: string) => (await world.voice.came(who)).join('\n');
const deps = { secrets, ids: randomIds };

async function personOf(role: string, nth = 0): Promise<{ id: number; name: string }> {
  const rows = await db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name'])
    .where('role.role', '=', role)
    .where('person.consent_at', 'is not', null)
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .execute();
  return rows[nth]!;
}

/** A phone of this person, here and only here. */
async function phoneOf(who: string, role: string, nth = 0) {
  const person = await personOf(role, nth);
  await db().deleteFrom('contact').where('person', '=', person.id).execute();
  await world.become(who, person.id);
  // Whatever joins later is newer.
  world.clock.move(1000);
  return person;
}

const codeFor = (person: number, createdBy: number | null = null, proof?: 'own-code') =>
  invite(db(), deps, { person, createdBy, now: world.clock.now(), ...(proof ? { proof } : {}) });

const chatsOf = async (person: number) =>
  (await db().selectFrom('contact').select('person').where('person', '=', person).execute()).length;

const newest = async () => db().selectFrom('link').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

const actionsOf = async (person: number) =>
  (
    await db().selectFrom('audit').select('action').where('subject', '=', `person ${person}`).orderBy('id').execute()
  ).map(({ action }) => action);

describe('a question about a new chat', () => {
  test('can be answered by nobody but the person, by no button and by no word', async () => {
    const camat = await phoneOf('camat', 'camat');
    await phoneOf('lurah', 'lurah');
    await say('penipu', await codeFor(camat.id));
    const { id } = await newest();
    for (const who of ['lurah', 'penipu', 'orang-lewat'])
      for (const words of [
        `ini saya ${id}`,
        `bukan saya ${id}`,
        `benar ${id}`,
        `putuskan ${id}`,
        `bukan orangnya ${id}`,
      ])
        expect(await say(who, words)).not.toMatch(/sudah terhubung|tidak kami hubungkan|Sudah diputus/);
    expect(await say('orang-lewat', `chat hilang ${id}`)).toContain('bukan untuk Ibu/Bapak');
    expect((await newest()).state).toBe('waiting');
    expect(await chatsOf(camat.id)).toBe(1);
    await came('camat');
    expect(await say('camat', 'Ini saya')).toContain('sudah terhubung');
    expect(await came('penipu')).toContain('sudah terhubung');
    expect(await actionsOf(camat.id)).toContain('directory.link');
  });

  test('is answered by the words on its buttons too, typed without a number', async () => {
    const camat = await phoneOf('camat-ketik', 'camat');
    await say('orang-lain', await codeFor(camat.id));
    await came('camat-ketik');
    await say('camat-ketik', 'halo');
    expect(await say('camat-ketik', 'bukan saya!')).toContain('tidak kami hubungkan');
    for (const who of ['satu-lagi', 'dua-lagi']) await say(who, await codeFor(camat.id));
    await say('camat-ketik', 'halo');
    expect(await say('camat-ketik', 'Bukan saya')).toContain('Yang mana?');
    expect(await chatsOf(camat.id)).toBe(1);
    await db().updateTable('link').set({ state: 'refused' }).where('state', '=', 'waiting').execute();
    expect(await say('camat-ketik', 'ini saya')).toContain('Tidak ada pertanyaan yang sedang menunggu jawaban');
  });

  test('is about nothing after a day, and the chat that asked is told so', async () => {
    const camat = await phoneOf('camat-dua', 'camat', 1);
    await say('lambat', await codeFor(camat.id));
    await came('camat-dua');
    world.clock.move(dayMs + 1);
    expect(await say('camat-dua', 'Ini saya')).toContain('lewat masanya');
    await refuseUnanswered(db(), world.clock.now());
    expect(await came('lambat')).toContain('Belum ada yang menjawab');
    expect(await chatsOf(camat.id)).toBe(1);
    expect(await say('lambat', 'rekap')).toContain('belum terdaftar');
  });

  test('is not asked by more than three chats at a time', async () => {
    const camat = await phoneOf('camat-tiga', 'camat', 2);
    for (const who of ['satu', 'dua', 'tiga', 'empat']) {
      const hash = secrets.hash('phone', world.voice.number(who));
      await db().updateTable('person').set({ phone_hash: hash }).where('id', '=', camat.id).execute();
      const told = (await world.voice.shareNumber(who)).join();
      expect(told).toContain(who === 'empat' ? 'beberapa obrolan yang menunggu' : 'kami tanyakan dulu');
    }
  });
});

describe('a chat that blocked the bot', () => {
  test('opens nothing to a code: whoever had it made cannot say yes, another can, and the old chat ends', async () => {
    const chair = await phoneOf('ketua', 'chair');
    const maker = await phoneOf('sekretaris', 'secretariat');
    await phoneOf('sekretaris-dua', 'secretariat', 1);
    await db()
      .updateTable('contact')
      .set({ gone_at: new Date(world.clock.now()) })
      .where('person', '=', chair.id)
      .execute();
    const number = secrets.hash('phone', world.voice.number('hp-ketiga'));
    await db().updateTable('person').set({ phone_hash: number }).where('id', '=', chair.id).execute();
    expect((await world.voice.shareNumber('hp-ketiga')).join()).toContain('nomor HP saja belum cukup');
    expect(await say('hp-ketiga', await codeFor(chair.id, maker.id))).toContain('satu orang lagi');
    const { id } = await newest();
    expect(await say('sekretaris', `benar ${id}`)).toContain('bukan untuk Ibu/Bapak');
    expect(await say('hp-ketiga', 'saya')).not.toContain(chair.name);
    await came('sekretaris-dua');
    expect(await say('sekretaris-dua', 'Benar')).toContain('sudah terhubung');
    expect(await came('hp-ketiga')).toContain('sudah terhubung');
    expect(await say('ketua', 'saya')).not.toContain(chair.name);
    expect(await chatsOf(chair.id)).toBe(1);
  });
});

describe('a code', () => {
  test('for an office that begins later opens nothing alone: who joins now would hold it then', async () => {
    const now = world.clock.now();
    const lurah = { name: 'Lurah Nanti', language: 'id', created_at: new Date(now) };
    const { id: person } = await db().insertInto('person').values(lurah).returning('id').executeTakeFirstOrThrow();
    await db()
      .insertInto('role')
      .values({ person, role: 'lurah', area: '64.74.01.1001', from_at: new Date(now + 20 * dayMs) })
      .execute();
    const maker = await phoneOf('pengundang', 'secretariat');
    await phoneOf('pembenar', 'secretariat', 1);
    expect(await say('lurah-nanti', await codeFor(person, maker.id))).toContain('lurah/kepala desa (Bontang Kuala)');
    expect(await say('lurah-nanti', 'Ya, saya setuju')).toContain('satu orang lagi');
    expect(await came('pembenar')).toContain('lurah/kepala desa Bontang Kuala');
    expect(await chatsOf(person)).toBe(0);
  });

  test('stays good as long as nobody can be asked for the second yes', async () => {
    const secretary = await phoneOf('hp-lama', 'secretariat', 1);
    await phoneOf('pengelola', 'admin');
    const gone_at = new Date(world.clock.now());
    await db().updateTable('contact').set({ gone_at }).where('person', '=', secretary.id).execute();
    for (const words of ['undang', 'Satu orang di daftar']) await say('pengelola', words);
    const told = await say('pengelola', secretary.name);
    expect(told).toContain('belum ada yang bisa membenarkan');
    const [code] = /\w{4}-\w{4}-\w{4}/.exec(told)!;
    expect(await say('hp-ganti', code)).toContain('satu pengelola lagi');
    expect(await say('hp-ganti', 'gabung')).not.toContain('masih menunggu');
    const second = await personOf('secretariat');
    await db()
      .insertInto('role')
      .values({ person: second.id, role: 'admin', area: '64.74', from_at: new Date(0) })
      .execute();
    await phoneOf('pengelola-dua', 'secretariat');
    expect(await say('hp-ganti', code)).toContain('kepada 1 orang');
    await came('pengelola-dua');
    expect(await say('pengelola-dua', 'Benar')).toContain('sudah terhubung');
    await db().deleteFrom('role').where('person', '=', second.id).where('role', '=', 'admin').execute();
  });
});

describe('a chat that was ended', () => {
  test('reads nothing of an open report, and its session says nothing of who she was; she goes on in another chat', async () => {
    const kader = await phoneOf('kader', 'kader', 3);
    await say('kader', 'lapor');
    expect(await say('kader', 'S 45 K 44')).toBeTruthy();
    await say('hp-baru', await codeFor(kader.id, kader.id, 'own-code'));
    expect(await say('hp-baru', 'Ya, saya setuju')).toContain('Selamat bergabung');
    await db().deleteFrom('contact').where('address_hash', '=', secrets.hash('whatsapp', 'kader')).execute();
    expect(await say('kader', 'saya')).not.toContain(kader.name);
    expect(await say('hp-baru', 'menu')).toContain('Laporan bulanan');
  });

  test('finds no way back into the report that was being filled in there', async () => {
    const kader = await phoneOf('kader-tua', 'kader', 7);
    await say('kader-muda', await codeFor(kader.id, kader.id, 'own-code'));
    await say('kader-muda', 'Ya, saya setuju');
    for (const words of ['lapor', 'Oktober 2026', 'S 45 K 44']) await say('kader-muda', words);
    await came('kader-tua');
    await say('kader-tua', 'halo');
    expect(await say('kader-muda', 'putuskan')).not.toMatch(/Sudah diputus|Yang mana/);
    expect(await say('kader-tua', 'putuskan')).toContain('Sudah diputus');
    await came('kader-muda');
    const told = await say('kader-muda', 'halo');
    expect(told).toContain('kode undangan');
    expect(told).not.toMatch(/Posyandu M|45|lapor/);
    expect(await actionsOf(kader.id)).toContain('directory.unlink');
    await say('kader-tua', 'lapor');
    expect(await say('kader-tua', 'Oktober 2026')).toContain('Lanjut');
  });

  test('is ended by the older chat for a week, and by the newer one never', async () => {
    const bidan = await phoneOf('bidan', 'bidan', 2);
    await say('bidan-dua', await codeFor(bidan.id, bidan.id, 'own-code'));
    await say('bidan-dua', 'Ya, saya setuju');
    const first = await newest();
    expect(await say('bidan-dua', `putuskan ${first.id}`)).toContain('bukan untuk');
    world.clock.move(8 * dayMs);
    expect(await say('bidan', `putuskan ${first.id}`)).toContain('lewat masanya');
    expect(await chatsOf(bidan.id)).toBe(2);
  });

  test('takes with it the codes that were made while it was hers', async () => {
    const bidan = await phoneOf('bidan-tua', 'bidan', 3);
    const posyandu = await db().selectFrom('posyandu').select('id').orderBy('id').limit(2).execute();
    const makes = (nth: number) =>
      invite(db(), deps, { posyandu: posyandu[nth]!.id, createdBy: bidan.id, now: world.clock.now() });
    await makes(0);
    world.clock.move(1000);
    await say('penyusup', await codeFor(bidan.id, bidan.id, 'own-code'));
    await say('penyusup', 'Ya, saya setuju');
    await makes(1);
    await came('bidan-tua');
    expect(await say('bidan-tua', 'putuskan')).toContain('Sudah diputus');
    const left = await db()
      .selectFrom('invitation')
      .select('posyandu')
      .where('created_by', '=', bidan.id)
      .where('used_at', 'is', null)
      .execute();
    expect(left).toEqual([{ posyandu: posyandu[0]!.id }]);
  });

  test('leaves its draft to its owner and takes its own codes with it', async () => {
    const kader = await phoneOf('kader-lima', 'kader', 5);
    const code = await codeFor(kader.id, kader.id, 'own-code');
    await leaveChats({ db: db(), secrets }, kader.id, 'all');
    expect(await say('pencuri', code)).toContain('tidak cocok');
  });
});

describe('the terminal', () => {
  const admin = async (name: string) => {
    const order = orders(db(), { ...deps, links: () => [], now: () => world.clock.now() }).admin!;
    const request = new Request('http://x/', { method: 'POST', body: JSON.stringify({ name }) });
    for await (const line of order(request)) return line as { code: string; known: boolean; second: number };
    throw new Error('no answer');
  };

  test('makes an admin whom another admin confirms', async () => {
    await phoneOf('admin', 'admin');
    const { code, second } = await admin('Admin Kedua');
    expect(second).toBe(0);
    // The one of the demo is an admin of the city only, and cannot confirm one of everything.
    await db().updateTable('role').set({ area: null }).where('role', '=', 'admin').execute();
    await say('admin-dua', code);
    expect(await say('admin-dua', 'Ya, saya setuju')).toContain('satu orang lagi');
    await came('admin');
    expect(await say('admin', 'Benar')).toContain('Admin Kedua sudah terhubung');
    expect(await say('admin-dua', 'menu')).toContain('Admin Kedua');
  });

  test('is the second person for an admin whom nobody else could confirm, and who lost her phone', async () => {
    const only = await personOf('admin');
    await db()
      .updateTable('role')
      .set({ until_at: new Date(world.clock.now() - 1) })
      .where('role', '=', 'admin')
      .where('person', '<>', only.id)
      .execute();
    const { code, known, second } = await admin(only.name);
    expect({ known, second }).toEqual({ known: true, second: 0 });
    expect(await say('admin-baru', code)).toContain('kami tanyakan dulu');
    expect(await say('admin-baru', 'Chat lama hilang')).toContain('Selamat bergabung');
    expect(await came('admin')).toContain('diputus');
    expect(await say('admin', 'saya')).not.toContain(only.name);
  });
});
