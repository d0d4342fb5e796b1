import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PasteField } from '../../../src/conversation/reader.ts';
import { packMoment } from '../../../src/texts/moments.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { writeDate } from '../../../src/texts/writing.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
/** A Friday. */
const now = { today: '2026-11-20', time: '10:00', zone: 'WITA' } as const;
const read = (text: string, begun?: string) => {
  const { today, ...clock } = now;
  const reading = reader.moment(text, today, { ...clock, ...(begun !== undefined && { begun }) });
  if ('doubt' in reading) return reading.doubt.key.replace('conversation/reading:', '?');
  return 'part' in reading ? `${packMoment(reading.part)} + ${reading.rest}` : packMoment(reading.value);
};

describe('when something begins', () => {
  test.each([
    // Whole dates.
    ['Jumat 27/11/2026 pukul 14.00', '2026-11-27T14:00'],
    ['Jumat, 27 November 2026, pukul 14.00 WIB', '2026-11-27T14:00 WIB'],
    ['Jum’at/27 Nopember 2026 Pukul : 14.00 WIB s/d selesai', '2026-11-27T14:00 WIB'],
    ['8 Desember 2026 09:00 wita', '2026-12-08T09:00 WITA'],
    ['8.12.2026 jam 9', '2026-12-08T09:00'],
    ['2026-12-08 08:00', '2026-12-08T08:00'],
    ['08122026 jam 8', '2026-12-08T08:00'],
    ['December 8, 2026 09:00', '2026-12-08T09:00'],
    ['hari selasa tgl 8 bln 12 jam 9', '2026-12-08T09:00'],
    ['15 des 8 pagi', '2026-12-15T08:00'],
    ['pukul 0900 tgl 24/11/2026', '2026-11-24T09:00'],
    ['1 Desember 2026 jam satu siang', '2026-12-01T13:00'],
    // Without a year it is to come: a meeting is planned, a report looks back. What passed lately is asked.
    ['5 Maret jam 9', '2027-03-05T09:00'],
    ['12 November jam 9', '?which-year'],
    ['12 November 2026 jam 9', '2026-11-12T09:00'],
    ['Kamis 12 November jam 9', '2026-11-12T09:00'],
    ['kamis 8/12 pukul 08.00', '?weekday'],
    ['Senin 27/11/2026 pukul 14.00', '?weekday'],
    ['31/6/2027 jam 9', '?no-such-date'],
    ['29 Februari 2027 jam 9', '?no-such-date'],
    // Days from today.
    ['bsk pkl 14:00', '2026-11-21T14:00'],
    ['lusa pagi pukul 8', '2026-11-22T08:00'],
    ['sesuk jam 9', '2026-11-21T09:00'],
    ['3 hari lagi jam 9', '2026-11-23T09:00'],
    ['seminggu lagi jam 9', '2026-11-27T09:00'],
    ['dua minggu lagi hari Kamis jam 9', '2026-12-03T09:00'],
    ['besok, Sabtu 21 November, jam 9', '2026-11-21T09:00'],
    ['besok, Minggu 22 November, jam 9', '?weekday'],
    ['besok lusa jam 9', '?date-range'],
    // Weekdays.
    ['Selasa 24 jam 9', '2026-11-24T09:00'],
    ['nanti hari Senin jam 9', '2026-11-23T09:00'],
    ['Senin ini jam 9', '2026-11-23T09:00'],
    ['Rabu minggu depan pukul 10.00', '2026-11-25T10:00'],
    ['pekan depan hari Kamis jam 10', '2026-11-26T10:00'],
    ['Sabtu depan jam 8', '?which-week'],
    ['Jumat depan jam 8', '2026-11-27T08:00'],
    ['Jumat jam 14', '?which-week'],
    ['Jumat ini jam 14', '2026-11-20T14:00'],
    ['Jumat jam 8', '2026-11-27T08:00'],
    ['hari Minggu jam 8', '2026-11-22T08:00'],
    ['hari Minggu depan jam 8', '?which-week'],
    ['minggu depan jam 9', '?which-day-of-week'],
    ['pekan depan jam 9', '?which-day-of-week'],
    ['Senin, 23 dan Selasa, 24 November jam 9', '?date-range'],
    ['Rabu atau Kamis jam 9', '?date-range'],
    // Months.
    ['tanggal 5 jam 9', '2026-12-05T09:00'],
    ['tgl 30 bulan ini jam 09.00', '2026-11-30T09:00'],
    ['jam 8 tanggal 31 bulan depan', '2026-12-31T08:00'],
    ['tgl 31 jam 8', '?no-such-date'],
    ['akhir bulan jam 9', '?left-over'],
    ['pertengahan Desember jam 9', '?left-over'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['besok jam sembilan lewat seperempat', '2026-11-21T09:15'],
    ['Senin 30/11 jam 9 lewat 15 menit', '2026-11-30T09:15'],
    ['Senin jam 10 kurang 5', '2026-11-23T09:55'],
    ['pukul setengah dua siang, besok', '2026-11-21T13:30'],
    ['lusa setengah 8 pg', '2026-11-22T07:30'],
    ['besok jam 9 tepat', '2026-11-21T09:00'],
    // Two o'clock is by day or by night; so is what has passed today.
    ['besok jam 2', '?which-half'],
    ['Sabtu jam 2.30', '?which-half'],
    ['Sabtu jam 02.30', '2026-11-21T02:30'],
    ['nanti jam 2', '2026-11-20T14:00'],
    ['hari ini jam 8', '?which-half'],
    ['hari ini pukul 08.00', '2026-11-20T08:00'],
    ['besok jam 1 siang', '2026-11-21T13:00'],
    ['besok jam 11 siang', '2026-11-21T11:00'],
    ['besok jam 4 subuh', '2026-11-21T04:00'],
    ['besok pukul 08.00 malam', '2026-11-21T20:00'],
    ['malam ini jam 7', '2026-11-20T19:00'],
    ['jam 9 besok pagi ya bu', '2026-11-21T09:00'],
    ['malam bu, besok jam 9', '2026-11-21T09:00'],
    ['besok pagi jam 4 sore', '?two-times'],
    ['besok jam 8 siang', '?no-such-time'],
    ['besok jam 14 malam', '?no-such-time'],
    ['besok pukul 25.00', '?no-such-time'],
    // Midnight ends the evening that was told away from the hour; else it may be that of the day before.
    ['nanti jam 12 malam', '2026-11-21T00:00'],
    ['hari ini jam 12 malam', '2026-11-21T00:00'],
    ['Sabtu malam jam 12', '2026-11-22T00:00'],
    ['malam Minggu jam 12', '2026-11-22T00:00'],
    ['nanti malam jam 1', '2026-11-21T01:00'],
    ['Senin pukul 24.00', '2026-11-24T00:00'],
    ['besok jam 12', '2026-11-21T12:00'],
    ['besok jam 12 malam', '?midnight'],
    ['besok jam 1 malam', '?midnight'],
    ['malam Sabtu jam 8', '2026-11-20T20:00'],
    ['malam Jumat jam 8', '2026-11-26T20:00'],
    ['Kamis malam jam 8', '2026-11-26T20:00'],
    ['jam 7 malam Minggu', '?which-evening'],
    ['malam Minggu tanggal 22 jam 7', '?which-evening'],
    ['jam 7 malam hari Minggu', '2026-11-22T19:00'],
    // From now on.
    ['10 menit lagi bu', '2026-11-20T10:10 WITA'],
    ['setengah jam lagi', '2026-11-20T10:30 WITA'],
    ['1,5 jam lagi', '2026-11-20T11:30 WITA'],
    ['satu setengah jam lagi', '2026-11-20T11:30 WITA'],
    ['2 jam 30 menit lagi', '2026-11-20T12:30 WITA'],
    ['15 jam lagi', '2026-11-21T01:00 WITA'],
    ['sekarang', '2026-11-20T10:00 WITA'],
    // A prayer is no clock time.
    ['besok habis magrib', '?no-clock'],
    ["jumat 27 november ba'da jumat jam 13.30", '2026-11-27T13:30'],
  ])('at what time: %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['pukul 09.00 - 12.00 WIB, Kamis 26 November 2026', '2026-11-26T09:00--2026-11-26T12:00 WIB'],
    ['08.30 s.d. 12.00, 26/11/2026', '2026-11-26T08:30--2026-11-26T12:00'],
    ['25 Nov jam 13.00 sampai dengan 15.30 wita', '2026-11-25T13:00--2026-11-25T15:30 WITA'],
    ['besok jam 9 selama 2 jam', '2026-11-21T09:00--2026-11-21T11:00'],
    ['besok 9-11 pagi', '2026-11-21T09:00--2026-11-21T11:00'],
    ['besok jam 9-11 malam', '2026-11-21T21:00--2026-11-21T23:00'],
    ['besok jam 1 - 3 siang', '2026-11-21T13:00--2026-11-21T15:00'],
    ['besok jam 8 - 4 sore', '2026-11-21T08:00--2026-11-21T16:00'],
    ['besok jam 10 - 2', '2026-11-21T10:00--2026-11-21T14:00'],
    ['Rabu 25 Nov jam 3 sore - 5', '2026-11-25T15:00--2026-11-25T17:00'],
    ['besok 20.00 - 24.00', '2026-11-21T20:00--2026-11-22T00:00'],
    ['besok 14.00 - 12.00', '?ends-before'],
    ['besok sampai jam 9', '2026-11-21T09:00 + sampai'],
    ['besok jam 9 dan jam 14', '?two-times'],
    ['besok pukul 08.00 s/d 10.00 dan 13.00', '?two-times'],
    // Over several days.
    ['Senin-Selasa, 7-8 Desember 2026 08.00 - 12.30 WITA', '2026-12-07T08:00--2026-12-08T12:30 WITA'],
    ['28 Nov s/d 2 Des 2026 pukul 08.00-15.00', '2026-11-28T08:00--2026-12-02T15:00'],
    ['30 Des 2026 sampai 2 Januari 2027 pukul 08.00-15.00', '2026-12-30T08:00--2027-01-02T15:00'],
    ['Senin jam 8 sampai Rabu jam 16', '2026-11-23T08:00--2026-11-25T16:00'],
    ['besok jam 8 sampai lusa jam 10', '2026-11-21T08:00--2026-11-22T10:00'],
    ['3 Desember jam 8 sampai 4 Desember jam 12', '2026-12-03T08:00--2026-12-04T12:00'],
    ['tanggal 24 s.d. 25 November jam 08.00-16.00', '2026-11-24T08:00--2026-11-25T16:00'],
    ['24-25 November jam 8', '?no-end-time'],
    ['Senin s.d. Kamis, 23-25 November, 09.00 - 12.00', '?weekday'],
    // Zones.
    ['09.00 WITA / 08.00 WIB, Senin 23 November', '2026-11-23T09:00 WITA'],
    ['09.00 WIB (10.00 WITA), Senin 23 November', '2026-11-23T10:00 WITA'],
    ['09.00 - 11.00 WIB (11.00 - 13.00 WIT), Senin 23 November', '2026-11-23T09:00--2026-11-23T11:00 WIB'],
    ['09.00 WITA (09.00 WIB), Senin 23 November', '?two-zones'],
    ['besok 08.00-16.00 wib/wita', '2026-11-21T08:00--2026-11-21T16:00 WIB + wita'],
  ])('until when, and where: %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['27/11/2026', '?no-time'],
    ['besok pagi', '?no-time'],
    ['pukul 14.00 WIB', '?no-day'],
    ['nanti saja', '?not-a-moment'],
    ['belum tahu', '?not-a-moment'],
    ['', '?empty'],
    ['besok jam 9 di aula', '2026-11-21T09:00 + aula'],
    ['sekitar jam 9 besok', '2026-11-21T09:00 + sekitar'],
    ['besok jam 9an', '2026-11-21T09:00 + an'],
    ['besok jam 9?', '2026-11-21T09:00 + ?'],
    ['bukan besok, lusa jam 10', '?left-over'],
    ['tiap Senin jam 8', '2026-11-23T08:00 + tiap'],
    ['senin pukul 08.00 paling lambat', '2026-11-23T08:00 + paling lambat'],
  ])('what is missing or has no meaning: %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['besok pagi', '9', '2026-11-21T09:00'],
    ['besok sore', 'jam 4', '2026-11-21T16:00'],
    ['Kamis, 26 November 2026', '13.30 WIB', '2026-11-26T13:30 WIB'],
    ['jam 9 - 11', 'lusa', '2026-11-22T09:00--2026-11-22T11:00'],
    ['pukul 10.00', '24', '2026-11-24T10:00'],
    ['Senin 24 November jam 9', 'Selasa 24 November', '2026-11-24T09:00'],
    ['minggu depan jam 9', 'Rabu minggu depan', '2026-11-25T09:00'],
    ['besok jam 2', '14.00', '2026-11-21T14:00'],
    ['24-25 November jam 8', '16.00', '2026-11-24T08:00--2026-11-25T16:00'],
    ['besok habis magrib', '18.30', '2026-11-21T18:30'],
    ['besok pagi', 'lusa jam 10', '2026-11-22T10:00'],
    ['jam 9\nminggu depan', 'Rabu 25/11', '2026-11-25T09:00'],
    ['besok pagi', 'zorgel', '?left-over'],
  ])('told in several messages: %s, then %s', (begun, text, expected) => expect(read(text, begun)).toBe(expected));

  test('every day and minute of years that we write can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
        const day = Temporal.PlainDate.from('2024-01-01').add({ days }).toString();
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
        const reading = reader.moment(`${writeDate(day, 'long')}, pukul ${time} WIT`, '2024-07-10');
        expect(reading).toEqual({ value: { start: `${day}T${time.replace('.', ':')}`, zone: 'WIT' } });
      }),
    );
  });

  test('in a pasted letter the day and the time stand in two lines', () => {
    const fields: PasteField[] = [
      { name: 'theme', type: 'text', names: ['tema'], sexes: false },
      { name: 'when', type: 'datetime', names: ['hari/tanggal', 'waktu', 'pukul'], sexes: false },
      { name: 'venue', type: 'text', names: ['tempat'], sexes: false },
    ];
    const text = `Tema : Peluncuran ILP
Hari/Tanggal : Jumat, 19 Juli 2024
Waktu : 14.00 WIB s/d selesai
Tempat : Aula Dinas Pendidikan`;
    expect(reader.paste(text, fields, '2024-07-10')?.values).toEqual({
      theme: 'Peluncuran ILP',
      when: '2024-07-19T14:00 WIB',
      venue: 'Aula Dinas Pendidikan',
    });
  });

  test('the end and its zone are read in a pasted letter, and what stands beside them is named', () => {
    const fields: PasteField[] = [
      { name: 'theme', type: 'text', names: ['tema'], sexes: false },
      { name: 'when', type: 'datetime', names: ['hari/tanggal', 'waktu'], sexes: false },
    ];
    const text = 'Tema : Penguatan kader\nHari/tanggal : Jumat, 4 Desember 2026\nWaktu : 09.00 s.d. 12.00 WIB (luring)';
    const pasted = reader.paste(text, fields, '2026-11-20');
    expect(pasted?.values.when).toBe('2026-12-04T09:00--2026-12-04T12:00 WIB');
    expect(pasted?.rest).toEqual(['luring']);
  });
});
