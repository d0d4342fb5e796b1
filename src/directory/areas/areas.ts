/** Areas of the country by their official codes (`64.74.01.1001`), and where they come from. */
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import type { Zone } from '../../clock.ts';
import { chunks } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';

/** Loads one kabupaten/kota (`64.74`) with its province and everything below it from Kepmendagri's list. What is there already
 *  keeps its name and settings. Returns how many areas are new; 0 also for a code that the list does not know. */
export async function loadAreas(db: Db, kabkota: string): Promise<number> {
  const rows = await areaRows(kabkota);
  const stored = await db
    .selectFrom('area')
    .select('code')
    .where((where) => where.or([where('code', 'like', `${kabkota}%`), where('code', '=', kabkota.slice(0, 2))]))
    .execute();
  const known = new Set(stored.map((row) => row.code));
  const missing = rows.filter((row) => !known.has(row.code));
  for (const part of chunks(missing)) {
    const values = part.map((row) => ({ ...row, zone: zoneOf(row.code), settings: '{}' }));
    // Another process may be loading the same district.
    await db
      .insertInto('area')
      .values(values)
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  }
  return missing.length;
}

const wita = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);

/** The time zone of any area, by its province: Kalimantan Barat and Tengah keep western time, Maluku and all Papua eastern. */
export function zoneOf(code: string): Zone {
  const province = code.slice(0, 2);
  if (wita.has(province)) return 'WITA';
  return Number(province) >= 81 ? 'WIT' : 'WIB';
}

/** The area itself and all above it, the nearest first: `64.74.01` -> `64.74.01`, `64.74`, `64`. */
export function withAbove(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** The kabupaten or kota in which an area lies: `64.74.01.1001` -> `64.74`; '' for what lies above. Tables that grow with reports, children
 *  and messages are laid out by it. */
export function kabupatenOf(code: string): string {
  const [province, kabupaten] = code.split('.');
  return kabupaten === undefined ? '' : `${province}.${kabupaten}`;
}

/** The whole country, which lies above the provinces though its code says nothing of it. */
export const wholeCountry = '00';

/** Is `code` the area `above` or somewhere below it? Cut at the dots: `64.7` holds nothing of `64.74`. */
export const isWithin = (code: string, above: string) => code === above || code.startsWith(`${above}.`);

/** Area codes as values of a choice: the dots part a button's data, so dashes stand for them. */
export const areaValue = (code: string) => code.replaceAll('.', '-');
export const areaOfValue = (value: string) => value.replaceAll('-', '.');

/** An area of Kepmendagri's list, as the package idn-area-data carries it (data under ODbL, named in the README). */
export interface AreaRow {
  code: string;
  parent: string | null;
  name: string;
  level: Database['area']['level'];
  kind: Database['area']['kind'];
}

/** The last one asked for, some hundred rows: a process that opens its district again and again (a suite of tests) need not read the whole
 *  country each time. */
let last = { kabkota: '', rows: [] as AreaRow[] };

/** The province, the kabupaten/kota and all below it; parents come before children. Empty for an unknown code. */
async function areaRows(kabkota: string): Promise<AreaRow[]> {
  const read = last.kabkota === kabkota ? last : { kabkota, rows: await readRows(kabkota) };
  last = read;
  return read.rows;
}

async function readRows(kabkota: string): Promise<AreaRow[]> {
  const rows = await allAreas();
  if (!rows.some((row) => row.code === kabkota && row.level === 'kabkota')) return [];
  return rows.filter(
    (row) => row.code === kabkota.slice(0, 2) || row.code === kabkota || row.code.startsWith(`${kabkota}.`),
  );
}

/** All 91,599 areas of the country, by level from the top. Reading them takes about 0.15 s and 40 MB, so they are not kept: it happens when
 *  a district is loaded, once in its life. */
export async function allAreas(): Promise<AreaRow[]> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  return [
    ...provinces.map(({ code, name }) => ({ code, parent: null, name, level: 'provinsi' as const, kind: null })),
    ...regencies.map((row) => ({ ...base(row, row.province_code), level: 'kabkota' as const, kind: null })),
    ...districts.map((row) => ({ ...base(row, row.regency_code), level: 'kecamatan' as const, kind: null })),
    ...villages.map((row) => ({
      ...base(row, row.district_code),
      level: 'desakel' as const,
      kind: kindOf(row.code),
    })),
  ];
}

const base = ({ code, name }: { code: string; name: string }, parent: string) => ({ code, parent, name });

const kinds = { '1': 'kelurahan', '2': 'desa', '3': 'desa_adat' } as const;

/** The first digit of a village's last part tells what it is. */
function kindOf(code: string): AreaRow['kind'] {
  return kinds[code[code.lastIndexOf('.') + 1] as keyof typeof kinds] ?? null;
}
