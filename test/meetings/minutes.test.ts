/** Writing the minutes: who may, from which phone, and that nothing is lost. On both databases. */
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { forgetMeetings } from '../../src/meetings/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords } from '../support/records.ts';
import { onRecords, stores } from '../support/stores.ts';
import { during, openMeeting } from './minutes-town.ts';
import { now } from './planning.ts';

describe.each(stores)('minutes on %s', (kind) => {
  let records: Records;
  let town: Awaited<ReturnType<typeof openMeeting>>;

  onRecords(kind, async (opened) => {
    records = opened;
    town = await openMeeting(records.db);
  });

  test('every message is stored at once at the current item, and `lewati` leads on', async () => {
    const { result } = await town.begin(town.secretary);
    expect(result?.next).toMatchObject({ flow: 'meetings/notulen_catat', same: true, args: { meeting: '1' } });
    expect(await town.asks(town.secretary, 'minutes_desk', { meeting: '1', item: null })).toEqual({
      place: '1',
      all: '4',
      title: 'Pembukaan',
      notes: 0,
      kind: 'acara',
    });
    const { at, said } = await town.writes(town.secretary, 'Dibuka oleh Sekda');
    expect(said).toBe('✔ Dicatat: “Dibuka oleh Sekda”');
    const second = await town.writes(town.secretary, 'lanjut', at);
    const third = await town.writes(town.secretary, 'Data D/S', second.at);
    expect(third.at).toBe(second.at);
    expect(second.at).not.toBe(at);
    expect(await town.notes()).toEqual([`${at}: Dibuka oleh Sekda`, `${second.at}: Data D/S`]);
  });

  test('an edited message changes its note; the same words from another message are another note', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Sasaran 45', undefined, 'one');
    expect((await town.writes(town.secretary, 'Sasaran 54', at, 'one')).said).toContain('Diubah');
    await town.writes(town.secretary, 'Sasaran 54', at, 'two');
    expect(await town.notes()).toEqual([`${at}: Sasaran 54`, `${at}: Sasaran 54`]);
  });

  test('when a phone fails, another person goes on at the same item, and late messages of the first are stored', async () => {
    const colleague = await town.who('Staf sekretariat');
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Satu');
    const { at: second } = await town.writes(town.secretary, 'lanjut', at);
    expect(await town.asks(colleague, 'minutes_begun', { meeting: '1' })).toMatchObject({
      state: 'lain',
      name: 'Sekretaris',
      place: '2',
      title: 'Paparan',
      time: '09.30 WITA',
    });
    // Nothing is taken over without her word.
    expect((await town.does(colleague, 'minutes_open', { meeting: '1' })).result?.next?.flow).toBe('meetings/notulen');
    const taken = await town.does(colleague, 'minutes_open', { meeting: '1', take: 'ambil' });
    expect(taken.result?.next?.args).toEqual({ meeting: '1', item: second });
    expect((await town.sent('meetings.told')).map(({ person }) => person)).toContain(town.secretary);
    await town.writes(colleague, 'Dua', second);
    const late = await town.writes(town.secretary, 'Tiga', second);
    expect(late.said).toContain('Tersimpan di butir 2. Tetapi notulen ini sekarang ditulis Staf sekretariat');
    expect(late.result?.next).toBeUndefined();
    expect(late.buttons).toEqual(['!meetings.minutes_take.1']);
    expect(await town.notes()).toEqual([`${at}: Satu`, `${second}: Dua`, `${second}: Tiga`]);
    await town.does(town.secretary, 'minutes_take', '1');
    expect((await town.row()).writer).toBe(town.secretary);
  });

  test('two people who write at the same time lose no word', async () => {
    const colleague = await town.who('Staf sekretariat');
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'mulai');
    const lines = Array.from({ length: 40 }, (_, n) => `catatan ${n}`);
    await Promise.all(
      lines.map((line, n) => {
        if (n === 10) return town.does(colleague, 'minutes_take', '1').then(() => town.writes(colleague, line, at));
        if (n === 25)
          return town.does(town.secretary, 'minutes_take', '1').then(() => town.writes(town.secretary, line, at));
        return town.writes(n % 2 ? colleague : town.secretary, line, at);
      }),
    );
    expect((await town.notes()).sort()).toEqual([...lines, 'mulai'].map((line) => `${at}: ${line}`).sort());
  });

  test('two people who begin at once write the same minutes', async () => {
    const colleague = await town.who('Staf sekretariat');
    await Promise.all([town.begin(town.secretary), town.begin(colleague)]);
    const items = await records.db.selectFrom('minutes_item').select('id').execute();
    expect(items).toHaveLength(4);
  });

  test('only those who run the meeting and their note-taker may write or see a draft', async () => {
    const lurah = await town.who('Lurah Api-api');
    const samarinda = await town.who('Sekretaris Samarinda');
    await town.begin(town.secretary);
    for (const stranger of [town.member, lurah, samarinda]) {
      expect((await town.writes(stranger, 'sisipan')).said).toBe(
        'Rapat itu tidak ada, atau bukan di wilayah tugas Ibu/Bapak.',
      );
      expect(await town.asks(stranger, 'minutes_notes', { meeting: '1' })).toBe('refused: meetings/refusals:not-yours');
      expect(await town.asks(stranger, 'minutes_desk', { meeting: '1' })).toBe('refused: meetings/refusals:not-yours');
      for (const tap of ['minutes', 'minutes_take', 'minutes_ask', 'minutes_heads', 'appoint', 'minutes_paper'])
        expect((await town.does(stranger, tap, '1')).said).toBe('refused: meetings/refusals:not-yours');
    }
    // An invited person knows of the meeting, but there is nothing to read yet.
    expect((await town.does(town.member, 'minutes_show', '1')).said).toBe('refused: meetings/minutes:none-yet');
    expect((await town.does(lurah, 'minutes_show', '1')).said).toBe('refused: meetings/refusals:not-yours');
    expect(await town.notes()).toEqual([]);
    expect(await town.asks(town.member, 'minuted')).toEqual([]);
    await town.does(town.secretary, 'appoint', { meeting: '1', person: String(town.member) });
    expect((await town.sent('meetings.told')).at(-1)).toMatchObject({ person: town.member });
    expect(await town.asks(town.member, 'minuted')).toHaveLength(1);
    await town.does(town.member, 'minutes_open', { meeting: '1', take: 'ambil' });
    expect((await town.writes(town.member, 'boleh')).said).toContain('Dicatat');
    // The note-taker may not agree in the leader's name, nor appoint others.
    await town.does(town.member, 'minutes_ask', '1');
    expect((await town.does(town.member, 'minutes_spoken', '1')).said).toBe('refused: meetings/refusals:not-yours');
    expect((await town.does(town.member, 'appoint', '1')).said).toBe('refused: meetings/refusals:not-yours');
    // A note-taker who was removed from the list has no right left.
    const removed = { removed_at: new Date(during) };
    await records.db.updateTable('invitee').set(removed).where('person', '=', town.member).execute();
    expect((await town.writes(town.member, 'lagi')).said).toBe(
      'Rapat itu tidak ada, atau bukan di wilayah tugas Ibu/Bapak.',
    );
  });

  test('an old button does nothing, and a forged one is refused', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Satu');
    const second = await town.writes(town.secretary, `lanjut-${at}`, at);
    const again = await town.writes(town.secretary, `lanjut-${at}`, second.at);
    expect(again.at).toBe(second.at);
    for (const id of ['0', '-1', '99', '1e9', 'x', "1' or 1=1", '99999999999'])
      expect((await town.does(town.secretary, 'minutes', id)).said).toBe('refused: meetings/refusals:not-yours');
  });

  test('without an agenda there is one item; forty items and four thousand characters work too', async () => {
    await clearRecords(records);
    town = await openMeeting(records.db, { agenda: '' });
    await town.begin(town.secretary);
    expect(await town.asks(town.secretary, 'minutes_desk', { meeting: '1' })).toMatchObject({
      title: 'Pembahasan',
      all: '2',
    });
    await clearRecords(records);
    const agenda = Array.from({ length: 40 }, (_, n) => `Acara nomor ${n + 1}`).join('\n');
    town = await openMeeting(records.db, { agenda });
    await town.begin(town.secretary);
    const items = (await town.asks(town.secretary, 'minutes_items', { meeting: '1' })) as {
      label: string;
      value: string;
    }[];
    expect(items).toHaveLength(42);
    expect(items[39]!.label).toBe('Acara nomor 40');
    const long = 'kata '.repeat(800).trim();
    await town.writes(town.secretary, long, items[39]!.value);
    expect(await town.notes()).toEqual([`${items[39]!.value}: ${long}`]);
    const { said } = await town.does(town.secretary, 'minutes_ended', { meeting: '1', ended: '11.40' });
    // It must fit into one message of Telegram, together with the head.
    expect(said.length).toBeLessThan(4096);
  });

  test('a later point of the agenda has its item when the minutes are opened again', async () => {
    await town.begin(town.secretary);
    await records.db
      .insertInto('meeting_agenda')
      .values({ meeting: 1, place: 9, item: 'Usulan', source: 'saran' })
      .execute();
    await town.does(town.secretary, 'minutes_open', { meeting: '1' });
    const items = (await town.asks(town.secretary, 'minutes_items', { meeting: '1' })) as { label: string }[];
    expect(items.map(({ label }) => label)).toEqual(['Pembukaan', 'Paparan', 'Usulan', 'Acara lain', 'Kesimpulan']);
  });

  test('notes and photos are changed and removed; photos are no documents of the invitation', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Salah');
    await town.writes(town.secretary, 'Benar', at);
    const photo = { meeting: '1', item: at, note: 'Papan tulis', photos: ['a'.repeat(64), 'b'.repeat(64)] };
    expect((await town.does(town.secretary, 'minutes_note', photo)).said).toContain('“Papan tulis”, semuanya 2');
    await town.does(town.secretary, 'minutes_note', photo);
    const notes = (await town.asks(town.secretary, 'minutes_notes', { meeting: '1', item: at })) as {
      value: string;
      label: string;
    }[];
    expect(notes.map(({ label }) => label)).toEqual(['Salah', 'Benar', 'Foto 1: Papan tulis', 'Foto 2: Papan tulis']);
    const change = (chosen: string, what: string, body?: string) =>
      town.does(town.secretary, 'minutes_change', { meeting: '1', item: at, chosen, what, ...(body ? { body } : {}) });
    await change(notes[0]!.value, 'hapus');
    await change(notes[1]!.value, 'ganti', 'Lebih benar');
    await change(notes[2]!.value, 'hapus');
    await change(notes[3]!.value, 'ganti', 'Hasil kelompok 2');
    expect(await town.notes()).toEqual([`${at}: Lebih benar`]);
    const files = await records.db.selectFrom('meeting_file').select(['file', 'name']).execute();
    expect(files).toEqual([{ file: 'b'.repeat(64), name: 'Hasil kelompok 2' }]);
    expect((await change(notes[0]!.value, 'hapus')).said).toBe('Catatan itu sudah tidak ada.');
    expect((await town.does(town.member, 'files', '1')).said).toBe('refused: meetings/refusals:no-files');
  });

  test('cannot be written before the day, nor for a draft or a cancelled meeting', async () => {
    expect(await town.asks(town.secretary, 'minuted')).toHaveLength(1);
    await records.db
      .updateTable('meeting')
      .set({ starts_at: new Date(during + 2 * dayMs) })
      .execute();
    expect(await town.asks(town.secretary, 'minuted')).toEqual([]);
    expect((await town.begin(town.secretary)).said).toBe('refused: meetings/minutes:too-early');
    await records.db
      .updateTable('meeting')
      .set({ starts_at: new Date(now), status: 'cancelled' })
      .execute();
    expect((await town.begin(town.secretary)).said).toBe('refused: meetings/changes:is-cancelled');
    // The meeting is cancelled while the form is open: the form ends with the reason, and the next text is no note.
    const late = await town.writes(town.secretary, 'Terlambat');
    expect(late.said).toContain('sudah dibatalkan');
    expect(late.result).toMatchObject({ replies: [{ parts: [{ key: 'meetings/changes:is-cancelled' }] }] });
    expect(late.result!.next).toBeUndefined();
  });

  test('the end of the meeting is read as people write it, and must be after its beginning', async () => {
    await town.begin(town.secretary);
    await town.writes(town.secretary, 'Satu');
    expect(await town.asks(town.secretary, 'minutes_end', { meeting: '1' })).toEqual({ time: '09.30' });
    const end = (ended: string) => town.does(town.secretary, 'minutes_ended', { meeting: '1', ended });
    expect((await end('entah')).said).toBe('refused: meetings/minutes:no-time');
    expect((await end('08.15')).said).toBe('refused: meetings/minutes:before-start');
    for (const told of ['11.40', 'pukul 11:40', 'jam 11.40 WITA', 'selesai 11.40']) {
      await end(told);
      expect((await town.row()).ended_wall).toBe('2026-11-19T11:40');
    }
  });

  test('a person whose data is erased is named neither as leader nor as note-taker', async () => {
    await town.begin(town.secretary);
    await town.writes(town.secretary, 'Satu');
    await town.does(town.secretary, 'minutes_ask', '1');
    await town.does(town.chair, 'minutes_yes', '10101');
    for (const person of [town.secretary, town.chair]) await forgetMeetings(records.db, person, during);
    const names = { leader_name: '(dihapus)', note_taker_name: '(dihapus)' };
    expect(await town.row()).toMatchObject(names);
    expect(await records.db.selectFrom('minutes_version').selectAll().executeTakeFirstOrThrow()).toMatchObject(names);
  });
});
