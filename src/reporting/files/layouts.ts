/** The forms that offices know, as data: flows/reporting/layouts, because every district has its own print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { rateNames, skdnNames } from '../base/indicators.ts';
import { isOfRegister, registerNames } from '../rollup/register-figures.ts';

/** In the order in which they are offered. */
export const formNames = ['skdn', 'sip6', 'sip7', 'ilp1', 'ilp2', 'ilp3', 'ilp4'] as const;
export type FormName = (typeof formNames)[number];

const bySex = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', 'VA6', 'VA12', 'bayi', 'balita'] as const;
const others = ['kader', 'wus', 'pus', 'bumil', 'busui', 'births', 'bdeaths', 'mdeaths'] as const;
const sexed = bySex.flatMap((name) => [`${name}_L`, `${name}_P`]);
const figure = z.enum([...new Set([...skdnNames, ...bySex, ...others, ...sexed, ...registerNames])]);

const column = z.strictObject({
  /** As they are printed, the widest first. */
  heads: z.array(z.string().min(1)).min(1).max(3),
  /** What fills it; several are added up. Nothing: nobody tells it, and it stays empty for a pen. */
  figure: z.union([figure, z.array(figure).min(2)]).optional(),
  rate: z.enum(rateNames as [string, ...string[]]).optional(),
  count: z.enum(['posyandu', 'reported', 'timely', 'verified']).optional(),
  /** Left out where nobody tells it. */
  optional: z.literal(true).optional(),
  /** It is no column of the form. */
  ours: z.literal(true).optional(),
});

const layout = z.strictObject({
  title: z.string(),
  /** As it is called in the name of a file. */
  short: z.string().max(40),
  /** The day on which this arrangement was written down. */
  version: z.iso.date(),
  source: z.string().min(10),
  /** Its rows have a number. */
  numbered: z.literal(true).optional(),
  columns: z.array(column).min(1),
});

export type FormColumn = z.output<typeof column>;
export type Layout = z.output<typeof layout>;

const folder = join(import.meta.dirname, '../../../flows/reporting/layouts');
const known = new Map<FormName, Layout>();

/** Read when the form is first asked for; a figure that no report has stops it with a sentence of zod. */
export function layoutOf(name: FormName): Layout {
  const found = known.get(name) ?? layout.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
  known.set(name, found);
  return found;
}

export const figuresOf = ({ figure: one = [] }: FormColumn): readonly string[] =>
  typeof one === 'string' ? [one] : one;

/** Every figure of a form that reports tell, with those of which its rates are made. */
export function figuresIn({ columns }: Layout): string[] {
  const rates = columns.some(({ rate }) => rate !== undefined) ? skdnNames : [];
  return [...new Set([...columns.flatMap(figuresOf).filter((name) => !isOfRegister(name)), ...rates])];
}

/** Those that the register of children tells. */
export const registerIn = ({ columns }: Layout): string[] => [
  ...new Set(columns.flatMap(figuresOf).filter(isOfRegister)),
];

/** For programs: `penimbangan_balita_s_l`. */
export const columnName = ({ heads }: FormColumn): string =>
  heads
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^(?=\d)/, 'n_');
