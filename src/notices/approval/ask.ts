/** A second person's yes, where the area wants it. The deciders are asked by message and reminded after two hours. The question lapses
 *  after a day, or when the wished time has come. */

import { dayMs, hourMs, instantOf } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Person, Refusal, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { describeAudience } from '../audience/describe.ts';
import { auditNotice } from '../base/audit-trail.ts';
import type { DueWork, NoticesDeps } from '../base/deps.ts';
import { noticeReply, tellAuthor } from '../base/messages.ts';
import { loadNotice, momentArgs, type Notice, noticeArgs, startTime } from '../base/notice.ts';
import { decidersOf, mayDecide } from '../base/rights.ts';
import { ruleInWords, ruleSchema } from '../schedule/rule.ts';

const answerWithin = dayMs;
/** The deciders nearest to the area are asked, and no more than these. */
const mostDeciders = 5;

export const approvalText = textOf('notices/persetujuan');

/** Answers whether the area wants a second yes before so many people are told. */
export async function needsApproval(db: Context['db'], area: string, count: number): Promise<boolean> {
  const { approvalFrom } = await areaSettings(db, area);
  return approvalFrom > 0 && count >= approvalFrom;
}

/** Puts the sending off until somebody decides. When there is nobody to ask, the author reads so at once and keeps his draft. */
export async function askApproval(
  context: Pick<Context, 'db' | 'now'>,
  notice: Notice,
  count: number,
): Promise<Reply[]> {
  const deciders = (await decidersOf(context.db, notice.area, context.now, notice.author)).slice(0, mostDeciders);
  if (deciders.length === 0) throw new Refusal('notices/persetujuan:nobody');
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({
      status: 'asked',
      asked_at: at,
      asked_again_at: null,
      approver: null,
      people: count,
      changed_at: at,
      sent_at: null,
      starts_at: null,
    })
    .where('id', '=', notice.id)
    .execute();
  await auditNotice(context, notice.author, notice, 'notices.asked', { text_hash: notice.text_hash, count });
  await askDeciders(context, notice, deciders, '');
  const names = deciders.map(({ name }) => name).join(', ');
  const cancel: Choice = { data: `!notices.cancel.${notice.id}`, label: { key: 'notices/jalan:tap-cancel' } };
  return [{ parts: [approvalText('waits', { ...noticeArgs(notice), names, how: howOf(notice) })], choices: [cancel] }];
}

/** What a yes leads to. */
export const howOf = ({ rule, send_wall }: Notice) => (rule ? 'schedule' : send_wall ? 'later' : 'soon');

/** `round` is '' the first time and '-lagi' for the reminder. */
async function askDeciders(
  { db, now }: Pick<Context, 'db' | 'now'>,
  notice: Notice,
  deciders: { id: number }[],
  round: string,
): Promise<void> {
  await enqueue(
    db,
    ...deciders.map(({ id }) => ({
      kabupaten: kabupatenOf(notice.area),
      key: `edaran-${notice.id}-r${notice.revision}-setuju${round}-${id}-${now}`,
      person: id,
      kind: 'notices.approval' as const,
      reply: { parts: [] },
      args: { notice: notice.id, revision: notice.revision },
      dueAt: now,
      expiresAt: now + answerWithin,
      priority: 3,
      urgent: notice.kind === 'mendesak',
    })),
  );
}

/** The question is sent only while nobody has decided. It shows the notice as every recipient would get it. */
export const approvalWanted =
  (deps: NoticesDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const notice = await loadNotice(db, args.notice);
    if (notice?.status !== 'asked' || notice.revision !== args.revision) return false;
    const reader = await deps.person(db, person, now);
    if (!reader || !mayDecide(reader, notice)) return false;
    return approvalQuestion(deps, { db, now }, notice, reader);
  };

/** Buttons and typed words agree to the revision that stands here: `SETUJUI 12` to the first one, `SETUJUI 12.2` to the second. */
export async function approvalQuestion(
  deps: NoticesDeps,
  { db, now }: Pick<Context, 'db' | 'now'>,
  notice: Notice,
  reader: Person,
): Promise<Reply> {
  const { id, revision } = notice;
  const audience = await describeAudience(deps, db, notice.audience, reader.language, 'another');
  const number = revision === 1 ? String(id) : `${id}.${revision}`;
  const asked = approvalText('asked', { ...noticeArgs(notice), audience, n: notice.people ?? 0 });
  const shown = noticeReply(notice);
  const choice = (action: 'approve' | 'object'): Choice => ({
    data: `!notices.${action}.${id}_${revision}`,
    label: approvalText(`tap-${action}`),
  });
  return {
    parts: [
      asked,
      ...whenParts(deps, notice, reader, now),
      ...shown.parts.slice(0, 2),
      approvalText('codes', { number }),
    ],
    choices: [choice('approve'), choice('object')],
    ...(shown.file ? { file: shown.file } : {}),
  };
}

/** A yes also covers the schedule or the wished time, so the question names them. */
function whenParts(deps: NoticesDeps, notice: Notice, { zone, language }: Person, now: number): Text[] {
  if (notice.rule) {
    const rule = ruleInWords(deps, ruleSchema.parse(notice.rule), language);
    return [{ key: 'notices/jadwal:is', args: { rule } }];
  }
  if (!notice.send_wall) return [];
  return [{ key: 'notices/kirim:at', args: momentArgs(startTime(notice, now), zone, language) }];
}

const remindAfter = 2 * hourMs;

/** Questions that nobody has answered yet. */
export const openQuestions: DueWork = {
  due: (db, now) =>
    db
      .selectFrom('notice')
      .select('id')
      .where('status', '=', 'asked')
      .where('asked_at', '<=', new Date(now - remindAfter))
      .orderBy('asked_at')
      .limit(50)
      .execute(),
  step: (_, db, id, now) => remindOrLapse(db, id, now),
};

async function remindOrLapse(db: Db, id: number, now: number): Promise<void> {
  const notice = await loadNotice(db, id, true);
  if (notice?.status !== 'asked' || !notice.asked_at) return;
  if (now >= deadline(notice)) return lapse(db, notice, now);
  if (notice.asked_again_at) return;
  await db
    .updateTable('notice')
    .set({ asked_again_at: new Date(now) })
    .where('id', '=', id)
    .execute();
  await askDeciders(
    { db, now },
    notice,
    (await decidersOf(db, notice.area, now, notice.author)).slice(0, mostDeciders),
    '-lagi',
  );
}

/** A notice past its wished time would come too late. The deciders keep an hour after the reminder in any case. */
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
  await auditNotice({ db, now }, null, notice, 'notices.lapsed');
  const revive: Choice = { data: `!notices.revive.${notice.id}`, label: approvalText('tap-revive') };
  const told = approvalText('lapsed', noticeArgs(notice));
  await tellAuthor({ db, now }, notice, { parts: [told], choices: [revive] }, 'lewat');
}
