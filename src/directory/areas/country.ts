/** Provinces and kabupaten/kota of the whole country by every name that people call them: `kaltim`, `samarinda`. Also of those where nobody uses this
 *  program: who names one shall not read that we cannot read it. */
import { getProvinces, getRegencies } from 'idn-area-data';
import { joined, namesOf } from './area-words.ts';

export interface CountryArea {
  code: string;
  name: string;
  level: 'provinsi' | 'kabkota';
  /** In small letters, without its kind. */
  called: string[];
}

/** Some hundred names, read once. */
let read: Promise<CountryArea[]> | undefined;

/** Those that one of these names means; written together and in small letters, as `joined` gives them. */
export async function countryAreas(names: ReadonlySet<string>): Promise<CountryArea[]> {
  read ??= readCountry();
  return (await read).filter(({ called }) => called.some((name) => names.has(joined(name))));
}

async function readCountry(): Promise<CountryArea[]> {
  const [provinces, kabupaten] = await Promise.all([getProvinces(), getRegencies()]);
  const rows = [
    ...provinces.map(({ code, name }) => ({ code, name, parent: null, level: 'provinsi' as const, kind: null })),
    ...kabupaten.map(({ code, name, province_code: parent }) => ({
      ...{ code, name, parent },
      ...{ level: 'kabkota' as const, kind: null },
    })),
  ];
  return rows.map((row) => ({ code: row.code, name: row.name, level: row.level, called: namesOf(row) }));
}
