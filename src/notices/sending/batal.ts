/** `batal`: a notice is cancelled, a draft dropped, a schedule ended, a sending under way paused and continued. */
import { sql } from 'kysely';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { hold as holdBatch, recall, release } from '../../outbox/batch.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { auditNotice, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { batchOf } from '../base/messages.ts';
import { type Notice, noticeArgs } from '../base/notice.ts';
import { ownNotice, senderReach } from '../base/rights.ts';
import { liveReply } from './progress.ts';

const text = textOf('notices/batal');
const progressText = textOf('notices/jalan');

/** `!notices.cancel.<notice>`, `batal 12`: messages that wait are not sent; those that have left are deleted or followed by a
 *  correction. */
export const cancel =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await ownNotice(context, args.argument);
    if (['draft', 'refused', 'lapsed'].includes(notice.status)) return drop(context, args);
    if (notice.status === 'recurring') return end(context, args);
    if (notice.status === 'asked') return withdraw(context, notice);
    if (notice.status !== 'sent') return refuse(context, `cancel ${notice.id}`, { key: 'notices/jalan:over-already' });
    await setStatus(context, notice, 'cancelled');
    if (notice.resolved_at === null) {
      await auditNotice(context, member(context).id, notice, 'notices.cancelled', { stopped: 'all', recalling: 0 });
      return { replies: [{ parts: [progressText('cancelled', noticeArgs(notice))] }] };
    }
    const correction: Reply = { parts: [{ key: 'notices/pesan:correction', args: noticeArgs(notice) }] };
    await cancelReminders(context, notice, correction);
    const counts = await recall(context.db, batchOf(notice), { now: context.now, correction });
    const stopped = (notice.people ?? 0) - counts.recalling;
    await auditNotice(context, member(context).id, notice, 'notices.cancelled', {
      stopped,
      recalling: counts.recalling,
    });
    const told = { ...noticeArgs(notice), stopped, recalling: counts.recalling };
    const said: Reply = { parts: [progressText('taking-back', told)] };
    return { replies: [said, await liveReply(deps, context, notice.id)] };
  };

/** Reminders repeat the text, so they must not stay behind when the notice is deleted. */
async function cancelReminders(context: Context, notice: Notice, correction: Reply): Promise<void> {
  const { db, now } = context;
  const reminders = await db
    .updateTable('notice')
    .set({ status: 'cancelled', changed_at: new Date(now) })
    .where('reminds', '=', notice.id)
    .where('status', '=', 'sent')
    .returning('id')
    .execute();
  for (const { id } of reminders) {
    const reminder = { id, area: notice.area };
    await recall(db, batchOf(reminder), { now, correction });
    await auditNotice(context, member(context).id, reminder, 'notices.cancelled', { reminds: notice.id });
  }
}

async function withdraw(context: Context, notice: Notice): Promise<EffectResult> {
  await setStatus(context, notice, 'cancelled');
  await auditNotice(context, member(context).id, notice, 'notices.cancelled', { before: 'approval' });
  return { replies: [{ parts: [progressText('cancelled', noticeArgs(notice))] }] };
}

/** `!notices.drop.<notice>` */
export const drop: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.argument);
  if (!['draft', 'refused', 'lapsed'].includes(notice.status))
    return refuse(context, `drop ${notice.id}`, { key: 'notices/kirim:sent-already' });
  await setStatus(context, notice, 'cancelled');
  return { replies: [{ parts: [{ key: 'notices/kirim:dropped', args: noticeArgs(notice) }] }] };
};

/** `!notices.end.<notice>`: the schedule is over. */
export const end: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.argument);
  if (notice.status !== 'recurring')
    return refuse(context, `end ${notice.id}`, { key: 'notices/jadwal:ended-already' });
  await setStatus(context, notice, 'ended');
  await auditNotice(context, member(context).id, notice, 'notices.schedule-ended');
  return { replies: [{ parts: [{ key: 'notices/jadwal:ended', args: noticeArgs(notice) }] }] };
};

const setStatus = ({ db, now }: Context, notice: Notice, status: 'cancelled' | 'ended') =>
  db
    .updateTable('notice')
    .set({ status, next_at: null, changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();

const most = 5;

/** Answers whether `batal` without a number, typed in a fright, can mean any notice. */
export const anyToCancel: Lookup = async (context) => (await cancellable(context)).length > 0;

/** Ends the flow `batal`: asks which of several notices is meant. */
export const whichToCancel: Effect = async (context) => {
  await senderReach(context);
  const rows = await cancellable(context);
  if (rows.length === 0) return { replies: [{ parts: [text('none')] }] };
  const lines = rows.map((row): Text => {
    const state = row.status === 'asked' ? 'asked' : row.resolved_at === null ? 'before' : 'after';
    return text('line', { ...noticeArgs(row), state });
  });
  const choices = rows.map(({ id }): Choice => {
    return { data: `!notices.cancel.${id}`, label: text('tap', { number: String(id) }) };
  });
  const codes = text('codes', { number: String(rows[0]!.id) });
  return { replies: [{ parts: [text('which'), ...lines, codes], choices }] };
};

/** Notices that nobody has got yet come first: there every second counts. */
const cancellable = ({ db, now, person }: Context) =>
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

/** The notice has not started, or still makes sense. */
const stillOpen = (now: number) => sql<boolean>`starts_at + make_interval(hours => lasts_hours) > ${new Date(now)}`;

/** `!notices.hold.<notice>` */
export const hold =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await running(context, args.argument, false);
    if (!notice) return refuse(context, `hold ${args.argument}`, { key: 'notices/jalan:not-running' });
    const waiting = await holdBatch(context.db, batchOf(notice));
    if (waiting === 0 && notice.expanded_at) {
      return refuse(context, `hold ${notice.id}`, { key: 'notices/jalan:not-running' });
    }
    await pause(context, notice, true);
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

/** `!notices.go_on.<notice>` */
export const goOn =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await running(context, args.argument, true);
    if (!notice) return refuse(context, `go_on ${args.argument}`, { key: 'notices/jalan:not-running' });
    await pause(context, notice, false);
    await release(context.db, batchOf(notice));
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

/** undefined: the notice is not under way, or is not paused as expected. */
async function running(context: Context, id: unknown, held: boolean): Promise<Notice | undefined> {
  const notice = await ownNotice(context, id);
  return notice.status === 'sent' && notice.resolved_at !== null && notice.held === held ? notice : undefined;
}

async function pause(context: Context, notice: Notice, held: boolean) {
  await context.db.updateTable('notice').set({ held }).where('id', '=', notice.id).execute();
  await auditNotice(context, member(context).id, notice, held ? 'notices.held' : 'notices.resumed');
}
