/** A sentence about a chart or a target as words, and which figure it is about. */
import type { TextKey } from '../../names.ts';
import { type Context, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { type Kind, kinds } from './kinds.ts';

type Deps = Pick<ReportingDeps, 'texts'>;
type Words = TextId<'reporting/grafik'>;

export interface InWords {
  words: string[];
  says(list: Words): boolean;
  /** Where phrases of the list stand. */
  found(list: Words): { at: number; end: number; length: number }[];
  /** The words of these lists. */
  known(...lists: Words[]): Set<string>;
  /** Its words without those of the phrases of these lists. */
  rest(...lists: Words[]): string[];
}

export function inWords({ texts }: Deps, context: Context, said: string): InWords {
  const folded = fold(said);
  const phrases = (list: Words) =>
    texts
      .list(member(context).language, `reporting/grafik:${list}` as TextKey)
      .map(fold)
      .filter((one) => one !== '')
      .toSorted((a, b) => b.length - a.length);
  const fillers = aroundWords.flatMap((list) => texts.list(member(context).language, list)).map(fold);
  const says = (list: Words) => phrases(list).some((one) => ` ${folded} `.includes(` ${one} `));
  const rest = (...lists: Words[]) =>
    [...lists.flatMap(phrases), ...fillers]
      .toSorted((a, b) => b.length - a.length)
      .reduce(without, ` ${folded} `)
      .split(' ')
      .filter(Boolean);
  const found = (list: Words) =>
    phrases(list).flatMap((one) => {
      const at = ` ${folded} `.indexOf(` ${one} `);
      return at < 0 ? [] : [{ at, end: at + one.length + 1, length: one.length }];
    });
  const known = (...lists: Words[]) => new Set(lists.flatMap(phrases));
  return { words: folded.split(' ').filter(Boolean), says, found, known, rest };
}

const aroundWords = ['inbox/words:around', 'conversation/words:fillers', 'conversation/words:thanks'] as const;

function without(left: string, phrase: string): string {
  let rest = left;
  while (phrase !== '' && rest.includes(` ${phrase} `)) rest = rest.replace(` ${phrase} `, ' ');
  return rest;
}

/** The figures that it names, as they come. Of several at one place the longest is meant: `N/(N+T)` holds `N`. */
export function kindsIn({ found }: InWords): Kind[] {
  const all = kinds.flatMap((kind) => found(`means-${kind}`).map((one) => ({ kind, ...one })));
  const inOrder = all.toSorted((a, b) => a.at - b.at || b.length - a.length);
  const some: typeof all = [];
  for (const one of inOrder) if (one.at >= (some.at(-1)?.end ?? 0)) some.push(one);
  return [...new Set(some.map(({ kind }) => kind))];
}
