import { type Context, Refusal } from '../../room.ts';
import { member } from '../base/deps.ts';
import { loadNotice, owns } from '../base/rights.ts';

/** A word that a recipient wrote to this sender. */
export async function ownWord(context: Context, id: unknown) {
  const number = Number(id);
  const word =
    Number.isSafeInteger(number) && number > 0 && number < 2 ** 31
      ? await context.db
          .selectFrom('notice_word')
          .innerJoin('person', 'person.id', 'notice_word.person')
          .select(['notice_word.id', 'notice_word.notice', 'notice_word.person', 'notice_word.body', 'person.name'])
          .where('notice_word.id', '=', number)
          .where('from_author', '=', false)
          .executeTakeFirst()
      : undefined;
  const notice = word && (await loadNotice(context.db, word.notice));
  if (!word || !notice || !(await owns(context.db, member(context), notice))) {
    throw new Refusal('notices/jawaban:none');
  }
  return { word, notice };
}
