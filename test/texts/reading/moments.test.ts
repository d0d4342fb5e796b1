import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entire, type PasteField } from '../../../src/conversation/reader.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { writeDate } from '../../../src/texts/writing.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const today = '2024-07-10';
const read = (text: string) => {
  const reading = entire(reader.moment(text, today));
  return 'value' in reading ? reading.value : reading.doubt.key.replace('conversation/reading:', '?');
};

describe('when something begins', () => {
  test.each([
    ['Jumat 19/7/2024 pukul 14.00', '2024-07-19T14:00'],
    ['Jumat, 19 Juli 2024, pukul 14.00 WIB', '2024-07-19T14:00 WIB'],
    ['Jum’at/19 Juli 2024 Pukul : 14.00 WIB s/d selesai', '2024-07-19T14:00 WIB'],
    ['8 Juni 2023 09:00 wita', '2023-06-08T09:00 WITA'],
    ['8.6.2023 jam 9', '2023-06-08T09:00'],
    ['pukul 09.00 - 12.00 WIB, Kamis 26 Oktober 2023', '2023-10-26T09:00'],
    ['08.30 s.d. 12.00, 26/10/2023', '2023-10-26T08:30'],
    ['besok jam 2 siang', '2024-07-11T14:00'],
    ['lusa jam 10 siang', '2024-07-12T10:00'],
    ['12/7 jam 7 malam', '2024-07-12T19:00'],
    ['15 juli 8 pagi', '2024-07-15T08:00'],
    // Without a year it is to come: a meeting is planned, a report looks back.
    ['kamis 8/10 pukul 08.00', '?weekday'],
    ['kamis 10/10 pukul 08.00', '2024-10-10T08:00'],
    ['5 Maret jam 9', '2025-03-05T09:00'],
    ['Senin 19/7/2024 pukul 14.00', '?weekday'],
    ['31/6/2024 jam 9', '?no-such-date'],
    ['19/7/2024 pukul 25.00', '?no-such-time'],
    ['19/7/2024', '?no-time'],
    ['pukul 14.00 WIB', '?no-day'],
    ['nanti saja', '?not-a-date'],
    ['', '?empty'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('every day and minute of years that we write can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1439 }), (days, minutes) => {
        const day = Temporal.PlainDate.from('2024-01-01').add({ days }).toString();
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
        expect(read(`${writeDate(day, 'long')}, pukul ${time} WIT`)).toBe(`${day}T${time.replace('.', ':')} WIT`);
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
    expect(reader.paste(text, fields, today)?.values).toEqual({
      theme: 'Peluncuran ILP',
      when: '2024-07-19T14:00 WIB',
      venue: 'Aula Dinas Pendidikan',
    });
  });
});
