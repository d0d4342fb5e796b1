/** The papers of the children: whoever may have them, what stands in them, and that every page holds what is written on it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { kmsOf } from '../../../src/children/card/kms.ts';
import { cardLayout, dayLayout, monthLayout } from '../../../src/children/card/papers/layout.ts';
import { monthPdf, monthXlsx } from '../../../src/children/card/papers/month.ts';
import type { Listed, MonthShown } from '../../../src/children/card/shown.ts';
import { findProgram } from '../../support/programs.ts';
import { openTestRecords } from '../../support/records.ts';
import { day, openClinic } from './clinic.ts';

const { db, close } = await openTestRecords();
const folder = mkdtempSync(join(tmpdir(), 'kabar-papers-'));
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
const pdftotext = findProgram('pdftotext');
const clinic = await openClinic(db, { count: 200 });
const [first] = clinic.ids as [number];
const { actions, writers, painters } = clinic.room;

/** Taps, and writes the file that the answer carries. */
async function taken(name: 'day_pdf' | 'day_xlsx' | 'card_pdf', argument: string, person = clinic.kader) {
  const { replies } = await actions![name]!(clinic.as(person), { argument });
  const { writer, args } = replies[0]!.document!;
  return writers![writer.replace('children.', '')]!(args, 'id');
}
const register = `${clinic.posyandu}-${day}`;

describe('rights', () => {
  const all = [
    ['kms', String(first)],
    ['card_pdf', String(first)],
    ['day_pdf', register],
    ['day_xlsx', register],
  ] as const;

  it('gives them to kader and bidan of the posyandu, and notes who looked at what', async () => {
    for (const person of [clinic.kader, clinic.bidan]) {
      for (const [name, argument] of all) await actions![name]!(clinic.as(person), { argument });
    }
    const rows = await db
      .selectFrom('audit')
      .select(['actor', 'subject', 'detail'])
      .where('action', '=', 'children.read')
      .execute();
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([clinic.kader.id, clinic.bidan.id]));
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(
      new Set([`child ${first}`, `posyandu ${clinic.posyandu}`]),
    );
  });

  it('refuses everybody else, and what a forged button names', async () => {
    for (const person of [clinic.stranger, clinic.lurah, clinic.otherBidan]) {
      for (const [name, argument] of all) {
        await expect(actions![name]!(clinic.as(person), { argument })).rejects.toThrow('children/refusals');
      }
    }
    for (const argument of ['', 'x', '999999', '1-2026', `${clinic.posyandu}-2026-11-05'`]) {
      await expect(actions!.day_pdf!(clinic.as(clinic.kader), { argument })).rejects.toThrow(/refusals/);
    }
  });
});

describe('the KMS of a child in the records', () => {
  it('begins with the birth weight and ends today', async () => {
    const { replies } = await actions!.kms!(clinic.as(clinic.kader), { argument: String(first) });
    const [{ parts, picture }] = replies as [(typeof replies)[0]];
    expect(clinic.texts.render('id', parts[0]!)).toMatch(/^\*Aisyah Putri Ramadhani\*, 21 bulan: \*8,8 kg\*/);
    expect(picture!.args.weights).toEqual([
      { day: '2025-01-10', grams: 3100 },
      { day: '2026-09-07', grams: 8400 },
      { day: '2026-10-05', grams: 8600 },
      { day, grams: 8800 },
    ]);
    expect((await painters!.kms!(picture!.args, 'id')).mime).toBe('image/png');
  });

  it('shows a doubtful weight to the kader alone until the bidan has confirmed it', async () => {
    const at = (checked: 'confirmed' | null) =>
      db
        .updateTable('weighing')
        .set({ doubt: 'jump-weight', checked })
        .where('child', '=', first)
        .where('day', '=', day)
        .execute();
    const child = await db.selectFrom('child').selectAll().where('id', '=', first).executeTakeFirstOrThrow();
    const shown = (reader: 'keeper' | 'mother') => kmsOf(db, child, { name: 'x' }, { day, for: reader });
    await at(null);
    expect((await shown('keeper'))!.weights.at(-1)).toEqual({ day, grams: 8800, doubtful: true });
    expect((await shown('mother'))!.weights.at(-1)).toEqual({ day: '2026-10-05', grams: 8600 });
    await at('confirmed');
    expect((await shown('mother'))!.weights.at(-1)).toEqual({ day, grams: 8800 });
    await db.updateTable('weighing').set({ doubt: null, checked: null }).where('child', '=', first).execute();
  });

  it('says what to do where there is no weight', async () => {
    const { replies } = await actions!.kms!(clinic.as(clinic.kader), { argument: String(clinic.ids[1]) });
    expect(replies[0]!.picture).toBeUndefined();
    expect(clinic.texts.render('id', replies[0]!.parts[0]!)).toContain('belum punya berat badan');
  });
});

