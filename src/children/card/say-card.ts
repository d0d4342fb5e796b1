import { type TextId, textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';

/** The texts of the pictures, one by one. */
export type SayCard = (id: TextId<'children/pictures'>, args?: Record<string, string | number>) => string;

const text = textOf('children/pictures');

export const sayCard =
  ({ texts }: Pick<ChildrenDeps, 'texts'>, language: string): SayCard =>
  (id, args) =>
    texts.render(language, text(id, args));
