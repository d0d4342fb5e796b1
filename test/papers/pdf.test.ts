import { setImmediate } from 'node:timers/promises';
import type { Content } from 'pdfmake/interfaces.js';
import { expect, test } from 'vitest';
import { writePdf } from '../../src/papers/pdf.ts';
import { writeSheets } from '../../src/papers/sheet.ts';

const table = (rows: number): Content => ({
  table: { body: Array.from({ length: rows }, (_, n) => [`Anak ${n}`, '8,4', '72']) },
});

test('others are answered while a paper is set or a sheet written', async () => {
  const columns = [{ header: 'Nama', width: 20 }];
  const rows = Array.from({ length: 200 }, (_, n) => [`Anak ${n}`, 8.4, 'Ibu', 72]);
  for (const begin of [
    () => writePdf('Daftar', [table(60)]),
    () => writeSheets('Daftar', [{ name: 'Anak', above: [], columns, rows }]),
  ]) {
    let writing = true;
    void begin().finally(() => {
      writing = false;
    });
    let turns = 0;
    for (; writing; turns++) await setImmediate();
    expect(turns).toBeGreaterThan(50);
  }
});

test('of papers asked at once everybody gets his own, and one that cannot be set fails alone', async () => {
  const sheets = (count: number) =>
    writePdf(
      'Lembar',
      Array.from({ length: count }, (_, at) => ({ text: `${at}`, ...(at > 0 && { pageBreak: 'before' as const }) })),
    );
  const wrong = { image: 'no such picture' };
  const noData = Object.assign(table(1), { layout: { hLineWidth: () => 1 } });
  const all = await Promise.allSettled([
    sheets(1),
    writePdf('x', [wrong]),
    sheets(2),
    writePdf('x', [noData]),
    sheets(3),
  ]);
  const counts = all.map(
    (one) =>
      one.status === 'fulfilled' &&
      Buffer.from(one.value)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g)?.length,
  );
  expect(counts).toEqual([1, false, 2, false, 3]);
});
