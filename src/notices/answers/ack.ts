/** `Mengerti`: the only proof that a notice was read. */

import { sql } from 'kysely';
import type { Choice } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { refuse } from '../base/audit-trail.ts';
import { nameOf } from '../base/messages.ts';
import { loadNotice, type Notice, noticeArgs } from '../base/notice.ts';
import { owns } from '../base/rights.ts';

const text = textOf('notices/pesan');

/** `!notices.ack.<notice>`, by a recipient. */
export const ack: Effect = async (context, args): Promise<EffectResult> => {
  const person = member(context);
  const notice = await loadNotice(context.db, args.argument);
  if (await owns(context.db, person, notice)) return say('only-preview');
  const row = notice && (await recipient(context.db, notice, person.id));
  if (!notice || !row) return refuse(context, `ack ${notice?.id ?? '?'}`, { key: 'notices/refusals:not-for-you' });
  if (notice.status === 'cancelled') return say('withdrawn');
  if (row.acked_at) return say('acked-before');
  await context.db
    .updateTable('notice_person')
    .set({ acked_at: new Date(context.now) })
    .where('kabupaten', '=', kabupatenOf(notice.area))
    .where('notice', '=', notice.id)
    .where('person', '=', person.id)
    .execute();
  return say('acked');
};

/** Answers whether `mengerti` without a number can mean any notice. */
export const anyToConfirm: Lookup = async (context) => (await unconfirmed(context)).length > 0;

/** `mengerti` without a number confirms the only notice that waits for it. Of several she must say which one, or it proves nothing. With its
 *  number (`mengerti 12 pak`) it is that one. */
export const toConfirm: Effect = async (context, args): Promise<EffectResult> => {
  if (args.argument !== undefined) return ack(context, args);
  const rows = await unconfirmed(context);
  const [only, ...more] = rows;
  if (only && more.length === 0) return ack(context, { ...args, argument: String(only.id) });
  const choices = rows.map((row): Choice => {
    const { number, start } = noticeArgs(row);
    return { data: `!notices.ack.${row.id}`, label: text('tap-which', { number, start }) };
  });
  const number = String(only?.id ?? '');
  return { replies: [{ parts: [text('which', { number })], choices }] };
};

const most = 5;

/** Notices that reached her, still matter and ask for a confirmation; the newest first. Heads of several kabupaten may have sent them, so all
 *  are asked, as everywhere that a person alone is known. */
export async function unconfirmed({ db, now, person }: Context) {
  const { id = 0 } = person ?? {};
  const open = await db
    .selectFrom('notice_person')
    .innerJoin('notice', 'notice.id', 'notice_person.notice')
    .select(['notice.id', 'notice.area', 'notice.body', 'notice.sender'])
    .where('notice_person.person', '=', id)
    .where('notice_person.acked_at', 'is', null)
    .where('notice.status', '=', 'sent')
    .where('notice.ack', '=', true)
    .where('notice.reminds', 'is', null)
    .where(sql<boolean>`notice.starts_at + make_interval(hours => notice.lasts_hours) > ${new Date(now)}`)
    .orderBy('notice.id', 'desc')
    .execute();
  if (open.length === 0) return [];
  const messages = await db
    .selectFrom('outbox')
    .select('key')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('kabupaten', 'key'),
        'in',
        open.map((notice) => nameOf(notice, id)).map(({ kabupaten, key }) => tuple(kabupaten, key)),
      ),
    )
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .execute();
  const reached = new Set(messages.map(({ key }) => key));
  return open.filter((notice) => reached.has(nameOf(notice, id).key)).slice(0, most);
}

const say = (id: TextId<'notices/pesan'>): EffectResult => ({ replies: [{ parts: [text(id)] }] });

export const recipient = (db: Db, { id, area }: Pick<Notice, 'id' | 'area'>, person: number) =>
  db
    .selectFrom('notice_person')
    .selectAll()
    .where('kabupaten', '=', kabupatenOf(area))
    .where('notice', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();

/** Counts the recipients who have pressed `Mengerti`. */
export async function confirmed(db: Db, { id, area }: Pick<Notice, 'id' | 'area'>): Promise<{ acked: number }> {
  const { count } = await db
    .selectFrom('notice_person')
    .select((select) => select.fn.countAll().as('count'))
    .where('kabupaten', '=', kabupatenOf(area))
    .where('notice', '=', id)
    .where('acked_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return { acked: Number(count) };
}
