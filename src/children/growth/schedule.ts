/** `imunisasi`: which doses a child may have on a day, and which are late. Ages, least intervals and source in flows/children/rules/imunisasi.yaml.
 *  Pure. */
import { z } from 'zod';
import type { Antigen, Services, Vaccine } from '../../texts/reading/scales/scale-line.ts';
import { dated, ruleFile } from './rule-files.ts';

const span = z.iso.duration();
const antigens = [
  'HB0',
  'BCG',
  'OPV',
  'DPT-HB-Hib',
  'RV',
  'PCV',
  'IPV',
  'Campak-Rubela',
  'JE',
] as const satisfies readonly Antigen[];
const rules = ruleFile(
  'imunisasi',
  z.strictObject({
    ...dated,
    doses: z.array(
      z.strictObject({
        antigen: z.enum(antigens),
        dose: z.int().positive(),
        due: span,
        late: span,
        ends: span.optional(),
        after: span.optional(),
        endemic: z.literal(true).optional(),
      }),
    ),
  }),
);
type Dose = ReturnType<typeof rules>['doses'][number];

/** What was told of vaccines on one day. */
export interface Told {
  day: string;
  services: Pick<Services, 'vaccines' | 'immunised'>;
}

export interface DueDose extends Required<Vaccine> {
  /** The first day on which it may be given. */
  from: string;
  late: boolean;
}

/** The doses that may be given on `day` and were not, one of each vaccine, by age. `endemic`: Japanese encephalitis is at home there.
 *
 *  Where nobody ever told anything of a child's vaccines they are not presumed to be missing: then only what belongs to this age is named. */
export function dueDoses(born: string, day: string, told: readonly Told[], endemic = false): DueDose[] {
  const { doses } = rules(day);
  const here = doses.filter((dose) => endemic || !dose.endemic);
  const known = told.some(({ services }) => services.vaccines?.length || services.immunised === 'complete');
  if (!known) return here.filter((dose) => belongsNow(dose, born, day)).map((dose) => due(dose, born, day, undefined));
  const next = antigens.flatMap((antigen) => nextOf(here, antigen, born, told));
  return here
    .filter((dose) => next.some((one) => one.dose === dose) && !isOver(dose, born, day))
    .map((dose) => due(dose, born, day, next.find((one) => one.dose === dose)?.before))
    .filter(({ from }) => from <= day);
}

/** The dose of one vaccine that comes next, with the day of the one before. */
function nextOf(doses: readonly Dose[], antigen: Antigen, born: string, told: readonly Told[]) {
  const own = doses.filter((dose) => dose.antigen === antigen);
  const last = lastGiven(own, born, told);
  const dose = own.find((one) => one.dose > (last?.dose ?? 0));
  return dose ? [{ dose, before: last?.day }] : [];
}

const plus = (day: string, time: string) => Temporal.PlainDate.from(day).add(time).toString();

const belongsNow = ({ due: from, late }: Dose, born: string, day: string) =>
  plus(born, from) <= day && day < plus(born, late);

const isOver = ({ ends }: Dose, born: string, day: string) => ends !== undefined && day > plus(born, ends);

/** `before`: the day of the dose before. */
function due(dose: Dose, born: string, day: string, before: string | undefined): DueDose {
  const ripe = plus(born, dose.due);
  const rested = before !== undefined && dose.after ? plus(before, dose.after) : ripe;
  const from = rested > ripe ? rested : ripe;
  // A child that came late for the dose before is not late again before this one may be given.
  const late = day >= plus(born, dose.late) && day >= plus(from, 'P1M');
  return { antigen: dose.antigen, dose: dose.dose, from, late };
}

/** The highest dose of one vaccine that was given, and the last day on which one was. A dose without a number is the next one. */
function lastGiven(
  own: readonly Dose[],
  born: string,
  told: readonly Told[],
): { dose: number; day: string } | undefined {
  let last: { dose: number; day: string } | undefined;
  for (const { day, services } of [...told].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const complete =
      services.immunised === 'complete'
        ? own.filter(({ due: from }) => plus(born, from) <= day).at(-1)?.dose
        : undefined;
    const here = (services.vaccines ?? []).filter(({ antigen }) => antigen === own[0]?.antigen);
    const doses = [
      ...here.map(({ dose }) => dose ?? (last?.dose ?? 0) + 1),
      ...(complete === undefined ? [] : [complete]),
    ];
    for (const dose of doses) if (dose > (last?.dose ?? 0)) last = { dose, day };
  }
  return last;
}
