/** The sender answers one of those who have answered his notice. */

import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { loadNotice, noticeArgs } from '../base/notice.ts';
import { owns } from '../base/rights.ts';
import { keep, mustHaveRoom, offerOf } from './balas.ts';
import { answerText, inboxReply, wordFor } from './kotak.ts';

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
  const written = { area: word.area, body: String(args.body).trim() };
  const reader = await loadPerson(context.db, word.person, context.now);
  const body = await wordFor(context.db, reader, notice, written);
  const told = answerText('answered', { ...noticeArgs(notice), body });
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
    replies: [
      {
        parts: [
          answerText('answered-done', { name: word.name }),
          ...(body === written.body ? [] : hiddenNote('others', written.body)),
        ],
      },
      ...(await inboxReply(context.db, notice, context.person)),
    ],
  };
};

/** The question of `jawab` shows what is answered. */
export const wordOf: Lookup = async (context, args) => {
  const { word, notice } = await ownWord(context, args.word);
  return { name: word.name, body: await wordFor(context.db, context.person, notice, word) };
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
    .leftJoin('notice_person', (join) =>
      join
        .onRef('notice_person.kabupaten', '=', 'notice_word.kabupaten')
        .onRef('notice_person.notice', '=', 'notice_word.notice')
        .onRef('notice_person.person', '=', 'notice_word.person'),
    )
    .select(['notice_word.id', 'notice_word.notice', 'notice_word.person', 'notice_word.body', 'person.name'])
    .select('notice_person.area')
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
