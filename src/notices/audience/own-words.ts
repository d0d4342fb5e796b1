/** Our own words in a sentence about recipients, out of the texts of a language. */
import type { TextId } from '../../texts/text-of.ts';
import { audienceRoles } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import type { Own } from './items.ts';
import { keyOf } from './tokens.ts';

type WordList = TextId<'notices/penerima'> extends infer Id ? (Id extends `word-${infer Name}` ? Name : never) : never;

export interface OwnWords {
  own: Map<string, Own>;
  /** Abbreviations by what they stand for. */
  short: Map<string, string[]>;
  /** What a posyandu is called besides its name. */
  posts: Set<string>;
}

export function ownWords({ texts }: Pick<NoticesDeps, 'texts'>, language: string): OwnWords {
  const list = (id: WordList) => texts.list(language, `notices/penerima:word-${id}`);
  const keys = (id: WordList) => list(id).map((words) => keyOf(words.toLowerCase().split(/[\s/-]+/)));
  const each = (id: WordList, own: Own): [string, Own][] => keys(id).map((key) => [key, own]);
  const level = (id: 'kabkota' | 'kecamatan' | 'desakel') => each(id, { is: 'level', level: id, short: false });
  return {
    own: new Map([
      ...each('noise', { is: 'noise' }),
      ...each('in', { is: 'in' }),
      ...each('ours', { is: 'ours' }),
      ...each('own', { is: 'all' }),
      ...(['kabkota', 'kecamatan', 'desakel'] as const).flatMap(level),
      ...each('posts', { is: 'posts' }),
      ...each('mothers', { is: 'mothers' }),
      ...audienceRoles.flatMap((role) => each(role, { is: 'role', role, audience: { role } })),
      ...(['and', 'or', 'except', 'all', 'late', 'reported'] as const).flatMap((id) => each(id, { is: id })),
    ]),
    short: new Map(
      list('short').map((entry) => {
        const [written = '', meant = ''] = entry.split('=');
        return [written, meant.split(' ')];
      }),
    ),
    posts: new Set(keys('posts')),
  };
}
