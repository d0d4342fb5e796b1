/** Which figures of a place its readers may not see, in a month or over several. One function for chat, table, file, page and trace: decided
 *  from the kabupaten down to the posyandu and up to the country, so that two who see different parts cannot put them together. Whoever looks
 *  after the children of the place sees everything. */
import { isWithin, kabupatenOf } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import { once } from '../../records/reading.ts';
import type { Db } from '../../records/tables.ts';
import { skdnNames } from '../base/indicators.ts';
import { nation, provinces, reporters, type Scope, type Viewer } from '../base/rights.ts';
import { reportedIn } from '../base/versions.ts';
import {
  decidedTogether,
  type Figures,
  figuresOfArea,
  type Held,
  heldAlone,
  heldAmong,
  heldOver,
} from './held-figures.ts';
import { type AreaSums, addUp, type Months, sumsOf } from './sums.ts';

export type { Held } from './held-figures.ts';

const nothing: Held = new Set();

/** For a scope and for each area below it, by code. */
export type HeldAt = (code?: string) => Held;

/** Of SKDN in one month. */
export async function heldFrom(context: Viewer, scope: Scope, period: string): Promise<HeldAt> {
  const held = await heldInMonths(context, scope, { from: period, to: period }, skdnNames);
  return (code) => held([period], code);
}

/** Of an area, for readers who need not look after its children. */
export async function heldInArea(db: Db, code: string, period: string): Promise<HeldAt> {
  const areas = code === nation ? await provinces(db) : [code];
  const months = await decide(db, areas, { from: period, to: period }, skdnNames);
  return (below = code) => months.get(period)?.get(below) ?? nothing;
}

const bySex = ['S', 'K', 'D', 'N'].flatMap((name) => [`${name}_L`, `${name}_P`]);

/** Of S, K, D and N of girls and boys: of a kecamatan or desa/kelurahan, of what lies around it, and of each posyandu of a desa/kelurahan (`p17`), for
 *  readers who need not look after the children. Other rooms count the same children by age. */
export async function heldBySex(db: Db, code: string, period: string): Promise<(place: string) => Held> {
  const months = { from: period, to: period };
  const found = await decide(db, [code], months, bySex);
  if (code.split('.').length === 4) await decidePosyandu(db, code, months, found);
  return (place) => found.get(period)?.get(place) ?? nothing;
}

/** Of each posyandu of a desa/kelurahan (by id) in each of these months, for readers who need not look after its children. */
export const heldInPosyandu = (
  db: Db,
  area: string,
  months: Months,
): Promise<(posyandu: string, period: string) => Held> =>
  once(db, ['held in posyandu', area, months.from, months.to], async () => {
    const found = await decide(db, [area], months, skdnNames);
    await decidePosyandu(db, area, months, found);
    return (posyandu, period) => found.get(period)?.get(`p${posyandu}`) ?? nothing;
  });

/** What is held back of an area (by code; the scope itself without one) or a posyandu (`p17`) in the sum of these months. A sum of months is
 *  shown only where each of them is: whoever asks for one month more and one less would work it out. */
export type HeldInMonths = (periods: readonly string[], code?: string) => Held;

/** What lies below a scope and is shown beside it. */
interface Below {
  /** Each posyandu of these desa/kelurahan. */
  posyandu?: readonly string[];
  /** All that lies in these kabupaten, where the scope is wider. */
  kabupaten?: readonly string[];
}

/** Of several months. `figures`: those that are shown. */
export const heldInMonths = (
  context: Viewer,
  scope: Scope,
  months: Months,
  figures: readonly string[],
  below: Below = {},
): Promise<HeldInMonths> =>
  once(context.db, ['held', context.person?.id, scope, months, figures, below], () =>
    decideFor(context, scope, { months, figures }, below),
  );

async function decideFor(
  context: Viewer,
  scope: Scope,
  { months, figures }: { months: Months; figures: readonly string[] },
  { posyandu = [], kabupaten = [] }: Below,
): Promise<HeldInMonths> {
  if (await looksAfter(context, scope)) return () => nothing;
  const { db } = context;
  const places = 'place' in scope ? await areasOf(db, scope.place.id, scope.place.area, months) : posyandu;
  const areas = 'place' in scope ? places : [...scope.areas, ...kabupaten, ...posyandu];
  const found = await decide(db, areas, months, figures);
  for (const code of places) await decidePosyandu(db, code, months, found);
  const own = ownOf(scope);
  return (periods, code) =>
    new Set(
      periods.flatMap((period) => (code ? [code] : own).flatMap((one) => [...(found.get(period)?.get(one) ?? [])])),
    );
}

const ownOf = (scope: Scope): readonly string[] => {
  if ('place' in scope) return [`p${scope.place.id}`];
  return scope.parts === 0 ? [nation] : scope.areas;
};

