/** Rows whose words may name somebody, read and changed a page at a time, so that a large table is never held as a whole. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Db } from './tables.ts';

const atATime = 500;

interface Worded {
  table: keyof Database;
  /** The columns of its primary key. */
  key: [string, ...string[]];
  /** Columns of text or JSON. */
  words: string[];
  /** SQL: only these rows. */
  when?: string;
}

type Row = Record<string, unknown>;

/** Writes the words that `change` answers differently. A row that somebody changes meanwhile keeps what he wrote. */
export async function eachWorded(db: Db, worded: Worded, change: (words: string) => string): Promise<void> {
  const { table, key, words, when = 'true' } = worded;
  const columns = sql.join([...key.map((name) => sql.ref(name)), ...words.map(asText)]);
  let after: RawBuilder<unknown> = sql`true`;
  for (;;) {
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(`kabar.${table}`)}
      where ${after} and (${sql.raw(when)}) order by ${tuple(key)} limit ${atATime}`.execute(db);
    for (const row of rows) await rewrite(db, worded, row, change);
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = sql`(${tuple(key)}) > (${sql.join(key.map((name) => last[name]))})`;
  }
}

async function rewrite(db: Db, { table, key, words }: Worded, row: Row, change: (words: string) => string) {
  for (const name of words) {
    const before = row[name];
    if (typeof before !== 'string') continue;
    const after = change(before);
    if (after === before) continue;
    const mine = sql.join(
      key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
      sql` and `,
    );
    await sql`
      update ${sql.table(`kabar.${table}`)} set ${sql.ref(name)} = ${after}
      where ${mine} and ${sql.ref(name)}::text = ${before}`.execute(db);
  }
}

const tuple = (key: string[]) => sql.join(key.map((name) => sql.ref(name)));
const asText = (name: string) => sql`${sql.ref(name)}::text as ${sql.ref(name)}`;
