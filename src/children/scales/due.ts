/** What a child's age and this month want, and nobody has told of today. */
import type { Db } from '../../records/tables.ts';
import { textOf } from '../../texts/text-of.ts';
import { monthsOld } from '../base/ages.ts';
import type { Child, Weighing } from '../base/child.ts';
import { dueDoses, type Told } from '../growth/schedule.ts';
import { wantedAt } from '../growth/services.ts';
import { servicesOf } from '../weighing/keep.ts';
import { vaccineName } from '../weighing/written.ts';
import type { Say } from './session.ts';

const text = textOf('children/scales');

/** So many doses are named; the rest stands in the bidan's book. */
const mostDoses = 2;

export type DueName =
  | 'vitaminA-blue'
  | 'vitaminA-red'
  | 'worm'
  | 'exclusive'
  | 'mpasi'
  | 'length'
  | 'arm'
  | 'head'
  | 'checklist'
  | 'tbc';

/** `told`: what is known of her vaccines. */
export function dueWords(say: Say, child: Child, row: Weighing, told: readonly Told[]): string[] {
  const months = monthsOld(child.born, row.day);
  const due = dueOf(months, row).map((name) => say(text('due', { name, n: months })));
  const services = servicesOf(row);
  const asked = services.vaccines !== undefined || services.immunised !== undefined;
  const doses = asked ? [] : dueDoses(child.born, row.day, told).slice(0, mostDoses);
  return [
    ...due,
    ...doses.map((dose) => say(text('due-dose', { name: vaccineName(dose), late: dose.late ? 'yes' : 'no' }))),
  ];
}

/** Everything but vaccines, by name. */
export function dueOf(months: number, row: Weighing): DueName[] {
  const wanted = wantedAt(months, row.day);
  const services = servicesOf(row);
  const fed = services.asi !== undefined || services.asiMonths !== undefined || services.formula !== undefined;
  const names: (DueName | false | null)[] = [
    row.length === null && row.weight !== null && 'length',
    wanted.head && row.head === null && 'head',
    wanted.arm && row.arm === null && 'arm',
    services.vitaminA === undefined && wanted.vitaminA && `vitaminA-${wanted.vitaminA}`,
    wanted.worm && services.worm === undefined && 'worm',
    wanted.exclusive !== null && !fed && 'exclusive',
    wanted.mpasi && services.mpasi === undefined && 'mpasi',
    wanted.checklist && services.checklist === undefined && 'checklist',
    row.twice && services.tbc === undefined && 'tbc',
  ];
  return names.filter((name) => name !== false && name !== null);
}

/** What was told of the vaccines of these children, by child. */
export async function vaccinesOf(
  db: Db,
  children: readonly Pick<Child, 'kabupaten' | 'id'>[],
): Promise<Map<number, Told[]>> {
  const [first] = children;
  if (!first) return new Map();
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'services'])
    .where('kabupaten', '=', first.kabupaten)
    .where(
      'child',
      'in',
      children.map(({ id }) => id),
    )
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ child: row.child, day: row.day, services: servicesOf(row) })),
    ({ child }) => child,
  );
}
