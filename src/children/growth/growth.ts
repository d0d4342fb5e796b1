/** What one weighing of a child says: put together from the rules of this folder. Pure. */
import { createHash } from 'node:crypto';
import { daysOld, monthsOld } from '../base/ages.ts';
import { classesOf } from './classes.ts';
import { flagged } from './flags.ts';
import { gainOf } from './gain.ts';
import { beyondLines } from './kms-lines.ts';
import { ruleData } from './rule-files.ts';
import type { Born, Growth, Measured, Past } from './types.ts';
import { zScores } from './z-scores.ts';

/** Everything that follows from a weighing, by the rules of its day. `history`: the child's other weighings. */
export function assess(child: Born, measured: Measured, history: readonly Past[]): Growth {
  const { day } = measured;
  const [days, months] = [daysOld(child.born, day), monthsOld(child.born, day)];
  const { z, noZ } = zScores(child.sex, days, measured);
  return {
    rules: rulesVersion(),
    days,
    months,
    ...gainOf(child, measured, history),
    ...beyondLines(z.bbu, day),
    z,
    noZ,
    classes: classesOf({ z, months, arm: measured.arm }, day),
    flags: flagged(z),
  };
}

/** Of what this folder computes: raised by whoever changes a formula. A changed file of rules changes the version by itself. */
const formulas = 1;
let known: string | undefined;

/** Under which version growth is worked out now. What is stored under another one is worked out anew by `npm run recompute`. */
export function rulesVersion(): string {
  known ??= `${formulas}-${digestOf(['who', 'kbm', 'kms', 'kelas'].map(ruleData))}`;
  return known;
}

/** A source told better changes no figure, so nothing is worked out anew for it. */
export function digestOf(rules: unknown): string {
  const text = JSON.stringify(rules, (key, value) => (key === 'source' ? undefined : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
