/** Two users of one database server. The owner changes the schema and removes what has expired; the program's own user works with the rows,
 *  and can only add to the audit trail. So whoever takes over the program cannot wipe out her traces. */
import { sql } from 'kysely';
import type { Log } from '../log.ts';
import { migrate } from './migrate.ts';
import { openServer } from './server.ts';
import type { Db } from './tables.ts';

interface Owning {
  /** Absent: the program's user owns the tables itself. */
  databaseOwnerUrl?: string;
  log: Log;
}

/** Does `work` as the owner of the tables, on a connection that is closed afterwards. */
export async function asOwner<T>(db: Db, { databaseOwnerUrl, log }: Owning, work: (db: Db) => Promise<T>): Promise<T> {
  if (!databaseOwnerUrl) return work(db);
  const owner = await openServer(databaseOwnerUrl, { log });
  try {
    return await work(owner.db.withSchema('kabar'));
  } finally {
    await owner.close();
  }
}

/** Brings the schema to its newest form and lets the program's user in. */
export async function migrateAsOwner(owner: Db, program: Db): Promise<void> {
  await mustOwn(owner);
  await migrate(owner);
  const user = await userOf(program);
  if (user !== (await userOf(owner))) await letIn(owner, user);
}

async function userOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(db);
  return rows[0]!.name;
}

/** Tables of an installation that had one user belong to it still. */
async function mustOwn(owner: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select distinct tableowner::text as name from pg_tables
    where schemaname = 'kabar' and tableowner <> current_user and not (
      select rolsuper from pg_roles where rolname = current_user
    )`.execute(owner);
  const [other] = rows;
  if (!other) return;
  const order = `reassign owned by "${other.name}" to "${await userOf(owner)}"`;
  throw new Error(
    `DATABASE_OWNER_URL: the tables belong to another user. Once, as a superuser of the database: ${order}`,
  );
}

const readOnly = ['audit_head', 'audit_segment', 'migration', 'migration_lock'];

/** Under a lock, because processes that start together must not write the same rights at once. */
async function letIn(owner: Db, user: string): Promise<void> {
  const to = sql.id(user);
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('kabar rights'))`.execute(tx);
    await sql`grant usage on schema kabar to ${to}`.execute(tx);
    await sql`grant select, insert, update, delete on all tables in schema kabar to ${to}`.execute(tx);
    await sql`revoke update, delete on kabar.audit from ${to}`.execute(tx);
    for (const table of readOnly) {
      await sql`revoke insert, update, delete on ${sql.table(`kabar.${table}`)} from ${to}`.execute(tx);
    }
  });
}
