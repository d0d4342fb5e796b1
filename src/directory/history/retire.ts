/** An area whose code was retired: another one carries it on since a month, with all that lies below it. It goes as a whole, so its past months
 *  are the successor's too; under which code they were told stays in `posyandu_place.was` and `area_change`. */
import { sql } from 'kysely';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { type AreaRow, isWithin, kabupatenOf, loadAreas, withAbove, zoneOf } from '../areas/areas.ts';
import { successorOf } from '../areas/retired.ts';
import { isTaken } from './named.ts';
import { tellRetired } from './news.ts';
import { mustHaveBegun, note, type Step, since, type Told, text } from './steps.ts';

export async function retire(step: Step, code: string, successor: string, name?: string): Promise<Told> {
  const { db } = step;
  const old = await stored(db, code);
  if (!old) throw new Refusal('operator/areas:unknown-area', { said: code, examples: '–' });
  const known = await successorOf(db, code);
  const shown = { code, area: old.name, to: successor, month: since(step) };
  if (known?.code === successor) return { said: [text('retired-already', shown)], nothing: true };
  if (known) throw new Refusal('operator/areas:retired-before', { ...shown, to: known.code });
  mustFit(code, successor);
  mustHaveBegun(step, successor);
  const next = await ensure(db, successor, { ...old, name: name ?? old.name });
  if (await successorOf(db, successor)) throw new Refusal('operator/areas:successor-retired', { to: successor });
  await tellRetired(step, { code, name: old.name }, { code: successor, name: next.name });
  const counts = { posyandu: 0, reports: 0, others: 0 };
  const renamed: string[] = [];
  for (const one of await within(db, code)) {
    const other = successor + one.code.slice(code.length);
    await ensure(db, other, one);
    if (await successorOf(db, one.code)) continue;
    const went = await carryOn(step, one, other, renamed);
    for (const count of Object.keys(counts) as (keyof typeof counts)[]) counts[count] += went[count];
  }
  await note(step, 'area-retired', `area ${code}`, [code, successor], { to: successor });
  const said = [text('retired', { ...shown, name: next.name, ...counts })];
  return { said: renamed.length > 0 ? [...said, text('renamed', { list: renamed.join('; ') })] : said };
}

const format = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/;

export const isCode = (said: string) => format.test(said);

function mustFit(code: string, successor: string) {
  const fits = isCode(successor) && successor.length === code.length && successor !== code;
  if (!fits) throw new Refusal('operator/areas:no-successor', { code, to: successor });
}

const columns = ['code', 'parent', 'name', 'level', 'kind'] as const;
export const stored = (db: Db, code: string): Promise<AreaRow | undefined> =>
  db.selectFrom('area').select(columns).where('code', '=', code).executeTakeFirst();

/** The area itself and all below it that are there, the topmost first. */
async function within(db: Db, code: string): Promise<AreaRow[]> {
  const rows = await db
    .selectFrom('area')
    .select(columns)
    .where((is) => is.or([is('code', '=', code), is('code', 'like', `${code}.%`)]))
    .execute();
  return rows.filter((row) => isWithin(row.code, code)).sort((a, b) => a.code.length - b.code.length);
}

/** From Kepmendagri's list; a code that is newer than the list is taken over from the area that it carries on. */
async function ensure(db: Db, code: string, like: AreaRow): Promise<AreaRow> {
  if (kabupatenOf(code)) await loadAreas(db, kabupatenOf(code));
  const known = await stored(db, code);
  if (known) return known;
  const [, parent = null] = withAbove(code);
  if (parent !== null && !(await stored(db, parent)))
    throw new Refusal('operator/areas:no-parent', { to: code, parent });
  const row = { ...like, code, parent };
  await db
    .insertInto('area')
    .values({ ...row, zone: zoneOf(code), settings: '{}' })
    .execute();
  return row;
}

/** Everything of one area, without those below it. What went is written down, so that it can be given back (unretire.ts). */
async function carryOn(step: Step, { code, name }: AreaRow, successor: string, renamed: string[]) {
  const { db } = step;
  const fresh = await isEmpty(db, successor);
  const posyandu = await db
    .selectFrom('posyandu')
    .select(['id', 'name'])
    .where('area', '=', code)
    .orderBy('id')
    .execute();
  const names: Record<string, string> = {};
  for (const one of posyandu) {
    if (!(await isTaken(db, successor, one.name))) continue;
    const own = `${one.name} (${name})`;
    await db.updateTable('posyandu').set({ name: own }).where('id', '=', one.id).execute();
    names[one.id] = one.name;
    renamed.push(`${one.name} → ${own}`);
  }
  const reports = await reportsOf(db, code);
  const places = await db
    .updateTable('posyandu_place')
    .set({ area: successor, was: sql<string>`coalesce(was, area)` })
    .where('area', '=', code)
    .returning(['posyandu', 'from_period'])
    .execute();
  await db.updateTable('posyandu').set({ area: successor }).where('area', '=', code).execute();
  await db
    .updateTable('area')
    .set({ settings: sql`(select old.settings from kabar.area as old where old.code = ${code}) || settings` })
    .where('code', '=', successor)
    .execute();
  const { rows } = await sql<{
    went: Carried['rows'];
  }>`select kabar.area_carried_on(${code}, ${successor}) as went`.execute(db);
  const went: Carried = { posyandu: posyandu.map(({ id }) => id), names, places, rows: rows[0]!.went };
  const change = { code, successor, since: step.since, at: new Date(step.now), fresh };
  await db
    .insertInto('area_change')
    .values({ ...change, carried: JSON.stringify(went) })
    .execute();
  const others = Object.values(went.rows).reduce((sum, some) => sum + some.length, 0);
  return { posyandu: posyandu.length, reports, others };
}

/** What went along: posyandu (with the names that they had, where those were taken), where they lay, and rows by their keys. */
export interface Carried {
  posyandu: number[];
  names: Record<string, string>;
  places: { posyandu: number; from_period: string }[];
  rows: Record<string, object[]>;
}

/** Nobody and nothing is there. */
async function isEmpty(db: Db, code: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from kabar.posyandu_place where area = ${code}) and not exists (select from kabar.role where area = ${code})
      and not exists (select from kabar.area_change where successor = ${code}) as empty`.execute(db);
  return rows[0]!.empty;
}

async function reportsOf(db: Db, code: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(reports), 0)::int as count from kabar.rollup
    where kabupaten = ${kabupatenOf(code)} and area = ${code} and length(area) = 13`.execute(db);
  return rows[0]!.count;
}
