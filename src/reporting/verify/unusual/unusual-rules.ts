/** From where on a figure is unusual: flows/reporting/rules/tidak-biasa.yaml, each version with its source and the month from which it holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { rateNames, skdnNames } from '../../base/indicators.ts';

const figure = z.enum(skdnNames);
const rate = z.enum(rateNames);
const count = z.int().min(1);

const rule = z.object({
  from: z.iso.date(),
  source: z.string().min(10),
  last: z.object({ figures: z.array(figure), percent: count, least: count }),
  year: z.object({ rates: z.array(rate), months: count, children: count, points: count }),
  neighbours: z.object({ rates: z.array(rate), posyandu: count, children: count, points: count }),
  same: z.object({ figures: z.array(figure), children: count }),
  all_gained: z.object({ children: count }),
});
export type UnusualRules = z.infer<typeof rule>;

const file = 'flows/reporting/rules/tidak-biasa.yaml';
const read = () =>
  z
    .array(rule)
    .min(1)
    .parse(parse(readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8')));

let known: UnusualRules[] | undefined;

/** The version of a month; before the first one, the first. */
export function unusualRules(period: string): UnusualRules {
  known ??= read();
  return known.findLast(({ from }) => from <= `${period}-01`) ?? known[0]!;
}
