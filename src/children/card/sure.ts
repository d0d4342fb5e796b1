/** Which figures of a weighing are sure: a doubtful one waits for the bidan, and no mother is shown it before. */
import type { Field } from '../../texts/reading/scales/scale-line.ts';
import type { Weighing } from '../base/child.ts';

/** `doubt` holds names such as `jump-weight`. */
export const isSure = ({ doubt, checked }: Pick<Weighing, 'doubt' | 'checked'>, figure: Field): boolean =>
  checked === 'confirmed' || !(doubt ?? '').split(',').some((name) => name.endsWith(`-${figure}`));
