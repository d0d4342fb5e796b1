/** The table and page `reporting.registry`: the posyandu of a place, as they are registered now. */
import { sql } from 'kysely';
import { below, roleHolds } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Cell, Column, Table } from '../../page.ts';
import type { Asked, PageOffer, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import type { PagesDeps } from './deps.ts';
import { aboveOf, partQuery, queryOf, type Seen, seenIn, seenQuery, titleOf, waysBeside } from './seen.ts';

const text = textOf('reporting/pages');
const column = textOf('reporting/tables');

const most = 200;
/** Over so many months before the shown one it is told how many were reported. */
const monthsBack = 12;

export const registryTable = (deps: Pick<PagesDeps, 'openDays'>): TableOffer => ({
  roles: viewers,
  takes: partQuery,
  async read(asked) {
    const seen = await seenIn(asked);
    const { after } = partQuery.parse(asked.query);
    const posts = await registered(asked, seen, after);
    const days = await deps.openDays(
      asked.db,
      posts.map(({ id }) => id),
      asked.now,
      asked.person.language,
    );
    const last = posts.length === most ? posts.at(-1) : undefined;
    return {
      title: titleOf(asked, seen, 'registry'),
      asOf: asked.now,
      source: text('source-register'),
      columns,
      rows: posts.map((post): Cell[] => [
        { cell: post.name, to: { page: 'reporting.home', query: { of: `p${post.id}`, month: seen.period } } },
        post.areaName,
        { text: text('kind', { kind: post.kind }) },
        post.kader,
        days.get(post.id) ?? null,
        post.latest,
        post.months,
      ]),
      notes: [text('registry-note', { months: monthsBack })],
      ...(last && { next: { ...queryOf(seen), after: String(last.id) } }),
    } satisfies Table;
  },
});

const columns: Column[] = [
  { name: 'posyandu', label: column('posyandu'), kind: 'text' },
  { name: 'area', label: text('village'), kind: 'text' },
  { name: 'kind', label: text('kind-label'), kind: 'text' },
  { name: 'kader', label: text('kader'), kind: 'count', explained: 'reporting/pages:means-kader' },
  { name: 'open_day', label: text('open-day-label'), kind: 'text' },
  { name: 'latest', label: text('latest'), kind: 'month' },
  { name: 'months', label: text('months-reported'), kind: 'count', explained: 'reporting/pages:means-months-reported' },
];

/** A posyandu that is closed is not listed any more. */
async function registered({ db, now }: Asked, { area, posyandu, period }: Seen, after: string | undefined) {
  const from = Temporal.PlainYearMonth.from(period)
    .subtract({ months: monthsBack - 1 })
    .toString();
  const told = sql`from kabar.report where report.kabupaten = left(posyandu.area, 5) and report.posyandu = posyandu.id
    and report.current and not report.practice and report.period <= ${period}`;
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.kind', 'posyandu.area', 'area.name as areaName'])
    .select([
      sql<number>`(select count(distinct role.person) from kabar.role join kabar.person on person.id = role.person
        where role.posyandu = posyandu.id and role.role = 'kader' and ${roleHolds(now)} and person.erased_at is null)`.as(
        'kader',
      ),
      sql<string | null>`(select max(report.period) ${told})`.as('latest'),
      sql<number>`(select count(*) ${told} and report.period >= ${from})`.as('months'),
    ])
    .where('posyandu.closed_at', 'is', null)
    .where((is) => (posyandu === undefined ? below(is, 'posyandu.area', area.areas) : is('posyandu.id', '=', posyandu)))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(posyandu.area, posyandu.name, posyandu.id) > (
          select one.area, one.name, one.id from kabar.posyandu as one where one.id = ${rowId(after)})`,
      ),
    )
    .orderBy('posyandu.area')
    .orderBy('posyandu.name')
    .orderBy('posyandu.id')
    .limit(most)
    .execute();
}

export const registryPage: PageOffer = {
  roles: viewers,
  takes: seenQuery,
  menu: { at: 90, label: text('menu-registry') },
  async read(asked) {
    const seen = await seenIn(asked);
    return {
      title: titleOf(asked, seen, 'registry'),
      above: await aboveOf(asked, seen, 'reporting.registry'),
      blocks: [
        ...(await waysBeside(asked, seen, 'reporting.registry')).slice(0, -1),
        { kind: 'table', table: 'reporting.registry', query: queryOf(seen), most: 60 },
      ],
    };
  },
};