describe('the register of a day', () => {
  it('is a sheet with a row for everybody who came, and empty where nothing was told', async () => {
    const { bytes, name } = await taken('day_xlsx', register);
    expect(name).toBe('Register Posyandu Melati 1 2026-11-05.xlsx');
    const rows = await sheetOf(bytes, 0);
    expect(rows[2]![0]).toBe('Datang: 200 anak. Ditimbang: 199 anak. Tamu: 1 anak.');
    const head = rows.findIndex((row) => row[0] === 'No');
    expect(rows[head]).toHaveLength(dayLayout().columns.length);
    expect(rows.slice(head + 1)).toHaveLength(200);
    const aisyah = rows.find((row) => row[1] === 'Aisyah Putri Ramadhani')!;
    expect(aisyah.slice(2)).toEqual([
      ...['P', '10/1/2025', 21, null, null, 8.8, 'N', 76.2, 'Terlentang', 45.2, 14.2].map((cell) =>
        cell === 'N' ? aisyah[8] : cell,
      ),
      ...[
        'ASI',
        'Ya',
        'DPT-HB-Hib 4; belum Campak-Rubela 2',
        'Merah',
        'Ya',
        'Lengkap',
        null,
        null,
        'batuk pilek',
        null,
        null,
      ],
    ]);
    const fatih = rows.find((row) => String(row[1]).startsWith('Muhammad'))!;
    expect([fatih[7], fatih.at(-1)]).toEqual([null, 'Tidak ditimbang: menangis terus']);
    expect(rows.find((row) => row[1] === 'Anak 5')!.at(-1)).toBe('Tamu');
  });

  it.skipIf(!pdftotext)(
    'keeps every word of 200 children inside its pages, with the head of the table on each',
    async () => {
      const pages = wordsOf((await taken('day_pdf', register)).bytes);
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.flat().filter(({ inside }) => !inside)).toEqual([]);
      for (const page of pages) expect(page.map(({ text }) => text)).toEqual(expect.arrayContaining(['Nama', 'LiLA']));
      const numbers = pages.flat().filter(({ text, left }) => left < 45 && /^\d+$/.test(text));
      expect(numbers.map(({ text }) => text)).toEqual(Array.from({ length: 200 }, (_, at) => String(at + 1)));
    },
  );
});

describe('the card of a child', () => {
  it('has the 26 columns of the print', () => {
    expect(cardLayout().columns).toHaveLength(26);
  });

  it.skipIf(!pdftotext)('shows what was told, and only the last digits of the NIK', async () => {
    const { bytes, name } = await taken('card_pdf', String(first));
    expect(name).toBe('Kartu Aisyah Putri Ramadhani.pdf');
    const words = wordsOf(bytes).flat();
    expect(words.filter(({ inside }) => !inside)).toEqual([]);
    const text = words.map((word) => word.text).join(' ');
    for (const told of ['…0123', '3,1', '5/11/2026', '8,8', '76,2', '45,2', '14,2', 'Merah', 'batuk pilek'])
      expect(text).toContain(told);
  });
});

describe('layouts', () => {
  it('fit on the sheet', () => {
    for (const { columns } of [dayLayout(), cardLayout(), monthLayout()]) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(786);
    }
  });
});

