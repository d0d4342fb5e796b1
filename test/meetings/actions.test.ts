/** Action items: who may write, answer, decide and change them, and that each step counts once. On both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Records } from '../../src/records/open.ts';
import { onRecords, stores } from '../support/stores.ts';
import { day, items, openStage, rows, worded, write } from './actions-town.ts';
import { now, type Town } from './planning.ts';

describe.each(stores)('an action item on %s', (kind) => {
  let records: Records;
  let town: Town;
  let chair: number;
  let secretary: number;
  let health: number;
  let planning: number;
  let stranger: number;
  let meeting: number;

  onRecords(kind, async (opened) => {
    records = opened;
    ({ town, chair, secretary, health, planning, stranger, meeting } = await openStage(records.db));
  });

  const said = async (...args: Parameters<Town['does']>) => (await town.does(...args)).said;
  const item = async (at = 0) => (await items(town, meeting))[at]!;
  const code = () => `${meeting}.1`;

  describe('is written down', () => {
    test('by those who run the body, and by the note-taker until the minutes are approved', async () => {
      expect(await said(health, 'add_action', { meeting: String(meeting) })).toBe(
        'refused: meetings/refusals:not-yours',
      );
      expect((await write(town, stranger, meeting, health)).said).toBe('refused: meetings/refusals:not-yours');
      await town.db.insertInto('minutes').values({ meeting, note_taker: health, writer: health }).execute();
      expect((await write(town, health, meeting, secretary)).said).toContain(`*RTL ${meeting}.1* dicatat`);
      const { result } = await write(town, health, meeting, 'Kepala SDN 1');
      expect(result?.next).toMatchObject({ flow: 'meetings/notulen_catat', args: { meeting: String(meeting) } });
      await town.db.updateTable('minutes').set({ status: 'approved' }).execute();
      expect((await write(town, health, meeting, chair)).said).toBe('refused: meetings/refusals:not-yours');
    });

    test('with the next number, once', async () => {
      await write(town, secretary, meeting, health);
      expect((await write(town, secretary, meeting, health)).said).toBe('refused: meetings/actions:twice');
      await write(town, chair, meeting, 'Kepala SDN 1');
      expect((await items(town, meeting)).map(({ code, ownerName, status }) => [code, ownerName, status])).toEqual([
        [`${meeting}.1`, 'Ketua bidang kesehatan', 'offered'],
        [`${meeting}.2`, 'Kepala SDN 1', 'running'],
      ]);
    });

    test('by ten at the same time, each with a number of its own', async () => {
      const written = Array.from({ length: 10 }, (_, n) =>
        write(town, n % 2 ? chair : secretary, meeting, `Kepala SDN ${n}`),
      );
      await Promise.all(written);
      expect((await items(town, meeting)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    test('and asks its owner, unless he wrote it himself, has no channel or is from outside', async () => {
      await write(town, secretary, meeting, health);
      await write(town, secretary, meeting, secretary);
      expect((await write(town, secretary, meeting, planning)).said).toContain('belum terhubung');
      await write(town, secretary, meeting, 'Kepala SDN 1');
      expect((await rows(town, 'meetings.rtl_offer')).map(({ key }) => key)).toEqual([
        `rakor-${meeting}-rtl-1-r1-offer-${health}`,
      ]);
      expect((await items(town, meeting)).map(({ status }) => status)).toEqual([
        ...['offered', 'running', 'offered', 'running'],
      ]);
    });

    test('its owner is found by a part of name, office or agency; a whole name needs no choice; others by name only', async () => {
      const ask = async (owner: string, who = secretary) =>
        (await town.asks(who, 'action_owners', { meeting: String(meeting), owner })) as {
          value: string;
          label: string;
        }[];
      expect((await ask('dinas kes')).map(({ value }) => value)).toEqual([`p${health}`, 'luar']);
      expect(await ask('Ketua bidang kesehatan')).toEqual([{ value: `p${health}`, label: 'Ketua bidang kesehatan' }]);
      expect((await ask('saya')).map(({ value }) => value)).toEqual([`p${secretary}`]);
      expect((await ask('xyz')).map(({ value }) => value)).toEqual([
        `p${chair}`,
        `p${secretary}`,
        `p${health}`,
        'luar',
      ]);
      expect(await ask('dinas', health)).toBe('refused: meetings/refusals:not-yours');
      expect((await write(town, secretary, meeting, stranger)).said).toBe('refused: meetings/actions:no-owner');
      expect((await write(town, secretary, meeting, ' ')).said).toBe('refused: meetings/actions:no-owner');
    });
  });

  describe('is answered', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
    });

    test.each(['rtl_yes', 'rtl_done', 'rtl_stuck', 'rtl_time', 'rtl_other'])('%s: by its owner alone', async (name) => {
      expect(await said(chair, name, code())).toBe('refused: meetings/actions:not-owner');
      expect(await said(stranger, name, code())).toBe('refused: meetings/actions:none');
      expect(await said(stranger, name, `${code()}.7`)).toBe('refused: meetings/actions:none');
      for (const forged of [
        '',
        'x',
        '-1',
        '0.1',
        `${meeting}.99`,
        '999999999.1',
        `${meeting}.1.1.1.1`,
        "1.1' or 1=1",
      ]) {
        expect(await said(health, name, forged)).toBe('refused: meetings/actions:none');
      }
      expect(await said(health, name, `${code()}.2`)).toBe('refused: meetings/actions:changed');
      expect(await item()).toMatchObject({ status: 'offered', revision: 1 });
    });

    test('yes once, done once, and opened again by those who may', async () => {
      expect(await said(health, 'rtl_yes', `${code()}.1`)).toContain('*bersedia*');
      expect(await said(health, 'rtl_yes', `${code()}.1`)).toContain('sudah tercatat berjalan');
      const { result } = await town.does(health, 'rtl_done', `${code()}.1`);
      expect(result!.next).toMatchObject({
        flow: 'meetings/rtl_selesai',
        offer: { data: `!meetings.rtl_proof.${code()}.1` },
      });
      expect(await said(health, 'rtl_done', `${code()}.1`)).toBe('refused: meetings/actions:is-done');
      expect(await said(stranger, 'rtl_reopen', code())).toBe('refused: meetings/actions:none');
      expect(await said(secretary, 'rtl_reopen', code())).toContain('dibuka lagi');
      expect(await item()).toMatchObject({ status: 'running', revision: 2, closed_at: null });
    });

    test('proof is stored with it and shown to those who may see it', async () => {
      await town.does(health, 'rtl_done', code());
      expect(await said(chair, 'action_proof', { action: code(), proof: ['h1'] })).toContain('bukan tugas Ibu/Bapak');
      await town.does(health, 'action_proof', { action: code(), proof: ['h1', 'h2'], note: 'Sudah' });
      expect((await town.does(chair, 'rtl_files', code())).result!.replies.map(({ file }) => file)).toEqual([
        'h1',
        'h2',
      ]);
      expect(await said(stranger, 'rtl_files', code())).toBe('refused: meetings/actions:none');
      expect(await said(planning, 'rtl_show', code())).toBe('refused: meetings/actions:none');
      expect(await said(chair, 'rtl_show', code())).toContain('bukti – Sudah');
    });

    test('an obstacle is told to chair and secretariat of this body at once', async () => {
      await town.does(health, 'action_obstacle', { action: code(), reason: 'Dana belum cair' });
      const told = await rows(town, 'meetings.rtl_told');
      const colleague = await town.who('Staf sekretariat');
      expect(told.map(({ person }) => person).sort()).toEqual([chair, secretary, colleague].sort());
      expect(told[0]!.reply).toContain('Dana belum cair');
      expect(await item()).toMatchObject({ status: 'stuck' });
    });
  });

  describe('more time or another owner', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
      await town.does(health, 'rtl_yes', code());
    });
    const time = (until: string) => town.does(health, 'action_time', { action: code(), until });

    test('is decided once, about the proposal that was read', async () => {
      await time('2026-12-20');
      const [asked] = await rows(town, 'meetings.rtl_asked');
      expect(await worded(town, asked!.key, now)).toContain('20 Desember 2026');
      await time('2026-12-24');
      expect(await worded(town, asked!.key, now)).toBeUndefined();
      expect(await said(chair, 'rtl_agree', `${code()}.1.t20261220`)).toBe('refused: meetings/actions:changed');
      expect(await said(health, 'rtl_agree', `${code()}.1.t20261224`)).toBe('refused: meetings/actions:not-yours');
      // Typed without a proposal, while the question about the newer one has not reached her.
      expect(await said(chair, 'rtl_agree', code())).toBe('refused: meetings/actions:changed');
      await records.db.updateTable('outbox').set({ status: 'sent' }).where('person', '=', chair).execute();
      expect(await said(chair, 'rtl_agree', code())).toContain('24 Desember 2026');
      expect(await said(secretary, 'rtl_refuse', `${code()}.1.t20261224`)).toBe('refused: meetings/actions:changed');
      expect(await said(secretary, 'rtl_refuse', code())).toBe('refused: meetings/actions:decided');
      expect(await item()).toMatchObject({
        deadline: '2026-12-24',
        new_deadline: null,
        revision: 2,
        status: 'running',
      });
    });

    test('ends with the reason when the item was done or given away in the meantime, and stores nothing', async () => {
      await town.does(health, 'rtl_done', code());
      for (const form of ['action_time', 'action_obstacle', 'action_other'])
        expect(
          await said(health, form, { action: code(), until: '2026-12-20', reason: 'x', who: 'luar', owner: 'Camat' }),
        ).toBe(`RTL ${code()} sudah tercatat selesai.`);
      expect(await rows(town, 'meetings.rtl_asked')).toHaveLength(0);
      expect(await item()).toMatchObject({ status: 'done', new_deadline: null, new_owner_name: null });
    });

    test('is decided once by two people at the same time', async () => {
      await time('2026-12-20');
      const both = await Promise.all([chair, secretary].map((who) => said(who, 'rtl_agree', `${code()}.1.t20261220`)));
      expect(both.filter((one) => one.startsWith('refused: meetings/actions:changed'))).toHaveLength(1);
      expect(await item()).toMatchObject({ deadline: '2026-12-20', revision: 2 });
    });

    test('that is refused changes nothing, and the owner hears of it', async () => {
      await time('2026-12-20');
      await town.does(secretary, 'rtl_refuse', code());
      expect(await item()).toMatchObject({ deadline: '2026-12-10', new_deadline: null, revision: 1 });
      expect((await rows(town, 'meetings.rtl_told')).map(({ person }) => person)).toEqual([health]);
    });

    test('needs no decision when the owner runs the body', async () => {
      await write(town, secretary, meeting, chair, { activity: 'Lain' });
      const second = `${meeting}.2`;
      expect(await said(chair, 'action_time', { action: second, until: '2026-12-30' })).toContain('30 Desember 2026');
      expect(await item(1)).toMatchObject({ deadline: '2026-12-30', new_deadline: null });
    });

    test('asks the new owner, and drops the messages to the first one', async () => {
      const before = (await rows(town, 'meetings.rtl_reminder')).map(({ key }) => key);
      expect(await said(health, 'action_other', { action: code(), owner: 'x', who: `p${stranger}` })).toBe(
        'refused: meetings/actions:no-owner',
      );
      await town.does(health, 'action_other', { action: code(), owner: 'x', who: `p${chair}` });
      await town.does(secretary, 'rtl_agree', `${code()}.1.p${chair}`);
      expect(await item()).toMatchObject({ owner: chair, status: 'offered', revision: 2, new_owner: null });
      expect((await rows(town, 'meetings.rtl_offer')).map(({ key }) => key)).toContain(
        `rakor-${meeting}-rtl-1-r2-offer-${chair}`,
      );
      expect(await worded(town, `rakor-${meeting}-rtl-1-r1-offer-${health}`, now)).toBeUndefined();
      for (const key of before) expect(await worded(town, key, now + 40 * day)).toBeUndefined();
      expect(await said(health, 'rtl_done', `${code()}.1`)).toBe('refused: meetings/actions:changed');
    });
  });

  describe('is changed by those who run the body', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
    });
    const change = (args: object, who = secretary) => said(who, 'change_action', { action: code(), ...args });

    test('with its old value in the history; the owner and others may not', async () => {
      expect(await change({ what: 'tempat', value: 'Aula' }, health)).toBe('refused: meetings/actions:not-yours');
      await change({ what: 'tempat', value: 'Aula' });
      await change({ what: 'tempat', value: 'Pendopo' });
      expect(await change({ what: 'kegiatan', value: ' ' })).toBe('refused: meetings/actions:nothing');
      expect(await change({ what: 'status', value: 'selesai' })).toBe('refused: meetings/actions:nothing');
      expect(await item()).toMatchObject({ place: 'Pendopo', revision: 1 });
      const trail = await town.db.selectFrom('action_event').select(['kind', 'body']).orderBy('id').execute();
      expect(trail.slice(1)).toEqual([
        { kind: 'diubah', body: 'tempat: –' },
        { kind: 'diubah', body: 'tempat: Aula' },
      ]);
    });

    test('cancelled, it is nobody’s task any more', async () => {
      await change({ what: 'batal', reason: 'Sudah dikerjakan dinas' });
      expect(await said(health, 'rtl_yes', code())).toBe('refused: meetings/actions:is-cancelled');
      expect((await rows(town, 'meetings.rtl_told')).map(({ person }) => person)).toEqual([health]);
      expect(await worded(town, `rakor-${meeting}-rtl-1-r1-offer-${health}`, now)).toBeUndefined();
    });

    test('done for an owner only when nobody can ask him', async () => {
      expect(await change({ what: 'selesai' })).toBe('refused: meetings/actions:answers-himself');
      await write(town, secretary, meeting, planning, { activity: 'Rencana' });
      expect(await said(secretary, 'change_action', { action: `${meeting}.2`, what: 'selesai' })).toContain(
        '*selesai*',
      );
    });
  });
});
