/** The day of the meeting: the code of the room, and the people who type it. On both databases. */
import { describe, expect, test } from 'vitest';
import { loadMeeting } from '../../src/meetings/base/meeting.ts';
import { attendedBy } from '../../src/meetings/day/attendance-list.ts';
import type { Records } from '../../src/records/open.ts';
import { onRecords, stores } from '../support/stores.ts';
import { type Day, dinkes, minute, openDay, start } from './day.ts';

describe.each(stores)('on %s', (kind) => {
  let records: Records;
  let day: Day;
  onRecords(kind, async (opened) => {
    records = opened;
    day = await openDay(records.db);
  });

  describe('the code', () => {
    test('is four figures, opens the meeting, and stays the same when the list is opened again', async () => {
      expect(day.code).toMatch(/^[1-9]\d{3}$/);
      expect((await loadMeeting(records.db, 1))!.status).toBe('held');
      await day.by('Sekretaris', 'close_room', '1', start + minute);
      expect(await day.by(dinkes, 'present', day.code, start + 2 * minute)).toContain('sudah ditutup pukul 09.01 WITA');
      await day.by('Staf sekretariat', 'open_room', '1', start + 3 * minute);
      expect(await day.by(dinkes, 'present', day.code, start + 4 * minute)).toContain('Tercatat *hadir*');
      expect(await day.audited()).toEqual(expect.arrayContaining(['meetings.open_room', 'meetings.close_room']));
    });

    test('is opened by those who run the meeting, from two hours before it, and not the next day', async () => {
      for (const who of [dinkes, 'Camat Bontang Utara', 'Sekretaris Samarinda'])
        for (const action of ['open_room', 'close_room', 'day', 'roll', 'add_here'])
          expect(await day.by(who, action, '1')).toBe('refused: meetings/refusals:not-yours');
      expect(await day.by('Sekretaris', 'open_room', '1', start - 121 * minute)).toBe(
        'refused: meetings/room:too-early',
      );
      expect(await day.by('Sekretaris', 'open_room', '1', start + 25 * 60 * minute)).toBe(
        'refused: meetings/room:over',
      );
    });

    test('ends by itself eight hours after the beginning', async () => {
      expect(await day.by(dinkes, 'present', day.code, start + 481 * minute)).toContain(
        'sudah ditutup pukul 17.00 WITA',
      );
      expect(await day.rows()).toEqual([]);
    });

    test('is of no use for a meeting that was cancelled after the list was opened', async () => {
      expect(await day.by('Sekretaris', 'cancel', { meeting: '1' }, start - minute)).toContain('dibatalkan');
      expect(await day.by(dinkes, 'present', day.code, start - minute)).toContain('sudah ditutup');
    });

    test('may be wrong five times; then her right code must wait too, but nobody else’s', async () => {
      const wrong = day.code === '1111' ? '2222' : '1111';
      for (const left of [4, 3, 2, 1])
        expect(await day.by(dinkes, 'present', wrong)).toContain(`Sisa percobaan: ${left} kali`);
      expect(await day.by(dinkes, 'check_in', { code: wrong })).toContain('Sudah 5 kali');
      expect(await day.by(dinkes, 'present', day.code)).toContain('Sudah 5 kali');
      expect(await day.by('Ketua', 'present', day.code)).toContain('Tercatat *hadir*');
      expect(await day.by(dinkes, 'present', day.code, start + 61 * minute)).toContain('datang 10.01 WITA');
      for (const odd of ['', 'abcd', '99999999999', "' or 1=1"]) {
        expect(await day.by('Camat Bontang Barat', 'check_in', { code: odd })).toContain('tidak cocok');
      }
      expect(await day.rows()).toHaveLength(2);
    });
  });

  describe('the code, guessed at from many phones that are not invited', () => {
    const wrong = (n: number) => String(1000 + ((Number(day.code) + n) % 9000));
    const guess = (n: number) => day.stranger(`phone-${n}`, 'check_in', { code: wrong(n) });
    const guests = (n: number) => day.stranger(`guest-${n}`, 'check_in', { code: day.code });

    test('lets in only the invited and who scans the wall after 40, and a right guess looks like a wrong one', async () => {
      await Promise.all(Array.from({ length: 39 }, (_, n) => guess(n + 1)));
      expect((await guests(1)).said).toContain('Kodenya cocok');
      const { said } = await guess(40);
      expect(said).toContain('tidak cocok');
      expect((await guests(2)).said).toBe(said);
      expect(await day.by('Lurah Api-api', 'present', day.code)).toBe(said);
      expect(await day.by(dinkes, 'present', day.code)).toContain('Tercatat *hadir*');
      const shown = await day.town.does(day.secretary, 'day', '1', start);
      const wall = /absen-(\d{4}-[\w-]{10})/.exec(JSON.stringify(shown.result))![1]!;
      expect((await day.stranger('guest-3', 'check_in', { code: wall })).said).toContain('Kodenya cocok');
      const forged = `${wall.slice(0, -1)}${wall.endsWith('a') ? 'b' : 'a'}`;
      expect((await day.stranger('guest-4', 'check_in', { code: forged })).said).toBe(said);
    });

    test('an invited person’s mistakes count for herself alone', async () => {
      for (let n = 1; n <= 5; n++) await day.by(dinkes, 'present', wrong(n));
      const rows = await records.db.selectFrom('join_attempt').select('what').distinct().execute();
      expect(rows).toEqual([{ what: 'code' }]);
    });

    test('is told to the admins once a day, and then counts for every meeting', async () => {
      const admins = await records.db.selectFrom('role').select('person').where('role', '=', 'admin').execute();
      const at = new Date(start - minute);
      const others = Array.from({ length: 199 }, (_, n) => ({ sender_hash: `s${n}`, at, what: 'room' as const }));
      await records.db.insertInto('join_attempt').values(others).execute();
      await records.db
        .updateTable('room_code')
        .set({ opened_at: new Date(start) })
        .execute();
      expect((await guests(1)).said).toContain('Kodenya cocok');
      await guess(1);
      await guess(2);
      expect((await guests(2)).said).toContain('tidak cocok');
      const told = await records.db
        .selectFrom('outbox')
        .select(['person', 'reply'])
        .where('kind', '=', 'directory.for_admins')
        .execute();
      expect(told.map(({ person }) => person)).toEqual(admins.map(({ person }) => person));
      expect(told[0]!.reply).toContain('many-wrong-room');
    });
  });

  describe('a person who types it', () => {
    test('is noted once, from however many phones, and every phone is answered', async () => {
      const people = ['Ketua', dinkes, 'Camat Bontang Utara', 'Camat Bontang Selatan', 'Camat Bontang Barat'];
      const said = await Promise.all(
        [...people, ...people, ...people, ...people].map((who) => day.by(who, 'present', day.code)),
      );
      expect(said.filter((text) => text.startsWith('✅ Tercatat *hadir*'))).toHaveLength(5);
      expect(said.filter((text) => text.startsWith('Ibu/Bapak sudah tercatat hadir'))).toHaveLength(15);
      expect(await day.rows()).toHaveLength(5);
      expect(await day.counted()).toMatchObject({ invited: 11, present: 5, late: 0 });
    });

    test('reads when she came and, after ten minutes, that the meeting had begun', async () => {
      expect(await day.by('Ketua', 'present', day.code, start + 10 * minute)).toContain('pukul 09.10 WITA');
      const late = await day.by(dinkes, 'present', day.code, start + 40 * minute);
      expect(late).toContain('datang 09.40 WITA, rapat mulai 09.00 WITA');
      expect(await day.counted()).toMatchObject({ present: 2, late: 1 });
    });

    test('can say once that she leaves early, and is back with the code or a tap', async () => {
      expect(await day.by(dinkes, 'leave', {})).toBe('refused: meetings/pulang:not-here');
      await day.by(dinkes, 'present', day.code);
      expect(await day.by(dinkes, 'leave', {}, start + 60 * minute)).toContain('Tercatat *pulang* pukul 10.00');
      expect(await day.by(dinkes, 'leave', {}, start + 70 * minute)).toContain('sudah tercatat pulang pukul 10.00');
      expect(await day.counted()).toMatchObject({ present: 1, left: 1 });
      const mine = String(await day.row(dinkes));
      expect(await day.by('Ketua', 'come_back', mine)).toBe('refused: meetings/pulang:not-here');
      expect(await day.by(dinkes, 'come_back', mine, start + 80 * minute)).toContain('Selamat datang kembali');
      await day.by(dinkes, 'leave', {}, start + 90 * minute);
      expect(await day.by(dinkes, 'present', day.code, start + 95 * minute)).toContain('Selamat datang kembali');
      expect(await day.counted()).toMatchObject({ present: 1, left: 0 });
    });

    test('and is not invited tells where she comes from, and stands behind the invited', async () => {
      expect(await day.by('Lurah Api-api', 'present', day.code)).toContain('belum ada di daftar undangan');
      await day.by('Lurah Api-api', 'walk_in', { ticket: await day.ticket(), comes: 'sendiri' });
      await day.by('Lurah Api-api', 'walk_in', { ticket: await day.ticket(), comes: 'sendiri' });
      const told = { consent: 'setuju', nama: 'Tamu Baru', comes: 'sendiri', agency: 'LSM Sehat', position: 'Ketua' };
      const { result } = await day.stranger('new', 'walk_in', { ticket: await day.ticket(), ...told });
      expect(result!.person).toBeGreaterThan(0);
      await day.by('Ketua', 'present', day.code, start + 30 * minute);
      expect(await day.counted()).toMatchObject({ invited: 11, present: 1, walkIns: 2 });
      expect((await attendedBy(records.db, 1)).map(({ name, agency }) => [name, agency])).toEqual([
        ['Ketua', 'Sekretariat Daerah'],
        ['Lurah Api-api', null],
        ['Tamu Baru', 'LSM Sehat'],
      ]);
    });

    test('and was removed from the list is on it again, also from two phones at once', async () => {
      await records.db
        .updateTable('invitee')
        .set({ removed_at: new Date(start) })
        .where('name', '=', dinkes)
        .execute();
      expect(await day.by(dinkes, 'present', day.code)).toContain('belum ada di daftar undangan');
      const args = { ticket: await day.ticket(), comes: 'sendiri' };
      const said = await Promise.all(
        [dinkes, dinkes, 'Lurah Api-api', 'Lurah Api-api'].map((who) => day.by(who, 'walk_in', args)),
      );
      expect(said.filter((text) => text.startsWith('✅ Tercatat'))).toHaveLength(2);
      expect(said.filter((text) => text.includes('sudah tercatat hadir'))).toHaveLength(2);
      expect(await day.counted()).toMatchObject({ walkIns: 2 });
    });

    test('and is unknown leaves no data without a yes, and a ticket cannot be guessed', async () => {
      const before = await records.db.selectFrom('person').select('id').execute();
      const said = await day.stranger('new', 'walk_in', {
        ticket: await day.ticket(),
        consent: 'tidak',
        comes: 'sendiri',
      });
      expect(said.said).toContain('tidak ada yang kami simpan');
      for (const guess of [day.code, '', '1']) {
        const args = { ticket: guess, consent: 'setuju', nama: 'X', comes: 'sendiri' };
        expect((await day.stranger('new', 'walk_in', args)).said).toContain('sudah ditutup');
      }
      expect(await records.db.selectFrom('person').select('id').execute()).toHaveLength(before.length);
    });
  });
});
