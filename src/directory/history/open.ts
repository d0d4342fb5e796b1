/** A posyandu that is there only since a month: a new one, or one that came out of another. Before that month nobody waits for its reports. */
import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { plain } from '../../texts/tables/cells.ts';
import type { AreaRow } from '../areas/areas.ts';
import { shortName } from '../people/places.ts';
import { placesOf, reportsAround } from './move.ts';
import { tellOpened } from './news.ts';
import { mustHaveBegun, note, type Step, since, type Told, text } from './steps.ts';

export async function open(step: Step, said: string, area: AreaRow): Promise<Told> {
  const { db } = step;
  mustHaveBegun(step, area.code);
  const name = said.replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(name) || name.length > 80) throw new Refusal('operator/areas:no-name', { said });
  const known = await db.selectFrom('posyandu').selectAll().where('area', '=', area.code).execute();
  const there = known.find((row) => plain(shortName(row.name)) === plain(shortName(name)));
  const shown = { posyandu: there?.name ?? name, area: area.name, month: since(step) };
  if (there?.closed_at) throw new Refusal('operator/areas:closed', { posyandu: there.name });
  const id = there?.id ?? (await make(step, name, area.code));
  const [first] = await placesOf(db, id);
  if (first!.from_period === step.since) return { said: [text('opened-already', shown)], nothing: true };
  if (first!.until_period !== null && first!.until_period <= step.since)
    throw new Refusal('operator/areas:later-change', { ...shown, month: monthName(first!.until_period, 'id') });
  const { before, first: earliest } = await reportsAround(db, id, step.since);
  if (before > 0) {
    const month = monthName(earliest!, 'id');
    throw new Refusal('operator/areas:reported-before', { posyandu: shown.posyandu, month, since: since(step) });
  }
  await db
    .updateTable('posyandu_place')
    .set({ from_period: step.since })
    .where('posyandu', '=', id)
    .where('from_period', '=', first!.from_period)
    .execute();
  if (!there) await tellOpened(step, { id, name, area: area.code, areaName: area.name });
  await note(step, 'posyandu-opened', `posyandu ${id}`, [area.code], {});
  return { said: [text(there ? 'opened-since' : 'opened', { ...shown, id: String(id) })] };
}

async function make({ db }: Step, name: string, area: string): Promise<number> {
  const kind = /^kelompok penimbangan/i.test(name) ? ('kelompok_penimbangan' as const) : ('posyandu' as const);
  const row = await db.insertInto('posyandu').values({ name, area, kind }).returning('id').executeTakeFirstOrThrow();
  return row.id;
}
