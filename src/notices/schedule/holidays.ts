/** flows/notices/holidays.yaml: the red days of the calendar, by year, each with the decree that it stands in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const isoDay = z.iso.date();

export const holidaysSchema = z
  .array(z.strictObject({ year: z.int(), source: z.string().min(10), days: z.array(isoDay).min(1) }))
  .refine(
    (all) => all.every(({ year, days }) => days.every((day) => day.startsWith(`${year}-`))),
    'days of their year',
  );

let known: Map<number, Set<string>> | undefined;

/** The file is read once. */
function years(): Map<number, Set<string>> {
  const file = join(import.meta.dirname, '../../../flows/notices/holidays.yaml');
  known ??= new Map(
    holidaysSchema.parse(parse(readFileSync(file, 'utf8'))).map(({ year, days }) => [year, new Set(days)]),
  );
  return known;
}

/** Sundays and national holidays. undefined: those of that year are not known yet. */
export function isRedDay(day: Temporal.PlainDate): boolean | undefined {
  const year = years().get(day.year);
  return day.dayOfWeek === 7 || year?.has(day.toString()) || (year ? false : undefined);
}
