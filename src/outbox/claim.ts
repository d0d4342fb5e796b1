/** The rows' side of sending: the rows that are due, their order, and how each attempt ended. A row that another worker holds is left alone. */
import { type Selectable, sql } from 'kysely';
import { minuteMs } from '../clock.ts';
import type { Database, Db } from '../records/tables.ts';
import type { MessageName } from './outbox.ts';

export type OutboxRow = Selectable<Database['outbox']>;
export type Due = Pick<OutboxRow, 'kabupaten' | 'key' | 'attempts' | 'priority' | 'due_at' | 'lane'>;
export type Change = Partial<
  Pick<
    OutboxRow,
    'status' | 'reason' | 'due_at' | 'channel' | 'message' | 'sent_at' | 'attempts' | 'maybe_double' | 'lane' | 'parts'
  >
>;

/** Longer than any send takes: a sender that has not finished by then is dead. */
export const claimMs = minuteMs;

/** Rows to be woken at `until` (milliseconds) or before, at most so many of each lane, in the order in which they go: the most urgent
 *  first, and within a priority the batches take turns. Turns begin anew with every call: a batch gets an equal share from now on, however
 *  much it had before. Rows of a sender that died are among them. Only the first rows of each batch are read, however many wait.
 *  All kabupaten are asked in one statement; on Citus this becomes one for each kabupaten in turn, with its name in every `where`. */
export async function due(db: Db, now: number, until: number, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with recursive flow as (
      (select lane, priority, batch from kabar.outbox where ${waits} order by lane, priority, batch limit 1)
      union all
      select next.* from flow cross join lateral (
        select lane, priority, batch from kabar.outbox
        where ${waits} and (lane, priority, batch) > (flow.lane, flow.priority, flow.batch)
        order by lane, priority, batch limit 1
      ) as next
    ), first as (
      select mine.*, row_number() over (partition by mine.lane, mine.priority, mine.batch order by mine.due_at, mine.key) as turn
      from flow cross join lateral (
        select kabupaten, key, attempts, lane, priority, batch, due_at from kabar.outbox
        where ${isOpen(now)} and lane = flow.lane and priority = flow.priority and batch = flow.batch
          and due_at <= ${new Date(until)}
        order by due_at, key limit ${most}
      ) as mine
    ), line as (
      select *, row_number() over (partition by lane order by priority, turn, due_at, key) as place from first
    )
    select kabupaten, key, attempts, priority, due_at, lane from line where place <= ${most}
    order by priority, turn, due_at, key`.execute(db);
  return rows;
}

/** The rows of these names that are due now and that nobody is sending, in the order of the names. */
export async function load(db: Db, now: number, names: MessageName[]): Promise<OutboxRow[]> {
  if (names.length === 0) return [];
  const rows = await open(db.selectFrom('outbox').selectAll(), now)
    .where('due_at', '<=', new Date(now))
    // Two lists and not pairs: without statistics the planner reads everything that waits for pairs.
    .where('kabupaten', 'in', [...new Set(names.map(({ kabupaten }) => kabupaten))])
    .where(
      'key',
      'in',
      names.map(({ key }) => key),
    )
    .execute();
  const found = new Map(rows.map((row) => [idOf(row), row]));
  return names.flatMap((name) => found.get(idOf(name)) ?? []);
}

/** The name as one word: neither a code nor a key holds a space. */
export const idOf = ({ kabupaten, key }: MessageName) => `${kabupaten} ${key}`;

/** From now on the message may be on the wire. undefined: another worker was faster, or it was cancelled. */
export function claim(db: Db, row: OutboxRow, now: number): Promise<OutboxRow | undefined> {
  return untouched(db, row, now)
    .set({
      status: 'sending',
      lease_until: new Date(now + claimMs),
      attempts: row.attempts + 1,
      // A row whose lease ran out may have left before the crash.
      maybe_double: sql<boolean>`maybe_double or status = 'sending'`,
    })
    .returningAll()
    .executeTakeFirst();
}

/** Settles a row that was not claimed: it is late, unwanted, or has to wait. false: somebody else was faster. */
export async function putAside(db: Db, row: OutboxRow, now: number, change: Change): Promise<boolean> {
  const double = sql<boolean>`maybe_double or status = 'sending'`;
  const settled = await untouched(db, row, now)
    .set({ ...change, lease_until: null, maybe_double: double })
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

/** Settles a claimed row. Cancelled or erased while it was being sent: that stays. */
export async function finish(db: Db, row: OutboxRow, change: Change): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...change, lease_until: null })
    .where('kabupaten', '=', row.kabupaten)
    .where('key', '=', row.key)
    .where('attempts', '=', row.attempts)
    .where('status', '=', 'sending')
    .execute();
}

const untouched = (db: Db, row: OutboxRow, now: number) =>
  open(db.updateTable('outbox'), now)
    .where('kabupaten', '=', row.kabupaten)
    .where('key', '=', row.key)
    .where('attempts', '=', row.attempts);

/** Waiting, or claimed by a sender that died. */
function open<Q extends { where(condition: ReturnType<typeof isOpen>): Q }>(query: Q, now: number): Q {
  return query.where(isOpen(now));
}

/** What the index outbox_turns holds. */
const waits = sql<boolean>`status in ('queued', 'sending') and not held`;
const isOpen = (now: number) =>
  sql<boolean>`${waits} and (status = 'queued' or (status = 'sending' and lease_until < ${new Date(now)}))`;
