/** Citus, the engine to grow into, lays a table out by one column. It must be part of the primary key and of every unique index, because each
 *  of its machines sees only its own rows. */
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openTestRecords } from '../support/records.ts';

/** Every table that grows, the column it is laid out by, and why it grows. */
const growing = [
  { table: 'report', column: 'kabupaten', why: 'each posyandu files one every month, and more when it corrects' },
  { table: 'reopening', column: 'kabupaten', why: 'any closed month of any posyandu may be opened again' },
  { table: 'outbox', column: 'kabupaten', why: 'every message that we start to every person stays as a row' },
  { table: 'notice_person', column: 'kabupaten', why: 'each notice has one row for each of its recipients' },
  { table: 'notice_word', column: 'kabupaten', why: 'every recipient may answer every notice' },
  { table: 'turn', column: 'chat', why: 'each message that does something is noted; a stranger has no kabupaten' },
  { table: 'audit', column: 'kabupaten', why: 'it keeps who did what for five years' },
];

const records = await openTestRecords();
afterAll(() => records.close());

test.each(growing)('every key of $table contains $column: $why', async ({ table, column }) => {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select index.relname as name,
      array(
        select attname::text from pg_attribute
        where attrelid = pg_index.indrelid and attnum = any (pg_index.indkey)
      ) as columns
    from pg_index
    join pg_class as index on index.oid = pg_index.indexrelid
    where pg_index.indrelid = ${`kabar.${table}`}::regclass and pg_index.indisunique`.execute(records.db);
  expect(rows).not.toEqual([]);
  expect(rows.filter(({ columns }) => !columns.includes(column)).map(({ name }) => name)).toEqual([]);
});
