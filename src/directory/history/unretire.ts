/** A code that was retired by mistake is in use again: what went to its successor comes back, with what lies below it. What has come to the
 *  successor since comes along where the successor had nothing of its own before; else it stays there. */
import { type Selectable, sql } from 'kysely';
import type { Database, Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { isWithin } from '../areas/areas.ts';
import { tellUnretired } from './news.ts';
import { type Carried, stored } from './retire.ts';
import { note, type Step, type Told, text } from './steps.ts';

type Change = Selectable<Database['area_change']>;

export async function unretire({ db, now }: Step, code: string): Promise<Told> {
  const area = await stored(db, code);
  if (!area) throw new Refusal('operator/areas:unknown-code', { said: code });
  const changes = await changesWith(db, code);
  const [top] = changes;
  if (top?.code !== code) return { said: [text('in-use', { code, area: area.name })], nothing: true };
  await mustBeLast(db, area.name, top, changes);
  const step = { db, now, since: top.since };
  const successor = (await stored(db, top.successor))!;
  const counts = { posyandu: 0, others: 0 };
  for (const change of changes) {
    const back = await giveBack(db, change);
    counts.posyandu += back.posyandu;
    counts.others += back.others;
  }
  await note(step, 'area-unretired', `area ${code}`, [code, top.successor], { to: top.successor });
  await tellUnretired(step, { code, name: area.name }, successor);
  const left = await db.selectFrom('posyandu').select('id').where('area', '=', top.successor).execute();
  const shown = { code, area: area.name, to: successor.code, name: successor.name, month: monthName(top.since, 'id') };
  return {
    said: [
      text('unretired', { ...shown, ...counts }),
      ...(left.length > 0 ? [text('unretired-left', { ...shown, posyandu: left.length })] : []),
    ],
  };
}

/** That of the code itself first, then those that were made with it. */
async function changesWith(db: Db, code: string): Promise<Change[]> {
  const rows = await db
    .selectFrom('area_change')
    .selectAll()
    .where((is) => is.or([is('code', '=', code), is('code', 'like', `${code}.%`)]))
    .orderBy(sql`length(code)`)
    .orderBy('code')
    .execute();
  const top = rows.find((row) => row.code === code);
  return rows.filter(
    (row) =>
      top &&
      isWithin(row.code, code) &&
      row.at.getTime() === top.at.getTime() &&
      row.successor === top.successor + row.code.slice(code.length),
  );
}

/** Changes are taken back in the order in which they lie on each other, the last one first. */
async function mustBeLast(db: Db, area: string, top: Change, changes: Change[]) {
  const shown = { code: top.code, area };
  if (changes.some(({ carried }) => carried === null)) throw new Refusal('operator/areas:before-undo', shown);
  const codes = changes.map(({ successor }) => successor);
  const later = await db
    .selectFrom('area_change')
    .select(['code', 'successor'])
    .where('code', 'in', codes)
    .executeTakeFirst();
  if (later) throw new Refusal('operator/areas:undo-first', { ...shown, first: later.code, to: later.successor });
  const above = await db
    .selectFrom('area_change')
    .select(['code', 'successor'])
    .where('at', '=', top.at)
    .where(sql<boolean>`${top.code} like code || '.%'`)
    .executeTakeFirst();
  if (above) throw new Refusal('operator/areas:undo-whole', { ...shown, first: above.code });
}

async function giveBack(db: Db, { code, successor, carried, fresh }: Change) {
  const went = carried as unknown as Carried;
  const places = fresh
    ? await db.selectFrom('posyandu_place').select(['posyandu', 'from_period']).where('area', '=', successor).execute()
    : went.places;
  for (const { posyandu, from_period } of places)
    await db
      .updateTable('posyandu_place')
      .set({ area: code, was: sql<string | null>`nullif(was, ${code})` })
      .where('posyandu', '=', posyandu)
      .where('from_period', '=', from_period)
      .where('area', '=', successor)
      .execute();
  const there = await db.selectFrom('posyandu').select(['id', 'name']).where('area', '=', successor).execute();
  const back = there.filter(({ id }) => fresh || went.posyandu.includes(id));
  for (const { id, name } of back)
    await db
      .updateTable('posyandu')
      .set({ area: code, name: went.names[id] && name.startsWith(`${went.names[id]} (`) ? went.names[id] : name })
      .where('id', '=', id)
      .execute();
  const others = fresh ? await allBack(db, code, successor) : await theseBack(db, code, successor, went);
  await db.deleteFrom('area_change').where('code', '=', code).execute();
  return { posyandu: back.length, others };
}

async function allBack(db: Db, code: string, successor: string): Promise<number> {
  await db
    .updateTable('area')
    .set({
      settings: sql`settings || (select other.settings from kabar.area as other where other.code = ${successor})`,
    })
    .where('code', '=', code)
    .execute();
  const { rows } = await sql<{
    went: Carried['rows'];
  }>`select kabar.area_carried_on(${successor}, ${code}) as went`.execute(db);
  return Object.values(rows[0]!.went).reduce((sum, some) => sum + some.length, 0);
}

async function theseBack(db: Db, code: string, successor: string, { rows: went }: Carried): Promise<number> {
  const { rows } = await sql<{ back: number }>`
    select kabar.area_given_back(${code}, ${successor}, ${JSON.stringify(went)}::jsonb) as back`.execute(db);
  return rows[0]!.back;
}
