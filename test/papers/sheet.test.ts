import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { harmless, writeSheets } from '../../src/papers/sheet.ts';

test.each(['=1+1', '+62812', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '|calc', '%0a'])(
  '%j cannot become a formula',
  (text) => expect(harmless(text)).toBe(`'${text}`),
);

test.each(['Posyandu Melati', 'a=b', '12', "O'Brien"])('%j stays as it is', (text) =>
  expect(harmless(text)).toBe(text),
);

test('what XML cannot hold is dropped, half a character is mended, and a cell has an end', () => {
  expect(harmless('a\u0000b\u001fc')).toBe('abc');
  expect(harmless('\ud800')).toBe('\ufffd');
  expect(harmless('x'.repeat(40_000))).toHaveLength(32_767);
});

test('a file with title, date and rows opens again as it was written', async () => {
  const columns = [
    { header: 'Nama', width: 20 },
    { header: 'Jumlah', width: 8 },
  ];
  const rows = [
    ['=cmd()', 7],
    ['Siti', null],
  ];
  const { bytes, name } = await writeSheets('daftar', [{ name: 'a/b', above: ['Daftar', '1 Juni'], columns, rows }]);
  expect(name).toBe('daftar.xlsx');
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  expect(sheet).toMatchObject({
    sheet: 'a b',
    data: [
      ['Daftar', null],
      ['1 Juni', null],
      [null, null],
      ['Nama', 'Jumlah'],
      ["'=cmd()", 7],
      ['Siti', null],
    ],
  });
});
