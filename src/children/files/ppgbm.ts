/** flows/children/files/`ppgbm`.yaml: the columns of lists of children as data, those that we read and the sheets that we write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { plain } from '../../texts/tables/cells.ts';

const columns = [
  ...([
    'no',
    'nik',
    'name',
    'sex',
    'boy',
    'girl',
    'born',
    'born_day',
    'born_month',
    'born_year',
    'birth_weight',
  ] as const),
  ...([
    'birth_length',
    'parents',
    'mother',
    'father',
    'province',
    'kabupaten',
    'kecamatan',
    'puskesmas',
    'desa',
  ] as const),
  ...([
    'posyandu',
    'rt',
    'rw',
    'rt_rw',
    'address',
    'phone',
    'age',
    'day',
    'weight',
    'length',
    'how',
    'arm',
    'head',
    'bbu',
    'zs_bbu',
    'tbu',
    'zs_tbu',
  ] as const),
  ...(['bbtb', 'zs_bbtb', 'gain', 'pmt', 'vitamin_a', 'kpsp', 'worm', 'card', 'class', 'mbg', 'detail'] as const),
] as const;
export type ChildColumn = (typeof columns)[number];

const column = z.enum(columns);
const schema = z.strictObject({
  source: z.string().min(10),
  from: z.iso.date(),
  names: z.record(column, z.array(z.string().min(1)).min(1)),
  computed: z.array(column),
  sheets: z.strictObject({
    ppgbm: z.record(z.string(), column),
    lama: z.record(z.string(), column),
    register: z.record(z.string(), column),
  }),
  csv: z.strictObject({ mark: z.enum([',', ';', '\t']), decimal: z.enum([',', '.']) }),
});
type Mapping = z.infer<typeof schema>;
export type SheetKind = keyof Mapping['sheets'];

let known: { mapping: Mapping; byName: Map<string, ChildColumn> } | undefined;

/** Read when it is first asked. */
function read() {
  if (known) return known;
  const file = join(import.meta.dirname, '../../../flows/children/files/ppgbm.yaml');
  // The core schema of YAML 1.2 makes no day of the day, and no false of `No`.
  const mapping = schema.parse(parse(readFileSync(file, 'utf8')));
  const names = Object.entries(mapping.names) as [ChildColumn, string[]][];
  const byName = new Map(names.flatMap(([one, all]) => all.map((name) => [plain(name), one] as const)));
  known = { mapping, byName };
  return known;
}

/** `BB (kg)` and `Tgl. Lahir *` are read by their words, and without what stands in brackets. */
export const childColumn = (header: string): ChildColumn | undefined =>
  read().byName.get(plain(header)) ?? read().byName.get(plain(header.replace(/\([^)]*\)/g, ' ')));

/** For the reader of CSV, which tells by them what parts the cells. */
export const childHeaderWords = (): string[] => [...read().byName.keys()];

export const sheetColumns = (kind: SheetKind): [header: string, column: ChildColumn][] =>
  Object.entries(read().mapping.sheets[kind]);

export const isComputed = (one: ChildColumn): boolean => read().mapping.computed.includes(one);
export const csvSigns = (): Mapping['csv'] => read().mapping.csv;

/** Where the columns come from, and of which day. */
export const sheetsFrom = (): Pick<Mapping, 'source' | 'from'> => read().mapping;
