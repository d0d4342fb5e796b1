/** The growth card's red and orange line and its coloured bands, as z-scores of weight for age. Source and versions in
 *  flows/children/rules/kms.yaml. Pure. */
import { z } from 'zod';
import { dated, ruleFile } from './rule-files.ts';

const score = z.number().min(-5).max(5);
const colour = z.enum(['yellow', 'light-green', 'green']);
const rules = ruleFile(
  'kms',
  z.strictObject({
    ...dated,
    red: score,
    orange: score,
    bands: z.array(z.strictObject({ from: score, to: score, colour })),
  }),
);

export interface KmsLines {
  red: number;
  orange: number;
  bands: { from: number; to: number; colour: z.output<typeof colour> }[];
}

export const kmsLines = (day: string): KmsLines => rules(day);

/** Where a weight for age stands to them. On a line is neither. */
export function beyondLines(bbu: number | null, day: string): { belowRed: boolean; aboveOrange: boolean } {
  const { red, orange } = rules(day);
  return { belowRed: bbu !== null && bbu < red, aboveOrange: bbu !== null && bbu > orange };
}
