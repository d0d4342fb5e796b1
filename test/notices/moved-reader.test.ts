/** A reader who moves to another kabupaten while a notice goes out. Its messages are named after the notice, so she still gets one. On both
 *  databases. */
import { describe, expect, test } from 'vitest';
import { stores } from '../support/stores.ts';
import { type House, inHouse, minute, posyandu } from './house.ts';

describe.each(stores)('a reader who moves on %s', (kind) => {
  let house: House;
  let camat: number;
  let kader: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    kader = await house.person('kader', { posyandu: await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati') });
  });

  const moveAway = async () => {
    const area = { parent: '64', level: 'kabkota' as const, kind: null, zone: 'WITA' as const, settings: '{}' };
    await house.db
      .insertInto('area')
      .values({ ...area, code: '64.75', name: 'Kota Sebelah' })
      .execute();
    const there = await posyandu(house.db, '64.75', 'Posyandu Sebelah');
    await house.db.updateTable('role').set({ posyandu: there }).where('person', '=', kader).execute();
  };
  /** As if the worker had died before it noted how far it was. */
  const startOver = (id: number) =>
    house.db.updateTable('notice').set({ expanded_to: 0, expanded_at: null }).where('id', '=', id).execute();
  const rows = () =>
    house.db
      .selectFrom('outbox')
      .select(['kabupaten', 'key', 'person', 'status'])
      .where('kind', '=', 'notices.notice')
      .execute();

  test('has one row for one key that is written before and after', async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'send', `${id}_1_1`);
    house.now += minute;
    await house.run();
    await house.deliver();
    const sent = [{ kabupaten: '64.74', key: `edaran-${id}-${kader}`, person: kader, status: 'sent' }];
    expect(await rows()).toEqual(sent);
    await moveAway();
    await startOver(id);
    await house.run();
    await house.deliver();
    expect(await rows()).toEqual(sent);
    expect((await house.notice(id)).expanded_at).not.toBeNull();
    expect(house.sent.filter(({ who }) => who === kader)).toHaveLength(1);
  });
});
