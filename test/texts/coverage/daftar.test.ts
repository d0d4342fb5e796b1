/** Every word of a roster is a value, named as left out, or an error: none falls away in silence. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, waysOf } from '../../../src/directory/areas/area-words.ts';
import { posyanduIn } from '../../../src/directory/roster/roster-cells.ts';
import { columnOf } from '../../../src/directory/roster/roster-columns.ts';
import { headerOf } from '../../../src/directory/roster/roster-header.ts';
import { linesOf } from '../../../src/directory/roster/roster-lines.ts';
import { notesOf } from '../../../src/directory/roster/roster-notes.ts';
import { phoneIn } from '../../../src/directory/roster/roster-phones.ts';
import { postOf } from '../../../src/directory/roster/roster-posts.ts';
import { dayOf } from '../../../src/texts/tables/days.ts';

const foreign = fc.constantFrom('zorgel', 'bukan', 'tidak', '77', 'suami', 'mantan');
const place = fc.boolean();
const mixed = (good: string[]) =>
  fc
    .tuple(fc.constantFrom(...good), foreign, place)
    .map(([text, word, first]) => (first ? `${word} ${text}` : `${text} ${word}`));

test('a header with a word that we do not know is no column of ours', () => {
  const headers = ['Nama', 'NO. HP/WA', 'Peran', 'Kel/Desa', 'Kecamatan', 'Posyandu', 'OPD', 'Jabatan', 'TMT'];
  fc.assert(fc.property(mixed(headers), (header) => void expect(columnOf(header)).toBeUndefined()));
  for (const header of ['No HP (suami)', 'Nama (ibu balita)']) expect(columnOf(header)).toBeUndefined();
  expect(columnOf('Peran (kader/bidan)')).toBe('role');
  for (const header of ['JABATAN DLM POSYANDU', 'Uraian Tugas', 'Kedudukan di dlm Pokjanal'])
    expect(columnOf(header)).toBe('role');
  expect(columnOf('PUSK')).toBe('puskesmas');
});

test('a post with a word that we do not know is none, or the word is kept as the place that it names', () => {
  const posts = ['Kader', 'Ketua', 'Wakil Ketua I', 'Sekretaris II', 'Plt. Lurah', 'Camat', 'PLKB', 'TP PKK', 'Bidan'];
  fc.assert(
    fc.property(mixed(posts), (post) => {
      const read = postOf(post);
      if (read) expect(post.endsWith(read.of ?? '(none)')).toBe(true);
    }),
  );
});

test('of a number every figure counts: one more, one less or a letter is another number or none', () => {
  const number = fc.stringMatching(/^8[1-9]\d{8,9}$/);
  const prefix = fc.constantFrom('0', '62', '+62 ', '0062 ', '+62 (0)', '');
  const sign = fc.constantFrom('', '-', ' ', '.');
  fc.assert(
    fc.property(number, prefix, sign, fc.nat(9), (digits, before, mark, at) => {
      const written = before + [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(mark);
      const read = phoneIn(written);
      if ('phone' in read) expect(read.phone).toBe(`+62${digits}`);
      for (const odd of ['O', 'l', 'x', '?', '#', '/7'])
        expect(phoneIn(written.slice(0, -1 - at) + odd + written.slice(-1 - at))).not.toEqual({
          phone: `+62${digits}`,
        });
    }),
  );
  expect(phoneIn('0812 5550 1101')).toEqual({ phone: '+6281255501101' });
});

test('a place keeps all its words, however it is parted', () => {
  const name = fc.constantFrom('Api-api', 'Guntung', 'Kota Baru', 'Sota', 'Menteng');
  const kind = fc.constantFrom('', 'Kelurahan ', 'Kec. ', 'Distrik ', 'Kampung ', 'Kab. ');
  const part = fc.tuple(kind, name).map((both) => both.join(''));
  fc.assert(
    fc.property(part, part, foreign, fc.constantFrom(', ', ' ', ' - ', ' / '), (a, b, word, mark) => {
      const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
      const written = `${a} ${word}${mark}${b}`;
      for (const way of waysOf(written)) expect(letters(way.join(' '))).toBe(letters(written));
      expect(bare(`${a} ${word}`).name).toContain(word);
    }),
  );
});

test('a day with something behind it is none, and a posyandu keeps its words', () => {
  fc.assert(
    fc.property(
      mixed(['31/12/2026', '2026-12-31', '31 Desember 2026']),
      (day) => void expect(dayOf(day)).toBeUndefined(),
    ),
  );
  fc.assert(
    fc.property(
      mixed(['Melati 1', 'Posyandu Mawar']),
      (name) => void expect(posyanduIn(name, () => {})).toMatch(/zorgel|bukan|tidak|77|suami|mantan/),
    ),
  );
});

test('every cell of a table is under a column, in a column that is named as not taken, or in a row that is named as left out', () => {
  const columns = ['No', 'Nama', 'No HP', 'Peran', 'Kelurahan', 'Posyandu', 'Alamat', 'Ket'];
  const cell = fc.constantFrom(
    '',
    '',
    'Ani',
    '0812',
    'Kader',
    'JUMLAH',
    '3',
    'Api-api',
    'POSYANDU MELATI 1',
    'Mengetahui,',
    'zorgel',
  );
  const order = fc.shuffledSubarray(columns, { minLength: 3 }).filter((some) => some.includes('Nama'));
  fc.assert(
    fc.property(order, fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 6 }), (header, rows) => {
      const lines = [['DAFTAR KADER'], header, ...rows].map((cells, at) => ({ row: at + 1, cells }));
      const sheet = { name: 'A', hidden: false, lines };
      const found = headerOf(sheet);
      if (!found) return;
      const read = linesOf(sheet, found);
      const told = notesOf(sheet, undefined, { ...read, header: found });
      const columnsTold = told
        .filter(({ note }) => note === 'columns')
        .map(({ args }) => args.names)
        .join();
      const skipped = new Set(read.skipped.map(({ row }) => row));
      for (const { row, cells } of lines.slice(found.row)) {
        const taken = read.lines.find((line) => line.row === row);
        for (const [at, text] of cells.entries()) {
          if (text === '' || skipped.has(row)) continue;
          const column = found.places[at];
          if (column) expect(taken?.cells[column]).toBe(text);
          else if (header[at] !== 'No' || !/^\d{1,5}$/.test(text))
            // A head may go on in the row below it.
            expect(columnsTold).toContain(found.cells[at] || String.fromCharCode(65 + at));
        }
      }
    }),
  );
});
