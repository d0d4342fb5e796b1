/** The results of a notice: counted by area and role, as a picture, and by name for those who may see it. */

import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { sweep } from '../../src/records/sweep.ts';
import { readsOf } from '../support/reads.ts';
import { stores } from '../support/stores.ts';
import { type House, hour, inHouse, minute, posyandu } from './house.ts';

const day = 24 * hour;

describe.each(stores)('the results of a notice on %s', (kind) => {
  let house: House;
  let camat: number;
  let people: number[];
  let id: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    const melati = await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati');
    people = [
      await house.person('kader', { posyandu: melati, name: '=HYPERLINK("x")' }),
      await house.person('kader', { posyandu: melati, name: 'Siti' }),
      await house.person('lurah', { area: '64.74.01.1002', name: 'Pak Lurah' }),
      await house.person('bidan', { area: '64.74.01.1002', name: 'Absen', absent: true }),
    ];
    id = await house.draft(camat);
    await house.does(camat, 'send', `${id}_1_4`);
    house.now += minute;
    await house.run();
    await house.deliver();
    await house.does(people[0]!, 'ack', id);
    await house.does(people[2]!, 'ack', id);
  });

  test('are told by area and role, with the names of those who have not confirmed', async () => {
    const { said, result } = await house.does(camat, 'who', id);
    expect(said).toContain('Menerima 3 dari 4. Mengerti 2.');
    expect(said).toContain('Api-Api: 1 / 2');
    expect(said).toContain('Gunung Elai: 1 / 1, belum sampai 1');
    expect(said).toContain('kader: 1 / 2');
    expect(said).toContain('Belum menekan Mengerti (1): Siti (Api-Api)');
    const { args } = result!.replies[0]!.picture!;
    const picture = await house.room.painters!.reach!(args, 'id');
    expect(Buffer.from(picture.bytes).subarray(1, 4).toString()).toBe('PNG');
  });

  test('are written to a table by name, without formulas', async () => {
    const { result } = await house.does(camat, 'sheet', id);
    const file = await house.room.writers!.recipients!(result!.replies[0]!.document!.args, 'id');
    const [{ data }] = (await readXlsxFile(Buffer.from(file.bytes))) as unknown as [{ data: unknown[][] }];
    const rows = (data ?? []).map((row) => row.join('|'));
    expect(rows.join('\n')).toContain("'=HYPERLINK");
    expect(rows.find((row) => row.includes('Siti'))).toContain('terkirim');
    expect(rows.find((row) => row.includes('Siti'))).toContain('belum Mengerti');
    expect(rows.find((row) => row.includes('Absen'))).toContain('gagal');
  });

  test('say honestly that after 90 days only the confirmations are kept', async () => {
    house.now += 7 * day + 90 * day - minute;
    await sweep(house.db, house.now);
    expect((await house.does(camat, 'who', id)).said).toContain('Menerima 3 dari 4. Mengerti 2.');
    house.now += 2 * minute;
    await sweep(house.db, house.now);
    for (const action of ['who', 'show'] as const) {
      const { said } = await house.does(camat, action, id);
      expect(said).toMatch(/Mengerti:? 2 dari 4\. .*90 hari/);
      expect(said).not.toMatch(/antre|Menerima/);
    }
    const { result } = await house.does(camat, 'sheet', id);
    const file = await house.room.writers!.recipients!(result!.replies[0]!.document!.args, 'id');
    const [{ data }] = (await readXlsxFile(Buffer.from(file.bytes))) as unknown as [{ data: unknown[][] }];
    expect(data.map((row) => row.join('|')).find((row) => row.includes('Siti'))).toContain('catatan sudah dihapus');
  });

  test('give no file for forged arguments', async () => {
    const args = { notice: id, person: people[1]!, at: house.now };
    await expect(house.room.writers!.recipients!(args, 'id')).rejects.toThrow();
  });

  test('let one tap remind those who have not confirmed, nobody twice in six hours', async () => {
    house.sent.length = 0;
    await house.does(camat, 'remind', id);
    await house.run();
    await house.deliver();
    expect(house.sent.map(({ who }) => who)).toEqual([people[1]]);
    expect(house.sent[0]!.text).toContain('Mohon dibaca');
    expect((await house.does(camat, 'remind', id)).said).toContain('baru saja diingatkan');
    await house.does(people[1]!, 'ack', id);
    house.now += 7 * hour;
    await house.does(camat, 'remind', id);
    await house.run();
    await house.deliver();
    expect(house.sent).toHaveLength(1);
  });

  test('allow no reminder while recipients are still being added', async () => {
    await house.db.updateTable('notice').set({ expanded_at: null }).where('id', '=', id).execute();
    expect((await house.does(camat, 'remind', id)).said).toContain('masih dikirim');
  });

  test('count a confirmation of the reminder for the notice, and its buttons show that', async () => {
    await house.does(camat, 'remind', id);
    await house.run();
    await house.deliver();
    await house.does(people[1]!, 'ack', id);
    const reminder = await house.db
      .selectFrom('notice')
      .select('id')
      .where('reminds', '=', id)
      .executeTakeFirstOrThrow();
    const { buttons } = await house.does(camat, 'show', reminder.id);
    expect(buttons).toEqual([`!notices.who.${id}`, `!notices.sheet.${id}`, `!notices.cancel.${reminder.id}`]);
  });

  test('take `mengerti` without a number for the only notice; of several she says which', async () => {
    const [siti, absent] = [people[1]!, people[3]!];
    expect(await house.lookUp(absent, 'which_ack', {})).toBe(false);
    // A chat of somebody who was erased a moment ago.
    for (const which of ['which_ack', 'which_cancel']) expect(await house.lookUp(0, which, {})).toBe(false);
    const second = await house.draft(camat, { body: 'Satu lagi.' });
    await house.does(camat, 'send', `${second}_1_4`);
    house.now += minute;
    await house.run();
    await house.deliver();
    expect((await house.does(siti, 'which_ack', {})).buttons).toEqual([`!notices.ack.${second}`, `!notices.ack.${id}`]);
    await house.does(siti, 'ack', second);
    expect(await house.lookUp(siti, 'which_ack', {})).toBe(true);
    expect((await house.does(siti, 'which_ack', {})).said).toContain('sudah kami catat');
    expect(await house.lookUp(siti, 'which_ack', {})).toBe(false);
  });

  test('are noted when they are shown by name, in the chat and as a file', async () => {
    await house.does(camat, 'who', id);
    await house.does(camat, 'sheet', id);
    expect((await readsOf(house.db, camat)).slice(-2)).toEqual(['hasil 4', 'berkas_hasil 4']);
  });

  test('show deciders the progress without buttons to stop or remind', async () => {
    const chair = await house.person('chair', { area: '64.74', name: 'Ketua' });
    expect((await house.does(chair, 'show', id)).buttons).toEqual([`!notices.who.${id}`, `!notices.sheet.${id}`]);
  });
});
