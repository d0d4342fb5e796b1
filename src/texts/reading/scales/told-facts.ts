/** What the readers of a child's facts share. Pure. */
import type { Item } from './items.ts';
import type { ChildFacts } from './scale-line.ts';
import { has } from './walk.ts';

export interface Facts {
  child: ChildFacts;
  isNew?: true;
  visitor?: true;
  from?: string;
  /** `anak bu Rina`: a child of hers, and no address. */
  childOf?: true;
  /** A day without a word for what it is. */
  day?: string;
  /** It is told to be the day of weighing. */
  measured?: true;
}

export const isNameWord = (item: Item) =>
  !item.used &&
  ((item.kind === 'word' && item.text.length > 1) ||
    (item.kind === 'phrase' && /^\p{Lu}\p{Ll}{2}/u.test(item.text) && has(item, 'female', 'male')));
