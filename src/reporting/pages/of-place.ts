/** What every page and every table about a place in a month has: its name, the ways up, down and beside it, and its parts. */
import { z } from 'zod';
import type { PageName } from '../../names.ts';
import type { Block, Cell, Linked, Page, Table } from '../../page.ts';
import type { Asked } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { aboveOf, queryOf, type Seen, seenQuery, titleOf, waysBeside } from './seen.ts';

const column = textOf('reporting/tables');

type Named<T> = T extends `reporting.${infer Name}` ? Name : never;

/** `first`: blocks above the ways to other places and months. */
export async function placePage(
  asked: Asked,
  seen: Seen,
  name: Extract<Named<PageName>, Parameters<typeof titleOf>[2]>,
  blocks: Block[],
  first: Block[] = [],
): Promise<Page> {
  const page = `reporting.${name}` as PageName;
  return {
    title: titleOf(asked, seen, name),
    above: await aboveOf(asked, seen, page),
    blocks: [...first, ...(await waysBeside(asked, seen, page)), ...blocks],
  };
}

/** What is not told of it: from the reports, read now. */
export const placeTable = (
  asked: Asked,
  seen: Seen,
  name: Parameters<typeof titleOf>[2],
  told: Partial<Table> & Pick<Table, 'columns' | 'rows'>,
): Table => ({ title: titleOf(asked, seen, name), asOf: asked.now, source: column('source'), ...told });

/** Of a list of posyandu that is read in parts. `after`: the last one of the part before. */
export const partQuery = seenQuery.extend({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

/** The query of the part behind this one, where it is full. */
export const nextPart = (seen: Seen, posts: readonly { id: number }[], most: number): Pick<Table, 'next'> =>
  posts.length < most ? {} : { next: { ...queryOf(seen), after: String(posts.at(-1)!.id) } };

/** The name of a posyandu, which leads to its page. */
export const toPosyandu = (name: Exclude<Cell, Linked>, posyandu: number, month: string): Linked => ({
  cell: name,
  to: { page: 'reporting.home', query: { of: `p${posyandu}`, month } },
});
