/** Kepmendagri's areas as the package idn-area-data carries them (data under ODbL, named in the README). Reading all villages takes
 *  about 0.15 s and 40 MB, so nothing is kept: it happens when a district is loaded, once in its life. */
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import type { Database } from '../../records/tables.ts';

export interface AreaRow {
  code: string;
  parent: string | null;
  name: string;
  level: Database['area']['level'];
  kind: Database['area']['kind'];
}

/** The province, the kabupaten/kota and all below it; parents come before children. Empty for an unknown code. */
export async function areaRows(kabkota: string): Promise<AreaRow[]> {
  const rows = await allAreas();
  if (!rows.some((row) => row.code === kabkota && row.level === 'kabkota')) return [];
  return rows.filter(
    (row) => row.code === kabkota.slice(0, 2) || row.code === kabkota || row.code.startsWith(`${kabkota}.`),
  );
}

/** All 91,599 areas of the country, by level from the top. */
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

/** The first digit of the village part tells what it is. */
function kindOf(code: string): AreaRow['kind'] {
  const kinds = { '1': 'kelurahan', '2': 'desa', '3': 'desa_adat' } as const;
  return kinds[code.split('.')[3]?.[0] as keyof typeof kinds] ?? null;
}
