/** The share that an area wants to reach, such as 80 % of D/S: set by those who answer for it, with where it is written and since which month it
 *  holds. None is built in: what a district aims at is its own decision, and a figure of ours would be read as the ministry's. */
import { z } from 'zod';
import type { Db } from '../../records/tables.ts';
import { wholeCountry, withAbove } from './areas.ts';

const target = z.object({
  /** As the indicators are named: `D/S`. */
  formula: z.string().max(12),
  /** 0: from then on there is none. */
  percent: z.number().min(0).max(100),
  /** The decree or plan in which it is written. */
  source: z.string().max(200),
  /** ISO month. */
  from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});

export type Target = z.infer<typeof target>;
/** With the name of the area that set it. */
export type AreaTarget = Target & { area: string };

const stored = z.object({ targets: z.array(target).default([]) });

/** What holds in an area in a month: the newest of its own, else of the nearest area above it. */
export async function targetIn(
  db: Db,
  code: string,
  { formula, period }: { formula: string; period: string },
): Promise<AreaTarget | undefined> {
  const chain = [...withAbove(code), wholeCountry];
  const rows = await db.selectFrom('area').select(['code', 'name', 'settings']).where('code', 'in', chain).execute();
  for (const row of rows.toSorted((a, b) => chain.indexOf(a.code) - chain.indexOf(b.code))) {
    const newest = ownTargets(row.settings)
      .filter((one) => one.formula === formula && one.from <= period)
      .at(-1);
    if (newest) return newest.percent > 0 ? { ...newest, area: row.name } : undefined;
  }
  return undefined;
}

/** Of these areas, where they are the same; undefined where they differ or one of them has none. */
export async function targetOfAll(
  db: Db,
  codes: readonly string[],
  asked: { formula: string; period: string },
): Promise<AreaTarget | undefined> {
  const found = await Promise.all(codes.map((code) => targetIn(db, code, asked)));
  const [first] = found;
  return found.every((one) => one?.percent === first?.percent && one?.source === first?.source) ? first : undefined;
}

/** The first month first. */
const ownTargets = (settings: unknown): Target[] =>
  stored.parse(settings).targets.toSorted((a, b) => a.from.localeCompare(b.from));

/** Stores it beside the earlier ones, in place of one since the same month; the caller has checked the right to do so. */
export async function setTarget(db: Db, code: string, change: Target): Promise<void> {
  const checked = target.parse(change);
  const row = await db.selectFrom('area').select('settings').where('code', '=', code).forUpdate().executeTakeFirst();
  if (!row) throw new Error('unknown area');
  const others = ownTargets(row.settings).filter(
    ({ formula, from }) => formula !== checked.formula || from !== checked.from,
  );
  await db
    .updateTable('area')
    .set({ settings: JSON.stringify({ ...(row.settings as object), targets: [...others, checked] }) })
    .where('code', '=', code)
    .execute();
}
