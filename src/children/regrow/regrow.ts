/** Works out anew what follows from the weighings of children: when an earlier weighing is told or corrected (the months after it are held against
 *  it), when a birth date or a sex is corrected, when the rules change. What was measured is not touched. */
import { isDeepStrictEqual } from 'node:util';
import { type Selectable, sql } from 'kysely';
import { chunks } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';
import { growthColumns } from '../growth/columns.ts';
import { assess } from '../growth/growth.ts';
import type { Growth } from '../growth/types.ts';

/** How many weighings were looked at, and of how many something else than the version of the rules changed: and what of them. */
export interface Regrown {
  weighings: number;
  changed: number;
  /** N, T, O, B or 2T. */
  gains: number;
  /** Below the red or above the orange line. */
  lines: number;
  classes: number;
}

export const nothingRegrown: Readonly<Regrown> = { weighings: 0, changed: 0, gains: 0, lines: 0, classes: 0 };

/** Of children of one kabupaten. In a transaction of the caller's, which waits for whoever is writing of the same children. `write` false: only
 *  says what would change. */
export async function regrow(db: Db, kabupaten: string, children: readonly number[], write = true): Promise<Regrown> {
  const sum = { ...nothingRegrown };
  const fresh: Fresh[] = [];
  if (write) await lock(db, kabupaten, children);
  const byChild = Map.groupBy(await weighingsOf(db, kabupaten, children), ({ child }) => child);
  for (const rows of byChild.values()) {
    for (const row of rows) {
      const growth = assess(row, row, rows);
      if (count(sum, row, growth)) fresh.push({ child: row.child, day: row.day, growth });
    }
  }
  if (write) for (const part of chunks(fresh)) await store(db, kabupaten, part);
  return sum;
}

interface Fresh {
  child: number;
  day: string;
  growth: Growth;
}

const measured = ['weight', 'length', 'lying', 'head', 'arm', 'oedema'] as const;
const followed = ['growth', 'gain', 'twice', 'below_red', 'above_orange', 'rules'] as const;
type Row = Pick<
  Selectable<Database['weighing']>,
  'child' | 'day' | (typeof measured)[number] | (typeof followed)[number]
> &
  Pick<Selectable<Database['child']>, 'sex' | 'born'>;

/** Whoever writes a weighing locks its child. */
async function lock(db: Db, kabupaten: string, children: readonly number[]): Promise<void> {
  if (children.length === 0) return;
  await db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('id', 'in', [...children])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

async function weighingsOf(db: Db, kabupaten: string, children: readonly number[]): Promise<Row[]> {
  if (children.length === 0) return [];
  return db
    .selectFrom('weighing')
    .innerJoin('child', (on) =>
      on.onRef('child.kabupaten', '=', 'weighing.kabupaten').onRef('child.id', '=', 'weighing.child'),
    )
    .select(['weighing.child', 'weighing.day', ...measured, ...followed, 'child.sex', 'child.born'])
    .where('weighing.kabupaten', '=', kabupaten)
    .where('weighing.child', 'in', [...children])
    .orderBy('weighing.child')
    .orderBy('weighing.day')
    .execute();
}

/** Has the row to be written? */
function count(sum: Regrown, row: Row, growth: Growth): boolean {
  const before = row.growth as Growth | null;
  const gains = row.gain !== growth.gain || row.twice !== growth.twice;
  const lines = row.below_red !== growth.belowRed || row.above_orange !== growth.aboveOrange;
  const changed = gains || lines || !isDeepStrictEqual({ ...before, rules: '' }, { ...growth, rules: '' });
  sum.weighings += 1;
  sum.changed += Number(changed);
  sum.gains += Number(gains);
  sum.lines += Number(lines);
  sum.classes += Number(!isDeepStrictEqual(before?.classes, growth.classes));
  return changed || row.rules !== growth.rules;
}

async function store(db: Db, kabupaten: string, fresh: readonly Fresh[]): Promise<void> {
  const values = fresh.map(({ child, day, growth }) => {
    const { gain, twice, below_red, above_orange, rules, growth: json } = growthColumns(growth);
    return sql`(${child}::int, ${day}::text, ${json}::jsonb, ${gain}::text, ${twice}::boolean, ${below_red}::boolean, ${above_orange}::boolean, ${rules}::text)`;
  });
  await sql`
    update kabar.weighing as old set growth = fresh.growth, gain = fresh.gain, twice = fresh.twice, below_red = fresh.below_red,
      above_orange = fresh.above_orange, rules = fresh.rules
    from (values ${sql.join(values)}) as fresh (child, day, growth, gain, twice, below_red, above_orange, rules)
    where old.kabupaten = ${kabupaten} and old.child = fresh.child and old.day = fresh.day`.execute(db);
}
