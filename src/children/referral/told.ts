/** What the words of a bidan tell of a referral: what came of it, that she has it, that she will look. What is only planned, wished or denied tells
 *  no result. Pure. */
import { fold } from '../../texts/reading/fold.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Outcome, outcomes } from './referral.ts';

/** In lower case. */
export interface ToldWords {
  says: Readonly<Record<Outcome, readonly string[]>>;
  denies: readonly string[];
  /** Behind a denial: it has happened after all (`tidak apa apa, sudah diperiksa`). */
  done: readonly string[];
  /** What follows is still to come. */
  later: readonly string[];
  /** What follows is asked for, or holds only under a condition. */
  wishes: readonly string[];
  /** In front of the word it tells which child is meant (`yang dirujuk kemarin`). */
  which: readonly string[];
  /** Between two things that are told. */
  parts: readonly string[];
  /** She has it, whatever else she says. */
  takes: readonly string[];
  /** She agrees to something. */
  agrees: readonly string[];
  /** `terima kasih` takes nothing. */
  thanks: readonly string[];
}

export function toldWords(texts: Pick<Texts, 'list'>, language: string): ToldWords {
  const list = (name: string) => texts.list(language, `children/hasil_rujukan:${name}`);
  const all = <K extends string>(names: readonly K[], of: (name: K) => string[]) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, string[]>;
  return {
    says: all(outcomes, (one) => texts.list(language, `children/hasil_rujukan:says-${one}`)),
    ...all(lists, list),
  };
}

const lists = ['denies', 'done', 'later', 'wishes', 'which', 'parts', 'takes', 'agrees', 'thanks'] as const;

export interface Told {
  outcome: Outcome | undefined;
  /** Something came of it, of one child or of several. */
  some: boolean;
  /** She will look. */
  promises: boolean;
  takes: boolean;
  agrees: boolean;
}

export function toldIn(text: string, words: ToldWords): Told {
  const found = new Set<Outcome>();
  let promises = false;
  const clauses = clausesOf(text, words);
  for (const clause of clauses) {
    for (const outcome of outcomes) {
      for (const phrase of words.says[outcome]) {
        const how = standing(clause, phrase, words);
        if (how === 'told') found.add(outcome);
        if (how === 'later') promises = true;
      }
    }
  }
  const says = (list: readonly string[]) =>
    clauses.some((clause) => list.some((phrase) => standing(clause, phrase, words) === 'told'));
  return { outcome: only(found), some: found.size > 0, promises, takes: says(words.takes), agrees: says(words.agrees) };
}

/** Looked at and sent on are one story, looked at and well again likewise. Others contradict each other: she is asked. */
function only(found: ReadonlySet<Outcome>): Outcome | undefined {
  if (found.size < 2) return [...found][0];
  const [other, ...more] = [...found].filter((one) => one !== 'seen');
  return more.length === 0 && other !== 'absent' ? other : undefined;
}

/** In lower case, one blank between two words. */
function clausesOf(text: string, { parts, thanks }: ToldWords): string[] {
  const between = new RegExp(`[,.;:!?\\n]+|(?<![\\p{L}])(?:${[...thanks, ...parts].join('|')})(?![\\p{L}])`, 'giu');
  return text
    .split(between)
    .map((clause) => fold(clause))
    .filter((clause) => clause !== '');
}

function standing(clause: string, phrase: string, words: ToldWords): 'told' | 'later' | undefined {
  const at = ` ${clause} `.indexOf(` ${phrase} `);
  if (at < 0) return undefined;
  const before = clause.slice(0, at).split(' ').filter(Boolean);
  if (words.which.includes(before.at(-1) ?? '')) return undefined;
  const own = phrase.split(' ');
  const isDone = (from: number) => [...before.slice(from), own[0]!].some((one) => words.done.includes(one));
  const denied = before.findLastIndex((one) => words.denies.includes(one));
  if (denied >= 0 && !isDone(denied)) return undefined;
  if (before.some((one) => words.wishes.includes(one))) return undefined;
  const later = before.findLastIndex((one) => words.later.includes(one));
  return later >= 0 && !isDone(later) ? 'later' : 'told';
}
