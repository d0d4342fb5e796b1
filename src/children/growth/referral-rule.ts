/** When a child is referred, and why: `rujukan`, the rule that is printed on the card. Its reasons and source in
 *  flows/children/rules/rujukan.yaml. Pure. */
import { z } from 'zod';
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import { dated, ruleFile } from './rule-files.ts';
import { type Growth, indices } from './types.ts';

export const reasons = [
  'T',
  'BGM',
  'oranye',
  'bbtb-kurang',
  'bbtb-buruk',
  'bbtb-berisiko-lebih',
  'bbtb-lebih',
  'bbtb-obesitas',
  'tbu-pendek',
  'tbu-sangat-pendek',
  'lku-mikrosefali',
  'lku-makrosefali',
  'lilau-merah',
  'tbc',
  'ceklis',
  'edema',
] as const;
const reason = z.enum(reasons);
export type Reason = z.output<typeof reason>;

const rules = ruleFile(
  'rujukan',
  z.strictObject({ ...dated, reasons: z.array(reason), tbc: z.int().min(1).max(4), urgent: z.array(reason) }),
);

/** What was seen beside the figures. */
export type Seen = Pick<Services, 'tbc' | 'checklist' | 'oedema'>;

export interface Referral {
  reasons: Reason[];
  urgent: boolean;
}

/** undefined: nothing on the card's list. `day`: of the weighing. */
export function referralFor(growth: Growth, seen: Seen, day: string): Referral | undefined {
  const rule = rules(day);
  const found = new Set<string>(
    indices.flatMap((index) => (growth.classes[index] ? [`${index}-${growth.classes[index]}`] : [])),
  );
  if (growth.gain === 'T') found.add('T');
  if (growth.belowRed) found.add('BGM');
  if (growth.aboveOrange) found.add('oranye');
  if (signsOfTbc(growth, seen) >= rule.tbc) found.add('tbc');
  if (seen.checklist === 'incomplete') found.add('ceklis');
  if (seen.oedema) found.add('edema');
  const why = rule.reasons.filter((one) => found.has(one));
  if (why.length === 0) return undefined;
  return { reasons: why, urgent: why.some((one) => rule.urgent.includes(one)) };
}

/** One of the four signs is in our own figures: no gain for two months. */
export function signsOfTbc({ twice }: Pick<Growth, 'twice'>, { tbc = {} }: Pick<Seen, 'tbc'>): number {
  const signs = { ...tbc, 'no-gain': tbc['no-gain'] || twice };
  return Object.values(signs).filter(Boolean).length;
}
