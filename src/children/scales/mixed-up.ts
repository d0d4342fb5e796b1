/** `Hasan tadi harusnya Husein`: what was written for one child is another one's. */
import { type Context, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { findNamed } from '../register/find.ts';
import { held } from '../weighing/keep.ts';
import type { Told } from '../weighing/merge.ts';
import { openChild } from './lines.ts';
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

/** Spelled otherwise she is meant all the same, where it is the only one of today who is called alike. */
function writtenFor({ children, rows, today }: Scales, name: string): Child | undefined {
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
  const told = Object.fromEntries(Object.entries(held(row)).filter(([, value]) => value !== null)) as Told;
  await forget(context, scales, from);
  const noted = await record(context, scales, { child: to, told, words });
  return [
    { is: 'said', text: text('moved-to', { from: from.name, to: to.name }) },
    { is: 'noted', noted },
  ];
}
