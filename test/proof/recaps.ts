/** How long a recap takes of a province with five years of reports, and of the whole country. */
import { measureRecap, nation, province, type Recap } from '../bench/recaps.ts';
import { mustHold } from './section.ts';

/** Milliseconds. */
const limits = { province: 200, nation: 1000 } as const;

/** `size`: percent of the posyandu. */
export async function recaps(size: number): Promise<Record<string, number>> {
  const found: [keyof typeof limits, Recap | undefined][] = [
    ['province', await measureRecap('province', province(size / 100))],
    ['nation', await measureRecap('nation', nation(size / 100))],
  ];
  const faults: string[] = [];
  const told: Record<string, number> = {};
  for (const [what, one] of found) {
    if (!one) throw new Error('PostgreSQL is needed');
    for (const took of [one.years, one.month, one.chat])
      if (took > limits[what]) faults.push(`recap of a ${what}: ${took.toFixed(0)} ms, more than ${limits[what]}`);
    told[`${what}Posyandu`] = one.posyandu;
    told[`${what}Ms`] = Math.round(one.years);
    told[`${what}MonthMs`] = Math.round(one.month);
    told[`${what}ChatMs`] = Math.round(one.chat);
    if (one.scan !== undefined) told.scanMs = Math.round(one.scan);
  }
  mustHold(faults);
  return told;
}
