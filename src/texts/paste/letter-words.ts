/** The words of letters and messages that invite, by what they mean there. */
import { fold } from '../reading/fold.ts';
import type { TextId } from '../text-of.ts';

/** The name of a list in locales/<language>/conversation/letter.ftl. */
export type LetterList = TextId<'conversation/letter'>;
export type LetterWords = Record<LetterList, ReadonlySet<string>>;

/** Lists that name the parts of a letter. */
export const partLists = [
  'agenda',
  'subject',
  'speakers',
  'invitees',
  'venue',
  'day',
  'hour',
  'theme',
  'signer',
  'copies',
] as const satisfies LetterList[];

const lists = [
  ...partLists,
  'other',
  'closing',
  'formal',
  'titled',
  'day-mark',
  'around',
] as const satisfies LetterList[];

export const openLetterWords = (list: (id: LetterList) => string[]): LetterWords =>
  Object.fromEntries(lists.map((id) => [id, new Set(list(id).map(fold))] as const)) as unknown as LetterWords;
