/** The sender answers one of those who have answered his notice. */

import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { loadNotice, noticeArgs } from '../base/notice.ts';
import { owns } from '../base/rights.ts';
import { keep, mustHaveRoom, offerOf } from './balas.ts';
import { answerText, inboxReply } from './kotak.ts';

/** `!notices.answer.<word>`, tapped by the sender. The question says whom he answers. */
export const answerTo: Effect = async (context, args): Promise<EffectResult> => {
  const { word } = await ownWord(context, args.argument);
  return { replies: [], next: { flow: 'notices/jawab', args: { word: String(word.id) } } };
};

/** Ends the flow `jawab`. The answer goes to that person alone, and all her questions count as answered. */
export const answerBack: Effect = async (context, args): Promise<EffectResult> => {
  const { word, notice } = await ownWord(context, args.word);
  await mustHaveRoom(context, notice, word.person, true);
  const id = await keep(context, notice, word.person, { from_author: true, body: args.body });
  await context.db
    .updateTable('notice_word')
    .set({ answered_at: new Date(context.now) })
    .where('kabupaten', '=', kabupatenOf(notice.area))
    .where('notice', '=', notice.id)
    .where('person', '=', word.person)
    .where('from_author', '=', false)
    .where('answered_at', 'is', null)
    .execute();
  const told = answerText('answered', { ...noticeArgs(notice), body: String(args.body).trim() });
  await enqueue(context.db, {
    kabupaten: kabupatenOf(notice.area),
    key: `edaran-${notice.id}-jawab-${id}`,
    person: word.person,
    kind: 'notices.told',
    args: { notice: notice.id },
    reply: { parts: [told], choices: [offerOf(notice.id)] },
    dueAt: context.now,
    expiresAt: context.now + 7 * dayMs,
    priority: 3,
  });
  return {
    replies: [{ parts: [answerText('answered-done', { name: word.name })] }, ...(await inboxReply(context, notice))],
  };
};

/** The question of `jawab` shows what is answered. */
export const wordOf: Lookup = async (context, args) => {
  const { word } = await ownWord(context, args.word);
  return { name: word.name, body: word.body };
};

/** Loads what a recipient wrote to this sender. Refuses everybody else. */
async function ownWord(context: Context, id: unknown) {
  // The number of an answer does not tell its kabupaten: it must be one in which this person sent a notice. '' keeps the list from being
  // empty.
  const areas = await context.db
    .selectFrom('notice')
    .select('area')
    .distinct()
    .where('author', '=', member(context).id)
    .execute();
  const word = await context.db
    .selectFrom('notice_word')
    .innerJoin('person', 'person.id', 'notice_word.person')
    .select(['notice_word.id', 'notice_word.notice', 'notice_word.person', 'notice_word.body', 'person.name'])
    .where('notice_word.kabupaten', 'in', ['', ...areas.map(({ area }) => kabupatenOf(area))])
    .where('notice_word.id', '=', rowId(id))
    .where('from_author', '=', false)
    .executeTakeFirst();
  const notice = word && (await loadNotice(context.db, word.notice));
  if (!word || !notice || !(await owns(context.db, member(context), notice))) {
    throw new Refusal('notices/jawaban:none');
  }
  return { word, notice };
}
