/** Rows whose words may name somebody, read and changed a page at a time, so that a large table is never held as a whole. */
import { type Kysely, sql } from 'kysely';
import type { Database, Db } from './tables.ts';

const atATime = 500;

interface Worded {
  table: keyof Database;
  /** The columns of its primary key. */
  key: string[];
  /** Columns of text or JSON. */
  words: string[];
  /** SQL: only these rows. */
  when?: string;
  /** For words that their room seals itself; others are sealed on their way. */
  seal?(plain: string): string;
}

type Row = Record<string, unknown>;
/** Tables and columns by name, as any of them. */
type AnyDb = Kysely<Record<string, Record<string, unknown>>>;

/** Writes the words that `change` answers differently. It is given JSON, a text without braces as a JSON string. */
export async function eachWorded(db: Db, worded: Worded, change: (json: string) => string): Promise<void> {
  const { table, key, words, when = 'true' } = worded;
  const columns = sql.join(key.map((name) => sql.ref(name)));
  const any = db as unknown as AnyDb;
  let last: Row | undefined;
  for (;;) {
    const after = last
      ? sql<boolean>`(${columns}) > (${sql.join(key.map((name) => last![name]))})`
      : sql<boolean>`true`;
    const rows: Row[] = await any
      .selectFrom(table)
      .select([...key, ...words])
      .where(after)
      .where(sql<boolean>`(${sql.raw(when)})`)
      .orderBy(columns)
      .limit(atATime)
      .execute();
    for (const row of rows)
      if (Object.keys(changed(row, words, change)).length > 0) await rewrite(any, worded, row, change);
    last = rows.at(-1);
    if (!last || rows.length < atATime) return;
  }
}

/** Read once more under a lock: somebody may have written other words meanwhile. */
async function rewrite(
  db: AnyDb,
  { table, key, words, seal = asIs }: Worded,
  row: Row,
  change: (json: string) => string,
) {
  const name = Object.fromEntries(key.map((column) => [column, row[column]]));
  await db.transaction().execute(async (on) => {
    const now = await on
      .selectFrom(table)
      .select(words)
      .where((is) => is.and(name))
      .forUpdate()
      .executeTakeFirst();
    const set = Object.entries(now ? changed(now, words, change) : {});
    if (set.length === 0) return;
    await on
      .updateTable(table)
      .set(Object.fromEntries(set.map(([column, plain]) => [column, seal(plain)])))
      .where((is) => is.and(name))
      .execute();
  });
}

const asIs = (plain: string) => plain;

function changed(row: Row, words: string[], change: (json: string) => string): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((name) => {
      const before = row[name];
      if (before === null || before === undefined) return [];
      const isText = typeof before === 'string' && !/^[{[]/.test(before);
      const json = typeof before === 'string' && !isText ? before : JSON.stringify(before);
      const after = change(json);
      return after === json ? [] : [[name, isText ? (JSON.parse(after) as string) : after]];
    }),
  );
}
