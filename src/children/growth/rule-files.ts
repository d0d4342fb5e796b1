/** The files flows/children/rules: each a list of versions, each with its source and the day from which it holds. Read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What each version says beside its rule. */
export const dated = { from: z.iso.date(), source: z.string().min(10) };

const folder = join(import.meta.dirname, '../../../flows/children/rules');

/** What a file says, without its remarks. */
export function ruleData(name: string): unknown {
  try {
    return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  } catch (error) {
    throw new WrongRule(`${fileOf(name)}: ${error instanceof Error ? error.message : ''}`);
  }
}

/** The message names the file, and what is wrong where, for whoever has edited it. */
export class WrongRule extends Error {}

const fileOf = (name: string) => `flows/children/rules/${name}.yaml`;

/** Gives the version of a rule that holds on a day; before the first one, the first. A file that is wrong stops the start, not a kader who weighs. */
export function ruleFile<Rule extends { from: string }>(name: string, rule: z.ZodType<Rule>): (day: string) => Rule {
  const known = versionsIn(name, rule, ruleData(name));
  return (day) => versionOn(known, day);
}

export function versionsIn<Rule extends { from: string }>(name: string, rule: z.ZodType<Rule>, data: unknown): Rule[] {
  const schema = z
    .array(rule)
    .min(1)
    .refine((all) => all.every(({ from }, n) => n === 0 || all[n - 1]!.from < from), 'the earliest first');
  const { data: versions, error } = schema.safeParse(data, { error: z.locales.id().localeError });
  if (error) throw new WrongRule(`${fileOf(name)}: ${z.prettifyError(error)}`);
  return versions;
}

export const versionOn = <Rule extends { from: string }>(versions: readonly Rule[], day: string): Rule =>
  versions.findLast(({ from }) => from <= day) ?? versions[0]!;
