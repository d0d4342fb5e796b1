/** A second person's yes, where the area wants it: asked by message, reminded once, and gone after a day. */
import { hourMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { audit } from '../../directory/audit.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, type Person, Refusal, type Wanted } from '../../room.ts';
import { inWords } from '../audience/audience-words.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { noticeReply } from '../base/message.ts';
import { decidersOf, loadNotice, mayDecide, type Notice } from '../base/rights.ts';
import { tellAuthor, tellProgress } from '../base/tell-author.ts';
import { momentArgs, startOf } from '../base/timing.ts';
import { startArgs } from '../base/without-right.ts';
import { ruleSchema } from '../schedule/rule.ts';
import { ruleInWords } from '../schedule/rule-words.ts';
import { activate } from '../schedule/schedule.ts';

export const answerWithin = 24 * hourMs;
/** So many are asked: those nearest to the area. */
const most = 5;

const text = (id: string, args?: Record<string, string | number>): Text => ({ key: `notices/persetujuan:${id}`, args });

/** Does the area want a second yes before so many people are told? */
export async function needsApproval(db: Context['db'], area: string, count: number): Promise<boolean> {
  const { approvalFrom } = await areaSettings(db, area);
  return approvalFrom > 0 && count >= approvalFrom;
}

/** Ends the sending for now. Nobody to ask: said at once, the draft stays. */
export async function askApproval(
  context: Pick<Context, 'db' | 'now'>,
  notice: Notice,
  count: number,
): Promise<Reply[]> {
  const deciders = (await decidersOf(context.db, notice.area, context.now, notice.author)).slice(0, most);
  if (deciders.length === 0) throw new Refusal('notices/persetujuan:nobody');
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({
      ...{ status: 'asked', asked_at: at, asked_again_at: null, approver: null, people: count, changed_at: at },
      ...{ sent_at: null, starts_at: null },
    })
    .where('id', '=', notice.id)
    .execute();
  await audit(context.db, {
    ...{ now: context.now, actor: notice.author, action: 'notices.asked', subject: `notice ${notice.id}` },
    detail: { text_hash: notice.text_hash, count },
  });
  await ask(context, notice, deciders, '');
  const names = deciders.map(({ name }) => name).join(', ');
  const cancel: Choice = { data: `!notices.cancel.${notice.id}`, label: { key: 'notices/jalan:tap-cancel' } };
  return [{ parts: [text('waits', { ...startArgs(notice), names, how: howOf(notice) })], choices: [cancel] }];
}

/** What a yes leads to. */
const howOf = ({ rule, send_wall }: Notice) => (rule ? 'schedule' : send_wall ? 'later' : 'soon');

/** `round`: '' the first time, '-lagi' when they are reminded. */
export async function ask(
  { db, now }: Pick<Context, 'db' | 'now'>,
  notice: Notice,
  deciders: { id: number }[],
  round: string,
): Promise<void> {
  await enqueue(
    db,
    ...deciders.map(({ id }) => ({
      key: `edaran-${notice.id}-r${notice.revision}-setuju${round}-${id}-${now}`,
      ...{ person: id, kind: 'notices.approval', reply: { parts: [] } },
      args: { notice: notice.id, revision: notice.revision },
      ...{ dueAt: now, expiresAt: now + answerWithin, priority: 3, urgent: notice.kind === 'mendesak' },
    })),
  );
}

/** Asked only while nobody has decided; shows the notice as everybody would get it. */
export const approvalWanted =
  (deps: NoticesDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const notice = await loadNotice(db, args.notice);
    if (notice?.status !== 'asked' || notice.revision !== args.revision) return false;
    const reader = await deps.person(db, person, now);
    if (!reader || !mayDecide(reader, notice)) return false;
    const audience = await inWords(deps, db, notice.audience, reader.language, 'another');
    const number = String(notice.id);
    const asked = text('asked', { ...startArgs(notice), audience, n: notice.people ?? 0 });
    const shown = noticeReply(notice);
    const choice = (action: string): Choice => ({
      data: `!notices.${action}.${notice.id}_${notice.revision}`,
      label: text(`tap-${action}`),
    });
    return {
      parts: [asked, ...whenParts(deps, notice, reader, now), ...shown.parts.slice(0, 2), text('codes', { number })],
      choices: [choice('approve'), choice('object')],
      ...(shown.file ? { file: shown.file } : {}),
    };
  };

/** What else is agreed to: that it comes again and again, or when. */
function whenParts(deps: NoticesDeps, notice: Notice, { zone, language }: Person, now: number): Text[] {
  if (notice.rule) {
    const rule = ruleInWords(deps, ruleSchema.parse(notice.rule), language);
    return [{ key: 'notices/jadwal:is', args: { rule } }];
  }
  if (!notice.send_wall) return [];
  return [{ key: 'notices/kirim:at', args: momentArgs(startOf(notice, now), zone, language) }];
}

/** The notice behind `<notice>_<revision>` or a typed number, for one who may decide. Of two who tap at once the second reads what was
 *  decided. */
async function toDecide(context: Context, argument: unknown): Promise<Notice> {
  const [id, revision] = String(argument).split('_');
  const notice = await loadNotice(context.db, id, true);
  if (!notice || !mayDecide(member(context), notice)) {
    throw new Refusal('notices/refusals:not-yours');
  }
  if (notice.status !== 'asked') throw new Refusal('notices/persetujuan:decided', { status: notice.status });
  if (revision !== undefined && Number(revision) !== notice.revision) throw new Refusal('notices/persetujuan:changed');
  return notice;
}

export const approve =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await toDecide(context, args.argument);
    const { id } = member(context);
    const at = new Date(context.now);
    await context.db
      .updateTable('notice')
      .set({ approver: id, decided_at: at, changed_at: at })
      .where('id', '=', notice.id)
      .execute();
    await audit(context.db, {
      ...{ now: context.now, actor: id, action: 'notices.approved', subject: `notice ${notice.id}` },
      detail: { author: notice.author, text_hash: notice.text_hash },
    });
    await goOn(deps, context, notice);
    return { replies: [{ parts: [text('approved', { ...startArgs(notice), how: howOf(notice) })] }] };
  };

