/** Who of a posyandu has to be looked at after a month: by name, for those who may know the children. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { monthBefore } from '../../texts/month-names.ts';
import { monthsOld } from '../base/ages.ts';
import { belongs, type Child } from '../base/child.ts';
import type { Listed, MonthList } from '../card/shown.ts';
import type { ClassName, Growth } from '../growth/types.ts';
import { monthRows } from './load.ts';
import { bandOf } from './rows.ts';
import { type Counted, countedIn, exclusiveFor, type MonthRows } from './sums.ts';

/** What stands behind a name: a class, for how many months only ASI, the day of the last weighing. */
export type Behind = { class: ClassName } | { exclusive: number } | { last: string | null };
export type ListedChild = Omit<Listed, 'note'> & { id: number; behind?: Behind };
export type MonthLists = Record<MonthList, ListedChild[]>;

type At = Pick<Place, 'id' | 'area'>;

export async function monthLists(db: Db, place: At, month: MonthRows): Promise<MonthLists> {
  const period = month.days[0]!.slice(0, 7);
  const all = countedIn(month);
  const measures = await measuredIn(db, place, period);
  const growth = (one: Counted) => one.weighed && measures.get(`${one.child.id} ${one.weighed.day}`)?.growth;
  const classed = (index: 'bbtb' | 'tbu', wanted: readonly ClassName[]) =>
    all.flatMap((one): [Counted, Behind][] => {
      const found = growth(one)?.classes[index];
      return found && wanted.includes(found) ? [[one, { class: found }]] : [];
    });
  const plain = (is: (one: Counted) => boolean | undefined) => all.filter(is).map((one): [Counted] => [one]);
  const exclusive = all.flatMap((one): [Counted, Behind][] => {
    const months = exclusiveFor(one);
    return months === undefined ? [] : [[one, { exclusive: months }]];
  });
  const absent = await absentTwice(db, place, all, period);
  const lists: Record<MonthList, [Counted, Behind?][]> = {
    T: plain(({ weighed }) => weighed?.gain === 'T'),
    TT: plain(({ weighed }) => weighed?.twice),
    BGM: plain(({ weighed }) => weighed?.below_red),
    buruk: classed('bbtb', ['buruk']),
    kurang: classed('bbtb', ['kurang']),
    pendek: classed('tbu', ['pendek', 'sangat-pendek']),
    asi: exclusive,
    absent,
  };
  return named(db, place, lists, measures);
}

/** Residents who did not come in this month nor in the one before, although they belonged to the posyandu in both. Where nobody weighed in the
 *  month before, nobody was absent in it. */
async function absentTwice(db: Db, place: At, all: Counted[], period: string): Promise<[Counted, Behind][]> {
  const before = await monthRows(db, place, monthBefore(period));
  const day = before?.days.at(-1);
  if (!before || day === undefined) return [];
  const cameThen = new Set(before.weighings.map(({ child }) => child));
  const absent = all.filter(
    ({ child, resident, came }) =>
      resident && !came && !cameThen.has(child.id) && belongs(child, day) && bandOf(child.born, day) !== undefined,
  );
  const last = await lastWeighed(db, place, absent);
  return absent.map((one) => [one, { last: last.get(one.child.id) ?? null }]);
}

async function lastWeighed(db: Db, { area }: At, of: readonly Counted[]): Promise<Map<number, string>> {
  if (of.length === 0) return new Map();
  const ids = of.map(({ child }) => child.id);
  const rows = await db
    .selectFrom('weighing')
    .select(['child', (all) => all.fn.max('day').as('day')])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('child', 'in', ids)
    .where('weight', 'is not', null)
    .groupBy('child')
    .execute();
  return new Map(rows.map(({ child, day }) => [child, day]));
}

interface Measures {
  weight: number | null;
  length: number | null;
  growth: Growth | null;
}

/** By child and day. */
async function measuredIn(db: Db, { id, area }: At, period: string): Promise<Map<string, Measures>> {
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'weight', 'length', 'growth'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('month', '=', period)
    .execute();
  return new Map(rows.map((row) => [`${row.child} ${row.day}`, { ...row, growth: row.growth as Growth | null }]));
}

async function named(
  db: Db,
  { area }: At,
  lists: Record<MonthList, [Counted, Behind?][]>,
  measures: Map<string, Measures>,
): Promise<MonthLists> {
  const ids = [...new Set(Object.values(lists).flatMap((list) => list.map(([{ child }]) => child.id)))];
  const names = await namesOf(db, area, ids);
  const one = ([{ child, on }, behind]: [Counted, Behind?]): ListedChild => {
    const { name, mother, rt, phone } = names.get(child.id)!;
    const { weight: grams = null, length: mm = null } = measures.get(`${child.id} ${on}`) ?? {};
    const months = monthsOld(child.born, on);
    const { id, sex, born } = child;
    return { id, name, sex, born, months, mother, rt, phone, grams, mm, ...(behind && { behind }) };
  };
  const byName = (a: ListedChild, b: ListedChild) => a.name.localeCompare(b.name, 'id') || a.id - b.id;
  return Object.fromEntries(
    Object.entries(lists).map(([list, children]) => [list, children.map(one).sort(byName)]),
  ) as MonthLists;
}

type Named = Pick<Child, 'id' | 'name' | 'mother' | 'rt' | 'phone'>;

async function namesOf(db: Db, area: string, ids: number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('child')
    .select(['id', 'name', 'mother', 'rt', 'phone'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
