/** A posyandu lies in another desa/kelurahan since a month. What it reported before stays where it was. */
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import type { AreaRow } from '../areas/areas.ts';
import { isTaken, type Named } from './named.ts';
import { tellMoved } from './news.ts';
import { mustHaveBegun, note, type Step, since, type Told, text } from './steps.ts';

export async function move(step: Step, posyandu: Named, to: AreaRow, name = posyandu.name): Promise<Told> {
  const { db } = step;
  mustHaveBegun(step, to.code);
  if (posyandu.closed_at) throw new Refusal('operator/areas:closed', { posyandu: posyandu.name });
  const shown = { posyandu: posyandu.name, id: String(posyandu.id), area: to.name, month: since(step) };
  const rows = await placesOf(db, posyandu.id);
  const last = rows.at(-1)!;
  if (last.area === to.code && last.from_period <= step.since && name === posyandu.name)
    return { said: [text('there-already', shown)], nothing: true };
  if (last.from_period > step.since) {
    const month = last.from_period;
    throw new Refusal('operator/areas:later-change', { posyandu: posyandu.name, month: monthName(month, 'id') });
  }
  if (await isTaken(db, to.code, name, posyandu.id))
    throw new Refusal('operator/areas:name-taken', { posyandu: name, area: to.name });
  await place(step, posyandu.id, last.from_period, to.code);
  await db.updateTable('posyandu').set({ area: to.code, name }).where('id', '=', posyandu.id).execute();
  if (to.code !== posyandu.area) await tellMoved(step, posyandu, name, to);
  const more = { from: posyandu.area, to: to.code };
  await note(step, 'posyandu-moved', `posyandu ${posyandu.id}`, [posyandu.area, to.code], more);
  const { before, after } = await reportsAround(db, posyandu.id, step.since);
  return { said: [text('moved', { ...shown, from: posyandu.areaName, before, after })] };
}

/** A row that begins in that very month is corrected; else it ends there, and another begins. */
async function place({ db, since: period }: Step, posyandu: number, from: string, area: string) {
  const rows = db.updateTable('posyandu_place').where('posyandu', '=', posyandu).where('from_period', '=', from);
  if (from === period) return void (await rows.set({ area }).execute());
  await rows.set({ until_period: period }).execute();
  await db.insertInto('posyandu_place').values({ posyandu, from_period: period, until_period: null, area }).execute();
}

/** Where it lay, the first place first. */
export const placesOf = (db: Db, posyandu: number) =>
  db.selectFrom('posyandu_place').selectAll().where('posyandu', '=', posyandu).orderBy('from_period').execute();

/** How many months it has reported before a month and from it on. */
export async function reportsAround(db: Db, posyandu: number, period: string) {
  const rows = await db
    .selectFrom('report')
    .select('period')
    .where('posyandu', '=', posyandu)
    .where('practice', '=', false)
    .where('current', '=', true)
    .orderBy('period')
    .execute();
  const before = rows.filter((row) => row.period < period);
  return {
    before: before.length,
    after: rows.length - before.length,
    last: rows.at(-1)?.period,
    first: rows[0]?.period,
  };
}
