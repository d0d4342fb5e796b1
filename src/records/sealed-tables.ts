/** The tables with sealed columns, as the catalogue knows them: those of sealed-columns.ts, and those that
 *  rooms seal themselves. */
import { sql } from 'kysely';
import { type Sealing, sealingOf } from './sealed-columns.ts';
import type { Db } from './tables.ts';

/** enc: sealed by the program through Secrets. some: only in some rows. */
export type Stored = Sealing | 'enc' | 'some';

export interface SealedTable {
  name: string;
  /** Columns of its key, with their types. */
  key: { name: string; type: string }[];
  columns: { name: string; type: string; kind: Stored }[];
}

export async function sealedTables(db: Db): Promise<SealedTable[]> {
  const { rows } = await sql<{ table: string; name: string; type: string; place: number | null }>`
    select class.relname as table, attname as name, format_type(atttypid, atttypmod) as type,
      array_position(unique_key.columns, attnum) as place
    from pg_class class
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    left join lateral (
      select indkey::int2[] as columns from pg_index
      where indrelid = class.oid and indisunique and indpred is null and indexprs is null
      order by indisprimary desc, indexrelid limit 1
    ) as unique_key on true
    where class.relnamespace = 'kabar'::regnamespace and class.relkind in ('r', 'p')
    order by class.relname, attnum`.execute(db);
  const tables = Map.groupBy(rows, ({ table }) => table);
  return [...tables].flatMap(([name, all]) => {
    const key = all.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!);
    const columns = all.flatMap((one) => {
      const kind = kindOf(name, one.name);
      return kind ? [{ name: one.name, type: one.type, kind }] : [];
    });
    return columns.length > 0 ? [{ name, key, columns }] : [];
  });
}

/** What rooms seal through Secrets must be called so: a key that seems unused is destroyed one day, and what it sealed with it. */
const byItself = /_enc$|^wrapped$/;

function kindOf(table: string, column: string): Stored | undefined {
  // Of the small marks only the linked WhatsApp number is sealed.
  if (table === 'meta' && column === 'value') return 'some';
  return byItself.test(column) ? 'enc' : sealingOf(table, column);
}
