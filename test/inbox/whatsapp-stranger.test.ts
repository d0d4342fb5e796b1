/** A number that changed hands, as the two people see it: the whole program on the loopback WhatsApp. */
import { describe, expect, test } from 'vitest';
import { invite } from '../../src/directory/joining/invitations.ts';
import { randomIds } from '../../src/ids.ts';
import { secrets, whatsappWorld } from './whatsapp-world.ts';

describe.each(['whatsapp', 'whatsapp-lid'] as const)('on %s', (way) => {
  const { world, db, say, kader, phoneHash } = whatsappWorld(way);
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

  test('with a code she is known again, and her earlier message is answered', async () => {
    const code = await inviteCode(await kader(0));
    await say('ratna', code);
    const joined = await say('ratna', 'Setuju');
    expect(joined).toContain('Selamat bergabung');
    const [answer] = joined.includes('45') ? [joined] : await world().voice.came('ratna');
    expect(answer).toContain('45');
  });

  test('hapus leaves nothing of the messages that wait, nor of either account', async () => {
    await world().become('rini', await kader(1));
    await say('rini', 'menu');
    await world().voice.changeLid!('rini');
    expect(await say('rini', 'kata rahasia')).toContain('kami simpan');
    const code = await inviteCode(await kader(1));
    const found = () => db().selectFrom('whatsapp_received').select('seq').where('body_enc', 'is not', null).execute();
    expect(await found()).toHaveLength(1);
    await say('rini', code);
    await say('rini', 'Setuju');
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
    await say('gaib', await inviteCode(await kader(2)));
    expect(await say('gaib', 'Setuju')).toContain('Selamat bergabung');
    expect(await say('gaib', 'menu')).toContain('Lapor');
  });
});