export async function looksAfter({ db, person }: Viewer, scope: Scope): Promise<boolean> {
  const places = 'place' in scope ? [{ posyandu: scope.place.id }] : scope.areas.map((area) => ({ area }));
  const keeps = await Promise.all(places.map((place) => covers(db, person, place, reporters)));
  return keeps.every(Boolean);
}

/** By month, then by area. */
type Decided = Map<string, Map<string, Held>>;

async function decide(db: Db, areas: readonly string[], months: Months, asked: readonly string[]): Promise<Decided> {
  const figures = decidedTogether(asked);
  const found: Decided = new Map();
  const wide = areas.filter((code) => code.split('.').length < 2);
  if (wide.length > 0) await decideAbove(db, wide, months, { figures, found });
  const narrow = Map.groupBy(
    areas.filter((code) => !wide.includes(code)),
    kabupatenOf,
  );
  for (const [kabupaten, within] of narrow) await decideBelow(db, kabupaten, within, { months, figures, found });
  return found;
}

interface Task {
  figures: readonly string[];
  found: Decided;
}

const monthIn = (found: Decided, period: string): Map<string, Held> => {
  const month = found.get(period) ?? new Map<string, Held>();
  found.set(period, month);
  return month;
};

/** Provinces, and the country where all of them are asked about: each of their kabupaten is looked at by itself. */
async function decideAbove(db: Db, areas: readonly string[], months: Months, { figures, found }: Task) {
  const rows = await sumsOf(db, areas, months, 2, figures);
  for (const [period, kabupaten] of Map.groupBy(rows, (row) => row.period)) {
    const month = monthIn(found, period);
    for (const one of kabupaten) month.set(one.code, heldAlone(figuresOfArea(one), { wide: true }));
    const held = (codes: Iterable<string>) =>
      new Map([...codes].map((code): [string, Held] => [code, month.get(code)!]));
    const of = Map.groupBy(kabupaten, ({ code }) => code.slice(0, 2));
    for (const [province, its] of of)
      month.set(province, heldOver(figuresOfArea(addUp(its)), held(its.map(({ code }) => code))));
    if (areas.length > 1) month.set(nation, heldOver(figuresOfArea(addUp(kabupaten)), held(of.keys())));
  }
}

/** The kabupaten, all its kecamatan, and the desa/kelurahan of those that are asked about: what is shown of one decides on the next. */
async function decideBelow(db: Db, kabupaten: string, areas: readonly string[], task: Task & { months: Months }) {
  const rows = await sumsOf(db, [kabupaten], task.months, 4, task.figures);
  const near = (code: string) => areas.some((area) => isWithin(code, area) || isWithin(area, code));
  for (const [period, villages] of Map.groupBy(rows, (row) => row.period)) {
    const month = monthIn(task.found, period);
    month.set(kabupaten, heldAlone(figuresOfArea(addUp(villages)), { wide: true }));
    for (const [code, held] of heldAmong(sumsBelow(villages, kabupaten, 8), {
      above: month.get(kabupaten)!,
      wide: true,
    })) {
      month.set(code, held);
      if (!near(code)) continue;
      for (const [village, its] of heldAmong(sumsBelow(villages, code, 13), { above: held, wide: true }))
        month.set(village, its);
    }
  }
}

const sumsBelow = (villages: readonly AreaSums[], code: string, length: number): Map<string, Figures> =>
  new Map(
    [...Map.groupBy(villages, (row) => row.code.slice(0, length))]
      .filter(([one]) => one.startsWith(`${code}.`))
      .map(([one, rows]) => [one, figuresOfArea(addUp(rows))]),
  );

/** Of the posyandu that lay in a desa/kelurahan. */
async function decidePosyandu(db: Db, area: string, months: Months, found: Decided): Promise<void> {
  const reports = await reportedIn(db, area, months);
  for (const [period, its] of Map.groupBy(reports, (report) => report.period)) {
    const month = monthIn(found, period);
    const posts = new Map(its.map(({ posyandu, answers }) => [`p${posyandu}`, figuresOfReport(answers)]));
    for (const [post, held] of heldAmong(posts, { above: month.get(area) ?? nothing })) month.set(post, held);
  }
}

/** The numbers of a report, by figure. */
export const figuresOfReport = (answers: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(Object.entries(answers).filter((one): one is [string, number] => typeof one[1] === 'number'));

/** The desa/kelurahan in which a posyandu lay in these months. */
async function areasOf(db: Db, posyandu: number, now: string, { from, to }: Months): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .select('area')
    .distinct()
    .where('kabupaten', '=', kabupatenOf(now))
    .where('posyandu', '=', posyandu)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .execute();
  return [...new Set([now, ...rows.map(({ area }) => area)])];
}
