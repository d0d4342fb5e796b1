/** A sending that is under way is paused, and continued. */

import { hold as holdBatch, release } from '../../outbox/batch.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import { auditNotice, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { batchOf } from '../base/message.ts';
import { type Notice, ownNotice } from '../base/rights.ts';
import { liveReply } from './progress.ts';

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
  await auditNotice(context, member(context).id, notice.id, held ? 'notices.held' : 'notices.resumed');
}
