/** Lists of children as kader, desa and e-PPGBM write them: every file of the corpus is read and matched as its `.expected` beside it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry, FileMeasure } from '../../../src/children/files/entry.ts';
import { matchEntries } from '../../../src/children/files/match.ts';
import { childHeaderWords } from '../../../src/children/files/ppgbm.ts';
import { type FileRead, readChildren } from '../../../src/children/files/read.ts';
import { rowAt } from '../../../src/children/files/words.ts';
import { Undecoded } from '../../../src/records/decoding/readings.ts';
import { readTable } from '../../../src/records/decoding/table.ts';
import { secrets } from '../../reporting/district.ts';
import { child } from '../children.ts';

/** What is right. Rows as the editor shows them; in a book with several sheets behind the sheet's name. */
interface Right {
  failed?: string;
  /** Of how many posyandu the sender is: one, unless it says so. */
  places?: number;
  rows: number;
  placeless?: boolean;
  known?: Record<string, string>;
  unsure?: Record<string, string[]>;
  fresh?: Record<string, string>;
  said?: Record<string, number[]>;
  measures?: string[];
  titleDay?: string;
  without?: string[];
  unused?: string[];
  monthFirst?: string[];
  nik?: Record<string, string>;
}

const today = '2026-11-20';
const places = ['Melati 1', 'Melati 2'].map((name, at) => ({
  id: at + 1,
  name: `Posyandu ${name}`,
  area: '64.74.01.1001',
  areaName: 'Bontang Kuala',
}));
const boy = { sex: 'L' } as const;
const register = [
  child('Aisyah Putri', { mother: 'Rina', father: 'Budi', rt: '4' }),
  child('Muhammad Rafi', { ...boy, born: '2024-11-20', mother: 'Sari' }),
  child('Hasan', { ...boy, born: '2025-06-10', mother: 'Wati' }),
  child('Husain', { ...boy, born: '2025-06-10', mother: 'Wati' }),
  child('Bayi Lestari', { born: '2026-10-15', mother: 'Lestari' }),
  child('Nur Aini', { born: '2023-05-05', mother: 'Halimah' }),
  child('Dewi Anggraini', { born: '2024-01-31' }),
  child('Made Surya', { ...boy, born: '2024-08-17', mother: 'Ketut' }),
  child('Fajar', { ...boy, born: '2023-03-03', mother: 'Yuni', until: '2026-05-01', ended: 'moved' }),
  child('Citra', { posyandu: 2, born: '2025-01-01', mother: 'Ani' }),
];
const nameOf = (id: number) => register.find((one) => one.id === id)!.name;

const folder = join(import.meta.dirname, '../../corpus/children');
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected'));

test.each(files)('%s is read as it is meant', async (name) => {
  const right = JSON.parse(readFileSync(join(folder, `${name}.expected`), 'utf8')) as Right;
  const bytes = readFileSync(join(folder, name));
  const sheets = await readTable({ bytes, fileName: name, words: childHeaderWords() }).catch((error: unknown) => {
    if (right.failed !== undefined) return undefined;
    throw error instanceof Undecoded ? new Error(error.why) : error;
  });
  expect(sheets === undefined).toBe(right.failed !== undefined);
  if (!sheets) return;
  const read = await readChildren(sheets, { places: places.slice(0, right.places ?? 1), today, secrets });
  expect(read.rows).toBe(right.rows);
  expect(read.placeless).toBe(right.placeless ?? false);
  if (right.placeless || right.rows === 0) return;
  expect(await found(read)).toEqual(shown(right));
  for (const what of ['titleDay', 'without', 'unused', 'monthFirst'] as const)
    if (right[what] !== undefined) expect(read[what]).toEqual(right[what]);
  for (const [row, last] of Object.entries(right.nik ?? {}))
    expect(read.entries.find((entry) => rowAt(entry) === row)?.nik).toMatchObject({ last });
});

const shown = ({ known = {}, unsure = {}, fresh = {}, said = {}, measures = [] }: Right) => ({
  known,
  unsure,
  fresh,
  said,
  measures,
});

async function found(read: FileRead) {
  const { known, unsure, fresh, said } = await matchEntries(read.entries, register, today);
  const by = <T, R>(list: readonly T[], entry: (one: T) => Entry, value: (one: T) => R) =>
    Object.fromEntries(list.map((one) => [rowAt(entry(one)), value(one)]));
  return {
    known: by(
      known,
      (one) => one.entry,
      (one) => nameOf(one.child),
    ),
    unsure: by(
      unsure,
      (one) => one.entry,
      (one) => one.with.map(nameOf),
    ),
    fresh: by(fresh, (one) => one, described),
    said: Object.fromEntries(
      [...Map.groupBy([...read.said, ...said], ({ what }) => what)].map(([what, same]) => [
        what,
        same.map(({ row }) => row),
      ]),
    ),
    measures: known
      .toSorted((a, b) => a.entry.row - b.entry.row)
      .flatMap(({ child: id, entry }) => entry.measures.map((one) => `${nameOf(id)} ${measured(one)}`)),
  };
}

const described = ({ name, sex, born, mother, father, rt, phone }: Entry) =>
  [name, sex, born, mother && `ibu ${mother}`, father && `ayah ${father}`, rt && `RT ${rt}`, phone]
    .filter((part) => part)
    .join(' ');

const measured = ({ day, weight, length, lying, arm, head, services = {} }: FileMeasure) =>
  [
    day,
    weight !== undefined && `${weight} g`,
    length !== undefined && `${length} mm`,
    lying !== undefined && (lying ? 'lying' : 'standing'),
    arm !== undefined && `arm ${arm}`,
    head !== undefined && `head ${head}`,
    ...Object.entries(services).map(([name, value]) => `${name} ${value}`),
  ]
    .filter((part) => part)
    .join(' ');
