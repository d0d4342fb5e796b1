/** The class of each index, `kelas` in the rules: Permenkes 2/2020. Boundaries, units and source in flows/children/rules/kelas.yaml. Pure. */
import { z } from 'zod';
import { dated, ruleFile } from './rule-files.ts';
import type { ClassName, Index } from './types.ts';

const steps = z
  .array(z.strictObject({ class: z.string(), below: z.number().optional(), upTo: z.number().optional() }))
  .min(2);
type Steps = z.output<typeof steps>;

const rules = ruleFile(
  'kelas',
  z.strictObject({
    ...dated,
    bbu: steps,
    tbu: steps,
    bbtb: steps,
    imtu: steps,
    lku: steps,
    lila: z.strictObject({ months: z.tuple([z.int(), z.int()]), tape: steps }),
  }),
);

/** What a class is worked out from. `arm`: millimetres. */
export interface Classed {
  z: Record<Index, number | null>;
  months: number;
  arm: number | null;
}

export function classesOf({ z: scores, months, arm }: Classed, day: string): Record<Index, ClassName | null> {
  const { lila, ...rule } = rules(day);
  const [youngest, oldest] = lila.months;
  const tape = months >= youngest && months <= oldest ? arm : null;
  return {
    bbu: classIn(rule.bbu, scores.bbu),
    tbu: classIn(rule.tbu, scores.tbu),
    bbtb: classIn(rule.bbtb, scores.bbtb),
    imtu: classIn(rule.imtu, scores.imtu),
    lku: classIn(rule.lku, scores.lku),
    lilau: classIn(lila.tape, tape),
  };
}

function classIn(among: Steps, value: number | null): ClassName | null {
  if (value === null) return null;
  const found = among.find(({ below, upTo }) =>
    below !== undefined ? value < below : upTo === undefined || value <= upTo,
  );
  return (found?.class ?? null) as ClassName | null;
}
