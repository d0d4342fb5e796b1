/** Which referrals a sentence is about, and what it tells of each. Pure. */
import { fold } from '../../texts/reading/fold.ts';
import { isOpen, type Referred } from './referral.ts';

export interface Each {
  one: Referred;
  words: string;
}

/** `Budi sudah diperiksa, Hasan tidak datang`: what is told of each. None, where it is not clear whom a part of it is about. */
export function eachOf(open: Referred[], rest: string): Each[] {
  const found: Each[] = [];
  for (const part of rest.split(/[\n,;]|\.\s/)) {
    const [one, ...others] = meantBy(open, part, true);
    if (others.length > 0) return [];
    const last = found.at(-1);
    if (one && one.referral.id !== last?.one.referral.id) found.push({ one, words: part.trim() });
    else if (last) last.words += `, ${part.trim()}`;
  }
  return new Set(found.map(({ one }) => one.referral.id)).size === found.length ? found : [];
}

/** By its number, else by the name of the child, else by that of her mother. The only one that is open is meant where no name is told.
 *  `strict`: only what is named. A mother's name stands behind the word for a child, because a kader may have it, too. */
export function meantBy(open: Referred[], rest: string, strict = false): Referred[] {
  const number = (
    strict ? /\b(?:rujukan|nomor|no)\W*(\d{1,9})(?![\d.,]*\d)/i : /^(?:rujukan\s*)?#?(\d{1,9})(?![\d.,]*\d)/i
  ).exec(rest)?.[1];
  const numbered = open.filter(({ referral }) => String(referral.id) === number);
  if (numbered.length > 0) return numbered;
  const said = new Set(fold(rest).split(' '));
  const best = (nameOf: (one: Referred) => string | null) => {
    const scored = open.map((one) => ({ one, hits: wordsOf(nameOf(one)).filter((word) => said.has(word)).length }));
    const most = Math.max(0, ...scored.map(({ hits }) => hits));
    return most === 0 ? [] : scored.filter(({ hits }) => hits === most).map(({ one }) => one);
  };
  const named = best(({ child }) => child.name);
  if (named.length > 0) return named;
  const byMother = !strict || /(?<!\p{L})anak(?:nya)?(?!\p{L})/iu.test(rest) ? best(({ child }) => child.mother) : [];
  if (byMother.length > 0 || strict) return byMother;
  const waiting = open.filter(({ referral }) => isOpen(referral));
  return waiting.length === 1 && /^[:,;.–-]/.test(rest) ? waiting : [];
}

/** Shorter ones are no names, or stand in any sentence. */
const wordsOf = (name: string | null) =>
  fold(name ?? '')
    .split(' ')
    .filter((word) => word.length >= 3);

/** The number or the name in front of the colon is no part of what is told. */
export const withoutHead = ({ referral }: Referred, rest: string): string =>
  rest
    .replace(new RegExp(`^#?${referral.id}(?!\\d)`), '')
    .replace(/^[^:]{0,40}:/, '')
    .replace(/^[\s:,;.–-]+/, '')
    .trim() || rest;
