import { rowId } from '../../records/row-id.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { loadNotice, owns } from '../base/rights.ts';

/** A word that a recipient wrote to this sender. */
export async function ownWord(context: Context, id: unknown) {
  const word = await context.db
    .selectFrom('notice_word')
    .innerJoin('person', 'person.id', 'notice_word.person')
    .select(['notice_word.id', 'notice_word.notice', 'notice_word.person', 'notice_word.body', 'person.name'])
    .where('notice_word.id', '=', rowId(id))
    .where('from_author', '=', false)
    .executeTakeFirst();
  const notice = word && (await loadNotice(context.db, word.notice));
  if (!word || !notice || !(await owns(context.db, member(context), notice))) {
    throw new Refusal('notices/jawaban:none');
  }
  return { word, notice };
}
