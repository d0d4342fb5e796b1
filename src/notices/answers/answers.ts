/** What recipients answer to a notice goes to its sender alone, and he answers each of them. */
import { dayMs } from '../../clock.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice, type Notice, owns } from '../base/rights.ts';
import { startArgs } from '../base/without-right.ts';
import { recipient } from './ack.ts';
import { inboxReply, tellInbox } from './answers-inbox.ts';
import { ownWord } from './answers-word.ts';

/** In a day, by one person about one notice, in one direction. */
const most = 10;

const text = (id: string, args?: Record<string, string | number>) => ({ key: `notices/jawaban:${id}`, args });

/** `!notices.reply.<notice>`, by a recipient. */
export const reply =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await loadNotice(context.db, args.argument);
    if (await owns(context.db, member(context), notice)) {
      return { replies: [{ parts: [{ key: 'notices/pesan:only-preview' }] }] };
    }
    const { id } = await answerable(deps, context, args.argument);
    return { replies: [], next: { flow: 'notices/balas', args: { notice: String(id) }, offer: offerOf(id) } };
  };

const offerOf = (id: number) => ({ data: `!notices.reply.${id}`, label: { key: 'notices/pesan:reply' } });

/** Ends the flow `balas`. */
export const answer =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await answerable(deps, context, args.notice);
    const { id } = member(context);
    await mustHaveRoom(context, notice, id, false);
    await keep(context, notice, id, { from_author: false, body: args.body });
    await tellInbox(context, notice);
    return { replies: [{ parts: [text('sent', { sender: notice.sender })] }] };
  };

/** The notice, for one who got it and may answer it, while its sender can read that. */
async function answerable(deps: NoticesDeps, context: Context, id: unknown): Promise<Notice> {
  const notice = await loadNotice(context.db, id);
  const row = notice && (await recipient(context.db, notice.id, member(context).id));
  if (!notice || !row) throw new Refusal('notices/refusals:not-for-you');
  if (!notice.replies || notice.author === null) throw new Refusal('notices/jawaban:no-replies');
  const author = await deps.person(context.db, notice.author, context.now);
  if (!(await owns(context.db, author, notice))) throw new Refusal('notices/jawaban:sender-gone');
  return notice;
}

/** `!notices.answer.<word>`, by the sender: to whom, is in the question. */
export const answerTo: Effect = async (context, args): Promise<EffectResult> => {
  const { word } = await ownWord(context, args.argument);
  return { replies: [], next: { flow: 'notices/jawab', args: { word: String(word.id) } } };
};

/** Ends the flow `jawab`: the answer goes to that person alone, and her questions are off the list. */
export const answerBack: Effect = async (context, args): Promise<EffectResult> => {
  const { word, notice } = await ownWord(context, args.word);
  await mustHaveRoom(context, notice, word.person, true);
  const id = await keep(context, notice, word.person, { from_author: true, body: args.body });
  await context.db
    .updateTable('notice_word')
    .set({ answered_at: new Date(context.now) })
    .where('notice', '=', notice.id)
    .where('person', '=', word.person)
    .where('from_author', '=', false)
    .where('answered_at', 'is', null)
    .execute();
  const told = text('answered', { ...startArgs(notice), body: String(args.body).trim() });
  await enqueue(context.db, {
    key: `edaran-${notice.id}-jawab-${id}`,
    ...{ person: word.person, kind: 'notices.told', args: { notice: notice.id } },
    reply: { parts: [told], choices: [offerOf(notice.id)] },
    ...{ dueAt: context.now, expiresAt: context.now + 7 * dayMs, priority: 3 },
  });
  return { replies: [{ parts: [text('answered-done', { name: word.name })] }, ...(await inboxReply(context, notice))] };
};

async function keep(
  { db, now }: Context,
  notice: Notice,
  person: number,
  word: { from_author: boolean; body: unknown },
): Promise<number> {
  const body = String(word.body ?? '').trim();
  const { id } = await db
    .insertInto('notice_word')
    .values({ notice: notice.id, person, from_author: word.from_author, body, at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Neither of the two floods the other. */
async function mustHaveRoom({ db, now }: Context, notice: Notice, person: number, fromAuthor: boolean): Promise<void> {
  const rows = await db
    .selectFrom('notice_word')
    .select('id')
    .where('notice', '=', notice.id)
    .where('person', '=', person)
    .where('from_author', '=', fromAuthor)
    .where('at', '>', new Date(now - dayMs))
    .limit(most)
    .execute();
  if (rows.length >= most) throw new Refusal('notices/jawaban:too-many', { most });
}
