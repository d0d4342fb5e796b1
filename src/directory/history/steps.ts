/** What all changes of places share: one transaction in which nobody files, a month from which they hold, and how what they did is told. */
import { sql } from 'kysely';
import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { zoneOf } from '../areas/areas.ts';
import { audit } from '../audit.ts';

export const text = textOf('operator/areas');

/** `since`: the first month in which it holds, `2026-11`. */
export interface Step {
  db: Db;
  now: number;
  since: string;
}

export const since = ({ since: period }: Pick<Step, 'since'>) => monthName(period, 'id');

/** Whoever files waits until the change is done: a report is placed before the change or after it, never beside it. */
export const alone = (db: Db) => sql`select kabar.sums_alone()`.execute(db);

export const currentMonthOf = ({ now }: Pick<Step, 'now'>, area: string) =>
  wallTime(now, zoneOf(area)).toPlainDate().toPlainYearMonth().toString();

/** A month that has not begun is none: roles and chats would change too early. */
export function mustHaveBegun(step: Pick<Step, 'now' | 'since'>, area: string): void {
  const { since: period } = step;
  const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(period);
  if (!known) throw new Refusal('operator/areas:no-month', { said: period });
  if (period > currentMonthOf(step, area))
    throw new Refusal('operator/areas:to-come', { month: monthName(period, 'id') });
}

/** A row in the trail of each kabupaten that it concerns. */
export async function note(step: Step, action: string, subject: string, areas: readonly string[], more: object) {
  const kabupaten = new Map(areas.map((code) => [code.slice(0, 5), code]));
  for (const area of kabupaten.values()) {
    const detail = { since: step.since, ...more };
    await audit(step.db, { now: step.now, actor: null, action: `directory.${action}`, subject, area, detail });
  }
}

export interface Told {
  said: Text[];
  /** It was so already: nothing changes. */
  nothing?: true;
}
