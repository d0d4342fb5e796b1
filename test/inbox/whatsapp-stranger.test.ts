/** A number that changed hands, as the two people see it: the whole program on the loopback WhatsApp. */
import { describe, expect, test } from 'vitest';
import { invite } from '../../src/directory/joining/invitations.ts';
import { randomIds } from '../../src/ids.ts';
import { secrets, whatsappWorld } from './whatsapp-world.ts';

describe.each(['whatsapp', 'whatsapp-lid'] as const)('on %s', (way) => {
  const { world, db, say, kader, phoneHash } = whatsappWorld(way);
  const bidanOf = async (kader: number) => {
    const { area } = await db()
      .selectFrom('role')
      .innerJoin('posyandu', 'posyandu.id', 'role.posyandu')
      .select('posyandu.area')
      .where('person', '=', kader)
      .executeTakeFirstOrThrow();
    const bidan = db().selectFrom('role').select('person').where('role', '=', 'bidan').where('area', '=', area);
    return (await bidan.executeTakeFirstOrThrow()).person;
  };
  const absentee = async () => {
    const known = db().selectFrom('person').select('id').where('erased_at', 'is', null).orderBy('id');
    const absent = known.where('consent_at', 'is', null);
    return (await absent.executeTakeFirstOrThrow()).id;
  };
  const inviteCode = (person: number) =>
    invite(db(), { secrets, ids: randomIds }, { person, createdBy: null, now: world().clock.now() });

  test('the new holder is unknown, though the number is on the roster, and is asked for a code', async () => {
    const id = await kader(0);
    await world().become('ratna', id);
    await db()
      .updateTable('person')
      .set({ phone_hash: phoneHash('ratna') })
      .where('id', '=', id)
      .execute();
    expect(await say('ratna', 'menu')).toContain('Lapor');
    await world().voice.changeLid!('ratna');
    const told = await say('ratna', 'S 45 K 44 D 40 N 32');
    expect(told).toContain('kami simpan dulu 3 hari');
    expect(told).toContain('kode undangan');
    expect(await say('ratna', 'halo')).toContain('kode undangan');
  });

  test('a code alone tells nothing either; with the yes of a second person she is known again, and her earlier message is answered', async () => {
    const id = await kader(0);
    await world().become('bidan', await bidanOf(id));
    expect(await say('ratna', await inviteCode(id))).toContain('obrolan lama');
    expect(await say('ratna', 'Chat lama hilang')).toContain('satu orang lagi');
    expect(await say('ratna', 'lapor')).not.toContain('Posyandu mana');
    expect((await world().voice.came('bidan')).join()).toContain('obrolan lamanya hilang');
    expect(await say('bidan', 'Benar')).toContain('sudah terhubung');
    expect((await world().voice.came('ratna')).join()).toContain('sudah terhubung');
    const next = await say('ratna', 'menu');
    const later = next.includes('Posyandu mana') ? [next] : await world().voice.came('ratna');
    // Her report waited, and now asks of which posyandu it is before anything of it counts.
    expect(later.join()).toContain('Posyandu mana yang dilaporkan?');
    expect(await say('ratna', 'Melati 1')).toContain('Terbaca: S 45, K 44, D 40, N 32.');
  });

  test('hapus leaves nothing of the messages that wait, nor of either account', async () => {
    await world().become('rini', await kader(1));
    await world().become('rini-lain', await kader(1));
    await say('rini', 'menu');
    await world().voice.changeLid!('rini');
    expect(await say('rini', 'kata rahasia')).toContain('kami simpan');
    const found = () => db().selectFrom('whatsapp_received').select('seq').where('body_enc', 'is not', null).execute();
    expect(await found()).toHaveLength(1);
    await world().voice.came('rini-lain');
    expect(await say('rini-lain', 'Ini saya')).toContain('sudah terhubung');
    await say('rini', 'hapus');
    expect(await say('rini', 'Ya, hapus')).toContain('sudah dihapus');
    expect(await found()).toEqual([]);
  });

  test('a person who hides her number is asked for a code, no button is named, and she joins by the code', async () => {
    world().voice.hideNumber!('gaib');
    const told = await say('gaib', 'halo');
    expect(told).toContain('kode undangan');
    expect(told).not.toMatch(/tombol|Nomor WhatsApp ini/);
    const shared = (await world().voice.contact!('gaib', '6281299999999')).join();
    expect(shared).toContain('kode undangan');
    expect(shared).not.toContain('tombol');
    await say('gaib', await inviteCode(await absentee()));
    expect(await say('gaib', 'Setuju')).toContain('Selamat bergabung');
    expect(await say('gaib', 'menu')).toContain('Lapor');
  });
});
