/** The sums of the reports of areas, month by month: read from what is kept for each desa/kelurahan, kecamatan and kabupaten, and added up above it.
 *  What it takes grows with the areas that are shown, and not with the reports. */
import { type RawBuilder, sql } from 'kysely';
import { kabupatenOf, wholeCountry } from '../../directory/areas/areas.ts';
import { once } from '../../records/reading.ts';
import type { Db } from '../../records/tables.ts';

/** Of how many parts a code is: province 1, kabupaten/kota 2, kecamatan 3, desa/kelurahan 4. */
export type CodeParts = 1 | 2 | 3 | 4;
/** The length of a code that is cut to so many parts: `64`, `64.74`, `64.74.01`, `64.74.01.1001`. */
const lengths: Record<CodeParts, number> = { 1: 2, 2: 5, 3: 8, 4: 13 };

/** An area in a month: how many posyandu it had, and what those of them that reported come to. */
export interface AreaSums {
  code: string;
  period: string;
  posyandu: number;
  reported: number;
  /** Of the reports: told before the month closed, checked by the bidan, waiting to be corrected. */
  timely: number;
  verified: number;
  returned: number;
  /** By name of the figure; what no report told is absent. */
  sums: Record<string, number>;
  /** How many reports told the figure. */
  told: Record<string, number>;
}

/** From this month to that one, both ISO months (`2026-10`) and both included. */
export interface Months {
  from: string;
  to: string;
}

/** Every area of `parts` parts inside `areas` (`00`: the whole country) in every month in which it had a posyandu or a report, by code and month. `names`: of these
 *  figures (words of [A-Za-z0-9_]). */
export const sumsOf = (
  db: Db,
  areas: readonly string[],
  months: Months,
  parts: CodeParts,
  names: readonly string[],
): Promise<AreaSums[]> =>
  once(db, ['sums', areas, months.from, months.to, parts, names], () => readSums(db, areas, months, parts, names));

async function readSums(
  db: Db,
  areas: readonly string[],
  months: Months,
  parts: CodeParts,
  names: readonly string[],
): Promise<AreaSums[]> {
  const kept = await keptSums(db, areas, months, parts, names);
  const counts = await countsOf(db, areas, months, parts);
  const periods = monthsFrom(months);
  const found = new Map(kept.map((row) => [`${row.code} ${row.period}`, row]));
  const codes = [...new Set([...counts.keys(), ...kept.map(({ code }) => code)])].sort();
  return codes.flatMap((code) =>
    periods.flatMap((period) => {
      const posyandu = upTo(counts.get(code) ?? [], period);
      const row = found.get(`${code} ${period}`);
      if (posyandu === 0 && !row) return [];
      return [sumsIn(row, { code, period, posyandu }, names)];
    }),
  );
}

/** Several areas or months as one. `posyandu`: of the months together, so that what was reported can be divided by it. */
export function addUp(rows: readonly AreaSums[]): Omit<AreaSums, 'code' | 'period'> {
  const all = { posyandu: 0, reported: 0, timely: 0, verified: 0, returned: 0 };
  const sums: Record<string, number> = {};
  const told: Record<string, number> = {};
  for (const row of rows) {
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += row[name];
    for (const [name, sum] of Object.entries(row.sums)) sums[name] = (sums[name] ?? 0) + sum;
    for (const [name, count] of Object.entries(row.told)) told[name] = (told[name] ?? 0) + count;
  }
  return { ...all, sums, told };
}

type Kept = Record<string, unknown> & { code: string; period: string };

async function keptSums(
  db: Db,
  areas: readonly string[],
  { from, to }: Months,
  parts: CodeParts,
  names: readonly string[],
): Promise<Kept[]> {
  const cell = (name: string, at: number) => sql<number>`sum((r.cells->${sql.lit(name)}->>${sql.lit(at)})::numeric)`;
  const figures = names.flatMap((name) => [
    sql`, ${cell(name, 0)} as ${sql.id(`sum_${name}`)}, ${cell(name, 1)} as ${sql.id(`told_${name}`)}`,
  ]);
  const { rows } = await sql<Kept>`
    select left(r.area, ${sql.lit(lengths[parts])}) as code, r.period, sum(r.reports) as reported, sum(r.timely) as timely,
      sum(r.verified) as verified, sum(r.returned) as returned ${sql.join(figures, sql``)}
    from kabar.rollup as r where ${inside(areas, parts)} and r.period between ${from} and ${to}
    group by 1, 2 having sum(r.reports) > 0`.execute(db);
  return rows;
}

/** By area: from which month on how many posyandu more or fewer. */
async function countsOf(db: Db, areas: readonly string[], { to }: Months, parts: CodeParts) {
  const { rows } = await sql<{ code: string; period: string; change: number }>`
    select left(r.area, ${sql.lit(lengths[parts])}) as code, r.period, sum(r.change) as change
    from kabar.posyandu_count as r where ${inside(areas, parts)} and r.period <= ${to} group by 1, 2`.execute(db);
  return Map.groupBy(rows, ({ code }) => code);
}

const upTo = (changes: readonly { period: string; change: number }[], month: string) =>
  changes.reduce((sum, { period, change }) => (period <= month ? sum + Number(change) : sum), 0);

/** SQL: the rows to add up, those of the kabupaten above a kabupaten. Each kabupaten is named, so that its rows are found by the key. */
function inside(areas: readonly string[], parts: CodeParts): RawBuilder<unknown> {
  const level = lengths[Math.max(parts, 2) as CodeParts];
  const ofLevel = level === 5 ? sql`r.area = r.kabupaten` : sql`length(r.area) = ${sql.lit(level)}`;
  if (areas.includes(wholeCountry)) return ofLevel;
  const within = (code: string) => sql`(r.area = ${code} or r.area like ${`${code}.%`})`;
  const provinces = areas.filter((code) => !code.includes('.'));
  const others = areas.filter((code) => code.includes('.'));
  const kabupaten = [...new Set(others.map(kabupatenOf))];
  const either = [
    ...(provinces.length > 0
      ? [sql`r.kabupaten in (select code from kabar.area where parent in (${sql.join(provinces)}))`]
      : []),
    ...(others.length > 0
      ? [sql`(r.kabupaten in (${sql.join(kabupaten)}) and (${sql.join(others.map(within), sql` or `)}))`]
      : []),
  ];
  if (either.length === 0) return sql`false`;
  return sql`(${sql.join(either, sql` or `)}) and ${ofLevel}`;
}

function sumsIn(row: Kept | undefined, at: Pick<AreaSums, 'code' | 'period' | 'posyandu'>, names: readonly string[]) {
  const count = (name: string) => Number(row?.[name] ?? 0);
  const told = names.filter((name) => count(`told_${name}`) > 0);
  return {
    ...at,
    reported: count('reported'),
    timely: count('timely'),
    verified: count('verified'),
    returned: count('returned'),
    sums: Object.fromEntries(told.map((name) => [name, count(`sum_${name}`)])),
    told: Object.fromEntries(told.map((name) => [name, count(`told_${name}`)])),
  };
}

/** Every month from the first to the last. */
function monthsFrom({ from, to }: Months): string[] {
  const months: string[] = [];
  for (let month = Temporal.PlainYearMonth.from(from); month.toString() <= to; month = month.add({ months: 1 }))
    months.push(month.toString());
  return months;
}
