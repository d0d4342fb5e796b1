import { type Kysely, sql } from 'kysely';

/** A migration of plain SQL statements in the schema `kabar`. They run in the transaction of the migrator. */
export const steps = (statements: readonly string[]) => async (db: Kysely<unknown>) => {
  await sql`set local search_path to kabar`.execute(db);
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
};
