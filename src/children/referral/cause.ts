/** What of a weighing asks for the bidan: the rule of the card, and the kader's own wish. */
import type { Weighing } from '../base/child.ts';
import { type Reason, referralFor } from '../growth/referral-rule.ts';
import { growthOf, servicesOf } from '../weighing/keep.ts';
import { asked } from './referral.ts';

/** Names of reasons, and whether it cannot wait. */
export interface Cause {
  reasons: readonly (Reason | typeof asked)[];
  urgent: boolean;
}

/** What was seen and not measured. */
const surely: ReadonlySet<string> = new Set<Reason>(['tbc', 'ceklis', 'edema']);

/** undefined: nothing. Of a doubtful figure nobody is sent anywhere before the bidan has confirmed it. */
export function causeOf(row: Weighing | undefined): Cause | undefined {
  const growth = growthOf(row);
  if (!row || !growth) return undefined;
  const services = servicesOf(row);
  const doubtful = row.doubt !== null && row.checked !== 'confirmed';
  const found = referralFor(growth, { ...services, oedema: row.oedema ?? false }, row.day);
  const reasons: Cause['reasons'] = [
    ...(found?.reasons ?? []).filter((one) => !doubtful || surely.has(one)),
    ...(services.referred ? ([asked] as const) : []),
  ];
  if (reasons.length === 0) return undefined;
  return { reasons, urgent: doubtful ? row.oedema === true : (found?.urgent ?? false) };
}
