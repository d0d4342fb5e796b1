/** Flow `periksa_kembali`: one weighing goes back to its kader, with a remark. */
import { type Effect, type EffectResult, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { giveBack } from './check.ts';
import { lineOf } from './line.ts';
import { caredWeighing } from './looked-at.ts';
import { ticket } from './returned.ts';

const text = textOf('children/periksa_anak');

/** `!children.give_back.<weighing>` */
export const giveBackTapped: Effect = async (context, args): Promise<EffectResult> => {
  const weighing = ticket(await caredWeighing(context, args.argument));
  return { replies: [], next: { flow: 'children/periksa_kembali', args: { weighing } } };
};

export const aboutReturn =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args) => {
    const { child, row } = await caredWeighing(context, args.weighing);
    return { line: lineOf(texts, member(context).language, { ...row, child }) };
  };

/** Ends the flow. */
export const givenBack: Effect = async (context, args): Promise<EffectResult> => {
  await giveBack(context, await caredWeighing(context, args.weighing), String(args.remark ?? '').trim());
  return { replies: [{ parts: [text('given-back', { count: 1 })] }] };
};
