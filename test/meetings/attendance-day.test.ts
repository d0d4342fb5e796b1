/** The day of the meeting: the code of the room, who is noted how often, in whose place, and by whom. On both databases. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetMeetings } from '../../src/directory/erasing-meetings.ts';
import { loadPerson } from '../../src/directory/people.ts';
import { attendedBy } from '../../src/meetings/attendance-list.ts';
import { countRoll, rollOf } from '../../src/meetings/attendance-roll.ts';
import { loadMeeting } from '../../src/meetings/rights.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { startPostgres } from '../support/servers.ts';
import { type Day, minute, openDay, start } from './day.ts';

const postgres = await startPostgres();

describe.each(postgres ? (['pglite', 'postgres'] as const) : (['pglite'] as const))('on %s', (kind) => {
  let records: Records;
  let day: Day;
  beforeAll(async () => {
    records = (await openTestRecords(kind))!;
  });
  afterAll(() => records.close());
  beforeEach(async () => {
    await clearRecords(records);
    day = await openDay(records.db);
  });

  const dinkes = 'Ketua bidang kesehatan';
  const rows = () => records.db.selectFrom('attendance').selectAll().orderBy('came_at').execute();
  const counted = async () => {
    const meeting = (await loadMeeting(records.db, 1))!;
    return countRoll(await rollOf(records.db, meeting), meeting);
  };
  const audited = async () =>
    (await records.db.selectFrom('audit').select('action').orderBy('id').execute()).map(({ action }) => action);
  const ticket = async () =>
    (await records.db.selectFrom('room_code').select('ticket').executeTakeFirstOrThrow()).ticket;

  describe('the code', () => {
    test('is four figures, opens the meeting, and stays the same when the list is opened again', async () => {
      expect(day.code).toMatch(/^[1-9]\d{3}$/);
      expect((await loadMeeting(records.db, 1))!.status).toBe('held');
      await day.by('Sekretaris', 'close_room', '1', start + minute);
      expect(await day.by(dinkes, 'present', day.code, start + 2 * minute)).toContain('sudah ditutup pukul 09.01 WITA');
      await day.by('Staf sekretariat', 'open_room', '1', start + 3 * minute);
      expect(await day.by(dinkes, 'present', day.code, start + 4 * minute)).toContain('Tercatat *hadir*');
      expect(await audited()).toEqual(expect.arrayContaining(['meetings.open_room', 'meetings.close_room']));
    });

    test('is opened by who runs the meeting, from two hours before it and not the next day', async () => {
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
      expect(await rows()).toEqual([]);
    });

    test('is of no use for a meeting that was called off after it was opened', async () => {
      expect(await day.by('Sekretaris', 'cancel', { meeting: '1' }, start - minute)).toContain('dibatalkan');
      expect(await day.by(dinkes, 'present', day.code, start - minute)).toContain('sudah ditutup');
    });

    test('that is wrong may be tried five times; then a right one has to wait too, but not that of others', async () => {
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
      expect(await rows()).toHaveLength(2);
    });
  });

  describe('whoever types it', () => {
    test('is noted once, however often and from however many phones, and every phone is answered', async () => {
      const people = ['Ketua', dinkes, 'Camat Bontang Utara', 'Camat Bontang Selatan', 'Camat Bontang Barat'];
      const said = await Promise.all(
        [...people, ...people, ...people, ...people].map((who) => day.by(who, 'present', day.code)),
      );
      expect(said.filter((text) => text.startsWith('✅ Tercatat *hadir*'))).toHaveLength(5);
      expect(said.filter((text) => text.startsWith('Ibu/Bapak sudah tercatat hadir'))).toHaveLength(15);
      expect(await rows()).toHaveLength(5);
      expect(await counted()).toMatchObject({ invited: 11, present: 5, late: 0 });
    });

    test('reads when she came, and from ten minutes on that the meeting had begun', async () => {
      expect(await day.by('Ketua', 'present', day.code, start + 10 * minute)).toContain('pukul 09.10 WITA');
      const late = await day.by(dinkes, 'present', day.code, start + 40 * minute);
      expect(late).toContain('datang 09.40 WITA, rapat mulai 09.00 WITA');
      expect(await counted()).toMatchObject({ present: 2, late: 1 });
    });

    test('goes early by her own word, once, and is back with the code or a tap', async () => {
      expect(await day.by(dinkes, 'leave', {})).toBe('refused: meetings/pulang:not-here');
      await day.by(dinkes, 'present', day.code);
      expect(await day.by(dinkes, 'leave', {}, start + 60 * minute)).toContain('Tercatat *pulang* pukul 10.00');
      expect(await day.by(dinkes, 'leave', {}, start + 70 * minute)).toContain('sudah tercatat pulang pukul 10.00');
      expect(await counted()).toMatchObject({ present: 1, left: 1 });
      const mine = String(await day.row(dinkes));
      expect(await day.by('Ketua', 'come_back', mine)).toBe('refused: meetings/pulang:not-here');
      expect(await day.by(dinkes, 'come_back', mine, start + 80 * minute)).toContain('Selamat datang kembali');
      await day.by(dinkes, 'leave', {}, start + 90 * minute);
      expect(await day.by(dinkes, 'present', day.code, start + 95 * minute)).toContain('Selamat datang kembali');
      expect(await counted()).toMatchObject({ present: 1, left: 0 });
    });

    test('and is not invited tells from where she comes, and stands behind the invited', async () => {
      expect(await day.by('Lurah Api-api', 'present', day.code)).toContain('belum ada di daftar undangan');
      await day.by('Lurah Api-api', 'walk_in', { ticket: await ticket(), comes: 'sendiri' });
      await day.by('Lurah Api-api', 'walk_in', { ticket: await ticket(), comes: 'sendiri' });
      const told = { consent: 'setuju', nama: 'Tamu Baru', comes: 'sendiri', agency: 'LSM Sehat', position: 'Ketua' };
      const { result } = await day.stranger('new', 'walk_in', { ticket: await ticket(), ...told });
      expect(result!.person).toBeGreaterThan(0);
      await day.by('Ketua', 'present', day.code, start + 30 * minute);
      expect(await counted()).toMatchObject({ invited: 11, present: 1, walkIns: 2 });
      expect((await attendedBy(records.db, 1)).map(({ name, agency }) => [name, agency])).toEqual([
        ['Ketua', 'Sekretariat Daerah'],
        ['Lurah Api-api', null],
        ['Tamu Baru', 'LSM Sehat'],
      ]);
    });

    test('and is unknown leaves nothing behind without a yes, and a ticket cannot be guessed', async () => {
      const before = await records.db.selectFrom('person').select('id').execute();
      const said = await day.stranger('new', 'walk_in', { ticket: await ticket(), consent: 'tidak', comes: 'sendiri' });
      expect(said.said).toContain('tidak ada yang kami simpan');
      for (const guess of [day.code, '', '1']) {
        const args = { ticket: guess, consent: 'setuju', nama: 'X', comes: 'sendiri' };
        expect((await day.stranger('new', 'walk_in', args)).said).toBe('refused: meetings/checkin:expired');
      }
      expect(await records.db.selectFrom('person').select('id').execute()).toHaveLength(before.length);
    });
  });

  describe("in somebody's place", () => {
    const stand = async (chat: string, whom: number, nama: string) =>
      day.stranger(chat, 'walk_in', {
        ticket: await ticket(),
        consent: 'setuju',
        nama,
        comes: 'mewakili',
        whom: String(whom),
      });

    test('an unannounced deputy counts for whom she represents, who hears of it; a second one is turned away', async () => {
      const member = await day.row(dinkes);
      expect((await stand('new', member, 'Rina')).said).toContain(`mewakili *${dinkes}, Dinas Kesehatan*`);
      expect((await stand('other', member, 'Budi')).said).toBe('refused: meetings/langsung:taken');
      const [there] = await attendedBy(records.db, 1);
      expect(there).toMatchObject({ name: 'Rina', represents: `${dinkes}, Dinas Kesehatan` });
      expect(await counted()).toMatchObject({ invited: 11, present: 1, walkIns: 0 });
      const told = await records.db
        .selectFrom('outbox')
        .select(['person', 'reply'])
        .where('key', 'like', '%diwakili%')
        .execute();
      expect(told).toHaveLength(1);
      expect(told[0]!.person).toBe(await day.town.who(dinkes));
      expect(told[0]!.reply).toContain('stands-for-you');
    });

    test('nobody stands for who is there, or at another meeting', async () => {
      await day.by(dinkes, 'present', day.code);
      expect((await stand('new', await day.row(dinkes), 'Rina')).said).toBe('refused: meetings/langsung:taken');
      expect((await stand('new', 9999, 'Rina')).said).toBe('refused: meetings/langsung:taken');
    });

    test('who was to be represented and comes all the same is there herself', async () => {
      const member = await day.row(dinkes);
      await day.by(dinkes, 'deputise', { invitee: String(member), name: 'Rina' }, start - 10 * minute);
      await day.by(dinkes, 'present', day.code);
      expect(await attendedBy(records.db, 1)).toMatchObject([{ name: dinkes, represents: null }]);
      const row = await records.db.selectFrom('invitee').selectAll().where('id', '=', member).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ answer: 'hadir', deputy_name: null });
    });
  });

  describe('the secretariat', () => {
    test('ticks off once, corrects, and every correction leaves a line', async () => {
      const id = String(await day.row('Anggota'));
      expect(await day.by('Sekretaris', 'here', id)).toContain('hadir, pukul 09.00 WITA');
      expect(await day.by('Staf sekretariat', 'here', id, start + minute)).toContain('datang pukul 09.00 WITA');
      await day.by('Sekretaris', 'correct_time', { invitee: id, time: '08.55' }, start + minute);
      await day.by('Sekretaris', 'left', id, start + 20 * minute);
      await day.by('Sekretaris', 'stayed', id, start + 21 * minute);
      expect(await day.by('Sekretaris', 'stands', { invitee: id, name: 'Ani' }, start + 22 * minute)).toContain(
        'diwakili Ani',
      );
      await day.by('Sekretaris', 'herself', id, start + 23 * minute);
      const [row] = await rows();
      expect(row).toMatchObject({ how: 'sekretariat', left_at: null, by_name: null });
      expect(row!.came_at.getTime()).toBe(start - 5 * minute);
      await day.by('Sekretaris', 'undo', id, start + 24 * minute);
      await day.by('Sekretaris', 'undo', id, start + 25 * minute);
      expect(await rows()).toEqual([]);
      const own = (await audited()).filter((action) => action !== 'meetings.invite' && action !== 'meetings.open_room');
      expect(own).toEqual(
        ['came_at', 'left', 'stayed', 'stands', 'herself', 'not_here'].map((action) => `meetings.${action}`),
      );
      for (const action of ['left', 'stayed', 'herself'])
        expect(await day.by('Sekretaris', action, id)).toBe('refused: meetings/roll:not-noted');
    });

    test('adds who has no phone, twice is one person, and a list on paper can be typed in the next day', async () => {
      const add = (who: string, at: number) => day.by('Sekretaris', 'add', { meeting: '1', who, whom: 'baru' }, at);
      await add('Budi Santoso – Kecamatan Bontang Utara', start + 26 * 60 * minute);
      await add('budi santoso - Kecamatan Bontang Utara', start + 27 * 60 * minute);
      expect(await day.by('Sekretaris', 'add', { meeting: '1', who: ' – ', whom: 'baru' })).toContain('no-name');
      const [there, ...more] = await attendedBy(records.db, 1);
      expect(more).toEqual([]);
      expect(there).toMatchObject({ name: 'Budi Santoso', agency: 'Kecamatan Bontang Utara', person: null });
      expect(there!.came_at.getTime()).toBe(start);
      expect(await add('Siti', start + 32 * 24 * 60 * minute)).toBe('refused: meetings/room:over');
    });

    test("of this very area only: neither an invited camat nor another city's secretary writes or sees a name", async () => {
      const id = String(await day.row('Anggota'));
      for (const who of [dinkes, 'Camat Bontang Utara', 'Sekretaris Samarinda']) {
        for (const action of ['here', 'undo', 'left', 'stayed', 'herself', 'by_deputy', 'fix_time'])
          expect(await day.by(who, action, id)).toBe('refused: meetings/refusals:not-yours');
        expect(await day.by(who, 'add', { meeting: '1', who: 'X', whom: 'baru' })).toBe(
          'refused: meetings/refusals:not-yours',
        );
        expect(await day.by(who, 'stands', { invitee: id, name: 'X' })).toBe('refused: meetings/refusals:not-yours');
        const person = (await loadPerson(records.db, await day.town.who(who), start))!;
        expect(
          await day.town.room.live!.roll!({ db: records.db, now: start }, 'meetings.roll:1_0', person),
        ).toBeUndefined();
      }
      for (const odd of ['0', '-1', '2e9', 'x', '99999999999'])
        expect(await day.by('Sekretaris', 'here', odd)).toBe('refused: meetings/refusals:not-yours');
    });
  });

  test('before the meeting begins one may still answer, and it may still be moved, though its list lies open', async () => {
    const mine = String(await day.row(dinkes));
    expect(await day.by(dinkes, 'decline', mine, start - 5 * minute)).toContain('tidak hadir');
    expect(
      await day.by('Sekretaris', 'change', { meeting: '1', what: 'tempat', venue: 'Aula' }, start - 5 * minute),
    ).toContain('Aula');
    expect(await day.by(dinkes, 'come', mine, start)).toBe('refused: meetings/answers:started');
  });

  test('who erases herself leaves her place on the list, without name and NIP', async () => {
    const who = await day.town.who(dinkes);
    await day.by(dinkes, 'present', day.code);
    await day.by(dinkes, 'tell_details', { sex: 'perempuan', nip: '19750312 200003 2 004' });
    const { told_enc } = await records.db.selectFrom('attendee').selectAll().executeTakeFirstOrThrow();
    expect(told_enc).not.toContain('1975');
    await records.db.transaction().execute((tx) => forgetMeetings(tx, who, start + minute));
    expect(await records.db.selectFrom('attendee').selectAll().execute()).toEqual([]);
    expect(await attendedBy(records.db, 1)).toMatchObject([{ name: '(dihapus)', position: null }]);
  });
});
