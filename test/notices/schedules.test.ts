/** Schedules that are changed, that need a second person, or whose author has moved to another office. On both databases. */
import { describe, expect, test } from 'vitest';
import { changeSetting } from '../../src/directory/areas/settings.ts';
import { stores } from '../support/stores.ts';
import { camatArea, type House, inHouse, minute, posyandu } from './house.ts';

describe.each(stores)('a schedule on %s', (kind) => {
  let house: House;
  let camat: number;
  let chair: number;
  let kader: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    chair = await house.person('chair', { area: '64.74', name: 'Ketua' });
    const melati = await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati');
    kader = await house.person('kader', { posyandu: melati, name: 'Siti' });
  });

  const wednesdays = async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'changed', { notice: String(id), what: 'rule', rule: 'tiap Rabu pukul 08.00' });
    const { said } = await house.does(camat, 'send', `${id}_2_1`);
    return { id, said };
  };
  const at = async (time: string) => {
    house.now = Date.parse(time);
    await house.run();
    await house.deliver();
  };
  const got = (who: number) => house.sent.filter((one) => one.who === who).map(({ text }) => text);
  const made = (id: number) => house.db.selectFrom('notice').selectAll().where('template', '=', id).execute();

  test.each([
    ['time', { when: '2026-12-01T10:00' }],
    ['rule', { rule: null }],
  ])('that is changed to a single time (%s) becomes a draft, and the job goes on', async (what, change) => {
    const { id } = await wednesdays();
    const { said, buttons } = await house.does(camat, 'changed', { notice: String(id), what, ...change });
    expect(said).toContain(`Jadwal ${id}`);
    expect(said).toContain('berhenti');
    expect(await house.notice(id)).toMatchObject({ status: 'draft', rule: null, next_at: null });
    await at('2026-12-02T08:00:00+08:00');
    expect(await made(id)).toEqual([]);
    expect(got(kader)).toEqual([]);
    const send = buttons.find((data) => data.startsWith('!notices.send.'))!;
    await house.does(camat, 'send', send.slice('!notices.send.'.length));
    expect((await house.notice(id)).status).toBe('sent');
  });

  test('needs a second yes: the decider reads that it repeats, and the author hears of the yes', async () => {
    await changeSetting(house.db, camatArea, { approvalFrom: 1 });
    const { id, said } = await wednesdays();
    expect(said).toContain('Begitu disetujui, jadwalnya aktif');
    await house.deliver();
    expect(got(chair)[0]).toContain('tiap Rabu, pukul 08.00');
    expect(got(chair)[0]).toContain('Semua di wilayah pengirim');
    expect((await house.does(chair, 'approve', `${id}_2`)).said).toContain('menurut jadwalnya');
    await house.deliver();
    expect(got(camat).at(-1)).toContain(`Jadwal *${id}* aktif`);
    await at('2026-12-02T08:00:00+08:00');
    expect(got(kader)).toHaveLength(1);
  });

  test('that is changed after a second yes needs a new one before it is sent', async () => {
    await changeSetting(house.db, camatArea, { approvalFrom: 1 });
    const { id } = await wednesdays();
    await house.does(chair, 'approve', `${id}_2`);
    const { said } = await house.does(camat, 'changed', { notice: String(id), what: 'text', body: 'Lain sekali.' });
    expect(said).toContain('mintakan persetujuan lagi');
    await at('2026-12-02T08:00:00+08:00');
    expect(got(kader)).toEqual([]);
    expect((await made(id)).map(({ status, approver }) => ({ status, approver }))).toEqual([
      { status: 'asked', approver: null },
    ]);
    expect(got(chair).at(-1)).toContain('Lain sekali.');
  });

  test('ends when its author has moved to another kecamatan, and reaches nobody there', async () => {
    const { id } = await wednesdays();
    const away = await house.person('lurah', { area: '64.74.02.1001' });
    await house.db.updateTable('role').set({ area: '64.74.02' }).where('person', '=', camat).execute();
    await at('2026-12-02T08:00:00+08:00');
    expect((await house.notice(id)).status).toBe('ended');
    expect([...got(kader), ...got(away)]).toEqual([]);
    expect(got(chair)[0]).toContain('*tidak dikirim*');
  });
});

describe.each(stores)('a notice whose author has moved on %s', (kind) => {
  let house: House;
  let camat: number;
  let kader: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    const melati = await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati');
    kader = await house.person('kader', { posyandu: melati });
  });
  const move = (area: string) => house.db.updateTable('role').set({ area }).where('person', '=', camat).execute();

  test('cannot be sent to the people of the other office', async () => {
    const id = await house.draft(camat);
    await house.person('lurah', { area: '64.74.02.1001' });
    await move('64.74.02');
    expect((await house.does(camat, 'send', `${id}_1_1`)).said).toContain('tidak lagi bertugas di wilayah edaran itu');
    expect((await house.notice(id)).status).toBe('draft');
    expect(await house.trail('notices.refused')).toHaveLength(1);
  });

  test('stays in its area, also when the author has a wider area now', async () => {
    const id = await house.draft(camat);
    await house.person('lurah', { area: '64.74.02.1001' });
    await move('64.74');
    await house.does(camat, 'send', `${id}_1_1`);
    house.now += minute;
    await house.run();
    await house.deliver();
    expect(house.sent.map(({ who }) => who)).toEqual([kader]);
  });

  test('cannot be answered, because nobody would read it; a recipient who tries is told so', async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'send', `${id}_1_1`);
    house.now += minute;
    await house.run();
    await house.deliver();
    await move('64.74.02');
    for (const [name, args] of [
      ['reply', id],
      ['answer', { notice: String(id), body: 'Siap' }],
    ] as const)
      expect((await house.does(kader, name, args)).said).toContain('sudah tidak bertugas');
    expect(await house.db.selectFrom('notice_word').selectAll().execute()).toEqual([]);
  });
});
