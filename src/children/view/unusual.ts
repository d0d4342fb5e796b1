/** What a bidan should look at: this month's weighings that are doubtful or tell of a child who does not grow, and who has not been seen. Of all
 *  posyandu of her area in few statements; a posyandu alone has some dozens. */
import { sql } from 'kysely';
import { wallTime } from '../../clock.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import type { Place } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member } from '../../room.ts';
import type { Weighing } from '../base/child.ts';

/** doubt: figures that looked wrong and were kept, or that a kader changed after a return. below: below the red line. twice: not gained twice
 *  running. stuck: not gained. absent: not weighed for two months. late: a vaccine is late. */
export const kinds = ['doubt', 'below', 'twice', 'stuck', 'absent', 'late'] as const;
export type Kind = (typeof kinds)[number];

/** The weighing of one child on one day, as far as it is looked at. */
export type Seen = Pick<Weighing, 'child' | 'day' | 'posyandu' | 'gain' | 'twice' | 'below_red' | 'doubt' | 'checked'>;

export interface Area {
  places: Place[];
  kabupaten: string[];
  /** Where most of it lies: days are those of its clocks. */
  today: string;
}

/** The posyandu that she looks after. */
export async function areaOf(context: Pick<Context, 'db' | 'now' | 'person'>): Promise<Area> {
  const rows = await posyanduOf(context.db, member(context), carers);
  const places = rows.map((row) => ({ ...row, zone: zoneOf(row.area) }));
  const zone = places[0]?.zone ?? member(context).zone;
  const kabupaten = [...new Set(places.map(({ area }) => kabupatenOf(area)))];
  return { places, kabupaten, today: wallTime(context.now, zone).toPlainDate().toString() };
}

export const monthOf = (day: string, back = 0): string =>
  Temporal.PlainDate.from(day).subtract({ months: back }).toString().slice(0, 7);

/** Where nobody has been weighed this month yet, last month is looked at. A doubt does not end with its month. The newest first; what was
 *  measured is read for those alone that are shown. */
export async function seenIn(db: Db, area: Area): Promise<Seen[]> {
  if (area.places.length === 0) return [];
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'posyandu', 'gain', 'twice', 'below_red', 'doubt', 'checked'])
    .where('kabupaten', 'in', area.kabupaten)
    .where('posyandu', 'in', idsOf(area))
    .where('month', 'in', [monthOf(area.today), monthOf(area.today, 1)])
    .where(sql<boolean>`(doubt is not null or checked = 'corrected' or gain = 'T' or below_red)`)
    .orderBy('day', 'desc')
    .orderBy('child')
    .execute();
  const month = await lastMonthWeighed(db, area);
  return rows.filter((row) => isDoubtful(row) || row.day.startsWith(month));
}

const idsOf = ({ places }: Area) => places.map(({ id }) => id);

async function lastMonthWeighed(db: Db, area: Area): Promise<string> {
  const now = monthOf(area.today);
  const row = await db
    .selectFrom('weighing')
    .select('month')
    .where('kabupaten', 'in', area.kabupaten)
    .where('posyandu', 'in', idsOf(area))
    .where('month', '=', now)
    .limit(1)
    .executeTakeFirst();
  return row ? now : monthOf(area.today, 1);
}

const isDoubtful = ({ doubt, checked }: Seen): boolean =>
  checked === 'corrected' || (doubt !== null && checked === null);

/** Each weighing under all that it tells; what is doubtful tells nothing else yet. */
export function ofKind(rows: readonly Seen[], kind: Kind): Seen[] {
  if (kind === 'doubt') return rows.filter(isDoubtful);
  const sure = rows.filter((row) => !isDoubtful(row) && row.checked !== 'returned');
  if (kind === 'below') return sure.filter((row) => row.below_red);
  if (kind === 'twice') return sure.filter((row) => row.twice);
  return kind === 'stuck' ? sure.filter((row) => row.gain === 'T' && !row.twice) : [];
}

/** How many doubtful weighings wait for her look. */
export async function doubtsOf(context: Pick<Context, 'db' | 'now' | 'person'>): Promise<number> {
  const area = await areaOf(context);
  return ofKind(await seenIn(context.db, area), 'doubt').length;
}
