/** `batal`, as one types it in a fright, without a number: which of my notices may be meant. */
import { sql } from 'kysely';
import type { Choice, Text } from '../../conversation/run.ts';
import type { Context, Effect, Lookup } from '../../room.ts';
import { senderReach } from '../base/rights.ts';
import { startArgs } from '../base/without-right.ts';

const most = 5;

const text = (id: string, args?: Record<string, string | number>): Text => ({ key: `notices/batal:${id}`, args });

/** Whether a bare `batal` can mean any. */
export const anyStoppable: Lookup = async (context) => (await mine(context)).length > 0;

/** Ends the flow `batal`. */
export const stoppable: Effect = async (context) => {
  await senderReach(context);
  const rows = await mine(context);
  if (rows.length === 0) return { replies: [{ parts: [text('none')] }] };
  const lines = rows.map((row): Text => {
    const state = row.status === 'asked' ? 'asked' : row.resolved_at === null ? 'before' : 'after';
    return text('line', { ...startArgs(row), state });
  });
  const choices = rows.map(({ id }): Choice => {
    return { data: `!notices.cancel.${id}`, label: text('tap', { number: String(id) }) };
  });
  const codes = text('codes', { number: String(rows[0]!.id) });
  return { replies: [{ parts: [text('which'), ...lines, codes], choices }] };
};

/** Those that nobody has yet come first: there it is a matter of seconds. */
const mine = ({ db, now, person }: Context) =>
  db
    .selectFrom('notice')
    .select(['id', 'body', 'sender', 'status', 'resolved_at'])
    .where('author', '=', person?.id ?? 0)
    .where('reminds', 'is', null)
    .where((is) => is.or([is('status', '=', 'asked'), is.and([is('status', '=', 'sent'), stillOpen(now)])]))
    .orderBy(sql`resolved_at is null`, 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();

/** Not started, or still within the time for which it makes sense. */
const stillOpen = (now: number) => sql<boolean>`starts_at + make_interval(hours => lasts_hours) > ${new Date(now)}`;
