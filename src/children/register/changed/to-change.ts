/** Finds the child that a line corrects. What the line says of it is new, so only its name is looked for; of namesakes it is the one of whom something
 *  else fits already. */
import type { Option } from '../../../conversation/run.ts';
import { type Context, type Lookup, Refusal } from '../../../room.ts';
import { readCorrection } from '../../../texts/reading/children/child-correction.ts';
import { readChildLine } from '../../../texts/reading/children/child-line.ts';
import type { ToldChild } from '../../../texts/reading/children/told-child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { sameName } from '../find.ts';
import { isUnsure, meantBy, type Named, offered, type Search, search, todayOf } from '../kept.ts';

export async function foundToChange(context: Context, words: string): Promise<Search> {
  if (/^=\d+$/.test(words.trim())) return search(context, words);
  const correction = readCorrection(words);
  if (correction) return search(context, correction.who);
  const today = todayOf(context);
  const { told } = readChildLine(words, today, () => ({ doubt: undefined }));
  const whole = await search(context, words);
  if (told.name === undefined) return whole;
  const named = await search(context, told.name);
  if (named.found.fit !== 'several') return named;
  const fitting = named.found.children.filter((child) => fits(child, told));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { ...named, found: { fit: 'exact', child: only } };
  return fitting.length > 0 ? { ...named, found: { fit: 'several', children: fitting } } : named;
}

const fits = (child: Named, { mother, sex }: ToldChild) =>
  (mother === undefined || child.mother === null || sameName(child.mother, mother)) &&
  (sex === undefined || child.sex === sex);

/** Options: the children that a line may correct. */
export const childrenToChange =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const words = String(args.search ?? '');
    const { found, places } = await foundToChange(context, words);
    if (found.fit === 'none') throw new Refusal('children/refusals:not-found', { name: words.trim().slice(0, 40) });
    return offered(texts, context, meantBy(found), { places, asks: isUnsure(found) });
  };
