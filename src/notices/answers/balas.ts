/** A recipient answers a notice: with its button, or by quoting it, as many do. Only the sender reads the answer. */

import { dayMs } from '../../clock.ts';
import type { Answers, Choice, Effect as Planned } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { quotedArgs } from '../../outbox/quoted.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { loadNotice, type Notice } from '../base/notice.ts';
import { owns } from '../base/rights.ts';
import { recipient } from './ack.ts';
import { answerText, tellInbox } from './kotak.ts';

/** Messages a day about one notice, from one person or to her. */
const most = 10;

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

export const offerOf = (id: number): Choice => ({
  data: `!notices.reply.${id}`,
  label: { key: 'notices/pesan:reply' },
});

/** Ends the flow `balas`. */
export const answer =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const notice = await answerable(deps, context, args.notice);
    const { id } = member(context);
    await mustHaveRoom(context, notice, id, false);
    await keep(context, notice, id, { from_author: false, body: args.body });
    await tellInbox(context, notice);
    const hidden = notice.kind === 'mendesak' ? [] : hiddenNote('others', args.body);
    return { replies: [{ parts: [answerText('sent', { sender: notice.sender }), ...hidden] }] };
  };

/** Loads the notice for a recipient who may answer it. Refuses when its sender could not read the answer. */
export async function answerable(deps: NoticesDeps, context: Context, id: unknown): Promise<Notice> {
  const notice = await loadNotice(context.db, id);
  const row = notice && (await recipient(context.db, notice, member(context).id));
  if (!notice || !row) throw new Refusal('notices/refusals:not-for-you');
  if (!notice.replies || notice.author === null) throw new Refusal('notices/jawaban:no-replies');
  const author = await deps.person(context.db, notice.author, context.now);
  if (!(await owns(context.db, author, notice))) throw new Refusal('notices/jawaban:sender-gone');
  return notice;
}

export async function keep(
  { db, now }: Context,
  notice: Notice,
  person: number,
  word: { from_author: boolean; body: unknown },
): Promise<number> {
  const body = String(word.body ?? '').trim();
  const { id } = await db
    .insertInto('notice_word')
    .values({
      kabupaten: kabupatenOf(notice.area),
      notice: notice.id,
      person,
      from_author: word.from_author,
      body,
      at: new Date(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A daily limit keeps either of the two from flooding the other. */
export async function mustHaveRoom(
  { db, now }: Context,
  notice: Notice,
  person: number,
  fromAuthor: boolean,
): Promise<void> {
  const rows = await db
    .selectFrom('notice_word')
    .select('id')
    .where('kabupaten', '=', kabupatenOf(notice.area))
    .where('notice', '=', notice.id)
    .where('person', '=', person)
    .where('from_author', '=', fromAuthor)
    .where('at', '>', new Date(now - dayMs))
    .limit(most)
    .execute();
  if (rows.length >= most) throw new Refusal('notices/jawaban:too-many', { most });
}

/** A coded word (`mengerti 12`), as the action that it stands for. */
interface CodedWord {
  room: string;
  action: string;
  argument?: string;
}

/** Reads a text that quotes a message of ours. undefined: the quoted message is no notice. */
export async function quotedNotice(
  db: Db,
  quoted: { channel: string; message: string; person: number; text: string; word?: CodedWord },
): Promise<{ effect: Planned['name']; args: Answers } | undefined> {
  const args = await quotedArgs(db, quoted, ['notices.notice']);
  if (!args) return undefined;
  const sent = await db
    .selectFrom('notice')
    .select(['id', 'reminds', 'ack', 'replies'])
    .where('id', '=', rowId(args.notice))
    .executeTakeFirst();
  if (!sent) return undefined;
  const notice = String(sent.reminds ?? sent.id);
  const tapped = tapOf(sent, quoted.word);
  if (tapped) return { effect: `!notices.${tapped}`, args: { argument: quoted.word?.argument ?? notice } };
  return { effect: 'notices.quoted', args: { notice, body: quoted.text.slice(0, 1000) } };
}

/** A quoted `mengerti` counts as the button; it is no message to the sender. */
function tapOf({ ack, replies }: { ack: boolean; replies: boolean }, word: CodedWord | undefined): string | undefined {
  if (word?.room !== 'notices') return undefined;
  return (word.action === 'ack' && ack) || (word.action === 'reply' && replies) ? word.action : undefined;
}
