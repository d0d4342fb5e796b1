/** Deputies on the day, what the secretariat notes and corrects, and what erasing removes. On both databases. */
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import { aboutMe } from '../../src/directory/settings/saya.ts';
import { loadMeeting } from '../../src/meetings/base/meeting.ts';
import { attendedBy } from '../../src/meetings/day/attendance-list.ts';
import { rollOf } from '../../src/meetings/day/roll.ts';
import { forgetMeetings } from '../../src/meetings/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { following } from '../directory/people.ts';
import { onRecords, stores } from '../support/stores.ts';
import { type Day, dinkes, minute, openDay, start } from './day.ts';
import { texts } from './planning.ts';

const secrets = openSecrets('a key for tests, long enough to be one');

describe.each(stores)('on %s', (kind) => {
  let records: Records;
  let day: Day;
  onRecords(kind, async (opened) => {
    records = opened;
    day = await openDay(records.db);
  });

  describe("in somebody's place", () => {
    const stand = async (chat: string, whom: number, nama: string) =>
      day.stranger(chat, 'walk_in', {
        ticket: await day.ticket(),
        consent: 'setuju',
        nama,
        comes: 'mewakili',
        whom: String(whom),
      });

    test('an unannounced deputy counts for her member, who hears of it; a second one is turned away', async () => {
      const member = await day.row(dinkes);
      expect((await stand('new', member, 'Rina')).said).toContain(`mewakili *${dinkes}, Dinas Kesehatan*`);
      expect((await stand('other', member, 'Budi')).said).toContain('Ketik *absen* dan kodenya sekali lagi');
      const [there] = await attendedBy(records.db, 1);
      expect(there).toMatchObject({ name: 'Rina', represents: `${dinkes}, Dinas Kesehatan` });
      expect(await day.counted()).toMatchObject({ invited: 11, present: 1, walkIns: 0 });
      const told = await records.db
        .selectFrom('outbox')
        .select(['person', 'reply'])
        .where('key', 'like', '%diwakili%')
        .execute();
      expect(told).toHaveLength(1);
      expect(told[0]!.person).toBe(await day.town.who(dinkes));
      expect(told[0]!.reply).toContain('stands-for-you');
    });

    test('a person invited by letter is noted once from any phone, and gets no account by it', async () => {
      const people = await records.db.selectFrom('person').select('id').execute();
      const paper = async (chat: string, whom: number) =>
        (await day.stranger(chat, 'walk_in', { ticket: await day.ticket(), comes: 'diundang', whom: String(whom) }))
          .said;
      expect(await paper('new', await day.row('Anggota'))).toContain('✅ Tercatat *hadir*');
      expect(await paper('new', await day.row('Kapolres'))).toContain('✅ Tercatat *hadir*');
      // A second time, a person with a chat of her own, and nobody.
      for (const whom of [await day.row('Kapolres'), await day.row(dinkes), 9999, Number.NaN])
        expect(await paper('other', whom)).toContain('Coba *absen* sekali lagi');
      expect(await day.counted()).toMatchObject({ present: 2, walkIns: 0 });
      expect(await records.db.selectFrom('person').select('id').execute()).toHaveLength(people.length);
    });

    test('nobody can represent a member who is there, or one of another meeting', async () => {
      await day.by(dinkes, 'present', day.code);
      expect((await stand('new', await day.row(dinkes), 'Rina')).said).toContain(
        'Ketik *absen* dan kodenya sekali lagi',
      );
      expect((await stand('new', 9999, 'Rina')).said).toContain('Ketik *absen* dan kodenya sekali lagi');
    });

    test('a member who comes although she had sent a deputy is there herself', async () => {
      const member = await day.row(dinkes);
      await day.by(dinkes, 'deputise', { invitee: String(member), name: 'Rina' }, start - 10 * minute);
      await day.by(dinkes, 'present', day.code);
      expect(await attendedBy(records.db, 1)).toMatchObject([{ name: dinkes, represents: null }]);
      const row = await records.db.selectFrom('invitee').selectAll().where('id', '=', member).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ answer: 'hadir', deputy_name: null });
    });
  });

  describe('the secretariat', () => {
    test('ticks off once, corrects, and every correction is in the audit trail', async () => {
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
      const [row] = await day.rows();
      expect(row).toMatchObject({ how: 'sekretariat', left_at: null, by_name: null });
      expect(row!.came_at.getTime()).toBe(start - 5 * minute);
      await day.by('Sekretaris', 'undo', id, start + 24 * minute);
      await day.by('Sekretaris', 'undo', id, start + 25 * minute);
      expect(await day.rows()).toEqual([]);
      const own = (await day.audited()).filter(
        (action) => action !== 'meetings.invite' && action !== 'meetings.open_room',
      );
      expect(own).toEqual(
        ['came_at', 'left', 'stayed', 'stands', 'herself', 'not_here'].map((action) => `meetings.${action}`),
      );
      const places = await records.db.selectFrom('audit').select('kabupaten').distinct().execute();
      expect(places).toEqual([{ kabupaten: '64.74' }]);
      for (const action of ['left', 'stayed', 'herself'])
        expect(await day.by('Sekretaris', action, id)).toBe('refused: meetings/roll:not-noted');
    });

    test('adds a person without a phone once, and can type in a paper list the next day', async () => {
      const add = (who: string, at: number) => day.by('Sekretaris', 'add', { meeting: '1', who, whom: 'baru' }, at);
      await add('Budi Santoso – Kecamatan Bontang Utara', start + 26 * 60 * minute);
      await add('budi santoso - Kecamatan Bontang Utara', start + 27 * 60 * minute);
      expect(await day.by('Sekretaris', 'add', { meeting: '1', who: ' – ', whom: 'baru' })).toContain('no-name');
      const [there, ...more] = await attendedBy(records.db, 1);
      expect(more).toEqual([]);
      expect(there).toMatchObject({ name: 'Budi Santoso', agency: 'Kecamatan Bontang Utara', person: null });
      expect(there!.came_at.getTime()).toBe(start);
      expect(await add('Siti', start + 32 * dayMs)).toContain('sudah lewat');
      expect(await attendedBy(records.db, 1)).toHaveLength(1);
    });

    test("of this very area only: neither an invited camat nor another city's secretary writes or sees a name", async () => {
      const id = String(await day.row('Anggota'));
      const notYours = 'Rapat itu tidak ada, atau bukan di wilayah tugas Ibu/Bapak.';
      for (const who of [dinkes, 'Camat Bontang Utara', 'Sekretaris Samarinda']) {
        for (const action of ['here', 'undo', 'left', 'stayed', 'herself', 'by_deputy', 'fix_time'])
          expect(await day.by(who, action, id)).toBe('refused: meetings/refusals:not-yours');
        expect(await day.by(who, 'add', { meeting: '1', who: 'X', whom: 'baru' })).toBe(notYours);
        expect(await day.by(who, 'stands', { invitee: id, name: 'X' })).toBe(notYours);
        const person = (await loadPerson(records.db, await day.town.who(who), start))!;
        expect(
          await day.town.room.live!.roll!({ db: records.db, now: start }, 'meetings.roll:1_0', person),
        ).toBeUndefined();
      }
      for (const odd of ['0', '-1', '2e9', 'x', '99999999999'])
        expect(await day.by('Sekretaris', 'here', odd)).toBe('refused: meetings/refusals:not-yours');
    });
  });

  test('before the meeting begins people may still answer and it may be moved, although its list is open', async () => {
    const mine = String(await day.row(dinkes));
    expect(await day.by(dinkes, 'decline', mine, start - 5 * minute)).toContain('tidak hadir');
    expect(
      await day.by('Sekretaris', 'change', { meeting: '1', what: 'tempat', venue: 'Aula' }, start - 5 * minute),
    ).toContain('Aula');
    expect(await day.by(dinkes, 'come', mine, start)).toBe('refused: meetings/answers:started');
  });

  test('a meeting with an open list that is moved to another day begins anew; moved by an hour, it goes on', async () => {
    await day.by(dinkes, 'present', day.code, start - 20 * minute);
    await day.by(
      'Sekretaris',
      'change',
      { meeting: '1', what: 'waktu', starts: '2026-11-19T10:00' },
      start - 15 * minute,
    );
    expect(await day.counted()).toMatchObject({ present: 1 });
    await day.by(
      'Sekretaris',
      'change',
      { meeting: '1', what: 'waktu', starts: '2026-11-26T09:00' },
      start - 10 * minute,
    );
    expect(await day.counted()).toMatchObject({ present: 0 });
    expect((await loadMeeting(records.db, 1))!.status).toBe('invited');
    expect(await day.by(dinkes, 'present', day.code, start - 5 * minute)).toContain('tidak cocok');
    expect(await day.audited()).toContain('meetings.start_over');
  });

  test('a deputy who is there already stays on the list when the member says that she comes', async () => {
    const member = await day.row(dinkes);
    const args = {
      ticket: await day.ticket(),
      consent: 'setuju',
      nama: 'Rina',
      comes: 'mewakili',
      whom: String(member),
    };
    await day.stranger('new', 'walk_in', args, start - 30 * minute);
    await day.by(dinkes, 'come', String(member), start - 20 * minute);
    const meeting = (await loadMeeting(records.db, 1))!;
    const listed = (await rollOf(records.db, meeting)).filter(({ cameAt }) => cameAt !== null);
    expect(listed.map(({ name }) => name)).toEqual(['Rina, Dinas Kesehatan']);
    expect(await attendedBy(records.db, 1)).toHaveLength(1);
  });

  test('a person who erases herself leaves a place on the list, without name and NIP', async () => {
    const who = await day.town.who(dinkes);
    await day.by(dinkes, 'present', day.code);
    await day.by(dinkes, 'tell_details', { sex: 'perempuan', nip: '19750312 200003 2 004' });
    const { told_enc } = await records.db.selectFrom('attendee').selectAll().executeTakeFirstOrThrow();
    expect(told_enc).not.toContain('1975');
    const about = aboutMe({ following, secrets, texts: { render: () => '' } });
    const context = { now: start, db: records.db, channel: 'whatsapp' as const, chat: 'c', practice: false, turn: 't' };
    const { replies } = await about({ ...context, person: await loadPerson(records.db, who, start) }, {});
    const told = replies[0]!.parts.map((part) => texts.render('id', part)).join(' ');
    expect(told).toContain('Rapat yang dihadiri: 1');
    expect(told).toContain('L/P P, NIP 197 …  004');
    await records.db.transaction().execute((tx) => forgetMeetings(tx, who, start + minute));
    expect(await records.db.selectFrom('attendee').selectAll().execute()).toEqual([]);
    expect(await attendedBy(records.db, 1)).toMatchObject([{ name: '(dihapus)', position: null }]);
  });
});
