/** Action items over time: reminders, the weekly message, and the successor of an owner. On both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation/run.ts';
import { planWeekly } from '../../src/meetings/after/actions/leaders.ts';
import { planAllActionReminders } from '../../src/meetings/after/actions/rtl-reminders.ts';
import { passOnActions } from '../../src/meetings/after/actions/succession.ts';
import { forgetMeetings } from '../../src/meetings/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import { onRecords, stores } from '../support/stores.ts';
import { day, items, openStage, rows, worded, write } from './actions-town.ts';
import { now, type Town } from './planning.ts';

describe.each(stores)('an action item later on %s', (kind) => {
  let records: Records;
  let town: Town;
  let chair: number;
  let secretary: number;
  let health: number;
  let planning: number;
  let meeting: number;

  onRecords(kind, async (opened) => {
    records = opened;
    ({ town, chair, secretary, health, planning, meeting } = await openStage(records.db));
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
  const read = (reply: string) => (JSON.parse(reply) as Reply).parts.map((text) => town.render(text)).join('\n');

  describe('its reminders', () => {
    beforeEach(async () => {
      await write(town, secretary, meeting, health);
    });
    const keys = async () => (await rows(town, 'meetings.rtl_reminder')).map(({ key }) => key);
    const reminder = (name: string, revision = 1) => `rakor-${meeting}-rtl-1-r${revision}-${name}-${health}`;

    test('are planned once for each revision, and are written as they leave', async () => {
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

    test('are not sent after berhenti', async () => {
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
      const planned = await rows(town, 'meetings.rtl_weekly');
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

    test('does not go to a person who has left the office', async () => {
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
        .values({ name, language: 'id', consent_version: 1 })
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

    test('passes once to his successor in the same office, with an entry in its history', async () => {
      const next = await follow('Pengganti', 'Dinas Kesehatan', 'Ketua bidang kesehatan');
      await follow('Staf', 'Dinas Kesehatan', 'Anggota');
      await endRole(health);
      await passOnActions(town.db, later);
      await passOnActions(town.db, later + 1000);
      expect(await item()).toMatchObject({ owner: next, status: 'offered', revision: 2 });
      // No channel reaches the successor, so chair and secretariat are asked to tell him.
      const told = (await rows(town, 'meetings.rtl_told')).map(
        ({ key, person }) => `${key.split('-').at(-3)} ${person}`,
      );
      const colleague = await town.who('Staf sekretariat');
      expect(told.sort()).toEqual(
        [`lepas ${health}`, ...[chair, secretary, colleague].map((who) => `surat ${who}`)].sort(),
      );
      const trail = await town.db.selectFrom('action_event').select(['kind', 'actor']).orderBy('id').execute();
      expect(trail.at(-1)).toEqual({ kind: 'diteruskan', actor: null });
      expect(await said(health, 'rtl_done', code())).toBe('refused: meetings/actions:not-owner');
    });

    test('is told to him with all his others in one message, and so to chair and secretariat', async () => {
      await write(town, secretary, meeting, health, { activity: 'Dua' });
      await endRole(health);
      await passOnActions(town.db, later);
      const told = await rows(town, 'meetings.rtl_told');
      expect(told.filter(({ person }) => person === health)).toHaveLength(1);
      expect(told.filter(({ person }) => person === chair)).toHaveLength(1);
      const text = (who: number) => read(told.find(({ person }) => person === who)!.reply);
      expect(text(health)).toContain('jadi 2 RTL ini kami teruskan, dan Ibu/Bapak tidak perlu mengerjakannya lagi');
      expect(text(chair)).toContain('2 RTL *tidak ada penanggung jawabnya lagi*');
    });

    test('waits for chair and secretariat when nobody or more than one could follow; they are told once', async () => {
      await follow('Satu', 'Dinas Kesehatan', 'Anggota');
      await follow('Dua', 'Dinas Kesehatan', 'Anggota');
      await endRole(health);
      await passOnActions(town.db, later);
      await passOnActions(town.db, later + 1000);
      expect(await item()).toMatchObject({ owner: null, ownerName: null, agency: 'Dinas Kesehatan', revision: 2 });
      const told = (await rows(town, 'meetings.rtl_told')).filter(({ key }) => key.startsWith('rtl-kosong-'));
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

    test('when he is erased, the item stays and passes on without his name, and what he wrote is blank', async () => {
      await town.does(health, 'action_obstacle', { action: code(), reason: 'Saya pindah rumah' });
      const next = await follow('Pengganti', 'Dinas Kesehatan', 'Ketua bidang kesehatan');
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
      expect((await rows(town, 'meetings.rtl_told')).filter(({ person }) => person === health)).toEqual([]);
    });
  });
});
