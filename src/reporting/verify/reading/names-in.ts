/** Where a sentence names a report: by its posyandu, with the month where that is told, or by its number in the list that was shown. Pure. */
import { fold, isSlip, type Token } from '../../../texts/reading/fold.ts';
import { placeCore } from '../../../texts/reading/place-names.ts';

/** A report with all that it may be called: `melati 1`, `melati 1 oktober`, `melati 1 guntung`. */
export interface Named {
  key: string;
  names: string[];
}

/** `number`: by a number alone. */
export interface Said {
  keys: string[];
  length: number;
  number: boolean;
}

interface Ways {
  numberOf(word: string): number | undefined;
  /** Words that say something else, and are no slip of a name. */
  known: ReadonlySet<string>;
  /** The keys of the list, in its order. */
  numbered: readonly string[];
}

const longestName = 7;

/** By the place of their first word. */
export function namesIn(words: readonly Token[], named: readonly Named[], ways: Ways): Map<number, Said> {
  const cores = new Map<string, Set<string>>();
  for (const { key, names } of named) {
    for (const name of names) {
      const core = placeCore(fold(name), ways.numberOf);
      cores.set(core, (cores.get(core) ?? new Set()).add(key));
    }
  }
  const found = new Map<number, Said>();
  let stem: string | undefined;
  for (let at = 0; at < words.length; ) {
    const said = nameAt(words, at, cores, ways) ?? numberAt(words, at, cores, ways, stem);
    if (said) {
      found.set(at, said);
      if (!said.number) stem = stemOf(words, at, said.length, ways);
      at += said.length;
    } else {
      // `melati 1, 2 dan 3`: the name holds for the numbers behind it, as long as nothing else is said.
      if (words[at]!.kind !== 'sign' && words[at]!.text !== 'dan') stem = undefined;
      at += 1;
    }
  }
  return found;
}

const stemOf = (words: readonly Token[], at: number, length: number, ways: Ways) =>
  writtenAt(words, at, length, ways).replace(/\d+$/, '');

const writtenAt = (words: readonly Token[], at: number, length: number, { numberOf }: Ways) =>
  placeCore(
    words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' '),
    numberOf,
  );

function nameAt(
  words: readonly Token[],
  at: number,
  cores: ReadonlyMap<string, ReadonlySet<string>>,
  ways: Ways,
): Said | undefined {
  const first = words[at]!;
  if (first.kind !== 'word' || ways.known.has(first.text)) return undefined;
  for (const way of [whole, slip, withoutNumber]) {
    for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
      if (words.slice(at, at + length).some(({ kind }) => kind === 'sign')) continue;
      const keys = way(writtenAt(words, at, length, ways), cores, words[at + length], ways);
      if (keys.length > 0) return { keys, length, number: false };
    }
  }
  return undefined;
}

type Cores = ReadonlyMap<string, ReadonlySet<string>>;

const whole = (written: string, cores: Cores): string[] => [...(cores.get(written) ?? [])];

const slip = (written: string, cores: Cores): string[] => [
  ...new Set([...cores].flatMap(([core, keys]) => (isSlip(written, core) ? [...keys] : []))),
];

/** `melati benar`, where there is one Melati. `melati 5` is no Melati 2. */
function withoutNumber(written: string, cores: Cores, next: Token | undefined, { numberOf }: Ways): string[] {
  const numbered = next !== undefined && (next.kind === 'number' || numberOf(next.text) !== undefined);
  if (written.length <= 3 || numbered) return [];
  return [...new Set([...cores].flatMap(([core, keys]) => (core.replace(/\d+$/, '') === written ? [...keys] : [])))];
}

/** A number behind a name goes with that name; alone it is one of the list, unless a report is called by it as well. */
function numberAt(
  words: readonly Token[],
  at: number,
  cores: Cores,
  { numbered }: Ways,
  stem: string | undefined,
): Said | undefined {
  const { kind, text } = words[at]!;
  if (kind !== 'number' || !/^\d{1,3}$/.test(text)) return undefined;
  const number = text.replace(/^0+(?=\d)/, '');
  const own = stem === undefined ? undefined : cores.get(`${stem}${number}`);
  if (own) return { keys: [...own], length: 1, number: true };
  if (stem !== undefined) return undefined;
  const listed = numbered[Number(number) - 1];
  if (listed === undefined) return undefined;
  const called = [...cores].flatMap(([core, keys]) => (core.replace(/^\D+/, '') === number ? [...keys] : []));
  return { keys: [...new Set([listed, ...called])], length: 1, number: true };
}
