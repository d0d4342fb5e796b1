/** A number that changed hands, as the two people see it: the whole program on the loopback WhatsApp. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../src/directory/joining/invitations.ts';
import { randomIds } from '../../src/ids.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openWorld, type World } from '../support/world.ts';

const secrets = openSecrets('a key for tests, long enough to be one');

describe.each(['whatsapp', 'whatsapp-lid'] as const)('on %s', (way) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(way, Date.parse('2026-11-05T03:00:00Z'));
  });
  afterAll(() => world?.close());

  const db = () => world.records.db;
  const say = async (who: string, text: string) => (await world.voice.say(who, text)).join('\n');
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

  test('whoever has it now is unknown, though the number is on the roster, and is asked for her code', async () => {
    const id = await kader(0);
    await world.become('ratna', id);
    await db()
      .updateTable('person')
      .set({ phone_hash: secrets.hash('phone', `+${world.voice.chat('ratna').split('@')[0]}`) })
      .where('id', '=', id)
      .execute();
    expect(await say('ratna', 'menu')).toContain('Lapor');
    await world.voice.changeLid!('ratna');
    const told = await say('ratna', 'S 45 K 44 D 40 N 32');
    expect(told).toContain('kami simpan dulu 3 hari');
    expect(told).toContain('kode undangan');
    expect(await say('ratna', 'halo')).toContain('kode undangan');
  });

  test('with a code she is known again, and what she had written is answered', async () => {
    const code = await invite(
      db(),
      { secrets, ids: randomIds },
      { person: await kader(0), createdBy: null, now: world.clock.now() },
    );
    await say('ratna', code);
    const joined = await say('ratna', 'Setuju');
    expect(joined).toContain('Selamat bergabung');
    const [answer] = joined.includes('45') ? [joined] : await world.voice.came('ratna');
    expect(answer).toContain('45');
  });

  test('hapus leaves nothing of what waits, nor of either account', async () => {
    await world.become('rini', await kader(1));
    await say('rini', 'menu');
    await world.voice.changeLid!('rini');
    expect(await say('rini', 'kata rahasia')).toContain('kami simpan');
    const code = await invite(
      db(),
      { secrets, ids: randomIds },
      { person: await kader(1), createdBy: null, now: world.clock.now() },
    );
    const found = () => db().selectFrom('whatsapp_received').select('seq').where('body_enc', 'is not', null).execute();
    expect(await found()).toHaveLength(1);
    await say('rini', code);
    await say('rini', 'Setuju');
    await say('rini', 'hapus');
    expect(await say('rini', 'Ya, hapus')).toContain('sudah dihapus');
    expect(await found()).toEqual([]);
  });

  test('whoever hides her number is asked for her code, without a button that is not there, and joins by it', async () => {
    world.voice.hideNumber!('gaib');
    const told = await say('gaib', 'halo');
    expect(told).toContain('kode undangan');
    expect(told).not.toMatch(/tombol|Nomor WhatsApp ini/);
    const shared = (await world.voice.contact!('gaib', '6281299999999')).join();
    expect(shared).toContain('kode undangan');
    expect(shared).not.toContain('tombol');
    const person = await kader(2);
    const made = { person, createdBy: null, now: world.clock.now() };
    await say('gaib', await invite(db(), { secrets, ids: randomIds }, made));
    expect(await say('gaib', 'Setuju')).toContain('Selamat bergabung');
    expect(await say('gaib', 'menu')).toContain('Lapor');
  });
});
