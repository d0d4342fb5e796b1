/** What pages show of the follow-up: whose report is awaited, what was done about it, and who is silent. Rights are asked by whoever shows it. */

import type { Db } from '../../records/tables.ts';
import { type Awaited, awaitedIn, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { kaderOf, reachable } from './kader.ts';
import { remindedDays } from './reminded.ts';
import { closesOn, monthsAround } from './steps.ts';

export interface FollowedUp {
  posyandu: number;
  name: string;
  area: string;
  areaName: string;
  period: string;
  /** ISO; undefined: nobody has told when it opens. */
  opened: string | undefined;
  /** The last day on which the month can be told. */
  closes: string;
  kader: number;
  /** Of them those whom a message reaches now. */
  reached: number;
  /** The days (ISO) on which a reminder left, by ourselves or because somebody asked. */
  reminded: string[];
}

/** The awaited months of the posyandu in these areas that may still be told, without those whose open day is still to come. */
export async function remindersOf(
  deps: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  areas: readonly string[],
  now: number,
): Promise<FollowedUp[]> {
  const [first] = areas;
  if (first === undefined) return [];
  const today = todayIn(first, now);
  const awaited: Awaited[] = [];
  for (const period of monthsAround(today)) awaited.push(...(await awaitedIn(deps, db, areas, period)));
  const due = awaited.filter(
    ({ period, cutoffDay, openDays }) =>
      today.toString() <= closesOn(period, cutoffDay).toString() && (openDays?.at(-1) ?? '') <= today.toString(),
  );
  const kader = await kaderOf(
    db,
    due.map(({ id }) => id),
    now,
  );
  const sent = await remindedDays(db, due);
  return due.map((one) => ({
    posyandu: one.id,
    name: one.name,
    area: one.area,
    areaName: one.areaName,
    period: one.period,
    opened: one.openDays?.at(-1),
    closes: closesOn(one.period, one.cutoffDay).toString(),
    kader: kader.get(one.id)?.length ?? 0,
    reached: reachable(kader.get(one.id)).length,
    reminded: sent(one),
  }));
}
