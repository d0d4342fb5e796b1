/** Of what a page or a table is asked: a place that the person may see, and a month. */
import { z } from 'zod';
import { areaValue, withAbove, zoneOf } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import type { PageName } from '../../names.ts';
import type { Block, Page, Way } from '../../page.ts';
import { type Asked, Refusal } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth, dueMonth } from '../base/months.ts';
import { type AreaScope, nation, type Scope, scopes, viewers, visible } from '../base/rights.ts';

const text = textOf('reporting/pages');

export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

/** `of`: a value of `scopes`; without one, her first. `month`: without one, the month that is due. */
export const seenQuery = z.object({ of: z.string().max(40).optional(), month: month.optional() });

export interface Seen {
  /** As the query names it. */
  value: string;
  scope: Scope;
  /** The same as areas: a posyandu's is its desa/kelurahan. */
  area: AreaScope;
  /** Set where the scope is one posyandu. */
  posyandu?: number;
  name: string;
  period: string;
  /** The month whose reports come in now: it names no later one. */
  last: string;
}

/** Throws Refusal where the place is not hers or the month has not come. */
export async function seenIn(asked: Asked): Promise<Seen> {
  const { of, month: told } = seenQuery.parse(only(asked.query));
  const value = of ?? String((await scopes(asked))[0]!.value);
  const scope = await visible(asked, value);
  const place = 'place' in scope ? scope.place : undefined;
  const area: AreaScope =
    'place' in scope ? { name: scope.place.areaName, areas: [scope.place.area], parts: 4 } : scope;
  const last = currentMonth(asked.now, zoneOf(area.areas[0] ?? nation));
  if (told !== undefined && told > last) throw new Refusal('reporting/refusals:no-such-month');
  return {
    value,
    scope,
    area,
    ...(place && { posyandu: place.id }),
    name: place?.name ?? area.name,
    period: told ?? (await dueMonth(asked.db, asked.now, area.areas[0])),
    last,
  };
}

/** What a table takes besides is none of this. */
const only = ({ of, month: told }: Asked['query']) => ({
  ...(of !== undefined && { of }),
  ...(told !== undefined && { month: told }),
});

export const queryOf = ({ value, period }: Pick<Seen, 'value' | 'period'>) => ({ of: value, month: period });

/** The areas above what is shown, as far as she may see them: the topmost first. */
export async function aboveOf(asked: Asked, seen: Seen, page: PageName): Promise<NonNullable<Page['above']>> {
  const [code] = seen.area.areas;
  if (code === undefined || seen.area.areas.length > 1) return [];
  const codes = withAbove(code).slice(seen.posyandu === undefined ? 1 : 0);
  const rows = await asked.db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', [...codes, ''])
    .execute();
  const found: NonNullable<Page['above']> = [];
  for (const one of codes.toReversed()) {
    const name = rows.find((row) => row.code === one)?.name;
    if (name === undefined || !(await covers(asked.db, asked.person, { area: one }, viewers))) continue;
    found.push({ page, query: { of: areaValue(one), month: seen.period }, label: { literal: name } });
  }
  return found;
}

/** Where else the same page can look: her other places, and the months beside this one. */
export async function waysBeside(asked: Asked, seen: Seen, page: PageName): Promise<Block[]> {
  const own = await scopes(asked);
  const places = own.map(({ value, label }) => ({
    page,
    query: { of: String(value), month: seen.period },
    label: { literal: label },
    here: value === seen.value,
  }));
  return [...(own.length > 1 ? [{ kind: 'ways', ways: places } as const] : []), monthWays(asked, seen, page)];
}

function monthWays({ person }: Asked, seen: Seen, page: PageName): Block {
  const before = monthBefore(seen.period);
  const after = Temporal.PlainYearMonth.from(seen.period).add({ months: 1 }).toString();
  const way = (period: string): Way & { label: { literal: string }; here: boolean } => ({
    page,
    query: { of: seen.value, month: period },
    label: { literal: monthName(period, person.language) },
    here: period === seen.period,
  });
  return { kind: 'ways', ways: [before, seen.period, ...(after <= seen.last ? [after] : [])].map(way) };
}

/** `Oktober 2026` in the reader's language. */
export const monthOf = ({ person }: Asked, { period }: Pick<Seen, 'period'>) => monthName(period, person.language);

export const titleOf = (asked: Asked, seen: Seen, id: Parameters<typeof text>[0]) =>
  text(id, { place: seen.name, month: monthOf(asked, seen) });

/** So many months up to this one, it included. */
export const monthsTo = (period: string, count: number) => ({
  from: Temporal.PlainYearMonth.from(period)
    .subtract({ months: count - 1 })
    .toString(),
  to: period,
});
