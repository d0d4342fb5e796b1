/** Which question is meant by the words before or behind a figure. All of them must belong to a name of it: `kader baru 2` says nothing
 *  about new children. Pure. */
import type { PasteField } from '../../../conversation/reader.ts';
import type { Words } from '../../reading/words.ts';
import { lex } from './lex.ts';
import { type Lexicon, lexiconOf, type Meant, meantBy } from './lexicon.ts';

export interface Meaning {
  field: PasteField;
  /** Written in full by a name that can mean nothing else. */
  sure: boolean;
  /** One of several parts that are added up: `tetap` and `turun`. */
  part: boolean;
  /** The paper form's letter. */
  code: boolean;
}

export interface Names {
  lexicon: Lexicon;
  fields: PasteField[];
  meant(word: string): Meant;
  /** Several where the name may mean several questions. */
  of(words: string[]): Meaning[];
  /** Only what is a whole name, word by word. */
  exactly(words: string[]): Meaning[];
  code(word: string): Meaning | undefined;
}

const opened = new WeakMap<PasteField[], WeakMap<Words, Names>>();

export function namesOf(fields: PasteField[], words: Words): Names {
  const byWords = opened.get(fields) ?? new WeakMap<Words, Names>();
  const names = byWords.get(words) ?? openNames(fields, lexiconOf(words));
  opened.set(fields, byWords.set(words, names));
  return names;
}

function openNames(fields: PasteField[], lexicon: Lexicon): Names {
  const counted = fields.filter((field) => !(field.type === 'select_one' && field.options?.every(isPlace)));
  const known = new Set<string>(lexicon.same.values());
  for (const { names, maybe = [] } of counted)
    for (const name of [...names, ...maybe])
      for (const word of plainOf(name, lexicon)) if (word.length > 2) known.add(word);
  const { table, codes } = tablesOf(counted, lexicon);
  const meant = new Map<string, Meant>();
  const find = (words: string[]) => table.get(keyOf(words));
  return {
    lexicon,
    fields,
    code: (word) => codes.get(word),
    exactly: (words) => find(words) ?? [],
    meant: (word) => {
      const found = meant.get(word) ?? meantBy(word, lexicon, known);
      if (meant.size < 5000) meant.set(word, found);
      return found;
    },
    of: (words) => {
      const light = words.filter((word) => !lexicon.is('light', word));
      const strong = light.filter((word) => !lexicon.is('heavy', word));
      return find(words) ?? find(light) ?? (strong.length > 0 ? find(strong) : undefined) ?? [];
    },
  };
}

function plainOf(name: string, lexicon: Lexicon): string[] {
  const words = lex(name).filter(({ kind }) => kind !== 'sign');
  return words.map(({ text }) => lexicon.same.get(text) ?? text);
}

/** Every name by its words, in any order. First the whole names, then what is left of them without the words that say little. */
function tablesOf(fields: PasteField[], lexicon: Lexicon) {
  const table = new Map<string, Meaning[]>();
  const codes = new Map<string, Meaning>();
  const add = (key: string, meaning: Meaning, whole: boolean) => {
    const found = table.get(key) ?? [];
    if (key === '' || found.some(({ field }) => field === meaning.field) || (!whole && found.length > 0)) return;
    table.set(key, [...found, meaning]);
  };
  for (const whole of [true, false]) {
    for (const field of fields) {
      for (const { name, sure, part } of formsOf(field)) {
        const all = plainOf(name, lexicon);
        const code = all.length === 1 && isCode(all[0]!, field);
        const meaning = { field, sure, part, code };
        if (code) codes.set(all[0]!, meaning);
        add(keyOf(whole ? all : all.filter((word) => !isWeak(word, lexicon))), meaning, whole);
      }
    }
  }
  return { table, codes };
}

const formsOf = ({ names, parts = [], maybe = [] }: PasteField) => [
  ...parts.map((name) => ({ name, sure: true, part: true })),
  ...names.map((name) => ({ name, sure: true, part: false })),
  ...maybe.map((name) => ({ name, sure: false, part: false })),
];

const isPlace = ({ value }: { value: string }) => /^\d/.test(value);
const isWeak = (word: string, lexicon: Lexicon) => lexicon.is('light', word) || lexicon.is('heavy', word);
const keyOf = (words: string[]) => [...new Set(words)].sort().join(' ');

const isCode = (word: string, field: PasteField) =>
  field.type === 'integer' &&
  (/^\p{L}$/u.test(word) || /^\d\p{L}$/u.test(word) || (word === field.name.toLowerCase() && word.length < 4));
