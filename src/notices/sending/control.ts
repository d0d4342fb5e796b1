/** What the author can do with a notice at any time: stop it, pause it, go on, take a draft away. */
import type { Reply } from '../../conversation/run.ts';
import { audit } from '../../directory/audit.ts';
import { hold as holdBatch, recall, release } from '../../outbox/batch.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { refuse } from '../base/refused.ts';
import { type Notice, ownNotice } from '../base/rights.ts';
import { startArgs } from '../base/without-right.ts';
import { liveReply } from './send.ts';
import { batchOf } from './sending.ts';

/** `!notices.cancel.<notice>`, `batal 12`: what has not gone stays, what has gone is deleted or followed by a correction. */
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
      await trail(context, notice.id, 'notices.cancelled', { stopped: 'all', recalling: 0 });
      return { replies: [{ parts: [{ key: 'notices/jalan:cancelled', args: startArgs(notice) }] }] };
    }
    const correction = { parts: [{ key: 'notices/pesan:correction', args: startArgs(notice) }] };
    await cancelReminders(context, notice, correction);
    const counts = await recall(context.db, batchOf(notice.id), { now: context.now, correction });
    const stopped = (notice.people ?? 0) - counts.recalling;
    await trail(context, notice.id, 'notices.cancelled', { stopped, recalling: counts.recalling });
    const told = { ...startArgs(notice), stopped, recalling: counts.recalling };
    const said = { parts: [{ key: 'notices/jalan:taking-back', args: told }] };
    return { replies: [said, await liveReply(deps, context, notice.id)] };
  };

/** They say the same once more: where the notice is deleted, they must not stay behind. */
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
    await recall(db, batchOf(id), { now, correction });
    await trail(context, id, 'notices.cancelled', { reminds: notice.id });
  }
}

async function withdraw(context: Context, notice: Notice): Promise<EffectResult> {
  await setStatus(context, notice, 'cancelled');
  await trail(context, notice.id, 'notices.cancelled', { before: 'approval' });
  return { replies: [{ parts: [{ key: 'notices/jalan:cancelled', args: startArgs(notice) }] }] };
}

export const hold =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await running(context, args.argument, false);
    if (!notice) return refuse(context, `hold ${args.argument}`, { key: 'notices/jalan:not-running' });
    const waiting = await holdBatch(context.db, batchOf(notice.id));
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
    await release(context.db, batchOf(notice.id));
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

/** undefined: not under way, or not in that state. */
async function running(context: Context, id: unknown, held: boolean): Promise<Notice | undefined> {
  const notice = await ownNotice(context, id);
  return notice.status === 'sent' && notice.resolved_at !== null && notice.held === held ? notice : undefined;
}

async function pause(context: Context, notice: Notice, held: boolean) {
  await context.db.updateTable('notice').set({ held }).where('id', '=', notice.id).execute();
  await trail(context, notice.id, held ? 'notices.held' : 'notices.resumed', {});
}

/** `!notices.drop.<notice>` */
export const drop: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.argument);
  if (!['draft', 'refused', 'lapsed'].includes(notice.status))
    return refuse(context, `drop ${notice.id}`, { key: 'notices/kirim:sent-already' });
  await setStatus(context, notice, 'cancelled');
  return { replies: [{ parts: [{ key: 'notices/kirim:dropped', args: startArgs(notice) }] }] };
};

/** `!notices.end.<notice>`: a schedule that comes no more. */
export const end: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await ownNotice(context, args.argument);
  if (notice.status !== 'recurring')
    return refuse(context, `end ${notice.id}`, { key: 'notices/jadwal:ended-already' });
  await setStatus(context, notice, 'ended');
  await trail(context, notice.id, 'notices.schedule-ended', {});
  return { replies: [{ parts: [{ key: 'notices/jadwal:ended', args: startArgs(notice) }] }] };
};

const setStatus = ({ db, now }: Context, notice: Notice, status: 'cancelled' | 'ended') =>
  db
    .updateTable('notice')
    .set({ status, next_at: null, changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();

const trail = (context: Context, notice: number, action: string, detail: Record<string, unknown>) =>
  audit(context.db, { now: context.now, actor: member(context).id, action, subject: `notice ${notice}`, detail });
