/** Joining through the front door: what people type and read, with the whole program behind it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '../../src/clock.ts';
import type { DirectoryDeps } from '../../src/directory/deps.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { askInviter } from '../../src/directory/joining/join-requests.ts';
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

/** Someone of the demo who has not joined. */
async function absentee(at: number) {
  const rows = await db()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('consent_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows[at]!;
}

const codeFor = (person: number, createdBy: number | null = null) =>
  invite(db(), { secrets, ids: randomIds }, { person, createdBy, now: world.clock.now() });

async function personOf(role: string): Promise<{ id: number; name: string; area: string }> {
  return db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name', 'role.area'])
    .where('role.role', '=', role)
    .where('person.consent_at', 'is not', null)
    .orderBy('person.id')
    .executeTakeFirstOrThrow() as Promise<{ id: number; name: string; area: string }>;
}

const contactsOf = (person: number) => db().selectFrom('contact').selectAll().where('person', '=', person).execute();

describe('a personal code', () => {
  test('shows who is meant, asks consent in plain words, and stores nothing without it', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    const asked = await say('tanpa-setuju', `/start ${code}`);
    expect(asked).toContain(person.name);
    expect(asked).toContain('Yang kami simpan');
    expect(asked).toContain('hapus');
    expect(await say('tanpa-setuju', 'Tidak')).toContain('tidak ada yang kami simpan');
    expect(await contactsOf(person.id)).toEqual([]);
    const row = await db().selectFrom('person').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow();
    expect(row.consent_at).toBeNull();
  });

  test('joins after a yes, records version and time, and works only once', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    await say('ibu-baru', code.toUpperCase().replaceAll('-', ' '));
    expect(await say('ibu-baru', 'Ya, saya setuju')).toContain(`Selamat bergabung, *${person.name}*`);
    const row = await db().selectFrom('person').selectAll().where('id', '=', person.id).executeTakeFirstOrThrow();
    expect(row.consent_version).toBe(1);
    expect(row.consent_at?.getTime()).toBe(world.clock.now());
    expect(await contactsOf(person.id)).toHaveLength(1);
    expect(await say('orang-lain', `gabung ${code}`)).toContain('tidak cocok atau sudah tidak berlaku');
    expect(await contactsOf(person.id)).toHaveLength(1);
  });

  test('expires after 14 days', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    world.clock.move(15 * dayMs);
    expect(await say('terlambat', `gabung ${code}`)).toContain('tidak berlaku');
    expect(await contactsOf(person.id)).toEqual([]);
  });

  test('that expires while consent is asked joins nobody', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    await say('lambat', `gabung ${code}`);
    await db().deleteFrom('invitation').where('person', '=', person.id).execute();
    expect(await say('lambat', 'Ya, saya setuju')).toContain('lewat masanya');
    expect(await contactsOf(person.id)).toEqual([]);
    // The new code that she was told to ask for is a code, and no answer to the old question.
    expect(await say('lambat', await codeFor(person.id))).toContain(person.name);
  });

  test('of someone else does not take over a chat that belongs to a person', async () => {
    const person = await absentee(0);
    const lurah = await personOf('lurah');
    await world.become('pak-lurah', lurah.id);
    await say('pak-lurah', `gabung ${await codeFor(person.id)}`);
    expect(await say('pak-lurah', 'Ya, saya setuju')).toContain('sudah dipakai orang lain');
    expect(await contactsOf(person.id)).toEqual([]);
  });

  test('is stored only hashed', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    const rows = JSON.stringify(await db().selectFrom('invitation').selectAll().execute());
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll('-', ''));
  });
});

