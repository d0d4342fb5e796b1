/** The word lists of schedules, made ready once for each language. */
import { fold } from '../../texts/reading/fold.ts';
import { openWords, type Words } from '../../texts/reading/words.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { NoticesDeps } from '../base/deps.ts';

type ListId = TextId<'notices/words'>;

export interface ScheduleWords {
  /** Those of days and hours. */
  moments: Words;
  /** `pertama` -> 1, `terakhir` -> -1, `kelima` -> 5. */
  weeks: Map<string, number>;
  is(list: ListId, text: string): boolean;
}

const opened = new WeakMap<NoticesDeps['texts'], Map<string, ScheduleWords>>();

export function wordsOf({ texts }: Pick<NoticesDeps, 'texts'>, language: string): ScheduleWords {
  const known = opened.get(texts) ?? new Map<string, ScheduleWords>();
  opened.set(texts, known);
  const words = known.get(language) ?? ready(texts, language);
  known.set(language, words);
  return words;
}

function ready(texts: NoticesDeps['texts'], language: string): ScheduleWords {
  const list = (id: ListId) => texts.list(language, `notices/words:${id}`).map(fold);
  const sets = new Map<ListId, Set<string>>();
  const is = (id: ListId, text: string) => {
    const set = sets.get(id) ?? new Set(list(id));
    sets.set(id, set);
    return set.has(text);
  };
  const weeks = (['week-1', 'week-2', 'week-3', 'week-4', 'week-5', 'week-last'] as const).flatMap((id) =>
    list(id).map((word): [string, number] => [word, id === 'week-last' ? -1 : Number(id.slice(5))]),
  );
  return {
    moments: openWords(language, (id) => texts.list(language, `conversation/words:${id}`)),
    weeks: new Map(weeks),
    is,
  };
}
