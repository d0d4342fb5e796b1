/** The author submits a notice. Everything is checked once more; then a second person is asked, or the minute to think begins. */

import { hourMs } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { type Context, type Effect, type EffectResult, member, type Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { askApproval, needsApproval } from '../approval/ask.ts';
import { withLists } from '../audience/simpan_daftar.ts';
import { auditNotice, refuse } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Notice, startTime } from '../base/notice.ts';
import { ownNotice } from '../base/rights.ts';
import { activate } from '../schedule/schedule.ts';
import { agreed, countNow, preview } from './preview.ts';
import { liveReply } from './progress.ts';

const text = textOf('notices/kirim');

/** `!notices.send.<notice>_<revision>_<count>` names what the author agreed to. `again`: he insists although the same went out within the
 *  hour. */
export const submit =
  (deps: NoticesDeps, again = false): Effect =>
  async (context, args) => {
    const [id, revision, count] = String(args.argument).split('_').map(Number);
    const notice = await ownNotice(context, id);
    if (!['draft', 'refused', 'lapsed'].includes(notice.status))
      return refuse(context, `send ${id}`, { key: 'notices/kirim:sent-already' });
    const agreedTo = await withoutLists(context, notice);
    const people = await countNow(deps, context, agreedTo);
    if (notice.revision !== revision || (people !== count && !notice.rule)) {
      return { replies: [{ parts: [text('changed')] }, ...(await preview(deps, context, notice))] };
    }
    if (people === 0 && !notice.rule) return refuse(context, `send ${id}`, { key: 'notices/kirim:nobody-now' });
    const flood = await tooMany(context, notice);
    if (flood) return refuse(context, `send ${id}`, flood);
    if (!again && (await sentLately(context, agreedTo))) return { replies: [askAgain(notice, people)] };
    return { replies: await sendOrAsk(deps, context, agreedTo, people) };
  };

async function sendOrAsk(deps: NoticesDeps, context: Context, notice: Notice, count: number): Promise<Reply[]> {
  if (await needsApproval(context.db, notice.area, count)) {
    const asked = await askApproval(context, notice, count);
    await keepAgreed(context, notice);
    return asked;
  }
  await keepAgreed(context, notice);
  if (notice.rule) return activate(deps, context, notice);
  await begin(context, notice);
  return [await liveReply(deps, context, notice.id)];
}

/** Saved lists are replaced by their content: a later change of a list must not change what was agreed to. */
const withoutLists = async ({ db }: Context, notice: Notice): Promise<Notice> => ({
  ...notice,
  audience: await withLists(db, notice.audience, notice.author),
});

/** A decision about an earlier form does not count for this one. */
async function keepAgreed({ db }: Context, { id, audience }: Notice): Promise<void> {
  await db
    .updateTable('notice')
    .set({ audience: JSON.stringify(audience), approver: null, decided_at: null })
    .where('id', '=', id)
    .execute();
}

/** The job in fan-out.ts takes over when the time has come. */
async function begin(context: Pick<Context, 'db' | 'now'>, notice: Notice): Promise<void> {
  const { db, now } = context;
  await db
    .updateTable('notice')
    .set({
      status: 'sent',
      sent_at: new Date(now),
      starts_at: new Date(startTime(notice, now)),
      changed_at: new Date(now),
    })
    .where('id', '=', notice.id)
    .execute();
}

/** `!notices.now.<notice>`: starts without the minute to think. */
export const startNow =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await ownNotice(context, args.argument);
    const waits = notice.status === 'sent' && notice.resolved_at === null;
    if (!waits) return refuse(context, `now ${notice.id}`, { key: 'notices/kirim:sent-already' });
    await context.db
      .updateTable('notice')
      .set({ starts_at: new Date(context.now) })
      .where('id', '=', notice.id)
      .execute();
    await auditNotice(context, member(context).id, notice, 'notices.now');
    return { replies: [await liveReply(deps, context, notice.id)] };
  };

async function tooMany({ db, now }: Context, notice: Notice): Promise<Refusal['text'] | undefined> {
  const { noticesPerHour } = await areaSettings(db, notice.area);
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('author', '=', notice.author)
    .where('template', 'is', null)
    .where('reminds', 'is', null)
    .where((is) => is.or([is('sent_at', '>', new Date(now - hourMs)), is('asked_at', '>', new Date(now - hourMs))]))
    .limit(noticesPerHour)
    .execute();
  const most = noticesPerHour;
  return rows.length >= most ? { key: 'notices/refusals:too-many', args: { most } } : undefined;
}

/** The same text to the same people within the hour is mostly a second tap, or a colleague who was not sure. */
async function sentLately({ db, now }: Context, notice: Notice): Promise<boolean> {
  const rows = await db
    .selectFrom('notice')
    .select('audience')
    .where('area', '=', notice.area)
    .where('text_hash', '=', notice.text_hash)
    .where('status', 'in', ['sent', 'asked'])
    .where('id', '!=', notice.id)
    .where((is) => is.or([is('starts_at', '>', new Date(now - hourMs)), is('asked_at', '>', new Date(now - hourMs))]))
    .execute();
  return rows.some((row) => JSON.stringify(row.audience) === JSON.stringify(notice.audience));
}

function askAgain(notice: Notice, count: number): Reply {
  const yes: Choice = { data: `!notices.send_again.${agreed(notice, count)}`, label: text('again-yes') };
  const no: Choice = { data: `!notices.show.${notice.id}`, label: text('again-no') };
  return { parts: [text('again')], choices: [yes, no] };
}
