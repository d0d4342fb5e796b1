/** The words of growth for kader and bidan: `children/kelas`. Never in a group, never for a mother. */
import type { Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Reason } from './referral-rule.ts';
import type { Growth, Index, NoZ } from './types.ts';
import { measuredStanding } from './z-scores.ts';

const text = textOf('children/kelas');

/** `PB/U` below two years, `TB/U` from then on. */
export const indexText = (index: Index, days: number): Text =>
  text(`index-${index}`, { stands: measuredStanding(days) ? 'yes' : 'no' });

/** undefined: it has none. */
export function classText({ classes }: Pick<Growth, 'classes'>, index: Index): Text | undefined {
  const name = classes[index];
  // The compiler does not see which classes belong to which index; a test looks at every one.
  return name ? text(`class-${index}-${name}` as `class-bbu-normal`) : undefined;
}

export const reasonText = (reason: Reason): Text => text(`reason-${reason}`);

export const noZText = (why: NoZ): Text => text(`noz-${why}`);
