/** The mapping file of `npm run export -- dhis2`: which of our figures is which data element there, and which area which organisation unit. */
import { parse } from 'yaml';
import { z } from 'zod';
import { skdnNames } from '../base/indicators.ts';

const id = z.string().min(1).max(60);
const scheme = z.union([z.enum(['uid', 'code', 'name']), z.string().regex(/^attribute:\w{11}$/)]);

/** Beside the figures of a report, of areas alone. */
export const counted = ['posyandu', 'reported', 'timely', 'verified'] as const;

const mappingSchema = z.strictObject({
  /** The data set there; without one, values are sent as a bulk. */
  dataSet: id.optional(),
  /** Of what each value is: a posyandu, a desa/kelurahan, a kecamatan or a kabupaten. */
  level: z.enum(['posyandu', 'desakel', 'kecamatan', 'kabkota']),
  /** By figure (`S`, `N_L`, `VA6`, and of areas `reported`). */
  dataElements: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9]*(_[LP])?$/),
      z.union([id, z.strictObject({ id, categoryOptionCombo: id.optional() })]),
    )
    .refine((all) => Object.keys(all).length > 0),
  /** By area code (`64.74.01.1001`) or posyandu (`p17`). Without an entry, the code itself where `orgUnitIdScheme` is `code`. */
  orgUnits: z.record(z.string(), id).default({}),
  attributeOptionCombo: id.optional(),
  dataElementIdScheme: scheme.default('uid'),
  orgUnitIdScheme: scheme.default('uid'),
  categoryOptionComboIdScheme: scheme.default('uid'),
  /** hold: figures of 1 to 4 people, and what would reveal them, stay here. send: the office that gets them looks after these people. */
  few: z.enum(['hold', 'send']).default('hold'),
});

export type Mapping = z.infer<typeof mappingSchema>;

/** What is wrong with the file, for whoever has written it. */
export class WrongMapping extends Error {}

export function readMapping(yaml: string): Mapping {
  let data: unknown;
  try {
    data = parse(yaml);
  } catch (error) {
    throw new WrongMapping(error instanceof Error ? error.message : '');
  }
  const { data: mapping, error } = mappingSchema.safeParse(data, { error: z.locales.id().localeError });
  if (error) throw new WrongMapping(z.prettifyError(error));
  return mapping;
}

export interface Element {
  figure: string;
  id: string;
  categoryOptionCombo: string | undefined;
}

export const elementsOf = ({ dataElements }: Mapping): Element[] =>
  Object.entries(dataElements).map(([figure, told]) =>
    typeof told === 'string'
      ? { figure, id: told, categoryOptionCombo: undefined }
      : { figure, id: told.id, categoryOptionCombo: told.categoryOptionCombo },
  );

/** Figures of the mapping that no report can tell: a slip of the file. `known`: those of the flow `lapor`. */
export const unknownFigures = (mapping: Mapping, known: ReadonlySet<string>): string[] =>
  Object.keys(mapping.dataElements).filter(
    (name) => !known.has(name) && !skdnNames.includes(name as never) && !counted.includes(name as never),
  );
