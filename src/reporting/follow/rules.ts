/** What a posyandu must show for a level (flows/reporting/rules/strata.yaml), each version with its source. Rows that our reports cannot tell
 *  are named as unknown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Rows that reports tell: months of the year in which it opened, kader on duty on average, D/S of the year in per cent. */
export const toldRows = ['opens', 'kader', 'ds'] as const;
export type ToldRow = (typeof toldRows)[number];
const row = z.enum([...toldRows, 'kia', 'kb', 'immunisation', 'extra', 'fund', 'services', 'decree']);
export type RowName = z.infer<typeof row>;

const versionSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+-\d{4}$/),
  /** The first year to which it applies. */
  from: z.int().min(1980),
  source: z.string().min(1),
  /** From the lowest to the highest. */
  levels: z.array(z.string().regex(/^[a-z]+$/)).min(1),
  rows: z.array(z.strictObject({ row, least: z.record(z.string(), z.number()) })).min(1),
});
export type LevelRules = z.infer<typeof versionSchema>;

let known: LevelRules[] | undefined;

/** Reads the file once. */
export function levelRules(): LevelRules[] {
  const file = join(import.meta.dirname, '../../../flows/reporting/rules/strata.yaml');
  known ??= z
    .strictObject({ versions: z.array(versionSchema).min(1) })
    .parse(parse(readFileSync(file, 'utf8'))).versions;
  return known;
}
