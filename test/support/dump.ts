import { sql } from 'kysely';
import type { Records } from '../../src/records/open.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import { testRing } from './records.ts';

/** Every row of every table as text, sealed values opened where they can be. */
export async function dump({ db }: Pick<Records, 'db'>, secrets: Secrets): Promise<string> {
  const tables = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'kabar'`.execute(db);
  const all: string[] = [];
  for (const { name: table } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(`kabar.${table}`)} t`.execute(
      db,
    );
    all.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return all.map((line) => withOpened(line, secrets)).join('\n');
}

/** The line, and behind it all that is sealed in it. */
export function withOpened(line: string, secrets: Secrets): string {
  return [line, ...(line.match(/(?:1\.)?[\w-]{38,}/g) ?? []).map(opened)].join(' ');

  function opened(sealed: string): string {
    try {
      return (sealed.startsWith('1.') ? testRing : secrets).open(sealed).replaceAll('\n', ' ');
    } catch {
      return '';
    }
  }
}
