/** `hari buka`: on which day of the month a posyandu opens, told by its kader or the secretariat. */

import type { Option, Text } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import { covers, posyanduOf } from '../../directory/people/rights.ts';
import { rowId } from '../../records/row-id.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { monthDayInWords, monthDaySchema, wordsOf } from './rule.ts';
import { readMonthDay } from './rule-read.ts';

const tellers: readonly Role[] = ['kader', 'bidan', 'secretariat', 'lurah'];

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
    const day = readMonthDay(String(args.day ?? ''), wordsOf(deps, language));
    if (!day) throw new Refusal('notices/hari_buka:not-understood');
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
      detail: day,
    });
    const told = { posyandu: row.name, day: monthDayInWords(deps, day, language) };
    return { replies: [{ parts: [{ key: 'notices/hari_buka:done', args: told }] }] };
  };

async function allowed(context: Context, posyandu: unknown) {
  const id = rowId(posyandu);
  const may = id > 0 && (await covers(context.db, member(context), { posyandu: id }, tellers));
  const row = may
    ? await context.db
        .selectFrom('posyandu')
        .select(['id', 'name', 'open_day'])
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal('notices/hari_buka:none');
  return row;
}
