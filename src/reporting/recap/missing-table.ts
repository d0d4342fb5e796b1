/** The table `reporting.missing`: the posyandu without a report of a month, how many kader each has, and since when it has been silent. */
import { sql } from 'kysely';
import { z } from 'zod';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import type { Table } from '../../page.ts';
import type { Db } from '../../records/tables.ts';
import type { TableOffer } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { missing } from '../rollup/recap-rows.ts';
import { countOf } from './spans.ts';
import { monthsAsked, nameOf, ofMonths, ofPlace, scopeAsked } from './table-query.ts';

const text = textOf('reporting/tables');
const takes = z.object({
  ...ofPlace,
  month: ofMonths.month,
  skip: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});

/** So many rows at once; the next ones are one link further. */
const most = 500;

export const missingTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const query = takes.parse(asked.query);
    const scope = await scopeAsked(asked, query.of);
    const { to: period } = monthsAsked(asked, query);
    const skip = Number(query.skip ?? 0);
    const areas = 'place' in scope ? [scope.place.area] : scope.areas;
    const all = await missing(asked.db, areas, period, skip + most + 1);
    const own = all.filter(({ id }) => !('place' in scope) || id === scope.place.id);
    const found = own.slice(skip, skip + most);
    const more = await besides(asked.db, found, period, asked.now);
    return {
      title: text('missing', { place: nameOf(scope), month: monthName(period, asked.person.language) }),
      asOf: asked.now,
      source: text('source'),
      columns: [
        { name: 'posyandu', label: text('posyandu'), kind: 'text' },
        { name: 'area', label: text('area'), kind: 'text' },
        { name: 'kader', label: text('kader'), kind: 'count', explained: 'reporting/pages:means-kader' },
        { name: 'last', label: text('last'), kind: 'month' },
        { name: 'silent', label: text('silent'), kind: 'count', explained: 'reporting/pages:means-silent' },
      ],
      rows: found.map(({ id, name, areaName }) => {
        const { kader, last, since } = more(id);
        const silent = since === '' ? null : countOf({ from: since < period ? since : period, to: period });
        const to = { page: 'reporting.home', query: { of: `p${id}`, month: period } } as const;
        return [{ cell: shortName(name), to }, areaName, kader, last, silent];
      }),
      notes: [text('silent-note')],
      ...(own.length > skip + most && {
        next: { ...(query.of && { of: query.of }), month: period, skip: String(skip + most) },
      }),
    } satisfies Table;
  },
};

interface Absent {
  id: number;
  area: string;
}

/** Of each: its kader, the last month that it reported before this one, and since when it is silent: '' where it never reported and nobody knows
 *  since when it is there. */
async function besides(db: Db, found: readonly Absent[], period: string, now: number) {
  if (found.length === 0) return () => ({ kader: 0, last: null, since: '' });
  const ids = found.map(({ id }) => id);
  const [kader, last, opened] = [await kaderOf(db, ids, now), await lastOf(db, found, period), await openedOf(db, ids)];
  return (id: number) => {
    const reported = last.find(({ posyandu }) => posyandu === id)?.last ?? null;
    const next = reported && Temporal.PlainYearMonth.from(reported).add({ months: 1 }).toString();
    return {
      kader: Number(kader.find(({ posyandu }) => posyandu === id)?.kader ?? 0),
      last: reported,
      since: next ?? opened.find(({ posyandu }) => posyandu === id)?.since ?? '',
    };
  };
}

const openedOf = (db: Db, ids: number[]) =>
  db
    .selectFrom('posyandu_place')
    .select(['posyandu', (one) => one.fn.min('from_period').as('since')])
    .where('posyandu', 'in', ids)
    .groupBy('posyandu')
    .execute();

const kaderOf = (db: Db, ids: number[], now: number) =>
  db
    .selectFrom('role')
    .select(['posyandu', sql<number>`count(distinct person)`.as('kader')])
    .where('role', '=', 'kader')
    .where('posyandu', 'in', ids)
    .where(roleHolds(now))
    .groupBy('posyandu')
    .execute();

const lastOf = (db: Db, found: readonly Absent[], period: string) =>
  db
    .selectFrom('report')
    .select(['posyandu', (one) => one.fn.max('period').as('last')])
    .where('kabupaten', 'in', [...new Set(found.map(({ area }) => kabupatenOf(area)))])
    .where(
      'posyandu',
      'in',
      found.map(({ id }) => id),
    )
    .where('period', '<', period)
    .where('practice', '=', false)
    .where('current', '=', true)
    .groupBy('posyandu')
    .execute();
