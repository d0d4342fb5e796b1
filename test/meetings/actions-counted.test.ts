/** Action items are counted, written to files, and carried over to the next agenda. On both databases. */

import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../src/clock.ts';
import { openActions } from '../../src/meetings/base/action-items.ts';
import { loadMeeting } from '../../src/meetings/base/meeting.ts';
import { letterOf } from '../../src/meetings/planning/letters/letter.ts';
import type { Records } from '../../src/records/open.ts';
import { readsOf } from '../support/reads.ts';
import { onRecords, stores } from '../support/stores.ts';
import { day, heldMeeting, write } from './actions-town.ts';
import { now, openTown, type Town, wish } from './planning.ts';

describe.each(stores)('action items on %s', (kind) => {
  let records: Records;
  let town: Town;
  let secretary: number;
  let health: number;
  let camat: number;
  let meeting: number;

  onRecords(kind, async (opened) => {
    records = opened;
    town = await openTown(records.db);
    secretary = await town.who('Sekretaris');
    health = await town.who('Ketua bidang kesehatan');
    camat = await town.who('Camat Bontang Utara');
    meeting = await heldMeeting(town, [secretary, health, camat]);
    await write(town, secretary, meeting, health, { activity: '=1+1', deadline: '2026-11-04', problem: '@SUM(A1)' });
    await write(town, secretary, meeting, health, { activity: 'Sweeping', deadline: '2026-10-20' });
    await write(town, secretary, meeting, 'Kepala SDN 1', {
      activity: 'UKS',
      deadline: '2026-12-01',
      agency: 'Disdik',
    });
    await write(town, secretary, meeting, health, { activity: 'Pelatihan', deadline: '2026-12-01' });
    await town.does(health, 'rtl_done', `${meeting}.4`);
  });

  const sheets = async (name: string, argument: string, who = secretary, at = now) => {
    const { document, parts } = (await town.does(who, name, argument, at)).result!.replies[0]!;
    const file = await town.room.writers![document!.writer.replace('meetings.', '')]!(document!.args, 'id');
    const read = await readXlsxFile(Buffer.from(file.bytes));
    return { said: town.render(parts[0]!), sheets: read.map(({ data }) => data.map((row) => row.map(String))) };
  };

  describe('counted for a person who runs the body', () => {
    test('by agency and age, in text and picture alike', async () => {
      const { said, result } = await town.does(secretary, 'actions', { which: '' });
      expect(said).toContain(
        '4 RTL: 1 selesai (tahun 2026), 1 berjalan, 2 terlambat (≤7 hari: 1, 8–30 hari: 1, >30 hari: 0).',
      );
      expect(said).toContain('• *Dinas Kesehatan*: 3 – 1 selesai, 0 berjalan, 2 terlambat');
      expect(said).toContain('• *Disdik*: 1 – 0 selesai, 1 berjalan, 0 terlambat');
      expect(said).toContain(`• ${meeting}.2 Sweeping – Ketua bidang kesehatan, lewat 16 hari`);
      const { picture } = result!.replies[0]!;
      expect(picture!.args.agencies).toMatchObject([
        { agency: 'Dinas Kesehatan', selesai: 1, berjalan: 0, telat1: 1, telat2: 1, telat3: 0 },
        { agency: 'Disdik', berjalan: 1, late: 0 },
      ]);
      const { bytes } = await town.room.painters!.rtl_chart!(picture!.args, 'id');
      expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG');
    });

    test('by the year of the place: an item done at dawn of New Year counts, one of the evening before does not', async () => {
      const newYear = Date.parse('2027-01-01T00:00:00+08:00');
      const done = async (by: number) => {
        await town.db
          .updateTable('action')
          .set({ closed_at: new Date(newYear + by) })
          .where('status', '=', 'done')
          .execute();
        return (await town.does(secretary, 'rtl_overview', '64-74', newYear + day)).said;
      };
      expect(await done(minuteMs)).toContain('1 selesai (tahun 2027)');
      expect(await done(-minuteMs)).toContain('0 selesai (tahun 2027)');
    });

    test('with all areas below; those below see only their area, and members only their own items', async () => {
      const district = await heldMeeting(town, [camat], { area: '64.74.01' });
      const code = (
        await town.db.selectFrom('role').select('area').where('person', '=', camat).executeTakeFirstOrThrow()
      ).area!;
      await town.db.updateTable('meeting').set({ area: code }).where('id', '=', district).execute();
      await write(town, camat, district, camat);
      expect((await town.does(secretary, 'rtl_overview', '64-74')).said).toContain('5 RTL');
      expect((await town.does(camat, 'actions', { which: '' })).said).toContain('1 RTL');
      expect((await town.does(camat, 'rtl_overview', '64-74')).said).toBe('refused: meetings/refusals:not-your-area');
      expect((await town.does(camat, 'rtl_xlsx', '64-74')).said).toBe('refused: meetings/refusals:not-your-area');
      expect((await town.does(camat, 'rtl_year', '64-74_2026')).said).toBe('refused: meetings/refusals:not-your-area');
      expect((await town.does(health, 'rtl_overview', '')).said).toBe('refused: meetings/actions:not-yours-all');
      expect((await town.does(health, 'actions', { which: '' })).said).toContain('belum selesai: 2* (2 lewat tenggat)');
    });

    test('as XLSX with the same rows, date and source, and no formula', async () => {
      const {
        sheets: [rows],
      } = await sheets('rtl_xlsx', '64-74');
      expect(rows!.slice(0, 3).map(([first]) => first)).toEqual([
        'Rencana tindak lanjut (RTL) Kota Bontang',
        'Keadaan: 5 November 2026',
        'Sumber: Kabar Posyandu, catatan RTL rapat',
      ]);
      const head = rows![4]!;
      const column = (name: string) => rows!.slice(5).map((row) => row[head.indexOf(name)]);
      expect(column('Kegiatan')).toEqual(["'=1+1", 'Sweeping', 'UKS', 'Pelatihan']);
      expect(column('Masalah')[0]).toBe("'@SUM(A1)");
      expect(column('Status')).toEqual(['belum menjawab', 'belum menjawab', 'berjalan', 'selesai']);
      expect(column('Terlambat (hari)').slice(0, 3)).toEqual(['1', '16', '0']);
    });

    test('over a year, with the share that is done', async () => {
      await heldMeeting(town, [], { wall: '2025-12-31T09:00' });
      await town.db
        .insertInto('attendance')
        .values({ invitee: 1, meeting, came_at: new Date(now), how: 'kode' })
        .execute();
      const {
        said,
        sheets: [meetings, actions],
      } = await sheets('rtl_year', '64-74_2026');
      expect(said).toContain('1 rapat, RTL selesai 1 dari 4 (25 %)');
      expect(meetings![1]![0]).toBe('RTL selesai: 1 dari 4 (25 %)');
      expect(meetings!.at(-1)!.slice(5)).toEqual(['3', '1', '4', '1', '1/4 (25 %)']);
      expect(actions!.slice(6)).toHaveLength(4);
      expect(await readsOf(town.db, secretary)).toContainEqual(expect.stringMatching(/^rtl_tahun [1-9]/));
      expect((await town.does(secretary, 'rtl_year', '64-74_2024')).said).toContain('Tidak ada rapat');
      for (const year of ['', 'x', '1', '99999', '2026.5']) {
        expect((await town.does(secretary, 'rtl_year', `64-74_${year}`)).said).toBe(
          'refused: meetings/actions:no-year',
        );
      }
    });
  });

  describe('on the next agenda', () => {
    const agenda = (id: number) =>
      town.db
        .selectFrom('meeting_agenda')
        .select(['item', 'source'])
        .where('meeting', '=', id)
        .orderBy('place')
        .execute();
    const plan = async (more = {}, at = now) => {
      const answers = { ...wish, ...more };
      await town.begin(secretary, answers);
      return town.does(secretary, 'plan', answers, at);
    };
    const newest = async () =>
      (await town.db.selectFrom('meeting').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id;

    test('come first, once, and the letter lists them', async () => {
      expect((await plan()).said).toContain('Acara pertama: Tindak lanjut rakor 4 November 2026: 3 RTL belum selesai.');
      const id = await newest();
      const line = { item: 'Tindak lanjut rakor 4 November 2026: 3 RTL belum selesai', source: 'rtl' };
      expect((await agenda(id))[0]).toEqual(line);
      const again = (await agenda(id)).map(({ item }) => item).join('\n');
      await plan({ plan: String(id), agenda: again });
      expect((await agenda(id)).filter(({ source }) => source === 'rtl')).toEqual([line]);
      const letter = await letterOf(town.deps, town.db, (await loadMeeting(town.db, id))!);
      expect(letter.annex.find(({ title }) => title.startsWith('RTL'))!.lines).toEqual([
        `RTL ${meeting}.1: =1+1 (Dinas Kesehatan, tenggat 4 November 2026)`,
        `RTL ${meeting}.2: Sweeping (Dinas Kesehatan, tenggat 20 Oktober 2026)`,
        `RTL ${meeting}.3: UKS (Disdik, tenggat 1 Desember 2026)`,
      ]);
    });

    test('stay away once the planner has removed them, by a tap or in the form', async () => {
      await plan();
      const id = await newest();
      expect((await town.does(health, 'rtl_off', String(id))).said).toBe('refused: meetings/refusals:not-yours');
      expect((await town.does(secretary, 'rtl_off', String(id))).said).not.toContain('Acara pertama');
      await plan({ plan: String(id) });
      expect((await agenda(id)).map(({ item }) => item)).toEqual(['Pembukaan', 'Paparan']);
    });

    test('are counted anew until the invitation goes out, and not after', async () => {
      await plan();
      const id = await newest();
      await town.does(health, 'rtl_done', `${meeting}.2`);
      expect((await town.does(secretary, 'show', String(id))).said).toContain('2 RTL belum selesai');
      await town.does(secretary, 'change_action', { action: `${meeting}.3`, what: 'selesai' });
      const shown = await town.does(secretary, 'show', String(id));
      await town.does(health, 'rtl_done', `${meeting}.1`);
      await town.does(health, 'rtl_reopen', `${meeting}.1`);
      await town.does(secretary, 'invite', shown.buttons[0]!.split('.').at(-1)!);
      await town.does(health, 'rtl_done', `${meeting}.1`);
      expect((await agenda(id))[0]!.item).toContain(': 1 RTL belum selesai');
      expect((await town.does(secretary, 'rtl_off', String(id))).said).toBe('refused: meetings/refusals:already-sent');
    });

    test('disappear when all is done; another body’s items never stand there', async () => {
      await plan();
      const id = await newest();
      for (const number of [1, 2]) await town.does(health, 'rtl_done', `${meeting}.${number}`);
      await town.does(secretary, 'change_action', { action: `${meeting}.3`, what: 'batal' });
      expect((await town.does(secretary, 'show', String(id))).said).not.toContain('Acara pertama');
      expect((await agenda(id)).map(({ source }) => source)).toEqual(['plan', 'plan']);
      expect(await openActions(town.db, '64.74', now + day)).toEqual([]);
      expect(await openActions(town.db, '64.72', now)).toEqual([]);
    });
  });
});
