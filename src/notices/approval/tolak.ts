/** The second person decides: yes by one tap, or no with a reason (the flow `tolak`). */

import type { Choice } from '../../conversation/run.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { auditNotice, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { tellAuthor, tellProgress } from '../base/messages.ts';
import { loadNotice, type Notice, noticeArgs, startTime } from '../base/notice.ts';
import { mayDecide } from '../base/rights.ts';
import { activate } from '../schedule/schedule.ts';
import { approvalQuestion, approvalText, howOf } from './ask.ts';

/** Loads the notice behind `<notice>_<revision>`, or behind what was typed, for a person who may decide. When two tap at once, the second one
 *  reads what the first decided. `asked` is the revision that she has read. */
async function toDecide(context: Context, argument: unknown): Promise<{ notice: Notice; asked: number }> {
  const [id, revision = '1'] = String(argument).split(/[_.]/);
  const notice = await loadNotice(context.db, id, true);
  if (!notice || !mayDecide(member(context), notice)) {
    throw new Refusal('notices/refusals:not-yours');
  }
  if (notice.status !== 'asked') throw new Refusal('notices/persetujuan:decided', { status: notice.status });
  return { notice, asked: Number(revision) };
}

/** She agreed to what has changed since, so she is shown what it says now. */
async function shownAnew(deps: NoticesDeps, context: Context, notice: Notice): Promise<EffectResult> {
  const { replies } = await refuse(context, `decide ${notice.id}`, { key: 'notices/persetujuan:changed' });
  return { replies: [...replies, await approvalQuestion(deps, context, notice, member(context))] };
}

export const approve =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { notice, asked } = await toDecide(context, args.argument);
    if (asked !== notice.revision) return shownAnew(deps, context, notice);
    const { id } = member(context);
    const at = new Date(context.now);
    await context.db
      .updateTable('notice')
      .set({ approver: id, decided_at: at, changed_at: at })
      .where('id', '=', notice.id)
      .execute();
    await auditNotice(context, id, notice, 'notices.approved', {
      author: notice.author,
      text_hash: notice.text_hash,
    });
    await carryOut(deps, context, notice);
    return { replies: [{ parts: [approvalText('approved', { ...noticeArgs(notice), how: howOf(notice) })] }] };
  };

/** The notice goes on as after its author's own yes, and the author is told. */
async function carryOut(deps: NoticesDeps, context: Context, notice: Notice): Promise<void> {
  const { db, now } = context;
  if (notice.rule) {
    for (const reply of await activate(deps, context, notice)) await tellAuthor(context, notice, reply, 'aktif');
    return;
  }
  const set = { status: 'sent', sent_at: new Date(now), starts_at: new Date(startTime(notice, now)) } as const;
  await db.updateTable('notice').set(set).where('id', '=', notice.id).execute();
  await tellProgress(db, { id: notice.id, area: notice.area, author: notice.author, started: now });
}

/** `!notices.object.<notice>_<revision>`: begins the flow that asks for the reason. */
export const object =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { notice, asked } = await toDecide(context, args.argument);
    if (asked !== notice.revision) return shownAnew(deps, context, notice);
    return { replies: [], next: { flow: 'notices/tolak', args: { notice: `${notice.id}_${notice.revision}` } } };
  };

/** Ends the flow `tolak`. */
export const reject =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { notice, asked } = await toDecide(context, args.notice);
    if (asked !== notice.revision) return shownAnew(deps, context, notice);
    const { id, name } = member(context);
    const reason = String(args.reason ?? '').trim();
    const at = new Date(context.now);
    await context.db
      .updateTable('notice')
      .set({ status: 'refused', approver: id, decided_at: at, changed_at: at, reason: reason || null })
      .where('id', '=', notice.id)
      .execute();
    await auditNotice(context, id, notice, 'notices.rejected', { author: notice.author, text_hash: notice.text_hash });
    const edit: Choice = { data: `!notices.revive.${notice.id}`, label: approvalText('tap-revive') };
    const told = approvalText('rejected', { ...noticeArgs(notice), name, reason: hideNames(reason) || '–' });
    await tellAuthor(context, notice, { parts: [told], choices: [edit] }, 'ditolak');
    return { replies: [{ parts: [approvalText('rejected-done', noticeArgs(notice)), ...hiddenNote('all', reason)] }] };
  };
