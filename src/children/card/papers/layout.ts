/** How the papers of the children are laid out: flows/children/papers, data, because every district has its own print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { cellNames } from './cells.ts';

const column = z.strictObject({ name: z.enum(cellNames), width: z.number().min(10).max(400) });
const source = z.string().min(10);
const columns = z.array(column).min(1);
export const bands = ['0-5', '6-11', '12-23', '24-59'] as const;
const rowNames = ['S', 'K', 'N', 'T', 'O', 'B', 'D', 'absent', 'BGM', 'TT', 'VA6', 'VA12', 'E'] as const;
const listNames = ['T', 'TT', 'BGM', 'buruk', 'kurang', 'pendek', 'asi', 'absent'] as const;
const row = z.strictObject({
  number: z.string(),
  name: z.enum(rowNames),
  bands: z.array(z.enum(bands)).optional(),
  months: z.array(z.int().min(1).max(12)).optional(),
});

export type LaidColumn = z.output<typeof column>;
export type LaidRow = z.output<typeof row>;

/** Read when a paper is first written; a name without a cell or a row stops that paper with a sentence of zod. */
const read = <Schema extends z.ZodType>(name: string, schema: Schema) => {
  let known: z.output<Schema> | undefined;
  return (): z.output<Schema> => {
    known ??= schema.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
    return known;
  };
};
const folder = join(import.meta.dirname, '../../../../flows/children/papers');

export const dayLayout = read('day', z.strictObject({ source, columns }));
export const cardLayout = read('card', z.strictObject({ source, head: z.array(z.enum(cellNames)), columns }));
export const monthLayout = read(
  'month',
  z.strictObject({ source, rows: z.array(row), lists: z.array(z.enum(listNames)), columns }),
);
