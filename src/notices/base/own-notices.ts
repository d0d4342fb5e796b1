/** A person's own notices as a list with a button for each: the flows `kiriman` and `jadwal` show some of them each. */
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Context, member } from '../../room.ts';
import { beginningOf, firstOf, type Notice, noticeArgs } from './notice.ts';
import { senderReach } from './rights.ts';

const most = 10;
const listedFor = 60 * dayMs;

type Listed = Pick<Notice, 'status' | 'people' | 'rule'>;

/** `more`: what the line of the list tells beside number and beginning. */
export async function ownNotices(
  context: Context,
  flow: 'kiriman' | 'jadwal',
  statuses: Notice['status'][],
  more: (row: Listed) => Record<string, string | number>,
): Promise<Reply> {
  await senderReach(context);
  const rows = await context.db
    .selectFrom('notice')
    .select(['id', 'status', 'body', 'people', 'rule', 'sender'])
    .where('author', '=', member(context).id)
    .where('status', 'in', statuses)
    .where((is) => is.or([is('status', '=', 'recurring'), is('changed_at', '>', new Date(context.now - listedFor))]))
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const fresh: Choice = { data: '!start.notices/edaran', label: { key: 'notices/kiriman:new' } };
  if (rows.length === 0) return { parts: [{ key: `notices/${flow}:none` }], choices: [fresh] };
  const lines = rows.map((row): Text => ({ key: `notices/${flow}:line`, args: { ...noticeArgs(row), ...more(row) } }));
  const taps = rows.map(({ id, body }): Choice => {
    return { data: `!notices.show.${id}`, label: { literal: `${id}: ${firstOf(beginningOf(body), 28)}` } };
  });
  return { parts: [{ key: `notices/${flow}:head` }, ...lines], choices: [...taps, fresh] };
}
