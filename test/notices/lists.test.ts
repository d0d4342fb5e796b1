/** Saved lists: saved and replaced under a name, without changing what was agreed to. On both databases. */
import { describe, expect, test } from 'vitest';
import { stores } from '../support/stores.ts';
import { type House, inHouse, minute, posyandu } from './house.ts';

describe.each(stores)('a saved list on %s', (kind) => {
  let house: House;
  let camat: number;
  let siti: number;
  let rina: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    siti = await house.person('kader', {
      posyandu: await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati'),
      name: 'Siti',
    });
    rina = await house.person('kader', {
      posyandu: await posyandu(house.db, '64.74.01.1002', 'Posyandu Mawar'),
      name: 'Rina',
    });
    await keep('Siti', 'Pesisir');
  });

  /** Chooses these people and saves them under a name. */
  async function keep(sentence: string, name: string) {
    const notice = await house.draft(camat, { body: `Untuk ${sentence}`, audience: 'write', sentence });
    return house.does(camat, 'save_list', { notice: String(notice), name });
  }
  const listed = async () => {
    const [list] = await house.db.selectFrom('audience_list').selectAll().execute();
    return house.draft(camat, { audience: `list-${list!.id}` });
  };
  const everyMinute = async () => {
    house.now += minute;
    await house.run();
    await house.deliver();
  };
  const shown = async (id: number) => (await house.does(camat, 'show', id)).said;

  test('that is saved again under its name changes notices that are not sent yet', async () => {
    const draft = await listed();
    await keep('Rina', 'PESISIR');
    expect(await house.db.selectFrom('audience_list').select('name').execute()).toEqual([{ name: 'PESISIR' }]);
    expect(await shown(draft)).toContain('Misalnya: Rina');
  });

  test('that is extended by itself keeps its people', async () => {
    await keep('Pesisir atau Rina', 'Pesisir');
    expect(await shown(await listed())).toMatch(/Misalnya: Siti .*, Rina/);
    await keep('Pesisir atau lurah', 'Pesisir');
    expect(await shown(await listed())).toMatch(/Misalnya: Siti .*, Rina/);
  });

  test('that is changed after the yes does not change the recipients', async () => {
    const id = await listed();
    await house.does(camat, 'send', `${id}_1_1`);
    await keep('Rina', 'Pesisir');
    await everyMinute();
    expect(house.sent.map(({ who }) => who)).toEqual([siti]);
    expect(house.sent.map(({ who }) => who)).not.toContain(rina);
  });
});
