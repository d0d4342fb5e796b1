/** A posyandu goes into another one since a month, or closes. Its months before stay its own, and the last of them may still be reported. */
import { sql } from 'kysely';
import { Refusal } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { roleStays } from '../people/rights.ts';
import { placesOf, reportsAround } from './move.ts';
import type { Named } from './named.ts';
import { tellClosed, tellMerged } from './news.ts';
import { mustHaveBegun, note, type Step, since, type Told, text } from './steps.ts';

export async function merge(step: Step, merged: Named, into: Named): Promise<Told> {
  const { db } = step;
  const shown = { posyandu: merged.name, other: into.name, area: into.areaName, month: since(step) };
  if (merged.id === into.id) throw new Refusal('operator/areas:same-posyandu', { posyandu: merged.name });
  if (merged.merged_into === into.id) return { said: [text('merged-already', shown)], nothing: true };
  if (into.closed_at) throw new Refusal('operator/areas:closed', { posyandu: into.name });
  await mustHaveNothingAfter(step, into.name, (await placesOf(db, into.id))[0]!.from_period);
  await end(step, merged);
  await db.updateTable('posyandu').set({ merged_into: into.id }).where('id', '=', merged.id).execute();
  const owed = await stillOwed(step, merged);
  await tellMerged(step, merged, into, { owes: owed.length > 0 });
  const kader = await kaderGoOn(step, merged.id, into.id);
  const { rows } = await sql<{ children: number }>`
    select kabar.posyandu_merged(${merged.id}, ${into.id}, ${`${step.since}-01`}) as children`.execute(db);
  await sql`select kabar.days_merged(${merged.id}, ${into.id}, ${`${step.since}-01`})`.execute(db);
  const areas = [merged.area, into.area];
  await note(step, 'posyandu-merged', `posyandu ${merged.id}`, areas, { into: into.id });
  const { children } = rows[0]!;
  return { said: [text('merged', { ...shown, kader, children }), ...owed] };
}

/** It closes, and nobody carries it on. */
export async function close(step: Step, posyandu: Named): Promise<Told> {
  const shown = { posyandu: posyandu.name, area: posyandu.areaName, month: since(step) };
  if (posyandu.closed_at && posyandu.merged_into === null && (await endOf(step, posyandu)) === step.since)
    return { said: [text('closed-already', shown)], nothing: true };
  await end(step, posyandu);
  const owed = await stillOwed(step, posyandu);
  await tellClosed(step, posyandu, { owes: owed.length > 0 });
  await note(step, 'posyandu-closed', `posyandu ${posyandu.id}`, [posyandu.area], {});
  const { rows } = await sql<{ children: number }>`
    select count(*)::int as children from kabar.child where posyandu = ${posyandu.id} and until is null`.execute(
    step.db,
  );
  const { children } = rows[0]!;
  const left = children > 0 ? [text('children-left', { ...shown, children })] : [];
  return { said: [text('closed-now', shown), ...left, ...owed] };
}

async function end(step: Step, posyandu: Named) {
  const { db } = step;
  mustHaveBegun(step, posyandu.area);
  if (posyandu.closed_at) throw new Refusal('operator/areas:closed', { posyandu: posyandu.name });
  const last = (await placesOf(db, posyandu.id)).at(-1)!;
  await mustHaveNothingAfter(step, posyandu.name, last.from_period);
  const reports = await reportsAround(db, posyandu.id, step.since);
  if (reports.after > 0) {
    const month = monthName(reports.last!, 'id');
    throw new Refusal('operator/areas:reported-after', { posyandu: posyandu.name, month, since: since(step) });
  }
  // The last moment of the month before: that month is its last one.
  const closed = new Date(Date.parse(`${step.since}-01T00:00:00Z`) - 1);
  await db.updateTable('posyandu').set({ closed_at: closed }).where('id', '=', posyandu.id).execute();
}

async function mustHaveNothingAfter(step: Step, posyandu: string, from: string) {
  if (from < step.since) return;
  throw new Refusal('operator/areas:later-change', { posyandu, month: monthName(from || step.since, 'id') });
}

const endOf = async ({ db }: Step, { id }: Named) => (await placesOf(db, id)).at(-1)!.until_period;

/** Whoever was kader there is kader of the other one too. Her old task stays: the last month of the old one may still be hers to report. */
async function kaderGoOn({ db, now }: Step, from: number, into: number): Promise<number> {
  const rows = await db
    .selectFrom('role')
    .select(['person', 'role', 'agency', 'position', 'until_at'])
    .where('posyandu', '=', from)
    .where(roleStays(now))
    .where('person', 'not in', (is) =>
      is.selectFrom('role').select('role.person').where('role.posyandu', '=', into).where(roleStays(now)),
    )
    .execute();
  for (const row of rows)
    await db
      .insertInto('role')
      .values({ ...row, posyandu: into, from_at: new Date(now) })
      .execute();
  return rows.length;
}

/** Months before its end that nobody has reported yet. */
async function stillOwed(step: Step, posyandu: Named) {
  const month = monthBefore(step.since);
  const found = await step.db
    .selectFrom('report')
    .select('period')
    .where('posyandu', '=', posyandu.id)
    .where('period', '=', month)
    .where('practice', '=', false)
    .executeTakeFirst();
  return found ? [] : [text('still-owed', { posyandu: posyandu.name, month: monthName(month, 'id') })];
}
