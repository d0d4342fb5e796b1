import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Column, Table } from '../../src/page.ts';
import { headRows } from '../../src/papers/heads.ts';
import { tableFiles, writeTable } from '../../src/papers/table-file.ts';
import { openTexts } from '../../src/texts/texts.ts';

const texts = openTexts('locales');
const words = { say: (text: never) => texts.render('id', text), language: 'id', zone: 'WITA' as const };
const literal = (text: string) => ({ literal: text });
const column = (name: string, kind: Column['kind'], ...heads: string[]): Column => ({
  name,
  kind,
  label: literal(heads.join(' ') || name),
  ...(heads.length > 1 && { heads: heads.map(literal) }),
});

const table: Table = {
  title: literal('Rekap Guntung'),
  asOf: Date.parse('2026-11-03T16:30:00Z'),
  source: literal('Sumber: laporan'),
  columns: [
    column('Posyandu', 'text'),
    column('month', 'month'),
    column('s_l', 'count', 'S', 'L'),
    column('s_p', 'count', 'S', 'P'),
    column('ds', 'rate', 'D/S'),
    column('told', 'time'),
  ],
  rows: [
    ['=cmd()', '2026-10', 1463, { held: true }, { rate: [40, 50] }, Date.parse('2026-11-03T06:05:00Z')],
    ['Mawar', '2026-10', null, 0, { rate: [0, 0] }, null],
  ],
  summed: true,
  notes: [literal('Jumlah dari yang lapor.')],
  trace: async () => ({ ...table, title: literal('Asal angka'), tab: literal('Asal'), summed: true }),
};

test('neighbours share a head, and one without parts stands over all rows', () => {
  const shown = headRows([['No'], ['S', 'L'], ['S', 'P'], ['K', 'L']]).map((row) =>
    row.map((one) => one && `${one.text} ${one.columns}x${one.rows}`),
  );
  expect(shown).toEqual([
    ['No 1x2', 'S 2x1', null, 'K 1x1'],
    [null, 'L 1x1', 'P 1x1', 'L 1x1'],
  ]);
});

test('a table opens as XLSX with its heads, its rates to count on with, what is held back, and the sheet behind it', async () => {
  const { bytes, name } = await writeTable('xlsx', 'Rekap', table, words);
  expect(name).toBe('Rekap.xlsx');
  const [first, second] = await readXlsxFile(Buffer.from(bytes));
  expect(second!.sheet).toBe('Asal');
  const data = first!.data.map((row) => row.filter((cell) => cell !== null));
  expect(data.slice(0, 3)).toEqual([['Rekap Guntung'], ['Sumber: laporan'], ['Keadaan 4 November 2026']]);
  expect(data.slice(4, 8)).toEqual([
    ['Posyandu', 'month', 'S', 'D/S', 'told'],
    ['L', 'P', 'persen', 'dibagi', 'pembagi'],
    ["'=cmd()", 'Oktober 2026', 1463, '…', 80, 40, 50, '3 November 2026 14.05 WITA'],
    ['Mawar', 'Oktober 2026', 0, '–', 0, 0],
  ]);
  expect(data.slice(8).flat()).toEqual(['Jumlah dari yang lapor.', expect.stringContaining('Sel kosong')]);
});

test('as CSV its first line is the heads, and source and day stand below', async () => {
  const { bytes } = await writeTable('csv', 'Rekap', table, words);
  const rows = parse(Buffer.from(bytes), { bom: true, delimiter: ';' }) as string[][];
  expect(rows[0]).toEqual(['Posyandu', 'month', 'S L', 'S P', 'D/S (persen)', 'D/S (dibagi)', 'D/S (pembagi)', 'told']);
  expect(rows[1]!.slice(0, 5)).toEqual(["'=cmd()", 'Oktober 2026', '1463', '…', '80']);
  expect(rows.slice(4).map(([first]) => first)).toContain('Keadaan 4 November 2026');
});

test.each(tableFiles)('the same table is the same %s, byte for byte', async (kind) => {
  const one = await writeTable(kind, 'Rekap', table, words);
  const later = { ...table, asOf: table.asOf + 60_000 };
  const other = await writeTable(kind, 'Rekap', later, words);
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
});
