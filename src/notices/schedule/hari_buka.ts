/** On which day of the month a posyandu opens. Its kader or the secretariat tells it in the flow `hari_buka`. */
import { wallTime } from '../../clock.ts';
import type { Option, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { audit } from '../../directory/audit.ts';
import { below, covers, posyanduOf } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { readMonthDay } from './read-rule.ts';
import { isOn, type MonthDay, monthDayInWords, monthDaySchema } from './rule.ts';
import { wordsOf } from './words.ts';

export const tellers: readonly Role[] = ['kader', 'bidan', 'secretariat', 'lurah'];

/** Options: the posyandu for which the person may tell the day. */
export const posyandu: Lookup = async (context): Promise<Option[]> => {
  const rows = await posyanduOf(context.db, member(context), tellers);
  if (rows.length === 0) throw new Refusal('notices/hari_buka:none');
  return rows.map((row) => ({ value: String(row.id), label: row.name }));
};

/** The day as it is known now. */
export const known =
  (deps: NoticesDeps): Lookup =>
  async (context, args) => {
    const row = await allowed(context, args.posyandu);
    const { language } = member(context);
    const unknown: Text = { key: 'notices/hari_buka:unknown' };
    const day = row.open_day ? monthDayInWords(deps, monthDaySchema.parse(row.open_day), language) : undefined;
    return { day: day ?? deps.texts.render(language, unknown) };
  };

export const keepOpenDay =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const row = await allowed(context, args.posyandu);
    const { id, language } = member(context);
    const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
    const read = readMonthDay(String(args.day ?? ''), wordsOf(deps, language), today);
    if (!read) throw new Refusal('notices/hari_buka:not-understood');
    const { day } = read;
    await context.db
      .updateTable('posyandu')
      .set({ open_day: JSON.stringify(day) })
      .where('id', '=', row.id)
      .execute();
    await audit(context.db, {
      now: context.now,
      actor: id,
      action: 'notices.open-day',
      subject: `posyandu ${row.id}`,
      area: row.area,
      detail: day,
    });
    const told = { posyandu: row.name, day: monthDayInWords(deps, day, language) };
    const hour: Text[] = read.hour ? [{ key: 'notices/hari_buka:no-hour' }] : [];
    return { replies: [{ parts: [{ key: 'notices/hari_buka:done', args: told }, ...hour] }] };
  };

async function allowed(context: Context, posyandu: unknown) {
  const id = rowId(posyandu);
  const may = id > 0 && (await covers(context.db, member(context), { posyandu: id }, tellers));
  const row = may
    ? await context.db
        .selectFrom('posyandu')
        .select(['id', 'name', 'area', 'open_day'])
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal('notices/hari_buka:none');
  return row;
}

interface Opening {
  id: number;
  day: MonthDay;
}

/** The posyandu below these areas whose open day is known. */
export async function openings(db: Db, scope: readonly string[]): Promise<Opening[]> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'open_day'])
    .where('closed_at', 'is', null)
    .where('open_day', 'is not', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .execute();
  return rows.map(({ id, open_day }) => ({ id, day: monthDaySchema.parse(open_day) }));
}

export const openOn = (all: Opening[], day: Temporal.PlainDate) =>
  all.filter((one) => isOn(one.day, day)).map(({ id }) => id);

/** The first open day of a posyandu from this day on, ISO both. undefined: nobody has told when it opens, or it is closed. */
export async function nextOpenDay(db: Db, posyandu: number, from: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('posyandu')
    .select('open_day')
    .where('id', '=', posyandu)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row?.open_day) return undefined;
  const on = monthDaySchema.parse(row.open_day);
  const first = Temporal.PlainDate.from(from);
  const days = Array.from({ length: searchedDays }, (_, n) => first.add({ days: n }));
  return days.find((day) => isOn(on, day))?.toString();
}
/** Every month has one. */
const searchedDays = 62;

/** On which days of the month these posyandu open, in words, by posyandu. */
export const openDays =
  (deps: Pick<NoticesDeps, 'texts'>) =>
  async (db: Db, ids: readonly number[], language: string): Promise<Map<number, string>> => {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('posyandu')
      .select(['id', 'open_day'])
      .where('id', 'in', ids)
      .where('open_day', 'is not', null)
      .execute();
    return new Map(
      rows.map(({ id, open_day }) => [id, monthDayInWords(deps, monthDaySchema.parse(open_day), language)]),
    );
  };
