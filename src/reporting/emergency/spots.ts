/** Where an emergency is: the posyandu of the kader who tells it, or a desa/kelurahan within the area of somebody else. */
import type { Option } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Lookup, member, Refusal } from '../../room.ts';

export interface Spot {
  /** `p17` of a posyandu, `64-74-01-1001` of a desa/kelurahan. */
  value: string;
  posyandu: number | null;
  area: string;
  /** As people call it: `Posyandu Melati 2, Bontang Baru`. */
  name: string;
}

/** Options: the only one is taken without asking. */
export const emergencySpots: Lookup = async (context): Promise<Option[]> => {
  const spots = await spotsOf(context);
  if (spots.length === 0) throw new Refusal('reporting/darurat:no-place');
  return spots.map(({ value, name }) => ({ value, label: name }));
};

export async function spotsOf(context: Context): Promise<Spot[]> {
  const person = member(context);
  const kader = person.grants.some(({ role }) => role === 'kader');
  const rows = await posyanduOf(context.db, person, kader ? ['kader'] : undefined);
  if (kader) return rows.map(({ id, name, area, areaName }) => spotOf({ id, name, area, areaName }));
  const areas = new Map(rows.map(({ area, areaName }) => [area, areaName]));
  return [...areas].map(([area, areaName]) => ({ value: areaValue(area), posyandu: null, area, name: areaName }));
}

const spotOf = (row: { id: number; name: string; area: string; areaName: string }): Spot => ({
  value: `p${row.id}`,
  posyandu: row.id,
  area: row.area,
  name: `Posyandu ${shortName(row.name)}, ${row.areaName}`,
});

/** What all of these lie in: where it is one of them, and she has not said which. */
export function around(spots: Spot[]): Pick<Spot, 'posyandu' | 'area'> {
  const [first, ...others] = spots.map(({ area }) => area.split('.'));
  const same = first!.findIndex((part, at) => others.some((other) => other[at] !== part));
  // Of several posyandu in one desa/kelurahan too it is not said which.
  const parts = Math.min(same < 0 ? first!.length : same, 3);
  return { posyandu: null, area: first!.slice(0, parts).join('.') };
}

/** A desa/kelurahan, or a posyandu in it: its bidan is known. */
export const isExact = ({ area }: Pick<Spot, 'area'>) => area.split('.').length === 4;

/** Her spot of this value, which may come from a forged button. Throws Refusal. */
export async function spotOfValue(context: Context, value: unknown): Promise<Spot> {
  const spot = (await spotsOf(context)).find((one) => one.value === value);
  if (!spot) throw new Refusal('reporting/darurat:no-place');
  return spot;
}

/** The name of a stored one. */
export async function nameOfSpot(db: Db, { posyandu, area }: Pick<Spot, 'posyandu' | 'area'>): Promise<string> {
  const row = await db
    .selectFrom('area')
    .leftJoin('posyandu', (join) => join.onRef('posyandu.area', '=', 'area.code').on('posyandu.id', '=', posyandu))
    .select(['area.name as areaName', 'posyandu.name'])
    .where('area.code', '=', area)
    .executeTakeFirst();
  return row?.name ? `Posyandu ${shortName(row.name)}, ${row.areaName}` : (row?.areaName ?? '');
}
