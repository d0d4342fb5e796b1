import type { Text } from '../../../conversation/run.ts';
import { type TextId, textOf } from '../../../texts/text-of.ts';
import type { ChildrenDeps } from '../../base/deps.ts';

/** The texts of the papers, one by one, and any other text of ours. Papers are always in Indonesian, as all official papers. */
export interface SayPaper {
  (id: TextId<'children/papers'>, args?: Record<string, string | number>): string;
  of(text: Text): string;
}

const text = textOf('children/papers');

export function sayPaper({ texts }: Pick<ChildrenDeps, 'texts'>): SayPaper {
  const of = (one: Text) => texts.render('id', one);
  return Object.assign((...one: Parameters<typeof text>) => of(text(...one)), { of });
}
