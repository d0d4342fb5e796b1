/** A child that the bidan shall see: who is told when, what takes it back, and what came of it. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { refer, takeBack } from '../../../src/children/referral/refer.ts';
import { planReferralNudges } from '../../../src/children/referral/weekly.ts';
import { keepWeighing } from '../../../src/children/weighing/keep.ts';
import { dayMs, minuteMs } from '../../../src/clock.ts';
import { Refusal } from '../../../src/room.ts';
import { at, type District, monday, openDistrict } from '../../reporting/district.ts';
import { deps, openWard, room, said } from './ward.ts';

const district = (await openDistrict('pglite')) as District;
const { db } = district;
afterAll(() => district.records.close());

const posyandu = 12;
const ward = openWard(district, posyandu);
const day = '2026-10-05';
const thin = { weight: 7000, length: 800, before: 6700 };
const notGained = { weight: 8400, length: 760, before: 8400 };

const kader = await district.find('kader', { posyandu });
const { area } = await ward.place();
const bidan = await district.find('bidan', { area });
const puskesmas = await ward.puskesmas();
beforeEach(() => ward.clear());

const names = async (now: number) => (await ward.leaving(now)).map(([name]) => name);
const worded = async (now: number, name: string) => {
  const found = (await ward.leaving(now)).find(([one]) => one === name);
  return found && said(found[1]);
};
const state = async () => db.selectFrom('referral').select(['id', 'state', 'outcome', 'day']).orderBy('id').execute();
const tuesday = at('2026-10-06T08:00:00+08:00');
const wednesday = at('2026-10-07T08:00:00+08:00');

describe('who is told of an urgent one', () => {
  test('the bidan at once, past the night; the puskesmas after a quarter of an hour in which nobody answers', async () => {
    const child = await ward.add('Aisyah Putri');
    const told = said({ parts: await ward.weigh(kader, child, day, monday, thin) });
    expect(told).toContain('*Rujukan 1, segera*, kami kirim ke Endang Purwanti Cendana');
    expect((await ward.rows())[0]).toMatchObject({ person: bidan, urgent: true, priority: 0, reply: '{"parts":[]}' });
    expect(await names(monday)).toEqual([`first ${bidan}`]);
    const words = await worded(monday, `first ${bidan}`);
    expect(words).toContain('*Aisyah Putri*, perempuan, 20 bulan (lahir 3 Februari 2025), ibu Rina');
    expect(words).toContain('5 Okt: 7,0 kg (+300 g) · 80 cm');
    expect(words).toContain('BB/PB -4,22: gizi buruk');
    expect(words).toContain('[Saya terima]');
    await ward.sent(monday);
    const late = puskesmas.map((id) => `late ${id}`);
    expect(await names(monday + 15 * minuteMs)).toEqual([...late, `passed ${kader}`]);
    await ward.sent(monday + 15 * minuteMs);
    expect(await names(monday + 30 * minuteMs)).toEqual([`unanswered ${kader}`]);
  });

  test('the puskesmas after two minutes where the bidan could not be reached after all', async () => {
    await ward.weigh(kader, await ward.add('Aisyah'), day, monday, thin);
    await db.updateTable('outbox').set({ status: 'failed' }).where('key', 'like', '%-first-%').execute();
    expect(await names(monday + 2 * minuteMs)).toEqual(puskesmas.map((id) => `early ${id}`));
    await ward.sent(monday + 2 * minuteMs);
    expect(await names(monday + 15 * minuteMs)).toEqual([`passed ${kader}`]);
  });

  test('the puskesmas at once where no bidan has a chat; nobody where nobody has one, and that is said', async () => {
    await db
      .updateTable('contact')
      .set({ gone_at: new Date(monday) })
      .where('person', '=', bidan)
      .execute();
    await ward.weigh(kader, await ward.add('Aisyah'), day, monday, thin);
    expect(await names(monday)).toEqual(puskesmas.map((id) => `first ${id}`));
    await db
      .updateTable('contact')
      .set({ gone_at: new Date(monday) })
      .execute();
    const told = said({ parts: await ward.weigh(kader, await ward.add('Siti'), day, monday, thin) });
    expect(told).toContain('belum bisa dihubungi lewat bot');
    expect((await ward.rows()).some(({ key }) => key.startsWith('rujukan-2-'))).toBe(false);
    expect(await state()).toHaveLength(2);
  });

  test('nobody in practice', async () => {
    const parts = await ward.weigh(kader, await ward.add('Aisyah'), day, monday, thin, true);
    expect(said({ parts })).toBe('Di luar latihan, anak ini dirujuk ke bidan.');
    expect(await state()).toEqual([]);
    expect(await ward.rows()).toEqual([]);
  });
});

describe('ordinary ones', () => {
  test('wait until all is measured, and are told together on the mornings that nobody answers', async () => {
    const [one, two] = [await ward.add('Aisyah'), await ward.add('Siti', { mother: 'Ani' })];
    await ward.weigh(kader, one, day, monday, notGained);
    await ward.weigh(kader, two, day, monday, notGained);
    expect(await names(monday)).toEqual([]);
    expect(await names(monday + 10 * minuteMs)).toEqual([`first ${bidan}`, `first ${bidan}`]);
    await ward.sent(monday + 10 * minuteMs);
    expect(await names(tuesday)).toEqual([`again ${bidan}`]);
    expect(await worded(tuesday, `again ${bidan}`)).toBe(
      '📋 *2 rujukan dari Melati 12 belum Ibu/Bapak terima:*\n' +
        '• 1 Aisyah (20 bulan, ibu Rina): berat tidak naik (T), pendek\n' +
        '• 2 Siti (20 bulan, ibu Ani): berat tidak naik (T), pendek\n' +
        '[Terima semua (2)] [Lihat satu-satu]',
    );
    await ward.sent(tuesday);
    expect(await names(wednesday)).toEqual([...puskesmas.map((id) => `late ${id}`), `passed ${kader}`]);
    const taken = await ward.act(bidan, 'referrals_take', String(posyandu), tuesday);
    expect(said(taken.replies[0]!)).toContain('2 rujukan Ibu/Bapak terima');
    expect(await names(wednesday)).toEqual([`undefined ${kader}`]);
    expect(await worded(wednesday, `undefined ${kader}`)).toBe(
      '✅ *Endang Purwanti Cendana sudah menerima 2 rujukan.* Mohon pastikan ibunya datang:\n' +
        '• 1 Aisyah (20 bulan, ibu Rina): berat tidak naik (T), pendek\n' +
        '• 2 Siti (20 bulan, ibu Ani): berat tidak naik (T), pendek',
    );
  });

  test('a Saturday is followed by Monday', async () => {
    const saturday = at('2026-10-03T09:00:00+08:00');
    await ward.weigh(kader, await ward.add('Aisyah'), '2026-10-03', saturday, notGained);
    const mornings = (await ward.rows()).filter(({ key }) => key.includes('-posyandu-')).map(({ due_at }) => +due_at);
    expect([...new Set(mornings)]).toEqual([at('2026-10-05T08:00:00+08:00'), tuesday]);
  });

  test('one that turns out urgent when the height is told climbs at once, and is told once', async () => {
    const child = await ward.add('Aisyah');
    await ward.weigh(kader, child, day, monday, { weight: 7000, before: 7000 });
    const told = await ward.weigh(kader, child, day, monday + minuteMs, { ...thin, before: 7000 });
    expect(said({ parts: told })).toContain('*Rujukan 1, segera*');
    expect(await names(monday + minuteMs)).toEqual([`first ${bidan}`]);
    await ward.sent(monday + minuteMs);
    expect(await names(monday + 10 * minuteMs)).toEqual([]);
  });

  test('a mended weighing takes it back: before it left nobody hears of it, later whoever was told', async () => {
    const child = await ward.add('Aisyah');
    await ward.weigh(kader, child, day, monday, notGained);
    const well = { weight: 10_300, length: 825, before: 10_000 };
    const told = await ward.weigh(kader, child, day, monday + minuteMs, well);
    expect(said({ parts: told })).toBe('Rujukan 1 kami batalkan, karena angkanya sudah diperbaiki.');
    expect(await names(monday + 4 * dayMs)).toEqual([]);
    await ward.weigh(kader, child, day, monday + 2 * minuteMs, notGained);
    await ward.sent(monday + 12 * minuteMs);
    await ward.weigh(kader, child, day, monday + 13 * minuteMs, well);
    expect(await names(monday + 4 * dayMs)).toEqual([`mended ${bidan}`]);
    expect(await state()).toMatchObject([{ state: 'ended' }, { state: 'ended', outcome: 'mended' }]);
  });

  test('whoever was told of figures that are doubted afterwards hears that they wait for her, not that they were mended', async () => {
    const child = await ward.add('Aisyah');
    await ward.weigh(kader, child, day, monday, notGained);
    await ward.sent(monday + 10 * minuteMs);
    await db.updateTable('weighing').set({ doubt: 'gain-weight' }).where('day', '=', day).execute();
    await district.inTurn(kader, monday + 11 * minuteMs, async (context) => {
      const place = await ward.place(context.db);
      expect(said({ parts: await refer(deps, context, { child, place, day }, undefined) })).toContain('menunggu dulu');
    });
    expect(await worded(monday + 20 * minuteMs, `doubted ${bidan}`)).toContain('meragukan. Pastikan dulu');
    expect(await state()).toMatchObject([{ state: 'ended', outcome: 'doubted' }]);
  });

  test('other figures with the same reasons say nothing; other reasons are told to whoever has it', async () => {
    const child = await ward.add('Aisyah');
    await ward.weigh(kader, child, day, monday, notGained);
    await ward.sent(monday + 10 * minuteMs);
    await ward.weigh(kader, child, day, monday + 11 * minuteMs, { ...notGained, weight: 8350 });
    expect(await names(monday + 20 * minuteMs)).toEqual([]);
    await ward.weigh(kader, child, day, monday + 12 * minuteMs, { ...notGained, length: 800 });
    expect(await names(monday + 20 * minuteMs)).toEqual([`changed ${bidan}`]);
  });

  test('what was mended a month before may take it back: the child gained after all', async () => {
    const child = await ward.add('Aisyah', { born: '2025-02-03' });
    await ward.weigh(kader, child, '2026-09-05', monday - 30 * dayMs, { weight: 10_300, length: 820, before: 10_000 });
    await ward.weigh(kader, child, day, monday, { weight: 10_300, length: 825, before: 10_300 });
    expect(await state()).toMatchObject([{ state: 'sent', day }]);
    await district.inTurn(kader, monday, async (context) => {
      const place = await ward.place(context.db);
      const mended = { child, place, day: '2026-09-05', by: kader, now: monday, correct: true, sure: true };
      await keepWeighing(context.db, { ...mended, told: { weight: 10_000 } });
      expect(said({ parts: await refer(deps, context, { child, place, day: '2026-09-05' }, undefined) })).toContain(
        'Rujukan 1 kami batalkan',
      );
    });
    expect(await state()).toMatchObject([{ state: 'ended', outcome: 'mended' }]);
  });

  test('a new weighing that asks for the bidan again takes the place of the one without a result', async () => {
    const child = await ward.add('Aisyah');
    await ward.weigh(kader, child, '2026-09-05', monday - 30 * dayMs, notGained);
    const told = await ward.weigh(kader, child, day, monday, notGained);
    expect(said({ parts: told })).toContain('Rujukannya yang 5 Sep belum ada hasilnya');
    expect(await state()).toMatchObject([{ state: 'ended', outcome: 'again' }, { state: 'sent' }]);
  });
});

describe('who may do what', () => {
  test('a bidan of the place takes it once; her kader hears at once of an urgent one, and what was still to come is not sent', async () => {
    await ward.weigh(kader, await ward.add('Aisyah'), day, monday, thin);
    await ward.sent(monday);
    const other = await district.find('bidan', { area: '64.74.01.1001' });
    const stranger = await district.find('kader', { posyandu: 1 });
    for (const one of [other, stranger, kader])
      await expect(ward.act(one, 'referral_take', '1', monday)).rejects.toThrow(Refusal);
    for (const one of [other, stranger]) await expect(ward.act(one, 'referral', '1', monday)).rejects.toThrow(Refusal);
    const taken = await ward.act(bidan, 'referral_take', '1', monday);
    expect(said(taken.replies[0]!)).toContain(
      '[Sudah diperiksa] [Dirujuk ke puskesmas/RS] [Tidak datang] [Sudah membaik]',
    );
    const again = await ward.act(puskesmas[0]!, 'referral_take', '1', monday);
    expect(said(again.replies[0]!)).toContain('sudah diterima Endang Purwanti Cendana (5 Okt)');
    expect(await names(monday + 3 * dayMs)).toEqual([`taken ${kader}`]);
  });

  test.each([
    ['an urgent', thin],
    ['an ordinary', notGained],
  ])('what a bidan finds herself is hers, and the kader hears of %s one', async (_, weighed) => {
    await ward.weigh(kader, await ward.add('Budi'), day, monday, notGained);
    await ward.act(bidan, 'referral_take', '1', monday);
    await ward.weigh(bidan, await ward.add('Aisyah'), day, monday, weighed);
    expect(await state()).toMatchObject([{ state: 'taken' }, { state: 'taken' }]);
    const told = (await ward.leaving(monday + 10 * minuteMs)).filter(([one]) => one.endsWith(` ${kader}`));
    const words = told.map(([, reply]) => said(reply)).join('\n');
    expect(words).toContain('Aisyah');
    expect(words).toContain('Budi');
  });

  test('who has left the place since gets nothing', async () => {
    await ward.weigh(kader, await ward.add('Aisyah'), day, monday, thin);
    await db
      .updateTable('role')
      .set({ until_at: new Date(monday) })
      .where('person', '=', bidan)
      .execute();
    expect(await names(monday + minuteMs)).toEqual([]);
  });
});

describe('what came of it', () => {
  const outcome = (person: number, what: string, now: number) => ward.act(person, 'referral_result', `1.${what}`, now);

  beforeEach(async () => {
    await ward.weigh(kader, await ward.add('Aisyah', { phone: '0812 3456 7890' }), day, monday, thin);
    await ward.act(bidan, 'referral_take', '1', monday);
    await ward.sent(monday + minuteMs);
  });

  test('counts with the tap, and reaches the kader with what is written to it', async () => {
    const tapped = await outcome(bidan, 'seen', tuesday);
    expect(tapped.next).toMatchObject({ flow: 'children/hasil_rujukan', args: { referral: '1', outcome: 'seen' } });
    expect(await state()).toMatchObject([{ state: 'done', outcome: 'seen' }]);
    expect(await names(tuesday)).toEqual([]);
    await district.inTurn(bidan, tuesday + minuteMs, (context) =>
      ward.effect('referral_result')(context, { referral: '1', outcome: 'seen', note: 'PMT 14 hari, kontrol Senin' }),
    );
    expect(await names(tuesday + 4 * minuteMs)).toEqual([`result ${kader}`]);
    expect(await worded(tuesday + minuteMs, `result ${kader}`)).toBe(
      '✅ *Hasil rujukan 1*, Aisyah (20 bulan, ibu Rina): sudah diperiksa Endang Purwanti Cendana.\n' +
        '“PMT 14 hari, kontrol Senin”\n' +
        'Berikutnya: ikuti pesan bidan di rumah, dan timbang lagi pada hari buka berikutnya. HP ibunya: 0812 3456 7890',
    );
  });

  test('of two results in a row the second is told', async () => {
    await outcome(bidan, 'absent', tuesday);
    await outcome(bidan, 'well', tuesday + minuteMs);
    expect(await state()).toMatchObject([{ state: 'done', outcome: 'well' }]);
    expect(await names(tuesday + 5 * minuteMs)).toEqual([`result ${kader}`]);
    expect(await worded(tuesday + 5 * minuteMs, `result ${kader}`)).toContain('sudah membaik');
  });

  test('who did not come, or was sent on, is waited for; the puskesmas gets her and can tell the result', async () => {
    await outcome(bidan, 'passed', tuesday);
    expect(await state()).toMatchObject([{ state: 'taken', outcome: 'passed' }]);
    expect(await names(tuesday)).toEqual(puskesmas.map((id) => `sent_on ${id}`));
    expect(await worded(tuesday, `sent_on ${puskesmas[0]}`)).toContain('[Sudah diperiksa]');
    await outcome(puskesmas[0]!, 'seen', tuesday + dayMs);
    expect(await state()).toMatchObject([{ state: 'done', outcome: 'seen' }]);
  });

  test('a child that has left is asked about no more', async () => {
    const child = await db.selectFrom('child').selectAll().executeTakeFirstOrThrow();
    await district.inTurn(kader, tuesday, (context) => takeBack(context, child, 'moved'));
    expect(await names(tuesday)).toEqual([`moved ${bidan}`]);
    const late = await outcome(bidan, 'seen', tuesday);
    expect(said(late.replies[0]!)).toContain('sudah selesai');
  });

  test('is read once by a bidan who comes after it was sent, as long as nobody has taken it', async () => {
    await ward.weigh(kader, await ward.add('Hasan'), day, monday, notGained);
    await ward.sent(monday);
    const follows = await db
      .insertInto('role')
      .values({ person: kader, role: 'bidan', area, from_at: new Date(tuesday) })
      .returning('id')
      .executeTakeFirstOrThrow();
    const handed = async () => (await ward.rows()).filter(({ key }) => key.includes('-handed-'));
    await planReferralNudges(db, tuesday + 60 * minuteMs);
    await planReferralNudges(db, tuesday + 120 * minuteMs);
    expect((await handed()).map(({ person, due_at }) => [person, +due_at])).toEqual([[kader, tuesday]]);
    const { args, person } = (await handed())[0]!;
    const wanted = () =>
      room.wanted!.referrals_untaken!({ db, now: tuesday }, { person: person!, args: args as never });
    expect(said((await wanted()) as never)).toContain('1 rujukan di sana belum diterima siapa pun');
    await db.updateTable('referral').set({ state: 'taken', taken_by: bidan }).execute();
    expect(await wanted()).toBe(false);
    await db.deleteFrom('role').where('id', '=', follows.id).execute();
  });

  test('is asked for once a week, by day, until it is told', async () => {
    await planReferralNudges(db, tuesday);
    await planReferralNudges(db, tuesday + dayMs);
    const next = at('2026-10-12T08:00:00+08:00');
    const weekly = (await ward.rows()).filter(({ kind }) => kind === 'children.referrals_weekly');
    expect(weekly.map(({ person, due_at }) => [person, +due_at])).toEqual(
      [bidan, ...puskesmas].map((person) => [person, next]),
    );
    expect(await names(next)).toEqual([`undefined ${bidan}`]);
    expect(await worded(next, `undefined ${bidan}`)).toContain('*1 rujukan masih menunggu hasil*');
    await outcome(bidan, 'seen', tuesday);
    await ward.sent(tuesday + dayMs);
    expect(await names(next)).toEqual([]);
  });
});
