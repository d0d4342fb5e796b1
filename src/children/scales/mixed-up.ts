/** `Hasan tadi harusnya Husein`: what was written for one child is another one's. */
import { type Context, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { findNamed } from '../register/find.ts';
import { toldAgain } from '../weighing/keep.ts';
import { openChild, writeLine } from './lines.ts';
import { forget, record } from './record.ts';
import type { Scales } from './session.ts';
import type { Outcome } from './take.ts';

const text = textOf('children/scales');

export interface MixedUp {
  from: Child;
  to: Child;
}

/** Only where both are certain, and no figure says something else. */
export function mixedUp(deps: ChildrenDeps, context: Context, scales: Scales, words: string): MixedUp | undefined {
  if (words.length > 80 || /[\d?\n]/.test(words)) return undefined;
  const { language } = member(context);
  const set = (id: 'words-rather' | 'words-instead' | 'words-mixed' | 'words-slip') =>
    new Set(deps.texts.list(language, `children/scales:${id}`));
  const [rather, instead, around, slip] = [
    set('words-rather'),
    set('words-instead'),
    set('words-mixed'),
    set('words-slip'),
  ];
  const said = fold(words).split(' ');
  const at = said.findIndex((word) => rather.has(word));
  const not = said.findIndex((word) => instead.has(word));
  // `Husein tadi keliru, itu Hasan`
  const slipped = said.findLastIndex((word) => slip.has(word));
  const parts =
    at >= 0
      ? [said.slice(0, at), said.slice(at + 1)]
      : not > 0
        ? [said.slice(not + 1), said.slice(0, not)]
        : [said.slice(0, Math.max(0, slipped)), said.slice(slipped + 1)];
  const [wrong = '', right = ''] = parts.map((part) =>
    part.filter((word) => !around.has(word) && !instead.has(word)).join(' '),
  );
  if (at < 0 && not <= 0 && wrong === '') return undefined;
  const last = openChild(scales.lines, member(context).id);
  const from = wrong === '' ? scales.children.find(({ id }) => id === last) : writtenFor(scales, wrong);
  const found = findNamed(scales.children, right, scales.today);
  const to = right !== '' && found.fit === 'exact' ? found.child : undefined;
  return from && to && from.id !== to.id ? { from, to } : undefined;
}

/** `Zahra dan Zahwa ketuker`, `Siti sama Aisyah salah`: two of today, and each may have the other's figures. */
export function swappedIn(deps: ChildrenDeps, context: Context, scales: Scales, words: string): MixedUp | undefined {
  if (words.length > 80 || /[\d?\n]/.test(words)) return undefined;
  const list = (id: 'words-swapped' | 'words-and' | 'words-mixed') =>
    new Set(deps.texts.list(member(context).language, `children/scales:${id}`));
  const [swapped, and, around] = [list('words-swapped'), list('words-and'), list('words-mixed')];
  const said = fold(words.replace(/[&+/]/g, ' dan ')).split(' ');
  if (!said.some((word) => swapped.has(word))) return undefined;
  const named = said.filter((word) => and.has(word) || !(swapped.has(word) || around.has(word)));
  const at = named.findIndex((word, place) => place > 0 && and.has(word));
  const [from, to] = [named.slice(0, at), named.slice(at + 1)].map((part) =>
    writtenFor(scales, part.filter((word) => !and.has(word)).join(' ')),
  );
  return at > 0 && from && to && from.id !== to.id ? { from, to } : undefined;
}

/** Nothing changes before she has seen both figures. */
export async function askSwap(
  context: Context,
  scales: Scales,
  { from, to }: MixedUp,
  words: string,
): Promise<Outcome[]> {
  if (!scales.rows.has(from.id) && !scales.rows.has(to.id))
    return [from, to].map(({ name }) => ({ is: 'said', text: text('nothing-to-remove', { name }) }));
  const asks = { is: 'swap' as const, children: [from.id, to.id] };
  await writeLine(context, scales, { words, child: from.id, state: 'asked', asks });
  return [{ is: 'asked' }];
}

/** What is odd with the other child is asked as always. */
export async function swap(
  context: Context,
  scales: Scales,
  children: readonly Child[],
  words: string,
): Promise<Outcome[]> {
  const [one, other] = children;
  if (!one || !other) return [];
  const rows = [one, other].map(({ id }) => scales.rows.get(id));
  const figures = rows.map((row) => row && toldAgain(row));
  for (const [at, child] of [one, other].entries()) if (rows[at]) await forget(context, scales, child);
  const outcomes: Outcome[] = [];
  for (const [at, child] of [other, one].entries()) {
    const given = figures[at];
    if (given) outcomes.push({ is: 'noted', noted: await record(context, scales, { child, told: given, words }) });
  }
  return outcomes;
}

/** Spelled otherwise she is meant all the same, where it is the only one of today who is called alike. */
function writtenFor({ children, rows, today }: Scales, name: string): Child | undefined {
  if (name === '') return undefined;
  const found = findNamed(children, name, today);
  if (found.fit === 'exact') return found.child;
  const alike = found.fit === 'near' ? found.children.filter(({ id }) => rows.has(id)) : [];
  return alike.length === 1 ? alike[0] : undefined;
}

/** Figures that the other has already stay: she says which are right. */
export async function exchange(
  context: Context,
  scales: Scales,
  { from, to }: MixedUp,
  words: string,
): Promise<Outcome[]> {
  const row = scales.rows.get(from.id);
  if (!row) return [{ is: 'said', text: text('nothing-to-remove', { name: from.name }) }];
  const figures = toldAgain(row);
  await forget(context, scales, from);
  const noted = await record(context, scales, { child: to, told: figures, words });
  return [
    { is: 'said', text: text('moved-to', { from: from.name, to: to.name }) },
    { is: 'noted', noted },
  ];
}
