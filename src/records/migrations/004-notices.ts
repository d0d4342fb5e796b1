import { type Kysely, sql } from 'kysely';

/** Notices: what a camat or another head tells everyone under him. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local search_path to kabar`.execute(db);
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const statements: string[] = [];