describe('the form of a month', () => {
  const row = { '0-5 L': 2, '0-5 P': 3, '6-11 L': 1, '24-59 P': 4 };
  const child: Listed = {
    name: 'Aisyah',
    sex: 'P',
    born: '2025-01-10',
    months: 21,
    mother: 'Rina',
    rt: '04',
    grams: 8400,
    note: 'E3',
  };
  const shown: MonthShown = {
    posyandu: 'Posyandu Melati 1',
    areas: ['Bontang Kuala', 'Bontang Utara', 'Kota Bontang'],
    month: '2026-11',
    days: [day],
    made: '2026-11-30',
    rows: { S: row, K: row, D: { '0-5 L': 2 }, VA6: { '6-11 L': 1 }, E: { ...row } },
    lists: { T: Array.from({ length: 120 }, () => child), asi: [child], absent: [] },
  };
  const formOf = async (some: MonthShown) => {
    const rows = await sheetOf((await monthXlsx(clinic, some)).bytes, 0);
    const head = rows.findIndex((line) => line[0] === 'No');
    return new Map(rows.slice(head + 1).map((line) => [line[0], line.slice(2)]));
  };

  it('has its twelve rows by band and sex with their sums; what is not known stays empty', async () => {
    const rows = await formOf(shown);
    expect([...rows.keys()]).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']);
    expect(rows.get('01')).toEqual([2, 3, 1, 0, 0, 0, 0, 4, 3, 7, 10]);
    expect(rows.get('03')).toEqual(Array.from({ length: 11 }, () => null));
    expect(rows.get('08')).toEqual([0, 3, 1, 0, 0, 0, 0, 4, 1, 7, 8]);
    expect(rows.get('12')).toEqual([2, 3, null, null, null, null, null, null, 2, 3, 5]);
  });

  it('has vitamin A only in February and August', async () => {
    expect((await formOf(shown)).get('10')![2]).toBeNull();
    expect((await formOf({ ...shown, month: '2026-08' })).get('10')!.slice(2, 4)).toEqual([1, 0]);
  });

  it('says why fewer than none were absent, where guests were weighed', async () => {
    const rows = await formOf({ ...shown, rows: { K: row, D: { '0-5 L': 3 } } });
    expect(rows.get('08')).toEqual([-1, 3, 1, 0, 0, 0, 0, 4, 0, 7, 7]);
    const last = (some: MonthShown) => monthXlsx(clinic, some).then(({ bytes }) => sheetOf(bytes, 0));
    expect((await last({ ...shown, rows: { K: row, D: { '0-5 L': 3 } } })).at(-1)![1]).toContain('di bawah nol');
    expect((await last(shown)).flat().join()).not.toContain('di bawah nol');
  });

  it('lists the names on a sheet of their own, with phones as people write them', async () => {
    const phone = '+6281255550101';
    const lists = { ...shown.lists, T: [...shown.lists.T!, { ...child, name: 'Rafi', phone }] };
    const rows = await sheetOf((await monthXlsx(clinic, { ...shown, lists })).bytes, 1);
    expect(rows.filter((line) => line[2] === 'Aisyah')).toHaveLength(121);
    expect(rows.find((line) => line[2] === 'Rafi')).toContain('0812-5555-0101');
  });

  it.skipIf(!pdftotext)('prints them behind the form, none of them cut', async () => {
    const pages = wordsOf((await monthPdf(clinic, shown)).bytes);
    expect(pages.flat().filter(({ inside }) => !inside)).toEqual([]);
    const text = pages.flat().map((word) => word.text);
    expect(text.filter((word) => word === 'Aisyah')).toHaveLength(121);
    expect(text.join(' ')).toContain('untuk kunjungan rumah): 0 Tidak ada.');
  });
});

const sheetOf = async (bytes: Uint8Array, at: number) => (await readXlsxFile(Buffer.from(bytes)))[at]!.data;

/** Every word with its place, by page. */
function wordsOf(bytes: Uint8Array) {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  const html = execFileSync(pdftotext!, ['-bbox', path, '-'], { encoding: 'utf8' });
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
      const found = page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
      return [...found].map(([, left, top, right, bottom, text]) => ({
        text: text!,
        left: Number(left),
        inside:
          Number(left) >= 20 &&
          Number(top) >= 0 &&
          Number(right) <= Number(width) - 20 &&
          Number(bottom) <= Number(height),
      }));
    });
}
