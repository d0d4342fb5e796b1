import type { Clock } from '../clock.ts';
import type { Db } from '../records/tables.ts';
import { type SessionStore, sessionLifeMs } from './session.ts';

/** Sessions in the records, when there is no Redis. The database is not ours to close. */
export function recordSessions(db: Db, clock: Clock): SessionStore {
  const oldest = () => new Date(clock.now() - sessionLifeMs);
  return {
    load: (chat) =>
      db
        .selectFrom('session')
        .select(['version', 'value'])
        .where('chat', '=', chat)
        .where('at', '>', oldest())
        .executeTakeFirst(),
    save: (chat, version, value) => {
      const row = { chat, version: version + 1, value, at: new Date(clock.now()) };
      return version === 0 ? begin(db, row, oldest()) : goOn(db, row, oldest());
    },
    async drop(chat) {
      await db.deleteFrom('session').where('chat', '=', chat).execute();
    },
    rewrite: (change) => rewrite(db, change),
    async close() {},
  };
}

interface SessionRow {
  chat: string;
  version: number;
  value: string;
  at: Date;
}

/** An expired session that still lies there counts as none. */
async function begin(db: Db, row: SessionRow, oldest: Date) {
  const { chat: _, ...rest } = row;
  const saved = await db
    .insertInto('session')
    .values(row)
    .onConflict((conflict) => conflict.column('chat').doUpdateSet(rest).where('session.at', '<=', oldest))
    .returning('chat')
    .executeTakeFirst();
  return saved !== undefined;
}

async function goOn(db: Db, row: SessionRow, oldest: Date) {
  const { chat, ...rest } = row;
  const saved = await db
    .updateTable('session')
    .set(rest)
    .where('chat', '=', chat)
    .where('version', '=', row.version - 1)
    .where('at', '>', oldest)
    .returning('chat')
    .executeTakeFirst();
  return saved !== undefined;
}

async function rewrite(db: Db, change: (value: string) => string) {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: { chat: string; value: string }[] = await db
      .selectFrom('session')
      .select(['chat', 'value'])
      .where('chat', '>', last)
      .orderBy('chat')
      .limit(200)
      .execute();
    for (const { chat, value } of rows) {
      const changed = change(value);
      if (changed === value) continue;
      await db
        .updateTable('session')
        .set({ value: changed })
        .where('chat', '=', chat)
        .where('value', '=', value)
        .execute();
    }
    last = rows.at(-1)?.chat;
  }
}
