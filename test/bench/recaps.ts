/** Recaps of a province and of the whole country through the program's own functions, beside the usual two ways: a materialised view, and a plain
 *  scan of the reports. */
import { type RawBuilder, sql } from 'kysely';
import { loadPerson } from '../../src/directory/people/people.ts';
import type { Db } from '../../src/records/tables.ts';
import { skdnNames } from '../../src/reporting/base/indicators.ts';
import { heldInArea } from '../../src/reporting/rollup/held-back.ts';
import { recapRows } from '../../src/reporting/rollup/recap-rows.ts';
import { type CodeParts, sumsOf } from '../../src/reporting/rollup/sums.ts';
import type { Context } from '../../src/room.ts';
import { room } from '../reporting/district.ts';
import { openTestRecords } from '../support/records.ts';
import { firstMonth, lastMonth, reportsAlone, type Simulated, simulate } from '../support/simulated-recaps.ts';

/** A morning of the month after. */
const asking = Date.parse(`${lastMonth}-20T02:00:00Z`) + 20 * 86_400_000;

export interface Recap {
  what: string;
  posyandu: number;
  months: number;
  /** Milliseconds, the slowest of several: the year or years, and one month with what is held back. */
  years: number;
  month: number;
  /** What the chat answers to `rekap`: rights, the months that there are, rows, what is held back, words and buttons. */
  chat: number;
  /** Rows that were shown. */
  rows: number;
  /** The usual ways. Of the proof only those where reports are there anyway. */
  view?: number;
  scan?: number;
}

/** Ten kabupaten with 1,463 posyandu and five years; `share`: so much of it. */
export const province = (share = 1): Simulated => ({
  ...{
    provinces: 1,
    kabupaten: Math.ceil(10 * share),
    kecamatan: 10,
    villages: 12,
    posyandu: Math.ceil(1463 * share),
    months: 60,
    reports: true,
  },
});

/** 38 provinces, 514 kabupaten and 304,000 posyandu, one year. */
export const nation = (share = 1): Simulated => ({
  ...{
    provinces: Math.ceil(38 * share),
    kabupaten: 14,
    kecamatan: 14,
    villages: 11,
    posyandu: Math.ceil(304_000 * share),
    months: 12,
    reports: false,
  },
});

/** undefined where PostgreSQL is not on the machine. `beside`: the usual ways as well. */
export async function measureRecap(
  what: 'province' | 'nation',
  size: Simulated,
  beside = size.reports,
): Promise<Recap | undefined> {
  const records = await openTestRecords('postgres');
  if (!records) return undefined;
  const { db } = records;
  try {
    const posyandu = await simulate(db, size);
    const [area, parts]: [string, CodeParts] = what === 'province' ? ['99', 2] : ['00', 1];
    const months = { from: firstMonth(size.months), to: lastMonth };
    let rows = 0;
    const years = await slowest(async () => {
      rows = (await sumsOf(db, [area], months, parts, skdnNames)).length;
    });
    const month = await slowest(async () => {
      await recapRows(db, [area], lastMonth, parts);
      await heldInArea(db, area, lastMonth);
    });
    const chat = await slowest(await asked(db, area));
    return {
      what,
      posyandu,
      months: size.months,
      years,
      month,
      chat,
      rows,
      ...(beside && (await usualWays(db, parts, size))),
    };
  } finally {
    await records.close();
  }
}

/** `rekap` of the last month, as its office asks for it. */
async function asked(db: Db, area: string): Promise<() => Promise<unknown>> {
  const person = await db
    .insertInto('person')
    .values({ name: 'Sekretariat', language: 'id', created_at: new Date(asking) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: person.id, role: 'secretariat', area, from_at: new Date(0) })
    .execute();
  const context: Context = {
    ...{ now: asking, db, person: await loadPerson(db, person.id, asking), channel: 'simulator', chat: 'p' },
    ...{ practice: false, turn: 't' },
  };
  return async () => {
    const { replies } = await room.actions.recap(context, { argument: `${area}_${lastMonth}` });
    const { parts = [] } = replies[0] ?? {};
    if (!parts.some((part) => 'key' in part && part.key === 'reporting/rekap:sums')) throw new Error('no recap');
  };
}

/** The same sums by month and province (codes of two signs) or kabupaten (of five). */
const bySums = (from: RawBuilder<unknown>, signs: number) => sql`
  select left(area, ${sql.lit(signs)}) as code, period, count(*) as reports,
    ${sql.join(skdnNames.map((name) => sql`sum((answers->>${sql.lit(name)})::numeric) as ${sql.id(name)}`))}
  from ${from} where current and not practice group by 1, 2`;

async function usualWays(db: Db, parts: CodeParts, size: Simulated) {
  if (!size.reports) await reportsAlone(db, size.months);
  await sql`set statement_timeout = 0`.execute(db);
  const sums = bySums(size.reports ? sql`kabar.report` : sql`kabar.report_alone`, parts === 1 ? 2 : 5);
  const scan = await slowest(() => sums.execute(db), size.reports ? 3 : 1);
  await sql`create materialized view kabar.recap_view as ${sums}`.execute(db);
  const view = await slowest(() => sql`select * from kabar.recap_view`.execute(db));
  return { scan, view };
}

async function slowest(run: () => Promise<unknown>, times = 10): Promise<number> {
  // The first one plans.
  await run();
  let most = 0;
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    await run();
    most = Math.max(most, performance.now() - started);
  }
  return most;
}

/** Lines to print. */
export async function benchRecaps(): Promise<string[]> {
  const found = [await measureRecap('province', province()), await measureRecap('nation', nation(), true)];
  return found.flatMap((one) => (one ? [line(one)] : []));
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** How many times as long as ours, or how many times as fast. */
const against = (other: number, ours: number) =>
  other > ours ? `${(other / ours).toFixed(1)} times ours` : `${(ours / other).toFixed(1)} times as fast as ours`;

function line({ what, posyandu, months, years, month, chat, rows, view, scan }: Recap): string {
  const beside =
    scan === undefined
      ? ''
      : `; a scan of the reports ${ms(scan)} (${against(scan, years)}), a view made beforehand ${ms(view!)} (${against(view!, years)})`;
  return `recap of a ${what}, ${posyandu} posyandu, ${months} months, ${rows} rows: ${ms(years)}; one month with what is held back ${ms(month)}; as the chat answers ${ms(chat)}${beside}`;
}
