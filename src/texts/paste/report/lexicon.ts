/** The words of pasted reports, made ready once: what means the same, what may stand beside a name, what has no place in the form. Pure. */
import { isSlip } from '../../reading/fold.ts';
import type { WordList, Words } from '../../reading/words.ts';

export interface Lexicon {
  words: Words;
  same: Map<string, string>;
  regional: Map<string, string>;
  together: Map<string, number>;
  is(list: ListName, word: string): boolean;
}

const lists = [
  'light',
  'heavy',
  'chatter',
  'mending',
  'unsure',
  'upcoming',
  'posts-named',
  'village',
  'wider',
  'elsewhere',
  'visitors-heading',
  'measures',
  'one-child',
] as const satisfies WordList[];
export type ListName = (typeof lists)[number];

const opened = new WeakMap<Words, Lexicon>();

export function lexiconOf(words: Words): Lexicon {
  const known = opened.get(words);
  if (known) return known;
  const sets = new Map(lists.map((id) => [id, new Set(words.list(id))]));
  const lexicon: Lexicon = {
    words,
    same: forms(words.list('same')),
    regional: forms(words.list('same-regional')),
    together: new Map(
      words.list('together').map((one) => [one.split('=')[0] ?? '', Number(one.split('=')[1])] as const),
    ),
    is: (list, word) => sets.get(list)?.has(word) ?? false,
  };
  for (const [sound, letter] of forms(words.list('spelled-letters'), true)) lexicon.regional.set(sound, letter);
  opened.set(words, lexicon);
  return lexicon;
}

/** `tidak: tdk, tak` -> `tdk` means `tidak`. `turned`: `es: s` -> `es` means `s`. */
function forms(list: string[], turned = false): Map<string, string> {
  return new Map(
    list.flatMap((line) => {
      const [meant = '', written = ''] = line.split(':').map((part) => part.trim());
      return written.split(',').map((one) => (turned ? [meant, one.trim()] : [one.trim(), meant]) as [string, string]);
    }),
  );
}

export interface Meant {
  word: string;
  /** Read by a regional word, or by the sound of a letter. */
  unsure: boolean;
}

/** The plain word for a written one. `known`: the words of the flow's names, for slips and words without their vowels. */
export function meantBy(written: string, lexicon: Lexicon, known: Set<string>): Meant {
  const exact = lexicon.same.get(written);
  if (exact !== undefined) return { word: exact, unsure: false };
  if (known.has(written)) return { word: written, unsure: false };
  const regional = lexicon.regional.get(written);
  if (regional !== undefined) return { word: regional, unsure: true };
  if (lexicon.is('light', written) || lexicon.is('heavy', written)) return { word: written, unsure: false };
  const bare = written.length > 5 ? written.replace(/(?:nya|ny|ne|na)$/, '') : written;
  if (bare !== written) {
    const meant = meantBy(bare, lexicon, known);
    if (known.has(meant.word) || lexicon.is('heavy', meant.word)) return meant;
  }
  const taken = ['chatter', 'elsewhere', 'mending', 'unsure', 'posts-named', 'upcoming'] as const;
  if (taken.some((list) => lexicon.is(list, written)) || lexicon.words.notSlips.has(written))
    return { word: written, unsure: false };
  const near = nearOf(written, lexicon, known);
  return { word: near ?? written, unsure: false };
}

function nearOf(written: string, lexicon: Lexicon, known: Set<string>): string | undefined {
  if (written.length < 4 || lexicon.words.numbers.has(written)) return undefined;
  const found = new Set<string>();
  for (const word of known) {
    if ((written.length >= 5 && isSlip(written, word)) || isShort(written, word)) found.add(word);
  }
  for (const [form, word] of lexicon.same) {
    if (form.length >= 5 && ((written.length >= 5 && isSlip(written, form)) || isShort(written, form))) found.add(word);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** `dtmbang` for `ditimbang`: some vowels are left out, nothing else. */
function isShort(written: string, word: string): boolean {
  if (written.length >= word.length || written[0] !== word[0] || word.length < 5) return false;
  const bones = (one: string) => one.replace(/(?<=.)[aiueo]/g, '');
  if (bones(written) !== bones(word) || bones(word).length < 3) return false;
  let at = 0;
  for (const letter of word) if (letter === written[at]) at++;
  return at === written.length;
}