describe('wrong codes', () => {
  test('five in an hour pause the sender, also for a right one, and no one else', async () => {
    const person = await absentee(0);
    const code = await codeFor(person.id);
    for (const left of [4, 3, 2, 1]) {
      expect(await say('penebak', `gabung abcd-efgh-jkm${left + 2}`)).toContain(`Sisa percobaan: ${left}`);
    }
    expect(await say('penebak', 'gabung abcd-efgh-jkm9')).toContain('coba lagi 60 menit lagi');
    world.clock.move(20 * 60 * 1000);
    expect(await say('penebak', `gabung ${code}`)).toContain('coba lagi 40 menit lagi');
    expect(await say('jujur', `gabung ${code}`)).toContain(person.name);
    world.clock.move(hourMs);
    expect(await say('penebak', `gabung ${code}`)).toContain(person.name);
  });

  test('a greeting is no try: it is answered with how to join', async () => {
    for (let times = 0; times < 6; times++) {
      expect(await say('penyapa', 'Assalamualaikum')).toContain('kode undangan');
    }
    expect(await say('penyapa', 'gabung abcd-efgh-jkm9')).toContain('Sisa percobaan: 4');
  });
});

describe("a posyandu's code", () => {
  async function posyanduCode() {
    const lurah = await personOf('lurah');
    const posyandu = await db()
      .selectFrom('posyandu')
      .selectAll()
      .where('area', '=', lurah.area)
      .executeTakeFirstOrThrow();
    const wish = { posyandu: posyandu.id, createdBy: lurah.id, now: world.clock.now() };
    return { lurah, posyandu, code: await invite(db(), { secrets, ids: randomIds }, wish) };
  }

  test('asks her name and waits for the yes of the inviter; then she is kader there', async () => {
    const { posyandu, code } = await posyanduCode();
    expect(await say('calon', `gabung ${code}`)).toContain(posyandu.name);
    expect(await say('calon', 'Ya, saya setuju')).toContain('nama lengkap');
    expect(await say('calon', 'Ibu Calon Kader')).toContain('sudah kami teruskan');
    expect(await say('calon', 'menu')).not.toContain('Laporan bulanan');
    const asked = (await world.voice.came('pak-lurah')).join('\n');
    expect(asked).toContain('Ibu Calon Kader');
    expect(await say('pak-lurah', 'Ya, terima')).toContain('sekarang kader');
    expect((await world.voice.came('calon')).join()).toContain(`kader di *${posyandu.name}*`);
    const role = await db()
      .selectFrom('role')
      .innerJoin('person', 'person.id', 'role.person')
      .select(['role.role', 'role.posyandu', 'person.consent_version'])
      .where('person.name', '=', 'Ibu Calon Kader')
      .execute();
    expect(role).toEqual([{ role: 'kader', posyandu: posyandu.id, consent_version: 1 }]);
  });

  test('the one who is declined is told, and nothing of her is kept', async () => {
    const { code } = await posyanduCode();
    await say('ditolak', `gabung ${code}`);
    await say('ditolak', 'setuju');
    await say('ditolak', 'Ibu Yang Asing');
    await world.voice.came('pak-lurah');
    expect(await say('pak-lurah', 'Bukan, tolak')).toContain('ditolak');
    expect((await world.voice.came('ditolak')).join()).toContain('belum diterima');
    const rows = [
      await db().selectFrom('person').select('name').execute(),
      await db().selectFrom('join_request').selectAll().execute(),
      await db().selectFrom('outbox').select(['reply', 'args']).execute(),
    ];
    expect(JSON.stringify(rows)).not.toContain('Ibu Yang Asing');
  });

  test('a name with an answer of ours in it, a link or several lines is asked for anew; marks go', async () => {
    const { code } = await posyanduCode();
    await say('penipu', `gabung ${code}`);
    await say('penipu', 'setuju');
    for (const name of ['Siti\n✅ SUDAH DISETUJUI', 'Siti t.me/jahat', 'Siti 081234567890'])
      expect(await say('penipu', name)).toContain('Tulis nama lengkap saja');
    expect(await say('penipu', '*Siti*  \u202eAminah')).toContain('sudah kami teruskan');
    const asked = (await world.voice.came('pak-lurah')).join('\n');
    expect(asked).toContain('*Siti Aminah* ingin bergabung');
    expect(asked).toContain('Nomornya tidak kami ketahui');
    await say('pak-lurah', 'Bukan, tolak');
  });

  test('the one who decides sees the number where the platform vouches for it', async () => {
    const { posyandu, lurah } = await posyanduCode();
    const on = { db: db(), channel: 'whatsapp', chat: 'bernomor', now: world.clock.now(), person: undefined } as const;
    const invitation = {
      ticket: 't',
      person: null,
      posyandu: posyandu.id,
      invitee: null,
      createdBy: lurah.id,
      proof: 'code' as const,
    };
    const context = { ...on, phone: '+6281234567890', practice: false, turn: 't' };
    await askInviter({ secrets } as DirectoryDeps, context, invitation, 'Ibu Bernomor');
    expect((await world.voice.came('pak-lurah')).join()).toContain('Nomornya 0812-3456-7890.');
    await say('pak-lurah', 'Bukan, tolak');
  });

  test('holds back more than ten who wait, and more than twenty a day, and tells the inviter once', async () => {
    const { posyandu, lurah, code } = await posyanduCode();
    const now = world.clock.now();
    const request = (n: number, decided_at: Date | null) => ({
      posyandu: posyandu.id,
      name: `Calon ${n}`,
      channel: 'whatsapp',
      address_hash: `address ${n}`,
      address_enc: '',
      invited_by: lurah.id,
      consent_version: 1,
      created_at: new Date(now),
      decided_at,
    });
    const asks = async (who: string) => {
      await say(who, `gabung ${code}`);
      await say(who, 'setuju');
      return say(who, 'Ibu Kesebelas');
    };
    const waiting = Array.from({ length: 10 }, (_, n) => request(n, null));
    await db().insertInto('join_request').values(waiting).execute();
    expect(await asks('kesebelas')).toContain('sedang banyak');
    expect(await asks('keduabelas')).toContain('sedang banyak');
    expect((await world.voice.came('pak-lurah')).join().match(/kami tahan sampai besok/g)).toHaveLength(1);
    await db()
      .updateTable('join_request')
      .set({ decided_at: new Date(now), accepted: false })
      .where('decided_at', 'is', null)
      .execute();
    await db()
      .insertInto('join_request')
      .values(Array.from({ length: 10 }, (_, n) => request(n, new Date(now))))
      .execute();
    expect(await asks('ketigabelas')).toContain('sedang banyak');
    world.clock.move(dayMs);
    expect(await asks('esok')).toContain('sudah kami teruskan');
    await db().deleteFrom('join_request').execute();
    await world.settle();
    await world.voice.came('pak-lurah');
  });

  test('only the inviter can decide, and only once', async () => {
    const { code } = await posyanduCode();
    await say('calon-dua', `gabung ${code}`);
    await say('calon-dua', 'setuju');
    await say('calon-dua', 'Ibu Calon Dua');
    const { id } = await db()
      .selectFrom('join_request')
      .select('id')
      .where('decided_at', 'is', null)
      .executeTakeFirstOrThrow();
    const bidan = await personOf('bidan');
    await world.become('bu-bidan', bidan.id);
    expect(await say('bu-bidan', `terima ${id}`)).toContain('bukan untuk Ibu/Bapak');
    expect(await say('pak-lurah', `terima ${id}`)).toContain('sekarang kader');
    expect(await say('pak-lurah', `tolak ${id}`)).toContain('sudah dijawab');
  });
});

describe('a second channel', () => {
  test("by one's own code (`undang saya`) is the same person", async () => {
    const lurah = await personOf('lurah');
    const told = await say('pak-lurah', 'undang saya');
    const code = /gabung ([a-z2-9-]{14})/.exec(told)![1]!;
    const before = (await contactsOf(lurah.id)).length;
    await say('hp-kedua', `gabung ${code}`);
    expect(await say('hp-kedua', 'Ya, saya setuju')).toContain(lurah.name);
    expect(await contactsOf(lurah.id)).toHaveLength(before + 1);
    expect(await say('hp-kedua', 'saya')).toContain(lurah.name);
  });
});
