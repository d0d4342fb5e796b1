/** A second person's yes: who may give it, how it is asked for, and when it lapses. Also answers, schedules and erasing. On both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import { changeSetting } from '../../src/directory/areas/settings.ts';
import { quotedNotice } from '../../src/notices/answers/balas.ts';
import { forgetNotices } from '../../src/notices/personal-data.ts';
import { stores } from '../support/stores.ts';
import { camatArea, type House, hour, inHouse, minute, posyandu } from './house.ts';

describe.each(stores)('a notice on %s', (kind) => {
  let house: House;
  let camat: number;
  let chair: number;
  let kader: number;
  inHouse(kind, async (opened, author) => {
    house = opened;
    camat = author;
    chair = await house.person('chair', { area: '64.74', name: 'Ketua' });
    kader = await house.person('kader', {
      posyandu: await posyandu(house.db, '64.74.01.1001', 'Posyandu Melati'),
      name: 'Siti',
    });
  });

  const send = async (answers = {}) => {
    const id = await house.draft(camat, answers);
    const { said } = await house.does(camat, 'send', `${id}_1_1`);
    return { id, said };
  };
  const after = async (ms: number) => {
    house.now += ms;
    await house.run();
    await house.deliver();
  };

  describe('where the area wants a second yes', () => {
    beforeEach(() => changeSetting(house.db, camatArea, { approvalFrom: 1 }));

    test('a notice waits, the deciders are reminded after two hours, and it lapses after a day', async () => {
      const { id, said } = await send();
      expect(said).toContain('menunggu persetujuan Ketua');
      await after(minute);
      expect(house.sent.map(({ who }) => who)).toEqual([chair]);
      await after(2 * hour);
      await after(hour);
      expect(house.sent.map(({ who }) => who)).toEqual([chair, chair]);
      await after(22 * hour);
      expect((await house.notice(id)).status).toBe('lapsed');
      expect(house.sent.at(-1)).toMatchObject({ who: camat, text: expect.stringContaining('*tidak dikirim*') });
      expect((await house.does(chair, 'approve', `${id}_1`)).said).toContain('sudah lewat');
    });

    test('neither the author nor a colleague elsewhere can approve; the audit trail names the approver', async () => {
      const { id } = await send();
      const elsewhere = await house.person('camat', { area: '64.74.02' });
      for (const who of [camat, elsewhere, kader]) {
        expect((await house.does(who, 'approve', `${id}_1`)).said).toContain('bukan milik');
      }
      await house.does(kader, 'approve', 'anak Siti sakit');
      expect(JSON.stringify(await house.trail('notices.refused'))).not.toContain('Siti');
      await house.does(chair, 'approve', `${id}_1`);
      expect((await house.does(chair, 'approve', `${id}_1`)).said).toContain('sudah disetujui');
      await after(minute);
      const [sent] = await house.trail('notices.sent');
      expect(sent!.detail).toMatchObject({ author: camat, approver: chair });
      expect(house.sent.filter(({ who }) => who === kader)).toHaveLength(1);
    });

    test('a button of an old request approves no new text', async () => {
      const { id } = await send();
      await house.does(chair, 'reject', { notice: String(id), reason: 'belum lengkap' });
      await house.does(camat, 'changed', { notice: String(id), what: 'text', body: 'Lebih lengkap.' });
      await house.does(camat, 'send', `${id}_2_1`);
      expect((await house.does(chair, 'approve', `${id}_1`)).said).toContain('sudah diubah');
      expect((await house.notice(id)).status).toBe('asked');
    });

    test('a typed yes to what she read before approves no new text: she is shown it', async () => {
      const { id } = await send();
      await after(minute);
      await house.does(chair, 'reject', { notice: String(id), reason: 'belum lengkap' });
      await house.does(camat, 'changed', { notice: String(id), what: 'text', body: 'Lebih lengkap.' });
      await house.does(camat, 'send', `${id}_2_1`);
      const { said, buttons } = await house.does(chair, 'approve', id);
      expect(said).toContain('sudah diubah sejak Ibu/Bapak membacanya');
      expect(said).toContain('Lebih lengkap.');
      expect(said).toContain(`SETUJUI ${id}.2`);
      expect(buttons).toEqual([`!notices.approve.${id}_2`, `!notices.object.${id}_2`]);
      expect((await house.does(chair, 'object', id)).said).toContain('Lebih lengkap.');
      expect((await house.does(chair, 'reject', { notice: `${id}_1`, reason: 'x' })).said).toContain('Lebih lengkap.');
      expect((await house.notice(id)).status).toBe('asked');
      expect((await house.does(chair, 'approve', `${id}.2`)).said).toContain('Disetujui');
    });

    test('the author hears of each refusal and each lapse, also when he asks again unchanged', async () => {
      const { id } = await send();
      const agreeAgain = () => house.does(camat, 'send_again', `${id}_1_1`);
      const told = (what: string) => house.sent.filter(({ who, text }) => who === camat && text.includes(what)).length;
      for (let times = 1; times <= 2; times++) {
        await after(minute);
        await house.does(chair, 'reject', { notice: String(id), reason: 'belum' });
        await after(minute);
        expect(told('belum menyetujui')).toBe(times);
        await agreeAgain();
      }
      for (let times = 1; times <= 2; times++) {
        await after(25 * hour);
        expect(told('belum dijawab')).toBe(times);
        await agreeAgain();
      }
    });

    test('a person who refused is not named as approver when the area needs no second yes any more', async () => {
      const { id } = await send();
      await house.does(chair, 'reject', { notice: String(id), reason: 'belum' });
      await changeSetting(house.db, camatArea, { approvalFrom: 0 });
      await house.does(camat, 'send_again', `${id}_1_1`);
      await after(minute);
      const [sent] = await house.trail('notices.sent');
      expect(sent!.detail).toMatchObject({ author: camat, approver: null });
    });

    test('a decider reads when it would be sent, and the author can withdraw it wherever he sees it', async () => {
      const draft = await house.draft(camat);
      await house.does(camat, 'changed', { notice: String(draft), what: 'time', when: '2026-11-27T08:00' });
      const { said } = await house.does(camat, 'send', `${draft}_2_1`);
      expect(said).toContain('dikirim pada waktunya');
      await after(0);
      expect(house.sent[0]!.text).toContain('Dikirim Jumat, 27 November 2026, pukul 08.00 WITA');
      expect((await house.does(camat, 'show', draft)).buttons).toEqual([`!notices.cancel.${draft}`]);
      expect((await house.does(chair, 'show', draft)).buttons).toEqual([]);
      await house.does(camat, 'cancel', draft);
      expect((await house.does(chair, 'approve', `${draft}_2`)).said).toContain('sudah dibatalkan');
    });

    test('when there is nobody to ask, the author reads so and keeps the draft', async () => {
      await house.db.deleteFrom('role').where('person', '=', chair).execute();
      const { id, said } = await send();
      expect(said).toContain('belum ada orang lain yang berwenang');
      expect((await house.notice(id)).status).toBe('draft');
    });

    test('fewer people than the setting says need no second yes', async () => {
      await changeSetting(house.db, camatArea, { approvalFrom: 2 });
      expect((await house.notice((await send()).id)).status).toBe('sent');
    });
  });

  test('answers go to the sender alone, have a limit in both directions, and a quoted notice counts as answered', async () => {
    const { id } = await send();
    await after(minute);
    const told = house.sent.findIndex(({ who }) => who === kader) + 1;
    const quoted = { channel: 'whatsapp', message: String(told), person: kader, text: 'Siap' };
    expect(await quotedNotice(house.db, quoted)).toEqual({
      effect: 'notices.quoted',
      args: { notice: String(id), body: 'Siap' },
    });
    expect(await quotedNotice(house.db, { ...quoted, person: chair })).toBeUndefined();
    // The words of the buttons count as the buttons, with or without a number. A word of another room is only text.
    const worded = (action: string, rest = {}) =>
      quotedNotice(house.db, { ...quoted, word: { room: 'notices', action, ...rest } });
    expect(await worded('ack')).toEqual({ effect: '!notices.ack', args: { argument: String(id) } });
    expect(await worded('ack', { argument: '77' })).toEqual({ effect: '!notices.ack', args: { argument: '77' } });
    expect(await worded('reply')).toEqual({ effect: '!notices.reply', args: { argument: String(id) } });
    expect(await worded('cancel')).toMatchObject({ effect: 'notices.quoted' });
    expect(await worded('ack', { room: 'meetings' })).toMatchObject({ effect: 'notices.quoted' });
    await house.db.updateTable('notice').set({ ack: false }).where('id', '=', id).execute();
    expect(await worded('ack')).toMatchObject({ effect: 'notices.quoted' });
    expect((await house.does(chair, 'answer', { notice: String(id), body: 'Halo' })).said).toContain('bukan untuk');
    for (let n = 0; n < 10; n++)
      expect((await house.does(kader, 'answer', { notice: String(id), body: `No ${n}` })).said).toContain('Terkirim');
    expect((await house.does(kader, 'answer', { notice: String(id), body: 'lagi' })).said).toContain('Sudah 10 pesan');
    await after(0);
    expect(house.sent.filter(({ who }) => who === camat)).toHaveLength(1);
    expect(house.sent.at(-1)!.text).toContain('*10 balasan*');
    const { said } = await house.does(camat, 'answer_back', { word: '1', body: 'Baik' });
    expect(said).toContain('Terkirim ke Siti');
    await after(0);
    expect(house.sent.at(-1)).toMatchObject({ who: kader, text: expect.stringContaining('“Baik”') });
  });

  test('a notice without replies cannot be answered', async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'changed', { notice: String(id), what: 'replies', yes: 'no' });
    await house.does(camat, 'send', `${id}_2_1`);
    await after(minute);
    expect((await house.does(kader, 'reply', id)).said).toContain('tidak untuk dibalas');
  });

  test('each occurrence of a schedule is sent once, to those who belong then; days on which the program was down are skipped', async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'changed', { notice: String(id), what: 'rule', rule: 'tiap Rabu pukul 08.00' });
    await house.does(camat, 'send', `${id}_2_1`);
    const pos = await house.db.selectFrom('posyandu').select('id').executeTakeFirstOrThrow();
    const second = await house.person('kader', { posyandu: pos.id });
    house.now = Date.parse('2026-12-02T08:00:00+08:00');
    await Promise.all([house.run(), house.run()]);
    await house.deliver();
    const occurrences = await house.db
      .selectFrom('notice')
      .select(['occurrence', 'people'])
      .where('template', '=', id)
      .execute();
    expect(occurrences).toEqual([{ occurrence: '2026-12-02', people: 2 }]);
    expect(house.sent.filter(({ who }) => who === second)).toHaveLength(1);
    house.now = Date.parse('2026-12-24T10:00:00+08:00');
    await house.run();
    const days = await house.db.selectFrom('notice').select('occurrence').where('template', '=', id).execute();
    expect(days).toHaveLength(1);
    expect((await house.notice(id)).next_at).toEqual(new Date('2026-12-30T08:00:00+08:00'));
    await house.does(camat, 'end', id);
    house.now = Date.parse('2027-01-06T08:00:00+08:00');
    await house.run();
    expect(await house.db.selectFrom('notice').select('id').where('template', '=', id).execute()).toHaveLength(1);
  });

  test('a schedule that began without a second yes asks for one at each occurrence as soon as the area wants it', async () => {
    const id = await house.draft(camat);
    await house.does(camat, 'changed', { notice: String(id), what: 'rule', rule: 'tiap Rabu pukul 08.00' });
    await house.does(camat, 'send', `${id}_2_1`);
    await changeSetting(house.db, camatArea, { approvalFrom: 1 });
    house.now = Date.parse('2026-12-02T08:00:00+08:00');
    await after(0);
    const occurrence = () =>
      house.db.selectFrom('notice').select(['id', 'status']).where('template', '=', id).executeTakeFirstOrThrow();
    const made = await occurrence();
    expect(made.status).toBe('asked');
    expect(house.sent.map(({ who }) => who).sort()).toEqual([camat, chair].sort());
    expect(house.sent.find(({ who }) => who === camat)?.text).toContain('menunggu persetujuan Ketua');
    await house.does(chair, 'approve', `${made.id}_1`);
    await after(minute);
    expect(house.sent.filter(({ who }) => who === kader)).toHaveLength(1);
    await changeSetting(house.db, camatArea, { approvalFrom: 0 });
    house.now = Date.parse('2026-12-09T08:00:00+08:00');
    await after(0);
    expect(house.sent.filter(({ who }) => who === kader)).toHaveLength(2);
  });

  test('hapus deletes what she wrote and what was written to her, and ends the notices that she had begun', async () => {
    const { id } = await send();
    await after(minute);
    await house.does(kader, 'answer', { notice: String(id), body: 'Rahasia Siti' });
    const draft = await house.draft(camat, { body: 'Draf Camat' });
    const dropped = await house.draft(camat, { body: 'Dihapus Camat' });
    await house.does(camat, 'drop', dropped);
    await forgetNotices(house.db, kader, house.now);
    await forgetNotices(house.db, camat, house.now);
    expect(await house.db.selectFrom('notice_word').selectAll().execute()).toEqual([]);
    expect(await house.notice(draft)).toMatchObject({ status: 'cancelled', body: '' });
    expect((await house.notice(dropped)).body).toBe('');
    expect((await house.notice(id)).body).not.toBe('');
  });
});
