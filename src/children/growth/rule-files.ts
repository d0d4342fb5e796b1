/** The files flows/children/rules: each a list of versions, each with its source and the day from which it holds. Read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What each version says beside its rule. */
export const dated = { from: z.iso.date(), source: z.string().min(10) };

const folder = join(import.meta.dirname, '../../../flows/children/rules');

/** What a file says, without its remarks. */
export const ruleData = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));

/** Gives the version of a rule that holds on a day; before the first one, the first. The file is read when it is first asked. */
export function ruleFile<Rule extends { from: string }>(name: string, rule: z.ZodType<Rule>): (day: string) => Rule {
  const schema = z
    .array(rule)
    .min(1)
    .refine((all) => all.every(({ from }, n) => n === 0 || all[n - 1]!.from < from), 'the earliest first');
  let known: Rule[] | undefined;
  return (day) => {
    known ??= schema.parse(ruleData(name));
    return versionOn(known, day);
  };
}

export const versionOn = <Rule extends { from: string }>(versions: readonly Rule[], day: string): Rule =>
  versions.findLast(({ from }) => from <= day) ?? versions[0]!;
