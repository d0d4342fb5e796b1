/** `Mengerti`: the only proof that a notice was read. */
import type { Kysely } from 'kysely';
import type { Database } from '../records/tables.ts';
import type { Effect, EffectResult } from '../room.ts';
import { member } from './deps.ts';
import { refuse } from './refused.ts';
import { loadNotice, owns } from './rights.ts';

/** `!notices.ack.<notice>`, by a recipient. */
export const ack: Effect = async (context, args): Promise<EffectResult> => {
  const person = member(context);
  const notice = await loadNotice(context.db, args.argument);
  if (await owns(context.db, person, notice)) return say('only-preview');
  const row = notice && (await recipient(context.db, notice.id, person.id));
  if (!notice || !row) return refuse(context, `ack ${notice?.id ?? '?'}`, { key: 'notices/refusals:not-for-you' });
  if (notice.status === 'cancelled') return say('withdrawn');
  if (row.acked_at) return say('acked-before');
  await context.db
    .updateTable('notice_person')
    .set({ acked_at: new Date(context.now) })
    .where('notice', '=', notice.id)
    .where('person', '=', person.id)
    .execute();
  return say('acked');
};

const say = (id: string): EffectResult => ({ replies: [{ parts: [{ key: `notices/pesan:${id}` }] }] });

export const recipient = (db: Kysely<Database>, notice: number, person: number) =>
  db
    .selectFrom('notice_person')
    .selectAll()
    .where('notice', '=', notice)
    .where('person', '=', person)
    .executeTakeFirst();

/** How many have pressed it. */
export async function confirmed(db: Kysely<Database>, notice: number): Promise<{ acked: number }> {
  const { count } = await db
    .selectFrom('notice_person')
    .select((select) => select.fn.countAll().as('count'))
    .where('notice', '=', notice)
    .where('acked_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return { acked: Number(count) };
}
