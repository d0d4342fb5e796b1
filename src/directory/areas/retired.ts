/** Areas whose code was retired: which one carries them on. */
import { sql } from 'kysely';
import type { Db } from '../../records/tables.ts';

export interface Successor {
  code: string;
  name: string;
  /** The first month in which the code in question was retired. */
  since: string;
}

/** The one that carries it on today, also over several changes. undefined: its code is not retired. */
export async function successorOf(db: Db, code: string): Promise<Successor | undefined> {
  const { rows } = await sql<Successor>`
    with recursive chain (successor, since, step) as (
      select successor, since, 1 from kabar.area_change where code = ${code}
      union all select next.successor, chain.since, step + 1 from chain join kabar.area_change as next on next.code = chain.successor
    )
    select area.code, area.name, chain.since from chain join kabar.area on area.code = chain.successor order by step desc limit 1`.execute(
    db,
  );
  return rows[0];
}

/** SQL: this row of `area` is not retired. Lists to choose from ask for it. */
export const stillUsed = sql<boolean>`not exists (select from kabar.area_change where area_change.code = area.code)`;
