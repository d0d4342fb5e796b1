/** Finds people by a typed name. One who is only called alike is never taken without asking. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Option } from '../../conversation/run.ts';
import { nameCore, namedLike } from '../../texts/reading/alike-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { courtesy, isTitle } from '../../texts/reading/person-words.ts';

/** How a query is narrowed: undefined, not at all. */
type Narrowed = Expression<SqlBool> | undefined;

export interface Found<T> {
  found: T[];
  /** Nobody is called so; these are called alike. */
  near: boolean;
}

/** Past these nobody would be found by a name that is misspelled. */
export const mostAlike = 5000;

/** `query` gets the condition on `person.name`. Titles and the order of the words do not matter, parts of words count; where nobody has such a
 *  name, people who are called alike are found. */
export async function findNamed<T extends { name: string }>(
  typed: string,
  query: (narrowed: Narrowed) => Promise<T[]>,
): Promise<Found<T>> {
  if (typed.trim() === '') return { found: await query(undefined), near: false };
  const core = nameCore(typed);
  if (core.length === 0) return { found: [], near: false };
  const holding = await query(
    sql.join(
      core.map((word) => holds(word)),
      sql` and `,
    ) as unknown as Narrowed,
  );
  if (holding.length > 0) return { found: holding, near: false };
  const { found } = namedLike(typed, await query(undefined));
  return { found, near: true };
}

/** Dots and apostrophes in names do not matter, as in what was typed. */
const holds = (word: string) =>
  sql<boolean>`regexp_replace(lower(person.name), '[''’.]', '', 'g') like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;

/** Of several, those whose post is what was told behind the name: `Siti kader melati 1`. Where it is nobody's, all of them. `told`: her post. */
export function ofPost<T>(found: readonly T[], typed: string, told: (one: T) => string): T[] {
  const name = new Set(nameCore(typed));
  const said = fold(typed)
    .split(' ')
    .filter((word) => !name.has(word) && !around.test(word) && !isTitle(word) && !courtesy.test(word));
  const holds = (one: T) => {
    const words = fold(told(one)).split(' ');
    const joined = words.join('');
    return said.every((word) => words.includes(word) || (word.length > 4 && joined.includes(word)));
  };
  const fits = said.length > 0 && found.length > 1 ? found.filter(holds) : [];
  return fits.length > 0 ? fits : [...found];
}

const around = /^(dari|dr|di|posyandu|pos|kel|kelurahan|desa|yang|yg)$/;

/** Options that tell who each one is where it must be known: of people who are only called alike, and of namesakes. */
export function toldApart<T extends { id: number; name: string }>(
  { found, near }: Found<T>,
  told: (one: T) => string,
): Option[] {
  const names = Map.groupBy(found, ({ name }) => name.toLowerCase());
  return found.map((one) => {
    const many = names.get(one.name.toLowerCase())!.length > 1;
    const behind = near || many ? told(one) : '';
    const option = { value: String(one.id), label: behind === '' ? one.name : `${one.name} (${behind})` };
    return near ? { ...option, asks: true } : option;
  });
}
