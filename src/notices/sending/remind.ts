/** One tap reminds those who have not confirmed. The reminder is a notice of its own, with the same text, to them alone. */

import { hourMs } from '../../clock.ts';
import { tally } from '../../outbox/batch.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { auditNotice } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { batchOf } from '../base/messages.ts';
import { lastsUntil, type Notice, sentLike } from '../base/notice.ts';
import { ownNotice } from '../base/rights.ts';
import { liveReply } from './progress.ts';

/** The shortest time between two reminders. */
const pauseMs = 6 * hourMs;

export const remind =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await ownNotice(context, args.argument);
    await mustMakeSense(context, notice);
    const id = await insertReminder(context, notice);
    await auditNotice(context, member(context).id, notice, 'notices.remind', { reminder: id });
    return { replies: [await liveReply(deps, context, id)] };
  };

async function mustMakeSense({ db, now, person }: Context, notice: Notice): Promise<void> {
  const running = notice.status === 'sent' && notice.resolved_at !== null && notice.ack && notice.reminds === null;
  if (!running || lastsUntil(notice, notice.starts_at!.getTime()) <= now)
    throw new Refusal('notices/hasil:no-reminder');
  if (await isUnderWay(db, notice)) throw new Refusal('notices/hasil:not-yet');
  const last = await db
    .selectFrom('notice')
    .select('created_at')
    .where('reminds', '=', notice.id)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (last && last.created_at.getTime() > now - pauseMs) {
    const time = writeTime(last.created_at.getTime() + pauseMs, member({ person }).zone);
    throw new Refusal('notices/hasil:reminded-lately', { time });
  }
}

/** While messages still wait, a reminder would reach people who never got the notice. */
async function isUnderWay(db: Context['db'], notice: Notice): Promise<boolean> {
  const { waiting, held } = await tally(db, batchOf(notice));
  return notice.expanded_at === null || waiting + held > 0;
}

async function insertReminder({ db, now }: Context, notice: Notice): Promise<number> {
  const hoursLeft = Math.max(1, Math.floor((lastsUntil(notice, notice.starts_at!.getTime()) - now) / hourMs));
  const { id } = await db
    .insertInto('notice')
    .values({
      ...sentLike(notice, now),
      audience: JSON.stringify({ unconfirmed: notice.id }),
      reminds: notice.id,
      lasts_hours: hoursLeft,
      starts_at: new Date(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