/** As after the author's own yes, and he is told. */
async function goOn(deps: NoticesDeps, context: Context, notice: Notice): Promise<void> {
  const { db, now } = context;
  if (notice.rule) {
    for (const reply of await activate(deps, context, notice)) await tellAuthor(context, notice, reply, 'aktif');
    return;
  }
  const set = { status: 'sent', sent_at: new Date(now), starts_at: new Date(startOf(notice, now)) } as const;
  await db.updateTable('notice').set(set).where('id', '=', notice.id).execute();
  await tellProgress(db, { id: notice.id, author: notice.author, started: now });
}

/** `!notices.object.<notice>_<revision>`: asks why. */
export const object: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await toDecide(context, args.argument);
  return { replies: [], next: { flow: 'notices/tolak', args: { notice: String(notice.id) } } };
};

/** Ends the flow `tolak`. */
export const reject: Effect = async (context, args): Promise<EffectResult> => {
  const notice = await toDecide(context, args.notice);
  const { id, name } = member(context);
  const reason = String(args.reason ?? '').trim();
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({ status: 'refused', approver: id, decided_at: at, changed_at: at, reason: reason || null })
    .where('id', '=', notice.id)
    .execute();
  await audit(context.db, {
    ...{ now: context.now, actor: id, action: 'notices.rejected', subject: `notice ${notice.id}` },
    detail: { author: notice.author, text_hash: notice.text_hash },
  });
  const edit: Choice = { data: `!notices.revive.${notice.id}`, label: text('tap-revive') };
  const told = text('rejected', { ...startArgs(notice), name, reason: reason || '–' });
  await tellAuthor(context, notice, { parts: [told], choices: [edit] }, 'ditolak');
  return { replies: [{ parts: [text('rejected-done', startArgs(notice))] }] };
};
