/** `layanan`: what is given and asked at the scales at an age in a month of the year. Ages, months and source in
 *  flows/children/rules/layanan.yaml. Pure. */
import { z } from 'zod';
import { dated, ruleFile } from './rule-files.ts';

const month = z.int().min(1).max(12);
const age = z.int().min(0).max(60);
const ages = z.tuple([age, age]);
const rules = ruleFile(
  'layanan',
  z.strictObject({
    ...dated,
    vitamin_a: z.strictObject({ months: z.array(month), blue: ages, red: ages }),
    worm: z.strictObject({ months: z.array(month), ages }),
    exclusive: ages,
    mpasi: ages,
    arm: ages,
    head: z.array(age),
    checklist: z.array(age),
  }),
);

export interface Wanted {
  /** The colour of the capsule that this age gets this month. */
  vitaminA: 'blue' | 'red' | null;
  worm: boolean;
  /** Only mother's milk so far: the number of E0 to E6. */
  exclusive: number | null;
  mpasi: boolean;
  arm: boolean;
  head: boolean;
  /** The checklist of development of the age group that ends now. */
  checklist: boolean;
}

/** `months`: completed, on `day`. */
export function wantedAt(months: number, day: string): Wanted {
  const rule = rules(day);
  const now = Number(day.slice(5, 7));
  const within = ([first, last]: readonly [number, number]) => months >= first && months <= last;
  const colour = within(rule.vitamin_a.blue) ? 'blue' : within(rule.vitamin_a.red) ? 'red' : null;
  return {
    vitaminA: rule.vitamin_a.months.includes(now) ? colour : null,
    worm: rule.worm.months.includes(now) && within(rule.worm.ages),
    exclusive: within(rule.exclusive) ? months : null,
    mpasi: within(rule.mpasi),
    arm: within(rule.arm),
    head: rule.head.includes(months),
    checklist: rule.checklist.includes(months),
  };
}

/** The colour of the capsule at this age, in whichever month. null: too young or too old for any. */
export function capsuleFor(months: number, day: string): 'blue' | 'red' | null {
  const { vitamin_a } = rules(day);
  const within = ([first, last]: readonly [number, number]) => months >= first && months <= last;
  return within(vitamin_a.blue) ? 'blue' : within(vitamin_a.red) ? 'red' : null;
}

/** Is a worm tablet for this age, in whichever month? */
export function wormAt(months: number, day: string): boolean {
  const [first, last] = rules(day).worm.ages;
  return months >= first && months <= last;
}
