/** Leases as rows: which process may do something alone, and until when. The time is the database's own, the one clock that all processes share. */
import { type RawBuilder, sql } from 'kysely';
import type { Ids } from '../ids.ts';
import { Lease, type LeaseRow, leaseMs } from '../lease.ts';
import { isKnownDead, type ProcessMark, thisProcess } from './process-mark.ts';
import type { Db } from './tables.ts';

/** The process that has a lease, as the row names it. */
interface Holder extends ProcessMark {
  /** Random: tells two houses in one process apart. */
  id: string;
}

/** The leases of this process, by name. */
export interface Leases {
  open(name: string): Lease;
  /** Gives back all that were opened. */
  close(): Promise<void>;
}

/** Embedded records belong to one process (lock.ts), so nobody else can ask there. */
export function openLeases({ db, embedded }: { db: Db; embedded: boolean }, ids: Ids): Leases {
  const holder = { id: ids.random(10), ...thisProcess() };
  const opened: Lease[] = [];
  return {
    open(name) {
      const lease = new Lease(embedded ? undefined : leaseRow(db, name, holder));
      opened.push(lease);
      return lease;
    },
    close: async () => void (await Promise.all(opened.map((lease) => lease.close()))),
  };
}

/** `now`: a test's clock instead of the database's. */
export function leaseRow(db: Db, name: string, holder: Holder, now?: () => number): LeaseRow {
  const me = JSON.stringify(holder);
  return {
    take: () => take({ db, name, me, now }),
    drop: async () => void (await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', me).execute()),
  };
}

interface Wish {
  db: Db;
  name: string;
  me: string;
  now: (() => number) | undefined;
}

/** A lease whose process is known to be dead need not run out. */
async function take(wish: Wish): Promise<boolean> {
  if (await takeFrom(wish, wish.me)) return true;
  const row = await wish.db.selectFrom('lease').select('holder').where('name', '=', wish.name).executeTakeFirst();
  if (!row) return takeFrom(wish, wish.me);
  const mark = read(row.holder);
  return mark !== undefined && isKnownDead(mark) && takeFrom(wish, row.holder);
}

/** One statement, so that of two processes that ask at once one gets it: when it is free, has run out, or belongs to `from`. */
async function takeFrom({ db, name, me, now }: Wish, from: string): Promise<boolean> {
  const time: RawBuilder<Date> = now ? sql`${new Date(now())}::timestamptz` : sql`clock_timestamp()`;
  const until = sql<Date>`${time} + ${leaseMs} * interval '1 ms'`;
  const taken = await db
    .insertInto('lease')
    .values({ name, holder: me, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder: me, until })
        .where((row) => row.or([row('lease.holder', 'in', [me, from]), row('lease.until', '<=', time)])),
    )
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Earlier versions wrote a bare word, which says nothing about a process. */
function read(holder: string): ProcessMark | undefined {
  return holder.startsWith('{') ? (JSON.parse(holder) as ProcessMark) : undefined;
}
