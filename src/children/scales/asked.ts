/** Questions about the day so far: how many came, who has not gained. */
import type { Text } from '../../conversation/run.ts';
import { type Context, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { sumsOf } from './close.ts';
import type { Scales } from './session.ts';

const text = textOf('children/scales');

const lists = {
  '2T': ({ twice }) => twice,
  T: ({ gain }) => gain === 'T',
  N: ({ gain }) => gain === 'N',
  O: ({ gain }) => gain === 'O',
  B: ({ gain }) => gain === 'B',
  BGM: ({ below_red }) => below_red,
} satisfies Record<string, (row: Weighing) => boolean>;

type List = keyof typeof lists;

/** undefined: no such question, or one with a word that says something else. */
export function askedSoFar(deps: ChildrenDeps, context: Context, scales: Scales, words: string): Text | undefined {
  if (words.length > 80) return undefined;
  const said = ` ${fold(words)} `;
  const { language } = member(context);
  const set = (id: 'words-ask' | 'words-about') => new Set(deps.texts.list(language, `children/scales:${id}`));
  const [asking, about] = [set('words-ask'), set('words-about')];
  const phrases = (Object.keys(lists) as List[])
    .flatMap((list) =>
      deps.texts.list(language, `children/scales:words-of-${list}`).map((phrase) => ({ list, phrase })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const named = phrases.find(({ phrase }) => said.includes(` ${phrase} `));
  const rest = (named ? said.replace(` ${named.phrase} `, ' ') : said).trim().split(' ').filter(Boolean);
  if (!rest.some((word) => asking.has(word)) || !rest.every((word) => asking.has(word) || about.has(word)))
    return undefined;
  return named ? listed(scales, named.list) : text('so-far', sumsOf(scales));
}

/** `yang belum datang siapa saja?`, in whatever order. */
export function asksMissing({ texts }: Pick<ChildrenDeps, 'texts'>, language: string, words: string): boolean {
  const said = fold(words).split(' ');
  const list = (id: 'words-missing' | 'words-ask' | 'words-about') => texts.list(language, `children/scales:${id}`);
  const phrases = list('words-missing').map((one) => one.split(' '));
  if (words.length > 80 || words.includes('\n')) return false;
  const known = new Set([...phrases.flat(), ...list('words-ask'), ...list('words-about')]);
  return said.every((word) => known.has(word)) && phrases.some((one) => one.every((word) => said.includes(word)));
}

function listed({ rows, children }: Scales, list: List): Text {
  const names = children
    .filter(({ id }) => {
      const row = rows.get(id);
      return row !== undefined && lists[list](row);
    })
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'id'));
  return text('so-far-list', { list, count: names.length, names: names.join(', ') });
}
