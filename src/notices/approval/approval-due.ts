/** Time passes while a second person's yes is awaited: reminded after two hours, over after a day or when the wished time has come. */

import { hourMs, instantOf } from '../../clock.ts';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { eachAlone } from '../base/each-alone.ts';
import { decidersOf, loadNotice, type Notice } from '../base/rights.ts';
import { tellAuthor } from '../base/tell-author.ts';
import { startArgs } from '../base/without-right.ts';
import { answerWithin, ask } from './approval.ts';

const remindAfter = 2 * hourMs;

export async function approvalsDue(deps: NoticesDeps, now: number): Promise<void> {
  const rows = await deps.db
    .selectFrom('notice')
    .select('id')
    .where('status', '=', 'asked')
    .where('asked_at', '<=', new Date(now - remindAfter))
    .orderBy('asked_at')
    .limit(50)
    .execute();
  await eachAlone(rows, ({ id }) => deps.db.transaction().execute((db) => look(db, id, now)));
}

async function look(db: Db, id: number, now: number): Promise<void> {
  const notice = await loadNotice(db, id, true);
  if (notice?.status !== 'asked' || !notice.asked_at) return;
  if (now >= deadline(notice)) return lapse(db, notice, now);
  if (notice.asked_again_at) return;
  await db
    .updateTable('notice')
    .set({ asked_again_at: new Date(now) })
    .where('id', '=', id)
    .execute();
  await ask({ db, now }, notice, (await decidersOf(db, notice.area, now, notice.author)).slice(0, 5), '-lagi');
}

/** Past the wished time it would come too late; but an hour is left to decide in any case. */
function deadline(notice: Notice): number {
  const asked = notice.asked_at!.getTime();
  const day = asked + answerWithin;
  if (notice.send_wall === null || notice.rule) return day;
  return Math.max(Math.min(day, instantOf(notice.send_wall, notice.zone)), asked + remindAfter + hourMs);
}

async function lapse(db: Db, notice: Notice, now: number): Promise<void> {
  await db
    .updateTable('notice')
    .set({ status: 'lapsed', changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();
  await audit(db, { now, actor: null, action: 'notices.lapsed', subject: `notice ${notice.id}` });
  const revive = { data: `!notices.revive.${notice.id}`, label: { key: 'notices/persetujuan:tap-revive' } };
  const told = { key: 'notices/persetujuan:lapsed', args: startArgs(notice) };
  await tellAuthor({ db, now }, notice, { parts: [told], choices: [revive] }, 'lewat');
}
