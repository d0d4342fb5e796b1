/** The rows' side of sending: which are due, whose turn it is, what became of it. A row that another worker holds is left alone. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../records/tables.ts';

export type Row = Selectable<Database['outbox']>;
export type Due = Pick<Row, 'key' | 'attempts' | 'priority' | 'due_at'>;
export type Change = Partial<
  Pick<Row, 'status' | 'reason' | 'due_at' | 'channel' | 'message' | 'sent_at' | 'attempts' | 'maybe_double'>
>;

/** Longer than any send takes: after that the sender is dead. */
export const leaseMs = 60_000;

/** Rows to be woken at `until` (milliseconds) or before, the most urgent first. Those of a sender that died are among them. */
export function due(db: Kysely<Database>, now: number, until: number, most: number): Promise<Due[]> {
  return open(db.selectFrom('outbox').select(['key', 'attempts', 'priority', 'due_at']), now)
    .where('due_at', '<=', new Date(until))
    .orderBy('priority')
    .orderBy('due_at')
    .orderBy('key')
    .limit(most)
    .execute();
}

/** The rows among `keys` that are due now and that nobody is sending, in the order of the keys. */
export async function load(db: Kysely<Database>, now: number, keys: string[]): Promise<Row[]> {
  if (keys.length === 0) return [];
  const rows = await open(db.selectFrom('outbox').selectAll(), now)
    .where('due_at', '<=', new Date(now))
    .where('key', 'in', keys)
    .execute();
  return rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

/** From now on the message may be on the wire. undefined: somebody else was faster, or it was cancelled. */
export function claim(db: Kysely<Database>, row: Row, now: number): Promise<Row | undefined> {
  return untouched(db, row, now)
    .set({
      status: 'mengirim',
      lease_until: new Date(now + leaseMs),
      attempts: row.attempts + 1,
      // A row whose lease ran out may have left before the crash.
      maybe_double: sql<boolean>`maybe_double or status = 'mengirim'`,
    })
    .returningAll()
    .executeTakeFirst();
}

/** Settles a row that was not claimed: it is late, unwanted, or has to wait. false: somebody else was faster. */
export async function putAside(db: Kysely<Database>, row: Row, now: number, change: Change): Promise<boolean> {
  const double = sql<boolean>`maybe_double or status = 'mengirim'`;
  const settled = await untouched(db, row, now)
    .set({ ...change, lease_until: null, maybe_double: double })
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

/** Settles a claimed row. Cancelled or erased while it was being sent: that stays. */
export async function finish(db: Kysely<Database>, row: Row, change: Change): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...change, lease_until: null })
    .where('key', '=', row.key)
    .where('attempts', '=', row.attempts)
    .where('status', '=', 'mengirim')
    .execute();
}

const untouched = (db: Kysely<Database>, row: Row, now: number) =>
  open(db.updateTable('outbox'), now).where('key', '=', row.key).where('attempts', '=', row.attempts);

/** Waiting, or held by a sender that died. */
function open<Q extends { where(condition: ReturnType<typeof isOpen>): Q }>(query: Q, now: number): Q {
  return query.where(isOpen(now));
}

/** The first condition lets the index outbox_next be used. */
const isOpen = (now: number) =>
  sql<boolean>`status in ('antre', 'mengirim') and (status = 'antre' or (status = 'mengirim' and lease_until < ${new Date(now)}))`;
