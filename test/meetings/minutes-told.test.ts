/** Short forms of the note-taker: `saya` for herself, and the end of the meeting behind `selesai`. On both databases. */
import { describe, expect, test } from 'vitest';
import { onRecords, stores } from '../support/stores.ts';
import { openMeeting } from './minutes-town.ts';

describe.each(stores)('in the minutes on %s', (kind) => {
  let town: Awaited<ReturnType<typeof openMeeting>>;

  onRecords(kind, async (records) => {
    town = await openMeeting(records.db);
  });

  test('`saya` means the writer, as leader and as note-taker', async () => {
    await town.does(town.chair, 'minutes_open', { meeting: '1', leader: 'Saya', taker: 'saya sendiri' });
    const herself = { leader: town.chair, leader_name: 'Ketua', note_taker: town.chair, note_taker_name: 'Ketua' };
    expect(await town.row()).toMatchObject(herself);
    await town.does(town.secretary, 'minutes_heads', { meeting: '1', leader: 'Ketua', taker: 'saya', ended: null });
    expect(await town.row()).toMatchObject({ ...herself, note_taker: town.secretary, note_taker_name: 'Sekretaris' });
  });

  test('`selesai 11.40` stores the time and shows the minutes; a similar text stays a note', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Dibuka');
    const ends = {
      'selesai 11.40': '11:40',
      'Sudah selesai pukul 12:05': '12:05',
      'SELESAI JAM 13': '13:00',
      'selesai 12.10 WITA.': '12:10',
    };
    for (const [said, time] of Object.entries(ends)) {
      const told = await town.writes(town.secretary, said, at);
      expect(told.said).toContain(`✔ Jam selesai dicatat: ${time.replace(':', '.')}`);
      expect(told.said).toContain('*Notulen (draf):');
      expect((await town.row()).ended_wall).toBe(`2026-11-19T${time}`);
    }
    for (const note of ['selesai 12', 'selesai 12 posyandu', 'Acara selesai 11.40', 'selesai jam istirahat'])
      expect((await town.writes(town.secretary, note, at)).said).toBe(`✔ Dicatat: “${note}”`);
    expect(await town.notes()).toHaveLength(5);
  });

  test('an impossible time is asked for again, and the old one stays', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Dibuka');
    await town.writes(town.secretary, 'selesai 11.40', at);
    for (const [said, why] of [
      ['selesai 8.30', 'sebelum rapat dimulai'],
      ['selesai 25.00', 'belum terbaca'],
    ]) {
      const { said: heard, result } = await town.writes(town.secretary, said!, at);
      expect(heard).toContain(why);
      expect(result?.next).toMatchObject({ flow: 'meetings/notulen_selesai', args: { meeting: '1' } });
    }
    expect((await town.row()).ended_wall).toBe('2026-11-19T11:40');
  });

  test('a changed time takes back the open question', async () => {
    await town.begin(town.secretary);
    const { at } = await town.writes(town.secretary, 'Dibuka');
    await town.does(town.secretary, 'minutes_ask', '1');
    expect((await town.writes(town.secretary, 'selesai 11.40', at)).said).toContain('perlu diminta lagi');
    expect((await town.row()).status).toBe('draft');
  });
});
