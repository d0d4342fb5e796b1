/** Flows `kiriman` and `jadwal`: my notices and schedules; `edaran 12`: one of them. */

import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, member, Refusal } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { beginningOf, firstOf, loadNotice, type Notice, noticeArgs } from '../base/notice.ts';
import { mayDecide, owns, senderReach } from '../base/rights.ts';
import { ruleInWords, ruleSchema } from '../schedule/rule.ts';
import { preview } from '../sending/preview.ts';
import { liveReply } from '../sending/progress.ts';

const most = 10;
const listedFor = 60 * dayMs;

/** `!notices.show.<notice>`: also for those who may decide about it. */
export const show =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    const notice = await loadNotice(context.db, args.argument);
    const person = member(context);
    const mine = await owns(context.db, person, notice);
    if (!notice || !(mine || mayDecide(person, notice))) {
      throw new Refusal(`notices/refusals:${notice?.author === person.id ? 'no-longer' : 'not-yours'}`);
    }
    const shaping = ['draft', 'recurring', 'refused', 'lapsed'].includes(notice.status);
    if (mine && shaping) return { replies: await preview(deps, context, notice) };
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

/** Ends the flow `kiriman`. */
export const list =
  (deps: NoticesDeps): Effect =>
  async (context) => ({
    replies: [await listed(deps, context, ['draft', 'asked', 'sent', 'cancelled', 'refused', 'lapsed'])],
  });

/** Ends the flow `jadwal`. */
export const schedules =
  (deps: NoticesDeps): Effect =>
  async (context) => ({ replies: [await listed(deps, context, ['recurring'])] });

async function listed(deps: NoticesDeps, context: Context, statuses: Notice['status'][]): Promise<Reply> {
  await senderReach(context);
  const rows = await context.db
    .selectFrom('notice')
    .select(['id', 'kind', 'status', 'body', 'people', 'rule', 'sender'])
    .where('author', '=', member(context).id)
    .where('status', 'in', statuses)
    .where((is) => is.or([is('status', '=', 'recurring'), is('changed_at', '>', new Date(context.now - listedFor))]))
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const about = statuses.includes('recurring') ? 'jadwal' : 'kiriman';
  const fresh: Choice = { data: '!start.notices/edaran', label: { key: 'notices/kiriman:new' } };
  if (rows.length === 0) return { parts: [{ key: `notices/${about}:none` }], choices: [fresh] };
  const { language } = member(context);
  const lines = rows.map((row): Text => {
    const rule = row.rule ? ruleInWords(deps, ruleSchema.parse(row.rule), language) : '';
    const args = { ...noticeArgs(row), kind: row.kind, status: row.status, people: row.people ?? 0, rule };
    return { key: `notices/${about}:line`, args };
  });
  const taps = rows.map(({ id, body }): Choice => {
    return { data: `!notices.show.${id}`, label: { literal: `${id}: ${firstOf(beginningOf(body), 28)}` } };
  });
  return { parts: [{ key: `notices/${about}:head` }, ...lines], choices: [...taps, fresh] };
}
