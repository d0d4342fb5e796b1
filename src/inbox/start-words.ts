/** The words that begin a flow. A word does not start anything inside a sentence: it stands alone, with a polite word at most, or it stands
 *  in front of something that its flow must understand (`takes.ts`). Pure. */
import type { Flow } from '../conversation/flow/nodes.ts';
import { fold } from '../texts/reading/fold.ts';

/** `alone`: the start word and nothing else but a polite word. `front`: something follows it, in `rest`; whether the flow begins depends on
 *  that. */
export interface Begun {
  flow: Flow;
  word: string;
  rest: string;
  how: 'alone' | 'front';
}

export interface StartWords {
  begun(text: string): Begun | undefined;
  named(text: string): Flow[];
}

/** A longer text names too much to be a wish. */
const longestWish = 15;
/** So short a sentence that names a flow is about it, whatever else it says. */
const shortest = 5;
const mostNamed = 3;

export function openStartWords(flows: Flow[], list: (key: string) => string[]): StartWords {
  const lists = listsOf(flows, list);
  return { begun: (text) => begun(lists, text), named: (text) => named(lists, text) };
}

type Lists = ReturnType<typeof listsOf>;

function listsOf(flows: Flow[], list: (key: string) => string[]) {
  const words = new Map<string, Flow>(
    flows.flatMap((flow) => list(`${flow.path}:start`).map((one): [string, Flow] => [fold(one), flow])),
  );
  const set = (key: string) => new Set(list(key).map(fold));
  const polite = new Set(
    (['inbox/words:around', 'conversation/words:greeting', 'conversation/words:thanks'] as const).flatMap((key) => [
      ...set(key),
    ]),
  );
  const common = set('inbox/words:common');
  const wants = set('inbox/words:wants');
  const longest = Math.max(...[...words.keys()].map((word) => word.split(' ').length));

  return { words, polite, common, wants, longest };
}

function begun({ words, polite, longest }: Lists, text: string): Begun | undefined {
  const parts = partsOf(text);
  let first = 0;
  while (first < parts.length && !startsAt(words, longest, parts, first)) {
    const length = politeAt(polite, parts, first);
    if (length === 0) return undefined;
    first += length;
  }
  const found = startsAt(words, longest, parts, first);
  if (!found) return undefined;
  const word = joined(parts, first, found.length);
  let after = first + found.length;
  while (after < parts.length && politeAt(polite, parts, after) > 0) after += politeAt(polite, parts, after);
  if (after === parts.length) return { flow: found.flow, word, rest: '', how: 'alone' };
  return { flow: found.flow, word, rest: text.slice(parts[first + found.length - 1]!.end).trim(), how: 'front' };
}

function named(lists: Lists, text: string): Flow[] {
  const { words, common, wants, longest } = lists;
  const parts = partsOf(text);
  const first = begun(lists, text);
  if (first && !common.has(first.word)) return [first.flow];
  const wish = parts.length <= shortest || text.includes('?') || parts.some(({ word }) => wants.has(word));
  if (!wish || parts.length > longestWish) return [];
  const found = new Set<Flow>();
  for (let at = 0; at < parts.length; ) {
    const here = startsAt(words, longest, parts, at);
    if (here && !common.has(joined(parts, at, here.length))) found.add(here.flow);
    at += here?.length ?? 1;
  }
  return [...found].slice(0, mostNamed);
}

/** How many words of courtesy stand at this place: `terima kasih` is two, and `terima` alone is none. */
const politeAt = (polite: ReadonlySet<string>, parts: Part[], at: number): number =>
  [3, 2, 1].find((length) => at + length <= parts.length && polite.has(joined(parts, at, length))) ?? 0;

/** The longest start word that begins at this place. */
function startsAt(words: Lists['words'], longest: number, parts: Part[], at: number) {
  for (let length = Math.min(longest, parts.length - at); length > 0; length--) {
    const flow = words.get(joined(parts, at, length));
    if (flow) return { flow, length };
  }
  return undefined;
}

interface Part {
  word: string;
  end: number;
}

const joined = (parts: Part[], at: number, length: number) =>
  parts
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');

/** The words with their ends, as they stand in the text. */
const partsOf = (text: string): Part[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: found, index }) => ({
    word: found.normalize('NFKC').toLowerCase(),
    end: index + found.length,
  }));
