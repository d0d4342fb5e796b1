/** A choice by its place in the list or by something that its label says: `yang pertama`, `yang ibunya Rina`, `yang lahir Maret`. Pure. */
import type { Option } from '../../conversation/run.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

/** `yang kedua`, `yang paling bawah`. */
export function byRank(written: string, options: Option[], { ranks, ordinals }: Words): Option[] {
  const parts = written.split(' ').filter((part) => !ordinals.has(part) && part !== 'paling');
  const rank = parts.length === 1 ? ranks.get(parts[0]!) : undefined;
  const option = rank === undefined ? undefined : options.at(rank > 0 ? rank - 1 : rank);
  return option && Math.abs(rank!) <= options.length ? [option] : [];
}

/** Every word of the text is courtesy of such a sentence or stands in the label, months and days as people write them. */
export function byTrait(written: string, options: Option[], words: Words): Option[] {
  const parts = written.split(' ');
  const said = parts.filter((part) => !words.traitNoise.has(part));
  if (said.length === 0 || said.length > 5 || said.length === parts.length) return [];
  if (parts.some((part) => words.negations.has(part))) return [];
  return options.filter(({ label }) => {
    const known = fold(label).split(' ');
    return said.every((word) => known.some((one) => isSame(word.replace(/(?<=\p{L}{3})nya$/u, ''), one, words)));
  });
}

function isSame(word: string, known: string, { months }: Words): boolean {
  if (word === known) return true;
  const month = months.get(known);
  if (month !== undefined) return months.get(word) === month || Number(word) === month;
  return /^\d+$/.test(word) && /^\d+$/.test(known) && (Number(word) === Number(known) || known === `20${word}`);
}
