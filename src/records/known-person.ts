import { type RawBuilder, sql } from 'kysely';

/** SQL: this person is in the directory and has not been erased. Some rows stay after that (a filed report, a place on a list); they
 *  then tell of nobody, and an export does not give them. */
export const isKnown = (person: number): RawBuilder<boolean> =>
  sql<boolean>`exists (select from kabar.person where person.id = ${person} and person.erased_at is null)`;
