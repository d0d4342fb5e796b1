/** KBM: the least that a child must gain in a month. Grams, by sex and completed months; source and versions in flows/children/rules/kbm.yaml.
 *  Pure. */
import { z } from 'zod';
import { dated, ruleFile } from './rule-files.ts';
import type { Sex } from './types.ts';

const figures = z.array(z.int().positive()).min(1);
const rules = ruleFile('kbm', z.strictObject({ ...dated, L: figures, P: figures }));

/** `months`: reached at this weighing. null: none is printed for the first month of life. */
export function kbm(sex: Sex, months: number, day: string): number | null {
  if (months < 1) return null;
  const row = rules(day)[sex];
  return row[Math.min(months, row.length) - 1]!;
}
