/** Action items: who may do what, once; reminders, the weekly message, who follows whom. On both databases. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planAllActionReminders } from '../../src/meetings/actions-reminders.ts';
import { passOnActions } from '../../src/meetings/actions-succession.ts';
import { planWeekly } from '../../src/meetings/actions-weekly.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { startPostgres } from '../support/servers.ts';
import { day, heldMeeting, items, rows, worded, write } from './actions-town.ts';
import { now, openTown, type Town } from './planning.ts';

const postgres = await startPostgres();

describe.each(postgres ? (['pglite', 'postgres'] as const) : (['pglite'] as const))('an action item on %s', (kind) => {
  let records: Records;
  let town: Town;
  let chair: number;
  let secretary: number;
  let health: number;
  let planning: number;
  let stranger: number;
  let meeting: number;

  beforeAll(async () => {
    records = (await openTestRecords(kind))!;
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    await clearRecords(records);
    town = await openTown(records.db);
    [chair, secretary] = [await town.who('Ketua'), await town.who('Sekretaris')];
    [health, planning] = [await town.who('Ketua bidang kesehatan'), await town.who('Anggota')];
    stranger = await town.who('Sekretaris Samarinda');
    meeting = await heldMeeting(town, [chair, secretary, health]);
  });

  const said = async (...args: Parameters<Town['does']>) => (await town.does(...args)).said;
  const item = async (at = 0) => (await items(town, meeting))[at]!;
  const endRole = (person: number) =>
    town.db
      .updateTable('role')
      .set({ until_at: new Date(now) })
      .where('person', '=', person)
      .execute();
  const code = () => `${meeting}.1`;

  describe('is written down', () => {
    test('by who runs the body or takes the minutes, until these are approved', async () => {
      expect(await said(health, 'add_action', { meeting: String(meeting) })).toBe(
        'refused: meetings/refusals:not-yours',
      );
      expect((await write(town, stranger, meeting, health)).said).toBe('refused: meetings/refusals:not-yours');
      await town.db.insertInto('minutes').values({ meeting, note_taker: health }).execute();
      expect((await write(town, health, meeting, secretary)).said).toContain(`*RTL ${meeting}.1* dicatat`);
      await town.db.updateTable('minutes').set({ status: 'approved' }).execute();
      expect((await write(town, health, meeting, chair)).said).toBe('refused: meetings/refusals:not-yours');
    });

    test('with the next number, once', async () => {
      await write(town, secretary, meeting, health);
      expect((await write(town, secretary, meeting, health)).said).toBe('refused: meetings/actions:twice');
      await write(town, chair, meeting, 'Kepala SDN 1');
      expect((await items(town, meeting)).map(({ code, ownerName, status }) => [code, ownerName, status])).toEqual([
        [`${meeting}.1`, 'Ketua bidang kesehatan', 'ditawarkan'],
        [`${meeting}.2`, 'Kepala SDN 1', 'berjalan'],
      ]);
    });

    test('and asks its owner; nobody is asked who wrote it for himself, has no channel or is from outside', async () => {
      await write(town, secretary, meeting, health);
      await write(town, secretary, meeting, secretary);
      expect((await write(town, secretary, meeting, planning)).said).toContain('belum terhubung');
      await write(town, secretary, meeting, 'Kepala SDN 1');
      expect((await rows(town, 'rtl_offer')).map(({ key }) => key)).toEqual([
        `rakor-${meeting}-rtl-1-r1-offer-${health}`,
      ]);
      expect((await items(town, meeting)).map(({ status }) => status)).toEqual([
        ...['ditawarkan', 'berjalan', 'ditawarkan', 'berjalan'],
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
        `${meeting}`,
        "1.1' or 1=1",
      ]) {
        expect(await said(health, name, forged)).toBe('refused: meetings/actions:none');
      }
      expect(await said(health, name, `${code()}.2`)).toBe('refused: meetings/actions:changed');
      expect(await item()).toMatchObject({ status: 'ditawarkan', revision: 1 });
    });

    test('yes once, done once, and taken back by who may', async () => {
      expect(await said(health, 'rtl_yes', `${code()}.1`)).toContain('*bersedia*');
      expect(await said(health, 'rtl_yes', `${code()}.1`)).toContain('sudah tercatat berjalan');
      const { result } = await town.does(health, 'rtl_done', `${code()}.1`);
      expect(result!.next).toMatchObject({
        flow: 'meetings/rtl_selesai',
        offer: { data: `!meetings.rtl_proof.${code()}.1` },
      });
      expect(await said(health, 'rtl_done', `${code()}.1`)).toBe('refused: meetings/actions:is-selesai');
      expect(await said(stranger, 'rtl_reopen', code())).toBe('refused: meetings/actions:none');
      expect(await said(secretary, 'rtl_reopen', code())).toContain('dibuka lagi');
      expect(await item()).toMatchObject({ status: 'berjalan', revision: 2, closed_at: null });
    });

    test('proof is kept with it and shown to those who may see it', async () => {
      await town.does(health, 'rtl_done', code());
      expect(await said(chair, 'action_proof', { action: code(), proof: ['h1'] })).toBe(
        'refused: meetings/actions:not-owner',
      );
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
      const told = await rows(town, 'rtl_told');
      const colleague = await town.who('Staf sekretariat');
      expect(told.map(({ person }) => person).sort()).toEqual([chair, secretary, colleague].sort());
      expect(told[0]!.reply).toContain('Dana belum cair');
      expect(await item()).toMatchObject({ status: 'terkendala' });
    });
  });

  describe('more time or another owner', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
      await town.does(health, 'rtl_yes', code());
    });
    const time = (until: string) => town.does(health, 'action_time', { action: code(), until });

    test('is decided once, about what was read', async () => {
      await time('2026-12-20');
      const [asked] = await rows(town, 'rtl_asked');
      expect(await worded(town, asked!.key, now)).toContain('20 Desember 2026');
      await time('2026-12-24');
      expect(await worded(town, asked!.key, now)).toBeUndefined();
      expect(await said(chair, 'rtl_agree', `${code()}.1.t20261220`)).toBe('refused: meetings/actions:changed');
      expect(await said(health, 'rtl_agree', `${code()}.1.t20261224`)).toBe('refused: meetings/actions:not-yours');
      expect(await said(chair, 'rtl_agree', `${code()}.1.t20261224`)).toContain('24 Desember 2026');
      expect(await said(secretary, 'rtl_refuse', `${code()}.1.t20261224`)).toBe('refused: meetings/actions:changed');
      expect(await said(secretary, 'rtl_refuse', code())).toBe('refused: meetings/actions:decided');
      expect(await item()).toMatchObject({
        deadline: '2026-12-24',
        new_deadline: null,
        revision: 2,
        status: 'berjalan',
      });
    });

    test('refused leaves all as it was, and the owner hears of it', async () => {
      await time('2026-12-20');
      await town.does(secretary, 'rtl_refuse', code());
      expect(await item()).toMatchObject({ deadline: '2026-12-10', new_deadline: null, revision: 1 });
      expect((await rows(town, 'rtl_told')).map(({ person }) => person)).toEqual([health]);
    });

    test('who runs the body needs nobody’s yes', async () => {
      await write(town, secretary, meeting, chair, { activity: 'Lain' });
      const second = `${meeting}.2`;
      expect(await said(chair, 'action_time', { action: second, until: '2026-12-30' })).toContain('30 Desember 2026');
      expect(await item(1)).toMatchObject({ deadline: '2026-12-30', new_deadline: null });
    });

    test('another owner is asked anew; the first one’s messages die', async () => {
      const before = (await rows(town, 'rtl_reminder')).map(({ key }) => key);
      expect(await said(health, 'action_other', { action: code(), owner: 'x', who: `p${stranger}` })).toBe(
        'refused: meetings/actions:no-owner',
      );
      await town.does(health, 'action_other', { action: code(), owner: 'x', who: `p${chair}` });
      await town.does(secretary, 'rtl_agree', `${code()}.1.p${chair}`);
      expect(await item()).toMatchObject({ owner: chair, status: 'ditawarkan', revision: 2, new_owner: null });
      expect((await rows(town, 'rtl_offer')).map(({ key }) => key)).toContain(
        `rakor-${meeting}-rtl-1-r2-offer-${chair}`,
      );
      expect(await worded(town, `rakor-${meeting}-rtl-1-r1-offer-${health}`, now)).toBeUndefined();
      for (const key of before) expect(await worded(town, key, now + 40 * day)).toBeUndefined();
      expect(await said(health, 'rtl_done', `${code()}.1`)).toBe('refused: meetings/actions:changed');
    });
  });

  describe('is changed by who runs the body', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
    });
    const change = (args: object, who = secretary) => said(who, 'change_action', { action: code(), ...args });

    test('with a trail of what stood there before; the owner and others may not', async () => {
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

    test('called off, it is nobody’s task any more', async () => {
      await change({ what: 'batal', reason: 'Sudah dikerjakan dinas' });
      expect(await said(health, 'rtl_yes', code())).toBe('refused: meetings/actions:is-dibatalkan');
      expect((await rows(town, 'rtl_told')).map(({ person }) => person)).toEqual([health]);
      expect(await worded(town, `rakor-${meeting}-rtl-1-r1-offer-${health}`, now)).toBeUndefined();
    });

    test('done for an owner only where nobody can ask him', async () => {
      expect(await change({ what: 'selesai' })).toBe('refused: meetings/actions:answers-himself');
      await write(town, secretary, meeting, planning, { activity: 'Rencana' });
      expect(await said(secretary, 'change_action', { action: `${meeting}.2`, what: 'selesai' })).toContain(
        '*selesai*',
      );
    });
  });

  describe('its reminders', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
    });
    const keys = async () => (await rows(town, 'rtl_reminder')).map(({ key }) => key);
    const reminder = (name: string, revision = 1) => `rakor-${meeting}-rtl-1-r${revision}-${name}-${health}`;

    test('are planned once, with the revision, and say how it stands as they leave', async () => {
      const first = await keys();
      expect(first).toContain(reminder('h7'));
      await planAllActionReminders(town.db, now + day);
      expect(await keys()).toEqual(first);
      expect(await worded(town, reminder('t2'), now + 2 * day)).toContain('belum menerima jawaban');
      await town.does(health, 'rtl_yes', code());
      expect(await worded(town, reminder('t2'), now + 2 * day)).toBeUndefined();
      expect(await worded(town, reminder('h1'), Date.parse('2026-12-09T08:00:00+08:00'))).toContain('*besok*');
      expect(await worded(town, reminder('l7'), Date.parse('2026-12-17T08:00:00+08:00'))).toContain('*lewat 7 hari*');
      await town.does(health, 'rtl_done', code());
      expect(await worded(town, reminder('l7'), Date.parse('2026-12-17T08:00:00+08:00'))).toBeUndefined();
    });

    test('of a moved deadline replace the old ones', async () => {
      await town.does(secretary, 'change_action', { action: code(), what: 'tenggat', deadline: '2026-12-31' });
      expect(await worded(town, reminder('h7'), now + day)).toBeUndefined();
      expect(await worded(town, reminder('h7', 2), Date.parse('2026-12-24T08:00:00+08:00'))).toContain('7 hari lagi');
    });

    test('are silent after berhenti', async () => {
      await town.db
        .updateTable('contact')
        .set({ muted_at: new Date(now) })
        .where('person', '=', health)
        .execute();
      expect(await worded(town, reminder('h7'), Date.parse('2026-12-03T08:00:00+08:00'))).toBeUndefined();
    });
  });

  describe('the weekly message', () => {
    const monday = Date.parse('2026-11-09T08:00:00+08:00');
    test('goes once to chair and secretariat with all that needs them, and not when nothing does', async () => {
      await write(town, secretary, meeting, health);
      await write(town, secretary, meeting, secretary);
      await write(town, secretary, meeting, planning, { deadline: '2026-11-06' });
      await planWeekly(town.db, now);
      await planWeekly(town.db, now + 1000);
      const planned = await rows(town, 'rtl_weekly');
      expect(planned).toHaveLength(3);
      expect(planned[0]!.due_at.getTime()).toBe(monday);
      const text = await worded(town, planned[0]!.key, monday);
      expect(text).toContain('2 dari 3');
      expect(text).toContain(`*${meeting}.3*`);
      expect(text).toContain('lewat 3 hari, belum menjawab');
      await town.does(health, 'rtl_yes', code());
      await town.does(secretary, 'change_action', { action: `${meeting}.3`, what: 'selesai' });
      expect(await worded(town, planned[0]!.key, monday)).toBeUndefined();
    });

    test('does not go to who has left the office', async () => {
      await write(town, secretary, meeting, health);
      await planWeekly(town.db, now);
      await endRole(chair);
      expect(await worded(town, `rtl-minggu-64.74-2026-11-09-${chair}`, monday)).toBeUndefined();
      expect(await worded(town, `rtl-minggu-64.74-2026-11-09-${secretary}`, monday)).toContain('1 dari 1');
    });
  });

  describe('when its owner leaves', () => {
    const later = now + day;
    const follow = async (name: string, agency: string, position: string) => {
      const { id } = await town.db
        .insertInto('person')
        .values({ name, language: 'id' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await town.db
        .insertInto('role')
        .values({ person: id, role: 'pokjanal', area: '64.74', agency, position, from_at: new Date(now) })
        .execute();
      return id;
    };
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
      await town.does(health, 'rtl_yes', code());
    });

    test('passes to whoever follows him in the same office, once, with a trail', async () => {
      const next = await follow('Pengganti', 'Dinas Kesehatan', 'Ketua bidang kesehatan');
      await follow('Staf', 'Dinas Kesehatan', 'Anggota');
      await endRole(health);
      await passOnActions(town.db, later);
      await passOnActions(town.db, later + 1000);
      expect(await item()).toMatchObject({ owner: next, status: 'ditawarkan', revision: 2 });
      expect((await rows(town, 'rtl_told')).map(({ person }) => person)).toEqual([health]);
      const trail = await town.db.selectFrom('action_event').select(['kind', 'actor']).orderBy('id').execute();
      expect(trail.at(-1)).toEqual({ kind: 'diteruskan', actor: null });
      expect(await said(health, 'rtl_done', code())).toBe('refused: meetings/actions:not-owner');
    });

    test('waits for chair and secretariat where nobody or more than one could follow; they are told once', async () => {
      await follow('Satu', 'Dinas Kesehatan', 'Anggota');
      await follow('Dua', 'Dinas Kesehatan', 'Anggota');
      await endRole(health);
      await passOnActions(town.db, later);
      await passOnActions(town.db, later + 1000);
      expect(await item()).toMatchObject({ owner: null, ownerName: null, agency: 'Dinas Kesehatan', revision: 2 });
      const told = (await rows(town, 'rtl_told')).filter(({ key }) => key.startsWith('rtl-kosong-'));
      expect(told).toHaveLength(3);
      expect(
        await said(secretary, 'change_action', { action: code(), what: 'pj', owner: 'x', who: `p${chair}` }),
      ).toContain('sekarang tugas Ketua');
    });

    test('stays his while he holds another seat of the agency, or has only another title', async () => {
      await town.db.updateTable('role').set({ position: 'Wakil ketua' }).where('person', '=', health).execute();
      await passOnActions(town.db, later);
      await town.db
        .insertInto('role')
        .values({
          person: health,
          role: 'secretariat',
          area: '64.74',
          agency: 'Dinas Kesehatan',
          from_at: new Date(now),
        })
        .execute();
      await town.db
        .updateTable('role')
        .set({ until_at: new Date(now) })
        .where('role', '=', 'pokjanal')
        .execute();
      await passOnActions(town.db, later);
      expect(await item()).toMatchObject({ owner: health, revision: 1 });
    });

    test('erased: his name goes, the item stays and passes on; what he wrote is blank', async () => {
      await town.does(health, 'action_obstacle', { action: code(), reason: 'Saya pindah rumah' });
      const next = await follow('Pengganti', 'Dinas Kesehatan', 'Ketua bidang kesehatan');
      const { forgetMeetings } = await import('../../src/directory/erasing-meetings.ts');
      const at = new Date(now);
      await town.db
        .updateTable('role')
        .set({ until_at: at, position: null, agency: null })
        .where('person', '=', health)
        .execute();
      await forgetMeetings(town.db, health, now);
      await town.db.updateTable('person').set({ name: '(dihapus)', erased_at: at }).where('id', '=', health).execute();
      expect((await item()).ownerName).toBeNull();
      await passOnActions(town.db, later);
      expect(await item()).toMatchObject({ owner: next, ownerName: 'Pengganti' });
      const bodies = await town.db.selectFrom('action_event').select('body').where('actor', '=', health).execute();
      expect(bodies.every(({ body }) => body === null)).toBe(true);
      expect((await rows(town, 'rtl_told')).filter(({ person }) => person === health)).toEqual([]);
    });
  });
});
