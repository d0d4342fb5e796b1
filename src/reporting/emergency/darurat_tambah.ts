/** Flow `darurat_tambah`: where it is, told after the alarm has left, because the alarm waits for nothing. */
import { type Effect, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { own } from './emergency.ts';
import { sendMore } from './messages.ts';

const text = textOf('reporting/darurat_tambah');

/** Does the sentence say where? Else it is asked, unless another flow is open. */
export function askWhere(
  { texts }: ReportingDeps,
  language: string,
  words: string,
  number: number,
): EffectResult['next'] {
  const said = words.toLowerCase().split(/[^\p{L}]+/u);
  const places = new Set(texts.list(language, 'reporting/darurat_tambah:known'));
  if (said.some((word) => places.has(word))) return undefined;
  return { flow: 'reporting/darurat_tambah', args: { emergency: String(number) } };
}

export const more: Effect = async (context, args) => {
  const person = member(context);
  const emergency = await own(context.db, person, args.emergency);
  const words = String(args.whereabouts ?? '');
  if (words === '') return { replies: [] };
  const parts = [text('more', { number: emergency.id, name: person.name, words })];
  await sendMore(context, emergency, { parts });
  return { replies: [{ parts: [text('passed-on')] }] };
};
